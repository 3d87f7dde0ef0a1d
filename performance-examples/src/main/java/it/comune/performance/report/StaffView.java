package it.comune.performance.report;

import it.comune.performance.evaluation.Evaluation;
import it.comune.performance.evaluation.FundKind;
import it.comune.performance.evaluation.FundResult;
import it.comune.performance.evaluation.PersonResult;
import it.comune.performance.regulation.PremiumBands;
import it.comune.performance.regulation.Regulation;
import it.comune.performance.regulation.Role;
import it.comune.performance.value.Money;
import it.comune.performance.value.Points;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * People and money in figures, of which none is one person's: how many are in which class, and what became of the funds. Nobody's id
 * is in it.
 *
 * @param groups of people, by role
 * @param funds what became of the money
 * @param masked whether groups are put together until each has {@value Masking#LEAST} people
 */
public record StaffView(List<Group> groups, List<FundGroup> funds, boolean masked) {
    /** Widths of classes of amounts, in euros: the first under which twice the mean is not in the open class. */
    private static final List<Long> WIDTHS =
            List.of(50L, 100L, 200L, 250L, 500L, 1000L, 2000L, 2500L, 5000L, 10_000L, 20_000L, 50_000L, 100_000L);

    private static final int MOST_CLASSES = 8;

    private static final long CENTS = 100;

    private static final Money CENT = Money.ofCents(1);

    /**
     * People of one role, or of several where one has too few to be shown.
     *
     * @param roles who they are
     * @param scores how many have which score
     * @param amounts how many receive how much, all premiums together
     * @param unscored how many have no score; 0 where groups are masked: they are then left out
     */
    public record Group(List<Role> roles, List<ScoreClass> scores, List<AmountClass> amounts, int unscored) {
        public Group {
            roles = List.copyOf(roles);
            scores = List.copyOf(scores);
            amounts = List.copyOf(amounts);
        }
    }

    /**
     * Scores from one on and below another: the premium bands of the regulation.
     *
     * @param from included
     * @param below not included; none: and all above
     * @param people how many
     */
    public record ScoreClass(BigDecimal from, @Nullable BigDecimal below, int people) {}

    /**
     * Amounts from one on and below another.
     *
     * @param from included
     * @param below not included; none: and all above
     * @param people how many
     */
    public record AmountClass(Money from, @Nullable Money below, int people) {}

    /**
     * A fund, or several where one has too few people to be shown.
     *
     * @param funds which
     * @param amount allocated
     * @param distributed with exemptions
     * @param residual left
     * @param payable of what is distributed, what may be paid as things stand
     * @param distributedWithoutExemptions had no exempt cause been recognised
     */
    public record FundGroup(
            List<FundName> funds,
            Money amount,
            Money distributed,
            Money residual,
            Money payable,
            Money distributedWithoutExemptions) {
        public FundGroup {
            funds = List.copyOf(funds);
        }
    }

    /**
     * A fund by its name.
     *
     * @param kind of fund
     * @param project id, for projects
     */
    public record FundName(FundKind kind, @Nullable String project) {}

    public StaffView {
        groups = List.copyOf(groups);
        funds = List.copyOf(funds);
    }

    /** Every class and fund by itself. */
    static StaffView whole(Evaluation evaluation, Regulation regulation) {
        List<Group> groups = roles(evaluation).stream()
                .map(role -> group(List.of(role), people(evaluation, List.of(role)), regulation, false))
                .toList();
        return new StaffView(
                groups,
                evaluation.funds().stream()
                        .map(fund -> fundGroup(List.of(fund)))
                        .toList(),
                false);
    }

    /**
     * Roles, classes and funds put together until none is about fewer than {@value Masking#LEAST} people. Who has no score is in no
     * class, neither of scores nor of amounts: the difference of the two would tell how few they are.
     */
    static StaffView masked(Evaluation evaluation, Regulation regulation) {
        List<Group> groups =
                Masking.together(roles(evaluation), role -> ids(scored(evaluation, List.of(role)))).stream()
                        .map(roles -> group(roles, scored(evaluation, roles), regulation, true))
                        .toList();
        List<FundGroup> funds = Masking.together(evaluation.funds(), fund -> recipients(evaluation, fund)).stream()
                .map(StaffView::fundGroup)
                .toList();
        return new StaffView(groups, funds, true);
    }

    private static List<Role> roles(Evaluation evaluation) {
        return Arrays.stream(Role.values())
                .filter(role -> evaluation.people().stream().anyMatch(person -> person.role() == role))
                .toList();
    }

    private static List<PersonResult> people(Evaluation evaluation, List<Role> roles) {
        return evaluation.people().stream()
                .filter(person -> roles.contains(person.role()))
                .toList();
    }

    private static List<PersonResult> scored(Evaluation evaluation, List<Role> roles) {
        return people(evaluation, roles).stream()
                .filter(person -> person.score() != null)
                .toList();
    }

    private static Set<String> ids(List<PersonResult> people) {
        return people.stream().map(PersonResult::person).collect(Collectors.toSet());
    }

    /** Who took part in a fund, those who earned nothing included. */
    private static Set<String> recipients(Evaluation evaluation, FundResult fund) {
        return ids(evaluation.people().stream()
                .filter(person -> person.premiums().stream()
                        .anyMatch(premium ->
                                premium.fund() == fund.fund() && Objects.equals(premium.project(), fund.project())))
                .toList());
    }

    private static Group group(List<Role> roles, List<PersonResult> people, Regulation regulation, boolean masked) {
        List<ScoreClass> scores = scores(people, regulation.premiums().bands().value());
        List<AmountClass> amounts = amounts(people);
        int unscored =
                (int) people.stream().filter(person -> person.score() == null).count();
        return masked
                ? new Group(
                        roles,
                        Masking.neighbours(scores, ScoreClass::people).stream()
                                .map(StaffView::oneOfScores)
                                .toList(),
                        Masking.neighbours(amounts, AmountClass::people).stream()
                                .map(StaffView::oneOfAmounts)
                                .toList(),
                        0)
                : new Group(roles, scores, amounts, unscored);
    }

    private static List<ScoreClass> scores(List<PersonResult> people, PremiumBands bands) {
        List<ScoreClass> classes = new ArrayList<>();
        for (int i = 0; i < bands.bands().size(); i++) {
            BigDecimal from = bands.bands().get(i).from();
            BigDecimal below =
                    i + 1 < bands.bands().size() ? bands.bands().get(i + 1).from() : null;
            classes.add(new ScoreClass(from, below, (int) people.stream()
                    .map(PersonResult::score)
                    .filter(score -> score != null && isIn(score, from, below))
                    .count()));
        }
        return classes;
    }

    private static boolean isIn(Points score, BigDecimal from, @Nullable BigDecimal below) {
        return score.value().compareTo(from) >= 0
                && (below == null || score.value().compareTo(below) < 0);
    }

    /**
     * Nothing at all, then classes of equal width, the last of them open. The width follows the mean: one that followed the largest
     * amount would tell how much one person receives.
     */
    private static List<AmountClass> amounts(List<PersonResult> people) {
        long sum = people.stream().mapToLong(person -> person.total().cents()).sum();
        long twiceTheMean = people.isEmpty() ? 0 : 2 * sum / people.size();
        long width = CENTS * WIDTHS.get(WIDTHS.size() - 1);
        for (long euros : WIDTHS) {
            if (twiceTheMean < MOST_CLASSES * CENTS * euros) {
                width = CENTS * euros;
                break;
            }
        }
        List<AmountClass> classes = new ArrayList<>(List.of(amountClass(people, Money.ZERO, CENT)));
        for (int i = 0; i < MOST_CLASSES; i++) {
            classes.add(amountClass(
                    people,
                    Money.ofCents(Math.max(1, i * width)),
                    i + 1 < MOST_CLASSES ? Money.ofCents((i + 1) * width) : null));
        }
        return classes;
    }

    private static AmountClass amountClass(List<PersonResult> people, Money from, @Nullable Money below) {
        return new AmountClass(from, below, (int) people.stream()
                .map(PersonResult::total)
                .filter(total -> total.compareTo(from) >= 0 && (below == null || total.compareTo(below) < 0))
                .count());
    }

    private static ScoreClass oneOfScores(List<ScoreClass> classes) {
        return new ScoreClass(
                classes.get(0).from(),
                classes.get(classes.size() - 1).below(),
                classes.stream().mapToInt(ScoreClass::people).sum());
    }

    private static AmountClass oneOfAmounts(List<AmountClass> classes) {
        return new AmountClass(
                classes.get(0).from(),
                classes.get(classes.size() - 1).below(),
                classes.stream().mapToInt(AmountClass::people).sum());
    }

    private static FundGroup fundGroup(List<FundResult> funds) {
        return new FundGroup(
                funds.stream()
                        .map(fund -> new FundName(fund.fund(), fund.project()))
                        .toList(),
                sum(funds, FundResult::amount),
                sum(funds, FundResult::distributed),
                sum(funds, FundResult::residual),
                sum(funds, FundResult::payable),
                sum(funds, FundResult::distributedWithoutExemptions));
    }

    private static <T> Money sum(List<T> parts, Function<T, Money> amount) {
        Money sum = Money.ZERO;
        for (T part : parts) {
            sum = sum.plus(amount.apply(part));
        }
        return sum;
    }
}
