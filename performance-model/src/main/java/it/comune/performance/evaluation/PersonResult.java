package it.comune.performance.evaluation;

import it.comune.performance.regulation.Role;
import it.comune.performance.value.Money;
import it.comune.performance.value.Points;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The conclusion on one person. Only here is it said why days did not count.
 *
 * @param person opaque id
 * @param role which fund pays
 * @param profile id of the regulation's profile
 * @param contractArea id of the regulation's contract area
 * @param eligible false: takes part in no distribution
 * @param creditedDays days of service less days of absences that reduce
 * @param score 0-100, and some hundredths more where rounded parts come to that, with exemptions; none where no part of it could be evaluated
 * @param scoreWithoutExemptions the same, had no exempt cause been recognised
 * @param components parts of the score, in the profile's order
 * @param premiums sorted by fund, kind, project and unit
 * @param total of all premiums
 * @param totalWithoutExemptions the same, had no exempt cause been recognised
 * @param payable of the total, what may be paid as things stand
 * @param scoreExplanation of the score with exemptions
 * @param scoreExplanationWithoutExemptions of the other one; none where no exemption touches the evaluation
 * @param baseExplanation of the base: the person's part of a fund before the score counts; its figure has 6 decimals
 */
public record PersonResult(
        String person,
        Role role,
        String profile,
        String contractArea,
        boolean eligible,
        int creditedDays,
        @Nullable Points score,
        @Nullable Points scoreWithoutExemptions,
        List<ComponentResult> components,
        List<PremiumResult> premiums,
        Money total,
        Money totalWithoutExemptions,
        Money payable,
        Explanation scoreExplanation,
        @Nullable Explanation scoreExplanationWithoutExemptions,
        Explanation baseExplanation) {
    public PersonResult {
        components = List.copyOf(components);
        premiums = List.copyOf(premiums);
    }

    /** The amount of one kind, all units and projects together. */
    public Money amount(PremiumKind kind) {
        Money sum = Money.ZERO;
        for (PremiumResult premium : premiums) {
            sum = premium.kind() == kind ? sum.plus(premium.amount()) : sum;
        }
        return sum;
    }

    /** The first premium of a kind. */
    public Optional<PremiumResult> premium(PremiumKind kind) {
        return premiums.stream().filter(one -> one.kind() == kind).findFirst();
    }
}
