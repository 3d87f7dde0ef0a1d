package it.comune.performance.report;

import it.comune.performance.evaluation.Evaluation;
import it.comune.performance.evaluation.Explanation;
import it.comune.performance.evaluation.Input;
import it.comune.performance.evaluation.Obstacle;
import it.comune.performance.evaluation.PersonResult;
import it.comune.performance.evaluation.PremiumKind;
import it.comune.performance.evaluation.PremiumResult;
import it.comune.performance.evaluation.Step;
import it.comune.performance.publishing.Disclosure;
import it.comune.performance.value.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A person's result without what it says of others. Amounts, scores and the base are the person's own and stay. Of what led to an amount
 * only {@link #OWN} inputs stay: sums, pots, numbers of people, places and averages are others' too, and go.
 *
 * <p>One figure stays that others have a part in: the quota before the score counts (the fund's value for one whole weight, times the own
 * weight), without which nobody could check an amount. It stays only where {@value Disclosure#LEAST_PEOPLE} people or more share the distribution:
 * of two who share a project, the quota of one gives away the other's. Nor does it stay where others take something out of the same pot
 * before it is distributed, and are few: a public pot less what is distributed by the quota is what they took. One head's interim post is
 * enough, since its premium is that head's; top-ups, all of one amount, are told from their sum where fewer than that many people have them.
 *
 * <p>What the person receives, score and band stay whatever follows from them: whoever knows every weight of a distribution can work out its
 * pot from one amount, to some cents.
 */
final class OwnResult {
    /** What a step may say: own data, own results, results of units and objectives (which are public), and values of the regulation. */
    private static final Set<String> OWN = Set.of(
            "absence",
            "base",
            "coefficient",
            "creditedDays",
            "days",
            "daysOfYear",
            "degree",
            "evidence",
            "fraction",
            "item",
            "maximum",
            "minimumDays",
            "missingCent",
            "objective",
            "organisationalShare",
            "participation",
            "partTime",
            "points",
            "cap",
            "positionValue",
            "quota",
            "rate",
            "reached",
            "rounding",
            "salaryMass",
            "score",
            "serviceDays",
            "shareOfWork",
            "unit",
            "weight",
            "withheld");

    /** Steps that rank people, count them, or divide a pot among them; what follows from them for the person says an obstacle. */
    private static final Set<String> OF_OTHERS =
            Set.of("place", "candidates", "bonus", "interimPaid", "sumOfEarned", "interimDue");

    private final Evaluation evaluation;

    OwnResult(Evaluation evaluation) {
        this.evaluation = evaluation;
    }

    PersonResult of(PersonResult result) {
        return new PersonResult(
                result.person(),
                result.role(),
                result.profile(),
                result.contractArea(),
                result.eligible(),
                result.creditedDays(),
                result.score(),
                result.scoreWithoutExemptions(),
                result.components(),
                result.premiums().stream().map(one -> of(result.person(), one)).toList(),
                result.total(),
                result.totalWithoutExemptions(),
                result.payable(),
                explanation(result.scoreExplanation().steps()),
                null,
                explanation(result.baseExplanation().steps()));
    }

    private static Explanation explanation(List<Step> steps) {
        return new Explanation(null, steps.stream().map(OwnResult::own).toList());
    }

    private PremiumResult of(String person, PremiumResult premium) {
        return new PremiumResult(
                premium.fund(),
                premium.kind(),
                premium.project(),
                premium.unit(),
                premium.amount(),
                premium.amountWithoutExemptions(),
                premium.payable(),
                new Explanation(null, steps(person, premium)),
                null);
    }

    private List<Step> steps(String person, PremiumResult premium) {
        boolean isShared = isSharedByEnough(person, premium);
        List<Step> own = new ArrayList<>();
        BigDecimal redistributed = null;
        for (Step step : premium.explanation().steps()) {
            boolean isRounding = has(step, "rounding") || has(step, "missingCent");
            if (has(step, "sumOfEarned") && premium.kind() != PremiumKind.PROJECT) {
                redistributed = premium.amount().euros().subtract(sum(own));
                own.add(own(step, isShared ? redistributed : null));
            } else if (step.inputs().stream().noneMatch(one -> OF_OTHERS.contains(one.name()))
                    && !String.valueOf(step.about()).startsWith("PART ")
                    && !(isRounding && redistributed != null)) {
                own.add(own(step, step.effect()));
            }
        }
        return isShared
                ? own
                : own.stream()
                        .filter(one -> !has(one, "rounding") && !has(one, "missingCent"))
                        .map(one -> own(one, null))
                        .toList();
    }

    private static BigDecimal sum(List<Step> steps) {
        return steps.stream().map(Step::effect).filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** A post or the secretary's allowance shares nothing with others; a top-up is a part of what others receive. */
    private boolean isSharedByEnough(String person, PremiumResult premium) {
        return switch (premium.kind()) {
            case SECRETARY -> true;
            case TOP_UP, INTERIM -> false;
            case ORGANISATIONAL, PROJECT -> isOfEnough(premium);
            case INDIVIDUAL -> isOfEnough(premium) && isNoFewTopUps(person, premium);
            case RESULT -> isOfEnough(premium) && others(person, premium, PremiumKind.INTERIM, one -> true) == 0;
        };
    }

    private boolean isOfEnough(PremiumResult premium) {
        return evaluation.people().stream()
                        .filter(one ->
                                one.premiums().stream().anyMatch(other -> isOfPot(premium, premium.kind(), other)))
                        .count()
                >= Disclosure.LEAST_PEOPLE;
    }

    /** Whether nobody else is topped up or so many that none of them is told, as it is and without exemptions. */
    private boolean isNoFewTopUps(String person, PremiumResult premium) {
        return Stream.<Function<PremiumResult, Money>>of(PremiumResult::amount, PremiumResult::amountWithoutExemptions)
                .mapToLong(world -> others(
                        person,
                        premium,
                        PremiumKind.TOP_UP,
                        one -> !world.apply(one).isZero()))
                .allMatch(topUps -> topUps == 0 || topUps >= Disclosure.LEAST_PEOPLE);
    }

    /** How many others have a premium of that kind out of the same pot. */
    private long others(String person, PremiumResult premium, PremiumKind kind, Predicate<PremiumResult> isTaken) {
        return evaluation.people().stream()
                .filter(one -> !one.person().equals(person))
                .filter(one ->
                        one.premiums().stream().anyMatch(other -> isOfPot(premium, kind, other) && isTaken.test(other)))
                .count();
    }

    /** An interim post names the unit that it was in; what is left of the pot is distributed to all heads. */
    private static boolean isOfPot(PremiumResult premium, PremiumKind kind, PremiumResult other) {
        return other.kind() == kind
                && premium.fund() == other.fund()
                && Objects.equals(premium.project(), other.project())
                && (kind == PremiumKind.INTERIM || Objects.equals(premium.unit(), other.unit()));
    }

    /** Why not more, of whatever the person may know. */
    Obstacle of(PersonResult result, Obstacle obstacle) {
        Step step = obstacle.step();
        String premium = obstacle.figure("premium");
        boolean isEuros = premium != null;
        boolean isOwn = !isEuros
                || result.premiums().stream()
                        .filter(one -> one.kind().name().equals(premium)
                                && Objects.equals(one.project(), obstacle.figure("project"))
                                && Objects.equals(one.unit(), obstacle.unit()))
                        .allMatch(one -> isSharedByEnough(result.person(), one));
        if (step != null && has(step, "place")) {
            return ranked(obstacle, step);
        }
        return new Obstacle(
                obstacle.question(),
                obstacle.subject(),
                obstacle.unit(),
                isOwn ? obstacle.cost() : null,
                step == null ? null : own(step, isOwn ? step.effect() : null),
                obstacle.finding(),
                obstacle.figures());
    }

    /**
     * Who was ranked and is not topped up learns the own score alone. Which rule decided is others' too: one says that somebody has the same
     * score, the other that nobody has.
     */
    private static Obstacle ranked(Obstacle obstacle, Step step) {
        List<Input> figures = new ArrayList<>(obstacle.figures());
        figures.add(new Input("ranked", Objects.requireNonNull(StepWords.value(step, "score"))));
        return new Obstacle(obstacle.question(), obstacle.subject(), obstacle.unit(), null, null, null, figures);
    }

    private static Step own(Step step) {
        return own(step, step.effect());
    }

    private static Step own(Step step, @Nullable BigDecimal effect) {
        return new Step(
                step.rule(),
                step.about(),
                step.inputs().stream().filter(one -> OWN.contains(one.name())).toList(),
                step.rows(),
                effect);
    }

    private static boolean has(Step step, String input) {
        return step.inputs().stream().map(Input::name).anyMatch(input::equals);
    }
}
