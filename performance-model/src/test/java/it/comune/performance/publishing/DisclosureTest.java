package it.comune.performance.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import it.comune.performance.testing.Combinations;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** People are numbers; where each of them has one cell, a sum is a range of people. */
class DisclosureTest {
    /** What a person receives from a fund, in one of two states; {@code SAME} is both of them. */
    private record Cell(int person, String fund, State state) {}

    private enum State {
        BEFORE,
        AFTER,
        SAME
    }

    private static Disclosure<Cell> five() {
        return Disclosure.of(5, cell -> "P" + cell.person());
    }

    private static Disclosure<Integer> people() {
        return Disclosure.of(5, person -> "P" + person);
    }

    private static List<Integer> range(int from, int below) {
        return IntStream.range(from, below).boxed().toList();
    }

    private static List<Cell> cells(int from, int below, String fund, State state) {
        return range(from, below).stream()
                .map(one -> new Cell(one, fund, state))
                .toList();
    }

    /** Both together. */
    private static <T> List<T> all(Collection<T> one, Collection<T> other) {
        Set<T> all = new LinkedHashSet<>(one);
        all.addAll(other);
        return List.copyOf(all);
    }

    // One grouping.

    @Test
    void five_people_are_shown_and_four_are_not() {
        assertThat(people().admit(range(0, 5))).isTrue();
        assertThat(people().admit(range(0, 4))).isFalse();
    }

    @Test
    void a_sum_of_nothing_is_no_secret() {
        assertThat(people().admit(List.of())).isTrue();
    }

    @Test
    void five_cells_of_four_people_are_four_people() {
        Collection<Cell> four = cells(0, 4, "A", State.SAME);

        assertThat(five().admit(all(four, cells(0, 1, "B", State.SAME)))).isFalse();
        assertThat(five().admit(all(four, cells(4, 5, "B", State.SAME)))).isTrue();
    }

    @Test
    void the_last_group_but_one_is_not_shown_where_the_total_would_then_tell_the_last() {
        Disclosure<Integer> shown = people();

        assertThat(shown.admit(range(0, 19))).isTrue();
        assertThat(shown.admit(range(0, 9))).isTrue();
        assertThat(shown.admit(range(9, 15))).isFalse(); // 15 to 18 would be four
    }

    @Test
    void two_small_groups_of_five_together_hide_each_other_and_of_four_do_not() {
        Disclosure<Integer> five = people();
        Disclosure<Integer> four = people();

        assertThat(five.admitAll(List.of(range(0, 11), range(5, 11)))).isTrue(); // 2 and 3 are left
        assertThat(four.admitAll(List.of(range(0, 10), range(4, 10)))).isFalse();
    }

    @Test
    void what_is_refused_changes_nothing() {
        Disclosure<Integer> shown = people();
        shown.admit(range(0, 20));

        assertThat(shown.admitAll(List.of(range(0, 9), range(0, 17)))).isFalse();
        assertThat(shown.admit(range(0, 12))).isTrue(); // with 0 to 8 shown, three would follow
    }

    @Test
    void what_follows_from_what_is_shown_may_be_shown() {
        Disclosure<Integer> shown = people();
        shown.admitAll(List.of(range(0, 20), range(0, 9)));

        assertThat(shown.admit(range(9, 20))).isTrue();
        assertThat(shown.admit(range(0, 9))).isTrue();
    }

    // Several groupings.

    @Test
    void what_two_groupings_differ_in_is_a_group_of_its_own() {
        // 30 ISTRUTTORI, of whom 28 are FULL_TIME with 20 others: none of the three is small.
        Disclosure<Integer> shown = people();

        assertThat(shown.admit(range(0, 50))).isTrue();
        assertThat(shown.admit(range(0, 30))).isTrue();
        assertThat(shown.admit(range(2, 30))).isFalse();
        assertThat(shown.admit(range(2, 50))).isFalse();
    }

    /** No two sums differ by fewer than five: it takes three of them. */
    @Test
    void what_only_three_sums_together_give_away_is_found() {
        Disclosure<Integer> shown = people();

        assertThat(shown.admit(range(0, 12))).isTrue();
        assertThat(shown.admit(range(6, 18))).isTrue();
        // 0 to 5 and 12 to 17, and one more: the first two less twice what they have in common is not a sum of theirs.
        assertThat(shown.admit(all(all(range(0, 6), range(12, 18)), List.of(18))))
                .isTrue();
        assertThat(shown.admit(range(6, 12))).isFalse(); // 0-11 + 6-17 - 2 times it leaves out 18 alone
    }

    // Money.

    @Test
    void a_fund_of_many_participants_and_few_earners_is_not_shown() {
        // Twenty take part; what is nothing is no cell.
        assertThat(five().admit(cells(0, 3, "SNOW", State.SAME))).isFalse();
    }

    @Test
    void few_earners_before_are_not_hidden_by_many_after() {
        Collection<Cell> before = cells(0, 4, "A", State.BEFORE);
        Collection<Cell> after = all(cells(0, 4, "A", State.AFTER), cells(4, 20, "A", State.AFTER));

        assertThat(five().admitAll(List.of(before, after))).isFalse();
        assertThat(five().admit(after)).isTrue();
    }

    @Test
    void the_change_of_few_people_is_not_shown_however_many_stay() {
        Collection<Cell> stay = cells(0, 30, "A", State.SAME);

        assertThat(five().admitAll(List.of(
                        all(stay, cells(30, 33, "A", State.BEFORE)), all(stay, cells(30, 33, "A", State.AFTER)))))
                .isFalse();
        assertThat(five().admitAll(List.of(
                        all(stay, cells(30, 35, "A", State.BEFORE)), all(stay, cells(30, 35, "A", State.AFTER)))))
                .isTrue();
        assertThat(five().admitAll(List.of(stay, stay))).isTrue();
    }

    @Test
    void what_few_people_receive_from_another_fund_is_not_the_group_less_the_fund() {
        Disclosure<Cell> shown = five();
        List<Cell> fund = cells(0, 20, "A", State.SAME);

        assertThat(shown.admit(fund)).isTrue();
        assertThat(shown.admit(all(fund, cells(0, 3, "B", State.SAME)))).isFalse();
        assertThat(shown.admit(all(fund, cells(0, 6, "B", State.SAME)))).isTrue();
    }

    @Test
    void two_dossiers_that_differ_by_one_person_are_not_shown_both() {
        Disclosure<Integer> shown = people();

        assertThat(shown.admit(range(0, 40))).isTrue();
        assertThat(shown.admit(range(0, 39))).isFalse();
    }

    @Test
    void a_class_of_premiums_less_a_class_of_scores_is_not_shown() {
        // 9 have less than 60 points and so no premium; 11 have no premium.
        Disclosure<Integer> shown = people();

        assertThat(shown.admitAll(List.of(range(0, 40), range(0, 9)))).isTrue();
        assertThat(shown.admit(range(0, 11))).isFalse();
    }

    @Test
    void a_total_of_several_years_does_not_give_a_hidden_year_away() {
        Disclosure<Cell> shown = five();
        List<Cell> first = cells(0, 30, "2022", State.SAME);

        assertThat(shown.admit(first)).isTrue();
        assertThat(shown.admit(all(first, cells(0, 4, "2023", State.SAME)))).isFalse();
        assertThat(shown.admit(all(first, cells(0, 6, "2023", State.SAME)))).isTrue();
    }

    @Test
    void many_people_in_sums_of_their_own_are_decided() {
        Disclosure<Integer> shown = people();

        for (int bit = 0; bit < 8; bit++) {
            int mask = 1 << bit;
            // Whatever eight halves come to, it is about half of all.
            assertThat(shown.admit(range(0, 256).stream()
                            .filter(one -> (one & mask) != 0)
                            .toList()))
                    .isTrue();
        }
    }

    /** So many sums without any order that not everything can be tried: counted, since no clock says it twice. */
    @Test
    void what_cannot_be_decided_is_not_shown_and_the_work_is_bounded() {
        Disclosure<Integer> shown = people();
        Random random = new Random(1);
        boolean isAll = true;
        long most = 0;
        for (int sum = 0; sum < 150 && isAll; sum++) {
            isAll = shown.admit(
                    range(0, 400).stream().filter(one -> random.nextBoolean()).toList());
            most = Math.max(most, shown.steps());
        }

        assertThat(isAll).isFalse();
        // One more look at rows of 400 places is begun before the end is seen.
        assertThat(most).isGreaterThan(19_000_000).isLessThan(20_200_000);
    }

    /** A municipality of a thousand: units by contract areas by working time, some people of which receive something else. */
    @Test
    void groups_of_a_thousand_people_are_decided_in_little_work() {
        Disclosure<Integer> shown = people();
        List<Predicate<Integer>> groups = new ArrayList<>(List.of(one -> true));
        IntStream.range(0, 30).forEach(unit -> groups.add(one -> one % 30 == unit));
        IntStream.range(0, 4).forEach(area -> groups.add(one -> one * 7 / 11 % 4 == area));
        groups.add(one -> one % 13 == 0);
        long work = 0;
        int admitted = 0;
        for (Predicate<Integer> group : groups) {
            admitted += shown.admit(range(0, 1000).stream().filter(group).toList()) ? 1 : 0;
            work += shown.steps();
        }

        assertThat(admitted).isEqualTo(groups.size());
        assertThat(work).isLessThan(20_000_000);
    }

    // In general.

    /** One cell for each pair of a person and a fund. */
    @Provide
    Arbitrary<List<Set<Cell>>> sums() {
        Arbitrary<Cell> cell = Combinators.combine(Arbitraries.integers().between(0, 8), Arbitraries.of("A", "B"))
                .as((person, fund) -> new Cell(person, fund, State.SAME));
        return cell.set().ofMinSize(1).ofMaxSize(14).list().ofMinSize(1).ofMaxSize(7);
    }

    @Property(tries = 3000)
    void sums_are_shown_exactly_if_no_combination_is_about_too_few(
            @ForAll("sums") List<Set<Cell>> sums, @ForAll("least") int least) {
        Disclosure<Cell> disclosure = Disclosure.of(least, cell -> "P" + cell.person());
        List<Set<Cell>> shown = new ArrayList<>();
        for (Set<Cell> sum : sums) {
            List<Set<Cell>> more = new ArrayList<>(shown);
            more.add(sum);
            boolean isSafe = Combinations.areAboutAtLeast(least, more, cell -> "P" + cell.person());
            assertThat(disclosure.admit(sum)).isEqualTo(isSafe);
            shown = isSafe ? more : shown;
        }
    }

    @Provide
    Arbitrary<Integer> least() {
        return Arbitraries.integers().between(2, 5);
    }

    @Property(tries = 300)
    void the_order_of_cells_is_irrelevant(@ForAll("sums") List<Set<Cell>> sums) {
        Disclosure<Cell> one = Disclosure.of(3, cell -> "P" + cell.person());
        Disclosure<Cell> other = Disclosure.of(3, cell -> "P" + cell.person());
        for (Set<Cell> sum : sums) {
            List<Cell> reversed = new ArrayList<>(sum);
            Collections.reverse(reversed);
            assertThat(other.admit(reversed)).isEqualTo(one.admit(sum));
        }
    }

    /** Partitions in an order: the classes of one grouping, each shown or joined to the next. */
    @Property(tries = 500)
    void classes_below_bounds_that_are_admitted_hold_nobody_or_five(
            @ForAll @Size(max = 12) List<@IntRange(max = 9) Integer> classes) {
        int total = classes.stream().mapToInt(one -> one).sum();
        Disclosure<Integer> shown = people();
        boolean any = shown.admit(range(0, total));
        assertThat(any).isEqualTo(total == 0 || total >= 5);
        int begin = 0;
        int last = 0;
        for (int one : classes) {
            begin += one;
            if (any && shown.admit(range(0, begin))) {
                assertThat(begin - last).isNotIn(1, 2, 3, 4);
                last = begin;
            }
        }
        if (any) {
            assertThat(total - last).isNotIn(1, 2, 3, 4);
        }
    }
}
