package it.comune.performance.json;

import it.comune.performance.regulation.Regulation;
import it.comune.performance.value.Problem;
import it.comune.performance.value.ProblemCode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Puts values of another regulation where something of a document could not be read: as little as possible, and more where that does not
 * make it readable. Of a list of records only those with a fault are left out; a table, whose rows depend on each other, goes as a
 * whole. Used once.
 */
final class Mending {
    /** A problem that only shows once others are gone calls for another round; each round replaces something more. */
    private static final int MOST_ROUNDS = 12;

    private static final String VALUE = "value";
    private static final String FROM = "validFrom";
    private static final String TO = "validTo";
    private static final Pattern INDEX = Pattern.compile("[0-9]{1,9}");

    /** What the root may lack: where it has a name that nobody knows, perhaps one of these was meant. */
    private static final List<String> OPTIONAL = List.of(TO, "recognition");

    private final Node root;
    private final Node standIn;
    private final Set<String> absent = new TreeSet<>();
    private final Map<String, List<Integer>> kept = new TreeMap<>();
    private Set<String> ofThisRound = Set.of();

    private Mending(Node root, Node standIn) {
        this.root = root;
        this.standIn = standIn;
    }

    /** @param text null where there is none */
    static PartialRegulation of(@Nullable String text, Limits limits, Regulation standIn, List<Problem> problems) {
        Node root = text == null ? null : tree(text, limits);
        Node other = tree(RegulationJson.write(standIn), Limits.REGULATION);
        if (root == null || root.kind != Node.Kind.OBJECT || root.incomplete || other == null) {
            return PartialRegulation.nothing(problems);
        }
        Mending mending = new Mending(root, other);
        Regulation regulation = mending.mended(problems);
        return new PartialRegulation(problems, regulation, mending.absent, mending.kept);
    }

    private static @Nullable Node tree(String text, Limits limits) {
        try {
            return TreeReader.read(text, limits, Node.Names.SETTINGS, new Problems());
        } catch (Problems.Enough tooMany) {
            return null;
        }
    }

    private @Nullable Regulation mended(List<Problem> problems) {
        // Mistyped names stand for those that were meant from here on.
        made(new Problems());
        List<Problem> open = problems;
        for (int round = 0; round < MOST_ROUNDS && !open.isEmpty(); round++) {
            ofThisRound = new TreeSet<>();
            for (Problem problem : open) {
                if (problem.code() != ProblemCode.TOO_MANY_PROBLEMS && !mend(problem)) {
                    return null;
                }
            }
            mendDates();
            Problems again = new Problems();
            Object made = made(again);
            open = again.soFar();
            if (open.isEmpty()) {
                return made == null ? null : (Regulation) made;
            }
        }
        return null;
    }

    private @Nullable Object made(Problems again) {
        try {
            return new Binder(again, Set.of()).bind(Regulation.class, root);
        } catch (Problems.Enough tooMany) {
            // The next round deals with those that were found.
            return null;
        }
    }

    /** Whether something could be put in the place of what a problem concerns. */
    private boolean mend(Problem problem) {
        List<String> names = names(problem.pointer());
        if (problem.code() == ProblemCode.UNKNOWN_FIELD && !names.isEmpty()) {
            leaveOut(names);
            return true;
        }
        for (List<String> unit : units(names)) {
            String pointer = pointer(unit);
            if (ofThisRound.contains(pointer)) {
                return true;
            }
            if (!absent.contains(pointer)) {
                absent.add(pointer);
                ofThisRound.add(pointer);
                replace(unit);
                return true;
            }
        }
        return false;
    }

    private static List<String> names(String pointer) {
        return pointer.isEmpty() ? List.of() : List.of(pointer.substring(1).split("/"));
    }

    private static String pointer(List<String> names) {
        return names.isEmpty() ? "" : "/" + String.join("/", names);
    }

    /** What may be replaced around a place, the smallest first: an element, a part of a setting, the setting, what holds it. */
    private List<List<String>> units(List<String> names) {
        List<List<String>> units = new ArrayList<>();
        Node at = standIn;
        for (int i = 0; at != null && i < names.size(); i++) {
            List<String> unit = names.subList(0, i + 1);
            units.add(0, unit);
            if (at.has("assumed")) {
                boolean ofElement = names.get(i).equals(VALUE)
                        && i + 1 < names.size()
                        && INDEX.matcher(names.get(i + 1)).matches();
                if (ofElement) {
                    units.add(0, names.subList(0, i + 2));
                }
                break;
            }
            Node next = at.member(names.get(i));
            at = next != null && next.kind == Node.Kind.OBJECT ? next : null;
        }
        return units;
    }

    private static @Nullable Node find(Node from, List<String> names) {
        Node at = from;
        for (String name : names) {
            at = at == null ? null : at.member(name);
        }
        return at;
    }

    private void replace(List<String> unit) {
        String name = unit.get(unit.size() - 1);
        List<String> around = unit.subList(0, unit.size() - 1);
        Node own = find(root, around);
        if (own != null && own.kind == Node.Kind.LIST && INDEX.matcher(name).matches()) {
            own.leaveOut(Integer.parseInt(name));
            kept.put(pointer(around), own.elements().stream().map(Node::index).toList());
            return;
        }
        if (own == null || own.kind != Node.Kind.OBJECT) {
            return;
        }
        Node other = find(standIn, unit);
        kept.remove(pointer(unit));
        if (other == null) {
            own.leaveOut(name);
        } else {
            own.standsFor(name, other);
        }
    }

    /** A name that nobody knows; what it was meant for is not known either. */
    private void leaveOut(List<String> names) {
        List<String> around = names.subList(0, names.size() - 1);
        Node own = around.isEmpty() ? root : find(root, around);
        if (around.isEmpty()) {
            OPTIONAL.stream().filter(name -> !root.has(name)).forEach(name -> absent.add("/" + name));
        } else if (own == null || own.has("assumed") || own.has(VALUE)) {
            absent.add(pointer(around));
        }
        if (own != null) {
            own.leaveOut(names.get(names.size() - 1));
        } else {
            // Within a table or a list: what contains it says which.
            mendAround(around);
        }
    }

    private void mendAround(List<String> names) {
        for (List<String> unit : units(names)) {
            if (absent.add(pointer(unit)) || unit.size() == 1) {
                replace(unit);
                return;
            }
        }
    }

    /**
     * Where one of the two dates cannot be read, one that stands in leaves the version only the year of the other, so that what is said
     * of its plans is true of it whatever the date will be.
     */
    private void mendDates() {
        boolean fromIsAbsent = absent.contains("/" + FROM);
        boolean toIsAbsent = absent.contains("/" + TO);
        LocalDate from = fromIsAbsent ? null : date(root.member(FROM));
        LocalDate to = toIsAbsent ? null : date(root.member(TO));
        if (fromIsAbsent && to != null) {
            int year = to.equals(LocalDate.of(to.getYear(), 12, 31)) ? to.getYear() : to.getYear() - 1;
            put(FROM, LocalDate.of(year, 1, 1));
        } else if (toIsAbsent && from != null) {
            put(TO, LocalDate.of(from.getYear(), 12, 31));
        }
    }

    private static @Nullable LocalDate date(@Nullable Node node) {
        try {
            return node == null || node.kind != Node.Kind.TEXT ? null : LocalDate.parse(node.text);
        } catch (DateTimeException isReported) {
            return null;
        }
    }

    private void put(String name, LocalDate date) {
        Node made =
                Node.root(Node.Names.SETTINGS, Node.Kind.OBJECT, 0, "").add(name, Node.Kind.TEXT, 0, date.toString());
        root.standsFor(name, Objects.requireNonNull(made));
    }
}
