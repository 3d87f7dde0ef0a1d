package it.comune.performance.rules;

import it.comune.performance.evaluation.Input;
import it.comune.performance.evaluation.Outcome;
import it.comune.performance.evaluation.RuleRef;
import it.comune.performance.evaluation.Step;
import java.math.BigDecimal;
import java.util.List;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/**
 * Says what a conclusion is and why: {@code
 * assertThat(degree).earns("0.75").wasDecidedBy("DEGREE-03").readingRow("lateness", 3)}.
 */
final class ConclusionAssert extends AbstractAssert<ConclusionAssert, Conclusion> {
    private List<Step> steps = List.of();

    private ConclusionAssert(Conclusion actual) {
        super(actual, ConclusionAssert.class);
    }

    static ConclusionAssert assertThat(Conclusion actual) {
        return new ConclusionAssert(actual);
    }

    /** The figure, exemptions included. */
    ConclusionAssert earns(String figure) {
        return same("figure", figure, actual.figure());
    }

    ConclusionAssert earnsWithoutExemptions(String figure) {
        return same("figure without exemptions", figure, actual.without());
    }

    private ConclusionAssert same(String what, String expected, @Nullable BigDecimal found) {
        if (found == null || found.compareTo(new BigDecimal(expected)) != 0) {
            failWithMessage("The %s is %s, not %s:%n%s", what, found, expected, actual.explanation());
        }
        return this;
    }

    ConclusionAssert hasNoFigure() {
        if (actual.figure() != null) {
            failWithMessage("There is a figure:%n%s", actual);
        }
        return this;
    }

    ConclusionAssert is(Outcome outcome) {
        if (actual.outcome() != outcome) {
            failWithMessage("The outcome is %s, not %s:%n%s", actual.outcome(), outcome, actual.explanation());
        }
        return this;
    }

    /** A rule took part; what follows is about its steps. */
    ConclusionAssert wasDecidedBy(String rule) {
        steps = actual.explanation().steps().stream()
                .filter(step -> step.rule().id().equals(rule))
                .toList();
        if (steps.isEmpty()) {
            failWithMessage("%s took no part:%n%s", rule, actual.explanation());
        }
        return this;
    }

    /** The rule used this row of a table; 1 for the first. */
    ConclusionAssert readingRow(String table, int row) {
        return some(
                "row " + row + " of " + table,
                step -> step.rows().stream().anyMatch(used -> used.table().equals(table) && used.row() == row));
    }

    ConclusionAssert readingNoRow() {
        return all("no row of a table", step -> step.rows().isEmpty());
    }

    /** The rule looked at this. */
    ConclusionAssert lookingAt(String input, String value) {
        return some(input + " = " + value, step -> step.inputs().contains(new Input(input, value)));
    }

    /** The rule added this to the figure. */
    ConclusionAssert withEffect(String effect) {
        return some(
                "effect " + effect,
                step -> step.effect() != null && step.effect().compareTo(new BigDecimal(effect)) == 0);
    }

    /** The rule came to no figure. */
    ConclusionAssert withoutEffect() {
        return all("no effect", step -> step.effect() == null);
    }

    /** The rule added this on account of one part. */
    ConclusionAssert withEffect(String about, String effect) {
        return some(
                "effect " + effect + " of " + about,
                step -> about.equals(step.about())
                        && step.effect() != null
                        && step.effect().compareTo(new BigDecimal(effect)) == 0);
    }

    private ConclusionAssert some(String what, java.util.function.Predicate<Step> test) {
        if (steps.stream().noneMatch(test)) {
            failWithMessage("No step of %s has %s:%n%s", rule(), what, steps);
        }
        return this;
    }

    private ConclusionAssert all(String what, java.util.function.Predicate<Step> test) {
        if (!steps.stream().allMatch(test)) {
            failWithMessage("Some step of %s has not %s:%n%s", rule(), what, steps);
        }
        return this;
    }

    private String rule() {
        return steps.stream().findFirst().map(Step::rule).map(RuleRef::id).orElse("no rule");
    }
}
