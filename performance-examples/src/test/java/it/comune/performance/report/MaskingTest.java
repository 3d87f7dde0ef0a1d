package it.comune.performance.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class MaskingTest {
    private static List<List<Integer>> neighbours(Integer... people) {
        return Masking.neighbours(List.of(people), Integer::intValue);
    }

    @Test
    void classes_of_five_stand_alone_and_smaller_ones_join_the_next() {
        assertThat(neighbours(5, 3, 9)).containsExactly(List.of(5), List.of(3, 9));
    }

    @Test
    void a_small_last_class_joins_the_one_before_and_the_empty_ones_between() {
        assertThat(neighbours(6, 7, 0, 4)).containsExactly(List.of(6), List.of(7, 0, 4));
    }

    @Test
    void a_class_without_people_is_about_nobody_and_stands_alone() {
        assertThat(neighbours(0, 0, 8, 0)).containsExactly(List.of(0), List.of(0), List.of(8), List.of(0));
    }

    @Test
    void of_fewer_than_five_in_all_nothing_is_shown() {
        assertThat(neighbours(1, 0, 3)).isEmpty();
    }

    /** Every figure that sums and differences of shown groups give is that of a union of shown groups. */
    @Property
    void no_group_below_five_can_be_computed_from_the_shown_classes(
            @ForAll @Size(max = 12) List<@IntRange(max = 9) Integer> people) {
        List<List<Integer>> shown = Masking.neighbours(people, Integer::intValue);

        List<Integer> all = new ArrayList<>();
        shown.forEach(all::addAll);
        int total = people.stream().mapToInt(Integer::intValue).sum();
        assertThat(all).isEqualTo(total > 0 && total < 5 ? List.of() : people);
        assertThat(unions(shown.stream()
                        .map(group -> group.stream().mapToInt(Integer::intValue).sum())
                        .toList()))
                .allMatch(sum -> sum == 0 || sum >= 5);
    }

    /** How many people are in every combination of groups. */
    private static Set<Integer> unions(List<Integer> groups) {
        Set<Integer> sums = new HashSet<>(Set.of(0));
        for (int group : groups) {
            Set<Integer> more = new HashSet<>(sums);
            sums.forEach(sum -> more.add(sum + group));
            sums = more;
        }
        return sums;
    }

    private record Fund(String name, Set<String> people) {
        static Fund of(String name, int from, int to) {
            Set<String> people = new HashSet<>();
            for (int i = from; i < to; i++) {
                people.add("p" + i);
            }
            return new Fund(name, people);
        }
    }

    private static List<List<String>> together(Fund... funds) {
        return Masking.together(List.of(funds), Fund::people).stream()
                .map(group -> group.stream().map(Fund::name).toList())
                .toList();
    }

    @Test
    void one_small_fund_takes_the_smallest_other_with_it_or_the_total_would_tell() {
        assertThat(together(Fund.of("productivity", 0, 73), Fund.of("heads", 73, 79), Fund.of("secretary", 79, 80)))
                .containsExactly(List.of("productivity"), List.of("heads", "secretary"));
    }

    @Test
    void small_funds_that_are_enough_together_take_no_other_with_them() {
        assertThat(together(Fund.of("snow", 0, 4), Fund.of("all", 0, 20), Fund.of("energy", 4, 7)))
                .containsExactly(List.of("all"), List.of("snow", "energy"));
    }

    @Test
    void the_same_people_in_two_small_funds_are_no_more_people() {
        assertThat(together(Fund.of("snow", 0, 4), Fund.of("energy", 0, 3), Fund.of("all", 0, 20)))
                .containsExactly(List.of("snow", "energy", "all"));
    }

    @Test
    void funds_of_fewer_than_five_people_in_all_are_not_shown() {
        assertThat(together(Fund.of("snow", 0, 4), Fund.of("energy", 0, 3))).isEmpty();
    }

    @Property
    void no_group_of_fewer_than_five_people_is_shown(
            @ForAll @Size(max = 6) List<@Size(max = 8) Set<@IntRange(max = 11) Integer>> members) {
        List<Fund> funds = new ArrayList<>();
        for (Set<Integer> one : members) {
            Set<String> people = new HashSet<>();
            one.forEach(person -> people.add("p" + person));
            funds.add(new Fund("f" + funds.size(), people));
        }

        List<List<Fund>> shown = Masking.together(funds, Fund::people);

        Set<String> everybody = new HashSet<>();
        funds.forEach(fund -> everybody.addAll(fund.people()));
        assertThat(shown.stream().mapToInt(List::size).sum())
                .isEqualTo(!everybody.isEmpty() && everybody.size() < 5 ? 0 : funds.size());
        for (List<Fund> group : shown) {
            Set<String> people = new HashSet<>();
            group.forEach(fund -> people.addAll(fund.people()));
            assertThat(people.isEmpty() || people.size() >= 5).isTrue();
        }
    }
}
