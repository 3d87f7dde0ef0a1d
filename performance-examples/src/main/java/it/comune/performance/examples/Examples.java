package it.comune.performance.examples;

import it.comune.performance.dossier.Dossier;
import it.comune.performance.json.DossierJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The dossiers that come with the tool. */
final class Examples {
    /** The regulation for dossiers that are not ours. */
    static final String USUAL_REGULATION = "standard";

    /** The example that {@code explain O12} means. */
    static final String REAL_PLAN = "alzano-2023";

    private static final Map<String, String> REGULATIONS =
            Collections.unmodifiableMap(new TreeMap<>(Map.of(REAL_PLAN, "alzano-lombardo")));

    private Examples() {}

    /** Their names, sorted. */
    static List<String> names() {
        return List.copyOf(REGULATIONS.keySet());
    }

    /** The regulation that belongs to a dossier, by its name; {@code standard} for any other. */
    static String regulationOf(String dossier) {
        return REGULATIONS.getOrDefault(dossier, USUAL_REGULATION);
    }

    /** The dossier of that name, or null if there is none. */
    static @Nullable Dossier named(String name) {
        if (!REGULATIONS.containsKey(name)) {
            return null;
        }
        try (InputStream in = Examples.class.getResourceAsStream(name + ".json")) {
            if (in == null) {
                throw new IllegalStateException("The dossier " + name + " is not in the jar.");
            }
            return DossierJson.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
