package it.comune.performance.examples;

import it.comune.performance.dossier.Dossier;
import it.comune.performance.json.DossierJson;
import it.comune.performance.json.RegulationJson;
import it.comune.performance.regulation.Regulation;
import it.comune.performance.report.Labels;
import it.comune.performance.value.InvalidDocumentException;
import it.comune.performance.workbook.DossierWorkbook;
import it.comune.performance.workbook.RegulationWorkbook;
import java.nio.charset.StandardCharsets;

/** Documents as the bytes of a file, JSON or workbook by the ending of its name. */
final class Conversion {
    private Conversion() {}

    /** @throws Unusable when the ending is neither, or the document does not fit into a workbook */
    static byte[] bytes(Regulation regulation, String file, Labels labels) {
        return DocumentFormat.needed(file, labels) == DocumentFormat.JSON
                ? RegulationJson.write(regulation).getBytes(StandardCharsets.UTF_8)
                : fitting(file, () -> RegulationWorkbook.write(regulation));
    }

    /** @throws Unusable when the ending is neither, or the document does not fit into a workbook */
    static byte[] bytes(Dossier dossier, String file, Labels labels) {
        return DocumentFormat.needed(file, labels) == DocumentFormat.JSON
                ? DossierJson.write(dossier).getBytes(StandardCharsets.UTF_8)
                : fitting(file, () -> DossierWorkbook.write(dossier));
    }

    private interface Writing {
        byte[] bytes();
    }

    private static byte[] fitting(String file, Writing workbook) {
        try {
            return workbook.bytes();
        } catch (InvalidDocumentException tooLong) {
            throw new Unusable(new Unusable.Document(file, tooLong.problems()), Unusable.Left.WRITTEN);
        }
    }
}
