package it.comune.performance.rules.internal;

import static org.assertj.core.api.Assertions.assertThat;

import it.comune.performance.rules.Regulations;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;

class PackagedRulesIT {
    @Test
    void the_jar_holds_model_rules_regulations_and_kmodule() throws IOException {
        try (JarFile jar = new JarFile(System.getProperty("rules.jar"))) {
            List<String> expected = new ArrayList<>();
            expected.add("META-INF/kmodule.xml");
            expected.add("META-INF/LICENSE");
            expected.add("META-INF/kie/it.comune.performance/performance-rules/drools-model");
            expected.add("META-INF/maven/it.comune.performance/performance-rules/pom.properties");
            OwnModel.load()
                    .forEach(model -> expected.add(model.getClass().getName().replace('.', '/') + ".class"));
            RulesDigest.OWN_FILES.forEach(file -> expected.add("it/comune/performance/rules/drl/" + file));
            Regulations.names()
                    .forEach(name -> expected.add("it/comune/performance/rules/regulations/" + name + ".json"));

            assertThat(jar.stream().map(ZipEntry::getName)).containsAll(expected);
            assertThat(jar.getManifest().getMainAttributes().getValue("Automatic-Module-Name"))
                    .isEqualTo("it.comune.performance.rules");
        }
    }
}
