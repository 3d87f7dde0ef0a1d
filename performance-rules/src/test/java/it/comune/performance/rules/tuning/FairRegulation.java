package it.comune.performance.rules.tuning;

import it.comune.performance.regulation.LatenessTable;
import it.comune.performance.regulation.Policies;
import it.comune.performance.regulation.Regulation;
import it.comune.performance.testing.Samples;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** A regulation in which nothing is found: linear bands, a day of lateness for a hundredth, deadlines moved in time. */
final class FairRegulation {
    private FairRegulation() {}

    static Regulation fair() {
        Regulation linear = Samples.withAchievement(
                Samples.withBands(Samples.regulation(), "0:0:LINEAR", "100:1"), Samples.curve("0:0:LINEAR", "1:1"));
        Regulation gradual = Samples.with(linear, aHundredthADay());
        Regulation inTime = Samples.with(gradual, Policies.Reschedulings.BEFORE_ORIGINAL_DEADLINE);
        return Samples.with(inTime, Policies.UnderCap.RESCALE);
    }

    private static LatenessTable aHundredthADay() {
        List<String> rows = new ArrayList<>();
        for (int day = 0; day < 100; day++) {
            rows.add(day + ":" + BigDecimal.valueOf(100L - day, 2));
        }
        rows.add(":0");
        return Samples.lateness(rows.toArray(String[]::new));
    }
}
