package it.comune.performance.rules;

import static org.assertj.core.api.Assertions.assertThat;

import it.comune.performance.json.EvaluationJson;
import it.comune.performance.regulation.Policies.Exemptions;
import it.comune.performance.regulation.Policies.MissingFacts;
import it.comune.performance.regulation.Regulation;
import it.comune.performance.rules.drools.SmallDossiers;
import it.comune.performance.testing.Samples;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The bytes of some evaluations, as they were on the day on which this was written down: whatever JDK builds and runs
 * this, they are the same. Whoever changes a conclusion, a text or the sample on purpose writes the new digest down,
 * and says in the changelog whom it affects. The digest of the rules is left out: it changes with every word of theirs.
 */
class GoldenTest {
    private static final String WRITTEN_DOWN = "b3ebb6cbde24cefa48d7685b4fb0163b9718bcce3fb55745d8dd915b94a22e9e";

    @Test
    void evaluations_are_the_same_bytes_on_every_jdk() {
        StringBuilder all = new StringBuilder();
        for (Exemptions exemptions : Exemptions.values()) {
            for (MissingFacts missing : List.of(MissingFacts.ZERO, MissingFacts.DECLARED, MissingFacts.EXCLUDE)) {
                Regulation regulation = Samples.with(Samples.with(Samples.regulation(), exemptions), missing);
                all.append(EvaluationJson.write(Rules.evaluate(Samples.dossier(), regulation)));
                all.append(EvaluationJson.write(Rules.evaluate(SmallDossiers.staffed(), regulation)));
            }
        }

        assertThat(sha256(all.toString().replace(Rules.STANDARD.digest(), "rules")))
                .isEqualTo(WRITTEN_DOWN);
    }

    private static String sha256(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
