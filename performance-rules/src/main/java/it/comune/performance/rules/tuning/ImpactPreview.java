package it.comune.performance.rules.tuning;

import it.comune.performance.dossier.Dossier;
import it.comune.performance.evaluation.Evaluation;
import it.comune.performance.regulation.Regulation;
import it.comune.performance.rules.RuleBook;
import it.comune.performance.value.InvalidDocumentException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who would gain and who would lose if another regulation were in force: evaluates the same dossiers under both. Immutable and
 * thread-safe; the same arguments, in any order of the dossiers, give the same result.
 *
 * <pre>{@code
 * Impact impact = ImpactPreview.of(rules).compare(current, proposed, List.of(dossier2023), Progress.NONE);
 * impact.office().years().get(0).topChanges(10).forEach(one -> ...);
 * }</pre>
 */
public final class ImpactPreview {
    private static final Comparator<Seen> ORDER = Comparator.comparingInt((Seen one) -> one.dossier.year())
            .thenComparing(one -> one.dossier.municipality())
            .thenComparing(one -> one.dossier.evaluationDate())
            .thenComparing(one -> one.before.digests().dossier());

    private static final Comparator<OfficeImpact.Refusal> REFUSED = Comparator.comparingInt(OfficeImpact.Refusal::year)
            .thenComparing(OfficeImpact.Refusal::municipality)
            .thenComparing(OfficeImpact.Refusal::evaluationDate)
            .thenComparing(OfficeImpact.Refusal::regulation)
            .thenComparing(one -> one.problems().toString());

    private final RuleBook rules;

    private ImpactPreview(RuleBook rules) {
        this.rules = rules;
    }

    /** Under these rules, those of a host included. */
    public static ImpactPreview of(RuleBook rules) {
        return new ImpactPreview(rules);
    }

    /** @param dossier that both regulations evaluate */
    private record Seen(Dossier dossier, Evaluation before, Evaluation after) {}

    /**
     * Compares two regulations.
     *
     * @param before the regulation that is compared with, such as the one in force
     * @param after the other one
     * @param dossiers one or many, such as past years; one that a regulation refuses is reported and left out, and the very same one
     *     given again counts once
     * @param progress told after each dossier
     * @throws it.comune.performance.rules.RulesException when the rules themselves are at fault
     */
    public Impact compare(Regulation before, Regulation after, List<Dossier> dossiers, Progress progress) {
        List<Seen> seen = new ArrayList<>();
        List<OfficeImpact.Refusal> refused = new ArrayList<>();
        Map<Object, Integer> times = new HashMap<>();
        progress.done(0, dossiers.size());
        for (int i = 0; i < dossiers.size(); i++) {
            Dossier dossier = dossiers.get(i);
            List<OfficeImpact.Refusal> ownRefusals = new ArrayList<>();
            Evaluation old = evaluate(dossier, before, ownRefusals);
            Evaluation now = evaluate(dossier, after, ownRefusals);
            if (times.merge(identity(dossier, old != null ? old : now), 1, Integer::sum) == 1) {
                refused.addAll(ownRefusals);
                if (old != null && now != null) {
                    seen.add(new Seen(dossier, old, now));
                }
            }
            progress.done(i + 1, dossiers.size());
        }
        seen.sort(ORDER);
        refused.sort(REFUSED);
        List<YearImpact> years = seen.stream()
                .map(one -> new YearImpact(one.dossier, before, after, one.before, one.after))
                .toList();
        List<RepeatedDossier> repeated = new ArrayList<>();
        for (Seen one : seen) {
            int given = times.getOrDefault(identity(one.dossier, one.before), 1);
            if (given > 1) {
                repeated.add(new RepeatedDossier(
                        one.dossier.municipality(), one.dossier.year(), one.dossier.evaluationDate(), given));
            }
        }
        return Impact.of(
                office(before, after, years, refused, repeated),
                masking -> Publication.of(before.citation(), after.citation(), years, refused, repeated, masking));
    }

    /** What is the same for the very same dossier: its digest, which only an evaluation has; of one that nobody evaluates, itself. */
    private static Object identity(Dossier dossier, @Nullable Evaluation evaluation) {
        return evaluation == null ? dossier : evaluation.digests().dossier();
    }

    /** Null where the regulation refuses the dossier. */
    private @Nullable Evaluation evaluate(Dossier dossier, Regulation regulation, List<OfficeImpact.Refusal> refused) {
        try {
            return rules.evaluate(dossier, regulation);
        } catch (InvalidDocumentException invalid) {
            refused.add(new OfficeImpact.Refusal(
                    dossier.municipality(),
                    dossier.year(),
                    dossier.evaluationDate(),
                    regulation.citation(),
                    invalid.problems()));
            return null;
        }
    }

    private static OfficeImpact office(
            Regulation before,
            Regulation after,
            List<YearImpact> years,
            List<OfficeImpact.Refusal> refused,
            List<RepeatedDossier> repeated) {
        Aggregate total = Aggregate.NONE;
        for (YearImpact year : years) {
            total = total.plus(year.total());
        }
        return new OfficeImpact(
                before.citation(),
                after.citation(),
                total,
                years.stream().map(YearImpact::office).toList(),
                refused,
                repeated);
    }
}
