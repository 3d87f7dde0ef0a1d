package it.comune.performance.rules.internal;

import it.comune.performance.dossier.DeclaredResult;
import it.comune.performance.dossier.Fact;
import it.comune.performance.dossier.Indicator;
import it.comune.performance.value.Degree;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One indicator for one unit, all through an evaluation. */
final class IndicatorLine {
    final ObjectiveLine objective;
    final Indicator indicator;
    final @Nullable DeclaredResult declared;
    final List<CauseCase> causes;
    /** The acts that would move its deadline, in the order in which they hold. */
    final List<ReschedulingCase> acts;

    final @Nullable ReschedulingCase rescheduling;
    /** The most specific record, or {@link #laterFact} where there is no other. */
    final @Nullable Fact fact;

    /** The day of the record; none where nothing says it. */
    final @Nullable LocalDate on;

    final MeasureCase measure;
    /** The most specific record of those dated after the evaluation date. */
    final @Nullable Fact laterFact;

    /** The effective deadline, rolled; none if it has none. */
    @Nullable
    LocalDate rolledDeadline;

    private @Nullable DueCase due;
    private @Nullable IndicatorCase concluded;

    private @Nullable IndicatorExemptionCase exemption;

    @Nullable
    OutcomeCase outcome;

    /** Points of the unit that rest on the declared outcome alone. */
    BigDecimal worthOfDeclaration = BigDecimal.ZERO;

    IndicatorLine(
            ObjectiveLine objective,
            Indicator indicator,
            @Nullable DeclaredResult declared,
            List<CauseCase> causes,
            List<ReschedulingCase> acts,
            @Nullable Fact fact,
            MeasureCase measure,
            @Nullable Fact laterFact) {
        this.objective = objective;
        this.indicator = indicator;
        this.declared = declared;
        this.causes = causes;
        this.acts = acts;
        this.rescheduling = lastAccepted(acts);
        this.fact = fact;
        this.on = fact == null ? null : fact.observed().on();
        this.measure = measure;
        this.laterFact = laterFact;
    }

    private static @Nullable ReschedulingCase lastAccepted(List<ReschedulingCase> acts) {
        ReschedulingCase last = null;
        for (ReschedulingCase one : acts) {
            last = one.isAccepted() ? one : last;
        }
        return last;
    }

    /** The plan's, or the one of the rescheduling that holds, before any roll; none if it has none. */
    @Nullable
    LocalDate deadline() {
        return rescheduling == null
                ? indicator.deadline()
                : rescheduling.rescheduling().newDeadline();
    }

    /** It was completed, reached or last measured on a known day. */
    boolean isDone() {
        return on != null && measure.getSeen() != MeasureCase.Seen.NOT_COMPLETED;
    }

    /** A recognised exempt cause covers it. */
    boolean isCauseRecognised() {
        for (CauseCase one : causes) {
            if (one.isRecognised()) {
                return true;
            }
        }
        return false;
    }

    /** Ids of the recognised causes that cover it, sorted. */
    List<String> recognisedCauses() {
        return causes.stream()
                .filter(CauseCase::isRecognised)
                .map(one -> one.cause().id())
                .sorted()
                .toList();
    }

    void due(DueCase made) {
        due = made;
    }

    DueCase due() {
        return Objects.requireNonNull(due);
    }

    void conclude(IndicatorCase made) {
        concluded = made;
    }

    IndicatorCase concluded() {
        return Objects.requireNonNull(concluded);
    }

    void exempt(IndicatorExemptionCase made) {
        exemption = made;
        objective.indicatorExempted = true;
    }

    /** None where no recognised cause covers it, or where it is not due. */
    @Nullable
    IndicatorExemptionCase exemption() {
        return exemption;
    }

    /** An exemption takes it out of the mean, unless its objective keeps all. */
    boolean isLeaving() {
        return exemption != null && exemption.isLeaving();
    }

    /** No exemption changes it. */
    boolean isKept() {
        return exemption == null || exemption.isKept();
    }

    boolean isDue() {
        return due().isDue();
    }

    boolean isEvaluated() {
        return concluded().status() == IndicatorCase.Status.EVALUATED;
    }

    /** With exemptions; null when not due or excluded. */
    @Nullable
    Degree degree() {
        IndicatorExemptionCase exempt = exemption;
        if (exempt == null) {
            return concluded().base();
        }
        return exempt.isLeaving() && !objective.keepsAllIndicators() ? null : exempt.degree();
    }

    /** The same, had one cause not been recognised. */
    @Nullable
    Degree degreeBut(CauseCase cause) {
        IndicatorExemptionCase exempt = exemption;
        if (exempt == null) {
            return degree();
        }
        boolean stillExempt = causes.stream()
                .anyMatch(other -> other != cause
                        && other.isRecognised()
                        && (!exempt.isLeaving() || other.cause().indicator() != null));
        return stillExempt ? degree() : concluded().base();
    }
}
