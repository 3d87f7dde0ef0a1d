package it.comune.performance.workbook;

import it.comune.performance.value.Checks;
import it.comune.performance.value.InvalidDocumentException;
import it.comune.performance.value.Problem;
import it.comune.performance.value.ProblemCode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Every problem of one workbook, put into the order of its sheets, rows and columns at the end. Used once. */
final class Found {
    private record Entry(Problem problem, @Nullable Spot spot) {}

    /** What is known of a cell and leaves its neighbours as they are: the document shows that something cannot be read. */
    private static final Set<ProblemCode> OF_SINGLE_CELLS =
            EnumSet.of(ProblemCode.FORMULA_IN_CELL, ProblemCode.ERROR_IN_CELL, ProblemCode.AMBIGUOUS_NUMBER);

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
    List<Problem> problems() {
        return all.stream()
                .sorted(Comparator.comparing((Entry entry) -> entry.problem.code() == ProblemCode.TOO_MANY_PROBLEMS)
                        .thenComparing(Entry::spot, Comparator.nullsFirst(Comparator.naturalOrder())))
                .map(Entry::problem)
                .toList();
    }

    InvalidDocumentException refusal() {
        return new InvalidDocumentException(problems());
    }

    /**
     * JSON Pointers of what may lack something that stands in the sheets: a row that could not be given to what it belongs to, a
     * column that was not read. The document, which was put together without it, does not show this.
     */
    Set<String> doubtful(Layout layout) {
        Set<String> doubtful = new TreeSet<>();
        for (Sheet sheet : layout.sheets()) {
            if (sheet instanceof Sheet.Table table) {
                Predicate<Entry> unsettles =
                        entry -> !table.links().isEmpty() || !OF_SINGLE_CELLS.contains(entry.problem.code());
                if (isOn(sheet, unsettles)) {
                    doubtful.add(pointer(layout, table));
                }
            } else if (sheet instanceof Sheet.Card card
                    && isOn(sheet, entry -> !OF_SINGLE_CELLS.contains(entry.problem.code()))) {
                card.fields().stream()
                        .map(field -> card.settings() ? Assembly.setting(field) : field.path())
                        .filter(path -> !path.contains("."))
                        .forEach(path -> doubtful.add("/" + path));
            }
        }
        return doubtful;
    }

    private boolean isOn(Sheet sheet, Predicate<Entry> one) {
        String title = Texts.plain(Texts.title(sheet));
        return all.stream()
                .anyMatch(entry ->
                        entry.spot != null && Texts.plain(entry.spot.sheet()).equals(title) && one.test(entry));
    }

    private static String pointer(Layout layout, Sheet.Table table) {
        Sheet.Table outermost = table;
        while (!outermost.holder().isEmpty()) {
            outermost = layout.table(outermost.holder());
        }
        return "/" + outermost.list().replace('.', '/');
    }
}
