package it.comune.performance.rules.tuning;

import it.comune.performance.evaluation.FindingCode;
import it.comune.performance.evaluation.FundKind;
import it.comune.performance.evaluation.PremiumKind;
import it.comune.performance.evaluation.Severity;
import it.comune.performance.evaluation.ShareResult;
import it.comune.performance.regulation.Profile;
import it.comune.performance.regulation.Role;
import it.comune.performance.value.Money;
import it.comune.performance.value.Ratio;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;

/** Entities of several sizes in which everybody has a score of their own, and one in which the best have the same. */
final class TopUpSearch implements Search {
    private static final String QUOTA = "/premiums/topUp/quota";
    private static final String LEAST = "/premiums/topUp/minimumRecipients";
    private static final String RATE = "/premiums/topUp/rate";

    @Override
    public boolean comparesUnits() {
        return false;
    }

    @Override
    public void look(Trial trial, Consumer<Unfairness> found) {
        Profile profile = trial.profile(Role.EMPLOYEE);
        if (profile == null) {
            return;
        }
        // Of several sizes the one that shows it most: the largest one that has it.
        Map<LintCode, Unfairness> worst = new EnumMap<>(LintCode.class);
        trial.settings().entitySizes().stream()
                .sorted()
                .forEach(size -> of(trial, profile, size, one -> worst.put(one.code(), one)));
        worst.values().forEach(found);
        ties(trial, profile, found);
    }

    private static void of(Trial trial, Profile profile, int size, Consumer<Unfairness> found) {
        Town town = trial.town().unit("U", BigDecimal.ONE);
        for (int i = 0; i < size; i++) {
            town.person("P" + i, profile, "U")
                    .doing(BigDecimal.ONE.subtract(BigDecimal.valueOf(i, 3)))
                    .known(i);
        }
        Look look = trial.evaluate(town);
        Money individual = share(look, PremiumKind.INDIVIDUAL);
        Money topUps = share(look, PremiumKind.TOP_UP);
        int premiums = count(look, PremiumKind.INDIVIDUAL);
        int recipients = count(look, PremiumKind.TOP_UP);
        if (look.has(FindingCode.TOP_UP_NOT_DUE) || premiums < 2 && recipients == 0) {
            return;
        }
        Money first = look.money("P0", PremiumKind.INDIVIDUAL);
        Money last = look.money("P" + (size - 1), PremiumKind.INDIVIDUAL);
        if (look.has(FindingCode.TOP_UP_NOT_AFFORDABLE)) {
            found.accept(tale(LintCode.TOP_UP_UNPAYABLE, size, RATE, QUOTA)
                    .euros("individual", individual)
                    .share(
                            "rate",
                            Ratio.of(
                                    trial.regulation().premiums().topUp().rate().value()))
                    .told());
        } else if (recipients == 0 && !look.has(FindingCode.TOP_UP_TIE)) {
            found.accept(tale(LintCode.TOP_UP_NOBODY, size, QUOTA, LEAST, RATE)
                    .share(
                            "quota",
                            Ratio.of(trial.regulation()
                                    .premiums()
                                    .topUp()
                                    .quota()
                                    .value()))
                    .number("premiums", premiums)
                    .number("score", look.score("P0"))
                    .euros("first", first)
                    .number("otherScore", look.score("P" + (size - 1)))
                    .euros("last", last)
                    .told());
        } else if (recipients >= premiums && recipients > 1) {
            Money bonus = look.money("P0", PremiumKind.TOP_UP);
            found.accept(tale(LintCode.TOP_UP_EVERYBODY, size, QUOTA, LEAST)
                    .number("recipients", recipients)
                    .number("score", look.score("P0"))
                    .number("otherScore", look.score("P" + (size - 1)))
                    .euros("bonus", bonus)
                    .told());
        }
        Ratio most = Ratio.of(trial.settings().topUpShare());
        Ratio whole = topUps.plus(individual).exact();
        if (topUps.exact().compareTo(most.times(whole)) > 0) {
            found.accept(tale(LintCode.TOP_UP_TAKES_SHARE, size, RATE, QUOTA, LEAST)
                    .number("recipients", recipients)
                    .share("share", topUps.exact().dividedBy(whole))
                    .euros("bonus", look.money("P0", PremiumKind.TOP_UP))
                    .euros("individual", last)
                    .told());
        }
    }

    private static Tale tale(LintCode code, int size, String... pointers) {
        return new Tale(code, Severity.WARNING, pointers).number("size", size);
    }

    private static Money share(Look look, PremiumKind kind) {
        Money sum = Money.ZERO;
        for (ShareResult share :
                look.evaluation().fund(FundKind.PRODUCTIVITY).orElseThrow().shares()) {
            sum = share.kind() == kind ? sum.plus(share.amount()) : sum;
        }
        return sum;
    }

    private static int count(Look look, PremiumKind kind) {
        return Math.toIntExact(look.evaluation().people().stream()
                .filter(one -> !one.amount(kind).isZero())
                .count());
    }

    /** Everybody at the maximum; past scores and length of service differ. */
    private static void ties(Trial trial, Profile profile, Consumer<Unfairness> found) {
        int size = trial.settings().entitySizes().stream().max(Integer::compare).orElseThrow();
        Look tied = trial.evaluate(trial.town().unit("U", BigDecimal.ONE).colleagues(size, profile, "U"));
        if (tied.has(FindingCode.TOP_UP_TIE) && count(tied, PremiumKind.TOP_UP) == 0) {
            found.accept(tale(LintCode.TOP_UP_TIES, size, "/premiums/topUp/tieBreaks")
                    .number("score", tied.score("C1"))
                    .euros("individual", tied.money("C1", PremiumKind.INDIVIDUAL))
                    .told());
        }
    }
}
