package it.comune.performance.evaluation;

import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * SHA-256 digests, in lower-case hexadecimal, of what an evaluation was made from: the same three give the same
 * evaluation, byte for byte. Computed when first asked for. Thread-safe.
 */
public final class Digests {
    private final Supplier<String> dossierSource;
    private final Supplier<String> regulationSource;
    private final String rules;
    private volatile @Nullable String dossier;
    private volatile @Nullable String regulation;

    private Digests(Supplier<String> dossier, Supplier<String> regulation, String rules) {
        this.dossierSource = dossier;
        this.regulationSource = regulation;
        this.rules = rules;
    }

    /** Digests that are computed when they are first asked for; both suppliers are pure. */
    public static Digests of(Supplier<String> dossier, Supplier<String> regulation, String rules) {
        return new Digests(dossier, regulation, rules);
    }

    /** Of the dossier in canonical form. */
    public String dossier() {
        String known = dossier;
        if (known == null) {
            known = dossierSource.get();
            dossier = known;
        }
        return known;
    }

    /** Of the regulation in canonical form. */
    public String regulation() {
        String known = regulation;
        if (known == null) {
            known = regulationSource.get();
            regulation = known;
        }
        return known;
    }

    /** Of all rules, those of the host included. */
    public String rules() {
        return rules;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Digests that
                && rules.equals(that.rules)
                && regulation().equals(that.regulation())
                && dossier().equals(that.dossier());
    }

    @Override
    public int hashCode() {
        return Objects.hash(dossier(), regulation(), rules);
    }

    @Override
    public String toString() {
        return "dossier " + dossier() + ", regulation " + regulation() + ", rules " + rules;
    }
}
