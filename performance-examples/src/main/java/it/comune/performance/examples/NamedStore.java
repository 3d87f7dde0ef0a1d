package it.comune.performance.examples;

import it.comune.performance.report.Labels;
import it.comune.performance.rules.RuleBook;
import it.comune.performance.rules.tuning.RegulationSnapshot;
import it.comune.performance.rules.tuning.StoredVersion;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A store that somebody named, and the versions in it that arguments name: by the year of the plans that a version evaluates, by {@code
 * ID@VERSION}, or by how its digest begins.
 *
 * @param name directory, as it was given
 * @param inForce its versions
 */
record NamedStore(String name, RegulationSnapshot inForce) {
    /** How help calls what names a version. */
    static final String REFERENCE = "YEAR|ID@VERSION|DIGEST";

    /** Digits of a digest that are shown. */
    static final int SHORT_DIGEST = 12;

    private static final Pattern YEAR = Pattern.compile("[0-9]{4}");
    private static final Pattern CITATION = Pattern.compile("([^@]+)@([^@]+)");

    /** Longer than a year, so that neither is taken for the other. */
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{8,64}");

    /**
     * @param name null: none was given
     * @return null where none was given
     * @throws Unusable when there is no such store, or it cannot be read
     */
    static @Nullable NamedStore of(@Nullable String name, RuleBook rules, Labels labels) {
        return name == null ? null : new NamedStore(name, Stores.existing(name, rules, labels));
    }

    static boolean isReference(String text) {
        return YEAR.matcher(text).matches()
                || CITATION.matcher(text).matches()
                || DIGEST.matcher(text).matches();
    }

    /**
     * The version of a reference; null if there is none.
     *
     * @throws Unusable when there are several
     */
    @Nullable
    StoredVersion version(String reference, Labels labels) {
        if (YEAR.matcher(reference).matches()) {
            return inForce.forYear(Integer.parseInt(reference)).orElse(null);
        }
        List<StoredVersion> meant = inForce.versions().stream()
                .filter(one -> DIGEST.matcher(reference).matches()
                        ? one.filed().digest().startsWith(reference)
                        : reference.equals(
                                one.regulation().id() + "@" + one.regulation().version()))
                .toList();
        if (meant.stream().map(one -> one.filed().digest()).distinct().count() > 1) {
            throw new Unusable(labels.text("store.several", reference, name, listed(meant)));
        }
        return meant.isEmpty() ? null : meant.get(0);
    }

    /** The same, where nothing else can be meant. */
    StoredVersion needed(String reference, Labels labels) {
        StoredVersion version = version(reference, labels);
        if (version == null) {
            throw new Unusable(missing(reference, labels));
        }
        return version;
    }

    /** That there is no such version, and which there are. */
    String missing(String reference, Labels labels) {
        return labels.text(
                "store.noVersion",
                reference,
                name,
                inForce.versions().isEmpty() ? labels.text("store.empty") : listed(inForce.versions()));
    }

    private static String listed(List<StoredVersion> versions) {
        return versions.stream()
                .map(one -> one.regulation().id() + "@" + one.regulation().version() + " ("
                        + one.filed().digest().substring(0, SHORT_DIGEST) + ")")
                .collect(Collectors.joining(", "));
    }
}
