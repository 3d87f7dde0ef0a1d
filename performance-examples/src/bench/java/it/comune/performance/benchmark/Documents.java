package it.comune.performance.benchmark;

import it.comune.performance.dossier.Assignment;
import it.comune.performance.dossier.Condition;
import it.comune.performance.dossier.DeclaredOutcome;
import it.comune.performance.dossier.Dossier;
import it.comune.performance.dossier.ExemptCause;
import it.comune.performance.dossier.Fact;
import it.comune.performance.dossier.Funds;
import it.comune.performance.dossier.Indicator;
import it.comune.performance.dossier.Objective;
import it.comune.performance.dossier.Office;
import it.comune.performance.dossier.Person;
import it.comune.performance.dossier.Plan;
import it.comune.performance.dossier.Remark;
import it.comune.performance.dossier.Report;
import it.comune.performance.dossier.Rescheduling;
import it.comune.performance.dossier.Unit;
import it.comune.performance.json.DossierJson;
import it.comune.performance.regulation.Regulation;
import it.comune.performance.regulation.Role;
import it.comune.performance.rules.Regulations;
import it.comune.performance.value.Money;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is evaluated: the real plan of 2023, and larger municipalities made of copies of it. */
final class Documents {
    private static final String PLAN = "/it/comune/performance/examples/alzano-2023.json";

    private Documents() {}

    static Dossier plan() {
        try (InputStream in = Documents.class.getResourceAsStream(PLAN)) {
            if (in == null) {
                throw new IllegalStateException("The plan is not on the class path: " + PLAN);
            }
            return DossierJson.read(in);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static Regulation regulation() {
        return Regulations.named("alzano-lombardo");
    }

    /** The plan so many times over: every copy has units, objectives and a report of its own. */
    static Dossier plan(int copies) {
        Dossier one = plan();
        Plan plan = one.plan();
        Report report = one.report();
        return new Dossier(
                one.municipality(),
                one.year(),
                one.evaluationDate(),
                one.note(),
                new Plan(
                        plan.approval(),
                        plan.measurementSystem(),
                        plan.strategicAreas(),
                        copied(copies, plan.units(), Documents::unit),
                        copied(copies, plan.objectives(), Documents::objective)),
                new Report(
                        report.validation(),
                        copied(copies, report.facts(), Documents::fact),
                        copied(copies, report.conditions(), Documents::condition),
                        copied(copies, report.reschedulings(), Documents::rescheduling),
                        copied(copies, report.exemptCauses(), Documents::cause),
                        copied(copies, report.declaredOutcomes(), Documents::outcome),
                        copied(copies, report.remarks(), Documents::remark)),
                List.of(),
                null);
    }

    /**
     * The plan with so many people: the shipped staff, its employees copied until there are enough. Unit heads and secretary stay as
     * they are; the productivity fund grows with the employees, participations are copied along.
     *
     * @param count no less than there are unit heads, secretaries and one employee
     */
    static Dossier people(int count) {
        Dossier one = plan();
        Regulation regulation = regulation();
        List<Person> people = new ArrayList<>(count);
        List<Person> employees = new ArrayList<>();
        for (Person person : one.people()) {
            boolean isCopied = Objects.requireNonNull(regulation.people().profile(person.profile()))
                            .role()
                    == Role.EMPLOYEE;
            (isCopied ? employees : people).add(person);
        }
        int others = people.size();
        for (int i = 0; i < count - others; i++) {
            people.add(person(employees.get(i % employees.size()), i / employees.size()));
        }
        Funds funds = Objects.requireNonNull(one.funds());
        long cents = Objects.requireNonNull(funds.productivity()).cents() * (count - others) / employees.size();
        return new Dossier(
                one.municipality(),
                one.year(),
                one.evaluationDate(),
                one.note(),
                one.plan(),
                one.report(),
                people,
                new Funds(
                        funds.agreement(),
                        Money.ofCents(cents),
                        funds.unitHeads(),
                        funds.generalSecretary(),
                        funds.projects()));
    }

    private static Person person(Person one, int n) {
        return new Person(
                id(one.id(), n),
                one.profile(),
                one.contractArea(),
                one.units(),
                one.partTime(),
                one.serviceDays(),
                one.inServiceAtYearEnd(),
                one.suspended(),
                one.absences(),
                one.behaviours(),
                one.participations(),
                one.pastScores(),
                one.monthsOfService(),
                one.position());
    }

    private static <T> List<T> copied(int copies, List<T> elements, BiFunction<T, Integer, T> copy) {
        return IntStream.range(0, copies)
                .boxed()
                .flatMap(n -> elements.stream().map(element -> copy.apply(element, n)))
                .toList();
    }

    private static String id(String id, int copy) {
        return copy == 0 ? id : id + "-" + copy;
    }

    private static @Nullable String maybe(@Nullable String id, int copy) {
        return id == null ? null : id(id, copy);
    }

    private static List<String> ids(List<String> ids, int copy) {
        return ids.stream().map(id -> id(id, copy)).toList();
    }

    private static Unit unit(Unit one, int n) {
        return new Unit(
                id(one.id(), n),
                one.kind(),
                one.title(),
                one.offices().stream()
                        .map(office -> new Office(id(office.id(), n), office.title()))
                        .toList());
    }

    private static Objective objective(Objective one, int n) {
        Stream<Assignment> assignments = one.assignments().stream()
                .map(a -> new Assignment(id(a.unit(), n), a.weight(), ids(a.offices(), n), a.note()));
        return new Objective(
                id(one.id(), n),
                one.strategicArea(),
                one.type(),
                one.title(),
                one.description(),
                one.funding(),
                assignments.toList(),
                one.indicators().stream().map(i -> indicator(i, n)).toList(),
                one.note());
    }

    private static Indicator indicator(Indicator one, int n) {
        return new Indicator(
                id(one.id(), n),
                one.title(),
                one.target(),
                one.measure(),
                one.deadline(),
                one.weight(),
                ids(one.units(), n),
                one.condition(),
                one.note());
    }

    private static Fact fact(Fact one, int n) {
        return new Fact(
                id(one.indicator(), n), maybe(one.unit(), n), one.observed(), one.evidence(), one.proxy(), one.note());
    }

    private static Condition condition(Condition one, int n) {
        return new Condition(id(one.indicator(), n), one.holds(), one.note());
    }

    private static Rescheduling rescheduling(Rescheduling one, int n) {
        return new Rescheduling(id(one.indicator(), n), maybe(one.unit(), n), one.newDeadline(), one.act(), one.note());
    }

    private static ExemptCause cause(ExemptCause one, int n) {
        return new ExemptCause(
                id(one.id(), n),
                maybe(one.objective(), n),
                maybe(one.indicator(), n),
                maybe(one.unit(), n),
                one.kind(),
                one.text(),
                one.recognition());
    }

    private static DeclaredOutcome outcome(DeclaredOutcome one, int n) {
        return new DeclaredOutcome(
                maybe(one.objective(), n), maybe(one.indicator(), n), maybe(one.unit(), n), one.outcome(), one.note());
    }

    private static Remark remark(Remark one, int n) {
        return new Remark(id(one.objective(), n), one.by(), one.text());
    }
}
