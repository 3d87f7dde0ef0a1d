package it.comune.performance.regulation;

import it.comune.performance.dossier.Dossier;
import it.comune.performance.value.Checks;
import it.comune.performance.value.Problem;
import it.comune.performance.value.ProblemCode;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
 * @param people how people are scored, and their part of a fund before the score counts
 * @param premiums from scores to money
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
        People people,
        Premiums premiums,
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
                .required("people", people)
                .required("premiums", premiums)
                .required("audit", audit);
        if (validFrom != null && validTo != null && validTo.isBefore(validFrom)) {
            checks.problem("/validTo", ProblemCode.BOUNDS_REVERSED, validTo, validFrom);
        }
        checks.verify();
    }

    /**
     * What this regulation asks of people that a dossier lacks: profiles, contract areas, classes of absence and items that it does
     * not know, points that were not given, positions without value. Nothing is evaluated while there is any.
     *
     * @return problems with pointers into the dossier, in document order; empty if all fits
     */
    public List<Problem> problemsOf(Dossier dossier) {
        return dossier.people().isEmpty() ? List.of() : Conformity.problems(dossier, this);
    }

    /** {@code alzano-lombardo 1.0}: how explanations cite this version. */
    public String citation() {
        return id + " " + version;
    }

    /** Names of the settings that are still marked as assumed, in document order. */
    public List<String> assumedSettings() {
        return settings().entrySet().stream()
                .filter(setting -> setting.getValue().assumed())
                .map(Map.Entry::getKey)
                .toList();
    }

    /**
     * Every setting that this regulation has, by its name, in document order. The name is where it stands: {@code
     * premiums/topUp/rate} is at the pointer {@code /premiums/topUp/rate}.
     */
    public Map<String, Setting<?>> settings() {
        Map<String, Setting<?>> settings = new LinkedHashMap<>();
        settings.put("weightCaps/area", weightCaps.area());
        settings.put("weightCaps/generalSecretary", weightCaps.generalSecretary());
        settings.put("weightCaps/overCap", weightCaps.overCap());
        settings.put("weightCaps/underCap", weightCaps.underCap());
        settings.put("achievement", achievement);
        if (recognition != null) {
            settings.put("recognition", recognition);
        }
        settings.put("timeliness/lateness", timeliness.lateness());
        settings.put("timeliness/dayCount", timeliness.dayCount());
        settings.put("timeliness/holidays", timeliness.holidays());
        settings.put("timeliness/deadlineRoll", timeliness.deadlineRoll());
        settings.put("timeliness/graceDays", timeliness.graceDays());
        settings.put("timeliness/reschedulings", timeliness.reschedulings());
        settings.put("missingFacts", missingFacts);
        settings.put("causeRecognition", causeRecognition);
        settings.put("exemptions", exemptions);
        settings.put("people/profiles", people.profiles());
        settings.put("people/contractAreas", people.contractAreas());
        settings.put("people/partTime", people.partTime());
        settings.put("people/absences", people.absences());
        settings.put("people/eligibility/minimumDays", people.eligibility().minimumDays());
        settings.put("people/eligibility/counted", people.eligibility().counted());
        settings.put("people/eligibility/suspension", people.eligibility().suspension());
        settings.put("premiums/bands", premiums.bands());
        settings.put(
                "premiums/productivity/organisationalShare",
                premiums.productivity().organisationalShare());
        settings.put("premiums/productivity/scope", premiums.productivity().scope());
        settings.put("premiums/productivity/residual", premiums.productivity().residual());
        settings.put("premiums/topUp/quota", premiums.topUp().quota());
        settings.put("premiums/topUp/minimumRecipients", premiums.topUp().minimumRecipients());
        settings.put("premiums/topUp/rate", premiums.topUp().rate());
        settings.put("premiums/topUp/average", premiums.topUp().average());
        settings.put("premiums/topUp/tieBreaks", premiums.topUp().tieBreaks());
        settings.put("premiums/topUp/entityObjectives", premiums.topUp().entityObjectives());
        settings.put("premiums/unitHeads/quota", premiums.unitHeads().quota());
        settings.put("premiums/unitHeads/interimRate", premiums.unitHeads().interimRate());
        settings.put(
                "premiums/unitHeads/paymentTimesShare", premiums.unitHeads().paymentTimesShare());
        settings.put("premiums/unitHeads/residual", premiums.unitHeads().residual());
        settings.put(
                "premiums/generalSecretary/rate", premiums.generalSecretary().rate());
        settings.put("premiums/projects/payment", premiums.projects().payment());
        settings.put("premiums/projects/threshold", premiums.projects().threshold());
        settings.put("audit/planApproval", audit.planApproval());
        settings.put("audit/gates", audit.gates());
        settings.put("audit/fullAchievementShare", audit.fullAchievementShare());
        settings.put("audit/scoreSpread", audit.scoreSpread());
        return Collections.unmodifiableMap(settings);
    }
}
