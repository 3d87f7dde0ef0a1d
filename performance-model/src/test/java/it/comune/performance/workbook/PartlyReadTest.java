package it.comune.performance.workbook;

import static it.comune.performance.workbook.Broken.places;
import static it.comune.performance.workbook.Broken.regulation;
import static it.comune.performance.workbook.Broken.regulationBook;
import static org.assertj.core.api.Assertions.assertThat;

import it.comune.performance.json.PartialRegulation;
import it.comune.performance.value.Problem;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** A workbook of which some cells cannot be read: what of it is known, what is not, and what is said beside its cells. */
class PartlyReadTest {
    private static LocatedDocument<PartialRegulation> attempt(Book book) {
        return RegulationWorkbook.attempt(book.bytes(), WorkbookLimits.REGULATION, regulation());
    }

    @Test
    void problems_are_those_of_a_reading_that_refuses() {
        Book book = regulationBook()
                .set("Regolamento!B7", "31/06/2023")
                .set("Ritardi!B5", Book.percent("0.98"))
                .set("Fasce!B6", "ottantacinque")
                .set("Impostazioni!B27", new Book.Formula("1+1"))
                .set("Aree contrattuali!C4", "1.234");
        book.set("Ritardi!B6", Book.percent("0.99"));

        PartialRegulation partial = attempt(book).document();

        assertThat(partial.problems()).isEqualTo(Broken.ofRegulation(book));
        assertThat(partial.regulation()).isNotNull();
    }

    @Test
    void what_stands_in_is_known_as_such_and_the_rest_is_what_somebody_wrote() {
        LocatedDocument<PartialRegulation> read = attempt(regulationBook()
                .set("Fasce!B6", "ottantacinque")
                .set("Impostazioni!B27", new Book.Formula("1+1"))
                .set("Impostazioni!B44", new BigDecimal("0.77")));
        PartialRegulation partial = read.document();

        assertThat(partial.isGiven("/premiums/bands/value/bands/0/fraction")).isFalse();
        assertThat(partial.isGiven("/premiums/bands/value")).isFalse();
        assertThat(partial.isGiven("/premiums/bands")).isFalse();
        assertThat(partial.isGiven("/premiums/bands/source")).isTrue();
        assertThat(partial.isGiven("/premiums/productivity/organisationalShare/value"))
                .isFalse();
        assertThat(partial.isGiven("/timeliness/lateness/value")).isTrue();
        assertThat(read.cell("/timeliness/lateness/value/rows/1/factor")).isEqualTo("Ritardi!B5");
    }

    @Test
    void a_row_that_belongs_to_nothing_makes_what_it_may_belong_to_unknown() {
        PartialRegulation partial =
                attempt(regulationBook().set("Componenti!A4", "nessuno")).document();

        assertThat(places(partial.problems())).contains("Componenti!A4 UNKNOWN_REFERENCE");
        assertThat(partial.isGiven("/people/profiles/value")).isFalse();
        assertThat(partial.isGiven("/people/absences/value")).isTrue();
    }

    @Test
    void of_what_is_no_workbook_nothing_is_known_but_why() {
        PartialRegulation partial = RegulationWorkbook.attempt(
                        "x".getBytes(StandardCharsets.UTF_8), WorkbookLimits.REGULATION, regulation())
                .document();

        assertThat(partial.regulation()).isNull();
        assertThat(places(partial.problems())).containsExactly(" NOT_A_WORKBOOK");
    }

    @Test
    void a_whole_workbook_is_whole() {
        PartialRegulation partial = attempt(regulationBook()).document();

        assertThat(partial.isWhole()).isTrue();
        assertThat(partial.regulation()).isEqualTo(regulation());
    }

    @Test
    void a_marked_copy_of_what_cannot_be_read_has_the_same_problems_in_the_same_cells() {
        Book book = regulationBook()
                .set("Fasce!B6", "ottantacinque")
                .set("Impostazioni!B27", new Book.Formula("1+1"))
                .set("Componenti!A4", "nessuno")
                .withSheet("Appunti", "da chiedere");
        byte[] xlsx = book.bytes();
        List<Problem> problems = attempt(book).document().problems();
        List<Mark> marks = problems.stream()
                .map(problem -> Mark.of(problem, Locale.ITALIAN))
                .toList();

        byte[] once = RegulationWorkbook.marked(xlsx, WorkbookLimits.REGULATION, marks);
        byte[] twice = RegulationWorkbook.marked(once, WorkbookLimits.REGULATION, marks);

        assertThat(RegulationWorkbook.attempt(once, WorkbookLimits.REGULATION, regulation())
                        .document()
                        .problems())
                .isEqualTo(problems);
        assertThat(MarksTest.comments(once))
                .contains("ref=\"B6\"", "ref=\"B27\"", "ref=\"A4\"", "ottantacinque", "Appunti")
                .isEqualTo(MarksTest.comments(twice));
        assertThat(MarksTest.comments(RegulationWorkbook.marked(
                        once, WorkbookLimits.REGULATION, List.of(new Mark("Fasce!B6", "Ora solo questo")))))
                .as("what was said before is said no longer, on any sheet")
                .contains("Ora solo questo")
                .doesNotContain("ottantacinque", "nessuno");
        assertThat(RegulationWorkbook.marked(xlsx, WorkbookLimits.REGULATION, marks))
                .isEqualTo(once);
    }

    @Test
    void a_marked_copy_of_what_can_be_read_reads_back_as_the_same() throws Exception {
        byte[] xlsx = RegulationWorkbook.write(regulation());
        List<Mark> marks = List.of(new Mark("Ritardi!B5", "A < B & \"C\" è"), new Mark("", "Del tutto"));

        byte[] marked = RegulationWorkbook.marked(xlsx, WorkbookLimits.REGULATION, marks);

        assertThat(RegulationWorkbook.read(marked)).isEqualTo(regulation());
        assertThat(MarksTest.comments(marked)).contains("A &lt; B &amp; \"C\" è", "ref=\"A1\"");
    }
}
