package it.comune.performance.examples;

import it.comune.performance.dossier.Dossier;
import it.comune.performance.evaluation.FundKind;
import it.comune.performance.evaluation.TableRow;
import it.comune.performance.regulation.Regulation;
import it.comune.performance.report.Labels;
import it.comune.performance.report.Wording;
import it.comune.performance.rules.tuning.Aggregate;
import it.comune.performance.rules.tuning.Dispersion;
import it.comune.performance.rules.tuning.FundChange;
import it.comune.performance.rules.tuning.GroupBy;
import it.comune.performance.rules.tuning.OfficeImpact;
import it.comune.performance.rules.tuning.PersonChange;
import it.comune.performance.rules.tuning.PublicImpact;
import it.comune.performance.rules.tuning.RepeatedDossier;
import it.comune.performance.rules.tuning.Spread;
import it.comune.performance.rules.tuning.StepChange;
import it.comune.performance.rules.tuning.UnitChange;
import it.comune.performance.value.Degree;
import it.comune.performance.value.Money;
import it.comune.performance.value.Points;
import it.comune.performance.value.Problem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What another regulation would do: per year the total, units, groups of people, funds, spread; for the office also who moves most and
 * why. What is published is printed from data in which there is no person.
 */
final class PreviewText {
    private static final int TOP = 10;
    private static final int INDENT = 2;
    private static final int PERCENT_DECIMALS = 2;
    /** In the columns of those who gain, lose or stay. */
    private static final String MASKED_MOVES = "*";

    private final Page page;
    private final Wording wording;
    private final Labels labels;
    private final Regulation before;
    private final Regulation after;
    private final List<Given<Dossier>> dossiers;

    /** @param dossiers that were compared: where a problem stands in them */
    PreviewText(Page page, Wording wording, Regulation before, Regulation after, List<Given<Dossier>> dossiers) {
        this.page = page;
        this.wording = wording;
        this.labels = wording.labels();
        this.before = before;
        this.after = after;
        this.dossiers = dossiers;
    }

    /** @param all whether everybody who moves is listed, not only those who move most */
    void print(OfficeImpact impact, boolean all) {
        sides();
        for (OfficeImpact.Year year : impact.years()) {
            year(year.municipality(), year.year(), year.evaluationDate());
            total(row(year.total()));
            units(year.units());
            for (GroupBy by : GroupBy.values()) {
                Map<String, @Nullable Row> groups = new LinkedHashMap<>();
                year.groups(by).forEach(group -> groups.put(group.key(), row(group.figures())));
                groups(by, groups, true);
            }
            Map<String, @Nullable FundChange> funds = new LinkedHashMap<>();
            year.funds().forEach(fund -> funds.put(name(fund.fund(), fund.project()), fund.change()));
            funds(funds, year.money());
            spread(year.spreadBefore(), year.spreadAfter());
            people(year, all);
        }
        if (impact.years().size() > 1) {
            page.heading(labels.text("preview.allYears"));
            total(row(impact.total()));
        }
        repeated(impact.repeated());
        for (OfficeImpact.Refusal refusal : impact.refused()) {
            refusal(refusal.municipality(), refusal.year(), refusal.regulation());
            located(refusal)
                    .forEach(problem -> page.write(
                            INDENT,
                            INDENT + 2,
                            Span.plain((problem.pointer().isEmpty() ? "" : problem.pointer() + " ")
                                    + problem.message(labels.language().locale()))));
        }
    }

    void print(PublicImpact impact) {
        sides();
        boolean isEveryMoveShown = true;
        for (PublicImpact.Year year : impact.years()) {
            year(year.municipality(), year.year(), year.evaluationDate());
            PublicImpact.Hidden hidden = year.hidden();
            if (hidden != null) {
                page.write(0, 2, Span.plain(labels.text("preview.hidden." + hidden, PublicImpact.LEAST_PEOPLE)));
                units(year.units());
                continue;
            }
            total(row(year.total()));
            units(year.units());
            for (GroupBy by : GroupBy.values()) {
                Map<String, @Nullable Row> groups = new LinkedHashMap<>();
                for (PublicImpact.Group group : year.groups(by)) {
                    Row row = row(group.figures());
                    groups.put(group.key(), row);
                    isEveryMoveShown &= row == null || row.people() == null || row.moves() != null;
                }
                groups(by, groups, by != GroupBy.FUND);
            }
            Map<String, @Nullable FundChange> funds = new LinkedHashMap<>();
            year.funds().forEach(fund -> funds.put(name(fund.fund(), null), fund.change()));
            funds(funds, year.money());
            dispersion(year.dispersionBefore(), year.dispersionAfter());
        }
        if (impact.years().size() > 1) {
            page.heading(labels.text("preview.allYears"));
            total(row(impact.total()));
        }
        repeated(impact.repeated());
        impact.refused().forEach(one -> refusal(one.municipality(), one.year(), one.regulation()));
        page.blank();
        page.write(0, 2, Span.plain(labels.text("preview.masked.legend", PublicImpact.LEAST_PEOPLE)));
        if (!isEveryMoveShown) {
            page.write(0, 2, Span.plain(labels.text("preview.moves.legend", MASKED_MOVES)));
        }
    }

    private void repeated(List<RepeatedDossier> repeated) {
        for (RepeatedDossier one : repeated) {
            page.blank();
            page.write(0, 2, Span.plain(labels.text("preview.repeated", one.municipality(), one.year(), one.times())));
        }
    }

    /** Several people; nobody knows how many of them gain or lose where that is masked, nor how many they are where a fund pays them. */
    private record Row(
            @Nullable Integer people,
            PublicImpact.@Nullable Moves moves,
            Money before,
            Money after,
            BigDecimal difference,
            @Nullable BigDecimal percent) {}

    private static Row row(Aggregate all) {
        return new Row(
                all.people(),
                new PublicImpact.Moves(all.winners(), all.losers(), all.unchanged()),
                all.before(),
                all.after(),
                all.euros(),
                all.percentRoundedHalfUp(PERCENT_DECIMALS));
    }

    private static @Nullable Row row(PublicImpact.@Nullable Figures all) {
        return all == null
                ? null
                : new Row(
                        all.people(),
                        all.moves(),
                        all.before(),
                        all.after(),
                        all.euros(),
                        all.percentRoundedHalfUp(PERCENT_DECIMALS));
    }

    private void sides() {
        page.write(
                0,
                2,
                Span.faint(labels.text("diff.before") + " "),
                Span.plain(before.citation() + ", " + before.title()));
        page.write(
                0, 2, Span.faint(labels.text("diff.after") + " "), Span.plain(after.citation() + ", " + after.title()));
    }

    private void year(String municipality, int year, LocalDate on) {
        page.heading(labels.text("header.title", municipality, year) + " (" + wording.date(on) + ")");
    }

    private void total(@Nullable Row total) {
        if (total == null) {
            page.write(0, labels.text("preview.total.masked"));
            return;
        }
        PublicImpact.Moves moves = total.moves();
        page.write(
                0,
                2,
                Span.plain(
                        moves == null
                                ? labels.text("preview.total.people", total.people(), PublicImpact.LEAST_PEOPLE)
                                : labels.text(
                                        "preview.total",
                                        total.people(),
                                        moves.winners(),
                                        moves.losers(),
                                        moves.unchanged())));
        page.write(
                0,
                2,
                Span.plain(labels.text(
                        "preview.money",
                        wording.money(total.before()),
                        wording.money(total.after()),
                        euros(total.difference()),
                        percent(total))));
        page.write(0, 2, Span.faint(labels.text("preview.unchanged")));
    }

    private void units(List<UnitChange> units) {
        page.heading(labels.text("preview.units"));
        Table table = new Table()
                .text(labels.text("column.unit"))
                .number(labels.text("preview.column.points"))
                .number(labels.text("preview.column.after"))
                .number(labels.text("preview.column.difference"))
                .number(labels.text("preview.column.degree"))
                .number(labels.text("preview.column.after"));
        for (UnitChange unit : units) {
            table.row(
                    Span.id(unit.unit()),
                    Span.plain(points(unit.pointsBefore())),
                    Span.plain(points(unit.pointsAfter())),
                    difference(unit.pointsBefore(), unit.pointsAfter()),
                    Span.plain(degree(unit.degreeBefore())),
                    Span.plain(degree(unit.degreeAfter())));
        }
        table.print(page, INDENT);
    }

    private String points(@Nullable Points points) {
        return points == null ? "-" : wording.points(points);
    }

    private String degree(@Nullable Degree degree) {
        return wording.wholeDegree(degree);
    }

    private Span difference(@Nullable Points was, @Nullable Points is) {
        if (was == null || is == null) {
            return Span.plain("-");
        }
        BigDecimal difference = is.value().subtract(was.value());
        return signed(difference, wording.points(difference.abs()));
    }

    /** Colour never says what the sign does not. */
    private static Span signed(BigDecimal difference, String size) {
        return switch (difference.signum()) {
            case 1 -> new Span("+" + size, Style.GOOD);
            case -1 -> new Span("-" + size, Style.BAD);
            default -> Span.plain(size);
        };
    }

    private Span signedEuros(BigDecimal difference) {
        return signed(difference, wording.points(difference.abs()));
    }

    private String euros(BigDecimal difference) {
        return signedEuros(difference).text();
    }

    private String percent(Row figures) {
        BigDecimal percent = figures.percent();
        return percent == null
                ? "-"
                : signed(percent, wording.points(percent.abs())).text() + "%";
    }

    /** @param isCounted whether it is told how many people are in a group, and how many of them gain or lose */
    private void groups(GroupBy by, Map<String, @Nullable Row> groups, boolean isCounted) {
        if (groups.isEmpty()) {
            return;
        }
        page.heading(labels.text("preview.by." + by));
        Table table = new Table().text(labels.text("preview.group." + by));
        List<String> columns = new ArrayList<>();
        if (isCounted) {
            columns.addAll(List.of(
                    "column.people", "preview.column.winners", "preview.column.losers", "preview.column.unchanged"));
        }
        columns.addAll(List.of("preview.column.before", "preview.column.after", "preview.column.difference"));
        columns.forEach(column -> table.number(labels.text(column)));
        table.number("%");
        groups.forEach((key, figures) -> {
            List<Span> cells = new ArrayList<>(List.of(name(by, key)));
            if (figures == null) {
                cells.add(Span.faint(labels.text("preview.masked")));
                columns.forEach(column -> cells.add(Span.faint("")));
            } else {
                Integer people = figures.people();
                if (isCounted) {
                    cells.add(people == null ? Span.faint("") : number(people));
                    cells.add(moves(figures, PublicImpact.Moves::winners));
                    cells.add(moves(figures, PublicImpact.Moves::losers));
                    cells.add(moves(figures, PublicImpact.Moves::unchanged));
                }
                cells.add(Span.plain(wording.money(figures.before())));
                cells.add(Span.plain(wording.money(figures.after())));
                cells.add(signedEuros(figures.difference()));
                cells.add(Span.plain(percent(figures)));
            }
            table.row(cells.toArray(Span[]::new));
        });
        table.print(page, INDENT);
    }

    private static Span moves(Row figures, ToIntFunction<PublicImpact.Moves> which) {
        return figures.moves() == null ? Span.faint(MASKED_MOVES) : number(which.applyAsInt(figures.moves()));
    }

    private static Span number(int number) {
        return Span.plain(String.valueOf(number));
    }

    private Span name(GroupBy by, String key) {
        return switch (by) {
            case FUND -> Span.plain(labels.word(FundKind.valueOf(key)));
            case WORKING_TIME -> Span.plain(labels.text("preview." + key));
            case UNIT, CONTRACT_AREA, PROFILE -> Span.id(key);
        };
    }

    private String name(FundKind fund, @Nullable String project) {
        return project == null ? labels.word(fund) : labels.word(fund) + " " + project;
    }

    private void funds(Map<String, @Nullable FundChange> funds, @Nullable FundChange total) {
        if (funds.isEmpty()) {
            return;
        }
        page.heading(labels.text("preview.funds"));
        Table table = new Table()
                .text(labels.text("column.fund"))
                .number(labels.text("preview.column.distributed"))
                .number(labels.text("preview.column.after"))
                .number(labels.text("preview.column.residual"))
                .number(labels.text("preview.column.after"));
        funds.forEach((name, change) -> fund(table, name, change));
        fund(table, labels.text("total"), total);
        table.print(page, INDENT);
    }

    private void fund(Table table, String name, @Nullable FundChange change) {
        if (change == null) {
            Span none = Span.faint("");
            table.row(Span.plain(name), Span.faint(labels.text("preview.masked")), none, none, none);
            return;
        }
        table.row(
                Span.plain(name),
                Span.plain(wording.money(change.distributedBefore())),
                Span.plain(wording.money(change.distributedAfter())),
                Span.plain(wording.money(change.residualBefore())),
                Span.plain(wording.money(change.residualAfter())));
    }

    private void spread(@Nullable Spread was, @Nullable Spread is) {
        if (was == null || is == null) {
            return;
        }
        page.heading(labels.text("preview.spread"));
        Table table = new Table().text("");
        for (String column : List.of("least", "lowerQuartile", "median", "upperQuartile", "most")) {
            table.number(labels.text("preview.column." + column));
        }
        row(table, "preview.column.before", amounts(was));
        row(table, "preview.column.after", amounts(is));
        table.print(page, INDENT);
    }

    private static List<Money> amounts(Spread spread) {
        return List.of(spread.least(), spread.lowerQuartile(), spread.median(), spread.upperQuartile(), spread.most());
    }

    private void dispersion(@Nullable Dispersion was, @Nullable Dispersion is) {
        if (was == null || is == null) {
            return;
        }
        page.heading(labels.text("preview.spread"));
        Table table = new Table()
                .text("")
                .number(labels.text("preview.column.mean"))
                .number(labels.text("preview.column.deviation"));
        row(table, "preview.column.before", List.of(was.mean(), was.deviation()));
        row(table, "preview.column.after", List.of(is.mean(), is.deviation()));
        table.print(page, INDENT);
    }

    private void row(Table table, String name, List<Money> amounts) {
        List<Span> cells = new ArrayList<>(List.of(Span.plain(labels.text(name))));
        amounts.forEach(amount -> cells.add(Span.plain(wording.money(amount))));
        table.row(cells.toArray(Span[]::new));
    }

    private void people(OfficeImpact.Year year, boolean all) {
        List<PersonChange> everybody = year.topChanges(Integer.MAX_VALUE);
        List<PersonChange> top = all ? everybody : year.topChanges(TOP);
        if (top.isEmpty()) {
            page.blank();
            page.write(0, labels.text("preview.nobody"));
            return;
        }
        int moved = everybody.size();
        page.heading(labels.text("preview.top", top.size(), moved));
        for (PersonChange one : top) {
            page.write(
                    INDENT,
                    INDENT + 2,
                    Span.id(one.person()),
                    Span.plain(" (" + one.unit() + ", " + labels.word(one.role())
                            + (one.partTime() ? ", " + labels.text("preview.PART_TIME") : "") + "): "
                            + labels.text("preview.move", wording.money(one.before()), wording.money(one.after()))
                            + " "),
                    signedEuros(one.euros()),
                    Span.plain(score(one)));
            one.reasons().forEach(reason -> page.write(INDENT + 2, INDENT + 4, Span.plain(reason(one, reason))));
        }
        if (moved > top.size()) {
            page.write(INDENT, labels.text("preview.more", moved - top.size()));
        }
    }

    private String score(PersonChange one) {
        BigDecimal points = one.points();
        return points == null || points.signum() == 0
                ? ""
                : "; " + labels.text("preview.score", points(one.scoreBefore()), points(one.scoreAfter()));
    }

    private String reason(PersonChange person, StepChange step) {
        StringBuilder said = new StringBuilder(step.rule().id())
                .append(' ')
                .append(step.rule().title().in(labels.language().locale()));
        String about = step.about();
        // Parts of a score or premium are known by the rule's title already; units and projects are not.
        if (about != null && !labels.has("part." + about)) {
            said.append(" [").append(about).append(']');
        }
        if (step.difference().signum() != 0) {
            said.append(": ").append(effect(person, step));
        }
        String was = rows(step.rowsBefore(), before);
        String is = rows(step.rowsAfter(), after);
        if (!was.equals(is)) {
            said.append(" (").append(labels.text("preview.move", was, is)).append(')');
        }
        return said.toString();
    }

    /** Steps of premiums move euros, those of the score points; what moves the base is neither. */
    private String effect(PersonChange person, StepChange step) {
        if (person.premiums().stream().anyMatch(premium -> premium.steps().contains(step))) {
            return labels.text("amount", wording.effectInEuros(step.difference()));
        }
        String effect = wording.effect(step.difference());
        return person.scoreSteps().contains(step) ? labels.text("preview.points", effect) : effect;
    }

    private String rows(List<TableRow> rows, Regulation regulation) {
        return rows.isEmpty()
                ? "-"
                : rows.stream()
                        .map(row -> labels.has("table." + row.table())
                                ? wording.row(regulation, row.table(), row.row())
                                : row.table() + " " + row.row())
                        .distinct()
                        .collect(Collectors.joining("; "));
    }

    private List<Problem> located(OfficeImpact.Refusal refusal) {
        return dossiers.stream()
                .filter(one -> one.document().year() == refusal.year()
                        && one.document().municipality().equals(refusal.municipality())
                        && one.document().evaluationDate().equals(refusal.evaluationDate()))
                .findFirst()
                .map(one -> one.located(refusal.problems()))
                .orElse(refusal.problems());
    }

    private void refusal(String municipality, int year, String regulation) {
        page.blank();
        page.write(0, 2, new Span(labels.text("preview.refused", municipality, year, regulation), Style.BAD));
    }
}
