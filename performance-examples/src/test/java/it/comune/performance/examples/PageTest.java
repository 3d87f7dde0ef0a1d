package it.comune.performance.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class PageTest {
    private static String printed(int width, boolean coloured, Consumer<Page> text) {
        StringWriter out = new StringWriter();
        PrintWriter writer = new PrintWriter(out);
        text.accept(new Page(writer, width, coloured));
        writer.flush();
        return out.toString();
    }

    @Test
    void words_are_wrapped_with_a_hanging_indent() {
        assertThat(printed(12, false, page -> page.write(1, 3, Span.plain("uno due tre quattro"))))
                .isEqualTo(" uno due tre\n   quattro\n");
    }

    @Test
    void an_id_that_is_wider_than_the_line_stays_whole() {
        assertThat(printed(10, false, page -> page.write(0, 2, Span.plain("per AREA_AFFARI_GENERALI ora"))))
                .isEqualTo("per\n  AREA_AFFARI_GENERALI\n  ora\n");
    }

    @Test
    void pieces_without_a_space_between_them_stay_together() {
        assertThat(printed(
                        10,
                        false,
                        page -> page.write(0, 0, Span.plain("qui c'è"), Span.id(" O12"), Span.plain(": no"))))
                .isEqualTo("qui c'è\nO12: no\n");
    }

    @Test
    void a_no_break_space_holds_words_together() {
        assertThat(printed(10, false, page -> page.write(0, "costa 12\u00a0punti")))
                .isEqualTo("costa\n12 punti\n");
    }

    @Test
    void line_ends_in_documents_are_spaces() {
        assertThat(printed(40, false, page -> page.write(0, "prima\nseconda\r\n\tterza")))
                .isEqualTo("prima seconda terza\n");
    }

    @Test
    void a_document_cannot_steer_the_terminal() {
        assertThat(printed(40, false, page -> page.write(0, "rosso \u001b[31m\u009b31m \u202e\u2066fi\u2028ne\u0007")))
                .isEqualTo("rosso [31m31m fine\n");
    }

    @Test
    void colours_take_no_room() {
        assertThat(printed(7, true, page -> page.write(0, 0, Span.strong("uno due"), Span.plain(" tre"))))
                .isEqualTo("\u001b[1muno due\u001b[0m\ntre\n");
    }

    @Test
    void a_paragraph_beside_a_label_keeps_its_column() {
        assertThat(printed(
                        34,
                        false,
                        page -> page.beside(
                                2, List.of(Span.plain("Nota")), 10, Span.plain("una riga lunga che va a capo"))))
                .isEqualTo("  Nota    una riga lunga che va a\n          capo\n");
    }

    @Test
    void a_label_that_is_too_long_has_a_line_of_its_own() {
        assertThat(printed(
                        34,
                        false,
                        page -> page.beside(
                                0, List.of(Span.plain("Causa non imputabile")), 10, Span.plain("fornitore"))))
                .isEqualTo("Causa non imputabile\n  fornitore\n");
    }

    @Test
    void numbers_stand_right_and_the_last_text_is_wrapped_in_its_column() {
        String table = printed(
                44,
                false,
                page -> new Table()
                        .text("Unità")
                        .number("con|esenzioni")
                        .text("")
                        .row(Span.plain("A"), Span.plain("5"), Span.plain("Area prima, affari generali"))
                        .row(Span.plain("AREA_II"), Span.plain("12,5"), Span.plain("Seconda"))
                        .print(page, 0));

        assertThat(table).isEqualTo("""
                                       con
                        Unità    esenzioni
                        A                5  Area prima, affari
                                            generali
                        AREA_II       12,5  Seconda
                        """);
    }
}
