package it.comune.performance.examples;

import it.comune.performance.dossier.Dossier;
import java.util.Objects;

/** The tool's dossiers for tests of other packages. */
public final class ExampleDossiers {
    private ExampleDossiers() {}

    public static Dossier alzano() {
        return Objects.requireNonNull(Examples.named(Examples.REAL_PLAN));
    }
}
