package it.comune.performance.rules.internal;

import it.comune.performance.json.Canonical;
import it.comune.performance.regulation.NationalContract;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.kie.api.KieBase;
import org.kie.api.definition.KiePackage;
import org.kie.api.definition.rule.Rule;

/**
 * SHA-256 of a rule base: the text of our own rules, the national contracts, then package, name and metadata of every
 * rule of the host. The text of a host's rules is not at hand at run time: a host that changes a rule without renaming
 * it says so in its metadata, for example with {@code @Version("2")}.
 */
final class RulesDigest {
    static final String OWN_PACKAGE = "it.comune.performance.rules.drl";

    /** Our files, in the order of their stages; a test holds this list against the folder. */
    static final List<String> OWN_FILES = List.of(
            "00-stages.drl",
            "05-acts.drl",
            "10-indicators.drl",
            "20-exemptions.drl",
            "30-objectives.drl",
            "40-units.drl",
            "45-outcomes.drl",
            "50-people.drl",
            "60-premiums.drl",
            "70-findings.drl",
            "75-premium-findings.drl");

    private RulesDigest() {}

    static String of(KieBase rules, List<NationalContract> national) {
        MessageDigest digest = sha256();
        for (String file : OWN_FILES) {
            digest.update(text(file));
        }
        for (NationalContract one : national) {
            digest.update(Canonical.digest(one).getBytes(StandardCharsets.UTF_8));
        }
        TreeSet<String> host = new TreeSet<>();
        for (KiePackage one : rules.getKiePackages()) {
            if (!one.getName().equals(OWN_PACKAGE)) {
                for (Rule rule : one.getRules()) {
                    TreeMap<String, String> metadata = new TreeMap<>();
                    rule.getMetaData().forEach((key, value) -> metadata.put(key, RuleRefs.unquoted(value)));
                    host.add(one.getName() + "\n" + rule.getName() + "\n" + metadata + "\n");
                }
            }
        }
        host.forEach(line -> digest.update(line.getBytes(StandardCharsets.UTF_8)));
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static byte[] text(String file) {
        String path = "/it/comune/performance/rules/drl/" + file;
        try (InputStream in = RulesDigest.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("The rules are not in the jar: " + path);
            }
            return in.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException("Could not read " + path + ".", broken);
        }
    }
}
