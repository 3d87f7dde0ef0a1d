package it.comune.performance.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import it.comune.performance.value.Problem;
import it.comune.performance.value.ProblemCode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

class MarksTest {
    @Test
    void what_is_said_of_a_place_stands_beside_its_cell_and_changes_nothing() {
        Problem problem =
                new Problem("/timeliness/lateness/value/rows/1/factor", ProblemCode.OUT_OF_RANGE, "", "2", "0 - 1");
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        RegulationWorkbook.write(
                Broken.regulation(),
                List.of(
                        Mark.of(problem, Locale.ITALIAN),
                        new Mark("Impostazioni!B4", "È il tetto giusto?"),
                        new Mark("/weightCaps/area/value", "Di nuovo < 60 & 20")),
                out);

        assertThat(comments(out.toByteArray()))
                .contains("ref=\"B5\"", "2 &#xe8; fuori intervallo: 0 - 1.")
                .contains("ref=\"B4\"", "Di nuovo &lt; 60 &amp; 20");
        assertThat(RegulationWorkbook.read(out.toByteArray())).isEqualTo(Broken.regulation());
    }

    static String comments(byte[] xlsx) {
        StringBuilder comments = new StringBuilder();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(xlsx))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().startsWith("xl/comments")) {
                    comments.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return comments.toString();
    }
}
