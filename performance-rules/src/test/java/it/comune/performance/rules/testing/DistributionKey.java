package it.comune.performance.rules.testing;

import it.comune.performance.evaluation.FundKind;
import it.comune.performance.evaluation.PremiumKind;
import it.comune.performance.evaluation.PremiumResult;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Which distribution an amount comes from.
 *
 * @param project of projects
 * @param unit whose part of the fund, vacant position or project
 */
record DistributionKey(
        FundKind fund,
        PremiumKind kind,
        @Nullable String project,
        @Nullable String unit) implements Comparable<DistributionKey> {
    private static final Comparator<DistributionKey> ORDER = Comparator.comparing(DistributionKey::fund)
            .thenComparing(DistributionKey::kind)
            .thenComparing(key -> key.project == null ? "" : key.project)
            .thenComparing(key -> key.unit == null ? "" : key.unit);

    static DistributionKey of(PremiumResult premium) {
        return new DistributionKey(premium.fund(), premium.kind(), premium.project(), premium.unit());
    }

    /** For HR. */
    String title() {
        String title = switch (kind) {
            case ORGANISATIONAL -> "quota organizzativa";
            case INDIVIDUAL -> "quota individuale";
            case TOP_UP -> "maggiorazione";
            case INTERIM -> "incarico ad interim";
            case RESULT -> "retribuzione di risultato";
            case SECRETARY -> "risultato del segretario";
            case PROJECT -> "progetto " + project;
        };
        return unit == null || kind == PremiumKind.PROJECT ? title : title + " " + unit;
    }

    @Override
    public int compareTo(DistributionKey other) {
        return ORDER.compare(this, other);
    }
}
