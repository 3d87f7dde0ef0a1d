package it.comune.performance.rules.internal;

import it.comune.performance.regulation.Role;
import it.comune.performance.value.Points;
import it.comune.performance.value.Ratio;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The employees who take part, concluded, for the audit to look at. */
public final class StaffAudit extends Audit {
    private int employees;
    private int scored;
    private int atMaximum;
    private @Nullable BigDecimal highest;
    private @Nullable BigDecimal lowest;

    StaffAudit(List<PersonLine> people) {
        for (PersonLine line : people) {
            if (line.is(Role.EMPLOYEE) && line.isEligible()) {
                employees++;
                atMaximum += line.with.fraction().fraction().equals(Ratio.ONE) ? 1 : 0;
                Points score = line.with.score().score();
                if (score != null) {
                    scored++;
                    highest = highest == null ? score.value() : highest.max(score.value());
                    lowest = lowest == null ? score.value() : lowest.min(score.value());
                }
            }
        }
    }

    /** Employees who take part. */
    public int getEmployees() {
        return employees;
    }

    /** More than one employee takes part, so that there is something to differentiate. */
    public boolean isSeveral() {
        return employees > 1;
    }

    /** More than one of them has a score. */
    public boolean isSeveralScored() {
        return scored > 1;
    }

    /** Every one of them earns the whole premium. */
    public boolean isAllAtMaximum() {
        return atMaximum == employees;
    }

    /** Only where somebody is scored. */
    public @Nullable BigDecimal getHighest() {
        return highest;
    }

    public @Nullable BigDecimal getLowest() {
        return lowest;
    }

    /** Points between the highest score and the lowest; 0 where nobody is scored. */
    public BigDecimal getSpread() {
        return highest == null || lowest == null ? BigDecimal.ZERO : highest.subtract(lowest);
    }
}
