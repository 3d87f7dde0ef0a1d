package it.comune.performance.rules;

import it.comune.performance.dossier.Act;
import it.comune.performance.dossier.CauseKind;
import it.comune.performance.dossier.DeclaredOutcome;
import it.comune.performance.dossier.DeclaredResult;
import it.comune.performance.dossier.Dossier;
import it.comune.performance.dossier.ExemptCause;
import it.comune.performance.dossier.Fact;
import it.comune.performance.dossier.Indicator;
import it.comune.performance.dossier.Observation;
import it.comune.performance.dossier.Target;
import it.comune.performance.dossier.Target.RelativeToBaseline.Bound;
import it.comune.performance.dossier.Target.RelativeToBaseline.Direction;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An indicator and what the report says of it, in a sentence: {@code completion().due("2023-06-30").on("2023-07-16")}.
 */
final class Situation {
    private boolean conditional;
    private final Target target;
    private final List<BiConsumer<String, Dossier.Draft>> reported = new ArrayList<>();
    private @Nullable LocalDate deadline;
    private @Nullable String weight;
    private @Nullable LocalDate date;
    private @Nullable Function<@Nullable LocalDate, Observation> observation;
    private boolean proved = true;
    private @Nullable String proxy;

    private Situation(Target target) {
        this.target = target;
    }

    static Situation completion() {
        return new Situation(new Target.Completion());
    }

    static Situation atLeast(String value) {
        return new Situation(new Target.AtLeast(new BigDecimal(value)));
    }

    static Situation atMost(String value) {
        return new Situation(new Target.AtMost(new BigDecimal(value)));
    }

    static Situation moreThan(String value) {
        return new Situation(new Target.MoreThan(new BigDecimal(value)));
    }

    static Situation fewerThan(String value) {
        return new Situation(new Target.FewerThan(new BigDecimal(value)));
    }

    static Situation between(String from, String to) {
        return new Situation(new Target.Between(new BigDecimal(from), new BigDecimal(to)));
    }

    static Situation percentageOfAtLeast(String percent) {
        return new Situation(new Target.PercentageAtLeast(new BigDecimal(percent)));
    }

    static Situation yesOrNo() {
        return new Situation(new Target.YesNo());
    }

    /** At least a tenth more than the baseline. */
    static Situation aTenthMoreThan(@Nullable String baseline) {
        return relative(Bound.AT_LEAST, Direction.INCREASE, baseline);
    }

    /** At most a tenth less than the baseline. */
    static Situation aTenthLessThan(@Nullable String baseline) {
        return relative(Bound.AT_MOST, Direction.DECREASE, baseline);
    }

    private static Situation relative(Bound bound, Direction direction, @Nullable String baseline) {
        return new Situation(new Target.RelativeToBaseline(
                bound, direction, new BigDecimal("0.1"), baseline == null ? null : new BigDecimal(baseline)));
    }

    static Situation inEachOf(int periods, String minimum) {
        return new Situation(new Target.EveryPeriod(new BigDecimal(minimum), periods));
    }

    static Situation somethingVague() {
        return new Situation(new Target.NotMeasurable("better service"));
    }

    Situation due(String day) {
        deadline = LocalDate.parse(day);
        return this;
    }

    Situation weighing(String points) {
        weight = points;
        return this;
    }

    /** Done or measured on that day. */
    Situation on(String day) {
        date = LocalDate.parse(day);
        if (observation == null) {
            observation = on -> new Observation.Completed(date);
        }
        return this;
    }

    Situation notDone() {
        return observed(on -> new Observation.NotCompleted(null, on));
    }

    Situation progress(String share) {
        return observed(on -> new Observation.NotCompleted(new BigDecimal(share), on));
    }

    Situation value(String value) {
        return observed(on -> new Observation.Value(new BigDecimal(value), on));
    }

    Situation percent(String percent) {
        return observed(on -> new Observation.Percent(new BigDecimal(percent), on));
    }

    Situation yes() {
        return observed(on -> new Observation.Answer(true, on));
    }

    Situation no() {
        return observed(on -> new Observation.Answer(false, on));
    }

    Situation counts(String... counts) {
        return observed(on -> new Observation.PeriodCounts(
                Arrays.stream(counts).map(BigDecimal::new).toList(), on));
    }

    Situation total(String total) {
        return observed(on -> new Observation.PeriodTotal(new BigDecimal(total), on));
    }

    private Situation observed(Function<@Nullable LocalDate, Observation> seen) {
        observation = seen;
        return this;
    }

    /** No act proves what was recorded. */
    Situation unproved() {
        proved = false;
        return this;
    }

    Situation standingInFor(String whatItReallyIs) {
        proxy = whatItReallyIs;
        return this;
    }

    Situation declared(DeclaredResult result) {
        return reported((id, draft) -> draft.declaredOutcomes(DeclaredOutcome.ofIndicator(id, result)));
    }

    Situation onCondition(boolean held) {
        conditional = true;
        return reported((id, draft) -> draft.condition(id, held));
    }

    Situation rescheduledTo(String newDeadline, String actDate) {
        return reported((id, draft) -> draft.rescheduled(
                id, LocalDate.parse(newDeadline), Act.of("DGC " + actDate, LocalDate.parse(actDate))));
    }

    /** With a cause that the report states and that no act recognises. */
    Situation exempt() {
        return reported((id, draft) -> draft.exemptCauses(cause(id)));
    }

    /** With a cause that an act recognises. */
    Situation exemptBy(Act act) {
        return reported((id, draft) -> draft.exemptCauses(cause(id).recognisedBy("Giunta comunale", act)));
    }

    private static ExemptCause cause(String indicator) {
        return ExemptCause.ofIndicator("C-" + indicator, indicator, CauseKind.SUPPLIER, "went bankrupt");
    }

    private Situation reported(BiConsumer<String, Dossier.Draft> words) {
        reported.add(words);
        return this;
    }

    Indicator indicator(String id) {
        Indicator any = Indicator.of(id, "Something", target);
        Indicator plain = conditional ? any.onlyIf("the call attracts bidders") : any;
        Indicator dated = deadline == null ? plain : plain.dueBy(deadline);
        return weight == null ? dated : dated.weighing(weight);
    }

    void report(String id, Dossier.Draft draft) {
        if (observation != null) {
            Fact fact = Fact.of(id, observation.apply(date));
            Fact shown = proved ? fact.provedBy(Act.of("Prot. 1")) : fact;
            draft.facts(proxy == null ? shown : shown.standingInFor(proxy));
        }
        reported.forEach(words -> words.accept(id, draft));
    }
}
