package it.comune.performance.regulation;

import it.comune.performance.value.Checks;
import it.comune.performance.value.ProblemCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The local rules of a municipality in one version: SMVP and CCDI as data. A regulation that exists is valid.
 *
 * @param id names the regulation over all its versions
 * @param version of this document, such as {@code 1.0}; of the pattern of ids
 * @param title for people
 * @param validFrom first day on which it is in force
 * @param validTo last day on which it is in force; none: until further notice
 * @param author who answers for this version
 * @param note what changed and why
 * @param weightCaps 60 points per area and 20 for the general secretary in the source
 * @param achievement from the ratio of result and target to a degree
 * @param recognition from an objective's mean to the recognised degree; none: the mean itself
 * @param timeliness deadlines and lateness
 * @param missingFacts indicators of which nothing was recorded
 * @param causeRecognition what recognises an exempt cause
 * @param exemptions what a recognised exempt cause does
 * @param audit from where on the audit speaks
 */
public record Regulation(
        String id,
        String version,
        String title,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        String author,
        @Nullable String note,
        WeightCaps weightCaps,
        Setting<Curve> achievement,
        @Nullable Setting<Curve> recognition,
        Timeliness timeliness,
        Setting<Policies.MissingFacts> missingFacts,
        Setting<Policies.CauseRecognition> causeRecognition,
        Setting<Policies.Exemptions> exemptions,
        Audit audit) {

    /** @throws it.comune.performance.value.InvalidDocumentException with every problem of the regulation */
    public Regulation {
        Checks checks = Checks.of(id)
                .id("id", id)
                .id("version", version)
                .text("title", title)
                .date("validFrom", validFrom)
                .optionalDate("validTo", validTo)
                .text("author", author)
                .optionalText("note", note)
                .required("weightCaps", weightCaps)
                .required("achievement", achievement)
                .required("timeliness", timeliness)
                .required("missingFacts", missingFacts)
                .required("causeRecognition", causeRecognition)
                .required("exemptions", exemptions)
                .required("audit", audit);
        if (validFrom != null && validTo != null && validTo.isBefore(validFrom)) {
            checks.problem("/validTo", ProblemCode.BOUNDS_REVERSED, validTo, validFrom);
        }
        checks.verify();
    }

    /** {@code alzano-lombardo 1.0}: how explanations cite this version. */
    public String citation() {
        return id + " " + version;
    }

    /** Names of the settings that are still marked as assumed, in document order. */
    public List<String> assumedSettings() {
        List<String> names = new ArrayList<>();
        note(names, "weightCaps/area", weightCaps.area());
        note(names, "weightCaps/generalSecretary", weightCaps.generalSecretary());
        note(names, "weightCaps/overCap", weightCaps.overCap());
        note(names, "weightCaps/underCap", weightCaps.underCap());
        note(names, "achievement", achievement);
        note(names, "recognition", recognition);
        note(names, "timeliness/lateness", timeliness.lateness());
        note(names, "timeliness/dayCount", timeliness.dayCount());
        note(names, "timeliness/holidays", timeliness.holidays());
        note(names, "timeliness/deadlineRoll", timeliness.deadlineRoll());
        note(names, "timeliness/graceDays", timeliness.graceDays());
        note(names, "timeliness/reschedulings", timeliness.reschedulings());
        note(names, "missingFacts", missingFacts);
        note(names, "causeRecognition", causeRecognition);
        note(names, "exemptions", exemptions);
        note(names, "audit/planApproval", audit.planApproval());
        note(names, "audit/gates", audit.gates());
        note(names, "audit/fullAchievementShare", audit.fullAchievementShare());
        return names;
    }

    private static void note(List<String> names, String name, @Nullable Setting<?> setting) {
        if (setting != null && setting.assumed()) {
            names.add(name);
        }
    }
}
