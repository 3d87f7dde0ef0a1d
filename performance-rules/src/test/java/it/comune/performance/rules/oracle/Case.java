package it.comune.performance.rules.oracle;

import it.comune.performance.dossier.DeclaredResult;
import it.comune.performance.dossier.Fact;
import it.comune.performance.dossier.Indicator;
import it.comune.performance.dossier.Observation;
import it.comune.performance.dossier.Rescheduling;
import it.comune.performance.evaluation.Outcome;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One indicator for one unit: what is known of it, and its degree without and with exemptions in millionths. */
final class Case {
    final Part part;
    final Indicator indicator;
    final @Nullable Fact record;
    final @Nullable DeclaredResult declared;
    final @Nullable Rescheduling rescheduling;
    final boolean isExemptItself;
    final boolean isExempt;
    final boolean isMeasurable;

    /** Whether some record that concerns it is dated after the evaluation date. */
    final boolean isRecordAfterEvaluation;

    /** The record, if it counts and the target can be measured. */
    final @Nullable Observation usable;

    /** Effective deadline after the roll, or null if it has none of its own. */
    final @Nullable LocalDate deadline;

    final boolean isDue;
    final @Nullable Integer daysLate;
    final long without;
    long with;

    Case(Part part, Indicator indicator, Index index, Terms terms, Days days) {
        this.part = part;
        this.indicator = indicator;
        String unit = part.unit();
        record = index.fact(indicator, unit);
        declared = index.declared(part.objective, indicator, unit);
        rescheduling = index.rescheduling(indicator, unit);
        isExemptItself = index.isExempt(indicator.id(), unit);
        isExempt = isExemptItself || part.isExemptItself;
        isMeasurable = Measure.isMeasurable(indicator.target());
        isRecordAfterEvaluation = index.isAnyLaterFact(indicator, unit);
        usable = record == null || !isMeasurable ? null : record.observed();

        LocalDate own = rescheduling == null ? indicator.deadline() : rescheduling.newDeadline();
        LocalDate due = own == null ? days.periodEnd() : own;
        deadline = own == null ? null : terms.rolled(own);
        Fraction ratio = usable == null ? null : Measure.ratio(indicator.target(), usable);
        isDue = !index.conditionFailed(indicator) && (!due.isAfter(days.horizon()) || isReached(usable, ratio, days));
        if (!isDue) {
            daysLate = null;
            without = Plain.NONE;
        } else if (usable == null || ratio == null) {
            daysLate = null;
            without = withoutFact(terms);
        } else {
            daysLate = deadline == null ? null : terms.daysLate(deadline, lastDay(usable, days));
            without = terms.degree(ratio, daysLate == null ? 0 : daysLate);
        }
        with = without;
    }

    private boolean isReached(@Nullable Observation observed, @Nullable Fraction ratio, Days days) {
        if (observed == null
                || ratio == null
                || observed instanceof Observation.NotCompleted
                || Measure.isUpperBound(indicator.target())) {
            return false;
        }
        return ratio.isAtLeast(Fraction.ONE) && !lastDay(observed, days).isAfter(days.horizon());
    }

    /** Up to when lateness runs. */
    private static LocalDate lastDay(Observation observed, Days days) {
        LocalDate on = observed instanceof Observation.NotCompleted ? null : observed.on();
        return on == null ? days.evaluation() : on;
    }

    private long withoutFact(Terms terms) {
        return switch (terms.missingFacts) {
            case ZERO -> 0;
            case DECLARED -> declared == DeclaredResult.ACHIEVED ? Plain.FULL : 0;
            case EXCLUDE -> Plain.NONE;
            case REFUSE -> isExempt ? 0 : Plain.NONE;
        };
    }

    /** Due, without a fact that counts and without a recognised cause. */
    boolean isGap() {
        return isDue && usable == null && !isExempt;
    }

    boolean isEvaluated() {
        return without != Plain.NONE;
    }

    Outcome outcome() {
        return Plain.outcome(isDue, with, without);
    }
}
