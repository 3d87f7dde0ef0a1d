package it.comune.performance.rules.oracle;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;

/** Counts working days in whole weeks from a Monday, less the holidays that fall on weekdays. */
final class PlainCalendar {
    /** 1970-01-01 was a Thursday: three days after a Monday. */
    private static final long DAYS_FROM_MONDAY_TO_EPOCH = 3;

    private final long[] holidays;

    PlainCalendar(Collection<LocalDate> given) {
        holidays = given.stream()
                .mapToLong(PlainCalendar::dayNumber)
                .filter(PlainCalendar::isWeekday)
                .sorted()
                .distinct()
                .toArray();
    }

    /** The day itself if it is a working day, otherwise the next that is. */
    LocalDate rolled(LocalDate date) {
        long first = dayNumber(date);
        long day = first;
        while (!isWeekday(day) || Arrays.binarySearch(holidays, day) >= 0) {
            day++;
        }
        return day == first ? date : date.plusDays(day - first);
    }

    /** Working days d with {@code from < d <= to}; 0 if {@code to} does not come after {@code from}. */
    long workingDays(LocalDate from, LocalDate to) {
        long after = dayNumber(from);
        long upTo = dayNumber(to);
        return upTo <= after ? 0 : workingDaysUpTo(upTo) - workingDaysUpTo(after);
    }

    private long workingDaysUpTo(long day) {
        long days = day + 1;
        long weekdays = 5 * Math.floorDiv(days, 7L) + Math.min(5, Math.floorMod(days, 7L));
        int at = Arrays.binarySearch(holidays, day);
        return weekdays - (at >= 0 ? at + 1 : -at - 1);
    }

    private static boolean isWeekday(long day) {
        return Math.floorMod(day, 7L) < 5;
    }

    private static long dayNumber(LocalDate date) {
        return date.toEpochDay() + DAYS_FROM_MONDAY_TO_EPOCH;
    }
}
