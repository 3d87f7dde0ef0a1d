package it.comune.performance.regulation;

import it.comune.performance.value.Checks;
import it.comune.performance.value.ProblemCode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one national contract or law asks of the local rules: a dated document of its own, shipped with the library.
 *
 * @param id names the document
 * @param title as it is cited
 * @param date of the contract or law
 * @param firstPlanYear first year of a plan to which it applies, 1990-2100
 * @param firstPlanYearState how far that year can be relied on
 * @param note remarks for HR
 * @param limits what it limits
 * @param protectedAbsences kinds of absence that must not reduce a premium
 */
public record NationalContract(
        String id,
        String title,
        LocalDate date,
        int firstPlanYear,
        LegalState firstPlanYearState,
        @Nullable String note,
        List<NationalLimit> limits,
        List<ProtectedAbsence> protectedAbsences) {
    /** @throws it.comune.performance.value.InvalidDocumentException with every problem of the document */
    public NationalContract {
        Checks.of(id)
                .id("id", id)
                .text("title", title)
                .date("date", date)
                .whole("firstPlanYear", firstPlanYear, 1990, 2100)
                .required("firstPlanYearState", firstPlanYearState)
                .optionalText("note", note)
                .list("limits", limits)
                .list("protectedAbsences", protectedAbsences)
                .distinct(
                        "protectedAbsences",
                        protectedAbsences,
                        ProtectedAbsence::kind,
                        "/kind",
                        ProblemCode.DUPLICATE_SCOPE)
                .verify();
        limits = List.copyOf(limits);
        protectedAbsences = List.copyOf(protectedAbsences);
    }
}
