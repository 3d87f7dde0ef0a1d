package it.comune.performance.examples;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say by what a dossier is evaluated. */
final class RegulationOptions {
    @Option(names = "--regulation", paramLabel = "NAME|FILE", description = "${bundle:regulation}")
    private @Nullable String regulation;

    @Option(
            names = "--store",
            paramLabel = "DIR",
            descriptionKey = "store.picks",
            description = "${bundle:store.picks}")
    private @Nullable String store;

    @Option(
            names = "--version",
            paramLabel = NamedStore.REFERENCE,
            descriptionKey = "store.version",
            description = "${bundle:store.version}")
    private @Nullable String version;

    ChosenRegulation chosen() {
        return new ChosenRegulation(regulation, store, version);
    }
}
