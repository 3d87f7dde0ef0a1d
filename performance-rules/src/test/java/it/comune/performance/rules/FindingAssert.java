package it.comune.performance.rules;

import it.comune.performance.evaluation.Finding;
import it.comune.performance.evaluation.Severity;
import java.util.Objects;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/** Says what was found, by which rule, where, and how it is put. */
final class FindingAssert extends AbstractAssert<FindingAssert, Finding> {
    private FindingAssert(Finding actual) {
        super(actual, FindingAssert.class);
    }

    static FindingAssert assertThat(Finding actual) {
        return new FindingAssert(actual);
    }

    FindingAssert wasMadeBy(String rule) {
        return same("rule", rule, actual.rule().id());
    }

    FindingAssert is(Severity severity) {
        return same("severity", severity, actual.severity());
    }

    FindingAssert isAbout(@Nullable String unit, @Nullable String objective, @Nullable String indicator) {
        return same("unit", unit, actual.unit())
                .same("objective", objective, actual.objective())
                .same("indicator", indicator, actual.indicator());
    }

    FindingAssert isAboutPerson(@Nullable String person) {
        return same("person", person, actual.person());
    }

    FindingAssert hasFigure(String name, String value) {
        return same(name, value, actual.figure(name));
    }

    FindingAssert hasNoFigure(String name) {
        return same(name, null, actual.figure(name));
    }

    /** Word for word, in English. */
    FindingAssert says(String english) {
        return same("message", english, actual.message().en());
    }

    /** Word for word, in Italian. */
    FindingAssert dice(String italian) {
        return same("message", italian, actual.message().it());
    }

    private FindingAssert same(String what, @Nullable Object expected, @Nullable Object found) {
        if (!Objects.equals(expected, found)) {
            failWithMessage("The %s is %s, not %s:%n%s", what, found, expected, actual);
        }
        return this;
    }
}
