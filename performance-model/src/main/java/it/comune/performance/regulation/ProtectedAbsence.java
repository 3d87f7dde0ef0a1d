package it.comune.performance.regulation;

import it.comune.performance.value.Checks;
import org.jspecify.annotations.Nullable;

/**
 * A kind of absence that must not reduce a premium.
 *
 * @param kind of absence
 * @param state how far the source can be relied on
 * @param source article or case law
 * @param note remarks for HR
 */
public record ProtectedAbsence(
        AbsenceClass.Kind kind,
        LegalState state,
        String source,
        @Nullable String note) {
    /** @throws it.comune.performance.value.InvalidDocumentException with every problem of the entry */
    public ProtectedAbsence {
        Checks.of("")
                .required("kind", kind)
                .required("state", state)
                .text("source", source)
                .optionalText("note", note)
                .verify();
    }

    /** {@code D.Lgs. 150/2009 art. 9 c. 3, V}: how findings cite it. */
    public String citation() {
        return source + ", " + state;
    }
}
