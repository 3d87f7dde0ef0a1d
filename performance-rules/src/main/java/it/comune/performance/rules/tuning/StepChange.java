package it.comune.performance.rules.tuning;

import it.comune.performance.evaluation.RuleRef;
import it.comune.performance.evaluation.TableRow;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One step of an explanation that is not the same under both regulations: another effect, or another row of a table.
 *
 * @param rule that concluded it
 * @param about id of the part that it is about, where the figure has parts
 * @param before effect on the figure; 0 where the step was not taken or has none
 * @param after the same under the other regulation
 * @param rowsBefore rows of tables that it used
 * @param rowsAfter the same under the other regulation
 */
public record StepChange(
        RuleRef rule,
        @Nullable String about,
        BigDecimal before,
        BigDecimal after,
        List<TableRow> rowsBefore,
        List<TableRow> rowsAfter) {
    public StepChange {
        rowsBefore = List.copyOf(rowsBefore);
        rowsAfter = List.copyOf(rowsAfter);
    }

    /** How much more the step adds to the figure. */
    public BigDecimal difference() {
        return after.subtract(before);
    }
}
