package it.comune.performance.rules.oracle;

import it.comune.performance.regulation.PremiumPolicies.Residual;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * The distributions of section 9, which check their own claims each time: a broken claim is an {@link AssertionError}.
 * Told by sorting all remainders, because that is how the specification tells it.
 */
final class Distribution {
    /**
     * What somebody is owed.
     *
     * @param person id
     * @param place tells apart several quotas of one person; may be empty
     * @param cents exact, not negative
     */
    record Quota(String person, String place, Fraction cents) {
        Quota(String person, Fraction cents) {
            this(person, "", cents);
        }
    }

    /**
     * Cents handed out.
     *
     * @param cents in the order of the quotas
     * @param distributed their sum
     * @param residual what is left
     */
    record Outcome(long[] cents, long distributed, long residual) {}

    /** One quota with its whole cents and what remains of it. */
    private record Line(int at, Quota quota, long whole, Fraction remainder) {}

    // Ids are ASCII by their pattern: the natural order of strings is the order of code points.
    private static final Comparator<Line> WHO_COMES_FIRST = Comparator.<Line, Fraction>comparing(
                    Line::remainder, (one, other) -> other.compareTo(one))
            .thenComparing(line -> line.quota().cents(), (one, other) -> other.compareTo(one))
            .thenComparing(line -> line.quota().person())
            .thenComparing(line -> line.quota().place());

    private Distribution() {}

    /** A fund among people who earned exact parts of it, which together are no more than the fund. */
    static Outcome ofEarned(long fund, Residual policy, List<Quota> earned) {
        Fraction sum = sum(earned);
        if (sum.isZero()) {
            return new Outcome(new long[earned.size()], 0, fund);
        }
        verify(Fraction.of(fund, 1).isAtLeast(sum), "Nobody earns more than there is.");
        return switch (policy) {
            case CARRY_FORWARD -> handOut(fund, sum.floor(), earned);
            case REDISTRIBUTE -> inProportion(fund, earned);
        };
    }

    /** All of a fund in proportion to claims; nothing where all claims are 0. */
    static Outcome inProportion(long fund, List<Quota> claims) {
        Fraction sum = sum(claims);
        if (sum.isZero()) {
            return new Outcome(new long[claims.size()], 0, fund);
        }
        Fraction each = Fraction.of(fund, 1).over(sum);
        List<Quota> quotas = claims.stream()
                .map(claim ->
                        new Quota(claim.person(), claim.place(), claim.cents().times(each)))
                .toList();
        return handOut(fund, fund, quotas);
    }

    static Fraction sum(List<Quota> quotas) {
        return Fraction.sum(quotas.stream().map(Quota::cents).toList());
    }

    private static Outcome handOut(long fund, long total, List<Quota> quotas) {
        Fraction sum = sum(quotas);
        verify(sum.isAtLeast(Fraction.of(total, 1)), "The quotas cover what is handed out.");
        verify(!sum.isAtLeast(Fraction.of(total + 1, 1)), "Less than a cent of the quotas is not handed out.");
        long[] cents = cents(total, quotas);
        verify(Arrays.stream(cents).sum() == total, "The sum is exact: nothing is lost, nothing invented.");
        verifyFair(quotas, cents);
        verifyIndifferentToOrder(total, quotas, cents);
        return new Outcome(cents, total, fund - total);
    }

    private static long[] cents(long total, List<Quota> quotas) {
        List<Line> lines = new ArrayList<>(quotas.size());
        long[] cents = new long[quotas.size()];
        long missing = total;
        for (int i = 0; i < cents.length; i++) {
            Quota quota = quotas.get(i);
            cents[i] = quota.cents().floor();
            missing -= cents[i];
            lines.add(new Line(i, quota, cents[i], quota.cents().minus(Fraction.of(cents[i], 1))));
        }
        lines.sort(WHO_COMES_FIRST);
        for (Line line : lines.subList(0, Math.toIntExact(missing))) {
            verify(line.remainder().isPositive(), "A missing cent goes to somebody who is owed a part of it.");
            cents[line.at()]++;
        }
        return cents;
    }

    private static void verifyFair(List<Quota> quotas, long[] cents) {
        List<Integer> byQuota = new ArrayList<>();
        for (int i = 0; i < cents.length; i++) {
            byQuota.add(i);
            long over = cents[i] - quotas.get(i).cents().floor();
            verify(over == 0 || over == 1, "Everybody receives the quota, rounded down or up.");
        }
        byQuota.sort((one, other) ->
                quotas.get(one).cents().compareTo(quotas.get(other).cents()));
        for (int i = 1; i < byQuota.size(); i++) {
            int less = byQuota.get(i - 1);
            int more = byQuota.get(i);
            if (quotas.get(less).cents().compareTo(quotas.get(more).cents()) < 0) {
                verify(cents[less] <= cents[more], "A larger quota never receives less.");
            } else {
                verify(Math.abs(cents[less] - cents[more]) <= 1, "Equal people differ by at most one cent.");
            }
        }
    }

    private static void verifyIndifferentToOrder(long total, List<Quota> quotas, long[] cents) {
        List<Quota> backwards = new ArrayList<>(quotas);
        Collections.reverse(backwards);
        long[] again = cents(total, backwards);
        for (int i = 0; i < cents.length; i++) {
            verify(cents[i] == again[cents.length - 1 - i], "The order of the input is irrelevant.");
        }
    }

    static void verify(boolean holds, String claim) {
        if (!holds) {
            throw new AssertionError("Section 9 is broken: " + claim);
        }
    }
}
