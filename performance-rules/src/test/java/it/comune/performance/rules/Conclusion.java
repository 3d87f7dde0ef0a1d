package it.comune.performance.rules;

import it.comune.performance.evaluation.Explanation;
import it.comune.performance.evaluation.FundResult;
import it.comune.performance.evaluation.IndicatorResult;
import it.comune.performance.evaluation.ObjectiveResult;
import it.comune.performance.evaluation.Outcome;
import it.comune.performance.evaluation.PersonResult;
import it.comune.performance.evaluation.PremiumResult;
import it.comune.performance.evaluation.UnitResult;
import it.comune.performance.value.Degree;
import it.comune.performance.value.Points;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A figure, its name and its reasons.
 *
 * @param outcome none for units
 * @param figure with exemptions
 * @param without the same without exemptions
 * @param outcomeWithout the outcome without exemptions; only of objectives
 * @param explanationWithout why the figure without exemptions is what it is; none where exemptions play no part
 */
record Conclusion(
        @Nullable Outcome outcome,
        @Nullable BigDecimal figure,
        @Nullable BigDecimal without,
        Explanation explanation,
        @Nullable Outcome outcomeWithout,
        @Nullable Explanation explanationWithout) {

    /** The same conclusion as if no cause had been recognised. */
    Conclusion withoutExemptions() {
        return new Conclusion(
                outcomeWithout,
                without,
                without,
                Objects.requireNonNull(explanationWithout),
                outcomeWithout,
                explanationWithout);
    }

    static Conclusion of(IndicatorResult result) {
        return new Conclusion(
                result.outcome(),
                value(result.degree()),
                value(result.degreeWithoutExemptions()),
                result.explanation(),
                null,
                null);
    }

    static Conclusion of(ObjectiveResult result) {
        return new Conclusion(
                result.outcome(),
                value(result.degree()),
                value(result.degreeWithoutExemptions()),
                result.explanation(),
                result.outcomeWithoutExemptions(),
                result.explanationWithoutExemptions());
    }

    static Conclusion ofDegree(UnitResult result) {
        return new Conclusion(
                null,
                value(result.degree()),
                value(result.degreeWithoutExemptions()),
                result.degreeExplanation(),
                null,
                result.degreeExplanationWithoutExemptions());
    }

    static Conclusion ofPoints(UnitResult result) {
        return new Conclusion(
                null,
                value(result.points()),
                value(result.pointsWithoutExemptions()),
                result.pointsExplanation(),
                null,
                result.pointsExplanationWithoutExemptions());
    }

    static Conclusion ofScore(PersonResult result) {
        return new Conclusion(
                null,
                value(result.score()),
                value(result.scoreWithoutExemptions()),
                result.scoreExplanation(),
                null,
                result.scoreExplanationWithoutExemptions());
    }

    static Conclusion ofBase(PersonResult result) {
        return new Conclusion(null, result.baseExplanation().figure(), null, result.baseExplanation(), null, null);
    }

    static Conclusion of(PremiumResult result) {
        return new Conclusion(
                null,
                result.amount().euros(),
                result.amountWithoutExemptions().euros(),
                result.explanation(),
                null,
                result.explanationWithoutExemptions());
    }

    static Conclusion of(FundResult result) {
        return new Conclusion(
                null,
                result.distributed().euros(),
                result.distributedWithoutExemptions().euros(),
                result.explanation(),
                null,
                null);
    }

    private static @Nullable BigDecimal value(@Nullable Degree degree) {
        return degree == null ? null : degree.value();
    }

    private static @Nullable BigDecimal value(@Nullable Points points) {
        return points == null ? null : points.value();
    }
}
