package it.comune.performance.rules;

import static it.comune.performance.rules.Purse.agreed;
import static org.assertj.core.api.Assertions.assertThat;

import it.comune.performance.dossier.Act;
import it.comune.performance.dossier.Dossier;
import it.comune.performance.dossier.FundingKind;
import it.comune.performance.dossier.Funds;
import it.comune.performance.dossier.Objective;
import it.comune.performance.dossier.Unit;
import it.comune.performance.evaluation.Evaluation;
import it.comune.performance.evaluation.Finding;
import it.comune.performance.evaluation.FindingCode;
import it.comune.performance.evaluation.FundKind;
import it.comune.performance.evaluation.PersonResult;
import it.comune.performance.evaluation.PremiumKind;
import it.comune.performance.regulation.Regulation;
import it.comune.performance.rules.drools.HostRules;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.drools.model.Model;
import org.jspecify.annotations.Nullable;

/**
 * A plan of 2023, told in sentences: {@code
 * given(regulation()).and(completion().due("2023-06-30").on("2023-07-16")).degree()}.
 *
 * <p>Area U answers for objective O1 of 60 points, to which indicators I1, I2, ... belong; {@link #objective} begins
 * another one, to which the indicators that follow belong. The plan was approved in time, everything is in force and
 * validated; the evaluation is of 31 January 2024. It is made in a plain session, watched by {@link RuleWatch}, and
 * must equal the facade's.
 */
final class Given {
    private final Regulation regulation;
    private final Map<String, Part> parts = new LinkedHashMap<>();
    private final List<Consumer<Dossier.Draft>> more = new ArrayList<>();
    private final List<Unit> units = new ArrayList<>(List.of(Unit.area("U", "Administration")));
    private final List<Someone> staff = new ArrayList<>();
    private int year = 2023;
    private @Nullable Funds funds;
    private LocalDate evaluationDate = LocalDate.of(2024, 1, 31);
    private @Nullable Act approval = Act.of("DGC 15/2023", LocalDate.of(2023, 1, 27));
    private @Nullable Act measurementSystem = Act.of("DGC 3/2019", LocalDate.of(2019, 1, 10));
    private @Nullable Act validation = Act.of("NdV 2/2024", LocalDate.of(2024, 1, 30));
    private final List<Model> hosts = new ArrayList<>();
    private int indicators;
    private Part current = new Part("O1", "60", "U", false);
    private @Nullable Evaluation evaluation;

    private record Part(
            String id, @Nullable String weight, String unit, boolean funded, Map<String, Situation> situations) {
        Part(String id, @Nullable String weight, String unit, boolean funded) {
            this(id, weight, unit, funded, new LinkedHashMap<>());
        }

        Objective objective() {
            Objective.Draft draft = Objective.draft(id, "A1", "Objective " + id);
            situations.forEach((indicator, situation) -> draft.indicators(situation.indicator(indicator)));
            if (funded) {
                draft.fundedBy(FundingKind.TRAFFIC_FINES, null);
            }
            return (weight == null ? draft.assignedWithoutWeightTo(unit) : draft.assignedTo(unit, weight)).build();
        }
    }

    private Given(Regulation regulation) {
        this.regulation = regulation;
    }

    static Given given(Regulation regulation) {
        return new Given(regulation);
    }

    /** One more indicator of the last objective. */
    Given and(Situation situation) {
        parts.putIfAbsent(current.id(), current);
        current.situations().put("I" + ++indicators, situation);
        return this;
    }

    /** An objective of area U, to which the next indicators belong. */
    Given objective(String id, String weight) {
        return begin(new Part(id, weight, "U", false));
    }

    Given objectiveOf(String unit, String id, String weight) {
        return begin(new Part(id, weight, unit, false));
    }

    Given objectiveWithoutWeight(String id) {
        return begin(new Part(id, null, "U", false));
    }

    Given objectiveWithItsOwnFund(String id) {
        return begin(new Part(id, null, "U", true));
    }

    private Given begin(Part part) {
        current = part;
        return this;
    }

    Given unit(Unit unit) {
        units.add(unit);
        return this;
    }

    Given evaluatedOn(String day) {
        evaluationDate = LocalDate.parse(day);
        return this;
    }

    Given approvedBy(@Nullable Act act) {
        approval = act;
        return this;
    }

    Given measuredBy(@Nullable Act act) {
        measurementSystem = act;
        return this;
    }

    Given validatedBy(@Nullable Act act) {
        validation = act;
        return this;
    }

    /** Anything else that the report says. */
    Given reporting(Consumer<Dossier.Draft> words) {
        more.add(words);
        return this;
    }

    Given staff(Someone... people) {
        staff.addAll(List.of(people));
        return this;
    }

    /** So much for the productivity of employees; an agreement was signed in the year. */
    Given productivity(String euros) {
        return funds(agreed().withProductivity(euros));
    }

    Given funds(Purse purse) {
        funds = purse.funds();
        return this;
    }

    /** Another year, of the same plan. */
    Given inYear(int other) {
        year = other;
        evaluationDate = LocalDate.of(other + 1, 1, 31);
        approval = Act.of("DGC 15", LocalDate.of(other, 1, 27));
        validation = Act.of("NdV 2", LocalDate.of(other + 1, 1, 30));
        return this;
    }

    /** Rules of a host stand beside ours. */
    Given under(Model host) {
        hosts.add(host);
        return this;
    }

    Dossier dossier() {
        Dossier.Draft draft = Dossier.draft("Somewhere", year)
                .evaluatedOn(evaluationDate)
                .strategicArea("A1", "Services")
                .units(units.toArray(Unit[]::new));
        if (approval != null) {
            draft.approvedBy(approval);
        }
        if (measurementSystem != null) {
            draft.measuredBy(measurementSystem);
        }
        if (validation != null) {
            draft.validatedBy(validation);
        }
        for (Part part : parts.values()) {
            draft.objectives(part.objective());
            part.situations().forEach((id, situation) -> situation.report(id, draft));
        }
        staff.forEach(one -> draft.people(one.person()));
        draft.funds(funds);
        more.forEach(words -> words.accept(draft));
        return draft.build();
    }

    Evaluation evaluation() {
        if (evaluation == null) {
            Dossier dossier = dossier();
            evaluation = Firing.watched(dossier, regulation, hosts);
            RuleBook rules =
                    hosts.isEmpty() ? Rules.STANDARD : RuleBook.with(HostRules.of(hosts.toArray(Model[]::new)));
            assertThat(evaluation).isEqualTo(rules.evaluate(dossier, regulation));
        }
        return evaluation;
    }

    /** What is concluded of I1 for U. */
    Conclusion degree() {
        return degreeOf("I1");
    }

    /** What is concluded of an indicator for U. */
    Conclusion degreeOf(String indicator) {
        return Conclusion.of(evaluation().indicator(indicator, "U").orElseThrow());
    }

    /** What is concluded of O1 for U. */
    Conclusion objectiveDegree() {
        return objectiveDegree("O1");
    }

    Conclusion objectiveDegree(String objective) {
        return Conclusion.of(evaluation().objective(objective, "U").orElseThrow());
    }

    Conclusion unitDegree() {
        return Conclusion.ofDegree(evaluation().unit("U").orElseThrow());
    }

    Conclusion points() {
        return points("U");
    }

    Conclusion points(String unit) {
        return Conclusion.ofPoints(evaluation().unit(unit).orElseThrow());
    }

    private PersonResult person(String id) {
        return evaluation().person(id).orElseThrow();
    }

    boolean takesPart(String person) {
        return person(person).eligible();
    }

    int creditedDays(String person) {
        return person(person).creditedDays();
    }

    Conclusion score(String person) {
        return Conclusion.ofScore(person(person));
    }

    /** Part of a fund before the score counts. */
    Conclusion base(String person) {
        return Conclusion.ofBase(person(person));
    }

    /** What somebody is paid, the first premium of that kind. */
    Conclusion premium(String person, PremiumKind kind) {
        return Conclusion.of(person(person).premium(kind).orElseThrow());
    }

    /** Everything of one kind that people are paid, in the order of their ids, such as {@code "33.34 33.33 33.33"}. */
    String paid(PremiumKind kind) {
        return evaluation().people().stream()
                .map(one -> one.amount(kind).toString())
                .collect(Collectors.joining(" "));
    }

    /** What may be paid to people as things stand, in the order of their ids. */
    String payable() {
        return evaluation().people().stream()
                .map(one -> one.payable().toString())
                .collect(Collectors.joining(" "));
    }

    Conclusion fund(FundKind kind) {
        return Conclusion.of(evaluation().fund(kind).orElseThrow());
    }

    /** What is left of a fund, in euros. */
    String left(FundKind kind) {
        return evaluation().fund(kind).orElseThrow().residual().toString();
    }

    /** The one finding of this code. */
    Finding finding(FindingCode code) {
        List<Finding> all = evaluation().findings(code);
        assertThat(all).as(code.name()).hasSize(1);
        return all.get(0);
    }

    boolean finds(FindingCode code) {
        return !evaluation().findings(code).isEmpty();
    }
}
