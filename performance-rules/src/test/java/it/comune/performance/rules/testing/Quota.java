package it.comune.performance.rules.testing;

import it.comune.performance.dossier.Membership;
import it.comune.performance.dossier.Participation;
import it.comune.performance.dossier.Person;
import it.comune.performance.dossier.Position;
import it.comune.performance.dossier.ProjectFund;
import it.comune.performance.evaluation.PersonResult;
import it.comune.performance.evaluation.PremiumKind;
import it.comune.performance.evaluation.UnitResult;
import it.comune.performance.regulation.ContractArea;
import it.comune.performance.regulation.PremiumBands;
import it.comune.performance.regulation.PremiumPolicies.HeadQuota;
import it.comune.performance.regulation.PremiumPolicies.PartTime;
import it.comune.performance.regulation.Regulation;
import it.comune.performance.value.Ratio;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * In proportion to what somebody takes part in a distribution: computed anew from what the evaluation says of people and units, and
 * not from what it says of money.
 *
 * @param weight base, position, participation
 * @param fraction of it that was earned
 */
record Quota(Ratio weight, Ratio fraction) {
    Ratio earned() {
        return weight.times(fraction);
    }

    /** By id of the people who take part; empty for what is not shared in proportion: interim posts, the secretary. */
    static Map<String, Quota> in(Side side, DistributionKey key) {
        Map<String, Quota> quotas = new LinkedHashMap<>();
        if (key.kind() == PremiumKind.INTERIM || key.kind() == PremiumKind.SECRETARY) {
            return quotas;
        }
        for (Person person : side.dossier().people()) {
            if (side.amounts(person.id()).containsKey(key)) {
                quotas.put(person.id(), new Quota(weight(side, key, person), fraction(side, key, person)));
            }
        }
        return quotas;
    }

    private static Ratio weight(Side side, DistributionKey key, Person person) {
        Regulation regulation = side.setup().regulation();
        Ratio days = Ratio.of(side.result(person.id()).creditedDays());
        return switch (key.kind()) {
            case PROJECT -> Ratio.of(participation(side, key, person).amount());
            case RESULT ->
                regulation.premiums().unitHeads().quota().value() == HeadQuota.EQUAL
                        ? days
                        : days.times(position(person).value().exact());
            default -> {
                ContractArea area = Objects.requireNonNull(regulation.people().contractArea(person.contractArea()));
                boolean counts = regulation.people().partTime().value() == PartTime.PROPORTIONAL;
                Ratio base = Ratio.of(area.coefficient())
                        .times(counts ? Ratio.of(person.partTime()) : Ratio.ONE)
                        .times(days);
                yield key.unit() == null ? base : base.times(share(person, key.unit()));
            }
        };
    }

    private static Position position(Person person) {
        return Objects.requireNonNull(person.position());
    }

    private static Participation participation(Side side, DistributionKey key, Person person) {
        ProjectFund fund = side.dossier().fundsOrNone().projects().stream()
                .filter(one -> one.id().equals(key.project()))
                .findFirst()
                .orElseThrow();
        return person.participations().stream()
                .filter(one ->
                        one.objective().equals(fund.objective()) && one.unit().equals(fund.unit()))
                .findFirst()
                .orElseThrow();
    }

    private static Ratio share(Person person, String unit) {
        return person.units().stream()
                .filter(one -> one.unit().equals(unit))
                .map(one -> Ratio.of(one.share()))
                .findFirst()
                .orElse(Ratio.ZERO);
    }

    private static Ratio fraction(Side side, DistributionKey key, Person person) {
        if (key.kind() == PremiumKind.PROJECT) {
            return Ratio.ONE;
        }
        PremiumBands bands = side.setup().regulation().premiums().bands().value();
        PersonResult result = side.result(person.id());
        Ratio ofScore =
                result.score() == null ? null : bands.at(result.score().value()).fraction();
        if (key.kind() != PremiumKind.ORGANISATIONAL) {
            return ofScore == null ? Ratio.ZERO : ofScore;
        }
        if (ofScore != null && ofScore.signum() == 0) {
            return Ratio.ZERO;
        }
        Ratio sum = Ratio.ZERO;
        Ratio shares = Ratio.ZERO;
        for (Membership membership : person.units()) {
            boolean asked = key.unit() == null || key.unit().equals(membership.unit());
            Ratio earned = asked ? fraction(side, bands, membership.unit()) : null;
            if (earned != null) {
                Ratio share = Ratio.of(membership.share());
                sum = sum.plus(share.times(earned));
                shares = shares.plus(share);
            }
        }
        return shares.signum() == 0 ? Ratio.ZERO : sum.dividedBy(shares);
    }

    private static @Nullable Ratio fraction(Side side, PremiumBands bands, String unit) {
        UnitResult result = side.evaluation().unit(unit).orElseThrow();
        return result.degree() == null
                ? null
                : bands.at(result.degree().value().multiply(BigDecimal.valueOf(100)))
                        .fraction();
    }
}
