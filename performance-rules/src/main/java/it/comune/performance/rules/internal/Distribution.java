package it.comune.performance.rules.internal;

import it.comune.performance.value.Money;
import it.comune.performance.value.Ratio;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Hands whole cents to those with exact quotas: every quota is floored, and the cents that are missing go to the largest remainders;
 * ties go to the larger quota, then to the smaller id. Ids are ASCII, so that their order is that of code points. All in whole
 * numbers over one common denominator. Source: SMVP, CCDI; the method of the largest remainder.
 */
final class Distribution {
    /** Why a missing cent went where it went. */
    enum Cent {
        LARGEST_REMAINDER,
        LARGER_QUOTA,
        SMALLER_ID
    }

    /** One claim. */
    interface Claim {
        /** Decides between equal claims. */
        String key();

        /** In proportion to which it is paid; 0 or more. */
        Ratio earned();
    }

    private final long[] cents;
    private final BigInteger[] remainders;
    private final @Nullable Cent[] extra;
    private final BigInteger denominator;
    private final long total;
    private final int missing;

    private Distribution(
            long[] cents,
            BigInteger[] remainders,
            @Nullable Cent[] extra,
            BigInteger denominator,
            long total,
            int missing) {
        this.cents = cents;
        this.remainders = remainders;
        this.extra = extra;
        this.denominator = denominator;
        this.total = total;
        this.missing = missing;
    }

    /**
     * Quotas are {@code amount x earned / divisor}; whole cents of their sum are handed out.
     *
     * @param divisor at least the sum of what was earned; 0: nobody has a quota
     */
    static Distribution of(List<? extends Claim> claims, Money amount, Ratio divisor) {
        int size = claims.size();
        long[] cents = new long[size];
        BigInteger[] remainders = new BigInteger[size];
        @Nullable Cent[] extra = new Cent[size];
        if (divisor.signum() == 0) {
            java.util.Arrays.fill(remainders, BigInteger.ZERO);
            return new Distribution(cents, remainders, extra, BigInteger.ONE, 0, 0);
        }
        BigInteger common = BigInteger.ONE;
        for (Claim claim : claims) {
            BigInteger own = claim.earned().denominator();
            if (!own.equals(BigInteger.ONE) && common.mod(own).signum() != 0) {
                common = common.divide(common.gcd(own)).multiply(own);
            }
        }
        BigInteger factor = BigInteger.valueOf(amount.cents()).multiply(divisor.denominator());
        BigInteger denominator = common.multiply(divisor.numerator());
        BigInteger sum = BigInteger.ZERO;
        long floors = 0;
        for (int i = 0; i < size; i++) {
            Ratio earned = claims.get(i).earned();
            BigInteger quota = earned.numerator()
                    .multiply(common.divide(earned.denominator()))
                    .multiply(factor);
            BigInteger[] divided = quota.divideAndRemainder(denominator);
            cents[i] = divided[0].longValueExact();
            remainders[i] = divided[1];
            floors += cents[i];
            sum = sum.add(quota);
        }
        long total = sum.divide(denominator).longValueExact();
        int missing = Math.toIntExact(total - floors);
        handOut(claims, cents, remainders, extra, missing);
        return new Distribution(cents, remainders, extra, denominator, total, missing);
    }

    private static void handOut(
            List<? extends Claim> claims, long[] cents, BigInteger[] remainders, @Nullable Cent[] extra, int missing) {
        if (missing == 0) {
            return;
        }
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < cents.length; i++) {
            if (remainders[i].signum() > 0) {
                order.add(i);
            }
        }
        order.sort(Comparator.<Integer, BigInteger>comparing(i -> remainders[i])
                .thenComparing(i -> cents[i])
                .reversed()
                .thenComparing(i -> claims.get(i).key()));
        Integer next = missing < order.size() ? order.get(missing) : null;
        List<Integer> receiving = order.subList(0, missing);
        for (int i : receiving) {
            extra[i] = next == null || remainders[i].compareTo(remainders[next]) > 0
                    ? Cent.LARGEST_REMAINDER
                    : cents[i] > cents[next] ? Cent.LARGER_QUOTA : Cent.SMALLER_ID;
        }
        for (int i : receiving) {
            cents[i]++;
        }
    }

    /** What the claim of that index receives. */
    Money amount(int index) {
        return Money.ofCents(cents[index]);
    }

    /** Why the claim of that index received one of the missing cents; none: it did not. */
    @Nullable
    Cent extra(int index) {
        return extra[index];
    }

    /** Which tie-break gave a missing cent to somebody with the same remainder; none: no tie was lost. */
    @Nullable
    Cent missed(int index) {
        if (extra[index] != null || missing == 0) {
            return null;
        }
        Cent lost = null;
        for (int i = 0; i < cents.length; i++) {
            if (extra[i] != null && remainders[i].equals(remainders[index])) {
                if (cents[i] - 1 == cents[index]) {
                    return Cent.SMALLER_ID;
                }
                lost = Cent.LARGER_QUOTA;
            }
        }
        return lost;
    }

    /** The claim's exact quota, in cents. */
    Ratio quota(int index) {
        long floor = cents[index] - (extra[index] == null ? 0 : 1);
        return Ratio.of(floor).plus(remainder(index));
    }

    /** What the claim's quota has beyond whole cents, in [0, 1). */
    Ratio remainder(int index) {
        return Ratio.of(new java.math.BigDecimal(remainders[index]), new java.math.BigDecimal(denominator));
    }

    /** How many cents the floors left. */
    int missing() {
        return missing;
    }

    Money total() {
        return Money.ofCents(total);
    }
}
