package it.comune.performance.rules.testing;

import it.comune.performance.regulation.Policies.Exemptions;
import it.comune.performance.regulation.Policies.MissingFacts;
import it.comune.performance.regulation.PremiumPolicies.FundScope;
import it.comune.performance.regulation.PremiumPolicies.Residual;
import it.comune.performance.regulation.Premiums;
import it.comune.performance.regulation.Regulation;
import it.comune.performance.testing.Samples;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * The host's regulation, and what was changed in it because a claim holds only so. Nothing that is not changed is named.
 *
 * @param regulation under which is evaluated
 * @param changed in Italian
 */
record Setup(Regulation regulation, List<String> changed) {
    Setup {
        changed = List.copyOf(changed);
    }

    /** As it is, but that gaps refuse no dossier: random ones have some. */
    static Setup of(Regulation regulation) {
        Setup own = new Setup(regulation, List.of());
        return regulation.missingFacts().value() == MissingFacts.REFUSE
                ? own.as(Samples.with(regulation, MissingFacts.ZERO), "i fatti mancanti valgono zero (ZERO)")
                : own;
    }

    private Setup as(Regulation other, String words) {
        List<String> all = new ArrayList<>(changed);
        all.add(words);
        return new Setup(other, all);
    }

    Setup withoutTopUp() {
        Premiums.TopUp topUp = regulation.premiums().topUp();
        boolean none =
                topUp.quota().value().signum() == 0 && topUp.minimumRecipients().value() == 0;
        return none || topUp.rate().value().compareTo(BigDecimal.ZERO) == 0
                ? this
                : as(Samples.withoutTopUp(regulation), "senza maggiorazione del premio individuale");
    }

    Setup carryForward() {
        Premiums premiums = regulation.premiums();
        return premiums.productivity().residual().value() == Residual.CARRY_FORWARD
                        && premiums.unitHeads().residual().value() == Residual.CARRY_FORWARD
                ? this
                : as(
                        Samples.with(regulation, Residual.CARRY_FORWARD),
                        "quanto non è maturato resta nel fondo (CARRY_FORWARD)");
    }

    Setup countAsAchieved() {
        return regulation.exemptions().value() == Exemptions.COUNT_AS_ACHIEVED
                ? this
                : as(
                        Samples.with(regulation, Exemptions.COUNT_AS_ACHIEVED),
                        "ciò che è esentato vale come raggiunto (COUNT_AS_ACHIEVED)");
    }

    Setup wholeEntity() {
        return regulation.premiums().productivity().scope().value() == FundScope.ENTITY
                ? this
                : as(Samples.with(regulation, FundScope.ENTITY), "un solo fondo per tutto l'ente (ENTITY)");
    }
}
