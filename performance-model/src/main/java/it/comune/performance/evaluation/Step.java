package it.comune.performance.evaluation;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One step towards a figure.
 *
 * @param rule that concluded it
 * @param about id of the part that it is about, where the figure has parts (an objective of a unit)
 * @param inputs what the rule looked at
 * @param rows rows of tables that it used
 * @param effect what it adds to the figure; none where there is no figure (not due, excluded), or where the step only prepares
 *     it (an act that moves a deadline, a recognised cause)
 */
public record Step(
        RuleRef rule,
        @Nullable String about,
        List<Input> inputs,
        List<TableRow> rows,
        @Nullable BigDecimal effect) {
    public Step {
        inputs = List.copyOf(inputs);
        rows = List.copyOf(rows);
    }
}
