package it.comune.performance.rules.internal;

import static org.assertj.core.api.Assertions.assertThat;

import it.comune.performance.rules.Regulations;
import it.comune.performance.rules.RuleBook;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.drools.model.Model;
import org.drools.model.Rule;
import org.junit.jupiter.api.Test;

/** What must be in the jar: the kie plugin leaves the model out and still says success when a dependency is missing. */
class ShippedRulesTest {
    private static final String MODEL_LIST = "META-INF/kie/it.comune.performance/performance-rules/drools-model";
    private static final Path DRL_FOLDER = Path.of("src/main/resources/it/comune/performance/rules/drl");

    @Test
    void the_list_of_models_names_classes_that_load() throws Exception {
        List<String> names = text("/" + MODEL_LIST)
                .lines()
                .filter(line -> line.startsWith(RulesDigest.OWN_PACKAGE))
                .toList();

        assertThat(names).hasSize(1);
        assertThat(Class.forName(names.get(0))).isAssignableTo(Model.class);
    }

    @Test
    void the_model_holds_every_rule_of_the_drl() throws IOException {
        List<String> written = new ArrayList<>();
        for (String file : RulesDigest.OWN_FILES) {
            text("/it/comune/performance/rules/drl/" + file)
                    .lines()
                    .filter(line -> line.startsWith("rule \""))
                    .forEach(line -> written.add(line.substring(6, line.lastIndexOf('"'))));
        }

        assertThat(OwnModel.load())
                .flatExtracting(Model::getRules)
                .extracting(Rule::getName)
                .containsExactlyInAnyOrderElementsOf(written);
        assertThat(RuleBook.standard().rules()).hasSameSizeAs(written);
    }

    @Test
    void the_digest_covers_every_file_of_rules() throws IOException {
        try (Stream<Path> files = Files.list(DRL_FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".drl")))
                    .containsExactlyInAnyOrderElementsOf(RulesDigest.OWN_FILES);
        }
    }

    @Test
    void the_named_rule_base_and_session_are_in_kmodule() throws IOException {
        assertThat(text("/META-INF/kmodule.xml"))
                .contains("<kbase name=\"performance\" packages=\"" + RulesDigest.OWN_PACKAGE + "\"")
                .contains("<ksession name=\"performance-session\"");
    }

    @Test
    void every_named_regulation_is_there() {
        assertThat(Regulations.names())
                .isNotEmpty()
                .allSatisfy(name -> assertThat(Regulations.named(name).id()).isEqualTo(name));
    }

    private static String text(String resource) throws IOException {
        try (InputStream in = RuleBase.class.getResourceAsStream(resource)) {
            assertThat(in).as(resource).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
