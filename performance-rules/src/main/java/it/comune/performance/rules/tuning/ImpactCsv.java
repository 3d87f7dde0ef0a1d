package it.comune.performance.rules.tuning;

import it.comune.performance.evaluation.TableRow;
import it.comune.performance.value.Degree;
import it.comune.performance.value.Numbers;
import it.comune.performance.value.Points;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An impact as comma-separated values: RFC 4180, UTF-8 without byte order mark, lines that end with CR LF, a header row. Headings and
 * words are Italian for an Italian locale, otherwise English; so is the decimal sign: a comma in Italian, so that such numbers stand
 * in quotation marks, a point in English. Percentages have two decimals, rounded half up. A text that a spreadsheet would run as a
 * formula, one that begins with {@code = + - @}, a tabulator or a carriage return, gets a leading apostrophe; numbers do not.
 */
public final class ImpactCsv {
    private static final int PERCENT_DECIMALS = 2;
    /** Cells of a row of aggregates after those that say which one it is. */
    private static final int FIGURES = 8;

    private static final String FORMULA = "=+-@\t\r";

    private final boolean isItalian;
    private final Locale language;
    private final StringBuilder text = new StringBuilder();
    private int column;

    private ImpactCsv(Locale language) {
        this.language = language;
        this.isItalian = Locale.ITALIAN.getLanguage().equals(language.getLanguage());
    }

    /**
     * Aggregates that can be shown around: a row for the total, each dossier and each group. What is masked says so.
     *
     * @throws IOException when the stream does; it is flushed and stays open
     */
    public static void write(PublicImpact impact, Locale language, OutputStream out) throws IOException {
        ImpactCsv csv = new ImpactCsv(language);
        csv.header(
                "municipality",
                "year",
                "by",
                "group",
                "people",
                "winners",
                "losers",
                "unchanged",
                "before",
                "after",
                "difference",
                "percent");
        csv.row("", "", "TOTAL", "", impact.total());
        for (PublicImpact.Year year : impact.years()) {
            String when = Integer.toString(year.year());
            csv.row(year.municipality(), when, "TOTAL", "", year.total());
            year.groups()
                    .forEach(one -> csv.row(year.municipality(), when, one.by().name(), one.key(), one.figures()));
        }
        csv.to(out);
    }

    /**
     * Units, which are nobody's data: degrees and points.
     *
     * @throws IOException when the stream does; it is flushed and stays open
     */
    public static void writeUnits(PublicImpact impact, Locale language, OutputStream out) throws IOException {
        ImpactCsv csv = new ImpactCsv(language);
        csv.header(
                "municipality",
                "year",
                "unit",
                "degreeBefore",
                "degreeAfter",
                "degreeDifference",
                "pointsBefore",
                "pointsAfter",
                "pointsDifference",
                "maximumBefore",
                "maximumAfter");
        for (PublicImpact.Year year : impact.years()) {
            for (UnitChange unit : year.units()) {
                csv.text(year.municipality()).number(Integer.toString(year.year()));
                csv.text(unit.unit());
                csv.change(value(unit.degreeBefore()), value(unit.degreeAfter()));
                csv.change(value(unit.pointsBefore()), value(unit.pointsAfter()));
                csv.number(unit.maximumBefore()).number(unit.maximumAfter()).end();
            }
        }
        csv.to(out);
    }

    /**
     * Everybody, with what moved them: for the office alone.
     *
     * @throws IOException when the stream does; it is flushed and stays open
     */
    public static void write(OfficeImpact impact, Locale language, OutputStream out) throws IOException {
        ImpactCsv csv = new ImpactCsv(language);
        csv.header(
                "municipality",
                "year",
                "person",
                "profile",
                "contractArea",
                "unit",
                "workingTime",
                "scoreBefore",
                "scoreAfter",
                "scoreDifference",
                "before",
                "after",
                "difference",
                "reasons");
        for (OfficeImpact.Year year : impact.years()) {
            for (PersonChange one : year.people()) {
                csv.text(year.municipality()).number(Integer.toString(year.year()));
                csv.text(one.person()).text(one.profile()).text(one.contractArea());
                csv.text(one.unit()).word(one.partTime() ? "PART_TIME" : "FULL_TIME");
                csv.change(value(one.scoreBefore()), value(one.scoreAfter()));
                csv.change(one.before().euros(), one.after().euros());
                csv.text(one.reasons().stream().map(csv::reason).collect(Collectors.joining("; ")));
                csv.end();
            }
        }
        csv.to(out);
    }

    private static @Nullable BigDecimal value(@Nullable Points points) {
        return points == null ? null : points.value();
    }

    private static @Nullable BigDecimal value(@Nullable Degree degree) {
        return degree == null ? null : Numbers.plain(degree.value());
    }

    /** {@code QUOTA-01 la quota teorica per la frazione: -100,00}, and the rows where others were read. */
    private String reason(StepChange step) {
        StringBuilder said = new StringBuilder(step.rule().id())
                .append(' ')
                .append(step.rule().title().in(language));
        if (step.about() != null) {
            said.append(" [").append(step.about()).append(']');
        }
        if (step.difference().signum() != 0) {
            said.append(": ")
                    .append(step.difference().signum() > 0 ? "+" : "")
                    .append(decimal(Numbers.plain(step.difference())));
        }
        String before = rows(step.rowsBefore());
        String after = rows(step.rowsAfter());
        if (!before.equals(after)) {
            said.append(" (").append(before).append(" → ").append(after).append(')');
        }
        return said.toString();
    }

    private String rows(List<TableRow> rows) {
        return rows.isEmpty()
                ? "-"
                : rows.stream().map(row -> row.table() + " " + row.row()).collect(Collectors.joining(", "));
    }

    private void row(String municipality, String year, String by, String key, @Nullable Aggregate figures) {
        text(municipality).number(year).word(by);
        if (by.equals(GroupBy.FUND.name()) || by.equals(GroupBy.WORKING_TIME.name())) {
            word(key);
        } else {
            text(key);
        }
        if (figures == null) {
            for (int i = 0; i < FIGURES; i++) {
                word("MASKED");
            }
        } else {
            number(Integer.toString(figures.people()));
            number(Integer.toString(figures.winners()));
            number(Integer.toString(figures.losers()));
            number(Integer.toString(figures.unchanged()));
            change(figures.before().euros(), figures.after().euros());
            number(figures.percentRoundedHalfUp(PERCENT_DECIMALS));
        }
        end();
    }

    /** Before, after and difference; nothing where one of them is missing. */
    private void change(@Nullable BigDecimal before, @Nullable BigDecimal after) {
        number(before).number(after).number(before == null || after == null ? null : after.subtract(before));
    }

    private void header(String... names) {
        for (String name : names) {
            text(Sentences.IMPACT.word("column." + name, language));
        }
        end();
    }

    private ImpactCsv word(String key) {
        return text(Sentences.IMPACT.word("word." + key, language));
    }

    private ImpactCsv text(String content) {
        boolean isFormula = !content.isEmpty() && FORMULA.indexOf(content.charAt(0)) >= 0;
        return cell(isFormula ? "'" + content : content);
    }

    private ImpactCsv number(@Nullable BigDecimal number) {
        return cell(number == null ? "" : decimal(number));
    }

    private ImpactCsv number(String whole) {
        return cell(whole);
    }

    private String decimal(BigDecimal number) {
        String plain = number.toPlainString();
        return isItalian ? plain.replace('.', ',') : plain;
    }

    private ImpactCsv cell(String content) {
        if (column > 0) {
            text.append(',');
        }
        column++;
        boolean quoted = content.chars().anyMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        text.append(quoted ? '"' + content.replace("\"", "\"\"") + '"' : content);
        return this;
    }

    private void end() {
        text.append("\r\n");
        column = 0;
    }

    private void to(OutputStream out) throws IOException {
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
