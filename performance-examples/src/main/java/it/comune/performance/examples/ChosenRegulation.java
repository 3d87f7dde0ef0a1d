package it.comune.performance.examples;

import org.jspecify.annotations.Nullable;

/**
 * By what a dossier is evaluated, as somebody said it.
 *
 * @param regulation name or file; null: not given
 * @param store directory of a store; null: none
 * @param version one of that store, otherwise the year of the plan picks it; null: not given
 */
record ChosenRegulation(
        @Nullable String regulation,
        @Nullable String store,
        @Nullable String version) {
    /** The one that belongs to the dossier. */
    static final ChosenRegulation USUAL = new ChosenRegulation(null, null, null);

    static ChosenRegulation named(@Nullable String regulation) {
        return new ChosenRegulation(regulation, null, null);
    }

    /** The options that choose the same again; empty if nothing was said. */
    String options() {
        return (regulation == null ? "" : " --regulation " + regulation)
                + (store == null ? "" : " --store " + store)
                + (version == null ? "" : " --version " + version);
    }
}
