package it.comune.performance.rules.tuning;

import it.comune.performance.evaluation.PremiumKind;
import it.comune.performance.evaluation.Severity;
import it.comune.performance.regulation.ComponentKind;
import it.comune.performance.regulation.Profile;
import it.comune.performance.regulation.Role;
import it.comune.performance.regulation.ScoreComponent;
import it.comune.performance.value.Money;
import it.comune.performance.value.Numbers;
import it.comune.performance.value.Ratio;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Profiles: parts of a score that no premium feels, scores in which nothing is the person's own, heads whose plan decides. */
final class ScoreSearch implements Search {
    private static final BigDecimal HALF = new BigDecimal("0.5");

    @Override
    public void look(Trial trial, Consumer<Unfairness> found) {
        List<Profile> profiles = trial.regulation().people().profiles().value();
        for (int i = 0; i < profiles.size(); i++) {
            Profile profile = profiles.get(i);
            String at = "/people/profiles/value/" + i;
            if (profile.components().size() > 1) {
                components(trial, profile, at, found);
            }
            if (profile.role() == Role.EMPLOYEE) {
                individual(trial, profile, at, found);
            }
        }
        Profile head = trial.profile(Role.UNIT_HEAD);
        if (head != null && Trial.points(head, ComponentKind.UNIT_OBJECTIVES).signum() > 0) {
            heads(trial, head, found);
        }
    }

    /** What the score of such a person decides. */
    private static PremiumKind paid(Profile profile) {
        return switch (profile.role()) {
            case EMPLOYEE -> PremiumKind.INDIVIDUAL;
            case UNIT_HEAD -> PremiumKind.RESULT;
            case GENERAL_SECRETARY -> PremiumKind.SECRETARY;
        };
    }

    /** Everything in full, and everything but one part. The entity's performance is nobody's to miss alone. */
    private static void components(Trial trial, Profile profile, String at, Consumer<Unfairness> found) {
        Money whole = of(trial, profile, null).money("P", paid(profile));
        for (int c = 0; c < profile.components().size(); c++) {
            ScoreComponent component = profile.components().get(c);
            if (component.kind() == ComponentKind.ENTITY_PERFORMANCE || whole.isZero()) {
                continue;
            }
            Look without = of(trial, profile, component.kind());
            Money paid = without.money("P", paid(profile));
            if (!Cliff.isReal(whole.cents() - paid.cents())) {
                found.accept(new Tale(
                                LintCode.COMPONENT_WITHOUT_EFFECT,
                                Severity.WARNING,
                                at + "/components/" + c + "/maximum",
                                "/premiums/bands")
                        .text("profile", profile.title())
                        .word("component", component.kind().name())
                        .number("maximum", component.maximum())
                        .number("score", without.score("P"))
                        .euros("whole", whole)
                        .euros("paid", paid)
                        .told());
            }
        }
    }

    private static Look of(Trial trial, Profile profile, @Nullable ComponentKind without) {
        Town town = trial.town().unit("C", BigDecimal.ONE);
        String unit = "U";
        if (profile.role() == Role.GENERAL_SECRETARY) {
            town.secretary(unit);
        }
        town.unit(unit, without == ComponentKind.UNIT_OBJECTIVES ? BigDecimal.ZERO : BigDecimal.ONE);
        Worker worker = town.person("P", profile, unit).known(2);
        if (without != null) {
            worker.doing(without, BigDecimal.ZERO);
        }
        if (profile.role() != Role.GENERAL_SECRETARY) {
            town.person("C1", profile, "C").known(1);
        }
        return trial.evaluate(town);
    }

    /** The best and the worst of one unit. */
    private static void individual(Trial trial, Profile profile, String at, Consumer<Unfairness> found) {
        Town town = trial.town().unit("U", BigDecimal.ONE).colleagues(2, profile, "U");
        town.person("B", profile, "U").known(3);
        town.person("W", profile, "U").doing(BigDecimal.ZERO).known(4);
        Look look = trial.evaluate(town);
        Money best = look.productivity("B");
        Money worst = look.productivity("W");
        if (Trial.ownPoints(profile).signum() == 0) {
            found.accept(new Tale(LintCode.NOTHING_INDIVIDUAL, Severity.WARNING, at + "/components")
                    .text("profile", profile.title())
                    .number("score", look.score("B"))
                    .euros("individual", look.money("B", PremiumKind.INDIVIDUAL))
                    .told());
            return;
        }
        Ratio least = Ratio.of(trial.settings().leastDifference());
        Ratio difference = Ratio.of(best.cents() - worst.cents());
        if (!best.isZero() && difference.compareTo(least.times(best.exact())) < 0) {
            found.accept(new Tale(
                            LintCode.INDIVIDUAL_HARDLY_COUNTS,
                            Severity.WARNING,
                            "/premiums/productivity/organisationalShare",
                            at + "/components",
                            "/premiums/bands")
                    .text("profile", profile.title())
                    .number("score", look.score("B"))
                    .number("otherScore", look.score("W"))
                    .euros("best", best)
                    .euros("worst", worst)
                    .share("share", difference.dividedBy(best.exact()))
                    .share("limit", least)
                    .told());
        }
    }

    /** Three heads: of a plan as large as its cap, of a smaller one, and of a larger one of which as much is reached as the cap. */
    private static void heads(Trial trial, Profile profile, Consumer<Unfairness> found) {
        BigDecimal cap = trial.regulation().weightCaps().area().value();
        BigDecimal below = Numbers.plain(cap.multiply(trial.settings().planBelowCap()));
        BigDecimal more = Numbers.plain(cap.multiply(HALF));
        if (!Numbers.isBounded(below) || !Numbers.isBounded(more) || !Numbers.isBounded(cap.add(more))) {
            return; // a cap of so many digits that no weight can be a part of it
        }
        Town town = trial.town()
                .unit("WHOLE", cap, BigDecimal.ZERO)
                .unit("BELOW", below, BigDecimal.ZERO)
                .unit("ABOVE", cap, more);
        for (String unit : List.of("WHOLE", "BELOW", "ABOVE")) {
            town.person("H" + unit, profile, unit);
        }
        Look look = trial.evaluate(town);
        Money whole = look.money("HWHOLE", PremiumKind.RESULT);
        Money small = look.money("HBELOW", PremiumKind.RESULT);
        Money large = look.money("HABOVE", PremiumKind.RESULT);
        long less = whole.cents() - small.cents();
        if (Cliff.isReal(less)) {
            Ratio share = Ratio.of(less, whole.cents());
            found.accept(new Tale(
                            LintCode.HEAD_BELOW_TOP,
                            Cliff.severity(share, trial.settings()),
                            "/weightCaps/underCap",
                            "/weightCaps/area",
                            "/premiums/bands")
                    .number("cap", cap)
                    .number("weights", below)
                    .number("score", look.score("HWHOLE"))
                    .number("otherScore", look.score("HBELOW"))
                    .euros("whole", whole)
                    .euros("small", small)
                    .share("share", share)
                    .told());
        }
        if (!whole.isZero()
                && !Cliff.isReal(whole.cents() - large.cents())
                && look.degree("ABOVE").compareTo(look.degree("WHOLE")) < 0
                && look.score("HABOVE").compareTo(look.score("HWHOLE")) >= 0) {
            found.accept(new Tale(LintCode.HEAD_ABOVE_CAP, Severity.WARNING, "/weightCaps/overCap")
                    .number("cap", cap)
                    .number("weights", cap.add(more))
                    .share("degree", Ratio.of(look.degree("ABOVE")))
                    .euros("whole", whole)
                    .euros("large", large)
                    .told());
        }
    }
}
