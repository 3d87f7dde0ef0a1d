package it.comune.performance.rules.oracle;

import it.comune.performance.regulation.Audit;
import it.comune.performance.regulation.Curve;
import it.comune.performance.regulation.LatenessTable;
import it.comune.performance.regulation.LegalState;
import it.comune.performance.regulation.Policies;
import it.comune.performance.regulation.Regulation;
import it.comune.performance.regulation.Setting;
import it.comune.performance.regulation.Timeliness;
import it.comune.performance.regulation.WeightCaps;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A regulation with the default values of the specification, to be changed field by field. */
final class Law {
    Curve achievement = curve("0 0 STEP", "0.5 0.5 LINEAR", "1 1");

    @Nullable
    Curve recognition;

    LatenessTable lateness = table("0 1", "15 0.90", "30 0.75", "60 0.50", "- 0");
    Policies.DayCount dayCount = Policies.DayCount.CALENDAR;
    List<LocalDate> holidays = List.of();
    Policies.DeadlineRoll roll = Policies.DeadlineRoll.NONE;
    int graceDays;
    Policies.Reschedulings reschedulings = Policies.Reschedulings.ANY;
    Policies.MissingFacts missingFacts = Policies.MissingFacts.ZERO;
    Policies.CauseRecognition causeRecognition = Policies.CauseRecognition.REPORT_SUFFICES;
    Policies.Exemptions exemptions = Policies.Exemptions.COUNT_AS_ACHIEVED;
    String areaCap = "60";
    String secretaryCap = "20";
    Policies.OverCap overCap = Policies.OverCap.SCALE;
    Policies.UnderCap underCap = Policies.UnderCap.KEEP;
    String fullAchievementShare = "1";
    String scoreSpread = "0";

    /** What it says of people and premiums. */
    final Pay pay = new Pay();

    List<Policies.Gate> gates = List.of(Policies.Gate.values());
    List<Audit.PlanApproval.YearsOwn> yearsOwn = List.of();
    LocalDate validFrom = LocalDate.of(2023, 1, 1);

    @Nullable
    LocalDate validTo;

    boolean assumed;

    /** A curve whose points are written as {@code ratio degree segment}. */
    static Curve curve(String... points) {
        List<Curve.Point> read = new ArrayList<>();
        for (String point : points) {
            String[] words = point.split(" ");
            read.add(new Curve.Point(
                    new BigDecimal(words[0]),
                    new BigDecimal(words[1]),
                    words.length == 2 ? null : Curve.Segment.valueOf(words[2])));
        }
        return new Curve(read);
    }

    /** A lateness table whose rows are written as {@code upToDays factor}. */
    static LatenessTable table(String... rows) {
        return new LatenessTable(Arrays.stream(rows)
                .map(row -> row.split(" "))
                .map(w -> new LatenessTable.Row(w[0].equals("-") ? null : Integer.valueOf(w[0]), new BigDecimal(w[1])))
                .toList());
    }

    Regulation build() {
        return new Regulation(
                "test",
                "1",
                "A regulation for tests",
                validFrom,
                validTo,
                "Nobody",
                null,
                new WeightCaps(
                        set(new BigDecimal(areaCap)), set(new BigDecimal(secretaryCap)), set(overCap), set(underCap)),
                set(achievement),
                recognition == null ? null : set(recognition),
                new Timeliness(
                        set(lateness), set(dayCount), set(holidays), set(roll), set(graceDays), set(reschedulings)),
                set(missingFacts),
                set(causeRecognition),
                set(exemptions),
                pay.people(this),
                pay.premiums(this),
                new Audit(
                        set(new Audit.PlanApproval(1, 31, yearsOwn)),
                        set(gates),
                        set(new BigDecimal(fullAchievementShare)),
                        set(new BigDecimal(scoreSpread))));
    }

    <T> Setting<T> set(T value) {
        return new Setting<>(value, "as named", LegalState.L, "a test", assumed, null);
    }
}
