package it.comune.performance.workbook;

import static it.comune.performance.workbook.Field.date;
import static it.comune.performance.workbook.Field.elsewhere;
import static it.comune.performance.workbook.Field.foreign;
import static it.comune.performance.workbook.Field.id;
import static it.comune.performance.workbook.Field.ids;
import static it.comune.performance.workbook.Field.money;
import static it.comune.performance.workbook.Field.number;
import static it.comune.performance.workbook.Field.numbers;
import static it.comune.performance.workbook.Field.present;
import static it.comune.performance.workbook.Field.reference;
import static it.comune.performance.workbook.Field.share;
import static it.comune.performance.workbook.Field.text;
import static it.comune.performance.workbook.Field.whole;
import static it.comune.performance.workbook.Field.word;
import static it.comune.performance.workbook.Field.yesNo;

import it.comune.performance.dossier.CauseKind;
import it.comune.performance.dossier.DeclaredResult;
import it.comune.performance.dossier.FundingKind;
import it.comune.performance.dossier.ObjectiveType;
import it.comune.performance.dossier.Target.RelativeToBaseline.Bound;
import it.comune.performance.dossier.Target.RelativeToBaseline.Direction;
import it.comune.performance.dossier.UnitKind;
import it.comune.performance.regulation.AbsenceClass;
import it.comune.performance.regulation.ComponentKind;
import it.comune.performance.regulation.Curve;
import it.comune.performance.regulation.Policies;
import it.comune.performance.regulation.PremiumPolicies;
import it.comune.performance.regulation.Role;
import java.util.List;
import java.util.Map;

/**
 * Which sheets show a document, in their order.
 *
 * @param document key of its texts
 * @param containers paths of records that hold nothing but others: they are there even where nothing is in them
 */
record Layout(String document, List<Sheet> sheets, List<String> containers) {
    static final String GUIDE = "guide";
    static final String LISTS = "lists";

    /** Kinds of targets as a document writes them. */
    static final List<String> TARGETS = List.of(
            "COMPLETION",
            "AT_LEAST",
            "AT_MOST",
            "MORE_THAN",
            "FEWER_THAN",
            "BETWEEN",
            "PERCENTAGE_AT_LEAST",
            "YES_NO",
            "RELATIVE_TO_BASELINE",
            "EVERY_PERIOD",
            "NOT_MEASURABLE");

    /** Kinds of observations as a document writes them. */
    static final List<String> OBSERVATIONS =
            List.of("COMPLETED", "NOT_COMPLETED", "VALUE", "PERCENT", "ANSWER", "PERIOD_COUNTS", "PERIOD_TOTAL");

    static final Layout DOSSIER = new Layout(
            "dossier",
            List.of(
                    new Sheet.Card(
                            "general",
                            false,
                            List.of(
                                    text("municipality").needed(),
                                    whole("year").needed(),
                                    date("evaluationDate").needed(),
                                    text("note"),
                                    text("approval").at("plan.approval.reference"),
                                    date("approvalDate").at("plan.approval.date"),
                                    text("measurementSystem").at("plan.measurementSystem.reference"),
                                    date("measurementSystemDate").at("plan.measurementSystem.date"),
                                    text("validation").at("report.validation.reference"),
                                    date("validationDate").at("report.validation.date"))),
                    Sheet.Table.of(
                                    "strategicAreas",
                                    "plan.strategicAreas",
                                    id("id").needed(),
                                    text("title").needed())
                            .keyed("id"),
                    Sheet.Table.of(
                                    "units",
                                    "plan.units",
                                    id("id").needed(),
                                    word("kind", UnitKind.class).needed(),
                                    text("title").needed())
                            .keyed("id"),
                    Sheet.Table.of(
                                    "offices",
                                    "offices",
                                    reference("unit", "units").asLink(),
                                    id("id").needed().wide(28),
                                    text("title").needed())
                            .heldBy("units")
                            .keyed("id"),
                    Sheet.Table.of(
                                    "objectives",
                                    "plan.objectives",
                                    id("id").needed(),
                                    reference("strategicArea", "strategicAreas").needed(),
                                    word("type", ObjectiveType.class),
                                    text("title").needed(),
                                    text("description"),
                                    word("funding", FundingKind.class).at("funding.kind"),
                                    text("fundingText").at("funding.text"),
                                    text("note"))
                            .keyed("id"),
                    Sheet.Table.of(
                                    "assignments",
                                    "assignments",
                                    reference("objective", "objectives").asLink(),
                                    reference("unit", "units").needed(),
                                    number("weight"),
                                    ids("offices", "offices").wide(32),
                                    text("note"))
                            .heldBy("objectives"),
                    Sheet.Table.of(
                                    "indicators",
                                    "indicators",
                                    reference("objective", "objectives").asLink(),
                                    id("id").needed(),
                                    text("title").needed(),
                                    word("kind", "Target", TARGETS)
                                            .at("target.kind")
                                            .needed()
                                            .wide(30),
                                    number("threshold")
                                            .at("target.value")
                                            .orFor(Map.of("PERCENTAGE_AT_LEAST", "percent", "EVERY_PERIOD", "minimum")),
                                    number("from").at("target.from"),
                                    number("to").at("target.to"),
                                    whole("periods").at("target.periods"),
                                    word("bound", Bound.class)
                                            .at("target.bound")
                                            .wide(14),
                                    word("direction", Direction.class)
                                            .at("target.direction")
                                            .wide(14),
                                    share("change").at("target.change"),
                                    number("baseline").at("target.baseline"),
                                    text("reason").at("target.reason").wide(30),
                                    text("measure").wide(18),
                                    date("deadline"),
                                    number("weight"),
                                    ids("units", "units"),
                                    text("condition").wide(36),
                                    text("note"))
                            .heldBy("objectives")
                            .keyed("id"),
                    Sheet.Table.of(
                            "facts",
                            "report.facts",
                            reference("indicator", "indicators").needed(),
                            reference("unit", "units"),
                            word("kind", "Observation", OBSERVATIONS)
                                    .at("observed.kind")
                                    .needed(),
                            date("on").at("observed.on"),
                            number("value")
                                    .at("observed.value")
                                    .orFor(Map.of("PERCENT", "percent", "PERIOD_TOTAL", "total")),
                            share("progress").at("observed.progress"),
                            yesNo("yes").at("observed.yes"),
                            numbers("counts").at("observed.counts"),
                            text("evidence").at("reference").in("evidence").wide(30),
                            date("evidenceDate").at("date").in("evidence"),
                            text("proxy").wide(36),
                            text("note")),
                    Sheet.Table.of(
                            "conditions",
                            "report.conditions",
                            reference("indicator", "indicators").needed(),
                            yesNo("holds").needed(),
                            text("note")),
                    Sheet.Table.of(
                            "reschedulings",
                            "report.reschedulings",
                            reference("indicator", "indicators").needed(),
                            reference("unit", "units"),
                            date("newDeadline").needed().wide(14),
                            text("act").at("act.reference").needed().wide(32),
                            date("actDate").at("act.date").needed(),
                            text("note")),
                    Sheet.Table.of(
                                    "exemptCauses",
                                    "report.exemptCauses",
                                    id("id").needed(),
                                    reference("objective", "objectives"),
                                    reference("indicator", "indicators"),
                                    reference("unit", "units"),
                                    word("kind", CauseKind.class).needed(),
                                    text("text").needed(),
                                    text("by").at("recognition.by").wide(26),
                                    text("act").at("recognition.act.reference").wide(32),
                                    date("actDate").at("recognition.act.date"))
                            .keyed("id"),
                    Sheet.Table.of(
                            "declaredOutcomes",
                            "report.declaredOutcomes",
                            reference("objective", "objectives"),
                            reference("indicator", "indicators"),
                            reference("unit", "units"),
                            word("outcome", DeclaredResult.class).needed(),
                            text("note")),
                    Sheet.Table.of(
                            "remarks",
                            "report.remarks",
                            reference("objective", "objectives").needed(),
                            text("by").needed().wide(26),
                            text("text").needed().wide(70)),
                    Sheet.Table.of(
                                    "people",
                                    "people",
                                    id("id").needed().wide(12),
                                    foreign("profile").needed(),
                                    foreign("contractArea").needed(),
                                    reference("unit", "units").in("units").wide(16),
                                    share("share").in("units").wide(9),
                                    share("partTime").needed(),
                                    whole("serviceDays").needed(),
                                    yesNo("inServiceAtYearEnd").needed(),
                                    yesNo("suspended").needed(),
                                    number("pastScore").at("").in("pastScores"),
                                    whole("monthsOfService"),
                                    money("position").at("position.value"))
                            .keyed("id"),
                    Sheet.Table.of(
                                    "behaviours",
                                    Sheet.Table.ITEMS,
                                    reference("person", "people").asLink())
                            .heldBy("people")
                            .asMatrix(),
                    Sheet.Table.of(
                                    "absences",
                                    "absences",
                                    reference("person", "people").asLink(),
                                    foreign("absenceClass").needed().wide(26),
                                    whole("days").needed())
                            .heldBy("people"),
                    Sheet.Table.of(
                                    "participations",
                                    "participations",
                                    reference("person", "people").asLink(),
                                    reference("objective", "objectives").needed(),
                                    reference("unit", "units").needed(),
                                    share("share"),
                                    number("hours"),
                                    text("evidence").at("evidence.reference"),
                                    date("evidenceDate").at("evidence.date"))
                            .heldBy("people"),
                    Sheet.Table.of(
                                    "interimPosts",
                                    "position.interimPosts",
                                    reference("person", "people").asLink(),
                                    reference("unit", "units").needed(),
                                    money("value").needed(),
                                    whole("days").needed())
                            .heldBy("people"),
                    new Sheet.Card(
                            "funds",
                            false,
                            List.of(
                                    present("present").at("funds"),
                                    text("agreement").at("funds.agreement.reference"),
                                    date("agreementDate").at("funds.agreement.date"),
                                    money("productivity").at("funds.productivity"),
                                    money("result").at("funds.unitHeads.result"),
                                    money("positions").at("funds.unitHeads.positions"),
                                    yesNo("respected").at("funds.unitHeads.paymentTimes.respected"),
                                    text("paymentEvidence").at("funds.unitHeads.paymentTimes.evidence.reference"),
                                    date("paymentEvidenceDate").at("funds.unitHeads.paymentTimes.evidence.date"),
                                    money("salaryMass").at("funds.generalSecretary.salaryMass"),
                                    text("raisedCase").at("funds.generalSecretary.raisedCase"))),
                    Sheet.Table.of(
                                    "projects",
                                    "funds.projects",
                                    id("id").needed(),
                                    reference("objective", "objectives").needed(),
                                    reference("unit", "units").needed(),
                                    money("amount").needed(),
                                    word("source", FundingKind.class).needed(),
                                    text("text"))
                            .keyed("id")),
            List.of("plan", "report"));

    static final Layout REGULATION = new Layout(
            "regulation",
            List.of(
                    new Sheet.Card(
                            "identity",
                            false,
                            List.of(
                                    id("id").needed(),
                                    id("version").needed(),
                                    text("title").needed(),
                                    date("validFrom").needed(),
                                    date("validTo"),
                                    text("author").needed(),
                                    text("note"))),
                    new Sheet.Card(
                            "settings",
                            true,
                            List.of(
                                    number("weightCaps.area"),
                                    number("weightCaps.generalSecretary"),
                                    word("weightCaps.overCap", Policies.OverCap.class),
                                    word("weightCaps.underCap", Policies.UnderCap.class),
                                    elsewhere("achievement", "achievement").at("achievement.value.points"),
                                    elsewhere("recognition", "recognition").at("recognition.value.points"),
                                    elsewhere("timeliness.lateness", "lateness").at("timeliness.lateness.value.rows"),
                                    word("timeliness.dayCount", Policies.DayCount.class),
                                    elsewhere("timeliness.holidays", "holidays").at("timeliness.holidays.value"),
                                    word("timeliness.deadlineRoll", Policies.DeadlineRoll.class),
                                    whole("timeliness.graceDays"),
                                    word("timeliness.reschedulings", Policies.Reschedulings.class),
                                    word("missingFacts", Policies.MissingFacts.class),
                                    word("causeRecognition", Policies.CauseRecognition.class),
                                    word("exemptions", Policies.Exemptions.class),
                                    elsewhere("people.profiles", "profiles").at("people.profiles.value"),
                                    elsewhere("people.contractAreas", "contractAreas")
                                            .at("people.contractAreas.value"),
                                    word("people.partTime", PremiumPolicies.PartTime.class),
                                    elsewhere("people.absences", "absenceClasses")
                                            .at("people.absences.value"),
                                    whole("people.eligibility.minimumDays"),
                                    word("people.eligibility.counted", PremiumPolicies.ServiceCounted.class),
                                    word("people.eligibility.suspension", PremiumPolicies.Suspension.class),
                                    elsewhere("premiums.bands", "bands").at("premiums.bands.value.bands"),
                                    share("premiums.productivity.organisationalShare"),
                                    word("premiums.productivity.scope", PremiumPolicies.FundScope.class),
                                    word("premiums.productivity.residual", PremiumPolicies.Residual.class),
                                    share("premiums.topUp.quota"),
                                    whole("premiums.topUp.minimumRecipients"),
                                    share("premiums.topUp.rate"),
                                    word("premiums.topUp.average", PremiumPolicies.TopUpAverage.class),
                                    elsewhere("premiums.topUp.tieBreaks", "tieBreaks")
                                            .at("premiums.topUp.tieBreaks.value.criteria"),
                                    word("premiums.topUp.entityObjectives", PremiumPolicies.EntityObjectives.class),
                                    word("premiums.unitHeads.quota", PremiumPolicies.HeadQuota.class),
                                    share("premiums.unitHeads.interimRate"),
                                    share("premiums.unitHeads.paymentTimesShare"),
                                    word("premiums.unitHeads.residual", PremiumPolicies.Residual.class),
                                    share("premiums.generalSecretary.rate"),
                                    word("premiums.projects.payment", PremiumPolicies.ProjectPayment.class),
                                    share("premiums.projects.threshold"),
                                    elsewhere("audit.planApproval", "planApprovals")
                                            .at("audit.planApproval.value.yearsOwn"),
                                    whole("audit.planApproval.month").at("audit.planApproval.value.month"),
                                    whole("audit.planApproval.day").at("audit.planApproval.value.day"),
                                    elsewhere("audit.gates", "gates").at("audit.gates.value"),
                                    share("audit.fullAchievementShare"),
                                    number("audit.scoreSpread"))),
                    curve("achievement", "achievement.value.points"),
                    curve("recognition", "recognition.value.points"),
                    Sheet.Table.of(
                                    "lateness",
                                    "timeliness.lateness.value.rows",
                                    whole("upToDays").wide(20),
                                    share("factor").needed().wide(20))
                            .withOpenRow("upToDays"),
                    Sheet.Table.of(
                            "holidays",
                            "timeliness.holidays.value",
                            date("day").at("").needed()),
                    Sheet.Table.of(
                            "bands",
                            "premiums.bands.value.bands",
                            number("from").needed().wide(20),
                            share("fraction").needed().wide(20),
                            word("segment", Curve.Segment.class)),
                    Sheet.Table.of(
                                    "profiles",
                                    "people.profiles.value",
                                    id("id").needed(),
                                    text("title").needed(),
                                    word("role", Role.class).needed())
                            .keyed("id"),
                    Sheet.Table.of(
                                    "components",
                                    "components",
                                    reference("profile", "profiles").asLink(),
                                    word("kind", ComponentKind.class).needed().wide(36),
                                    number("maximum").needed())
                            .heldBy("profiles")
                            .keyed("profile", "kind"),
                    Sheet.Table.of(
                                    "items",
                                    "items",
                                    reference("profile", "profiles").asLink(),
                                    word("component", ComponentKind.class)
                                            .asLink()
                                            .wide(36),
                                    id("id").needed(),
                                    text("title").needed().wide(60),
                                    number("maximum").needed())
                            .heldBy("components"),
                    Sheet.Table.of(
                            "contractAreas",
                            "people.contractAreas.value",
                            id("id").needed().wide(22),
                            text("title").needed(),
                            number("coefficient").needed()),
                    Sheet.Table.of(
                            "absenceClasses",
                            "people.absences.value",
                            id("id").needed().wide(22),
                            text("title").needed(),
                            word("kind", AbsenceClass.Kind.class).needed().wide(30),
                            word("effect", AbsenceClass.Effect.class).needed()),
                    Sheet.Table.of(
                            "tieBreaks",
                            "premiums.topUp.tieBreaks.value.criteria",
                            word("criterion", PremiumPolicies.TieBreak.class)
                                    .at("")
                                    .needed()
                                    .wide(40)),
                    Sheet.Table.of(
                            "planApprovals",
                            "audit.planApproval.value.yearsOwn",
                            whole("year").needed(),
                            date("date").needed(),
                            text("source").needed().wide(60)),
                    Sheet.Table.of(
                            "gates",
                            "audit.gates.value",
                            word("gate", Policies.Gate.class).at("").needed().wide(40))),
            List.of(
                    "weightCaps",
                    "timeliness",
                    "people",
                    "people.eligibility",
                    "premiums",
                    "premiums.productivity",
                    "premiums.topUp",
                    "premiums.unitHeads",
                    "premiums.generalSecretary",
                    "premiums.projects",
                    "audit"));

    private static Sheet curve(String name, String list) {
        return Sheet.Table.of(
                name,
                list,
                share("ratio").needed().wide(26),
                share("degree").needed().wide(20),
                word("segment", Curve.Segment.class));
    }

    Sheet.Table table(String name) {
        return sheets.stream()
                .filter(sheet -> sheet instanceof Sheet.Table && sheet.name().equals(name))
                .map(Sheet.Table.class::cast)
                .findFirst()
                .orElseThrow();
    }
}
