package it.comune.performance.rules.tuning;

import static org.assertj.core.api.Assertions.assertThat;

import it.comune.performance.dossier.Dossier;
import it.comune.performance.evaluation.Evaluation;
import it.comune.performance.json.RegulationJson;
import it.comune.performance.rules.Regulations;
import it.comune.performance.rules.RuleBook;
import it.comune.performance.testing.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The lines of the README for a host that keeps its regulations here, with the whole scrutiny. */
class HostOfRegulationsTest {
    @TempDir
    Path directory;

    @Test
    void a_host_needs_five_lines() throws IOException {
        Path file = Files.writeString(
                directory.resolve("regolamento.json"), RegulationJson.write(Regulations.named("standard")));
        Path store = directory.resolve("regulations");
        Dossier dossier = Samples.dossier();
        LocalDate today = LocalDate.of(2024, 1, 15);

        var inForce = RegulationsInForce.open(DirectoryStore.at(store), RuleBook.standard());
        var outcome = inForce.propose(Proposal.of(Files.readAllBytes(file), today, "Ufficio personale"));
        String everything = outcome.text(Locale.ITALIAN); // what was found, accepted or not
        RegulationSnapshot versions = inForce.current(); // for whatever belongs together
        Evaluation evaluation = versions.evaluate(dossier); // by the version of the plan's year

        assertThat(outcome.accepted()).as(outcome.text(Locale.ENGLISH)).isTrue();
        assertThat(everything).contains("ASSUMED", "presunto");
        assertThat(evaluation.digests().regulation())
                .isEqualTo(outcome.version().filed().digest());
    }
}
