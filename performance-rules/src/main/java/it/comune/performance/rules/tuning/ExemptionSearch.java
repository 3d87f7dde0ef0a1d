package it.comune.performance.rules.tuning;

import it.comune.performance.dossier.DeclaredOutcome;
import it.comune.performance.dossier.DeclaredResult;
import it.comune.performance.dossier.Indicator;
import it.comune.performance.dossier.Target;
import it.comune.performance.evaluation.Severity;
import it.comune.performance.regulation.Policies;
import it.comune.performance.regulation.Profile;
import it.comune.performance.regulation.Role;
import it.comune.performance.value.Money;
import it.comune.performance.value.Ratio;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;

/** Offices that differ in one objective: what was not done, not recorded or put off pays more than what was done. */
final class ExemptionSearch implements Search {
    private static final String CLERK = "P";

    @Override
    public void look(Trial trial, Consumer<Unfairness> found) {
        Profile employee = trial.profile(Role.EMPLOYEE);
        if (employee != null) {
            exempt(trial, employee, found);
            silence(trial, employee, found);
            rescheduling(trial, employee, found);
        }
    }

    /** A unit that reaches everything else, and somebody who works there. */
    private static Town office(Trial trial, Town town, String unit, Profile profile) {
        CliffSearch.rest(trial, town, unit).person(CLERK + unit, profile, unit);
        return town;
    }

    private static Indicator services(String objective) {
        return Indicator.of(objective + ".1", "Servizi resi", new Target.AtLeast(BigDecimal.ONE));
    }

    private static void exempt(Trial trial, Profile profile, Consumer<Unfairness> found) {
        BigDecimal weight = CliffSearch.inQuestion(trial);
        Town town = CliffSearch.around(trial, profile);
        LocalDate deadline = town.day(3, 10);
        LocalDate tooLate =
                deadline.plusDays(trial.regulation().timeliness().graceDays().value() + 1);
        // With so many days of grace nobody is late within the year; what is done after it may not be known yet.
        LocalDate end = town.day(12, 31);
        LocalDate done = tooLate.isAfter(end) ? end : tooLate;
        Sweep.Question asExempt =
                (where, unit) -> where.measured(unit, unit + ".X", weight, "0").exempt(unit + ".X");
        Sweep.Question onTarget = (where, unit) -> where.measured(unit, unit + ".X", weight, "1");
        Sweep.Question dayLate = (where, unit) -> where.completed(unit, unit + ".X", weight, deadline, done);
        onTarget.of(office(trial, town, "DONE", profile), "DONE");
        dayLate.of(office(trial, town, "LATE", profile), "LATE");
        asExempt.of(office(trial, town, "EXEMPT", profile), "EXEMPT");
        Look look = trial.evaluate(town);
        Optional<Unfairness> unfair = pair(look, "DONE")
                .filter(ExemptionSearch::isReal)
                .or(() -> advantage(look, "DONE").signum() > 0
                        ? Sweep.first(trial, profile, asExempt, onTarget, ExemptionSearch::isReal)
                        : Optional.empty())
                .map(pair -> exempt(trial, Severity.ERROR, "ON_TARGET", pair, "/exemptions", "/achievement"))
                .or(() -> pair(look, "LATE")
                        .filter(pair -> exceeds(trial, pair))
                        // A day that hardly moves the unit is no fault of exemptions: any step of the bands shows it,
                        // and is told as such.
                        .or(() -> advantage(look, "LATE")
                                                .compareTo(trial.settings().cliff())
                                        > 0
                                ? Sweep.first(trial, profile, asExempt, dayLate, pair -> exceeds(trial, pair))
                                : Optional.empty())
                        .map(pair -> exempt(
                                trial, Severity.WARNING, "DAY_LATE", pair, "/exemptions", "/timeliness/lateness")));
        unfair.ifPresent(found);
    }

    /** What an exempt failure and something that was done are paid where everything else is reached. */
    private static Optional<Sweep.Pair> pair(Look look, String done) {
        return Optional.of(new Sweep.Pair(
                BigDecimal.ONE,
                look.productivity(CLERK + "EXEMPT"),
                look.productivity(CLERK + done),
                look.productivity("C1")));
    }

    /**
     * How much higher the degree of a unit with an exempt failure is, where everything else is reached: nowhere is it more, since an
     * excluded objective is worth the mean of the others.
     */
    private static BigDecimal advantage(Look look, String done) {
        return look.degree("EXEMPT").subtract(look.degree(done));
    }

    private static boolean isReal(Sweep.Pair pair) {
        return Cliff.isReal(pair.difference());
    }

    private static boolean exceeds(Trial trial, Sweep.Pair pair) {
        return Cliff.exceeds(pair.difference(), pair.whole(), trial.settings());
    }

    private static Unfairness exempt(Trial trial, Severity severity, String how, Sweep.Pair pair, String... pointers) {
        return new Tale(LintCode.EXEMPT_PAYS_MORE, severity, pointers)
                .share("weight", Ratio.of(trial.settings().objectiveWeight()))
                .rest(pair.rest())
                .word("how", how)
                .euros("exempt", pair.better())
                .euros("done", pair.worse())
                .told();
    }

    private static void silence(Trial trial, Profile profile, Consumer<Unfairness> found) {
        if (trial.regulation().missingFacts().value() == Policies.MissingFacts.REFUSE) {
            return; // nothing is evaluated where nothing is recorded
        }
        BigDecimal weight = CliffSearch.inQuestion(trial);
        Town town = CliffSearch.around(trial, profile);
        office(trial, town, "SAID", profile).measured("SAID", "SAID.X", weight, "0");
        office(trial, town, "SILENT", profile).objective("SILENT", "SILENT.X", weight, services("SILENT.X"));
        office(trial, town, "CLAIMED", profile)
                .objective("CLAIMED", "CLAIMED.X", weight, services("CLAIMED.X"))
                .declared(DeclaredOutcome.ofObjective("CLAIMED.X", DeclaredResult.ACHIEVED));
        Look look = trial.evaluate(town);
        Money said = look.productivity(CLERK + "SAID");
        for (String how : new String[] {"SILENT", "CLAIMED"}) {
            Money silent = look.productivity(CLERK + how);
            if (Cliff.isReal(silent.cents() - said.cents())) {
                found.accept(new Tale(LintCode.SILENCE_PAYS, Severity.WARNING, "/missingFacts")
                        .share("weight", Ratio.of(trial.settings().objectiveWeight()))
                        .word("how", how)
                        .euros("silent", silent)
                        .euros("said", said)
                        .told());
                return;
            }
        }
    }

    private static void rescheduling(Trial trial, Profile profile, Consumer<Unfairness> found) {
        BigDecimal weight = CliffSearch.inQuestion(trial);
        Town town = CliffSearch.around(trial, profile);
        LocalDate deadline = town.day(3, 1);
        LocalDate done = town.day(11, 30);
        LocalDate act = town.day(11, 15);
        office(trial, town, "LATE", profile).completed("LATE", "LATE.X", weight, deadline, done);
        office(trial, town, "MOVED", profile)
                .completed("MOVED", "MOVED.X", weight, deadline, done)
                .rescheduled("MOVED.X", done, act);
        Look look = trial.evaluate(town);
        Money late = look.productivity(CLERK + "LATE");
        Money moved = look.productivity(CLERK + "MOVED");
        Money whole = look.productivity("C1");
        long more = moved.cents() - late.cents();
        if (Cliff.exceeds(more, whole, trial.settings())) {
            Ratio share = Ratio.of(more, whole.cents());
            found.accept(new Tale(
                            LintCode.LATE_RESCHEDULING_PAYS,
                            Cliff.severity(share, trial.settings()),
                            "/timeliness/reschedulings")
                    .share("weight", Ratio.of(trial.settings().objectiveWeight()))
                    .share("share", share)
                    .euros("late", late)
                    .euros("moved", moved)
                    .told());
        }
    }
}
