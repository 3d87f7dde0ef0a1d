package it.comune.performance.rules.tuning;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What another regulation would do to people and money: as the office sees it, and as it can be shown around. Two types, so that an
 * id of a person cannot get into what is shown. Thread-safe, and the same whoever asks.
 *
 * <p>What can be shown around is found out when it is asked for, and once: of a thousand people that takes longer than the evaluations,
 * and the office has no need of it. Until then, what it is found out from stays in memory.
 */
public final class Impact {
    private final OfficeImpact office;
    /** None: it is done. */
    private @Nullable Function<Progress, PublicImpact> publication;

    private @Nullable PublicImpact published;

    private Impact(OfficeImpact office, Function<Progress, PublicImpact> publication) {
        this.office = office;
        this.publication = publication;
    }

    /** @param publication asked once at most */
    static Impact of(OfficeImpact office, Function<Progress, PublicImpact> publication) {
        return new Impact(office, publication);
    }

    /** Every person and every reason. */
    public OfficeImpact office() {
        return office;
    }

    /** Aggregates alone, from which nothing follows about fewer than {@value PublicImpact#LEAST_PEOPLE} people. */
    public PublicImpact published() {
        return published(Progress.NONE);
    }

    /**
     * The same.
     *
     * @param progress told after each dossier; of what was found out before, nothing
     */
    public synchronized PublicImpact published(Progress progress) {
        PublicImpact known = published;
        if (known == null && publication != null) {
            known = publication.apply(progress);
            published = known;
            publication = null;
        }
        if (known == null) {
            throw new IllegalStateException("What can be shown around is neither known nor to be found out.");
        }
        return known;
    }

    /** Whether both views are equal; that of the office first, which costs nothing. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other == this
                || other instanceof Impact that
                        && office.equals(that.office)
                        && published().equals(that.published());
    }

    @Override
    public int hashCode() {
        return office.hashCode();
    }

    /** As the office sees it. */
    @Override
    public String toString() {
        return "Impact[office=" + office + "]";
    }
}
