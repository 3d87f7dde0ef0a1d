package it.comune.performance.testing;

import it.comune.performance.dossier.Dossier;
import it.comune.performance.dossier.Fact;
import it.comune.performance.dossier.Indicator;
import it.comune.performance.dossier.Objective;
import it.comune.performance.dossier.Report;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Random valid dossiers of 2023 and 2024: 1 to 4 units, 1 to 6 objectives with 1 to 4 indicators of every kind, and a
 * report with facts, gaps, reschedulings, exempt causes, declared outcomes and remarks of every scope. Evaluation dates
 * lie before, at and after the period's end.
 */
public final class Dossiers {
    private Dossiers() {}

    /** Any dossier of 1 to 6 objectives. */
    public static Arbitrary<Dossier> any() {
        return ofObjectives(1, 6);
    }

    /** Any dossier of so many objectives, at least one. */
    public static Arbitrary<Dossier> ofObjectives(int least, int most) {
        return DossierSketch.any(least, most).map(DossierSketch::dossier).withoutEdgeCases();
    }

    /** A dossier and the same one with every list in another order: whatever is concluded must not differ. */
    public static Arbitrary<Change<Dossier>> reordered() {
        return Combinators.combine(any(), seeds())
                .as((dossier, seed) -> new Change<>(dossier, shuffled(dossier, seed)))
                .withoutEdgeCases();
    }

    /**
     * A dossier whose indicator {@code O1.1} has one fact, for all its units, and the same one with a fact that is
     * nearer to the target, or as near, at the same date: the indicator's degree must not fall. It may become due.
     */
    public static Arbitrary<Change<Dossier>> improved() {
        return Combinators.combine(
                        DossierSketch.any(1, 3),
                        IndicatorSketch.any(),
                        Measurements.improved(),
                        Parts.maybe(Day.any(), 0.7),
                        Parts.maybe(Day.deadlines(), 0.7))
                .as((sketch, indicator, measured, day, deadline) -> new Change<>(
                        sketch.startingWith(indicator.with(measured.before(), FactSketch.forAll(day), deadline))
                                .dossier(),
                        sketch.startingWith(indicator.with(measured.after(), FactSketch.forAll(day), deadline))
                                .dossier()))
                .withoutEdgeCases();
    }

    /**
     * A dossier whose indicator {@code O1.1} has one dated fact, for all its units, known at the evaluation date, and
     * the same one with an earlier date: the indicator's degree must not fall. It may become due.
     */
    public static Arbitrary<Change<Dossier>> earlier() {
        Arbitrary<Integer> days = Arbitraries.integers().between(1, 400);
        Arbitrary<Measured> measured = Kit.any(1, 1)
                .map(kit -> new Measured(kit.target(), kit.observations().get(0)));
        return Combinators.combine(
                        DossierSketch.any(1, 3),
                        IndicatorSketch.any(),
                        measured,
                        Day.any().map(Day::capped),
                        Parts.maybe(Day.deadlines(), 0.8),
                        days)
                .as((sketch, indicator, fact, day, deadline, daysEarlier) -> {
                    Dossier later = sketch.startingWith(indicator.with(fact, FactSketch.forAll(day), deadline))
                            .dossier();
                    return new Change<>(later, earlier(later, "O1.1", daysEarlier));
                })
                .withoutEdgeCases();
    }

    private static Dossier earlier(Dossier dossier, String indicator, int days) {
        Report report = dossier.report();
        List<Fact> facts = report.facts().stream()
                .map(fact -> fact.indicator().equals(indicator) ? earlier(fact, days) : fact)
                .toList();
        return new Dossier(
                dossier.municipality(),
                dossier.year(),
                dossier.evaluationDate(),
                dossier.note(),
                dossier.plan(),
                new Report(
                        report.validation(),
                        facts,
                        report.conditions(),
                        report.reschedulings(),
                        report.exemptCauses(),
                        report.declaredOutcomes(),
                        report.remarks()));
    }

    private static Fact earlier(Fact fact, int days) {
        LocalDate on = Objects.requireNonNull(fact.observed().on());
        return new Fact(
                fact.indicator(),
                fact.unit(),
                Kit.dated(fact.observed(), on.minusDays(days)),
                fact.evidence(),
                fact.proxy(),
                fact.note());
    }

    /**
     * The same dossier with every list in another order: objectives, units, indicators, assignments, facts, evidence
     * and all the rest. Only the counts of periods stay as they are, since they are told in order.
     */
    public static Dossier shuffled(Dossier dossier, long seed) {
        return new Shuffle(seed).of(dossier);
    }

    /** All indicators of a dossier, in the plan's order. */
    public static List<Indicator> indicatorsOf(Dossier dossier) {
        return dossier.plan().objectives().stream()
                .map(Objective::indicators)
                .flatMap(List::stream)
                .toList();
    }

    static Arbitrary<Long> seeds() {
        return Arbitraries.longs().between(0, 1_000_000);
    }
}
