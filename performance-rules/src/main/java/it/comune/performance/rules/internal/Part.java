package it.comune.performance.rules.internal;

import it.comune.performance.evaluation.FundKind;
import it.comune.performance.evaluation.PremiumKind;
import it.comune.performance.value.Money;
import it.comune.performance.value.Ratio;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A part of the productivity fund, under one set of degrees: the whole of it, or that of a unit. */
final class Part {
    /**
     * An employee in it.
     *
     * @param weight base, times the share of work for the unit where the part is a unit's
     * @param organisational fraction that the units' degrees earn
     */
    record Member(PersonLine person, PersonLine.Take take, Ratio weight, Ratio organisational) {
        Ratio individual() {
            return take.fraction().fraction();
        }

        /** Somebody with a premium, who may receive a top-up. */
        boolean isCandidate() {
            return individual().signum() > 0 && weight.signum() > 0;
        }
    }

    /**
     * How a unit's part was split off the fund.
     *
     * @param weight sum of the bases of its employees
     * @param sumOfWeights the same of all units
     * @param remainder what the exact part has beyond whole cents
     * @param extra why it received one of the missing cents; none: it did not
     */
    record Cut(Money fund, Ratio weight, Ratio sumOfWeights, Ratio remainder, Distribution.@Nullable Cent extra) {}

    final @Nullable String unit;
    /** None where it is the whole fund. */
    final @Nullable Cut cut;

    final PartCase split;
    final List<Member> members = new ArrayList<>();
    final List<Candidate> candidates = new ArrayList<>(0);
    private @Nullable TopUpCase topUp;
    private @Nullable BonusCase bonus;
    private @Nullable Share organisational;
    private @Nullable Share individual;

    /** The whole fund. */
    Part(Money amount) {
        this(null, amount, null);
    }

    Part(@Nullable String unit, Money amount, @Nullable Cut cut) {
        this.unit = unit;
        this.cut = cut;
        this.split = new PartCase(unit, amount);
    }

    TopUpCase topUp(int employees, int leastEmployees) {
        int count = (int) members.stream().filter(Member::isCandidate).count();
        TopUpCase made = new TopUpCase(unit, employees, leastEmployees, count);
        topUp = made;
        return made;
    }

    TopUpCase topUp() {
        return Objects.requireNonNull(topUp);
    }

    BonusCase bonus(int recipients) {
        BonusCase made = new BonusCase(unit, split.individual(), topUp().getCandidates(), recipients);
        bonus = made;
        return made;
    }

    BonusCase bonus() {
        return Objects.requireNonNull(bonus);
    }

    /**
     * Both distributions, after the top-ups were concluded.
     *
     * @param quotas the case of each situation
     */
    List<Share> shares(Function<QuotaCase.Situation, QuotaCase> quotas) {
        Share units = new Share(
                FundKind.PRODUCTIVITY, PremiumKind.ORGANISATIONAL, null, unit, split.organisational(), split.rule());
        Share own = new Share(
                FundKind.PRODUCTIVITY,
                PremiumKind.INDIVIDUAL,
                null,
                unit,
                split.individual().minus(bonus().total()),
                split.rule());
        for (Member member : members) {
            units.quotas.add(new Quota(
                    member.person(),
                    member.weight(),
                    quotas.apply(member.take().quota(PremiumKind.ORGANISATIONAL, member.organisational()))));
            own.quotas.add(new Quota(
                    member.person(),
                    member.weight(),
                    quotas.apply(member.take().quota(PremiumKind.INDIVIDUAL, member.individual()))));
        }
        organisational = units;
        individual = own;
        return List.of(units, own);
    }

    Share organisational() {
        return Objects.requireNonNull(organisational);
    }

    Share individual() {
        return Objects.requireNonNull(individual);
    }
}
