package it.comune.performance.workbook;

import static it.comune.performance.workbook.Broken.places;
import static it.comune.performance.workbook.Broken.refused;
import static org.assertj.core.api.Assertions.assertThat;

import it.comune.performance.value.Problem;
import it.comune.performance.value.ProblemCode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostileWorkbookTest {
    private static final byte[] GOOD = RegulationWorkbook.write(Broken.regulation());

    /** Parts of a workbook, to be replaced and repeated. */
    private static Map<String, byte[]> parts() {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(GOOD))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parts;
    }

    private static byte[] zip(Map<String, byte[]> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] with(String part, byte[] content) {
        Map<String, byte[]> parts = parts();
        parts.put(part, content);
        return zip(parts);
    }

    private static byte[] with(String part, String content) {
        return with(part, content.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] replacing(String part, String old, String replacement) {
        Map<String, byte[]> parts = parts();
        String text = new String(parts.get(part), StandardCharsets.UTF_8);
        assertThat(text).contains(old);
        parts.put(part, text.replace(old, replacement).getBytes(StandardCharsets.UTF_8));
        return zip(parts);
    }

    private static String sheetPart(String title) {
        return "xl/worksheets/sheet" + (2 + titles().indexOf(title)) + ".xml";
    }

    private static List<String> titles() {
        return Layout.REGULATION.sheets().stream().map(Texts::title).toList();
    }

    private static List<Problem> of(byte[] xlsx) {
        return refused(() -> RegulationWorkbook.read(xlsx));
    }

    private static void assertRefused(byte[] xlsx, ProblemCode code, String value) {
        List<Problem> problems = of(xlsx);

        assertThat(problems).extracting(Problem::code).containsExactly(code);
        assertThat(problems).extracting(Problem::value).containsExactly(value);
        assertThat(problems.get(0).message(Locale.ITALIAN)).doesNotContain(value);
    }

    @Test
    void what_is_no_workbook_says_what_it_is() {
        assertRefused(new byte[0], ProblemCode.NOT_A_WORKBOOK, "EMPTY");
        assertRefused("Obiettivo;Peso\n".getBytes(StandardCharsets.UTF_8), ProblemCode.NOT_A_WORKBOOK, "NOT_ZIP");
        byte[] ole = Arrays.copyOf(new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0}, 4096);
        assertRefused(ole, ProblemCode.NOT_A_WORKBOOK, "OLE");
        Map<String, byte[]> ods = new LinkedHashMap<>();
        ods.put("mimetype", "application/vnd.oasis.opendocument.spreadsheet".getBytes(StandardCharsets.UTF_8));
        ods.put("content.xml", "<a/>".getBytes(StandardCharsets.UTF_8));
        assertRefused(zip(ods), ProblemCode.NOT_A_WORKBOOK, "ODS");
        assertRefused(zip(Map.of("a.txt", new byte[1])), ProblemCode.NOT_A_WORKBOOK, "DAMAGED");
    }

    @ParameterizedTest
    @CsvSource({
        "xl/vbaProject.bin, MACROS",
        "xl/macrosheets/sheet1.xml, MACROS",
        "xl/externalLinks/externalLink1.xml, EXTERNAL",
        "xl/connections.xml, EXTERNAL",
        "xl/queryTables/queryTable1.xml, EXTERNAL",
        "xl/embeddings/oleObject1.bin, EMBEDDED",
        "xl/activeX/activeX1.xml, EMBEDDED",
        "XL\\VBAPROJECT.BIN, MACROS"
    })
    void what_runs_or_comes_from_outside_is_refused_by_its_name(String part, String what) {
        assertRefused(with(part, "<a/>"), ProblemCode.ACTIVE_CONTENT, what);
    }

    @Test
    void a_workbook_that_calls_itself_one_with_macros_is_refused() {
        assertRefused(
                replacing(
                        "[Content_Types].xml",
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
                        "application/vnd.ms-excel.sheet.macroEnabled.main+xml"),
                ProblemCode.ACTIVE_CONTENT,
                "MACROS");
    }

    @Test
    void a_relation_to_outside_is_refused_but_a_link_to_click_is_not() {
        String relation = "<Relationship Id=\"rId99\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/"
                + "relationships/%s\" Target=\"https://example.org/\" TargetMode=\"External\"/></Relationships>";
        String part = "xl/_rels/workbook.xml.rels";

        assertRefused(
                replacing(part, "</Relationships>", String.format(Locale.ROOT, relation, "attachedTemplate")),
                ProblemCode.ACTIVE_CONTENT,
                "EXTERNAL");
        assertThat(RegulationWorkbook.read(
                        replacing(part, "</Relationships>", String.format(Locale.ROOT, relation, "hyperlink"))))
                .isEqualTo(Broken.regulation());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "xl/workbook.xml",
                "xl/sharedStrings.xml",
                "xl/styles.xml",
                "xl/worksheets/sheet3.xml",
                "docProps/core.xml",
                "xl/_rels/workbook.xml.rels",
                "[Content_Types].xml",
                "xl/theme/theme1.xml"
            })
    void definitions_of_types_and_entities_are_refused_in_any_part(String part) {
        String laughs = "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY x \"xxxxxxxxxx\"><!ENTITY y \"&x;&x;&x;\">"
                + "<!ENTITY f SYSTEM \"file:///etc/passwd\">]><a>&y;&f;</a>";

        assertRefused(with(part, laughs), ProblemCode.ACTIVE_CONTENT, "DTD");
        assertRefused(with(part, laughs.getBytes(StandardCharsets.UTF_16)), ProblemCode.ACTIVE_CONTENT, "DTD");
    }

    @Test
    void bombs_are_refused_before_they_go_off() {
        assertRefused(
                with("xl/worksheets/sheet99.xml", new byte[64 * 1024 * 1024]), ProblemCode.WORKBOOK_TOO_LARGE, "RATIO");
        byte[] noise = new byte[1_500_000];
        new Random(1).nextBytes(noise);
        Map<String, byte[]> parts = parts();
        parts.put("xl/media/noise.png", noise);
        parts.put("xl/media/bomb.png", new byte[64 * 1024 * 1024]);
        assertRefused(zip(parts), ProblemCode.WORKBOOK_TOO_LARGE, "INFLATED");
        for (int i = 0; i < 3000; i++) {
            parts.put("xl/media/" + i, new byte[0]);
        }
        assertRefused(zip(parts), ProblemCode.WORKBOOK_TOO_LARGE, "ENTRIES");
        assertRefused(Arrays.copyOf(GOOD, 3 * 1024 * 1024), ProblemCode.WORKBOOK_TOO_LARGE, "BYTES");
    }

    @Test
    void sizes_that_the_archive_claims_are_not_believed() {
        byte[] bomb = with("xl/worksheets/sheet99.xml", new byte[64 * 1024 * 1024]);
        for (int i = 0; i < bomb.length - 30; i++) {
            if (bomb[i] == 'P' && bomb[i + 1] == 'K' && bomb[i + 2] == 1 && bomb[i + 3] == 2) {
                bomb[i + 24] = 1;
                bomb[i + 25] = 0;
                bomb[i + 26] = 0;
                bomb[i + 27] = 0;
            }
        }

        assertRefused(bomb, ProblemCode.WORKBOOK_TOO_LARGE, "RATIO");
    }

    @Test
    void a_million_rows_stop_at_the_limit_and_name_where() {
        StringBuilder rows = new StringBuilder("<worksheet><sheetData>");
        for (int row = 1; row <= 1_000_000; row++) {
            rows.append("<row r=\"").append(row).append("\"/>");
        }
        byte[] xlsx = with(
                sheetPart("Ritardi"), rows.append("</sheetData></worksheet>").toString());
        WorkbookLimits wide = new WorkbookLimits(20_000_000, 100_000_000, 20_000, 50_000);

        List<Problem> problems = refused(() -> RegulationWorkbook.read(xlsx, wide));

        assertThat(places(problems)).containsExactly("Ritardi!A20001 WORKBOOK_TOO_LARGE");
        assertThat(problems.get(0).message(Locale.ITALIAN)).contains("righe in un foglio", "20000");
    }

    @Test
    void too_many_columns_and_cells_stop_at_the_limit_and_name_where() {
        String far = "<worksheet><sheetData><row r=\"9\"><c r=\"XFD9\"><v>1</v></c></row></sheetData></worksheet>";
        assertThat(places(of(with(sheetPart("Ritardi"), far)))).containsExactly("Ritardi!XFD9 WORKBOOK_TOO_LARGE");
        WorkbookLimits narrow = new WorkbookLimits(1_000_000, 10_000_000, 1000, 20);
        assertThat(refused(() -> RegulationWorkbook.read(GOOD, narrow)))
                .extracting(Problem::value)
                .containsExactly("CELLS");
    }

    @Test
    void one_long_text_in_many_cells_is_not_copied_as_often() {
        Map<String, byte[]> parts = parts();
        String text = "x".repeat(1_000_000);
        parts.put(
                "xl/sharedStrings.xml",
                ("<sst><si><t>Giorno festivo</t></si><si><t>" + text + "</t></si></sst>")
                        .getBytes(StandardCharsets.UTF_8));
        StringBuilder rows = new StringBuilder("<worksheet><sheetData><row><c t=\"s\"><v>0</v></c></row>");
        rows.append("<row><c t=\"s\"><v>1</v></c></row>".repeat(19_000));
        for (String part : List.copyOf(parts.keySet())) {
            if (part.startsWith("xl/worksheets/")) {
                parts.put(part, "<worksheet/>".getBytes(StandardCharsets.UTF_8));
            }
        }
        parts.put(
                sheetPart("Festività"),
                rows.append("</sheetData></worksheet>").toString().getBytes(StandardCharsets.UTF_8));

        assertThat(of(zip(parts))).extracting(Problem::value).contains("CHARACTERS");
    }

    @Test
    void formulas_are_refused_with_their_cells_and_never_computed() {
        String sheet = sheetPart("Ritardi");
        byte[] formula = replacing(sheet, "<v>0.9</v>", "<f>WEBSERVICE(\"https://example.org\")</f><v>0.9</v>");
        byte[] shared = replacing(sheet, "<v>0.9</v>", "<f t=\"shared\" si=\"0\"/><v>0.9</v>");
        byte[] array = replacing(sheet, "<v>0.9</v>", "<f t=\"array\" ref=\"A1:XFD1048576\">1</f><v>0.9</v>");

        for (byte[] xlsx : List.of(formula, shared, array)) {
            assertThat(places(of(xlsx))).containsExactly("Ritardi!B5 FORMULA_IN_CELL");
        }
        String all = "<worksheet><sheetData>" + "<row><c><f>1</f></c></row>".repeat(5000) + "</sheetData></worksheet>";
        assertThat(of(with(sheet, all))).hasSize(100);
    }

    @Test
    void files_cut_at_any_place_are_refused_and_never_break_anything() {
        for (int length = 0; length < GOOD.length; length += 2999) {
            byte[] cut = Arrays.copyOf(GOOD, length);
            assertThat(of(cut)).isNotEmpty();
        }
    }

    @Test
    void files_with_any_byte_changed_are_read_or_refused_and_never_break_anything() {
        Random random = new Random(2023);
        for (int i = 0; i < 120; i++) {
            byte[] changed = GOOD.clone();
            changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
            try {
                RegulationWorkbook.read(changed);
            } catch (it.comune.performance.value.InvalidDocumentException refusal) {
                assertThat(refusal.problems()).isNotEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<row r=\"0\"/>",
                "<row r=\"7\"/><row r=\"7\"/>",
                "<row r=\"x\"/>",
                "<row r=\"99999999\"/>",
                "<row><c r=\"7\"><v>1</v></c></row>",
                "<row><c r=\"AAAAA7\"><v>1</v></c></row>",
                "<row><c t=\"s\"><v>999999</v></c></row>",
                "<row><c t=\"s\"><v>-1</v></c></row>",
                "<row><c t=\"unheard\"><v>1</v></c></row>",
                "<row><c><v>1</c></row>",
                "<row><c>"
            })
    void what_no_spreadsheet_writes_is_a_damaged_file(String rows) {
        String sheet = "<worksheet><sheetData>" + rows + "</sheetData></worksheet>";

        assertRefused(with(sheetPart("Ritardi"), sheet), ProblemCode.NOT_A_WORKBOOK, "DAMAGED");
    }

    /** In a virtual machine of its own with so little memory that a file that is opened before it is measured ends it. */
    @Test
    void a_small_heap_is_enough_to_refuse_them(@TempDir Path folder) throws Exception {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        List<String> command = new ArrayList<>(List.of(
                System.getProperty("java.home") + "/bin/java", "-Xmx48m", "-cp", classPath, SmallHeap.class.getName()));
        command.addAll(SmallHeap.files(folder));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(said).isZero();
        assertThat(said.lines()).containsExactly("RATIO", "INFLATED", "ENTRIES", "INFLATED", "ROWS", "BYTES");
    }

    @Test
    void a_cell_that_stands_twice_or_in_another_row_is_refused_where_it_stands() {
        String part = sheetPart("Ritardi");
        String cell = cell(part, "B5");
        String place = "Ritardi!B5 NOT_A_WORKBOOK";

        assertThat(places(of(replacing(part, cell, cell + cell)))).containsExactly(place);
        assertThat(places(of(replacing(part, cell, cell + "<c r=\"B5\"/>")))).containsExactly(place);
        assertThat(places(of(replacing(part, cell, cell.replace("\"B5\"", "\"B55\"")))))
                .containsExactly(place);
    }

    @Test
    void a_second_table_of_cells_is_refused() {
        byte[] two =
                replacing(sheetPart("Ritardi"), "</sheetData>", "</sheetData><sheetData><row r=\"1\"/></sheetData>");

        assertRefused(two, ProblemCode.NOT_A_WORKBOOK, "DAMAGED");
    }

    @ParameterizedTest
    @CsvSource({"1,true", "true,true", "0,false", "false,false"})
    void a_truth_is_read_in_both_ways_in_which_files_write_it(String written, boolean meant) {
        byte[] xlsx = assumed(written);

        assertThat(RegulationWorkbook.read(xlsx).weightCaps().area().assumed()).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "TRUE", "si", "-1"})
    void what_is_no_truth_is_refused(String written) {
        assertThat(places(of(assumed(written)))).containsExactly("Impostazioni!F4 ERROR_IN_CELL");
    }

    private static byte[] assumed(String truth) {
        String part = sheetPart("Impostazioni");
        return replacing(part, cell(part, "F4"), "<c r=\"F4\" t=\"b\"><v>" + truth + "</v></c>");
    }

    private static String cell(String part, String cell) {
        String text = new String(parts().get(part), StandardCharsets.UTF_8);
        java.util.regex.Matcher matcher = java.util.regex.Pattern.compile("<c r=\"" + cell + "\".*?(/>|</c>)")
                .matcher(text);
        assertThat(matcher.find()).as(cell).isTrue();
        return matcher.group();
    }
}
