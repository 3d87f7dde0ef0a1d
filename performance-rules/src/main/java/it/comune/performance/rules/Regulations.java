package it.comune.performance.rules;

import it.comune.performance.json.RegulationJson;
import it.comune.performance.regulation.Regulation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The regulations that come with this library, as examples to start from. A municipality brings its own. */
public final class Regulations {
    private static final List<String> NAMES = List.of("alzano-lombardo", "standard");

    private Regulations() {}

    /** The names that {@link #named(String)} knows, sorted. */
    public static List<String> names() {
        return NAMES;
    }

    /**
     * A regulation of this library: {@code standard}, whose values are all assumed, or {@code alzano-lombardo}, which
     * takes from the municipality's final report 2023 what it states and assumes the rest.
     *
     * @throws IllegalArgumentException when there is none of that name
     */
    public static Regulation named(String name) {
        if (!NAMES.contains(name)) {
            throw new IllegalArgumentException(
                    "There is no regulation \"" + name + "\" here: " + String.join(", ", NAMES) + ".");
        }
        try (InputStream in = Regulations.class.getResourceAsStream("regulations/" + name + ".json")) {
            if (in == null) {
                throw new IllegalStateException("The regulation " + name + " is not in the jar.");
            }
            return RegulationJson.read(in);
        } catch (IOException broken) {
            throw new UncheckedIOException("Could not read the regulation " + name + ".", broken);
        }
    }
}
