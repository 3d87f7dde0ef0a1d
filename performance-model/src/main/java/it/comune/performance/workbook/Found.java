package it.comune.performance.workbook;

import it.comune.performance.value.Checks;
import it.comune.performance.value.InvalidDocumentException;
import it.comune.performance.value.Problem;
import it.comune.performance.value.ProblemCode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Every problem of one workbook, put into the order of its sheets, rows and columns at the end. Used once. */
final class Found {
    private record Entry(Problem problem, @Nullable Spot spot) {}

    /** What was found makes further reading useless. Flow control only: it never leaves the package. */
    static final class Stop extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Stop() {
            super("reading stops", null, false, false);
        }
    }

    private final List<Entry> all = new ArrayList<>();
    private final Set<Spot> spots = new HashSet<>();

    void add(@Nullable Spot spot, ProblemCode code, String subject, String value, Object limit) {
        if (all.size() == Checks.MAX_PROBLEMS) {
            all.add(new Entry(Problem.of("", ProblemCode.TOO_MANY_PROBLEMS, "", Checks.MAX_PROBLEMS), null));
            throw new Stop();
        }
        String pointer = spot == null ? "" : spot.toString();
        all.add(new Entry(new Problem(pointer, code, subject, value, String.valueOf(limit)), spot));
        if (spot != null) {
            spots.add(spot);
        }
    }

    /** Adds a problem after which nothing more can be said. */
    Stop stop(@Nullable Spot spot, ProblemCode code, String value, Object limit) {
        add(spot, code, "", value, limit);
        return new Stop();
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    boolean concerns(Spot spot) {
        return spots.contains(spot);
    }

    /** The cells of what was found so far. */
    Set<Spot> spots() {
        return Set.copyOf(spots);
    }

    /** Problems of the whole file first, but that there are too many last; then by place, as they were found. */
    InvalidDocumentException refusal() {
        return new InvalidDocumentException(all.stream()
                .sorted(Comparator.comparing((Entry entry) -> entry.problem.code() == ProblemCode.TOO_MANY_PROBLEMS)
                        .thenComparing(Entry::spot, Comparator.nullsFirst(Comparator.naturalOrder())))
                .map(Entry::problem)
                .toList());
    }
}
