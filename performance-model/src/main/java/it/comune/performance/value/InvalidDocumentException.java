package it.comune.performance.value;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A document, or a part of one built in Java, that was refused; carries every problem that was found, in document
 * order.
 */
public final class InvalidDocumentException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    /** @param problems at least one */
    public InvalidDocumentException(List<Problem> problems) {
        super(problems.stream()
                .map(Problem::toString)
                .collect(Collectors.joining("\n", problems.size() + " problem(s)\n", "")));
        this.problems = List.copyOf(problems);
    }

    /** Every problem, in document order. Empty only after Java serialisation, which the message survives. */
    public List<Problem> problems() {
        return problems == null ? List.of() : problems;
    }
}
