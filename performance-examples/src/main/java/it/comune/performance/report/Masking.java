package it.comune.performance.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * Which groups of people may be shown to anybody: groups below {@value #LEAST} may not, and neither may what gives them away by
 * difference. Groups are not blanked out but put together, until every group that is shown has {@value #LEAST} people or
 * more: whatever is computed from sums and differences of such groups, totals included, is about {@value #LEAST} people or
 * more (or about nobody).
 *
 * <p>That holds for figures of <em>one</em> way of grouping. Whoever shows the same people in two groupings (by unit and by
 * role) shows their intersections, and puts them together first.
 */
public final class Masking {
    /** The smallest group that is shown. A convention of statistical disclosure control; no law sets it for municipalities. */
    public static final int LEAST = 5;

    private Masking() {}

    /** Whether a group may be shown by itself: nobody, or enough people. */
    public static boolean mayBeShown(int people) {
        return people == 0 || people >= LEAST;
    }

    /**
     * Classes that have an order (of scores, of amounts), each too small one together with its neighbours.
     *
     * @param classes in their order; each person is in one of them
     * @param people how many are in a class
     * @return the classes that are shown as one, in their order; empty where all together are too few: then nothing is shown,
     *     not even how many they are
     */
    public static <T> List<List<T>> neighbours(List<T> classes, ToIntFunction<? super T> people) {
        List<List<T>> shown = new ArrayList<>();
        List<T> open = new ArrayList<>();
        int inOpen = 0;
        int last = -1;
        for (T one : classes) {
            open.add(one);
            inOpen += people.applyAsInt(one);
            if (mayBeShown(inOpen)) {
                shown.add(open);
                last = inOpen > 0 ? shown.size() - 1 : last;
                open = new ArrayList<>();
                inOpen = 0;
            }
        }
        if (inOpen == 0) {
            return copies(shown);
        }
        if (last < 0) {
            return List.of();
        }
        // What is left joins the last class with people in it, together with the empty ones in between.
        List<T> rest = new ArrayList<>();
        shown.subList(last, shown.size()).forEach(rest::addAll);
        rest.addAll(open);
        shown.subList(last, shown.size()).clear();
        shown.add(rest);
        return copies(shown);
    }

    /**
     * Groups that have no order (funds, units), those that are too small together, and the smallest of the others with them as
     * long as they are too few even so.
     *
     * @param groups a person may be in several of them
     * @param people who is in a group
     * @return the groups that are shown by themselves, in their order, then those that are shown as one; empty where all
     *     together are too few: then nothing is shown
     */
    public static <T> List<List<T>> together(List<T> groups, Function<? super T, Set<String>> people) {
        List<T> alone = new ArrayList<>();
        List<T> together = new ArrayList<>();
        Set<String> inTogether = new HashSet<>();
        for (T group : groups) {
            if (people.apply(group).size() >= LEAST) {
                alone.add(group);
            } else {
                together.add(group);
                inTogether.addAll(people.apply(group));
            }
        }
        while (!mayBeShown(inTogether.size()) && !alone.isEmpty()) {
            T smallest = alone.stream()
                    .min(Comparator.comparingInt(group -> people.apply(group).size()))
                    .orElseThrow();
            alone.remove(smallest);
            together.add(smallest);
            inTogether.addAll(people.apply(smallest));
        }
        if (!mayBeShown(inTogether.size())) {
            return List.of();
        }
        List<List<T>> shown = new ArrayList<>();
        alone.forEach(group -> shown.add(List.of(group)));
        if (!together.isEmpty()) {
            shown.add(groups.stream().filter(together::contains).toList());
        }
        return copies(shown);
    }

    private static <T> List<List<T>> copies(List<List<T>> lists) {
        return lists.stream().map(List::copyOf).toList();
    }
}
