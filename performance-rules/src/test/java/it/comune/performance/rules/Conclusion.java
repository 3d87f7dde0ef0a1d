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
import org.jspecify.annotations.Nullable;

/**
 * A figure, its name and its reasons.
 *
 * @param outcome none for units
 * @param figure with exemptions
 * @param without the same without exemptions
 */
record Conclusion(
        @Nullable Outcome outcome,
        @Nullable BigDecimal figure,
        @Nullable BigDecimal without,
        Explanation explanation) {

    static Conclusion of(IndicatorResult result) {
        return new Conclusion(
                result.outcome(),
                value(result.degree()),
                value(result.degreeWithoutExemptions()),
                result.explanation());
    }

    static Conclusion of(ObjectiveResult result) {
        return new Conclusion(
                result.outcome(),
                value(result.degree()),
                value(result.degreeWithoutExemptions()),
                result.explanation());
    }

    static Conclusion ofDegree(UnitResult result) {
        return new Conclusion(
                null, value(result.degree()), value(result.degreeWithoutExemptions()), result.degreeExplanation());
    }

    static Conclusion ofPoints(UnitResult result) {
        return new Conclusion(
                null, value(result.points()), value(result.pointsWithoutExemptions()), result.pointsExplanation());
    }

    static Conclusion ofScore(PersonResult result) {
        return new Conclusion(
                null, value(result.score()), value(result.scoreWithoutExemptions()), result.scoreExplanation());
    }

    static Conclusion ofBase(PersonResult result) {
        return new Conclusion(null, result.baseExplanation().figure(), null, result.baseExplanation());
    }

    static Conclusion of(PremiumResult result) {
        return new Conclusion(
                null, result.amount().euros(), result.amountWithoutExemptions().euros(), result.explanation());
    }

    static Conclusion of(FundResult result) {
        return new Conclusion(
                null,
                result.distributed().euros(),
                result.distributedWithoutExemptions().euros(),
                result.explanation());
    }

    private static @Nullable BigDecimal value(@Nullable Degree degree) {
        return degree == null ? null : degree.value();
    }

    private static @Nullable BigDecimal value(@Nullable Points points) {
        return points == null ? null : points.value();
    }
}
