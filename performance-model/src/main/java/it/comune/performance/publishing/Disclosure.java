package it.comune.performance.publishing;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Which sums may be shown together, so that nothing about fewer than a least number of people is shown or follows from what is shown.
 * Not thread-safe; the same sums asked for in the same order have the same answers.
 *
 * <p>Whatever is shown is a sum of <em>cells</em>: what one person receives from one fund, or the person alone where people are counted.
 * Each cell has an owner. What two sums have in common is the same cell; an amount that is the same in both of two states is one cell of
 * both, one that is not is a cell of each, and one that is nothing is no cell: nothing hides nobody. Which cells belong to which sum is
 * taken as known to everybody, and how large they are as known to nobody.
 *
 * <p><b>Criterion.</b> No combination of the shown sums, added, subtracted and multiplied in any way, but that which gives nothing at
 * all, depends on cells of fewer owners than the least number.
 *
 * <p><b>How it is decided.</b> Cells that belong to the same sums are one <em>atom</em>: no combination tells them apart. Where every
 * atom has enough owners, so has every combination. Otherwise let A have a row for each sum and a column for each atom, and let H be a
 * basis of what A maps to nothing, one row each. A combination depends on no other atoms than those of a set C exactly if the columns
 * of H that belong to C are linearly dependent. All sets of atoms whose owners together are too few are tried, those of the fewest
 * owners first. Arithmetic is modulo a prime: up to 22 sums this decides as fractions do, since no subdeterminant of zeros and ones is
 * then as large as the prime; with more, only where one happens to be a multiple of it.
 *
 * <p>The search ends after {@value #MOST_STEPS} sets: what has not been decided by then is not shown. That is fixed and counts no time,
 * so that the answer is the same on any machine.
 *
 * <p>What this is not about: everybody of a group who receives the same, since then the mean is everybody's amount however large the
 * group; what somebody knows of a group from elsewhere, such as their own amount; and what else is published of the same people, which
 * nobody has shown to this object. Whoever publishes a second set of sums of the same year shows both to one, or looks at them together.
 *
 * @param <C> a cell; equal ones are the same
 */
public final class Disclosure<C> {
    /**
     * The smallest group that is shown. A convention of statistical disclosure control; no law sets it for municipalities (L).
     */
    public static final int LEAST_PEOPLE = 5;

    /** A prime below 2^31, so that products fit a long. */
    private static final long PRIME = (1L << 31) - 1;

    private static final int MOST_STEPS = 2_000_000;

    private static final Comparator<BitSet> BY_PLACES = Comparator.comparing(BitSet::toString);

    private final int least;
    private final Function<? super C, String> owner;
    private List<Collection<C>> shown = List.of();
    /** How many of them do not follow from the others. */
    private int rank;

    private Disclosure(int least, Function<? super C, String> owner) {
        this.least = least;
        this.owner = owner;
    }

    /**
     * Nothing is shown yet.
     *
     * @param least number of people of whom something may be shown
     * @param owner whose a cell is
     */
    public static <C> Disclosure<C> of(int least, Function<? super C, String> owner) {
        return new Disclosure<>(least, owner);
    }

    /**
     * Shows one more sum, if what is shown then gives nobody away; otherwise nothing changes.
     *
     * @param sum its cells, each once; none: a sum of nothing, which is no secret
     * @return whether it is shown
     */
    public boolean admit(Collection<C> sum) {
        return admitAll(List.of(sum));
    }

    /**
     * Shows several more sums, if what is shown then gives nobody away; otherwise nothing changes and none of them is shown.
     *
     * @param sums the cells of each, each once
     * @return whether all of them are shown
     */
    public boolean admitAll(List<? extends Collection<C>> sums) {
        List<Collection<C>> all = new ArrayList<>(shown);
        for (Collection<C> sum : sums) {
            if (!sum.isEmpty()) {
                if (owners(sum).size() < least) {
                    return false;
                }
                all.add(List.copyOf(sum));
            }
        }
        Search search = new Search(all);
        if (search.rank == rank) {
            return true; // it follows from what is shown
        }
        if (search.givesAway()) {
            return false;
        }
        shown = List.copyOf(all);
        rank = search.rank;
        return true;
    }

    private TreeSet<String> owners(Collection<C> cells) {
        TreeSet<String> owners = new TreeSet<>();
        cells.forEach(cell -> owners.add(owner.apply(cell)));
        return owners;
    }

    /** Atoms of the same few owners: whoever may be looked at may be looked at whole. */
    private record Few(int[] owners, List<long[]> columns) {}

    /** A vector that is 1 in its first place that is not nothing. */
    private record Led(long[] vector, int lead) {}

    /** One look at everything that would be shown. */
    private final class Search {
        private final List<Few> few = new ArrayList<>();
        private final List<Led> independent = new ArrayList<>();
        private final int[] current = new int[least];
        private final int rank;
        private int steps;

        Search(List<Collection<C>> sums) {
            Map<C, BitSet> sumsOf = new LinkedHashMap<>();
            for (int s = 0; s < sums.size(); s++) {
                for (C cell : sums.get(s)) {
                    sumsOf.computeIfAbsent(cell, none -> new BitSet()).set(s);
                }
            }
            // By the sums that they belong to, so that the order of cells makes no difference.
            Map<BitSet, List<C>> atoms = new TreeMap<>(BY_PLACES);
            sumsOf.forEach((cell, own) ->
                    atoms.computeIfAbsent(own, none -> new ArrayList<>()).add(cell));
            List<TreeSet<String>> owners =
                    atoms.values().stream().map(Disclosure.this::owners).toList();
            Rows rows = new Rows(sums.size(), List.copyOf(atoms.keySet()));
            this.rank = rows.reduced.size();
            if (owners.stream().allMatch(one -> one.size() >= least)) {
                return;
            }
            List<long[]> columns = columns(rows);
            Map<String, Integer> numbers = new LinkedHashMap<>();
            Map<TreeSet<String>, Few> byOwners = new LinkedHashMap<>();
            for (int a = 0; a < columns.size(); a++) {
                if (owners.get(a).size() < least) {
                    byOwners.computeIfAbsent(
                                    owners.get(a),
                                    own -> new Few(
                                            own.stream()
                                                    .mapToInt(
                                                            one -> numbers.computeIfAbsent(one, none -> numbers.size()))
                                                    .toArray(),
                                            new ArrayList<>()))
                            .columns()
                            .add(columns.get(a));
                }
            }
            few.addAll(byOwners.values());
        }

        /** Of each atom, in their order, its column of a basis of what the rows map to nothing. */
        private List<long[]> columns(Rows rows) {
            List<Integer> free = rows.free();
            List<long[]> columns = new ArrayList<>();
            for (int a = 0; a < rows.columns; a++) {
                long[] column = new long[free.size()];
                long[] lead = rows.reduced.get(a);
                for (int f = 0; f < column.length; f++) {
                    column[f] = lead == null ? (free.get(f) == a ? 1 : 0) : (PRIME - lead[free.get(f)]) % PRIME;
                }
                columns.add(column);
            }
            return columns;
        }

        boolean givesAway() {
            for (int most = 1; most < least; most++) {
                if (isFound(0, 0, most)) {
                    return true;
                }
            }
            return false;
        }

        /** Whether atoms from one on give something away together with those that are looked at; or nobody knows. */
        private boolean isFound(int from, int people, int most) {
            for (int next = from; next < few.size(); next++) {
                int more = join(few.get(next).owners(), people, most);
                if (more > most) {
                    continue;
                }
                if (++steps > MOST_STEPS) {
                    return true;
                }
                int before = independent.size();
                for (long[] column : few.get(next).columns()) {
                    if (!add(column)) {
                        return true;
                    }
                }
                if (isFound(next + 1, more, most)) {
                    return true;
                }
                independent.subList(before, independent.size()).clear();
            }
            return false;
        }

        /** Puts owners behind those that are looked at; how many they then are, or more than the most. */
        private int join(int[] owners, int people, int most) {
            int more = people;
            for (int one : owners) {
                boolean isKnown = false;
                for (int i = 0; i < more && !isKnown; i++) {
                    isKnown = current[i] == one;
                }
                if (!isKnown) {
                    if (more == most) {
                        return most + 1;
                    }
                    current[more++] = one;
                }
            }
            return more;
        }

        /** Whether a column is no combination of those that are looked at. */
        private boolean add(long[] column) {
            long[] rest = column.clone();
            for (Led by : independent) {
                subtract(rest, by.vector(), by.lead());
            }
            int lead = lead(rest);
            if (lead < 0) {
                return false;
            }
            normalise(rest, lead);
            independent.add(new Led(rest, lead));
            return true;
        }
    }

    /** Sums as rows of zeros and ones over atoms, in reduced echelon form. */
    private static final class Rows {
        private final int columns;
        /** By its leading column. */
        private final Map<Integer, long[]> reduced = new LinkedHashMap<>();

        Rows(int rows, List<BitSet> atoms) {
            columns = atoms.size();
            for (int r = 0; r < rows; r++) {
                long[] row = new long[columns];
                for (int a = 0; a < columns; a++) {
                    row[a] = atoms.get(a).get(r) ? 1 : 0;
                }
                reduced.forEach((lead, by) -> subtract(row, by, lead));
                int lead = lead(row);
                if (lead >= 0) {
                    normalise(row, lead);
                    reduced.values().forEach(other -> subtract(other, row, lead));
                    reduced.put(lead, row);
                }
            }
        }

        List<Integer> free() {
            List<Integer> free = new ArrayList<>();
            for (int a = 0; a < columns; a++) {
                if (!reduced.containsKey(a)) {
                    free.add(a);
                }
            }
            return free;
        }
    }

    /** Makes a vector nothing where another one leads, which is 1 there. */
    private static void subtract(long[] from, long[] by, int lead) {
        long times = from[lead];
        if (times != 0) {
            for (int i = 0; i < from.length; i++) {
                if (by[i] != 0) {
                    from[i] = (from[i] + (PRIME - times) * by[i]) % PRIME;
                }
            }
        }
    }

    private static int lead(long[] vector) {
        for (int i = 0; i < vector.length; i++) {
            if (vector[i] != 0) {
                return i;
            }
        }
        return -1;
    }

    private static void normalise(long[] vector, int lead) {
        if (vector[lead] == 1) {
            return;
        }
        long inverse = inverse(vector[lead]);
        for (int i = 0; i < vector.length; i++) {
            vector[i] = vector[i] * inverse % PRIME;
        }
    }

    private static long inverse(long number) {
        long result = 1;
        long base = number;
        for (long exponent = PRIME - 2; exponent > 0; exponent /= 2) {
            result = exponent % 2 == 1 ? result * base % PRIME : result;
            base = base * base % PRIME;
        }
        return result;
    }
}
