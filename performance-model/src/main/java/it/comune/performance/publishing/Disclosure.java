package it.comune.performance.publishing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
 * <p><b>How it is decided.</b> Cells that belong to the same sums are one <em>atom</em>: no combination tells them apart. Sums are rows
 * over atoms, those of enough owners first, in reduced echelon form; it is kept, and each further sum only added. A combination that is
 * about few cannot take part in a row that leads in an atom of enough owners, since nothing takes that atom away; nor in one that alone
 * has atoms of too many owners. Of the rows that are left, if any, all sets are tried whose leading atoms have few owners together, those
 * of the fewest first; of each other atom in them the combination either is about it, which adds its owners, or has to take it away,
 * which leaves one row fewer. Arithmetic is modulo a prime: up to 22 sums this decides as fractions do, since no subdeterminant of zeros
 * and ones is then as large as the prime; with more, only where one happens to be a multiple of it.
 *
 * <p>A search ends after it has looked at {@value #MOST_STEPS} numbers: what has not been decided by then is not shown. That bounds the
 * work whatever the number of sums and people, and counts no time, so that the answer is the same on any machine.
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

    private static final long MOST_STEPS = 20_000_000;

    private final int least;
    private final Function<? super C, String> owner;
    private Sums<C> shown = new Sums<>(List.of(), List.of());
    private long steps;

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
        steps = 0;
        Sums<C> all = shown;
        for (Collection<C> sum : sums) {
            if (!sum.isEmpty()) {
                if (owners(sum).size() < least) {
                    return false;
                }
                all = plus(all, sum);
            }
        }
        if (all.rows.size() == shown.rows.size()) {
            return true; // it follows from what is shown
        }
        if (new Search(all).givesAway()) {
            return false;
        }
        shown = all;
        return true;
    }

    /** How many numbers the last search looked at. */
    long steps() {
        return steps;
    }

    private Set<String> owners(Collection<C> cells) {
        Set<String> owners = new HashSet<>();
        cells.forEach(cell -> owners.add(owner.apply(cell)));
        return owners;
    }

    /**
     * Cells that belong to the same sums.
     *
     * @param owners whose they are
     */
    private record Atom<C>(List<C> cells, Set<String> owners) {}

    /**
     * Sums over atoms.
     *
     * @param atoms those of enough owners first, then in an order that follows from the sums alone
     * @param rows in reduced echelon form: each is 1 in its first place that is not nothing, where all others are nothing
     */
    private record Sums<C>(List<Atom<C>> atoms, List<Led> rows) {}

    /** A vector that is 1 in its first place that is not nothing. */
    private record Led(long[] vector, int lead) {}

    /** An atom of those that one more sum makes of the others. */
    private record Part<C>(Atom<C> atom, int origin, boolean isIn) {}

    /** What is reduced already is only put in another order, and seldom reduced anew. */
    private Sums<C> plus(Sums<C> sums, Collection<C> sum) {
        Set<C> left = new HashSet<>(sum);
        List<Part<C>> parts = new ArrayList<>();
        for (int a = 0; a < sums.atoms.size(); a++) {
            Atom<C> atom = sums.atoms.get(a);
            List<C> in = new ArrayList<>();
            List<C> out = new ArrayList<>();
            atom.cells.forEach(cell -> (left.remove(cell) ? in : out).add(cell));
            if (in.isEmpty() || out.isEmpty()) {
                parts.add(new Part<>(atom, a, out.isEmpty()));
            } else {
                parts.add(new Part<>(new Atom<>(in, owners(in)), a, true));
                parts.add(new Part<>(new Atom<>(out, owners(out)), a, false));
            }
        }
        if (!left.isEmpty()) {
            parts.add(new Part<>(new Atom<>(List.copyOf(left), owners(left)), -1, true));
        }
        parts.sort(Comparator.comparing(part -> part.atom.owners.size() < least));
        Rows rows = new Rows();
        for (Led row : sums.rows) {
            rows.add(parts.stream()
                    .mapToLong(part -> part.origin < 0 ? 0 : row.vector[part.origin])
                    .toArray());
        }
        rows.add(parts.stream().mapToLong(part -> part.isIn ? 1 : 0).toArray());
        return new Sums<>(parts.stream().map(Part::atom).toList(), rows.reduced);
    }

    /** Atoms of the same few owners: whoever may be looked at may be looked at whole. */
    private record Few(int[] owners, List<Integer> rows) {}

    /**
     * One look at everything that would be shown. Only rows that lead in an atom of few owners take part in a combination about few: any
     * other one leaves its own leading atom in it.
     */
    private final class Search {
        /** Rows that may take part, over atoms of few owners. */
        private final List<long[]> rows = new ArrayList<>();

        private final List<Integer> leads = new ArrayList<>();
        /** Of each atom of few owners. */
        private final List<int[]> owners = new ArrayList<>();

        private final List<Few> few = new ArrayList<>();
        private final int[] current = new int[least];

        Search(Sums<C> sums) {
            Map<String, Integer> numbers = new HashMap<>();
            int many = 0;
            for (Atom<C> atom : sums.atoms) {
                if (atom.owners.size() >= least) {
                    many++;
                } else {
                    owners.add(atom.owners.stream()
                            .mapToInt(one -> numbers.computeIfAbsent(one, none -> numbers.size()))
                            .sorted()
                            .toArray());
                }
            }
            for (Led row : sums.rows) {
                if (row.lead >= many) {
                    rows.add(Arrays.copyOfRange(row.vector, many, row.vector.length));
                    leads.add(row.lead - many);
                }
            }
            leaveOut();
            Map<List<Integer>, Few> byOwners = new LinkedHashMap<>();
            for (int r = 0; r < rows.size(); r++) {
                int[] own = owners.get(leads.get(r));
                byOwners.computeIfAbsent(Arrays.stream(own).boxed().toList(), none -> new Few(own, new ArrayList<>()))
                        .rows()
                        .add(r);
            }
            few.addAll(byOwners.values());
        }

        /** Leaves out rows that alone have atoms of too many owners: no other row takes those away. */
        private void leaveOut() {
            boolean isAny = true;
            while (isAny) {
                int[] times = new int[owners.size()];
                for (long[] row : rows) {
                    steps += row.length;
                    for (int a = 0; a < row.length; a++) {
                        times[a] += row[a] == 0 ? 0 : 1;
                    }
                }
                isAny = false;
                for (int r = rows.size() - 1; r >= 0; r--) {
                    long[] row = rows.get(r);
                    int people = 0;
                    for (int a = 0; a < row.length && people < least; a++) {
                        people = row[a] != 0 && times[a] == 1 ? join(owners.get(a), people, least - 1) : people;
                    }
                    if (people >= least) {
                        rows.remove(r);
                        leads.remove(r);
                        isAny = true;
                    }
                }
            }
        }

        boolean givesAway() {
            for (int most = 1; most < least && !few.isEmpty(); most++) {
                if (isFound(0, 0, most, List.of())) {
                    return true;
                }
            }
            return false;
        }

        /** Whether rows that lead in groups from one on give something away together with those that are looked at. */
        private boolean isFound(int from, int people, int most, List<long[]> looked) {
            for (int next = from; next < few.size(); next++) {
                int more = join(few.get(next).owners(), people, most);
                if (more <= most) {
                    List<long[]> all = new ArrayList<>(looked);
                    few.get(next).rows().forEach(row -> all.add(rows.get(row)));
                    if (isAboutFew(all, 0, more, most) || isFound(next + 1, more, most, all)) {
                        return true;
                    }
                }
            }
            return false;
        }

        /** Whether a combination of rows is about those who are looked at, and others up to the most; or nobody knows. */
        private boolean isAboutFew(List<long[]> all, int from, int people, int most) {
            List<long[]> left = all;
            for (int atom = from; atom < owners.size(); atom++) {
                steps += left.size();
                if (steps > MOST_STEPS) {
                    return true;
                }
                int pivot = 0;
                while (pivot < left.size() && left.get(pivot)[atom] == 0) {
                    pivot++;
                }
                int more = pivot == left.size() ? people : join(owners.get(atom), people, most);
                if (more == people) {
                    continue;
                }
                // Either it is about this atom, too, or the atom is taken away.
                if (more <= most && isAboutFew(left, atom + 1, more, most)) {
                    return true;
                }
                if (left.size() == 1) {
                    return false;
                }
                left = without(left, pivot, atom);
            }
            return true;
        }

        /** The combinations of rows that are nothing in an atom. */
        private List<long[]> without(List<long[]> all, int pivot, int atom) {
            long[] by = all.get(pivot).clone();
            normalise(by, atom);
            List<long[]> rest = new ArrayList<>();
            for (int r = 0; r < all.size(); r++) {
                if (r != pivot) {
                    long[] row = all.get(r);
                    if (row[atom] != 0) {
                        steps += row.length;
                        row = row.clone();
                        subtract(row, by, atom);
                    }
                    rest.add(row);
                }
            }
            return rest;
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
    }

    /** Rows in reduced echelon form. */
    private static final class Rows {
        private final List<Led> reduced = new ArrayList<>();

        /** A row that follows from the others adds nothing. */
        void add(long[] row) {
            reduced.forEach(by -> subtract(row, by.vector, by.lead));
            int lead = lead(row);
            if (lead >= 0) {
                normalise(row, lead);
                reduced.forEach(other -> subtract(other.vector, row, lead));
                reduced.add(new Led(row, lead));
            }
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
