package it.comune.performance.rules.tuning;

import it.comune.performance.evaluation.PremiumKind;
import it.comune.performance.evaluation.Severity;
import it.comune.performance.regulation.PremiumPolicies.FundScope;
import it.comune.performance.regulation.PremiumPolicies.Residual;
import it.comune.performance.regulation.Profile;
import it.comune.performance.regulation.Role;
import it.comune.performance.value.Money;
import it.comune.performance.value.Ratio;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;

/** What becomes of money that somebody did not earn: the same people, one of whom fails in a second evaluation. */
final class ResidualSearch implements Search {
    private static final int COLLEAGUES = 8;
    private static final String PRODUCTIVITY = "/premiums/productivity/residual";
    private static final String HEADS = "/premiums/unitHeads/residual";

    @Override
    public boolean comparesUnits() {
        return false;
    }

    @Override
    public void look(Trial trial, Consumer<Unfairness> found) {
        var premiums = trial.regulation().premiums();
        Profile employee = trial.profile(Role.EMPLOYEE);
        if (employee != null && premiums.productivity().residual().value() == Residual.REDISTRIBUTE) {
            if (premiums.productivity().scope().value() == FundScope.PER_UNIT) {
                unitDegrees(trial, employee, found);
            }
            colleague(trial, employee, PRODUCTIVITY, found);
        }
        Profile head = trial.profile(Role.UNIT_HEAD);
        if (head != null && premiums.unitHeads().residual().value() == Residual.REDISTRIBUTE) {
            colleague(trial, head, HEADS, found);
        }
    }

    private static void colleague(Trial trial, Profile profile, String at, Consumer<Unfairness> found) {
        Look good = of(trial, profile, true);
        Look bad = of(trial, profile, false);
        for (PremiumKind kind : List.of(PremiumKind.ORGANISATIONAL, PremiumKind.INDIVIDUAL, PremiumKind.RESULT)) {
            Money before = good.money("P", kind);
            Money after = bad.money("P", kind);
            if (Cliff.isReal(after.cents() - before.cents())) {
                found.accept(new Tale(LintCode.COLLEAGUE_FAILURE_PAYS, Severity.WARNING, at)
                        .word("premium", kind.name())
                        .number("colleagueBefore", good.score("X"))
                        .number("colleagueAfter", bad.score("X"))
                        .euros("before", before)
                        .euros("after", after)
                        .told());
                return;
            }
        }
    }

    /** In one unit, but for the colleague X, who works for another one where the fund is one for all. */
    private static Look of(Trial trial, Profile profile, boolean isGood) {
        BigDecimal part = isGood ? BigDecimal.ONE : BigDecimal.ZERO;
        boolean perUnit = trial.regulation().premiums().productivity().scope().value() == FundScope.PER_UNIT;
        String other = perUnit && profile.role() == Role.EMPLOYEE ? "U" : "X";
        Town town = trial.town().unit("U", BigDecimal.ONE).unit("X", part).colleagues(COLLEAGUES, profile, "U");
        town.person("P", profile, "U").known(COLLEAGUES + 1);
        town.person("X", profile, other).doing(part).known(COLLEAGUES + 2);
        return trial.evaluate(town);
    }

    /** Two units of two people each, of which one reaches everything and the other less, where the bands tell them apart. */
    private static void unitDegrees(Trial trial, Profile profile, Consumer<Unfairness> found) {
        Ratio whole =
                trial.regulation().premiums().bands().value().at(Profile.MOST).fraction();
        for (int hundredths = 90; hundredths >= 10; hundredths -= 10) {
            Town town = trial.town()
                    .unit("U", BigDecimal.ONE)
                    .unit("V", trial.part(BigDecimal.valueOf(hundredths, 2)))
                    .colleagues(2, profile, "U");
            town.person("P", profile, "V").known(3);
            town.person("Q", profile, "V").known(4);
            Look look = trial.evaluate(town);
            BigDecimal percent = look.degree("V").movePointRight(2);
            Money more = look.money("C1", PremiumKind.ORGANISATIONAL);
            Money same = look.money("P", PremiumKind.ORGANISATIONAL);
            boolean apart = trial.regulation()
                            .premiums()
                            .bands()
                            .value()
                            .at(percent)
                            .fraction()
                            .compareTo(whole)
                    < 0;
            if (apart && !same.isZero() && !Cliff.isReal(more.cents() - same.cents())) {
                found.accept(new Tale(
                                LintCode.UNIT_DEGREE_WITHOUT_EFFECT,
                                Severity.WARNING,
                                PRODUCTIVITY,
                                "/premiums/productivity/scope")
                        .share("degree", Ratio.of(look.degree("V")))
                        .euros("more", more)
                        .euros("same", same)
                        .told());
                return;
            }
        }
    }
}
