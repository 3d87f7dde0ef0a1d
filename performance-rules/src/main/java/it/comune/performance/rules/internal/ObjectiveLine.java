package it.comune.performance.rules.internal;

import it.comune.performance.dossier.Objective;
import it.comune.performance.rules.drools.Adjustable;
import it.comune.performance.value.Degree;
import it.comune.performance.value.Ratio;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One objective for one unit, all through an evaluation. */
final class ObjectiveLine {
    /** An objective concluded under one set of indicator degrees. */
    static final class Take {
        final ObjectiveCase concluded;

        @Nullable
        Adjustable adjustable;

        Take(ObjectiveCase concluded) {
            this.concluded = concluded;
        }

        boolean isEvaluated() {
            return concluded.status() == ObjectiveCase.Status.EVALUATED;
        }

        /** Adjustments included; null when not due or excluded. */
        @Nullable
        Degree degree() {
            if (!isEvaluated()) {
                return null;
            }
            return adjustable == null ? concluded.degree() : adjustable.getDegree();
        }

        /** Whether a rule of the host gave it another degree than the evaluation system did. */
        boolean isAdjusted() {
            return adjustable != null && !adjustable.getDegree().equals(adjustable.getBase());
        }
    }

    final Objective objective;
    final UnitLine unit;
    final @Nullable BigDecimal weight;
    final List<IndicatorLine> indicators = new ArrayList<>(4);
    private @Nullable Take without;
    private @Nullable Take with;

    @Nullable
    OutcomeCase outcome;

    @Nullable
    OutcomeCase outcomeWithout;

    @Nullable
    ObjectiveExemptionCase exemption;
    /** An exemption touches one of its indicators. */
    boolean indicatorExempted;
    /** All its due indicators would leave the mean by themselves. */
    boolean emptied;

    ObjectiveLine(Objective objective, UnitLine unit, @Nullable BigDecimal weight) {
        this.objective = objective;
        this.unit = unit;
        this.weight = weight;
    }

    void without(Take take) {
        without = take;
        with = take;
    }

    void with(Take take) {
        with = take;
    }

    Take without() {
        return Objects.requireNonNull(without);
    }

    /** The same as {@link #without()} where no exemption touches it. */
    Take with() {
        return Objects.requireNonNull(with);
    }

    boolean isWeighed() {
        return weight != null;
    }

    boolean isLeaving() {
        return exemption != null && exemption.isLeaving();
    }

    /**
     * No indicator leaves it: the rules keep it with all of them, or it is emptied and they have not yet decided; what
     * they then look at is the degree as computed.
     */
    boolean keepsAllIndicators() {
        return exemption == null ? emptied : exemption.isKeptWithAllIndicators();
    }

    boolean isExempted() {
        return exemption != null || indicatorExempted;
    }

    int due() {
        int due = 0;
        for (IndicatorLine line : indicators) {
            due += line.isDue() ? 1 : 0;
        }
        return due;
    }

    /** Exact weighted mean of the degrees that are there; none when none is. */
    @Nullable
    Ratio mean(Function<IndicatorLine, @Nullable Degree> degreeOf) {
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal weights = BigDecimal.ZERO;
        for (IndicatorLine line : indicators) {
            Degree degree = degreeOf.apply(line);
            if (degree != null) {
                BigDecimal weighs = line.indicator.weight();
                sum = sum.add(weighs == null ? degree.value() : degree.value().multiply(weighs));
                weights = weights.add(weighs == null ? BigDecimal.ONE : weighs);
            }
        }
        return weights.signum() == 0 ? null : Ratio.of(sum, weights);
    }
}
