package it.comune.performance.regulation;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/** Monday to Friday less a list of holidays. Immutable. */
public final class WorkingDays {
    private final TreeSet<LocalDate> holidaysOnWeekdays = new TreeSet<>();

    /** @param holidays those on Saturdays and Sundays change nothing */
    public WorkingDays(Collection<LocalDate> holidays) {
        holidays.stream().filter(WorkingDays::isWeekday).forEach(holidaysOnWeekdays::add);
    }

    public boolean contains(LocalDate day) {
        return isWeekday(day) && !holidaysOnWeekdays.contains(day);
    }

    /** The day itself, or the first working day after it. */
    public LocalDate onOrAfter(LocalDate day) {
        LocalDate candidate = day;
        while (!contains(candidate)) {
            candidate = candidate.plusDays(1);
        }
        return candidate;
    }

    /** Number of working days d with {@code from < d <= to}; 0 when there is none. */
    public int after(LocalDate from, LocalDate to) {
        long days = ChronoUnit.DAYS.between(from, to);
        if (days <= 0) {
            return 0;
        }
        long weekdays = days / 7 * 5;
        for (LocalDate day = to.minusDays(days % 7 - 1); !day.isAfter(to); day = day.plusDays(1)) {
            weekdays += isWeekday(day) ? 1 : 0;
        }
        Set<LocalDate> off = holidaysOnWeekdays.subSet(from, false, to, true);
        return Math.toIntExact(weekdays - off.size());
    }

    private static boolean isWeekday(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }
}
