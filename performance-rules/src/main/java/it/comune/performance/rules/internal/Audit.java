package it.comune.performance.rules.internal;

import it.comune.performance.evaluation.Finding;
import it.comune.performance.evaluation.FindingCode;
import it.comune.performance.evaluation.Input;
import it.comune.performance.evaluation.Severity;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kie.api.definition.rule.Rule;

/** Something concluded, looked at once more: any number of rules may find something about it. Used by one thread. */
public abstract class Audit {
    private record Found(FindingCode code, Severity severity, List<Input> figures, Rule rule) {}

    private @Nullable List<Found> found;

    /**
     * Reports a finding; figures are names and values in turn, and fill in the finding's text. One without a value is
     * left out.
     */
    public final void find(FindingCode code, Severity severity, Rule by, @Nullable Object... figures) {
        if (found == null) {
            found = new ArrayList<>(2);
        }
        List<Input> inputs = new ArrayList<>(figures.length / 2);
        for (int i = 0; i < figures.length; i += 2) {
            Object value = figures[i + 1];
            if (value != null) {
                inputs.add(Show.input(String.valueOf(figures[i]), value));
            }
        }
        found.add(new Found(code, severity, inputs, by));
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
        if (found == null) {
            return;
        }
        for (Found one : found) {
            findings.add(new Finding(
                    one.code(),
                    one.severity(),
                    unitId(),
                    objectiveId(),
                    indicatorId(),
                    personId(),
                    one.figures(),
                    rules.of(one.rule())));
        }
    }
}
