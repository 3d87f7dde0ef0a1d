package it.comune.performance.rules.tuning;

import it.comune.performance.regulation.ComponentKind;
import it.comune.performance.regulation.PremiumPolicies.FundScope;
import it.comune.performance.regulation.PremiumPolicies.Residual;
import it.comune.performance.regulation.Premiums;
import it.comune.performance.regulation.Profile;
import it.comune.performance.regulation.Regulation;
import it.comune.performance.regulation.Role;
import it.comune.performance.rules.RuleBook;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A regulation that is tried on made-up municipalities, with the real rules. */
final class Trial {
    private static final int DECIMALS = 6;

    private final RuleBook rules;
    private final Regulation regulation;
    private final LintSettings settings;
    private final int year;
    private final BigDecimal least;
    private final BigDecimal most;

    Trial(RuleBook rules, Regulation regulation, LintSettings settings, int year) {
        this.rules = rules;
        this.regulation = regulation;
        this.settings = settings;
        this.year = year;
        Look ends = evaluate(town().unit("F", BigDecimal.ONE).unit("N", BigDecimal.ZERO));
        this.least = ends.degree("N");
        this.most = ends.degree("F");
    }

    Regulation regulation() {
        return regulation;
    }

    LintSettings settings() {
        return settings;
    }

    int year() {
        return year;
    }

    /**
     * The same, with one fund for the whole entity, where what is left goes to the others of a unit: alone in a unit, a person of
     * this search would receive all of it, which tells nothing of people who have colleagues.
     */
    Trial asOneFund() {
        Premiums premiums = regulation.premiums();
        Premiums.Productivity own = premiums.productivity();
        if (!isRedistributedInUnits()) {
            return this;
        }
        Premiums.Productivity one = new Premiums.Productivity(
                own.organisationalShare(), own.scope().with(FundScope.ENTITY), own.residual());
        return new Trial(
                rules,
                with(new Premiums(
                        premiums.bands(),
                        one,
                        premiums.topUp(),
                        premiums.unitHeads(),
                        premiums.generalSecretary(),
                        premiums.projects())),
                settings,
                year);
    }

    boolean isRedistributedInUnits() {
        Premiums.Productivity own = regulation.premiums().productivity();
        return own.scope().value() == FundScope.PER_UNIT && own.residual().value() == Residual.REDISTRIBUTE;
    }

    private Regulation with(Premiums premiums) {
        Regulation r = regulation;
        return new Regulation(
                r.id(),
                r.version(),
                r.title(),
                r.validFrom(),
                r.validTo(),
                r.author(),
                r.note(),
                r.weightCaps(),
                r.achievement(),
                r.recognition(),
                r.timeliness(),
                r.missingFacts(),
                r.causeRecognition(),
                r.exemptions(),
                r.people(),
                premiums,
                r.audit());
    }

    Town town() {
        return new Town(regulation, year);
    }

    Look evaluate(Town town) {
        return new Look(rules.evaluate(town.dossier(), regulation));
    }

    /**
     * Which part of a plan to reach for a degree: a curve may give something for nothing, or less than all for everything.
     * Rounded up, and the nearest part where no part gives the degree.
     */
    BigDecimal part(BigDecimal degree) {
        BigDecimal range = most.subtract(least);
        if (range.signum() <= 0) {
            return BigDecimal.ONE;
        }
        return degree.subtract(least)
                .max(BigDecimal.ZERO)
                .divide(range, DECIMALS, RoundingMode.CEILING)
                .min(BigDecimal.ONE);
    }

    /** Profiles of a role, in the regulation's order. */
    List<Profile> profiles(Role role) {
        return regulation.people().profiles().value().stream()
                .filter(one -> one.role() == role)
                .toList();
    }

    /** The first profile of a role, or null. */
    @Nullable
    Profile profile(Role role) {
        List<Profile> all = profiles(role);
        return all.isEmpty() ? null : all.get(0);
    }

    /** Points of a score that hang on the person alone. */
    static BigDecimal ownPoints(Profile profile) {
        return points(profile, ComponentKind.BEHAVIOURS)
                .add(points(profile, ComponentKind.FUNCTIONS))
                .add(points(profile, ComponentKind.OWN_OBJECTIVES));
    }

    /** Points of a score that a component is worth; 0 if the profile has none of that kind. */
    static BigDecimal points(Profile profile, ComponentKind kind) {
        return profile.components().stream()
                .filter(one -> one.kind() == kind)
                .map(one -> one.maximum())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
