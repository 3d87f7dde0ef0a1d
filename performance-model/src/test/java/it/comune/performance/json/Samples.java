package it.comune.performance.json;

import it.comune.performance.dossier.Act;
import it.comune.performance.dossier.Assignment;
import it.comune.performance.dossier.CauseKind;
import it.comune.performance.dossier.DeclaredOutcome;
import it.comune.performance.dossier.DeclaredResult;
import it.comune.performance.dossier.Dossier;
import it.comune.performance.dossier.ExemptCause;
import it.comune.performance.dossier.Fact;
import it.comune.performance.dossier.FundingKind;
import it.comune.performance.dossier.Funds;
import it.comune.performance.dossier.Indicator;
import it.comune.performance.dossier.InterimPost;
import it.comune.performance.dossier.Objective;
import it.comune.performance.dossier.ObjectiveType;
import it.comune.performance.dossier.Observation;
import it.comune.performance.dossier.Office;
import it.comune.performance.dossier.Participation;
import it.comune.performance.dossier.PaymentTimes;
import it.comune.performance.dossier.Person;
import it.comune.performance.dossier.Position;
import it.comune.performance.dossier.ProjectFund;
import it.comune.performance.dossier.Rescheduling;
import it.comune.performance.dossier.ResultFund;
import it.comune.performance.dossier.SecretaryFund;
import it.comune.performance.dossier.Target;
import it.comune.performance.dossier.Unit;
import it.comune.performance.dossier.UnitKind;
import it.comune.performance.evaluation.ComponentResult;
import it.comune.performance.evaluation.Digests;
import it.comune.performance.evaluation.Evaluation;
import it.comune.performance.evaluation.Explanation;
import it.comune.performance.evaluation.Finding;
import it.comune.performance.evaluation.FindingCode;
import it.comune.performance.evaluation.FundKind;
import it.comune.performance.evaluation.FundResult;
import it.comune.performance.evaluation.IndicatorResult;
import it.comune.performance.evaluation.Input;
import it.comune.performance.evaluation.ObjectiveResult;
import it.comune.performance.evaluation.Outcome;
import it.comune.performance.evaluation.PersonResult;
import it.comune.performance.evaluation.PremiumKind;
import it.comune.performance.evaluation.PremiumResult;
import it.comune.performance.evaluation.RuleRef;
import it.comune.performance.evaluation.Severity;
import it.comune.performance.evaluation.ShareResult;
import it.comune.performance.evaluation.Step;
import it.comune.performance.evaluation.TableRow;
import it.comune.performance.evaluation.Text;
import it.comune.performance.evaluation.UnitResult;
import it.comune.performance.regulation.AbsenceClass;
import it.comune.performance.regulation.Audit;
import it.comune.performance.regulation.BehaviourItem;
import it.comune.performance.regulation.ComponentKind;
import it.comune.performance.regulation.ContractArea;
import it.comune.performance.regulation.Curve;
import it.comune.performance.regulation.LatenessTable;
import it.comune.performance.regulation.LegalState;
import it.comune.performance.regulation.NationalContract;
import it.comune.performance.regulation.NationalLimit;
import it.comune.performance.regulation.People;
import it.comune.performance.regulation.Policies;
import it.comune.performance.regulation.PremiumBands;
import it.comune.performance.regulation.PremiumPolicies;
import it.comune.performance.regulation.Premiums;
import it.comune.performance.regulation.Profile;
import it.comune.performance.regulation.ProtectedAbsence;
import it.comune.performance.regulation.Regulation;
import it.comune.performance.regulation.Role;
import it.comune.performance.regulation.ScoreComponent;
import it.comune.performance.regulation.Setting;
import it.comune.performance.regulation.TieBreaks;
import it.comune.performance.regulation.Timeliness;
import it.comune.performance.regulation.WeightCaps;
import it.comune.performance.value.Degree;
import it.comune.performance.value.Money;
import it.comune.performance.value.Points;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Documents that use every record, every variant and every field at least once. */
final class Samples {
    private Samples() {}

    /** Every target and every observation, every optional field. */
    static Dossier dossier() {
        Unit one = new Unit(
                "AREA_I",
                UnitKind.AREA,
                "Affari generali",
                List.of(new Office("A1.uff", "Segreteria"), office("A1.pro")));
        Unit two = Unit.area("AREA_II", "Lavori pubblici «più» \"altro\"\tqui");
        return Dossier.draft("Comune di Prova", 2023)
                .evaluatedOn(LocalDate.of(2024, 1, 31))
                .note("Riga uno\nRiga due 𝄞")
                .approvedBy(Act.of("DGC 101/2023", LocalDate.of(2023, 6, 9)))
                .measuredBy(Act.of("DGC 143/2019"))
                .validatedBy(Act.of("Verbale NdV 3/2024", LocalDate.of(2024, 1, 22)))
                .strategicArea("LEGALITA", "Legalità")
                .strategicArea("SICUREZZA", "Sicurezza urbana")
                .units(one, two, Unit.generalSecretary("SG", "Segretario generale"))
                .objectives(everyTarget(), weighedIndicators(), separatelyFunded())
                .facts(
                        Fact.completed("O1.completion", LocalDate.of(2023, 6, 30))
                                .provedBy(Act.of("prot. 123", LocalDate.of(2023, 6, 30))),
                        Fact.underWay("O1.dated", "0.5").forUnit("AREA_I"),
                        Fact.notCompleted("O1.dated").forUnit("AREA_II").standingInFor("data dell'avviso"),
                        Fact.value("O1.atleast", "13"),
                        Fact.value("O1.atmost", "0"),
                        Fact.value("O1.morethan", "0.125"),
                        Fact.of("O1.fewer", new Observation.Value(new BigDecimal("3"), LocalDate.of(2023, 5, 1))),
                        Fact.value("O1.between", "20"),
                        Fact.percent("O1.percent", "1000"),
                        Fact.answer("O1.yes", false),
                        Fact.value("O1.baseline", "95"),
                        Fact.of("O1.periods", new Observation.PeriodCounts(decimals("1", "0", "10", "0"), null)),
                        Fact.of("O2.b", new Observation.PeriodTotal(new BigDecimal("24"), null)))
                .condition("O2.a", false)
                .rescheduled("O1.dated", LocalDate.of(2023, 11, 30), Act.of("DGC 200", LocalDate.of(2023, 9, 1)))
                .reschedulings(new Rescheduling(
                        "O1.dated",
                        "AREA_II",
                        LocalDate.of(2024, 2, 28),
                        Act.of("DGC 201", LocalDate.of(2023, 9, 2)),
                        "letto così"))
                .exemptCauses(
                        ExemptCause.ofIndicator("C1", "O1.dated", CauseKind.THIRD_PARTY, "Ente terzo in ritardo")
                                .forUnit("AREA_II")
                                .recognisedBy("Giunta comunale", Act.of("DGC 1/2024", LocalDate.of(2024, 1, 5))),
                        ExemptCause.ofObjective("C2", "O2", CauseKind.DESERTED_TENDER, "Gara deserta"))
                .declaredOutcomes(
                        DeclaredOutcome.ofObjective("O1", DeclaredResult.ACHIEVED),
                        DeclaredOutcome.ofObjective("O2", DeclaredResult.NOT_ACHIEVED)
                                .forUnit("SG"),
                        DeclaredOutcome.ofIndicator("O3.i", DeclaredResult.COUNTS_AS_ACHIEVED))
                .remark("O2", "Giunta comunale", "Da seguire meglio")
                .people(employee(), head(), secretary())
                .funds(funds())
                .build();
    }

    private static Person employee() {
        return Person.draft("D-001", "DIPENDENTE", "ISTRUTTORI")
                .in("AREA_I", "0.75")
                .in("AREA_II", "0.25")
                .partTime("0.8333")
                .served(300)
                .leftBeforeYearEnd()
                .suspended()
                .absent("MALATTIA", 12)
                .absent("LEGGE_104", 20)
                .given("C1", "8.5")
                .given("C2", "20")
                .took(
                        new Participation("O3", "AREA_I", null, new BigDecimal("12.5"), act("Registro ore 4")),
                        new Participation("O1", "AREA_II", new BigDecimal("0.4"), null, null))
                .scoredBefore("87.5", "91", "100")
                .monthsOfService(131)
                .build();
    }

    private static Person head() {
        return Person.draft("R-001", "RESPONSABILE", "FUNZIONARI_EQ")
                .in("AREA_II")
                .given("R1", "40")
                .took(new Participation("O3", "AREA_I", null, new BigDecimal("3"), act("Registro ore 5")))
                .holding(new Position(Money.of("12000"), List.of(new InterimPost("AREA_I", Money.of("9500.5"), 123))))
                .build();
    }

    private static Person secretary() {
        return Person.draft("S-001", "SEGRETARIO", "SEGRETARI")
                .in("SG")
                .given("F1", "77.25")
                .build();
    }

    private static Funds funds() {
        return new Funds(
                act("CCDI 2023"),
                Money.of("10000.01"),
                new ResultFund(
                        Money.of("15000"), Money.of("72000.25"), new PaymentTimes(true, act("Indicatore annuale"))),
                new SecretaryFund(Money.of("81234.56"), "sede convenzionata"),
                List.of(
                        new ProjectFund(
                                "PR1",
                                "O3",
                                "AREA_I",
                                Money.of("2500.99"),
                                FundingKind.TRAFFIC_FINES,
                                "pattuglie serali"),
                        new ProjectFund("PR2", "O2", "AREA_II", Money.ZERO, FundingKind.values()[0], null)));
    }

    private static Act act(String reference) {
        return Act.of(reference, LocalDate.of(2023, 12, 15));
    }

    /** Every limit and every optional field. */
    static NationalContract nationalContract() {
        return new NationalContract(
                "ccnl-prova",
                "CCNL di prova",
                LocalDate.of(2022, 11, 16),
                2023,
                LegalState.C,
                "letto così",
                List.of(
                        new NationalLimit(
                                NationalLimit.Subject.TOP_UP_RATE,
                                NationalLimit.Bound.AT_LEAST,
                                new BigDecimal("0.25"),
                                10,
                                NationalLimit.Condition.ENTITY_OBJECTIVES,
                                LegalState.V,
                                "art. 48",
                                "con obiettivi di ente"),
                        new NationalLimit(
                                NationalLimit.Subject.SECRETARY_RATE,
                                NationalLimit.Bound.AT_MOST,
                                new BigDecimal("0.1"),
                                null,
                                null,
                                LegalState.C,
                                "art. 42",
                                null)),
                List.of(
                        new ProtectedAbsence(
                                AbsenceClass.Kind.MATERNITY, LegalState.V, "D.Lgs. 150/2009 art. 9 c. 3", "tutta"),
                        new ProtectedAbsence(AbsenceClass.Kind.INJURY, LegalState.C, "da confermare", null)));
    }

    private static Office office(String id) {
        return new Office(id, "Protocollo");
    }

    private static Objective everyTarget() {
        return Objective.draft("O1", "LEGALITA", "Tutti i livelli attesi")
                .type(ObjectiveType.STRATEGIC)
                .description("Uno per ciascun tipo")
                .note("letto così")
                .assignedTo("AREA_I", "12.5", "A1.uff", "A1.pro")
                .assignedTo("AREA_II", "5")
                .indicators(
                        Indicator.of("O1.completion", "Completare", new Target.Completion()),
                        Indicator.of("O1.dated", "Completare entro", new Target.Completion())
                                .dueBy(LocalDate.of(2023, 10, 31)),
                        Indicator.of("O1.atleast", "Almeno", new Target.AtLeast(new BigDecimal("12"))),
                        Indicator.of("O1.atmost", "Al massimo", new Target.AtMost(BigDecimal.ZERO)),
                        Indicator.of("O1.morethan", "Più di", new Target.MoreThan(new BigDecimal("0.1"))),
                        Indicator.of("O1.fewer", "Meno di", new Target.FewerThan(new BigDecimal("4"))),
                        Indicator.of("O1.between", "Tra", new Target.Between(BigDecimal.TEN, new BigDecimal("30"))),
                        Indicator.of("O1.percent", "Percento", new Target.PercentageAtLeast(new BigDecimal("87.5"))),
                        Indicator.of("O1.yes", "Sì o no", new Target.YesNo()),
                        Indicator.of(
                                "O1.baseline",
                                "Meno dell'anno prima",
                                new Target.RelativeToBaseline(
                                        Target.RelativeToBaseline.Bound.AT_MOST,
                                        Target.RelativeToBaseline.Direction.DECREASE,
                                        new BigDecimal("0.05"),
                                        new BigDecimal("100"))),
                        Indicator.of("O1.periods", "Ogni trimestre", new Target.EveryPeriod(BigDecimal.ONE, 4)),
                        Indicator.of("O1.vague", "Migliorare", new Target.NotMeasurable("nessun numero")))
                .build();
    }

    private static Objective weighedIndicators() {
        return new Objective(
                "O2",
                "SICUREZZA",
                ObjectiveType.QUALITY,
                "Indicatori pesati",
                null,
                null,
                List.of(
                        new Assignment("SG", new BigDecimal("20"), List.of(), "peso letto così"),
                        new Assignment("AREA_II", null, List.of(), null)),
                List.of(
                        Indicator.of("O2.a", "Solo se", new Target.YesNo())
                                .weighing("60")
                                .onlyFor("SG")
                                .onlyIf("se il bando ha offerte"),
                        new Indicator(
                                "O2.b",
                                "Uno al mese",
                                new Target.EveryPeriod(BigDecimal.ONE, 12),
                                "controlli",
                                LocalDate.of(2023, 12, 31),
                                new BigDecimal("40"),
                                List.of(),
                                null,
                                "letto così")),
                null);
    }

    private static Objective separatelyFunded() {
        return Objective.draft("O3", "SICUREZZA", "Progetto")
                .fundedBy(FundingKind.TRAFFIC_FINES, "art. 208 CdS")
                .assignedWithoutWeightTo("AREA_I")
                .indicators(Indicator.of("O3.i", "Fatto", new Target.YesNo()))
                .build();
    }

    private static List<BigDecimal> decimals(String... values) {
        return java.util.Arrays.stream(values).map(BigDecimal::new).toList();
    }

    /** Every setting, the optional ones included. */
    static Regulation regulation() {
        Curve curve = new Curve(List.of(
                point("0", "0", Curve.Segment.STEP), point("0.5", "0.5", Curve.Segment.LINEAR), point("1", "1", null)));
        LatenessTable table = new LatenessTable(
                List.of(row(0, "1"), row(15, "0.9"), row(30, "0.75"), row(60, "0.5"), row(null, "0")));
        return new Regulation(
                "alzano-lombardo",
                "1.0",
                "SMVP di prova",
                LocalDate.of(2020, 1, 1),
                LocalDate.of(2030, 12, 31),
                "Ufficio personale",
                "prima versione",
                new WeightCaps(
                        new Setting<>(new BigDecimal("60"), "points", LegalState.V, "SMVP art. 5", false, "confermato"),
                        assumed(new BigDecimal("20")),
                        assumed(Policies.OverCap.SCALE),
                        assumed(Policies.UnderCap.KEEP)),
                assumed(curve),
                assumed(curve),
                new Timeliness(
                        assumed(table),
                        assumed(Policies.DayCount.WORKING),
                        assumed(List.of(LocalDate.of(2023, 12, 25), LocalDate.of(2023, 12, 26))),
                        assumed(Policies.DeadlineRoll.NEXT_WORKING_DAY),
                        assumed(5),
                        assumed(Policies.Reschedulings.ANY)),
                assumed(Policies.MissingFacts.DECLARED),
                assumed(Policies.CauseRecognition.OWN_ACT),
                assumed(Policies.Exemptions.COUNT_AS_ACHIEVED),
                people(),
                premiums(),
                new Audit(
                        assumed(new Audit.PlanApproval(
                                1,
                                31,
                                List.of(new Audit.PlanApproval.YearsOwn(
                                        2023, LocalDate.of(2023, 6, 30), "DM 30/05/2023")))),
                        assumed(List.of(Policies.Gate.APPROVED_PLAN, Policies.Gate.VALIDATED_REPORT)),
                        assumed(new BigDecimal("0.9")),
                        assumed(new BigDecimal("7.5"))));
    }

    private static People people() {
        return new People(
                assumed(List.of(
                        new Profile(
                                "DIPENDENTE",
                                "Dipendente",
                                Role.EMPLOYEE,
                                List.of(
                                        ScoreComponent.of(ComponentKind.UNIT_OBJECTIVES, "40"),
                                        ScoreComponent.of(ComponentKind.OWN_OBJECTIVES, "19.5"),
                                        ScoreComponent.of(ComponentKind.ENTITY_PERFORMANCE, "10.5"),
                                        new ScoreComponent(
                                                ComponentKind.BEHAVIOURS,
                                                new BigDecimal("30"),
                                                List.of(item("C1", "10"), item("C2", "20"))))),
                        new Profile(
                                "RESPONSABILE",
                                "Titolare di incarico di EQ",
                                Role.UNIT_HEAD,
                                List.of(
                                        ScoreComponent.of(ComponentKind.UNIT_OBJECTIVES, "60"),
                                        new ScoreComponent(
                                                ComponentKind.BEHAVIOURS,
                                                new BigDecimal("40"),
                                                List.of(item("R1", "40"))))),
                        new Profile(
                                "SEGRETARIO",
                                "Segretario generale",
                                Role.GENERAL_SECRETARY,
                                List.of(
                                        ScoreComponent.of(ComponentKind.UNIT_OBJECTIVES, "20"),
                                        new ScoreComponent(
                                                ComponentKind.FUNCTIONS,
                                                new BigDecimal("80"),
                                                List.of(item("F1", "80"))))))),
                assumed(List.of(
                        new ContractArea("ISTRUTTORI", "Istruttori", new BigDecimal("1.15")),
                        new ContractArea("FUNZIONARI_EQ", "Funzionari ed EQ", BigDecimal.ONE),
                        new ContractArea("SEGRETARI", "Segretari", BigDecimal.ONE))),
                assumed(PremiumPolicies.PartTime.PROPORTIONAL),
                assumed(List.of(
                        new AbsenceClass(
                                "LEGGE_104",
                                "Permessi e congedi",
                                AbsenceClass.Kind.LAW_104,
                                AbsenceClass.Effect.NEUTRAL),
                        new AbsenceClass(
                                "MALATTIA", "Malattia", AbsenceClass.Kind.ORDINARY, AbsenceClass.Effect.REDUCES))),
                new People.Eligibility(
                        assumed(30),
                        assumed(PremiumPolicies.ServiceCounted.CREDITED_DAYS),
                        assumed(PremiumPolicies.Suspension.EXCLUDES)));
    }

    private static BehaviourItem item(String id, String maximum) {
        return new BehaviourItem(id, "Voce " + id, new BigDecimal(maximum));
    }

    private static Premiums premiums() {
        return new Premiums(
                assumed(new PremiumBands(List.of(
                        band("0", "0", Curve.Segment.STEP),
                        band("60", "0.65", Curve.Segment.LINEAR),
                        band("90", "1", null)))),
                new Premiums.Productivity(
                        assumed(new BigDecimal("0.55")),
                        assumed(PremiumPolicies.FundScope.PER_UNIT),
                        assumed(PremiumPolicies.Residual.REDISTRIBUTE)),
                new Premiums.TopUp(
                        assumed(new BigDecimal("0.11")),
                        assumed(2),
                        assumed(new BigDecimal("0.35")),
                        assumed(PremiumPolicies.TopUpAverage.AFTER_BONUS),
                        assumed(new TieBreaks(List.of(
                                PremiumPolicies.TieBreak.LENGTH_OF_SERVICE, PremiumPolicies.TieBreak.PAST_SCORES))),
                        assumed(PremiumPolicies.EntityObjectives.SET)),
                new Premiums.UnitHeads(
                        assumed(PremiumPolicies.HeadQuota.POSITION_VALUE),
                        assumed(new BigDecimal("0.16")),
                        assumed(new BigDecimal("0.31")),
                        assumed(PremiumPolicies.Residual.CARRY_FORWARD)),
                new Premiums.GeneralSecretary(assumed(new BigDecimal("0.09"))),
                new Premiums.Projects(
                        assumed(PremiumPolicies.ProjectPayment.THRESHOLD), assumed(new BigDecimal("0.85"))));
    }

    private static PremiumBands.Band band(String from, String fraction, Curve.Segment segment) {
        return new PremiumBands.Band(new BigDecimal(from), new BigDecimal(fraction), segment);
    }

    private static Curve.Point point(String ratio, String degree, Curve.Segment segment) {
        return new Curve.Point(new BigDecimal(ratio), new BigDecimal(degree), segment);
    }

    private static LatenessTable.Row row(Integer upToDays, String factor) {
        return new LatenessTable.Row(upToDays, new BigDecimal(factor));
    }

    private static <T> Setting<T> assumed(T value) {
        return Setting.assumed(value, "unità", "SMVP");
    }

    /** Every list filled, with and without optional fields. */
    static Evaluation evaluation() {
        RuleRef early = rule("DEADLINE-03");
        RuleRef rounding = rule("ROUNDING-01");
        Explanation degree = new Explanation(
                new BigDecimal("0.75"),
                List.of(
                        new Step(
                                early,
                                "O1",
                                List.of(Input.of("daysLate", 16)),
                                List.of(new TableRow("lateness", 3, "alzano-lombardo 1.0")),
                                new BigDecimal("0.7500004")),
                        new Step(rounding, null, List.of(), List.of(), new BigDecimal("-0.0000004"))));
        Explanation without = new Explanation(
                new BigDecimal("0.5"), List.of(new Step(early, "O1", List.of(), List.of(), new BigDecimal("0.5"))));
        Explanation points = new Explanation(
                new BigDecimal("30"),
                List.of(new Step(rule("UNIT-03"), null, List.of(), List.of(), new BigDecimal("30"))));
        Explanation nothing = new Explanation(null, List.of(new Step(early, null, List.of(), List.of(), null)));
        return new Evaluation(
                "Comune di Prova",
                2023,
                LocalDate.of(2023, 12, 31),
                LocalDate.of(2024, 1, 31),
                "alzano-lombardo 1.0",
                Digests.of(() -> "a".repeat(64), () -> "b".repeat(64), "c".repeat(64)),
                List.of(
                        new UnitResult(
                                "AREA_I",
                                UnitKind.AREA,
                                true,
                                new BigDecimal("62.5"),
                                new BigDecimal("62.5"),
                                new BigDecimal("60"),
                                new BigDecimal("60"),
                                Degree.of("0.75"),
                                Degree.of("0.5"),
                                Points.of("45.00"),
                                Points.of("30"),
                                Map.of(Outcome.ACHIEVED, 3, Outcome.NOT_DUE, 1),
                                degree,
                                degree,
                                without,
                                points),
                        new UnitResult(
                                "SG",
                                UnitKind.GENERAL_SECRETARY,
                                false,
                                BigDecimal.ZERO,
                                BigDecimal.ZERO,
                                new BigDecimal("20"),
                                BigDecimal.ZERO,
                                null,
                                null,
                                null,
                                null,
                                Map.of(),
                                nothing,
                                nothing,
                                null,
                                null)),
                List.of(
                        new ObjectiveResult(
                                "O1",
                                "AREA_I",
                                new BigDecimal("12.5"),
                                Outcome.PARTIALLY_ACHIEVED,
                                Outcome.PARTIALLY_ACHIEVED,
                                Degree.of("0.75"),
                                Degree.of("0.5"),
                                degree,
                                without),
                        new ObjectiveResult(
                                "O3", "SG", null, Outcome.NOT_DUE, Outcome.NOT_DUE, null, null, nothing, null)),
                List.of(
                        new IndicatorResult(
                                "O1.dated",
                                "O1",
                                "AREA_I",
                                Outcome.PARTIALLY_ACHIEVED,
                                Degree.of("0.75"),
                                Degree.of("0.5"),
                                LocalDate.of(2023, 6, 30),
                                16,
                                degree),
                        new IndicatorResult("O3.i", "O3", "SG", Outcome.NOT_DUE, null, null, null, null, nothing)),
                List.of(evaluatedEmployee(degree), notScored(nothing)),
                List.of(evaluatedProductivity(degree), evaluatedProject(nothing)),
                true,
                List.of(
                        new Finding(
                                FindingCode.PROXY,
                                Severity.WARNING,
                                "AREA_I",
                                "O1",
                                "O1.dated",
                                null,
                                List.of(Input.of("proxy", "data dell'avviso")),
                                rule("AUDIT-10")),
                        new Finding(
                                FindingCode.GATE_PLAN,
                                Severity.BLOCKING,
                                null,
                                null,
                                null,
                                "D-001",
                                List.of(),
                                early)));
    }

    private static PersonResult evaluatedEmployee(Explanation explained) {
        return new PersonResult(
                "D-001",
                Role.EMPLOYEE,
                "DIPENDENTE",
                "ISTRUTTORI",
                true,
                288,
                Points.of("85"),
                Points.of("83.5"),
                List.of(
                        new ComponentResult(
                                ComponentKind.UNIT_OBJECTIVES,
                                new BigDecimal("60"),
                                Points.of("45"),
                                Points.of("43.5")),
                        new ComponentResult(ComponentKind.OWN_OBJECTIVES, new BigDecimal("40"), null, null)),
                List.of(
                        new PremiumResult(
                                FundKind.PRODUCTIVITY,
                                PremiumKind.INDIVIDUAL,
                                null,
                                null,
                                Money.of("500"),
                                Money.of("450.05"),
                                Money.of("500"),
                                explained,
                                explained),
                        new PremiumResult(
                                FundKind.PROJECT,
                                PremiumKind.PROJECT,
                                "PR1",
                                "AREA_I",
                                Money.of("0.01"),
                                Money.ZERO,
                                Money.of("0.01"),
                                explained,
                                null)),
                Money.of("500.01"),
                Money.of("450.05"),
                Money.of("500.01"),
                explained,
                explained,
                explained);
    }

    private static PersonResult notScored(Explanation nothing) {
        return new PersonResult(
                "S-001",
                Role.GENERAL_SECRETARY,
                "SEGRETARIO",
                "SEGRETARI",
                false,
                0,
                null,
                null,
                List.of(),
                List.of(),
                Money.ZERO,
                Money.ZERO,
                Money.ZERO,
                nothing,
                null,
                nothing);
    }

    private static FundResult evaluatedProductivity(Explanation explained) {
        return new FundResult(
                FundKind.PRODUCTIVITY,
                null,
                null,
                null,
                Money.of("600"),
                Money.of("500"),
                Money.of("100"),
                Money.of("500"),
                Money.of("450.05"),
                Money.of("149.95"),
                List.of(
                        new ShareResult(
                                PremiumKind.ORGANISATIONAL, "AREA_I", Money.of("100"), Money.ZERO, Money.of("100"), 0),
                        new ShareResult(PremiumKind.INDIVIDUAL, null, Money.of("500"), Money.of("500"), Money.ZERO, 1)),
                explained);
    }

    private static FundResult evaluatedProject(Explanation nothing) {
        return new FundResult(
                FundKind.PROJECT,
                "PR1",
                "AREA_I",
                "O3",
                Money.of("0.01"),
                Money.of("0.01"),
                Money.ZERO,
                Money.of("0.01"),
                Money.ZERO,
                Money.of("0.01"),
                List.of(),
                nothing);
    }

    private static RuleRef rule(String id) {
        return new RuleRef(id, new Text("regola", "rule"), "10-indicators", "SMVP art. 3", LegalState.L);
    }
}
