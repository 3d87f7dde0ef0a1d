package it.comune.performance.json;

import it.comune.performance.regulation.Regulation;
import it.comune.performance.value.Problem;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * As much of a regulation as could be read, and every problem of the rest: for checks, which can then speak of what is fine in the same
 * pass. It is not to be evaluated with, put in force or written: where something could not be read, a value stands in that nobody of
 * the municipality wrote. {@link #isGiven(String)} tells them apart. Immutable.
 */
public final class PartialRegulation {
    private final List<Problem> problems;
    private final @Nullable Regulation regulation;
    private final Set<String> absent;
    private final Map<String, List<Integer>> kept;

    /**
     * @param absent pointers of what was not read
     * @param kept by the pointers of lists of which something was left out: the places of what stays
     */
    PartialRegulation(
            List<Problem> problems,
            @Nullable Regulation regulation,
            Collection<String> absent,
            Map<String, List<Integer>> kept) {
        this.problems = List.copyOf(problems);
        this.regulation = regulation;
        this.absent = Set.copyOf(absent);
        this.kept = Map.copyOf(kept);
    }

    /** A regulation that was read without any problem. */
    public static PartialRegulation whole(Regulation regulation) {
        return new PartialRegulation(List.of(), regulation, Set.of(), Map.of());
    }

    /** What was refused as a whole: nothing of it could be read. */
    public static PartialRegulation nothing(List<Problem> problems) {
        return new PartialRegulation(problems, null, Set.of(), Map.of());
    }

    /**
     * The same, for a reader that tells its problems in other words.
     *
     * @param others in place of these problems
     * @param alsoAbsent JSON Pointers of what was not read, besides
     */
    public PartialRegulation told(List<Problem> others, Collection<String> alsoAbsent) {
        Set<String> all = new TreeSet<>(absent);
        all.addAll(alsoAbsent);
        return new PartialRegulation(others, regulation, all, kept);
    }

    /** Every problem, in document order; empty if it could be read as a whole. */
    public List<Problem> problems() {
        return problems;
    }

    public boolean isWhole() {
        return problems.isEmpty();
    }

    /** What was read, with values that stand in for what was not; null if nothing could be made of it. */
    public @Nullable Regulation regulation() {
        return regulation;
    }

    /**
     * Whether everything at a place was written so in the document, and nothing stands in for it or inside it.
     *
     * @param pointer JSON Pointer into the document as it was written
     */
    public boolean isGiven(String pointer) {
        return absent.stream()
                .noneMatch(
                        one -> one.equals(pointer) || one.startsWith(pointer + "/") || pointer.startsWith(one + "/"));
    }

    /**
     * Where something stands in the document as it was written: elements of lists that could not be read are left out of what {@link
     * #regulation()} gives, and the others move up.
     *
     * @param pointer JSON Pointer into the regulation
     */
    public String written(String pointer) {
        for (Map.Entry<String, List<Integer>> list : kept.entrySet()) {
            String inside = list.getKey() + "/";
            if (pointer.startsWith(inside)) {
                String rest = pointer.substring(inside.length());
                int slash = rest.indexOf('/');
                String place = slash < 0 ? rest : rest.substring(0, slash);
                return inside + list.getValue().get(Integer.parseInt(place)) + rest.substring(place.length());
            }
        }
        return pointer;
    }
}
