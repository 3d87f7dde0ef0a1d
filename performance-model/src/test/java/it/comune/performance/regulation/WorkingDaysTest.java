package it.comune.performance.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import it.comune.performance.testing.RandomRegulations;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class WorkingDaysTest {
    private static final LocalDate FRIDAY = LocalDate.of(2023, 6, 30);
    private static final LocalDate START = LocalDate.of(2023, 12, 1);

    @Provide
    Arbitrary<List<LocalDate>> holidays() {
        return RandomRegulations.holidays();
    }

    @Property
    void counting_is_as_exact_as_counting_day_by_day(
            @ForAll("holidays") List<LocalDate> holidays,
            @ForAll @IntRange(min = -40, max = 40) int start,
            @ForAll @IntRange(min = -40, max = 200) int length) {
        LocalDate from = START.plusDays(start);
        LocalDate to = from.plusDays(length);
        int counted = 0;
        for (LocalDate day = from.plusDays(1); !day.isAfter(to); day = day.plusDays(1)) {
            counted += isWorkingDay(day, holidays) ? 1 : 0;
        }
        assertThat(new WorkingDays(holidays).after(from, to)).isEqualTo(counted);
    }

    @Property
    void the_next_working_day_is_the_first_one_from_that_day_on(
            @ForAll("holidays") List<LocalDate> holidays, @ForAll @IntRange(min = -400, max = 400) int start) {
        LocalDate day = START.plusDays(start);
        LocalDate next = new WorkingDays(holidays).onOrAfter(day);
        assertThat(isWorkingDay(next, holidays)).isTrue();
        assertThat(day.datesUntil(next)).noneMatch(skipped -> isWorkingDay(skipped, holidays));
    }

    private static boolean isWorkingDay(LocalDate day, List<LocalDate> holidays) {
        return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0 && !holidays.contains(day);
    }

    @Test
    void from_friday_to_monday_is_one_working_day() {
        WorkingDays days = new WorkingDays(List.of());
        assertThat(days.after(FRIDAY, FRIDAY.plusDays(2))).isZero();
        assertThat(days.after(FRIDAY, FRIDAY.plusDays(3))).isEqualTo(1);
        assertThat(days.after(FRIDAY, FRIDAY.plusDays(7))).isEqualTo(5);
    }

    @Test
    void a_span_that_runs_backwards_or_stands_still_has_no_days() {
        WorkingDays days = new WorkingDays(List.of(FRIDAY));
        assertThat(days.after(FRIDAY, FRIDAY)).isZero();
        assertThat(days.after(FRIDAY, FRIDAY.minusDays(10))).isZero();
    }

    @Test
    void a_holiday_counts_once_and_on_a_week_end_not_at_all() {
        LocalDate saturday = FRIDAY.plusDays(1);
        LocalDate monday = FRIDAY.plusDays(3);
        WorkingDays days = new WorkingDays(List.of(saturday, monday, monday));
        assertThat(days.after(FRIDAY, FRIDAY.plusDays(7))).isEqualTo(4);
        assertThat(days.contains(saturday)).isFalse();
        assertThat(days.contains(monday)).isFalse();
        assertThat(days.contains(FRIDAY)).isTrue();
    }

    @Test
    void a_deadline_before_a_row_of_holidays_rolls_over_all_of_them() {
        WorkingDays days = new WorkingDays(List.of(LocalDate.of(2023, 12, 25), LocalDate.of(2023, 12, 26)));
        assertThat(days.onOrAfter(LocalDate.of(2023, 12, 23))).isEqualTo("2023-12-27");
        assertThat(days.onOrAfter(LocalDate.of(2023, 12, 22))).isEqualTo("2023-12-22");
    }
}
