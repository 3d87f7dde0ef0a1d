package it.comune.performance.rules.tuning;

import it.comune.performance.regulation.Regulation;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which of several versions is in force. */
final class Validity {
    private Validity() {}

    /**
     * The version that evaluates the plan of a year: the one that is in force on its 31 December, which is also what the rules ask of
     * it.
     *
     * @param versions in the order in which they were put in force
     */
    static @Nullable Regulation of(List<Regulation> versions, int year) {
        return on(versions, Years.deciding(year));
    }

    /**
     * The version in force on a day: of those that are valid, the one that is valid from the latest day; of several of the same day,
     * the one put in force last.
     */
    static @Nullable Regulation on(List<Regulation> versions, LocalDate day) {
        Regulation inForce = null;
        for (Regulation one : versions) {
            if (covers(one, day) && (inForce == null || !one.validFrom().isBefore(inForce.validFrom()))) {
                inForce = one;
            }
        }
        return inForce;
    }

    static boolean covers(Regulation one, LocalDate day) {
        LocalDate last = one.validTo();
        return !day.isBefore(one.validFrom()) && (last == null || !day.isAfter(last));
    }
}
