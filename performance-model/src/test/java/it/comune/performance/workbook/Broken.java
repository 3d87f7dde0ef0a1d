package it.comune.performance.workbook;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import it.comune.performance.dossier.Dossier;
import it.comune.performance.json.DossierJson;
import it.comune.performance.json.RegulationJson;
import it.comune.performance.regulation.Regulation;
import it.comune.performance.value.InvalidDocumentException;
import it.comune.performance.value.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Workbooks of the real documents, to be broken, and what is said of them. */
final class Broken {
    private static final Path REGULATION = Path.of(
            "..", "performance-rules/src/main/resources/it/comune/performance/rules/regulations/alzano-lombardo.json");

    private static final Dossier DOSSIER = DossierJson.read(LosslessTest.REAL_PLAN);

    private Broken() {}

    static Dossier dossier() {
        return DOSSIER;
    }

    static Regulation regulation() {
        return RegulationJson.read(REGULATION);
    }

    static Book dossierBook() {
        return Book.of(DossierWorkbook.write(dossier()));
    }

    static Book regulationBook() {
        return Book.of(RegulationWorkbook.write(regulation()));
    }

    static List<Problem> ofDossier(Book book) {
        return refused(() -> DossierWorkbook.read(book.bytes()));
    }

    static List<Problem> ofRegulation(Book book) {
        return refused(() -> RegulationWorkbook.read(book.bytes()));
    }

    static List<Problem> refused(ThrowingCallable reading) {
        InvalidDocumentException refusal = catchThrowableOfType(InvalidDocumentException.class, reading);
        if (refusal == null) {
            throw new AssertionError("The workbook was accepted.");
        }
        return refusal.problems();
    }

    /** Cell and code of each problem: {@code Pesi!C4 WEIGHT_NOT_POSITIVE}. */
    static List<String> places(List<Problem> problems) {
        return problems.stream().map(p -> p.pointer() + " " + p.code()).toList();
    }

    static String italian(List<Problem> problems) {
        return String.join(
                "\n", problems.stream().map(p -> p.text(Locale.ITALIAN)).toList());
    }
}
