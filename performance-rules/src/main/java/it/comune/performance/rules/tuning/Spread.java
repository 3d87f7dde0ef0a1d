package it.comune.performance.rules.tuning;

import it.comune.performance.value.Money;
import java.util.List;

/**
 * How far amounts lie apart: each is the amount of somebody, by nearest rank (the quartile of n amounts is the one at place n/4,
 * rounded up), so that nothing is rounded. For the office alone: what is published has a {@link Dispersion}.
 *
 * @param least the smallest amount
 * @param lowerQuartile a quarter of the people receive no more
 * @param median half of the people receive no more
 * @param upperQuartile three quarters of the people receive no more
 * @param most the largest amount
 */
public record Spread(Money least, Money lowerQuartile, Money median, Money upperQuartile, Money most) {
    private static final int PARTS = 4;

    /** Of at least one amount, in any order. */
    static Spread of(List<Money> amounts) {
        List<Money> sorted = amounts.stream().sorted().toList();
        return new Spread(
                sorted.get(0),
                quartile(sorted, 1),
                quartile(sorted, 2),
                quartile(sorted, 3),
                sorted.get(sorted.size() - 1));
    }

    private static Money quartile(List<Money> sorted, int quarters) {
        int place = (sorted.size() * quarters + PARTS - 1) / PARTS;
        return sorted.get(place - 1);
    }
}
