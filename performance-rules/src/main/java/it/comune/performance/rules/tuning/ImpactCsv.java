package it.comune.performance.rules.tuning;

import it.comune.performance.evaluation.TableRow;
import it.comune.performance.publishing.Csv;
import it.comune.performance.value.Degree;
import it.comune.performance.value.Numbers;
import it.comune.performance.value.Points;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An impact as comma-separated values: RFC 4180, UTF-8 without byte order mark, lines that end with CR LF, a header row. Headings and
 * words are Italian for an Italian locale, otherwise English; so is the decimal sign: a comma in Italian, so that such numbers stand
 * in quotation marks, a point in English. Percentages have two decimals, rounded half up. Texts are harmless in spreadsheets, as
 * {@link Csv#text} says; numbers stay numbers.
 *
 * <p>The first columns are the same for everybody and for the office: municipality, year (empty: all years together), grouping
 * (total, unit, contract area, working time, profile, fund; person), group, people, winners, losers, unchanged, before, after,
 * difference, percent. For everybody follow mean and standard deviation of the premiums before and after, in rows of a year's total;
 * for the office the amounts by which {@link Spread} tells how far premiums lie apart before and after, and of people their profile,
 * contract area, unit, working time, scores and reasons. The last column says why a year is masked, and that a dossier was given more
 * than once. How many people a fund pays is not for everybody: their numbers are empty there. A cell that does not apply is empty.
 */
public final class ImpactCsv {
    private static final int PERCENT_DECIMALS = 2;
    private static final String BETWEEN_REASONS = " | ";

    private static final List<String> FIGURES = List.of(
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

    private static final List<String> DISPERSION =
            List.of("meanBefore", "meanAfter", "deviationBefore", "deviationAfter");

    private static final List<String> SPREAD = List.of(
            "leastBefore",
            "leastAfter",
            "lowerQuartileBefore",
            "lowerQuartileAfter",
            "medianBefore",
            "medianAfter",
            "upperQuartileBefore",
            "upperQuartileAfter",
            "mostBefore",
            "mostAfter");

    private static final List<String> PERSON = List.of(
            "profile",
            "contractArea",
            "unit",
            "workingTime",
            "scoreBefore",
            "scoreAfter",
            "scoreDifference",
            "reasons");

    private final boolean isItalian;
    private final Locale language;
    private final List<List<String>> rows = new ArrayList<>();
    private List<String> cells = new ArrayList<>();

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
        csv.header(List.of(FIGURES, DISPERSION, List.of("note")));
        csv.row("", "", "TOTAL", "", impact.total());
        csv.skip(DISPERSION.size()).text("").end();
        for (PublicImpact.Year year : impact.years()) {
            String when = Integer.toString(year.year());
            csv.row(year.municipality(), when, "TOTAL", "", year.total());
            csv.dispersion(year.dispersionBefore(), year.dispersionAfter());
            String masked = year.hidden() == null ? "" : csv.said("hidden." + year.hidden());
            csv.text(csv.note(masked, impact.repeated(), year.municipality(), year.year(), year.evaluationDate()))
                    .end();
            for (PublicImpact.Group one : year.groups()) {
                csv.row(year.municipality(), when, one.by().name(), one.key(), one.figures());
                csv.skip(DISPERSION.size()).text("").end();
            }
        }
        csv.to(out);
    }

    /**
     * Units, which are nobody's data: degrees and points.
     *
     * @throws IOException when the stream does; it is flushed and stays open
     */
    public static void writeUnits(PublicImpact impact, Locale language, OutputStream out) throws IOException {
        ImpactCsv csv = ofUnits(language);
        for (PublicImpact.Year year : impact.years()) {
            csv.units(year.municipality(), year.year(), year.units());
        }
        csv.to(out);
    }

    /**
     * The same units as in {@link #writeUnits(PublicImpact, Locale, OutputStream)}, without finding out what can be shown of people.
     *
     * @throws IOException when the stream does; it is flushed and stays open
     */
    public static void writeUnits(OfficeImpact impact, Locale language, OutputStream out) throws IOException {
        ImpactCsv csv = ofUnits(language);
        for (OfficeImpact.Year year : impact.years()) {
            csv.units(year.municipality(), year.year(), year.units());
        }
        csv.to(out);
    }

    private static ImpactCsv ofUnits(Locale language) {
        ImpactCsv csv = new ImpactCsv(language);
        csv.header(List.of(List.of(
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
                "maximumAfter")));
        return csv;
    }

    private void units(String municipality, int year, List<UnitChange> units) {
        for (UnitChange unit : units) {
            text(municipality).number(Integer.toString(year)).text(unit.unit());
            change(value(unit.degreeBefore()), value(unit.degreeAfter()));
            change(value(unit.pointsBefore()), value(unit.pointsAfter()));
            number(unit.maximumBefore()).number(unit.maximumAfter()).end();
        }
    }

    /**
     * Totals, groups and then everybody, with what moved them: for the office alone.
     *
     * @throws IOException when the stream does; it is flushed and stays open
     */
    public static void write(OfficeImpact impact, Locale language, OutputStream out) throws IOException {
        ImpactCsv csv = new ImpactCsv(language);
        csv.header(List.of(FIGURES, SPREAD, PERSON, List.of("note")));
        csv.row("", "", "TOTAL", "", impact.total());
        csv.skip(SPREAD.size() + PERSON.size()).text("").end();
        for (OfficeImpact.Year year : impact.years()) {
            String when = Integer.toString(year.year());
            csv.row(year.municipality(), when, "TOTAL", "", year.total());
            csv.spread(year.spreadBefore(), year.spreadAfter()).skip(PERSON.size());
            csv.text(csv.note("", impact.repeated(), year.municipality(), year.year(), year.evaluationDate()))
                    .end();
            for (OfficeImpact.Group one : year.groups()) {
                csv.row(year.municipality(), when, one.by().name(), one.key(), one.figures());
                csv.spread(one.spreadBefore(), one.spreadAfter())
                        .skip(PERSON.size())
                        .text("")
                        .end();
            }
            for (PersonChange one : year.people()) {
                csv.row(
                        year.municipality(),
                        when,
                        "PERSON",
                        one.person(),
                        Aggregate.of(one.before(), one.after(), one.isMoved()));
                csv.skip(SPREAD.size()).text(one.profile()).text(one.contractArea());
                csv.text(one.unit()).word(one.partTime() ? "PART_TIME" : "FULL_TIME");
                csv.change(value(one.scoreBefore()), value(one.scoreAfter()));
                csv.text(one.reasons().stream().map(csv::reason).collect(Collectors.joining(BETWEEN_REASONS)));
                csv.text("").end();
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

    private void row(String municipality, String year, String by, String key, Aggregate figures) {
        row(municipality, year, by, key, PublicImpact.Figures.of(figures, true));
    }

    private void row(String municipality, String year, String by, String key, PublicImpact.@Nullable Figures figures) {
        text(municipality).number(year).word(by);
        if (by.equals(GroupBy.FUND.name()) || by.equals(GroupBy.WORKING_TIME.name())) {
            word(key);
        } else {
            text(key);
        }
        if (figures == null) {
            while (cells.size() < FIGURES.size()) {
                word("MASKED");
            }
            return;
        }
        Integer people = figures.people();
        number(people == null ? "" : Integer.toString(people));
        PublicImpact.Moves moves = figures.moves();
        if (people == null) {
            skip(FIGURES.indexOf("before") - FIGURES.indexOf("winners"));
        } else if (moves == null) {
            word("MASKED").word("MASKED").word("MASKED");
        } else {
            number(Integer.toString(moves.winners()));
            number(Integer.toString(moves.losers()));
            number(Integer.toString(moves.unchanged()));
        }
        change(figures.before().euros(), figures.after().euros());
        number(figures.percentRoundedHalfUp(PERCENT_DECIMALS));
    }

    private void dispersion(@Nullable Dispersion before, @Nullable Dispersion after) {
        if (before == null || after == null) {
            for (int i = 0; i < DISPERSION.size(); i++) {
                word("MASKED");
            }
            return;
        }
        number(before.mean().euros()).number(after.mean().euros());
        number(before.deviation().euros()).number(after.deviation().euros());
    }

    /** Nobody's amounts lie nowhere. */
    private ImpactCsv spread(@Nullable Spread before, @Nullable Spread after) {
        if (before == null || after == null) {
            return skip(SPREAD.size());
        }
        number(before.least().euros()).number(after.least().euros());
        number(before.lowerQuartile().euros()).number(after.lowerQuartile().euros());
        number(before.median().euros()).number(after.median().euros());
        number(before.upperQuartile().euros()).number(after.upperQuartile().euros());
        return number(before.most().euros()).number(after.most().euros());
    }

    private String note(
            String masked, List<RepeatedDossier> repeated, String municipality, int year, LocalDate evaluationDate) {
        return Stream.concat(
                        Stream.of(masked),
                        repeated.stream()
                                .filter(one -> one.municipality().equals(municipality)
                                        && one.year() == year
                                        && one.evaluationDate().equals(evaluationDate))
                                .limit(1)
                                .map(one -> said("repeated")))
                .filter(one -> !one.isEmpty())
                .collect(Collectors.joining(BETWEEN_REASONS));
    }

    private String said(String key) {
        return Sentences.IMPACT.word(key, language);
    }

    /** Before, after and difference; nothing where one of them is missing. */
    private void change(@Nullable BigDecimal before, @Nullable BigDecimal after) {
        number(before).number(after).number(before == null || after == null ? null : after.subtract(before));
    }

    private void header(List<List<String>> names) {
        names.stream().flatMap(List::stream).forEach(name -> text(said("column." + name)));
        end();
    }

    private ImpactCsv skip(int columns) {
        for (int i = 0; i < columns; i++) {
            cells.add("");
        }
        return this;
    }

    private ImpactCsv word(String key) {
        return text(said("word." + key));
    }

    private ImpactCsv text(String content) {
        cells.add(Csv.text(content));
        return this;
    }

    private ImpactCsv number(@Nullable BigDecimal number) {
        return number(number == null ? "" : decimal(number));
    }

    private ImpactCsv number(String whole) {
        cells.add(whole);
        return this;
    }

    private String decimal(BigDecimal number) {
        String plain = number.toPlainString();
        return isItalian ? plain.replace('.', ',') : plain;
    }

    private void end() {
        rows.add(List.copyOf(cells));
        cells = new ArrayList<>();
    }

    private void to(OutputStream out) throws IOException {
        out.write(Csv.written(rows).getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
