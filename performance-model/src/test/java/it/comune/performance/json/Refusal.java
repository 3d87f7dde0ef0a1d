package it.comune.performance.json;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import it.comune.performance.value.InvalidDocumentException;
import it.comune.performance.value.Problem;
import java.util.List;

/** What reading a broken document says. */
final class Refusal {
    private Refusal() {}

    static List<Problem> ofDossier(String json) {
        return refused(() -> DossierJson.read(json));
    }

    static List<Problem> ofRegulation(String json) {
        return refused(() -> RegulationJson.read(json));
    }

    /** Pointer and code of each problem: {@code /plan/units/0/id MISSING}. */
    static List<String> places(List<Problem> problems) {
        return problems.stream().map(p -> p.pointer() + " " + p.code()).toList();
    }

    static List<Problem> refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable reading) {
        InvalidDocumentException refusal = catchThrowableOfType(InvalidDocumentException.class, reading);
        if (refusal == null) {
            throw new AssertionError("The document was accepted.");
        }
        return refusal.problems();
    }

    /** The sample dossier with pieces of its text replaced: old, new, old, new, ... */
    static String dossierWith(String... replacements) {
        return replaced(DossierJson.write(Samples.dossier()), replacements);
    }

    /** The sample regulation with pieces of its text replaced: old, new, old, new, ... */
    static String regulationWith(String... replacements) {
        return replaced(RegulationJson.write(Samples.regulation()), replacements);
    }

    private static String replaced(String json, String... replacements) {
        String result = json;
        for (int i = 0; i < replacements.length; i += 2) {
            int at = result.indexOf(replacements[i]);
            if (at < 0) {
                throw new AssertionError("Nothing like this in the document: " + replacements[i]);
            }
            result = result.substring(0, at) + replacements[i + 1] + result.substring(at + replacements[i].length());
        }
        return result;
    }
}
