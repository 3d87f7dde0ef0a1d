package it.comune.performance.rules.tuning;

import java.time.LocalDate;
import java.time.Month;
import org.jspecify.annotations.Nullable;

/**
 * Plan years in a row.
 *
 * @param first of them
 * @param last of them; none: and all that follow
 */
record Years(int first, @Nullable Integer last) {
    /** The day that picks the version for the plan of a year. */
    static LocalDate deciding(int year) {
        return LocalDate.of(year, Month.DECEMBER, 31);
    }

    /** The last year that has ended its 31 December by a day. */
    static int lastEndedBy(LocalDate day) {
        return day.equals(deciding(day.getYear())) ? day.getYear() : day.getYear() - 1;
    }

    boolean isEmpty() {
        return last != null && last < first;
    }

    @Override
    public String toString() {
        return last == null ? first + "-" : last == first ? String.valueOf(first) : first + "-" + last;
    }
}
