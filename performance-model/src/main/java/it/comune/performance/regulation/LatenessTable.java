package it.comune.performance.regulation;

import it.comune.performance.value.Checks;
import it.comune.performance.value.Numbers;
import it.comune.performance.value.ProblemCode;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The share of a degree that is left after so many days of lateness: a step function that starts at 1 and never rises.
 * Source: SMVP (L), lateness table.
 *
 * @param rows ascending by days; the last one is open
 */
public record LatenessTable(List<Row> rows) {
    /**
     * @param upToDays last day of the row, 0 or more, included; none in the last row
     * @param factor share that is left, in [0, 1]
     */
    public record Row(@Nullable Integer upToDays, BigDecimal factor) {
        public Row {
            Checks.of("")
                    .whole("upToDays", upToDays == null ? 0 : upToDays, 0, 100_000)
                    .within("factor", factor, BigDecimal.ZERO, BigDecimal.ONE)
                    .verify();
            factor = Numbers.plain(factor);
        }
    }

    /**
     * What the table says.
     *
     * @param row 1 for the first row
     * @param factor in [0, 1]
     */
    public record Reading(int row, BigDecimal factor) {}

    /** @throws it.comune.performance.value.InvalidDocumentException with every problem of the table */
    public LatenessTable {
        Checks checks = Checks.of("").filled("rows", rows);
        if (rows != null && !rows.isEmpty()) {
            check(checks, rows);
        }
        checks.verify();
        rows = List.copyOf(rows);
    }

    private static void check(Checks checks, List<@Nullable Row> rows) {
        int last = rows.size() - 1;
        Row first = rows.get(0);
        if (first != null && first.factor().compareTo(BigDecimal.ONE) != 0) {
            String row = "{\"upToDays\": 0, \"factor\": 1}";
            checks.problem("/rows/0/factor", ProblemCode.TABLE_START, "factor " + Numbers.show(first.factor()), row);
        }
        Row open = rows.get(last);
        if (open != null && open.upToDays() != null) {
            String row = "{\"factor\": 0}";
            checks.problem("/rows/" + last + "/upToDays", ProblemCode.TABLE_END, "upToDays " + open.upToDays(), row);
        }
        for (int i = 0; i < last; i++) {
            Row row = rows.get(i);
            Row next = rows.get(i + 1);
            if (row != null) {
                checks.required("rows/" + i + "/upToDays", row.upToDays());
            }
            if (row != null && next != null) {
                check(checks, row, next, "rows/" + (i + 1));
            }
        }
    }

    private static void check(Checks checks, Row row, Row next, String at) {
        if (row.upToDays() != null && next.upToDays() != null && next.upToDays() <= row.upToDays()) {
            checks.problem("/" + at + "/upToDays", ProblemCode.TABLE_ORDER, next.upToDays(), row.upToDays());
        }
        if (next.factor().compareTo(row.factor()) > 0) {
            checks.problem(
                    "/" + at + "/factor", ProblemCode.TABLE_NOT_MONOTONE, next.factor(), Numbers.show(row.factor()));
        }
    }

    /** The row for so many days of lateness, 0 or more. */
    public Reading at(int daysLate) {
        for (int i = 0; i < rows.size(); i++) {
            Integer end = rows.get(i).upToDays();
            if (end == null || daysLate <= end) {
                return new Reading(i + 1, rows.get(i).factor());
            }
        }
        throw new IllegalStateException("The last row of a lateness table is open.");
    }
}
