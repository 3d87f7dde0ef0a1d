package it.comune.performance.rules.testing;

import it.comune.performance.dossier.Absence;
import it.comune.performance.dossier.BehaviourScore;
import it.comune.performance.dossier.Dossier;
import it.comune.performance.dossier.ExemptCause;
import it.comune.performance.dossier.Funds;
import it.comune.performance.dossier.Person;
import it.comune.performance.dossier.Position;
import it.comune.performance.dossier.Report;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The same dossier or person but for one thing. */
final class Edits {
    private Edits() {}

    static Dossier with(Dossier d, List<Person> people, @Nullable Funds funds) {
        return new Dossier(
                d.municipality(), d.year(), d.evaluationDate(), d.note(), d.plan(), d.report(), people, funds);
    }

    static Dossier with(Dossier dossier, UnaryOperator<Person> edit) {
        return with(dossier, dossier.people().stream().map(edit).toList(), dossier.funds());
    }

    /** That person instead of the one of the same id. */
    static Dossier with(Dossier dossier, Person person) {
        return with(dossier, one -> one.id().equals(person.id()) ? person : one);
    }

    static Dossier and(Dossier dossier, Person another) {
        List<Person> people = new ArrayList<>(dossier.people());
        people.add(another);
        return with(dossier, people, dossier.funds());
    }

    static Dossier and(Dossier d, ExemptCause cause) {
        Report report = d.report();
        List<ExemptCause> causes = new ArrayList<>(report.exemptCauses());
        causes.add(cause);
        return new Dossier(
                d.municipality(),
                d.year(),
                d.evaluationDate(),
                d.note(),
                d.plan(),
                new Report(
                        report.validation(),
                        report.facts(),
                        report.conditions(),
                        report.reschedulings(),
                        causes,
                        report.declaredOutcomes(),
                        report.remarks()),
                d.people(),
                d.funds());
    }

    static Person named(Person p, String id) {
        return copy(p, id, p.partTime(), p.absences(), p.behaviours(), p.position());
    }

    static Person partTime(Person p, BigDecimal part) {
        return copy(p, p.id(), part, p.absences(), p.behaviours(), p.position());
    }

    static Person absent(Person p, List<Absence> absences) {
        return copy(p, p.id(), p.partTime(), absences, p.behaviours(), p.position());
    }

    static Person given(Person p, List<BehaviourScore> behaviours) {
        return copy(p, p.id(), p.partTime(), p.absences(), behaviours, p.position());
    }

    static Person withoutInterim(Person p) {
        Position position =
                p.position() == null ? null : Position.of(p.position().value());
        return copy(p, p.id(), p.partTime(), p.absences(), p.behaviours(), position);
    }

    private static Person copy(
            Person p,
            String id,
            BigDecimal partTime,
            List<Absence> absences,
            List<BehaviourScore> behaviours,
            @Nullable Position position) {
        return new Person(
                id,
                p.profile(),
                p.contractArea(),
                p.units(),
                partTime,
                p.serviceDays(),
                p.inServiceAtYearEnd(),
                p.suspended(),
                absences,
                behaviours,
                p.participations(),
                p.pastScores(),
                p.monthsOfService(),
                position);
    }
}
