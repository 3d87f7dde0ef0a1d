package it.comune.performance.rules.whatif;

import it.comune.performance.evaluation.ComponentResult;
import it.comune.performance.evaluation.Evaluation;
import it.comune.performance.evaluation.Explanation;
import it.comune.performance.evaluation.Finding;
import it.comune.performance.evaluation.FindingCode;
import it.comune.performance.evaluation.IndicatorResult;
import it.comune.performance.evaluation.Input;
import it.comune.performance.evaluation.ObjectiveResult;
import it.comune.performance.evaluation.Obstacle;
import it.comune.performance.evaluation.Obstacle.Question;
import it.comune.performance.evaluation.PersonResult;
import it.comune.performance.evaluation.PremiumKind;
import it.comune.performance.evaluation.PremiumResult;
import it.comune.performance.evaluation.Severity;
import it.comune.performance.evaluation.Step;
import it.comune.performance.evaluation.UnitResult;
import it.comune.performance.regulation.PremiumBands;
import it.comune.performance.regulation.Regulation;
import it.comune.performance.regulation.Role;
import it.comune.performance.value.Degree;
import it.comune.performance.value.Numbers;
import it.comune.performance.value.Points;
import it.comune.performance.value.Ratio;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Why not: read off explanations and findings, largest cost first. Decides nothing anew. */
final class Obstacles {
    private static final Set<FindingCode> PAYMENT_TIMES =
            Set.of(FindingCode.PAYMENT_TIMES_MISSED, FindingCode.PAYMENT_TIMES_UNKNOWN);

    private final Evaluation evaluation;
    private final Regulation regulation;

    Obstacles(Evaluation evaluation, Regulation regulation) {
        this.evaluation = evaluation;
        this.regulation = regulation;
    }

    /** The step that begins the degree below 1, and those that take away from it. */
    List<Obstacle> ofIndicator(String indicator, String unit) {
        IndicatorResult result = evaluation
                .indicator(indicator, unit)
                .orElseThrow(() -> new IllegalArgumentException(
                        "\"" + unit + "\" answers for no indicator \"" + indicator + "\"."));
        List<Obstacle> obstacles = new ArrayList<>();
        if (result.degree() == null || result.degree().isFull()) {
            return obstacles;
        }
        boolean isFirst = true;
        for (Step step : result.explanation().steps()) {
            BigDecimal effect = step.effect();
            if (effect != null) {
                BigDecimal cost = isFirst ? BigDecimal.ONE.subtract(effect) : effect.negate();
                if (cost.signum() > 0 && !isRounding(step)) {
                    obstacles.add(new Obstacle(Question.WHY_NOT_FULL, indicator, unit, cost, step, null, List.of()));
                }
                isFirst = false;
            }
        }
        return obstacles;
    }

    private static boolean isRounding(Step step) {
        return value(step, "rounding") != null;
    }

    List<Obstacle> ofObjective(String objective, String unit) {
        ObjectiveResult result = evaluation
                .objective(objective, unit)
                .orElseThrow(() -> new IllegalArgumentException(
                        "\"" + unit + "\" answers for no objective \"" + objective + "\"."));
        List<Obstacle> obstacles = new ArrayList<>();
        if (result.degree() == null || result.degree().isFull()) {
            return obstacles;
        }
        for (Step step : result.explanation().steps()) {
            String about = step.about();
            Ratio quota = ratio(step, "share");
            BigDecimal effect = step.effect();
            if (about != null && quota != null && effect != null) {
                BigDecimal cost = quota.roundedHalfUp(Degree.DECIMALS).subtract(effect);
                if (isBelow(about, unit) && cost.signum() > 0) {
                    obstacles.add(new Obstacle(Question.WHY_NOT_FULL, about, unit, cost, step, null, List.of()));
                }
            }
        }
        return costliestFirst(obstacles);
    }

    private boolean isBelow(String indicator, String unit) {
        return evaluation
                .indicator(indicator, unit)
                .map(IndicatorResult::degree)
                .filter(degree -> !degree.isFull())
                .isPresent();
    }

    List<Obstacle> ofUnit(String unit) {
        UnitResult result = evaluation
                .unit(unit)
                .orElseThrow(() -> new IllegalArgumentException("There is no unit \"" + unit + "\"."));
        List<Obstacle> obstacles = new ArrayList<>();
        if (!result.evaluated()) {
            return obstacles;
        }
        Ratio pointsOfWeight = Ratio.of(result.maximum(), result.evaluatedWeights());
        for (ObjectiveResult one : evaluation.objectives()) {
            Degree degree = one.degree();
            BigDecimal weight = one.weight();
            if (one.unit().equals(unit) && degree != null && weight != null && !degree.isFull()) {
                Ratio cost =
                        Ratio.ONE.minus(degree.exact()).times(Ratio.of(weight)).times(pointsOfWeight);
                obstacles.add(new Obstacle(
                        Question.WHY_NOT_FULL,
                        one.objective(),
                        unit,
                        cost.roundedHalfUp(Points.DECIMALS),
                        null,
                        null,
                        List.of(Input.of("degree", degree), Input.of("weight", Numbers.show(weight)))));
            }
        }
        return costliestFirst(obstacles);
    }

    /** Stable: what costs the same stays in the order of ids. */
    private static List<Obstacle> costliestFirst(List<Obstacle> obstacles) {
        obstacles.sort(Comparator.comparing(
                (Obstacle one) -> one.cost() == null ? BigDecimal.ZERO : one.cost(), Comparator.reverseOrder()));
        return obstacles;
    }

    List<Obstacle> ofPerson(String person) {
        PersonResult result = evaluation
                .person(person)
                .orElseThrow(() -> new IllegalArgumentException("There is no person \"" + person + "\"."));
        List<Obstacle> obstacles = new ArrayList<>();
        if (!result.eligible()) {
            evaluation.findings(FindingCode.NOT_ELIGIBLE).stream()
                    .filter(one -> person.equals(one.person()))
                    .forEach(one -> obstacles.add(found(Question.WHY_NOT_ELIGIBLE, person, one)));
            return obstacles;
        }
        components(result, obstacles);
        if (!hasNoBase(result)) {
            bands(result, obstacles);
        }
        base(result, obstacles);
        result.premiums().forEach(one -> premium(result, one, obstacles));
        evaluation.findings(FindingCode.PARTICIPATION_WITHOUT_EVIDENCE).stream()
                .filter(one -> person.equals(one.person()))
                .forEach(one -> obstacles.add(found(Question.WHY_NOT_WHOLE_PREMIUM, person, one)));
        topUp(result, obstacles);
        if (result.payable().compareTo(result.total()) < 0) {
            evaluation.findings().stream()
                    .filter(one -> one.severity() == Severity.BLOCKING
                            || result.role() == Role.UNIT_HEAD && PAYMENT_TIMES.contains(one.code()))
                    .forEach(one -> obstacles.add(found(Question.WHY_NOT_PAYABLE, person, one)));
        }
        return obstacles;
    }

    private static void components(PersonResult result, List<Obstacle> obstacles) {
        List<Obstacle> below = new ArrayList<>();
        for (ComponentResult one : result.components()) {
            Points points = one.points();
            BigDecimal cost = points == null ? BigDecimal.ZERO : one.maximum().subtract(points.value());
            if (cost.signum() > 0) {
                below.add(new Obstacle(
                        Question.WHY_NOT_FULL,
                        result.person(),
                        null,
                        cost,
                        null,
                        null,
                        List.of(Input.of("component", one.kind()))));
            }
        }
        obstacles.addAll(costliestFirst(below));
    }

    /** The band that the score was read from, and where the next one begins that pays more. */
    private void bands(PersonResult result, List<Obstacle> obstacles) {
        Points score = result.score();
        Optional<Step> read = result.premiums().stream()
                .filter(one -> one.kind() != PremiumKind.ORGANISATIONAL && one.kind() != PremiumKind.PROJECT)
                .map(PremiumResult::explanation)
                .map(Explanation::steps)
                .flatMap(List::stream)
                .filter(step -> !step.rows().isEmpty())
                .findFirst();
        if (score == null || read.isEmpty()) {
            return;
        }
        PremiumBands bands = regulation.premiums().bands().value();
        Ratio fraction = bands.at(score.value()).fraction();
        bands.bands().stream()
                .filter(band -> band.from().compareTo(score.value()) > 0
                        && Ratio.of(band.fraction()).compareTo(fraction) > 0)
                .findFirst()
                .ifPresent(next -> obstacles.add(new Obstacle(
                        Question.WHY_NOT_WHOLE_PREMIUM,
                        result.person(),
                        null,
                        next.from().subtract(score.value()),
                        read.get(),
                        null,
                        List.of(
                                Input.of("score", score),
                                Input.of("nextBand", Numbers.show(next.from())),
                                Input.of("fraction", Numbers.show(next.fraction()))))));
    }

    /** Whoever has no day that counts, or a coefficient of 0, has no part of any fund that is shared by the base. */
    private void base(PersonResult result, List<Obstacle> obstacles) {
        if (!evaluation.funds().isEmpty() && hasNoBase(result)) {
            obstacles.add(new Obstacle(
                    Question.WHY_NOT_WHOLE_PREMIUM,
                    result.person(),
                    null,
                    null,
                    baseStep(result),
                    null,
                    List.of(Input.of("base", "0"))));
        }
    }

    private static boolean hasNoBase(PersonResult result) {
        BigDecimal base = result.baseExplanation().figure();
        return base != null && base.signum() == 0;
    }

    /** The one that gives the base. */
    private static Step baseStep(PersonResult result) {
        List<Step> steps = result.baseExplanation().steps();
        return steps.get(steps.size() - 1);
    }

    /** What one premium lacks of the whole quota: a part of the fund that is none, a fraction below 1, a project that pays less. */
    private static void premium(PersonResult result, PremiumResult premium, List<Obstacle> obstacles) {
        if (premium.kind() == PremiumKind.TOP_UP) {
            return;
        }
        List<Step> steps = premium.explanation().steps();
        Step weighed = with(steps, "shareAmount");
        if (weighed != null && isZero(weighed, "weight")) {
            if (!hasNoBase(result)) {
                // What the weight rests on stands before it, where it rests on more than the base.
                Step before = steps.get(Math.max(0, steps.indexOf(weighed) - 1));
                obstacles.add(lacking(
                        result, premium, null, before.rule().equals(weighed.rule()) ? before : weighed, "weight"));
            }
            return;
        }
        for (Step step : steps) {
            BigDecimal effect = step.effect();
            Ratio fraction = ratio(step, "fraction");
            boolean isLess = fraction != null && fraction.compareTo(Ratio.ONE) < 0;
            if (effect != null && effect.signum() < 0 && !isRounding(step)) {
                obstacles.add(lacking(result, premium, effect.negate(), step, fraction == null ? "less" : "fraction"));
            } else if (isLess) {
                obstacles.add(lacking(result, premium, null, step, "fraction"));
            }
        }
        if (premium.kind() == PremiumKind.PROJECT && weighed != null) {
            Ratio degree = ratio(weighed, "degree");
            if (degree == null || degree.compareTo(Ratio.ONE) < 0) {
                obstacles.add(lacking(result, premium, null, weighed, "degree"));
            }
        }
    }

    private static Obstacle lacking(
            PersonResult result, PremiumResult premium, @Nullable BigDecimal cost, Step step, String what) {
        List<Input> figures = new ArrayList<>(List.of(Input.of("premium", premium.kind()), Input.of("lacking", what)));
        String project = premium.project();
        if (project != null) {
            figures.add(Input.of("project", project));
        }
        return new Obstacle(Question.WHY_NOT_WHOLE_PREMIUM, result.person(), premium.unit(), cost, step, null, figures);
    }

    /**
     * For each part of the fund, by the person's own steps: no premium to be topped up, no top-up that the share could pay, the place in
     * the ranking, or no top-up for anybody.
     */
    private static void topUp(PersonResult result, List<Obstacle> obstacles) {
        if (result.role() != Role.EMPLOYEE || !result.amount(PremiumKind.TOP_UP).isZero()) {
            return;
        }
        for (PremiumResult premium : result.premiums()) {
            if (premium.kind() == PremiumKind.INDIVIDUAL) {
                obstacles.add(new Obstacle(
                        Question.WHY_NO_TOP_UP,
                        result.person(),
                        premium.unit(),
                        null,
                        whyNoTopUp(result, premium.explanation().steps()),
                        null,
                        List.of()));
            }
        }
    }

    private static Step whyNoTopUp(PersonResult result, List<Step> steps) {
        Step weighed = Objects.requireNonNull(with(steps, "shareAmount"));
        if (isZero(weighed, "weight")) {
            return hasNoBase(result) ? baseStep(result) : weighed;
        }
        Step quota = Objects.requireNonNull(with(steps, "fraction"));
        if (isZero(quota, "fraction")) {
            return quota;
        }
        Step unpaid = with(steps, "bonus");
        Step place = with(steps, "place");
        return unpaid != null ? unpaid : place != null ? place : Objects.requireNonNull(with(steps, "candidates"));
    }

    private static @Nullable Step with(List<Step> steps, String input) {
        return steps.stream()
                .filter(one -> value(one, input) != null)
                .findFirst()
                .orElse(null);
    }

    private static boolean isZero(Step step, String input) {
        Ratio ratio = ratio(step, input);
        return ratio != null && ratio.signum() == 0;
    }

    private static Obstacle found(Question question, String person, Finding finding) {
        return new Obstacle(question, person, null, null, null, finding, List.of());
    }

    private static @Nullable String value(Step step, String name) {
        return step.inputs().stream()
                .filter(one -> one.name().equals(name))
                .map(Input::value)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Ratio ratio(Step step, String name) {
        String value = value(step, name);
        if (value == null || value.equals("-")) {
            return null;
        }
        int bar = value.indexOf('/');
        return bar < 0
                ? Ratio.of(new BigDecimal(value))
                : Ratio.of(new BigDecimal(value.substring(0, bar)), new BigDecimal(value.substring(bar + 1)));
    }
}
