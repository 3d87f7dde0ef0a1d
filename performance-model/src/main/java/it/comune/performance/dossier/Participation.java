package it.comune.performance.dossier;

import it.comune.performance.value.Checks;
import it.comune.performance.value.Numbers;
import it.comune.performance.value.ProblemCode;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * That a person worked on an objective, and how much: as a share or in hours.
 *
 * @param objective id
 * @param unit id of the unit for which; it answers for the objective
 * @param share in [0, 1], with at most 6 decimals
 * @param hours 0 or more, with at most 6 decimals
 * @param evidence act or record that proves it; without, it counts in no project fund
 */
public record Participation(
        String objective,
        String unit,
        @Nullable BigDecimal share,
        @Nullable BigDecimal hours,
        @Nullable Act evidence) {
    /** @throws it.comune.performance.value.InvalidDocumentException with every problem of the participation */
    public Participation {
        Checks checks = Checks.of(objective)
                .id("objective", objective)
                .id("unit", unit)
                .optionalWithin("share", share, BigDecimal.ZERO, BigDecimal.ONE)
                .optionalAtLeast("hours", hours, BigDecimal.ZERO);
        checks.decimals("share", share).decimals("hours", hours);
        if ((share == null) == (hours == null)) {
            checks.problem("", ProblemCode.ONE_OF, share == null ? "0" : "2", "share, hours");
        }
        checks.verify();
        share = share == null ? null : Numbers.plain(share);
        hours = hours == null ? null : Numbers.plain(hours);
    }

    /** The share or the hours, whichever was given. */
    public BigDecimal amount() {
        return share != null ? share : java.util.Objects.requireNonNull(hours);
    }
}
