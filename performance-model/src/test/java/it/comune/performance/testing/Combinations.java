package it.comune.performance.testing;

import it.comune.performance.value.Ratio;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * What follows from sums that are shown, by adding, subtracting and multiplying them in any way: with fractions, for every set of
 * people, and so only for few of them. Another way than the one in which the library decides what it shows.
 */
public final class Combinations {
    private Combinations() {}

    /**
     * Whether every combination of sums, but that which gives nothing, is about so many people.
     *
     * @param sums the cells of each
     * @param owner whose a cell is; of at most 20 people
     */
    public static <C> boolean areAboutAtLeast(
            int least, Collection<? extends Collection<C>> sums, Function<? super C, String> owner) {
        Set<C> cells = new LinkedHashSet<>();
        sums.forEach(cells::addAll);
        List<String> people =
                cells.stream().map(owner).distinct().map(String::valueOf).toList();
        int whole = rank(sums, cells, cell -> true);
        for (int subset = 1; subset < 1 << people.size(); subset++) {
            if (Integer.bitCount(subset) < least) {
                Set<String> few = new HashSet<>();
                for (int i = 0; i < people.size(); i++) {
                    if ((subset >> i & 1) != 0) {
                        few.add(people.get(i));
                    }
                }
                // Combinations that are nothing for all others make the difference of the ranks.
                if (rank(sums, cells, cell -> !few.contains(owner.apply(cell))) < whole) {
                    return false;
                }
            }
        }
        return true;
    }

    private static <C> int rank(Collection<? extends Collection<C>> sums, Set<C> cells, Predicate<C> counts) {
        List<C> columns = cells.stream().filter(counts).toList();
        List<Ratio[]> rows = new ArrayList<>();
        for (Collection<C> sum : sums) {
            Ratio[] row = columns.stream()
                    .map(cell -> sum.contains(cell) ? Ratio.ONE : Ratio.ZERO)
                    .toArray(Ratio[]::new);
            for (Ratio[] by : rows) {
                int lead = lead(by);
                Ratio times = row[lead].dividedBy(by[lead]);
                for (int i = 0; i < row.length; i++) {
                    row[i] = row[i].minus(by[i].times(times));
                }
            }
            if (lead(row) >= 0) {
                rows.add(row);
            }
        }
        return rows.size();
    }

    private static int lead(Ratio[] row) {
        return IntStream.range(0, row.length)
                .filter(i -> row[i].signum() != 0)
                .findFirst()
                .orElse(-1);
    }
}
