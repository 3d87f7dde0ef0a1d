package it.comune.performance.testing;

import it.comune.performance.dossier.Act;
import it.comune.performance.dossier.CauseKind;
import it.comune.performance.dossier.DeclaredOutcome;
import it.comune.performance.dossier.DeclaredResult;
import it.comune.performance.dossier.Dossier;
import it.comune.performance.dossier.ExemptCause;
import it.comune.performance.dossier.Fact;
import it.comune.performance.dossier.FundingKind;
import it.comune.performance.dossier.Indicator;
import it.comune.performance.dossier.Objective;
import it.comune.performance.dossier.ObjectiveType;
import it.comune.performance.dossier.Target;
import it.comune.performance.dossier.Unit;
import it.comune.performance.regulation.Audit;
import it.comune.performance.regulation.Curve;
import it.comune.performance.regulation.Curve.Segment;
import it.comune.performance.regulation.LatenessTable;
import it.comune.performance.regulation.Policies;
import it.comune.performance.regulation.Regulation;
import it.comune.performance.regulation.Setting;
import it.comune.performance.regulation.Timeliness;
import it.comune.performance.regulation.WeightCaps;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A dossier and a regulation that can be read at a glance, and the regulation's variants:
 * {@code with(regulation, value)} changes one setting and keeps where it came from.
 */
public final class Samples {
    private static final String SOURCE = "SMVP";

    private Samples() {}

    /**
     * The defaults: caps 60 and 20; achievement 0 below a half, then in proportion; lateness 0, 15, 30, 60 days at 1,
     * 0.90, 0.75, 0.50, then nothing; calendar days without grace or roll; every setting a local choice, assumed. In
     * force from 2023.
     */
    public static Regulation regulation() {
        return new Regulation(
                "sample",
                "1.0",
                "Sample regulation",
                LocalDate.of(2023, 1, 1),
                null,
                "HR office",
                null,
                new WeightCaps(
                        Setting.assumed(new BigDecimal("60"), "points", SOURCE),
                        Setting.assumed(new BigDecimal("20"), "points", SOURCE),
                        policy(Policies.OverCap.SCALE),
                        policy(Policies.UnderCap.KEEP)),
                table(curve("0:0:STEP", "0.5:0.5:LINEAR", "1:1")),
                null,
                new Timeliness(
                        table(lateness("0:1", "15:0.90", "30:0.75", "60:0.50", ":0")),
                        policy(Policies.DayCount.CALENDAR),
                        Setting.assumed(List.of(), "dates", SOURCE),
                        policy(Policies.DeadlineRoll.NONE),
                        Setting.assumed(0, "days", SOURCE),
                        policy(Policies.Reschedulings.ANY)),
                policy(Policies.MissingFacts.ZERO),
                policy(Policies.CauseRecognition.REPORT_SUFFICES),
                policy(Policies.Exemptions.COUNT_AS_ACHIEVED),
                new Audit(
                        Setting.assumed(new Audit.PlanApproval(1, 31, List.of()), "date", SOURCE),
                        Setting.assumed(List.of(Policies.Gate.values()), "policy", SOURCE),
                        Setting.assumed(BigDecimal.ONE, "share", SOURCE)));
    }

    private static <T> Setting<T> policy(T word) {
        return Setting.assumed(word, "policy", SOURCE);
    }

    private static <T> Setting<T> table(T table) {
        return Setting.assumed(table, "table", SOURCE);
    }

    /**
     * @param points written {@code ratio:degree:segment}, such as {@code "0.5:0.5:LINEAR"}; the last without segment
     */
    public static Curve curve(String... points) {
        return new Curve(Arrays.stream(points)
                .map(point -> point.split(":", -1))
                .map(p -> new Curve.Point(
                        new BigDecimal(p[0]), new BigDecimal(p[1]), p.length < 3 ? null : Segment.valueOf(p[2])))
                .toList());
    }

    /** @param rows written {@code upToDays:factor}, such as {@code "15:0.90"}; the last one open: {@code ":0"} */
    public static LatenessTable lateness(String... rows) {
        return new LatenessTable(Arrays.stream(rows)
                .map(row -> row.split(":", -1))
                .map(r -> new LatenessTable.Row(r[0].isEmpty() ? null : Integer.valueOf(r[0]), new BigDecimal(r[1])))
                .toList());
    }

    /**
     * Year 2023, evaluated on 31 January 2024. Area U1 (60 points: O1 40, O2 20), area U2 (30 points: O2) and the
     * general secretary SG (20 points: O3); O4 is funded separately for U2.
     */
    public static Dossier dossier() {
        return Dossier.draft("Alzano di Esempio", 2023)
                .evaluatedOn(LocalDate.of(2024, 1, 31))
                .approvedBy(Act.of("DGC 15/2023", LocalDate.of(2023, 1, 27)))
                .measuredBy(Act.of("DGC 3/2019", LocalDate.of(2019, 1, 10)))
                .validatedBy(Act.of("NdV 2/2024", LocalDate.of(2024, 1, 30)))
                .strategicArea("A1", "Services")
                .strategicArea("A2", "Legality")
                .units(
                        Unit.area("U1", "Administration"),
                        Unit.area("U2", "Police"),
                        Unit.generalSecretary("SG", "General secretary"))
                .objectives(
                        Objective.draft("O1", "A1", "Digital registry")
                                .type(ObjectiveType.DEVELOPMENT)
                                .assignedTo("U1", "40")
                                .indicators(
                                        Indicator.of("O1.1", "Software in use", new Target.Completion())
                                                .dueBy(LocalDate.of(2023, 6, 30)),
                                        Indicator.of(
                                                "O1.2",
                                                "Documents digitised",
                                                new Target.AtLeast(new BigDecimal("200"))))
                                .build(),
                        Objective.draft("O2", "A1", "Answers to citizens")
                                .assignedTo("U1", "20")
                                .assignedTo("U2", "30")
                                .indicators(
                                        Indicator.of("O2.1", "Days to answer", new Target.AtMost(new BigDecimal("10"))))
                                .build(),
                        Objective.draft("O3", "A2", "Prevention of corruption")
                                .assignedTo("SG", "20")
                                .indicators(Indicator.of("O3.1", "Plan published", new Target.YesNo()))
                                .build(),
                        Objective.draft("O4", "A2", "Evening patrols")
                                .fundedBy(FundingKind.TRAFFIC_FINES, null)
                                .assignedWithoutWeightTo("U2")
                                .indicators(Indicator.of(
                                        "O4.1", "Patrols a month", new Target.EveryPeriod(new BigDecimal("2"), 12)))
                                .build())
                .facts(
                        Fact.completed("O1.1", LocalDate.of(2023, 7, 16)).provedBy(Act.of("Prot. 1234/2023")),
                        Fact.value("O1.2", "150").provedBy(Act.of("Prot. 99/2024")),
                        Fact.value("O2.1", "8").forUnit("U1").provedBy(Act.of("Prot. 5/2024")),
                        Fact.value("O2.1", "16").forUnit("U2").provedBy(Act.of("Prot. 6/2024")),
                        Fact.answer("O3.1", true).provedBy(Act.of("DGC 20/2023", LocalDate.of(2023, 3, 3))))
                .exemptCauses(ExemptCause.ofIndicator("C1", "O4.1", CauseKind.FORCE_MAJEURE, "patrol car damaged")
                        .recognisedBy("Giunta comunale", Act.of("DGC 8/2024", LocalDate.of(2024, 1, 12))))
                .declaredOutcomes(
                        DeclaredOutcome.ofObjective("O1", DeclaredResult.ACHIEVED),
                        DeclaredOutcome.ofObjective("O2", DeclaredResult.ACHIEVED),
                        DeclaredOutcome.ofObjective("O3", DeclaredResult.ACHIEVED),
                        DeclaredOutcome.ofObjective("O4", DeclaredResult.COUNTS_AS_ACHIEVED))
                .remark("O2", "Giunta comunale", "Improve further")
                .build();
    }

    /**
     * The smallest plan around one indicator: year 2023, evaluated on 31 January 2024, area U1, objective O1 of 60
     * points.
     *
     * @param facts that are about the indicator
     */
    public static Dossier dossier(Indicator indicator, Fact... facts) {
        return draft(indicator).facts(facts).build();
    }

    /** The plan of {@link #dossier(Indicator, Fact...)} to which more can be added; all indicators belong to O1. */
    public static Dossier.Draft draft(Indicator... indicators) {
        return Dossier.draft("Alzano di Esempio", 2023)
                .evaluatedOn(LocalDate.of(2024, 1, 31))
                .approvedBy(Act.of("DGC 15/2023", LocalDate.of(2023, 1, 27)))
                .measuredBy(Act.of("DGC 3/2019", LocalDate.of(2019, 1, 10)))
                .validatedBy(Act.of("NdV 2/2024", LocalDate.of(2024, 1, 30)))
                .strategicArea("A1", "Services")
                .units(Unit.area("U1", "Administration"))
                .objectives(Objective.draft("O1", "A1", "Objective")
                        .assignedTo("U1", "60")
                        .indicators(indicators)
                        .build());
    }

    public static Regulation with(Regulation r, WeightCaps caps) {
        return copy(r, caps, r.achievement(), r.recognition(), r.timeliness(), r.audit());
    }

    public static Regulation with(Regulation r, Timeliness timeliness) {
        return copy(r, r.weightCaps(), r.achievement(), r.recognition(), timeliness, r.audit());
    }

    public static Regulation with(Regulation r, Audit audit) {
        return copy(r, r.weightCaps(), r.achievement(), r.recognition(), r.timeliness(), audit);
    }

    /** With other caps of weights, in points. */
    public static Regulation withCaps(Regulation r, String area, String generalSecretary) {
        WeightCaps caps = r.weightCaps();
        return with(
                r,
                new WeightCaps(
                        caps.area().with(new BigDecimal(area)),
                        caps.generalSecretary().with(new BigDecimal(generalSecretary)),
                        caps.overCap(),
                        caps.underCap()));
    }

    public static Regulation with(Regulation r, Policies.OverCap policy) {
        WeightCaps caps = r.weightCaps();
        return with(
                r,
                new WeightCaps(
                        caps.area(), caps.generalSecretary(), caps.overCap().with(policy), caps.underCap()));
    }

    public static Regulation with(Regulation r, Policies.UnderCap policy) {
        WeightCaps caps = r.weightCaps();
        return with(
                r,
                new WeightCaps(
                        caps.area(),
                        caps.generalSecretary(),
                        caps.overCap(),
                        caps.underCap().with(policy)));
    }

    public static Regulation withAchievement(Regulation r, Curve curve) {
        return copy(r, r.weightCaps(), r.achievement().with(curve), r.recognition(), r.timeliness(), r.audit());
    }

    /** With another recognition scale, or with none. */
    public static Regulation withRecognition(Regulation r, @Nullable Curve curve) {
        return copy(r, r.weightCaps(), r.achievement(), curve == null ? null : table(curve), r.timeliness(), r.audit());
    }

    public static Regulation with(Regulation r, LatenessTable table) {
        Timeliness t = r.timeliness();
        return with(
                r,
                new Timeliness(
                        t.lateness().with(table),
                        t.dayCount(),
                        t.holidays(),
                        t.deadlineRoll(),
                        t.graceDays(),
                        t.reschedulings()));
    }

    public static Regulation with(Regulation r, Policies.DayCount policy) {
        Timeliness t = r.timeliness();
        return with(
                r,
                new Timeliness(
                        t.lateness(),
                        t.dayCount().with(policy),
                        t.holidays(),
                        t.deadlineRoll(),
                        t.graceDays(),
                        t.reschedulings()));
    }

    public static Regulation withHolidays(Regulation r, LocalDate... holidays) {
        Timeliness t = r.timeliness();
        return with(
                r,
                new Timeliness(
                        t.lateness(),
                        t.dayCount(),
                        t.holidays().with(List.of(holidays)),
                        t.deadlineRoll(),
                        t.graceDays(),
                        t.reschedulings()));
    }

    public static Regulation with(Regulation r, Policies.DeadlineRoll policy) {
        Timeliness t = r.timeliness();
        return with(
                r,
                new Timeliness(
                        t.lateness(),
                        t.dayCount(),
                        t.holidays(),
                        t.deadlineRoll().with(policy),
                        t.graceDays(),
                        t.reschedulings()));
    }

    public static Regulation withGraceDays(Regulation r, int days) {
        Timeliness t = r.timeliness();
        return with(
                r,
                new Timeliness(
                        t.lateness(),
                        t.dayCount(),
                        t.holidays(),
                        t.deadlineRoll(),
                        t.graceDays().with(days),
                        t.reschedulings()));
    }

    public static Regulation with(Regulation r, Policies.Reschedulings policy) {
        Timeliness t = r.timeliness();
        return with(
                r,
                new Timeliness(
                        t.lateness(),
                        t.dayCount(),
                        t.holidays(),
                        t.deadlineRoll(),
                        t.graceDays(),
                        t.reschedulings().with(policy)));
    }

    public static Regulation with(Regulation r, Policies.MissingFacts policy) {
        return copy(r, r.missingFacts().with(policy), r.causeRecognition(), r.exemptions());
    }

    public static Regulation with(Regulation r, Policies.CauseRecognition policy) {
        return copy(r, r.missingFacts(), r.causeRecognition().with(policy), r.exemptions());
    }

    public static Regulation with(Regulation r, Policies.Exemptions policy) {
        return copy(r, r.missingFacts(), r.causeRecognition(), r.exemptions().with(policy));
    }

    /** With another usual day by which plans must be approved, or other ones of single years. */
    public static Regulation with(Regulation r, Audit.PlanApproval approval) {
        Audit audit = r.audit();
        return with(r, new Audit(audit.planApproval().with(approval), audit.gates(), audit.fullAchievementShare()));
    }

    public static Regulation withGates(Regulation r, Policies.Gate... gates) {
        Audit audit = r.audit();
        return with(
                r, new Audit(audit.planApproval(), audit.gates().with(List.of(gates)), audit.fullAchievementShare()));
    }

    /** @param share in [0, 1] */
    public static Regulation withFullAchievementShare(Regulation r, String share) {
        Audit audit = r.audit();
        return with(
                r,
                new Audit(
                        audit.planApproval(),
                        audit.gates(),
                        audit.fullAchievementShare().with(new BigDecimal(share))));
    }

    /** In force from another day to another day, both included. */
    public static Regulation inForce(Regulation r, LocalDate from, @Nullable LocalDate to) {
        return new Regulation(
                r.id(),
                r.version(),
                r.title(),
                from,
                to,
                r.author(),
                r.note(),
                r.weightCaps(),
                r.achievement(),
                r.recognition(),
                r.timeliness(),
                r.missingFacts(),
                r.causeRecognition(),
                r.exemptions(),
                r.audit());
    }

    private static Regulation copy(
            Regulation r,
            WeightCaps caps,
            Setting<Curve> achievement,
            @Nullable Setting<Curve> recognition,
            Timeliness timeliness,
            Audit audit) {
        return new Regulation(
                r.id(),
                r.version(),
                r.title(),
                r.validFrom(),
                r.validTo(),
                r.author(),
                r.note(),
                caps,
                achievement,
                recognition,
                timeliness,
                r.missingFacts(),
                r.causeRecognition(),
                r.exemptions(),
                audit);
    }

    private static Regulation copy(
            Regulation r,
            Setting<Policies.MissingFacts> missingFacts,
            Setting<Policies.CauseRecognition> causeRecognition,
            Setting<Policies.Exemptions> exemptions) {
        return new Regulation(
                r.id(),
                r.version(),
                r.title(),
                r.validFrom(),
                r.validTo(),
                r.author(),
                r.note(),
                r.weightCaps(),
                r.achievement(),
                r.recognition(),
                r.timeliness(),
                missingFacts,
                causeRecognition,
                exemptions,
                r.audit());
    }
}
