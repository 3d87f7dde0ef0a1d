package it.comune.performance;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import it.comune.performance.value.InvalidDocumentException;
import it.comune.performance.value.Problem;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ListAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Reads a refusal as a list of {@code "/pointer CODE"}. */
public final class Problems {
    private Problems() {}

    /** The problems of what must be refused, in their order. */
    public static ListAssert<String> assertThatProblemsOf(ThrowingCallable refused) {
        return Assertions.assertThat(problemsOf(refused).stream()
                .map(problem -> problem.pointer() + " " + problem.code())
                .toList());
    }

    /** The problems in full. */
    public static List<Problem> problemsOf(ThrowingCallable refused) {
        InvalidDocumentException exception = catchThrowableOfType(InvalidDocumentException.class, refused);
        Assertions.assertThat(exception).as("was accepted").isNotNull();
        return exception.problems();
    }
}
