package it.comune.performance.rules.oracle;

import it.comune.performance.regulation.LatenessTable;
import it.comune.performance.regulation.Policies;
import it.comune.performance.regulation.Regulation;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a regulation says, read once for an evaluation. */
final class Terms {
    final Policies.MissingFacts missingFacts;
    final Policies.CauseRecognition causeRecognition;
    final Policies.Exemptions exemptions;
    final Policies.Reschedulings reschedulings;

    private final PlainCurve achievement;
    private final @Nullable PlainCurve recognition;
    private final int[] lastDays;
    private final Fraction[] factors;
    private final Fraction achievedInFull;
    private final PlainCalendar calendar;
    private final boolean countsWorkingDays;
    private final boolean rolls;
    private final int graceDays;

    Terms(Regulation regulation) {
        missingFacts = regulation.missingFacts().value();
        causeRecognition = regulation.causeRecognition().value();
        exemptions = regulation.exemptions().value();
        reschedulings = regulation.timeliness().reschedulings().value();
        achievement = new PlainCurve(regulation.achievement().value());
        recognition = regulation.recognition() == null
                ? null
                : new PlainCurve(regulation.recognition().value());
        achievedInFull = achievement.at(Fraction.ONE);
        List<LatenessTable.Row> rows =
                regulation.timeliness().lateness().value().rows();
        lastDays = new int[rows.size()];
        factors = new Fraction[rows.size()];
        for (int i = 0; i < factors.length; i++) {
            Integer last = rows.get(i).upToDays();
            lastDays[i] = last == null ? Integer.MAX_VALUE : last;
            factors[i] = Fraction.of(rows.get(i).factor());
        }
        calendar = new PlainCalendar(regulation.timeliness().holidays().value());
        countsWorkingDays = regulation.timeliness().dayCount().value() == Policies.DayCount.WORKING;
        rolls = regulation.timeliness().deadlineRoll().value() == Policies.DeadlineRoll.NEXT_WORKING_DAY;
        graceDays = regulation.timeliness().graceDays().value();
    }

    LocalDate rolled(LocalDate deadline) {
        return rolls ? calendar.rolled(deadline) : deadline;
    }

    /** Days from a rolled deadline that count as late. */
    int daysLate(LocalDate deadline, LocalDate until) {
        long days = countsWorkingDays
                ? calendar.workingDays(deadline, until)
                : Math.max(0, ChronoUnit.DAYS.between(deadline, until));
        return days <= graceDays ? 0 : Math.toIntExact(days);
    }

    /** The indicator's degree: curve times lateness, in millionths. */
    long degree(Fraction ratio, int daysLate) {
        Fraction achieved = ratio == Fraction.ONE ? achievedInFull : achievement.at(ratio);
        return daysLate == 0
                ? achieved.micros()
                : achieved.times(lateness(daysLate)).micros();
    }

    /** The objective's degree: the recognised mean, in millionths. */
    long recognised(Mean mean) {
        return recognition == null
                ? mean.micros()
                : recognition.at(mean.exact()).micros();
    }

    private Fraction lateness(int daysLate) {
        int row = 0;
        while (daysLate > lastDays[row]) {
            row++;
        }
        return factors[row];
    }
}
