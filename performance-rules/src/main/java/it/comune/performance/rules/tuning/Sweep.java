package it.comune.performance.rules.tuning;

import it.comune.performance.regulation.ComponentKind;
import it.comune.performance.regulation.PremiumBands;
import it.comune.performance.regulation.Profile;
import it.comune.performance.value.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Two units that differ in one objective, with less and less of everything else: where everything else is reached, both may be in the
 * same premium band, which says nothing of units in which they are not.
 */
final class Sweep {
    private static final String FULL = "FULL";
    private static final String NOTHING = "NOTHING";
    private static final int DECIMALS = 6;

    /** The one objective in question of a unit, and what became of it. */
    interface Question {
        void of(Town town, String unit);
    }

    /**
     * What two people receive who differ in the objective in question of their units.
     *
     * @param rest part of everything else that both units reach, in [0, 1]
     * @param whole what is paid to whoever does everything in full
     */
    record Pair(BigDecimal rest, Money better, Money worse, Money whole) {
        long difference() {
            return better.cents() - worse.cents();
        }
    }

    private Sweep() {}

    /** The first pair that matters, from the one that reaches most of everything else; empty if none does. */
    static Optional<Pair> first(
            Trial trial, Profile profile, Question better, Question worse, Predicate<Pair> matters) {
        List<BigDecimal> rests = rests(trial, profile, better);
        Town town = CliffSearch.around(trial, profile);
        for (int i = 0; i < rests.size(); i++) {
            settle(trial, town, profile, "B" + i, rests.get(i), better);
            settle(trial, town, profile, "W" + i, rests.get(i), worse);
        }
        Look look = trial.evaluate(town);
        return Stream.iterate(0, i -> i < rests.size(), i -> i + 1)
                .map(i -> new Pair(
                        rests.get(i),
                        look.productivity("PB" + i),
                        look.productivity("PW" + i),
                        look.productivity("C1")))
                .filter(matters)
                .findFirst();
    }

    /**
     * Parts of everything else with which the better unit just reaches a premium band, once by its degree and once by the score of
     * whoever works there. Premiums do not fall from one band to the next, and rise, by a jump or a slope, only up to where a band
     * begins; so wherever two degrees are paid unlike at all, they are with one of these parts. Of a score that hangs on the entity as
     * well, nearly: each of these units moves the entity.
     */
    private static List<BigDecimal> rests(Trial trial, Profile profile, Question better) {
        Town town = CliffSearch.around(trial, profile);
        settle(trial, town, profile, FULL, BigDecimal.ONE, better);
        settle(trial, town, profile, NOTHING, BigDecimal.ZERO, better);
        Look ends = trial.evaluate(town);
        BigDecimal most = ends.degree(FULL);
        BigDecimal least = ends.degree(NOTHING);
        BigDecimal range = most.subtract(least);
        if (range.signum() <= 0) {
            return List.of(BigDecimal.ONE);
        }
        BigDecimal ofUnit = Trial.points(profile, ComponentKind.UNIT_OBJECTIVES);
        BigDecimal besides = ends.score("P" + FULL).subtract(ofUnit.multiply(most));
        return trial.regulation().premiums().bands().value().bands().stream()
                .map(PremiumBands.Band::from)
                .flatMap(from -> ofUnit.signum() > 0
                        ? Stream.of(
                                from.movePointLeft(2),
                                from.subtract(besides).divide(ofUnit, DECIMALS, RoundingMode.CEILING))
                        : Stream.of(from.movePointLeft(2)))
                .map(degree -> degree.subtract(least)
                        .max(BigDecimal.ZERO)
                        .divide(range, DECIMALS, RoundingMode.CEILING)
                        .min(BigDecimal.ONE)
                        .setScale(DECIMALS, RoundingMode.UNNECESSARY))
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    private static void settle(
            Trial trial, Town town, Profile profile, String unit, BigDecimal rest, Question question) {
        question.of(CliffSearch.rest(trial, town, unit, rest), unit);
        town.person("P" + unit, profile, unit);
    }
}
