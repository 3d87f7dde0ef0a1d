package it.comune.performance.rules.tuning;

import it.comune.performance.value.Money;
import it.comune.performance.value.Ratio;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Several people under two regulations.
 *
 * @param people how many; of several years together, everybody once for each year
 * @param winners who receive more
 * @param losers who receive less
 * @param unchanged who receive the same, or whose premiums are not moved by more than a cent of rounding each
 * @param before what they receive together
 * @param after the same under the other regulation
 */
public record Aggregate(int people, int winners, int losers, int unchanged, Money before, Money after) {
    /** Nobody. */
    static final Aggregate NONE = new Aggregate(0, 0, 0, 0, Money.ZERO, Money.ZERO);

    /** @param moved false: by rounding at most, which is no change to speak of */
    static Aggregate of(Money before, Money after, boolean moved) {
        int side = moved ? after.compareTo(before) : 0;
        return new Aggregate(1, side > 0 ? 1 : 0, side < 0 ? 1 : 0, side == 0 ? 1 : 0, before, after);
    }

    Aggregate plus(Aggregate other) {
        return new Aggregate(
                people + other.people,
                winners + other.winners,
                losers + other.losers,
                unchanged + other.unchanged,
                before.plus(other.before),
                after.plus(other.after));
    }

    /** Cents that they receive more, or fewer. */
    public long cents() {
        return after.cents() - before.cents();
    }

    /** Euros that they receive more, or fewer, with two decimals. */
    public BigDecimal euros() {
        return BigDecimal.valueOf(cents(), Money.DECIMALS);
    }

    /** The change in percent of what they received before, halves away from zero; none if that was nothing. */
    public @Nullable BigDecimal percentRoundedHalfUp(int decimals) {
        return before.isZero()
                ? null
                : Ratio.of(cents())
                        .times(Ratio.of(100))
                        .dividedBy(before.exact())
                        .roundedHalfUp(decimals);
    }
}
