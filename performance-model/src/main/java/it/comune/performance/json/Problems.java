package it.comune.performance.json;

import it.comune.performance.value.Checks;
import it.comune.performance.value.InvalidDocumentException;
import it.comune.performance.value.Problem;
import it.comune.performance.value.ProblemCode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Every problem of one document, put into document order at the end. Used once. */
final class Problems {
    private record Found(Problem problem, int position) {}

    /** More problems than are kept. Flow control only: it never leaves the package. */
    static final class Enough extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Enough() {
            super("more problems than are listed", null, false, false);
        }
    }

    private final List<Found> all = new ArrayList<>();
    private final NavigableSet<String> pointers = new TreeSet<>();

    void add(Node at, ProblemCode code, String value, Object limit) {
        add(at.pointer(), at.position, code, at.subject(), value, limit);
    }

    void add(String pointer, int position, ProblemCode code, String subject, String value, Object limit) {
        if (all.size() == Checks.MAX_PROBLEMS) {
            throw new Enough();
        }
        all.add(new Found(new Problem(pointer, code, subject, value, String.valueOf(limit)), position));
        pointers.add(pointer);
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    /** Whether something was already reported of exactly this place. */
    boolean concern(String pointer) {
        return pointers.contains(pointer);
    }

    /** Whether something was already reported of anything inside this place. */
    boolean concernInside(String pointer) {
        String next = pointers.ceiling(pointer + '/');
        return next != null && next.startsWith(pointer + '/');
    }

    /** In the order in which they were found. */
    List<Problem> soFar() {
        return all.stream().map(Found::problem).toList();
    }

    void drop(Predicate<Problem> unwanted) {
        all.removeIf(found -> unwanted.test(found.problem()));
    }

    /** @throws InvalidDocumentException when there is any problem */
    void verify() {
        if (!all.isEmpty()) {
            throw new InvalidDocumentException(sorted());
        }
    }

    /** The problems so far, and that there are more. */
    InvalidDocumentException tooMany() {
        List<Problem> listed = sorted();
        listed.add(Problem.of("", ProblemCode.TOO_MANY_PROBLEMS, "", Checks.MAX_PROBLEMS));
        return new InvalidDocumentException(listed);
    }

    private List<Problem> sorted() {
        List<Problem> sorted = new ArrayList<>();
        all.stream().sorted(Comparator.comparingInt(Found::position)).forEach(found -> sorted.add(found.problem()));
        return sorted;
    }
}
