package it.comune.performance.rules.internal;

import org.kie.api.definition.rule.Rule;

/** The productivity fund: among whom is it shared? */
public final class ProductivityCase extends Case {
    private boolean split;

    public void entityWide(Rule by) {
        take(by);
    }

    /** First split over the units in proportion to the bases of their employees. */
    public void perUnit(Rule by) {
        split = take(by) || split;
    }

    boolean isPerUnit() {
        return split;
    }

    @Override
    String subject() {
        return "the productivity fund";
    }
}
