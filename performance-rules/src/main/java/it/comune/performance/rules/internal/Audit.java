package it.comune.performance.rules.internal;

import it.comune.performance.evaluation.Finding;
import it.comune.performance.evaluation.FindingCode;
import it.comune.performance.evaluation.Input;
import it.comune.performance.evaluation.RuleRef;
import it.comune.performance.evaluation.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.kie.api.definition.rule.Rule;

/** Something concluded, looked at once more: any number of rules may find something about it. Used by one thread. */
public abstract class Audit {
    /** @param figures names and values in turn, as the rule gave them */
    record Found(
            FindingCode code, Severity severity, @Nullable Object[] figures, Rule rule) {}

    private @Nullable List<Found> found;

    /**
     * Reports a finding; figures are names and values in turn, and fill in the finding's text. One without a value is
     * left out.
     */
    public final void find(FindingCode code, Severity severity, Rule by, @Nullable Object... figures) {
        if (found == null) {
            found = new ArrayList<>(2);
        }
        found.add(new Found(code, severity, figures, by));
    }

    @Nullable
    String unitId() {
        return null;
    }

    @Nullable
    String objectiveId() {
        return null;
    }

    @Nullable
    String indicatorId() {
        return null;
    }

    @Nullable
    String personId() {
        return null;
    }

    final void collect(List<Finding> findings, RuleRefs rules) {
        if (found != null) {
            for (Found one : found) {
                write(one, rules.of(one.rule()), findings);
            }
        }
    }

    /** Writes a finding down. */
    void write(Found one, RuleRef rule, List<Finding> findings) {
        findings.add(finding(one, rule, unitId(), objectiveId(), indicatorId(), personId(), UnaryOperator.identity()));
    }

    /** @param valueOf what a figure's value is for what the finding is about */
    static Finding finding(
            Found one,
            RuleRef rule,
            @Nullable String unit,
            @Nullable String objective,
            @Nullable String indicator,
            @Nullable String person,
            UnaryOperator<@Nullable Object> valueOf) {
        @Nullable Object[] figures = one.figures();
        List<Input> inputs = new ArrayList<>(figures.length / 2);
        for (int i = 0; i < figures.length; i += 2) {
            Object value = valueOf.apply(figures[i + 1]);
            if (value != null) {
                inputs.add(Show.input(String.valueOf(figures[i]), value));
            }
        }
        return new Finding(one.code(), one.severity(), unit, objective, indicator, person, inputs, rule);
    }
}
