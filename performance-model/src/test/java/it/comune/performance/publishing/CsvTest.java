package it.comune.performance.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {
    private static final String FORMULA = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(1)", " =1", "\u00A0=1", "\uFEFF=1", "\u200B=1", "\uFF1D1"})
    void what_begins_like_a_formula_has_an_apostrophe_before_it(String text) {
        assertThat(Csv.text(text)).isEqualTo("'" + text);
    }

    @Test
    void what_would_begin_a_cell_inside_a_text_becomes_a_comma_or_a_space() {
        assertThat(Csv.text("x;=HYPERLINK(\"a\")")).isEqualTo("x,=HYPERLINK(\"a\")");
        assertThat(Csv.text("x\t=1\r\n=2\n=3\u2028=4")).isEqualTo("x =1 =2 =3 =4");
        assertThat(Csv.text("\n=1")).isEqualTo("' =1");
        assertThat(Csv.text(";=1")).isEqualTo(",=1");
    }

    @Test
    void an_ordinary_text_stays_as_it_is() {
        assertThat(Csv.text("Comune di \"X\", 5 - 6 = niente")).isEqualTo("Comune di \"X\", 5 - 6 = niente");
        assertThat(Csv.text("")).isEmpty();
    }

    @Provide
    Arbitrary<String> hostile() {
        return Arbitraries.strings()
                .withChars("=+-@;,\t\r\n\"' x1\u000B\f\u0085\u2028\uFF1D\uFEFF\u00A0")
                .ofMaxLength(12);
    }

    /** As a spreadsheet reads lines that separates by semicolons or tabulators: quotation marks count only where a cell begins. */
    @Property(tries = 2000)
    void no_cell_is_a_formula_whatever_separates_cells(
            @ForAll("hostile") String one, @ForAll("hostile") String other, @ForAll("separators") char separator) {
        String written = Csv.written(List.of(List.of(Csv.text("A" + one), Csv.text(other), Csv.text(one))));

        for (String cell : cells(written, separator)) {
            String seen = cell.replaceAll("^[\\s\\p{Cf}\\p{Z}\\p{Cc}]+", "");
            assertThat(seen.isEmpty() || FORMULA.indexOf(seen.charAt(0)) < 0)
                    .as("%s in %s", cell, written)
                    .isTrue();
        }
    }

    @Provide
    Arbitrary<Character> separators() {
        return Arbitraries.of(',', ';', '\t');
    }

    @Property(tries = 500)
    void what_was_written_is_read_back(@ForAll List<String> cells) {
        List<String> row = cells.isEmpty() ? List.of("") : cells;

        assertThat(cells(Csv.written(List.of(row)), ',')).isEqualTo(row);
    }

    /** The cells of a file of one line, or of several where line ends are not quoted. */
    private static List<String> cells(String csv, char separator) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        boolean begins = true;
        for (int i = 0; i < csv.length(); i++) {
            char c = csv.charAt(i);
            if (quoted) {
                boolean twice = c == '"' && i + 1 < csv.length() && csv.charAt(i + 1) == '"';
                if (c == '"' && !twice) {
                    quoted = false;
                } else {
                    cell.append(c);
                    i += twice ? 1 : 0;
                }
            } else if (c == '"' && begins) {
                quoted = true;
            } else if (c == separator || c == '\r' && i + 1 < csv.length() && csv.charAt(i + 1) == '\n') {
                i += c == '\r' ? 1 : 0;
                cells.add(cell.toString());
                cell.setLength(0);
                begins = true;
                continue;
            } else {
                cell.append(c);
            }
            begins = false;
        }
        assertThat(cell).isEmpty();
        return cells;
    }
}
