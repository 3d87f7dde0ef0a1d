package it.comune.performance.rules.tuning;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which sums over people may be shown, so that no sum over fewer than a least number of people is shown or can be computed.
 *
 * <p>Everything that is shown is a sum of cells: a cell is what some people who are alike in every grouping receive from one fund.
 * First every group that is too small is masked, and where its partition would give it away, the smallest other group as well. Then
 * linear algebra asks whether adding and subtracting what is still shown, over all partitions, gives any group or cell that is too
 * small; while it does, the smallest group that takes part in the computation is masked, too.
 */
final class Masking {
    /** A prime below 2^31, so that products fit a long: rows are compared modulo it, which costs nothing and rounds nothing. */
    private static final long PRIME = (1L << 31) - 1;

    private final int least;
    private final List<Group> groups;
    private final List<Cell> cells;
    private final Set<Group> masked = new HashSet<>();

    /**
     * @param partition of which groups it is one
     * @param key unique in the partition
     * @param people their numbers
     * @param cells numbers of the cells that it sums
     */
    record Group(GroupBy partition, String key, BitSet people, BitSet cells) {
        int size() {
            return people.cardinality();
        }
    }

    /** @param people how many are in it */
    record Cell(int people) {}

    private Masking(int least, List<Group> groups, List<Cell> cells) {
        this.least = least;
        this.groups = groups;
        this.cells = cells;
    }

    /**
     * The groups that must not be shown while the sum of all cells is; null where that sum must not be shown itself, since it is
     * one of too few people.
     */
    static @Nullable Set<Group> masked(int least, List<Group> groups, List<Cell> cells) {
        Masking masking = new Masking(least, groups, cells);
        groups.stream().filter(one -> one.size() < least).forEach(masking.masked::add);
        masking.mendPartitions();
        while (true) {
            BitSet used = masking.givesAway();
            if (used == null) {
                return Set.copyOf(masking.masked);
            }
            int smallest = used.nextSetBit(0);
            List<Group> shown = masking.shown();
            if (smallest >= shown.size()) {
                return null; // the sum of all, alone
            }
            masking.masked.add(shown.get(smallest));
            masking.mendPartitions();
        }
    }

    private static final Comparator<Group> SMALLEST =
            Comparator.comparingInt(Group::size).thenComparing(Group::partition).thenComparing(Group::key);

    private void mendPartitions() {
        for (GroupBy by : GroupBy.values()) {
            List<Group> own =
                    groups.stream().filter(one -> one.partition() == by).toList();
            List<Group> shown = new ArrayList<>(own.stream()
                    .filter(one -> !masked.contains(one))
                    .sorted(SMALLEST)
                    .toList());
            while (!shown.isEmpty() && isGivenAway(own)) {
                masked.add(shown.remove(0));
            }
        }
    }

    /** Whether what is masked of a partition, which is the total less what is shown, is one group alone or too few people. */
    private boolean isGivenAway(List<Group> partition) {
        List<Group> hidden = partition.stream().filter(masked::contains).toList();
        BitSet people = new BitSet();
        hidden.forEach(one -> people.or(one.people()));
        return !hidden.isEmpty() && (hidden.size() == 1 || people.cardinality() < least);
    }

    /** What is shown, the smallest first. */
    private List<Group> shown() {
        return groups.stream()
                .filter(one -> !masked.contains(one))
                .sorted(SMALLEST)
                .toList();
    }

    /** The shown groups, by place, and behind them the sum of all, that give something too small; null where nothing does. */
    private @Nullable BitSet givesAway() {
        List<Group> shown = shown();
        Elimination rows = new Elimination(cells.size(), shown.size() + 1);
        for (Group group : shown) {
            rows.add(group.cells());
        }
        BitSet all = new BitSet();
        all.set(0, cells.size());
        rows.add(all);
        for (BitSet small : tooSmall()) {
            BitSet used = rows.express(small);
            if (used != null) {
                return used;
            }
        }
        return null;
    }

    private List<BitSet> tooSmall() {
        List<BitSet> small = new ArrayList<>();
        // A group whom no fund pays sums nothing: that is no secret.
        groups.stream()
                .filter(one -> one.size() < least && !one.cells().isEmpty())
                .forEach(one -> small.add(one.cells()));
        for (int c = 0; c < cells.size(); c++) {
            if (cells.get(c).people() < least) {
                BitSet one = new BitSet();
                one.set(c);
                small.add(one);
            }
        }
        return small;
    }

    /** Rows of zeros and ones, and what their combinations give. Arithmetic modulo a prime. */
    private static final class Elimination {
        private final int columns;
        private final int most;
        private final List<long[]> reduced = new ArrayList<>();
        private int rows;

        /** @param most rows, whose combinations stand behind the columns */
        Elimination(int columns, int most) {
            this.columns = columns;
            this.most = most;
        }

        void add(BitSet row) {
            long[] full = row(row);
            full[columns + rows] = 1;
            rows++;
            reduce(full);
            int lead = lead(full);
            if (lead >= 0) {
                long inverse = inverse(full[lead]);
                for (int i = 0; i < full.length; i++) {
                    full[i] = full[i] * inverse % PRIME;
                }
                reduced.add(full);
            }
        }

        /** The rows of which this one is a combination, or null if it is none. */
        @Nullable
        BitSet express(BitSet row) {
            long[] full = row(row);
            reduce(full);
            if (lead(full) >= 0) {
                return null;
            }
            BitSet used = new BitSet();
            for (int i = 0; i < rows; i++) {
                if (full[columns + i] != 0) {
                    used.set(i);
                }
            }
            return used;
        }

        private long[] row(BitSet cells) {
            long[] full = new long[columns + most];
            cells.stream().forEach(cell -> full[cell] = 1);
            return full;
        }

        private void reduce(long[] row) {
            for (long[] by : reduced) {
                long times = row[lead(by)];
                if (times != 0) {
                    for (int i = 0; i < row.length; i++) {
                        row[i] = Math.floorMod(row[i] - times * by[i] % PRIME, PRIME);
                    }
                }
            }
        }

        private int lead(long[] row) {
            for (int i = 0; i < columns; i++) {
                if (row[i] != 0) {
                    return i;
                }
            }
            return -1;
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
}
