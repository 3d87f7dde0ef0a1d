package it.comune.performance.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import it.comune.performance.value.Problem;
import it.comune.performance.value.ProblemCode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a cell means, however somebody or a spreadsheet wrote it. */
class CellValuesTest {
    private static final Spot SPOT = new Spot(0, "Foglio", 4, 2);

    private final Found found = new Found();

    private String json(Field field, Cell cell) {
        return json(field, field.path(), cell);
    }

    private String json(Field field, String path, Cell cell) {
        Piece piece = new CellReader(false, 10_000, found).read(field, path, cell, SPOT);
        return piece == null ? "" : piece.json(1000);
    }

    private static Cell text(String text) {
        return new Cell(Cell.Kind.TEXT, text, Cell.Format.PLAIN);
    }

    private static Cell number(String digits, Cell.Format format) {
        return new Cell(Cell.Kind.NUMBER, digits, format);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    12,5            | 12.5
                    12.5            | 12.5
                    0,125           | 0.125
                    0.125           | 0.125
                    010             | 10
                    1.234,56        | 1234.56
                    1.234.567       | 1234567
                    1,234.56        | 1234.56
                    € 98000         | 98000
                    98 000,00       | 98000
                    1'234,5         | 1234.5
                    -3              | -3
                    1,234           | 1.234
                    50%             | 0.5
                    12,5 %          | 0.125
                    12%%            | 0.12
                    1234567890123456,78 | 1234567890123456.78
                    """)
    void numbers_in_texts_read_right_with_comma_and_with_point(String written, String json) {
        assertThat(json(Field.number("x"), text(written))).isEqualTo(json);
        assertThat(found.isEmpty()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "1 5",
                "12 34",
                "3€0",
                "5%5",
                "1'23",
                "1 234'567",
                "1 234 5",
                "1.234 567",
                "1,5 % %",
                "€ 5 €",
                "-",
                "１２",
                "1 000 000 0"
            })
    void digits_with_something_between_them_that_separates_no_thousands_are_no_number(String written) {
        assertThat(json(Field.number("x"), text(written))).isEqualTo(Piece.quoted(written));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {"1 234 567|1234567", "1'234'567,5|1234567.5", "98000 €|98000", "-1 234|-1234", "+5|5"})
    void thousands_stand_in_groups_of_three(String written, String json) {
        assertThat(json(Field.number("x"), text(written))).isEqualTo(json);
    }

    @ParameterizedTest
    @CsvSource({"98.000", "1.234", "12.345 €"})
    void a_point_before_three_digits_is_refused_because_nobody_knows_what_it_separates(String written) {
        json(Field.money("x"), text(written));

        assertThat(found.refusal().problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.code()).isEqualTo(ProblemCode.AMBIGUOUS_NUMBER))
                .satisfies(problem -> assertThat(problem.pointer()).isEqualTo("Foglio!C5"));
    }

    @ParameterizedTest
    @CsvSource({
        "0.30000000000000004, 0.3",
        "8.9999999999999997E-2, 0.09",
        "0.9, 0.9",
        "1E-7, 0.0000001",
        "9.9999999999999995E-8, 0.0000001",
        "123456789.125, 123456789.125",
        "365, 365",
        "3E2, 300",
        "0, 0"
    })
    void numbers_that_a_spreadsheet_wrote_read_as_what_was_meant(String digits, String json) {
        assertThat(json(Field.share("x"), number(digits, Cell.Format.PERCENT))).isEqualTo(json);
    }

    @Test
    void numbers_without_measure_cost_nothing_and_pass_to_the_reader_that_refuses_them() {
        assertThat(json(Field.number("x"), number("1e9999999", Cell.Format.PLAIN)))
                .isEqualTo("1e9999999");
        assertThat(json(Field.number("x"), text("0" + "7".repeat(200)))).isEqualTo("7".repeat(200));
        assertThat(json(Field.number("x"), text("1e999999999"))).isEqualTo("1e999999999");
    }

    @Test
    void what_is_no_number_passes_as_the_text_that_it_is() {
        assertThat(json(Field.number("x"), text("dieci"))).isEqualTo("\"dieci\"");
        assertThat(json(Field.number("x"), number("45291", Cell.Format.DATE))).isEqualTo("\"31/12/2023\"");
    }

    @Test
    void a_percentage_counts_percent_where_the_document_does() {
        Field threshold = Field.number("threshold");

        assertThat(json(threshold, "target.percent", number("0.975", Cell.Format.PERCENT)))
                .isEqualTo("97.5");
        assertThat(json(threshold, "target.percent", number("97.5", Cell.Format.PLAIN)))
                .isEqualTo("97.5");
        assertThat(json(threshold, "target.percent", text("97,5%"))).isEqualTo("97.5");
        assertThat(json(threshold, "target.value", number("0.975", Cell.Format.PERCENT)))
                .isEqualTo("0.975");
    }

    @ParameterizedTest
    @CsvSource({"31/12/2023", "2023-12-31", "31.12.2023", "31-12-2023", "' 31/12/2023 '"})
    void dates_in_texts_read_as_italians_and_machines_write_them(String written) {
        assertThat(json(Field.date("x"), text(written))).isEqualTo("\"2023-12-31\"");
    }

    @Test
    void dates_in_cells_count_from_1900_or_from_1904() {
        Cell cell = number("45291", Cell.Format.DATE);
        Cell earlier = number("43829", Cell.Format.DATE);

        assertThat(json(Field.date("x"), cell)).isEqualTo("\"2023-12-31\"");
        assertThat(new CellReader(true, 10_000, found)
                        .read(Field.date("x"), "x", earlier, SPOT)
                        .json(100))
                .isEqualTo("\"2023-12-31\"");
    }

    @ParameterizedTest
    @CsvSource({"30/02/2023", "31/12/23", "domani", "12/31/2023"})
    void days_that_the_calendar_lacks_pass_as_they_were_written(String written) {
        assertThat(json(Field.date("x"), text(written))).isEqualTo("\"" + written + "\"");
    }

    @ParameterizedTest
    @CsvSource({"sì,true", "SI,true", "si,true", "vero,true", "no,false", "No,false", "FALSO,false"})
    void yes_and_no_are_words(String written, String json) {
        assertThat(json(Field.yesNo("x"), text(written))).isEqualTo(json);
        assertThat(json(Field.text("x"), text(written))).isEqualTo("\"" + written + "\"");
    }

    @Test
    void true_cells_are_yes_and_words_of_a_spreadsheet() {
        Cell yes = new Cell(Cell.Kind.BOOLEAN, "1", Cell.Format.PLAIN);

        assertThat(json(Field.yesNo("x"), yes)).isEqualTo("true");
        assertThat(json(Field.text("x"), yes)).isEqualTo("\"sì\"");
    }

    @Test
    void words_are_taken_in_italian_in_any_case_and_as_constants() {
        Field gate = Field.word("gate", it.comune.performance.regulation.Policies.Gate.class);

        for (String written : List.of("piano approvato", " Piano  APPROVATO ", "APPROVED_PLAN", "approved_plan")) {
            assertThat(json(gate, text(written))).isEqualTo("\"APPROVED_PLAN\"");
        }
        assertThat(json(gate, text("piano respinto"))).isEqualTo("\"piano respinto\"");
    }

    @Test
    void ids_stay_as_they_are_but_for_spaces_around_them() {
        assertThat(json(Field.id("x"), text("\u00a0010 "))).isEqualTo("\"010\"");
        assertThat(json(Field.id("x"), number("12", Cell.Format.PLAIN))).isEqualTo("\"12\"");
        assertThat(json(Field.ids("x", "units"), text("A; B,C\nD"))).isEqualTo("[\"A\",\"B\",\"C\",\"D\"]");
    }

    @Test
    void counts_are_separated_by_semicolons_because_commas_are_decimal() {
        assertThat(json(Field.numbers("x"), text("3; 4,5;0"))).isEqualTo("[3,4.5,0]");
        assertThat(json(Field.numbers("x"), number("7", Cell.Format.PLAIN))).isEqualTo("[7]");
    }

    @Test
    void texts_keep_their_spaces_quotes_and_signs() {
        for (String written : List.of("  x ", "=1+1", "+39", "-3", "@nome", "\"detto\"", "a\nb", "🏛")) {
            assertThat(json(Field.text("x"), text(written))).isEqualTo(Piece.quoted(written));
        }
    }

    @Test
    void an_error_of_the_spreadsheet_is_refused_with_its_cell() {
        json(Field.number("x"), new Cell(Cell.Kind.ERROR, "#REF!", Cell.Format.PLAIN));

        List<Problem> problems = found.refusal().problems();
        assertThat(problems).extracting(Problem::code).containsExactly(ProblemCode.ERROR_IN_CELL);
        assertThat(problems).extracting(Problem::value).containsExactly("#REF!");
    }

    @Test
    void columns_have_letters() {
        assertThat(new Spot(0, "Pesi", 4, 2)).hasToString("Pesi!C5");
        assertThat(new Spot(0, "Pesi", 0, 26)).hasToString("Pesi!AA1");
        assertThat(new Spot(0, "Pesi", 0, 701)).hasToString("Pesi!ZZ1");
        assertThat(new Spot(0, "Pesi", 0, 702)).hasToString("Pesi!AAA1");
        assertThat(Spot.column("AAA1")).isEqualTo(702);
        assertThat(Spot.column("XFD1")).isEqualTo(16_383);
        assertThat(Spot.column("5")).isEqualTo(-1);
    }
}
