package it.comune.performance.rules.internal;

import it.comune.performance.evaluation.Finding;
import it.comune.performance.evaluation.RuleRef;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All of a kind that no rule could tell apart, looked at together: what a rule finds about one of them it finds about each, each with
 * its own figures. Used by one thread.
 *
 * @param <T> what they are
 */
public abstract class AuditOfAlike<T> extends Audit {
    /**
     * A figure of a finding that each of those alike has for itself.
     *
     * @param <T> what they are
     */
    public interface Figure<T> {
        /** Its value; none is left out. */
        @Nullable
        Object of(T one);
    }

    private final List<T> alike = new ArrayList<>();

    final void add(T one) {
        alike.add(one);
    }

    @Override
    final void write(Found found, RuleRef rule, List<Finding> findings) {
        for (T one : alike) {
            findings.add(finding(
                    found,
                    rule,
                    unitId(one),
                    objectiveId(one),
                    indicatorId(one),
                    personId(one),
                    value -> value instanceof Figure<?> figure ? ofEach(figure).of(one) : value));
        }
    }

    /** Rules take figures from the audit that they find something about, so that they are of its kind. */
    @SuppressWarnings("unchecked")
    private Figure<T> ofEach(Figure<?> figure) {
        return (Figure<T>) figure;
    }

    @Nullable
    String unitId(T one) {
        return null;
    }

    @Nullable
    String objectiveId(T one) {
        return null;
    }

    @Nullable
    String indicatorId(T one) {
        return null;
    }

    @Nullable
    String personId(T one) {
        return null;
    }
}
