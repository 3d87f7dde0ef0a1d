package it.comune.performance.rules.oracle;

import it.comune.performance.dossier.Dossier;
import it.comune.performance.evaluation.ComponentResult;
import it.comune.performance.evaluation.Evaluation;
import it.comune.performance.evaluation.Finding;
import it.comune.performance.evaluation.FindingCode;
import it.comune.performance.evaluation.FundKind;
import it.comune.performance.evaluation.FundResult;
import it.comune.performance.evaluation.Input;
import it.comune.performance.evaluation.PersonResult;
import it.comune.performance.evaluation.PremiumKind;
import it.comune.performance.evaluation.PremiumResult;
import it.comune.performance.evaluation.ShareResult;
import it.comune.performance.regulation.ComponentKind;
import it.comune.performance.regulation.NationalContract;
import it.comune.performance.regulation.Regulation;
import it.comune.performance.value.InvalidDocumentException;
import it.comune.performance.value.Points;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What an evaluation concludes on people and money, without explanations and messages: two results are equal when their
 * conclusions are. All amounts are cents; amounts and shares of 0 are left out.
 *
 * @param people sorted by id
 * @param funds in the order of {@link FundKind}, projects by id
 * @param payable whether all gates are open
 * @param findings about people and money only; each once
 */
public record PlainPremiums(List<OfPerson> people, List<OfFund> funds, boolean payable, SortedSet<Found> findings) {

    /**
     * A person.
     *
     * @param base with 6 decimals, halves up; none where not eligible
     * @param amounts by what they are paid for
     */
    public record OfPerson(
            String person,
            boolean eligible,
            int creditedDays,
            @Nullable BigDecimal base,
            @Nullable BigDecimal score,
            @Nullable BigDecimal scoreWithoutExemptions,
            List<OfComponent> components,
            SortedMap<Paid, Amount> amounts,
            long total,
            long totalWithoutExemptions,
            long payable) {
        /** The amount of one kind, all units and projects together. */
        public long amount(PremiumKind kind) {
            return amounts.entrySet().stream()
                    .filter(entry -> entry.getKey().kind() == kind)
                    .mapToLong(entry -> entry.getValue().amount())
                    .sum();
        }
    }

    /** A part of a score; the profile's own maximum. */
    public record OfComponent(
            ComponentKind kind,
            BigDecimal maximum,
            @Nullable BigDecimal points,
            @Nullable BigDecimal pointsWithoutExemptions) {
        public OfComponent {
            maximum = plain(maximum);
        }
    }

    /** What an amount is paid for. */
    public record Paid(
            PremiumKind kind,
            @Nullable String unit,
            @Nullable String project) implements Comparable<Paid> {
        private static final Comparator<Paid> ORDER = Comparator.comparing(Paid::kind)
                .thenComparing(Paid::unit, Comparator.nullsFirst(Comparator.naturalOrder()))
                .thenComparing(Paid::project, Comparator.nullsFirst(Comparator.naturalOrder()));

        @Override
        public int compareTo(Paid other) {
            return ORDER.compare(this, other);
        }
    }

    /** Cents with and without exemptions, and what of the former is payable. */
    public record Amount(long amount, long amountWithoutExemptions, long payable) {}

    /** A fund. */
    public record OfFund(
            FundKind fund,
            @Nullable String project,
            long amount,
            long distributed,
            long residual,
            long payable,
            long distributedWithoutExemptions,
            long residualWithoutExemptions,
            List<OfShare> shares) {
        public OfFund {
            shares = shares.stream()
                    .filter(share -> share.amount() > 0)
                    .sorted(OfShare.ORDER)
                    .toList();
        }
    }

    /** A distribution of a fund, with exemptions. */
    public record OfShare(
            PremiumKind kind, @Nullable String unit, long amount, long distributed, long residual, int people) {
        private static final Comparator<OfShare> ORDER = Comparator.comparing(
                        OfShare::unit, Comparator.nullsFirst(Comparator.<String>naturalOrder()))
                .thenComparing(OfShare::kind);
    }

    /**
     * A finding's code, place and key figures. Numbers among the figures are written plainly, percentages as parts of 1.
     */
    public record Found(
            FindingCode code,
            @Nullable String person,
            @Nullable String unit,
            @Nullable String objective,
            Map<String, String> figures)
            implements Comparable<Found> {
        private static final Comparator<Found> ORDER = Comparator.comparing(Found::code)
                .thenComparing(Found::person, Comparator.nullsFirst(Comparator.<String>naturalOrder()))
                .thenComparing(Found::unit, Comparator.nullsFirst(Comparator.<String>naturalOrder()))
                .thenComparing(Found::objective, Comparator.nullsFirst(Comparator.<String>naturalOrder()))
                .thenComparing(found -> found.figures().toString());

        public Found {
            SortedMap<String, String> sorted = new TreeMap<>();
            figures.forEach((name, value) -> sorted.put(name, written(value)));
            figures = sorted;
        }

        static Found of(FindingCode code) {
            return new Found(code, null, null, null, Map.of());
        }

        Found about(String somebody) {
            return new Found(code, somebody, unit, objective, figures);
        }

        Found in(@Nullable String place) {
            return new Found(code, person, place, objective, figures);
        }

        Found of(String subject) {
            return new Found(code, person, unit, subject, figures);
        }

        Found with(String name, Object value) {
            Map<String, String> more = new TreeMap<>(figures);
            more.put(name, String.valueOf(value));
            return new Found(code, person, unit, objective, more);
        }

        @Override
        public int compareTo(Found other) {
            return ORDER.compare(this, other);
        }
    }

    private static String written(String value) {
        String number = value.endsWith("%") ? value.substring(0, value.length() - 1) : value;
        if (!number.matches("-?[0-9]+(\\.[0-9]+)?")) {
            return value;
        }
        BigDecimal read = new BigDecimal(number);
        return plain(number.equals(value) ? read : read.movePointLeft(2)).toPlainString();
    }

    /** The figures that are compared, by the code of their finding. Findings of other codes are not about people and money. */
    private static final Map<FindingCode, Set<String>> KEY_FIGURES = keyFigures();

    private static Map<FindingCode, Set<String>> keyFigures() {
        Map<FindingCode, Set<String>> figures = new EnumMap<>(FindingCode.class);
        figures.put(FindingCode.NOT_ELIGIBLE, Set.of("reason", "days", "minimum"));
        figures.put(FindingCode.COMPONENT_LEFT_OUT, Set.of("component"));
        figures.put(FindingCode.NOT_SCORED, Set.of());
        figures.put(FindingCode.ALL_AT_MAXIMUM, Set.of("people"));
        figures.put(FindingCode.SCORES_ALIKE, Set.of("highest", "lowest", "spread", "threshold"));
        figures.put(FindingCode.NATIONAL_LIMIT, Set.of("subject", "bound", "limit"));
        figures.put(FindingCode.PROTECTED_ABSENCE_REDUCES, Set.of("absence"));
        figures.put(FindingCode.TOP_UP_NOT_DUE, Set.of("employees", "least"));
        figures.put(FindingCode.TOP_UP_ABOLISHED, Set.of("employees"));
        figures.put(FindingCode.TOP_UP_FOR_NOBODY, Set.of("candidates"));
        figures.put(FindingCode.TOP_UP_TIE, Set.of("tied", "recipients"));
        figures.put(FindingCode.TOP_UP_NOT_AFFORDABLE, Set.of("amount", "recipients", "bonus"));
        figures.put(FindingCode.PARTICIPATION_WITHOUT_EVIDENCE, Set.of("project"));
        figures.put(FindingCode.INTERIM_EXCEEDS_POT, Set.of("owed", "pot"));
        figures.put(FindingCode.PAYMENT_TIMES_MISSED, Set.of("withheld"));
        figures.put(FindingCode.PAYMENT_TIMES_UNKNOWN, Set.of("withheld"));
        figures.put(FindingCode.FUND_WITHOUT_PEOPLE, Set.of("fund", "amount"));
        figures.put(FindingCode.FUND_RESIDUAL, Set.of("fund", "amount", "residual"));
        figures.put(FindingCode.AGREEMENT_MISSING, Set.of());
        figures.put(FindingCode.AGREEMENT_AFTER_YEAR, Set.of("date"));
        return figures;
    }

    /** Whether a finding is about people and money, and so none of {@link PlainResult}. */
    static boolean isAbout(FindingCode code) {
        return KEY_FIGURES.containsKey(code);
    }

    /**
     * Evaluates people and distributes funds.
     *
     * @throws InvalidDocumentException where no national contract covers the plan's year, and where {@link PlainEvaluator}
     *     refuses the dossier
     */
    public static PlainPremiums evaluate(Dossier dossier, Regulation regulation, List<NationalContract> contracts) {
        return evaluate(dossier, regulation, contracts, PlainEvaluator.evaluate(dossier, regulation));
    }

    /** The same, from what is concluded on units and objectives already. */
    public static PlainPremiums evaluate(
            Dossier dossier, Regulation regulation, List<NationalContract> contracts, PlainResult result) {
        return new PremiumEvaluator(dossier, regulation, contracts, result).evaluate();
    }

    /** What an evaluation by the rules concludes, in the same words. */
    public static PlainPremiums of(Evaluation evaluation) {
        SortedSet<Found> findings = new TreeSet<>();
        for (Finding finding : evaluation.findings()) {
            Set<String> key = KEY_FIGURES.get(finding.code());
            if (key != null) {
                Map<String, String> figures = new TreeMap<>();
                for (Input figure : finding.figures()) {
                    if (key.contains(figure.name())) {
                        figures.put(figure.name(), figure.value());
                    }
                }
                findings.add(new Found(finding.code(), finding.person(), finding.unit(), finding.objective(), figures));
            }
        }
        return new PlainPremiums(
                evaluation.people().stream().map(PlainPremiums::of).toList(),
                evaluation.funds().stream().map(PlainPremiums::of).toList(),
                evaluation.payable(),
                findings);
    }

    private static OfPerson of(PersonResult person) {
        SortedMap<Paid, Amount> amounts = new TreeMap<>();
        for (PremiumResult premium : person.premiums()) {
            if (!premium.amount().isZero() || !premium.amountWithoutExemptions().isZero()) {
                Paid paid = new Paid(premium.kind(), premium.unit(), premium.project());
                Amount amount = new Amount(
                        premium.amount().cents(),
                        premium.amountWithoutExemptions().cents(),
                        premium.payable().cents());
                if (amounts.put(paid, amount) != null) {
                    throw new IllegalArgumentException(person.person() + " is paid twice for " + paid + ".");
                }
            }
        }
        return new OfPerson(
                person.person(),
                person.eligible(),
                person.creditedDays(),
                person.eligible() ? person.baseExplanation().figure() : null,
                value(person.score()),
                value(person.scoreWithoutExemptions()),
                person.components().stream().map(PlainPremiums::of).toList(),
                amounts,
                person.total().cents(),
                person.totalWithoutExemptions().cents(),
                person.payable().cents());
    }

    private static OfComponent of(ComponentResult component) {
        return new OfComponent(
                component.kind(),
                component.maximum(),
                value(component.points()),
                value(component.pointsWithoutExemptions()));
    }

    private static OfFund of(FundResult fund) {
        List<OfShare> shares = new ArrayList<>();
        for (ShareResult share : fund.shares()) {
            shares.add(new OfShare(
                    share.kind(),
                    fund.fund() == FundKind.PROJECT ? fund.unit() : share.unit(),
                    share.amount().cents(),
                    share.distributed().cents(),
                    share.residual().cents(),
                    share.people()));
        }
        return new OfFund(
                fund.fund(),
                fund.project(),
                fund.amount().cents(),
                fund.distributed().cents(),
                fund.residual().cents(),
                fund.payable().cents(),
                fund.distributedWithoutExemptions().cents(),
                fund.residualWithoutExemptions().cents(),
                shares);
    }

    private static @Nullable BigDecimal value(@Nullable Points points) {
        return points == null ? null : points.value();
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** Cents as euros with two decimals. */
    static String euros(long cents) {
        return BigDecimal.valueOf(cents, 2).toPlainString();
    }

    /** @throws java.util.NoSuchElementException when there is none */
    public OfPerson person(String id) {
        return people.stream().filter(p -> p.person().equals(id)).findFirst().orElseThrow();
    }

    /**
     * The fund of a kind, or the first project.
     *
     * @throws java.util.NoSuchElementException when there is none
     */
    public OfFund fund(FundKind kind) {
        return funds.stream().filter(f -> f.fund() == kind).findFirst().orElseThrow();
    }

    /** Findings of one code. */
    public List<Found> findings(FindingCode code) {
        return findings.stream().filter(f -> f.code() == code).toList();
    }

    /** What one result has and the other has not, one line each; empty exactly when they are equal. */
    public List<String> differencesFrom(PlainPremiums other) {
        List<String> lines = new ArrayList<>();
        differences(lines, people, other.people);
        differences(lines, funds, other.funds);
        differences(lines, findings, other.findings);
        if (payable != other.payable) {
            lines.add(payable ? "+ payable" : "- payable");
        }
        if (lines.isEmpty() && !equals(other)) {
            lines.add("The same results in another order, or more than once.");
        }
        return lines;
    }

    private static void differences(List<String> lines, Collection<?> here, Collection<?> there) {
        List<Object> onlyHere = new ArrayList<>(here);
        onlyHere.removeAll(new HashSet<>(there));
        onlyHere.forEach(line -> lines.add("+ " + line));
        List<Object> onlyThere = new ArrayList<>(there);
        onlyThere.removeAll(new HashSet<>(here));
        onlyThere.forEach(line -> lines.add("- " + line));
    }
}
