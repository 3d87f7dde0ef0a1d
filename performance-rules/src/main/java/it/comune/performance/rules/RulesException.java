package it.comune.performance.rules;

/** The rules themselves are at fault, not the documents: they leave a gap, contradict each other, or never end. */
public abstract class RulesException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    /** @param message names the case and the rules, never a person */
    protected RulesException(String message) {
        super(message);
    }
}
