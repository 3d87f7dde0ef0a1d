package it.comune.performance.examples;

import it.comune.performance.dossier.Act;
import it.comune.performance.dossier.Membership;
import it.comune.performance.dossier.Objective;
import it.comune.performance.dossier.Person;
import it.comune.performance.dossier.ProjectFund;
import it.comune.performance.evaluation.Evaluation;
import it.comune.performance.evaluation.Finding;
import it.comune.performance.evaluation.FindingCode;
import it.comune.performance.evaluation.FundResult;
import it.comune.performance.evaluation.PersonResult;
import it.comune.performance.evaluation.PremiumKind;
import it.comune.performance.evaluation.PremiumResult;
import it.comune.performance.evaluation.ShareResult;
import it.comune.performance.evaluation.UnitResult;
import it.comune.performance.regulation.Role;
import it.comune.performance.report.Labels;
import it.comune.performance.report.Wording;
import it.comune.performance.value.Money;
import it.comune.performance.value.Points;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Scores and money for people: what became of each fund, where it went, whether it may be paid; on request a line for
 * each person.
 */
final class DistributionText {
    /** What decides whether anything may be paid. */
    private static final Set<FindingCode> GATES =
            EnumSet.of(FindingCode.GATE_PLAN, FindingCode.GATE_SMVP, FindingCode.GATE_REPORT);

    /** What makes part of an open fund wait. */
    private static final Set<FindingCode> TIMES =
            EnumSet.of(FindingCode.PAYMENT_TIMES_MISSED, FindingCode.PAYMENT_TIMES_UNKNOWN);

    private static final String NOTHING = "-";

    private final Page page;
    private final Wording wording;
    private final Labels labels;
    private final Inputs inputs;
    private final Evaluation evaluation;
    private final Records records;

    DistributionText(Page page, Wording wording, Inputs inputs) {
        this.page = page;
        this.wording = wording;
        this.labels = wording.labels();
        this.inputs = inputs;
        this.evaluation = inputs.evaluation();
        this.records = new Records(inputs.dossier());
    }

    /** @param people whether each person has a line */
    void print(boolean people) {
        if (!evaluation.people().isEmpty()) {
            scores();
        }
        if (!evaluation.funds().isEmpty()) {
            funds();
            units();
        }
        if (people) {
            people();
        } else if (!evaluation.people().isEmpty()) {
            page.write(2, labels.text("people.hint"));
        }
    }

    // Scores.

    private void scores() {
        page.heading(labels.text("scores.heading"));
        Table table = new Table()
                .text(labels.text("column.role"))
                .number(labels.text("column.people"))
                .number(labels.text("column.scores"))
                .number(labels.text("column.degree.without"));
        for (Role role : Role.values()) {
            List<PersonResult> those = those(role);
            if (!those.isEmpty()) {
                List<Points> with = sorted(those, PersonResult::score);
                List<Points> without = sorted(those, PersonResult::scoreWithoutExemptions);
                table.row(
                        Span.plain(labels.text("Role." + role + ".many")),
                        Span.plain(those.size() + ""),
                        range(with),
                        range(without));
            }
        }
        table.print(page, 2);
    }

    private List<PersonResult> those(Role role) {
        return evaluation.people().stream().filter(one -> one.role() == role).toList();
    }

    private static List<Points> sorted(List<PersonResult> people, Function<PersonResult, @Nullable Points> score) {
        List<Points> sorted = new ArrayList<>();
        for (PersonResult person : people) {
            Points points = score.apply(person);
            if (points != null) {
                sorted.add(points);
            }
        }
        sorted.sort(null);
        return sorted;
    }

    private Span range(List<Points> sorted) {
        return Span.plain(
                sorted.isEmpty()
                        ? NOTHING
                        : labels.text(
                                "scores.range",
                                wording.points(sorted.get(0)),
                                wording.points(sorted.get(sorted.size() - 1))));
    }

    private Span points(@Nullable Points points) {
        return Span.plain(points == null ? NOTHING : wording.points(points));
    }

    // Funds.

    private void funds() {
        page.heading(labels.text("funds.heading"));
        Table table = new Table()
                .text(labels.text("column.fund"))
                .number(labels.text("column.amount"))
                .number(labels.text("column.distributed"))
                .number(labels.text("column.residual"))
                .number(labels.text("column.payable"))
                .number(labels.text("column.distributed.without"));
        Money amount = Money.ZERO;
        Money distributed = Money.ZERO;
        Money residual = Money.ZERO;
        Money payable = Money.ZERO;
        Money without = Money.ZERO;
        for (FundResult fund : evaluation.funds()) {
            table.row(
                    Span.strong(name(fund)),
                    money(fund.amount()),
                    Span.strong(wording.money(fund.distributed())),
                    money(fund.residual()),
                    money(fund.payable()),
                    money(fund.distributedWithoutExemptions()));
            shares(fund, table);
            amount = amount.plus(fund.amount());
            distributed = distributed.plus(fund.distributed());
            residual = residual.plus(fund.residual());
            payable = payable.plus(fund.payable());
            without = without.plus(fund.distributedWithoutExemptions());
        }
        table.row(
                Span.strong(labels.text("total")),
                money(amount),
                Span.strong(wording.money(distributed)),
                money(residual),
                money(payable),
                money(without));
        table.print(page, 2);
        projects();
        Act agreement = inputs.dossier().fundsOrNone().agreement();
        if (agreement != null) {
            page.write(2, 4, Span.plain(labels.text("funds.agreement", wording.act(agreement))));
        }
        payability(payable.equals(distributed));
    }

    /** The distributions of a fund, where it has several; those of one kind together. */
    private void shares(FundResult fund, Table table) {
        Map<PremiumKind, List<ShareResult>> kinds = new LinkedHashMap<>();
        fund.shares()
                .forEach(share -> kinds.computeIfAbsent(share.kind(), none -> new ArrayList<>())
                        .add(share));
        if (kinds.size() < 2) {
            return;
        }
        kinds.forEach((kind, shares) -> table.row(
                Span.plain("  " + shortName(kind)),
                money(sum(shares, ShareResult::amount)),
                money(sum(shares, ShareResult::distributed)),
                money(sum(shares, ShareResult::residual)),
                Span.plain(""),
                Span.plain("")));
    }

    private String shortName(PremiumKind kind) {
        String key = "short." + kind;
        return labels.has(key) ? labels.text(key) : labels.word(kind);
    }

    private String name(FundResult fund) {
        return labels.word(fund.fund()) + (fund.project() == null ? "" : " " + fund.project());
    }

    /** What the projects are, of which the table has only ids. */
    private void projects() {
        for (ProjectFund project : inputs.dossier().fundsOrNone().projects()) {
            page.write(
                    2,
                    4,
                    Span.id(project.id()),
                    Span.plain(": " + labels.word(project.source()) + "; "),
                    Span.id(project.objective()),
                    Span.plain(" "
                            + records.objective(project.objective())
                                    .map(Objective::title)
                                    .orElse("")
                            + " ("
                            + project.unit()
                            + ")"));
        }
    }

    private void payability(boolean whole) {
        List<Finding> reasons = evaluation.findings().stream()
                .filter(finding -> GATES.contains(finding.code())
                        || evaluation.payable() && !whole && TIMES.contains(finding.code()))
                .toList();
        if (reasons.isEmpty() && whole) {
            page.write(2, 4, new Span(labels.text("payable.all"), Style.GOOD));
        }
        for (Finding reason : reasons) {
            page.write(
                    2,
                    4,
                    new Span(reason.message().in(labels.language().locale()), Style.of(reason.severity())),
                    Span.faint(" [" + reason.rule().id() + "]"));
        }
    }

    // Units.

    /** Amounts of one unit, by what is paid for. */
    private static final class Amounts {
        private Money organisational = Money.ZERO;
        private Money individual = Money.ZERO;
        private Money topUp = Money.ZERO;
        private Money result = Money.ZERO;
        private Money projects = Money.ZERO;

        void add(PremiumKind kind, Money amount) {
            switch (kind) {
                case ORGANISATIONAL -> organisational = organisational.plus(amount);
                case INDIVIDUAL -> individual = individual.plus(amount);
                case TOP_UP -> topUp = topUp.plus(amount);
                case INTERIM, RESULT, SECRETARY -> result = result.plus(amount);
                case PROJECT -> projects = projects.plus(amount);
            }
        }

        List<Money> all() {
            return List.of(organisational, individual, topUp, result, projects);
        }
    }

    private void units() {
        String several = labels.text("units.several");
        Map<String, Amounts> units = new LinkedHashMap<>();
        for (UnitResult unit : evaluation.units()) {
            units.put(unit.unit(), new Amounts());
        }
        Amounts rest = new Amounts();
        Amounts total = new Amounts();
        for (PersonResult person : evaluation.people()) {
            for (PremiumResult premium : person.premiums()) {
                String unit = unitOf(person, premium);
                (unit == null ? rest : Objects.requireNonNull(units.get(unit))).add(premium.kind(), premium.amount());
                total.add(premium.kind(), premium.amount());
            }
        }
        page.heading(labels.text("units.heading"));
        Table table = new Table()
                .text(labels.text("column.unit"))
                .number(labels.text("column.ORGANISATIONAL"))
                .number(labels.text("column.INDIVIDUAL"))
                .number(labels.text("column.TOP_UP"))
                .number(labels.text("column.RESULT"))
                .number(labels.text("column.PROJECT"))
                .number(labels.text("column.total"));
        units.forEach((unit, amounts) -> table.row(row(Span.id(unit), amounts)));
        boolean isShared = !sum(rest.all()).isZero();
        if (isShared) {
            table.row(row(Span.plain(several), rest));
        }
        table.row(row(Span.strong(labels.text("total")), total));
        table.print(page, 2);
        if (isShared) {
            page.write(2, labels.text("units.legend", several));
        }
    }

    /** The unit that an amount is counted for; null: of somebody who works for several. */
    private @Nullable String unitOf(PersonResult person, PremiumResult premium) {
        if (premium.unit() != null && premium.kind() != PremiumKind.INTERIM) {
            return premium.unit();
        }
        List<Membership> units =
                records.person(person.person()).map(Person::units).orElse(List.of());
        return units.size() == 1 ? units.get(0).unit() : null;
    }

    private Span[] row(Span name, Amounts amounts) {
        List<Span> cells = new ArrayList<>();
        cells.add(name);
        for (Money amount : amounts.all()) {
            cells.add(new Span(wording.money(amount), amount.isZero() ? Style.FAINT : Style.PLAIN));
        }
        cells.add(Span.strong(wording.money(sum(amounts.all()))));
        return cells.toArray(Span[]::new);
    }

    // People.

    private void people() {
        if (evaluation.people().isEmpty()) {
            page.heading(labels.text("people.none"));
        }
        for (Role role : Role.values()) {
            List<PersonResult> those = those(role);
            if (!those.isEmpty()) {
                page.heading(labels.text("people.heading", labels.text("Role." + role + ".many"), those.size()));
                people(those);
            }
        }
        if (!evaluation.people().isEmpty()) {
            page.write(2, labels.text("people.legend"));
        }
    }

    /** Kinds that nobody of them has take no column. */
    private void people(List<PersonResult> those) {
        List<PremiumKind> kinds = new ArrayList<>();
        for (PremiumKind kind : PremiumKind.values()) {
            if (those.stream().anyMatch(person -> isPaid(person, kind))) {
                kinds.add(kind);
            }
        }
        Table table = new Table()
                .text(labels.text("column.id"))
                .text(labels.text("column.unit"))
                .number(labels.text("column.score"));
        kinds.forEach(kind -> table.number(labels.text("column." + kind)));
        table.number(labels.text("column.total")).number(labels.text("column.payable.short"));
        for (PersonResult person : those) {
            List<Span> cells = new ArrayList<>();
            cells.add(Span.id(person.person()));
            cells.add(Span.plain(unitsOf(person)));
            cells.add(points(person.score()));
            for (PremiumKind kind : kinds) {
                cells.add(
                        person.premium(kind).isPresent() ? money(person.amount(kind)) : new Span(NOTHING, Style.FAINT));
            }
            cells.add(person.eligible() ? Span.strong(wording.money(person.total())) : Span.plain(NOTHING));
            cells.add(person.eligible() ? money(person.payable()) : Span.plain(NOTHING));
            table.row(cells.toArray(Span[]::new));
        }
        table.print(page, 2);
    }

    /** Whether there is an amount, even of nothing, with exemptions; what is paid without them only is none. */
    private static boolean isPaid(PersonResult person, PremiumKind kind) {
        return person.premiums().stream()
                .anyMatch(premium ->
                        premium.kind() == kind && !premium.explanation().steps().isEmpty());
    }

    /** {@code AREA_I}, or {@code AREA_I+2} of somebody who works for two more. */
    private String unitsOf(PersonResult person) {
        List<Membership> units =
                records.person(person.person()).map(Person::units).orElse(List.of());
        Membership main = null;
        for (Membership one : units) {
            main = main == null || one.share().compareTo(main.share()) > 0 ? one : main;
        }
        return main == null ? "" : main.unit() + (units.size() == 1 ? "" : "+" + (units.size() - 1));
    }

    private Span money(Money amount) {
        return Span.plain(wording.money(amount));
    }

    private static <T> Money sum(Collection<T> all, Function<T, Money> amount) {
        return sum(all.stream().map(amount).toList());
    }

    private static Money sum(Collection<Money> all) {
        Money sum = Money.ZERO;
        for (Money one : all) {
            sum = sum.plus(one);
        }
        return sum;
    }
}
