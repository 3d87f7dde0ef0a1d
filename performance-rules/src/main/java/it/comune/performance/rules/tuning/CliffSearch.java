package it.comune.performance.rules.tuning;

import it.comune.performance.evaluation.PremiumKind;
import it.comune.performance.regulation.ComponentKind;
import it.comune.performance.regulation.Profile;
import it.comune.performance.regulation.Role;
import it.comune.performance.value.Money;
import it.comune.performance.value.Numbers;
import it.comune.performance.value.Ratio;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** Small steps that move much money: everybody on the next step of one scale, in one municipality. */
final class CliffSearch implements Search {
    private static final int HUNDRED = 100;

    /** An expected result is tried up to twice the target. */
    private static final int MOST_RESULT = 200;

    /** Units that do everything, so that the entity as a whole is as good as good entities are. */
    private static final int OTHER_UNITS = 200;

    /** Neighbours on the ladder may be apart by a point, and by what rounds to it. */
    private static final BigDecimal STEP = new BigDecimal("1.01");

    @Override
    public void look(Trial trial, Consumer<Unfairness> found) {
        Profile employee = trial.profile(Role.EMPLOYEE);
        for (Profile profile : trial.profiles(Role.EMPLOYEE)) {
            Look ladder = ladder(trial, profile);
            scores(trial, profile, ladder, found);
            if (profile.equals(employee)) {
                degrees(trial, ladder, found);
            }
        }
        if (employee != null) {
            results(trial, employee, found);
            lateness(trial, employee, found);
            service(trial, employee, found);
            projects(trial, employee, found);
        }
    }

    private static BigDecimal hundredths(int number) {
        return BigDecimal.valueOf(number, 2);
    }

    /** One unit and one person for each hundredth: both reach that part of everything. */
    private static Look ladder(Trial trial, Profile profile) {
        Town town = trial.town();
        for (int i = 0; i <= HUNDRED; i++) {
            town.unit("U" + i, trial.part(hundredths(i)))
                    .person("P" + i, profile, "U" + i)
                    .doing(hundredths(i));
        }
        if (Trial.points(profile, ComponentKind.ENTITY_PERFORMANCE).signum() > 0) {
            for (int i = 1; i <= OTHER_UNITS; i++) {
                town.unit("V" + i, BigDecimal.ONE);
            }
        }
        return trial.evaluate(town);
    }

    private static void scores(Trial trial, Profile profile, Look look, Consumer<Unfairness> found) {
        Cliff cliff = new Cliff(trial.settings());
        Money whole = look.money("P" + HUNDRED, PremiumKind.INDIVIDUAL);
        for (int i = 1; i <= HUNDRED; i++) {
            BigDecimal better = look.score("P" + i);
            BigDecimal worse = look.score("P" + (i - 1));
            if (better.subtract(worse).compareTo(STEP) <= 0) {
                cliff.step(
                        better,
                        worse,
                        look.money("P" + i, PremiumKind.INDIVIDUAL),
                        look.money("P" + (i - 1), PremiumKind.INDIVIDUAL),
                        whole);
            }
        }
        cliff.tell(LintCode.CLIFF_SCORE, tale -> tale.text("profile", profile.title()), found, "/premiums/bands");
    }

    private static void degrees(Trial trial, Look look, Consumer<Unfairness> found) {
        Cliff cliff = new Cliff(trial.settings());
        Money whole = look.money("P" + HUNDRED, PremiumKind.ORGANISATIONAL);
        for (int i = 1; i <= HUNDRED; i++) {
            cliff.step(
                    percent(look, "U" + i),
                    percent(look, "U" + (i - 1)),
                    look.money("P" + i, PremiumKind.ORGANISATIONAL),
                    look.money("P" + (i - 1), PremiumKind.ORGANISATIONAL),
                    whole);
        }
        cliff.tell(LintCode.CLIFF_DEGREE, UnaryOperator.identity(), found, "/premiums/bands");
    }

    private static BigDecimal percent(Look look, String unit) {
        return look.degree(unit).movePointRight(2);
    }

    /** A colleague whose unit does everything; and one objective of each unit, of such a weight, besides all that is reached. */
    static Town around(Trial trial, Profile profile) {
        Town town = trial.town().unit("C", BigDecimal.ONE);
        town.person("C1", profile, "C").known(1);
        return town;
    }

    static BigDecimal inQuestion(Trial trial) {
        return Town.WHOLE.multiply(trial.settings().objectiveWeight());
    }

    /** Everything but the objective in question, all of it reached. */
    static Town rest(Trial trial, Town town, String unit) {
        return rest(trial, town, unit, BigDecimal.ONE);
    }

    /** Everything but the objective in question, of which such a part, in [0, 1], is fully reached. */
    static Town rest(Trial trial, Town town, String unit, BigDecimal part) {
        BigDecimal rest = Town.WHOLE.subtract(inQuestion(trial));
        BigDecimal full = rest.multiply(part);
        return town.unit(unit, full, rest.subtract(full));
    }

    private static void results(Trial trial, Profile profile, Consumer<Unfairness> found) {
        var points = trial.regulation().achievement().value().points();
        BigDecimal end = points.get(points.size() - 1).ratio();
        int last = Ratio.of(end.min(hundredths(MOST_RESULT)).max(BigDecimal.ONE))
                .times(Ratio.of(HUNDRED))
                .roundedHalfUp(0)
                .intValueExact();
        steps(
                trial,
                profile,
                IntStream.rangeClosed(1, last).mapToObj(i -> new Step(i, i - 1)).toList(),
                i -> (town, unit) -> town.measured(unit, unit + ".X", inQuestion(trial), Numbers.show(hundredths(i))),
                LintCode.CLIFF_RESULT,
                found,
                trial.regulation().recognition() == null
                        ? new String[] {"/achievement", "/premiums/bands"}
                        : new String[] {"/achievement", "/recognition", "/premiums/bands"});
    }

    private static UnaryOperator<Tale> weight(Trial trial) {
        return tale -> tale.share("weight", Ratio.of(trial.settings().objectiveWeight()));
    }

    private static void lateness(Trial trial, Profile profile, Consumer<Unfairness> found) {
        LocalDate deadline = trial.town().day(1, 10);
        int last = (int) deadline.until(trial.town().day(12, 31), ChronoUnit.DAYS);
        steps(
                trial,
                profile,
                IntStream.range(0, last).mapToObj(i -> new Step(i, i + 1)).toList(),
                i -> (town, unit) ->
                        town.completed(unit, unit + ".X", inQuestion(trial), deadline, deadline.plusDays(i)),
                LintCode.CLIFF_LATENESS,
                found,
                "/timeliness/lateness",
                "/premiums/bands");
    }

    /** Neighbours on the scale of one objective. */
    private record Step(int better, int worse) {}

    /** One unit for each position on a scale; all of them reach everything else. */
    private static void steps(
            Trial trial,
            Profile profile,
            List<Step> steps,
            IntFunction<Sweep.Question> question,
            LintCode code,
            Consumer<Unfairness> found,
            String... pointers) {
        Town town = around(trial, profile);
        for (int i = 0; i <= steps.size(); i++) {
            String unit = "U" + i;
            question.apply(i).of(rest(trial, town, unit), unit);
            town.person("P" + i, profile, unit);
        }
        Look look = trial.evaluate(town);
        Cliff cliff = new Cliff(trial.settings());
        for (Step step : steps) {
            cliff.step(
                    BigDecimal.valueOf(step.better),
                    BigDecimal.valueOf(step.worse),
                    look.productivity("P" + step.better),
                    look.productivity("P" + step.worse),
                    look.productivity("C1"));
        }
        cliff.tell(code, weight(trial), found, pointers);
        if (cliff.isEmpty()) {
            Step steepest = Collections.max(steps, Comparator.comparing(step -> height(look, step)));
            // Any step crosses a band somewhere: one that hardly moves the unit is the fault of the bands, which are
            // told as such.
            if (height(look, steepest).compareTo(trial.settings().cliff()) > 0) {
                elsewhere(trial, profile, steepest, question, code, found, pointers);
            }
        }
    }

    private static BigDecimal height(Look look, Step step) {
        return look.degree("U" + step.better).subtract(look.degree("U" + step.worse));
    }

    /** The step that moves a unit most, where less of everything else is reached. */
    private static void elsewhere(
            Trial trial,
            Profile profile,
            Step step,
            IntFunction<Sweep.Question> question,
            LintCode code,
            Consumer<Unfairness> found,
            String... pointers) {
        Sweep.first(
                        trial,
                        profile,
                        question.apply(step.better),
                        question.apply(step.worse),
                        pair -> Cliff.exceeds(pair.difference(), pair.whole(), trial.settings()))
                .ifPresent(pair -> {
                    Cliff cliff = new Cliff(trial.settings());
                    cliff.step(
                            BigDecimal.valueOf(step.better),
                            BigDecimal.valueOf(step.worse),
                            pair.better(),
                            pair.worse(),
                            pair.whole());
                    cliff.tell(code, tale -> weight(trial).apply(tale).rest(pair.rest()), found, pointers);
                });
    }

    private static void service(Trial trial, Profile profile, Consumer<Unfairness> found) {
        int least = trial.regulation().people().eligibility().minimumDays().value();
        Town town = around(trial, profile);
        if (least < 1 || least > town.days()) {
            return;
        }
        town.person("P1", profile, "C").served(least);
        town.person("P2", profile, "C").served(least - 1);
        Look look = trial.evaluate(town);
        Cliff cliff = new Cliff(trial.settings());
        cliff.step(
                BigDecimal.valueOf(least),
                BigDecimal.valueOf(least - 1L),
                look.productivity("P1"),
                look.productivity("P2"),
                look.productivity("C1"));
        cliff.tell(LintCode.CLIFF_SERVICE, UnaryOperator.identity(), found, "/people/eligibility/minimumDays");
    }

    private static void projects(Trial trial, Profile profile, Consumer<Unfairness> found) {
        Town town = around(trial, profile);
        for (int i = 0; i <= HUNDRED; i++) {
            town.project("C", "X" + i, hundredths(i))
                    .person("P" + i, profile, "C")
                    .onProject("X" + i);
        }
        Look look = trial.evaluate(town);
        Cliff cliff = new Cliff(trial.settings());
        for (int i = 1; i <= HUNDRED; i++) {
            cliff.step(
                    BigDecimal.valueOf(i),
                    BigDecimal.valueOf(i - 1L),
                    look.money("P" + i, PremiumKind.PROJECT),
                    look.money("P" + (i - 1), PremiumKind.PROJECT),
                    look.money("P" + HUNDRED, PremiumKind.PROJECT));
        }
        cliff.tell(
                LintCode.CLIFF_PROJECT,
                UnaryOperator.identity(),
                found,
                "/premiums/projects/payment",
                "/premiums/projects/threshold");
    }
}
