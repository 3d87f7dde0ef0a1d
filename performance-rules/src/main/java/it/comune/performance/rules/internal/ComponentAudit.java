package it.comune.performance.rules.internal;

import it.comune.performance.regulation.ComponentKind;

/** A part of a person's score that could not be evaluated, for the audit to look at. */
public final class ComponentAudit extends Audit {
    private final PersonLine line;
    private final ComponentKind kind;

    ComponentAudit(PersonLine line, ComponentKind kind) {
        this.line = line;
        this.kind = kind;
    }

    public ComponentKind getKind() {
        return kind;
    }

    /** Some other part could be evaluated. */
    public boolean isOtherEvaluated() {
        return line.with.score().score() != null;
    }

    @Override
    String personId() {
        return line.person.id();
    }
}
