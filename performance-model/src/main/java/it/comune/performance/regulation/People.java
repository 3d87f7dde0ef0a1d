package it.comune.performance.regulation;

import it.comune.performance.value.Checks;
import it.comune.performance.value.ProblemCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How people are scored and what their part of a fund is before the score counts. Source: SMVP, CCDI.
 *
 * @param profiles at least one
 * @param contractAreas at least one, with their coefficients
 * @param partTime what part-time work does to an employee's part
 * @param absences classes of absence and what they do
 * @param eligibility who takes part at all
 */
public record People(
        Setting<List<Profile>> profiles,
        Setting<List<ContractArea>> contractAreas,
        Setting<PremiumPolicies.PartTime> partTime,
        Setting<List<AbsenceClass>> absences,
        Eligibility eligibility) {
    /**
     * Who takes part in the distribution of funds.
     *
     * @param minimumDays least days in the year, 0-366
     * @param counted which days are compared with it
     * @param suspension what a disciplinary suspension does
     */
    public record Eligibility(
            Setting<Integer> minimumDays,
            Setting<PremiumPolicies.ServiceCounted> counted,
            Setting<PremiumPolicies.Suspension> suspension) {
        /** @throws it.comune.performance.value.InvalidDocumentException with every problem of the settings */
        public Eligibility {
            Checks.of("")
                    .required("minimumDays", minimumDays)
                    .whole("minimumDays/value", Setting.valueOf(minimumDays, 0), 0, 366)
                    .required("counted", counted)
                    .required("suspension", suspension)
                    .verify();
        }
    }

    /** @throws it.comune.performance.value.InvalidDocumentException with every problem of the settings */
    public People {
        List<Profile> given = Setting.valueOf(profiles, List.of());
        List<ContractArea> areas = Setting.valueOf(contractAreas, List.of());
        List<AbsenceClass> classes = Setting.valueOf(absences, List.of());
        Checks checks = Checks.of("")
                .required("profiles", profiles)
                .distinct("profiles/value", given, Profile::id, "/id", ProblemCode.DUPLICATE_ID)
                .required("contractAreas", contractAreas)
                .distinct("contractAreas/value", areas, ContractArea::id, "/id", ProblemCode.DUPLICATE_ID)
                .required("partTime", partTime)
                .required("absences", absences)
                .distinct("absences/value", classes, AbsenceClass::id, "/id", ProblemCode.DUPLICATE_ID)
                .required("eligibility", eligibility);
        if (profiles != null) {
            checks.filled("profiles/value", given);
        }
        if (contractAreas != null) {
            checks.filled("contractAreas/value", areas);
        }
        checks.verify();
    }

    /** The profile of an id, or null. */
    public @Nullable Profile profile(String id) {
        return find(profiles.value(), Profile::id, id);
    }

    /** The contract area of an id, or null. */
    public @Nullable ContractArea contractArea(String id) {
        return find(contractAreas.value(), ContractArea::id, id);
    }

    /** The class of absence of an id, or null. */
    public @Nullable AbsenceClass absence(String id) {
        return find(absences.value(), AbsenceClass::id, id);
    }

    private static <T> @Nullable T find(List<T> list, java.util.function.Function<T, String> idOf, String id) {
        for (T one : list) {
            if (idOf.apply(one).equals(id)) {
                return one;
            }
        }
        return null;
    }
}
