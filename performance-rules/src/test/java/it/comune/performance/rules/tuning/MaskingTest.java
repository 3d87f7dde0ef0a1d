package it.comune.performance.rules.tuning;

import static org.assertj.core.api.Assertions.assertThat;

import it.comune.performance.rules.tuning.Masking.Cell;
import it.comune.performance.rules.tuning.Masking.Group;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Cells are written with their people: cell 0 holds the first people, cell 1 the next ones. */
class MaskingTest {
    private final List<Cell> cells = new ArrayList<>();
    private final List<Group> groups = new ArrayList<>();

    private MaskingTest cells(int... people) {
        for (int size : people) {
            cells.add(new Cell(size));
        }
        return this;
    }

    private MaskingTest group(GroupBy by, String key, int... sums) {
        BitSet people = new BitSet();
        BitSet own = new BitSet();
        for (int cell : sums) {
            own.set(cell);
            int first = cells.subList(0, cell).stream().mapToInt(Cell::people).sum();
            people.set(first, first + cells.get(cell).people());
        }
        groups.add(new Group(by, key, people, own));
        return this;
    }

    private List<String> masked() {
        Set<Group> masked = Masking.masked(5, groups, cells);
        return masked == null
                ? List.of("everything")
                : masked.stream().map(Group::key).sorted().toList();
    }

    @Test
    void groups_of_five_are_shown() {
        assertThat(cells(5, 5)
                        .group(GroupBy.UNIT, "U", 0)
                        .group(GroupBy.UNIT, "V", 1)
                        .masked())
                .isEmpty();
    }

    @Test
    void one_small_group_takes_the_smallest_other_with_it() {
        assertThat(cells(4, 9, 6)
                        .group(GroupBy.UNIT, "U", 0)
                        .group(GroupBy.UNIT, "V", 1)
                        .group(GroupBy.UNIT, "W", 2)
                        .masked())
                .containsExactly("U", "W");
    }

    @Test
    void two_small_groups_of_five_together_hide_each_other() {
        assertThat(cells(2, 3, 6)
                        .group(GroupBy.UNIT, "U", 0)
                        .group(GroupBy.UNIT, "V", 1)
                        .group(GroupBy.UNIT, "W", 2)
                        .masked())
                .containsExactly("U", "V");
    }

    @Test
    void two_small_groups_of_four_together_do_not() {
        assertThat(cells(2, 2, 6)
                        .group(GroupBy.UNIT, "U", 0)
                        .group(GroupBy.UNIT, "V", 1)
                        .group(GroupBy.UNIT, "W", 2)
                        .masked())
                .containsExactly("U", "V", "W");
    }

    @Test
    void what_two_partitions_differ_in_is_not_given_away() {
        // Profiles tell 8 and 7 apart, working times 8 + 1 and 6: the one person between them would be computed.
        List<String> masked = cells(8, 1, 6)
                .group(GroupBy.PROFILE, "P", 0)
                .group(GroupBy.PROFILE, "Q", 1, 2)
                .group(GroupBy.WORKING_TIME, "FULL_TIME", 0, 1)
                .group(GroupBy.WORKING_TIME, "PART_TIME", 2)
                .masked();

        assertThat(masked).containsExactly("FULL_TIME", "PART_TIME");
    }

    @Test
    void a_total_of_too_few_people_who_are_paid_is_not_shown_either() {
        BitSet many = new BitSet();
        many.set(0, 9);
        BitSet paid = new BitSet();
        paid.set(0);
        cells(3).groups.add(new Group(GroupBy.UNIT, "U", many, paid));

        assertThat(masked()).containsExactly("everything");
    }

    @Test
    void the_order_of_groups_is_irrelevant() {
        cells(4, 9, 6).group(GroupBy.UNIT, "W", 2).group(GroupBy.UNIT, "V", 1).group(GroupBy.UNIT, "U", 0);

        assertThat(masked()).containsExactly("U", "W");
    }
}
