package it.comune.performance.report;

import it.comune.performance.evaluation.Evaluation;
import it.comune.performance.evaluation.FundKind;
import it.comune.performance.evaluation.FundResult;
import it.comune.performance.evaluation.PersonResult;
import it.comune.performance.evaluation.PremiumResult;
import it.comune.performance.publishing.Disclosure;
import it.comune.performance.regulation.PremiumBands;
import it.comune.performance.regulation.Regulation;
import it.comune.performance.regulation.Role;
import it.comune.performance.value.Money;
import it.comune.performance.value.Points;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * People and money in figures, of which none is one person's: how many are in which class, and what became of the funds. Nobody's id
 * is in it.
 *
 * @param groups of people, by role
 * @param funds what became of the money
 * @param masked whether groups are put together until nothing follows about fewer than {@value Disclosure#LEAST_PEOPLE} people
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
     * A fund, or several where one has too few people to be shown. Which part of each was distributed is known of projects, since anybody
     * may see the degree of an objective, and nearly of the secretary: of several funds each further sum is one more equation, until one
     * fund can be told. So they have no others than these two and their difference.
     *
     * @param funds which
     * @param amount allocated
     * @param distributed with exemptions
     * @param residual left
     * @param payable of what is distributed, what may be paid as things stand; none where several funds are put together
     * @param distributedWithoutExemptions had no exempt cause been recognised; none where several funds are put together
     */
    public record FundGroup(
            List<FundName> funds,
            Money amount,
            Money distributed,
            Money residual,
            @Nullable Money payable,
            @Nullable Money distributedWithoutExemptions) {
        /** @throws IllegalArgumentException when several funds have a sum that would help to tell them apart */
        public FundGroup {
            funds = List.copyOf(funds);
            if (funds.size() > 1 && (payable != null || distributedWithoutExemptions != null)) {
                throw new IllegalArgumentException(
                        "Of funds put together only allocated, distributed and residual are shown: " + funds);
            }
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
                .map(role -> group(List.of(role), people(evaluation, List.of(role)), regulation))
                .toList();
        return new StaffView(
                groups,
                evaluation.funds().stream()
                        .map(fund -> fundGroup(List.of(fund)))
                        .toList(),
                false);
    }

    /**
     * Roles, classes and funds put together until nothing follows from all that is shown about fewer than {@value
     * Disclosure#LEAST_PEOPLE} people ({@link Disclosure}).
     *
     * <ul>
     *   <li>Roles of too few people with a score are put together, if they are too few even so with the smallest others.
     *   <li>Classes of scores: from the lowest up, a bound between two classes is left out where too few people would be told apart by it,
     *       or nobody: were classes without people shown, one that is joined to another would be known to have some.
     *       Then those of amounts in the same way, beside the classes of scores that the same people are in already. Who has no score is in
     *       no class, neither of scores nor of amounts: the difference of the two would tell how few they are.
     *   <li>Funds of which too few people earn something, with exemptions, without, or in one of the two only, are put together: first all
     *       of one kind, so that what is published elsewhere by kind tells nothing more, then with those of the fewest earners. So is one in
     *       which too few take part, though they earn nothing. The next one joins as long as one of them, or those of them of which the
     *       same part was distributed, can be eliminated from the two sums that are shown so that too few earners are left.
     * </ul>
     */
    static StaffView masked(Evaluation evaluation, Regulation regulation) {
        List<Group> groups = together(
                        roles(evaluation),
                        roles -> scored(evaluation, roles).size() >= Disclosure.LEAST_PEOPLE,
                        role -> scored(evaluation, List.of(role)).size())
                .stream()
                .map(roles -> maskedGroup(roles, scored(evaluation, roles), regulation))
                .toList();
        List<FundGroup> funds = together(
                        byKind(evaluation),
                        some -> mayBeShown(evaluation, joined(some)),
                        some -> (int) cells(evaluation, some, PremiumResult::amount).stream()
                                .map(Cell::person)
                                .distinct()
                                .count())
                .stream()
                .map(some -> fundGroup(joined(some)))
                .toList();
        return new StaffView(groups, funds, true);
    }

    /** Each fund, or all of one kind where one of them may not be shown. */
    private static List<List<FundResult>> byKind(Evaluation evaluation) {
        List<List<FundResult>> items = new ArrayList<>();
        for (FundKind kind : FundKind.values()) {
            List<FundResult> own = evaluation.funds().stream()
                    .filter(fund -> fund.fund() == kind)
                    .toList();
            if (own.stream().allMatch(fund -> mayBeShown(evaluation, List.of(fund)))) {
                own.forEach(fund -> items.add(List.of(fund)));
            } else {
                items.add(own);
            }
        }
        return items;
    }

    private static <T> List<T> joined(List<List<T>> lists) {
        return lists.stream().flatMap(List::stream).toList();
    }

    /**
     * What may be shown by itself, in its order, then what may not be as one, with the smallest others as long as that may not be shown
     * either; nothing where all together may not.
     */
    private static <T> List<List<T>> together(List<T> all, Predicate<List<T>> mayBeShown, ToIntFunction<T> size) {
        List<T> alone = new ArrayList<>();
        List<T> together = new ArrayList<>();
        all.forEach(one -> (mayBeShown.test(List.of(one)) ? alone : together).add(one));
        while (!together.isEmpty() && !mayBeShown.test(together)) {
            if (alone.isEmpty()) {
                return List.of();
            }
            T smallest = alone.stream().min(Comparator.comparingInt(size)).orElseThrow();
            alone.remove(smallest);
            together.add(smallest);
        }
        List<List<T>> shown = new ArrayList<>();
        alone.forEach(one -> shown.add(List.of(one)));
        if (!together.isEmpty()) {
            shown.add(all.stream().filter(together::contains).toList());
        }
        return shown;
    }

    /** What a person receives from a fund: with exemptions, without, or what of it may be paid; equal amounts are one. */
    private record Cell(String person, FundName fund, Money amount) {}

    /** Whether sums of a fund, or of several as one, are about enough people or nobody. */
    private static boolean mayBeShown(Evaluation evaluation, List<FundResult> funds) {
        if (funds.size() > 1) {
            return funds.stream().allMatch(fund -> areEnoughWithout(evaluation, fund, funds));
        }
        Disclosure<Cell> disclosure = Disclosure.of(Disclosure.LEAST_PEOPLE, Cell::person);
        Set<String> taking = new HashSet<>();
        funds.forEach(fund -> taking.addAll(recipients(evaluation, fund)));
        // The sum of nothing of one person is that person's; and where nobody takes part, whoever might have is left
        // out of it.
        boolean isOfNobody = taking.isEmpty()
                && funds.stream().allMatch(fund -> fund.amount().isZero());
        return (isOfNobody || taking.size() >= Disclosure.LEAST_PEOPLE)
                && disclosure.admitAll(List.of(
                        cells(evaluation, funds, PremiumResult::amount),
                        cells(evaluation, funds, PremiumResult::amountWithoutExemptions),
                        cells(evaluation, funds, PremiumResult::payable)));
    }

    /**
     * Whether enough people earn from the others of some funds, be it that one of them is eliminated or all that have its part
     * distributed: the same multiple of what is allocated, taken from what is distributed, makes nothing of each.
     */
    private static boolean areEnoughWithout(Evaluation evaluation, FundResult one, List<FundResult> funds) {
        List<FundResult> others = funds.stream().filter(fund -> fund != one).toList();
        // Where the same part of all was distributed, nothing is left: the two sums say the same.
        return areEnough(evaluation, others)
                && Stream.of(BigInteger.ZERO, BigInteger.ONE)
                        .map(cents -> others.stream()
                                .filter(fund -> !isSamePart(fund, one, cents))
                                .toList())
                        .allMatch(left -> left.isEmpty() || areEnough(evaluation, left));
    }

    private static boolean areEnough(Evaluation evaluation, List<FundResult> funds) {
        return cells(evaluation, funds, PremiumResult::amount).stream()
                        .map(Cell::person)
                        .distinct()
                        .count()
                >= Disclosure.LEAST_PEOPLE;
    }

    /** Whether the same part of both is distributed, but for so many cents: what is distributed is rounded to whole ones. */
    private static boolean isSamePart(FundResult one, FundResult other, BigInteger cents) {
        BigInteger all = BigInteger.valueOf(one.amount().cents());
        BigInteger allOfOther = BigInteger.valueOf(other.amount().cents());
        return BigInteger.valueOf(one.distributed().cents())
                        .multiply(allOfOther)
                        .subtract(
                                BigInteger.valueOf(other.distributed().cents()).multiply(all))
                        .abs()
                        .compareTo(cents.multiply(all.max(allOfOther)))
                <= 0;
    }

    private static List<Cell> cells(
            Evaluation evaluation, List<FundResult> funds, Function<PremiumResult, Money> amount) {
        List<Cell> cells = new ArrayList<>();
        for (PersonResult person : evaluation.people()) {
            for (FundResult fund : funds) {
                Money sum = sum(
                        person.premiums().stream()
                                .filter(premium -> isOf(premium, fund))
                                .toList(),
                        amount);
                if (!sum.isZero()) {
                    cells.add(new Cell(person.person(), name(fund), sum));
                }
            }
        }
        return cells;
    }

    private static boolean isOf(PremiumResult premium, FundResult fund) {
        return premium.fund() == fund.fund() && Objects.equals(premium.project(), fund.project());
    }

    private static FundName name(FundResult fund) {
        return new FundName(fund.fund(), fund.project());
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
                .filter(person -> person.premiums().stream().anyMatch(premium -> isOf(premium, fund)))
                .toList());
    }

    private static Group group(List<Role> roles, List<PersonResult> people, Regulation regulation) {
        int unscored =
                (int) people.stream().filter(person -> person.score() == null).count();
        return new Group(roles, scores(people, regulation.premiums().bands().value()), amounts(people), unscored);
    }

    private static Group maskedGroup(List<Role> roles, List<PersonResult> people, Regulation regulation) {
        Disclosure<String> shown = Disclosure.of(Disclosure.LEAST_PEOPLE, id -> id);
        shown.admit(ids(people));
        List<ScoreClass> scores = apart(
                        scores(people, regulation.premiums().bands().value()),
                        one -> person -> isIn(person.score(), one.from(), one.below()),
                        people,
                        shown)
                .stream()
                .map(StaffView::oneOfScores)
                .toList();
        List<AmountClass> amounts =
                apart(amounts(people), one -> person -> isIn(person.total(), one.from(), one.below()), people, shown)
                        .stream()
                        .map(StaffView::oneOfAmounts)
                        .toList();
        return new Group(roles, scores, amounts, 0);
    }

    /** Classes in their order, each with those that no bound may tell it apart from; none of them is without people. */
    private static <T> List<List<T>> apart(
            List<T> classes,
            Function<T, Predicate<PersonResult>> isIn,
            List<PersonResult> people,
            Disclosure<String> shown) {
        List<List<T>> all = new ArrayList<>();
        List<T> open = new ArrayList<>();
        Set<String> below = new LinkedHashSet<>();
        int before = 0;
        for (int i = 0; i < classes.size(); i++) {
            open.add(classes.get(i));
            below.addAll(ids(people.stream().filter(isIn.apply(classes.get(i))).toList()));
            if (i + 1 == classes.size()
                    || below.size() - before >= Disclosure.LEAST_PEOPLE
                            && people.size() - below.size() >= Disclosure.LEAST_PEOPLE
                            && shown.admit(below)) {
                all.add(List.copyOf(open));
                open.clear();
                before = below.size();
            }
        }
        return all;
    }

    private static List<ScoreClass> scores(List<PersonResult> people, PremiumBands bands) {
        List<ScoreClass> classes = new ArrayList<>();
        for (int i = 0; i < bands.bands().size(); i++) {
            BigDecimal from = bands.bands().get(i).from();
            BigDecimal below =
                    i + 1 < bands.bands().size() ? bands.bands().get(i + 1).from() : null;
            classes.add(new ScoreClass(from, below, (int) people.stream()
                    .filter(person -> isIn(person.score(), from, below))
                    .count()));
        }
        return classes;
    }

    private static boolean isIn(@Nullable Points score, BigDecimal from, @Nullable BigDecimal below) {
        return score != null
                && score.value().compareTo(from) >= 0
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
                .filter(person -> isIn(person.total(), from, below))
                .count());
    }

    private static boolean isIn(Money amount, Money from, @Nullable Money below) {
        return amount.compareTo(from) >= 0 && (below == null || amount.compareTo(below) < 0);
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
                funds.stream().map(StaffView::name).toList(),
                sum(funds, FundResult::amount),
                sum(funds, FundResult::distributed),
                sum(funds, FundResult::residual),
                funds.size() == 1 ? funds.get(0).payable() : null,
                funds.size() == 1 ? funds.get(0).distributedWithoutExemptions() : null);
    }

    private static <T> Money sum(List<T> parts, Function<T, Money> amount) {
        Money sum = Money.ZERO;
        for (T part : parts) {
            sum = sum.plus(amount.apply(part));
        }
        return sum;
    }
}
