package it.comune.performance.testing;

import it.comune.performance.dossier.Indicator;
import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;

/**
 * An indicator and all that the report says about it, not yet tied to ids, units or dates.
 *
 * @param planned what the plan says
 * @param facts as many of the kit's observations become facts as there are entries here
 * @param told the rest of the report
 */
record IndicatorSketch(Planned planned, List<FactSketch> facts, Told told) {
    /** Whether it is conditional, and what was recorded of the condition. */
    enum ConditionSketch {
        NONE,
        UNKNOWN,
        TRUE,
        FALSE
    }

    /** What the plan says. The weight is used where the objective weighs its indicators; no units: all. */
    record Planned(
            Kit kit,
            @Nullable Day deadline,
            BigDecimal weight,
            List<Integer> units,
            ConditionSketch condition,
            String title,
            @Nullable String measure,
            @Nullable String note) {}

    /** What the report says beside facts. */
    record Told(List<ReschedulingSketch> reschedulings, List<CauseSketch> causes, List<DeclaredSketch> declared) {}

    static Arbitrary<IndicatorSketch> any() {
        return Combinators.combine(
                        anyPlanned(), FactSketch.any().list().ofMinSize(1).ofMaxSize(3), anyTold())
                .as(IndicatorSketch::new);
    }

    /** The same indicator with another target, exactly one observation, and these facts and deadline. */
    IndicatorSketch with(Measured measured, List<FactSketch> only, @Nullable Day deadline) {
        Kit kit = new Kit(measured.target(), List.of(measured.observation()));
        Planned plan = new Planned(
                kit,
                deadline,
                planned.weight,
                planned.units,
                planned.condition,
                planned.title,
                planned.measure,
                planned.note);
        return new IndicatorSketch(plan, only, told);
    }

    private static Arbitrary<Planned> anyPlanned() {
        Arbitrary<BigDecimal> weights =
                Arbitraries.frequencyOf(Tuple.of(3, Parts.whole(1, 7)), Tuple.of(1, Parts.decimals(1, 100, 2)));
        Arbitrary<ConditionSketch> conditions = Arbitraries.frequency(
                Tuple.of(8, ConditionSketch.NONE),
                Tuple.of(1, ConditionSketch.UNKNOWN),
                Tuple.of(1, ConditionSketch.TRUE),
                Tuple.of(1, ConditionSketch.FALSE));
        return Combinators.combine(
                        Arbitraries.frequencyOf(Tuple.of(4, Kit.any(1, 3)), Tuple.of(1, Kit.any(0, 0))),
                        Parts.maybe(Day.deadlines(), 0.7),
                        weights,
                        Parts.few(Parts.picks(), 2),
                        conditions,
                        Parts.texts(),
                        Parts.maybeText(),
                        Parts.maybeText())
                .as(Planned::new);
    }

    private static Arbitrary<Told> anyTold() {
        return Combinators.combine(
                        Parts.few(ReschedulingSketch.any(), 3),
                        Parts.few(CauseSketch.any(), 2),
                        Parts.few(DeclaredSketch.any(), 3))
                .as(Told::new);
    }

    boolean isConditional() {
        return planned.condition != ConditionSketch.NONE;
    }

    Indicator in(String id, boolean weighed, List<String> assigned, Day.Calendar calendar) {
        Day deadline = planned.deadline;
        return new Indicator(
                id,
                planned.title,
                planned.kit.target(),
                planned.measure,
                deadline == null ? null : deadline.in(calendar),
                weighed ? planned.weight : null,
                Parts.pickAll(assigned, planned.units),
                isConditional() ? "if the call attracts bidders" : null,
                planned.note);
    }
}
