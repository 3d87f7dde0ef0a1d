package it.comune.performance.report;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PagesTest {
    @Test
    void write() throws Exception {
        Path dir = Path.of("target", "pages");
        Files.createDirectories(dir);
        for (Language l : Language.values()) {
            Files.writeString(dir.resolve("relazione-" + l + ".html"), FinalReport.of(RealPlan.office(), l));
            Files.writeString(dir.resolve("public-" + l + ".html"), FinalReport.of(RealPlan.everybody(), l));
            Files.writeString(dir.resolve("audit-" + l + ".html"), AuditPage.of(RealPlan.office(), l));
        }
    }
}
