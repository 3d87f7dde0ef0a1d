package it.comune.performance.rules.drools;

import it.comune.performance.dossier.Act;
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
import it.comune.performance.dossier.Participation;
import it.comune.performance.dossier.PaymentTimes;
import it.comune.performance.dossier.Person;
import it.comune.performance.dossier.Position;
import it.comune.performance.dossier.ProjectFund;
import it.comune.performance.dossier.ResultFund;
import it.comune.performance.dossier.SecretaryFund;
import it.comune.performance.dossier.Target;
import it.comune.performance.dossier.Unit;
import it.comune.performance.regulation.Policies.Exemptions;
import it.comune.performance.regulation.Policies.MissingFacts;
import it.comune.performance.regulation.Regulation;
import it.comune.performance.rules.Regulations;
import it.comune.performance.value.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A handful of small dossiers and regulations that differ in what the rules conclude on them. */
public final class SmallDossiers {
    private static final LocalDate JUNE = LocalDate.of(2023, 6, 30);

    private SmallDossiers() {}

    /** Distinct dossiers, none refused under {@link #regulations()}. */
    public static List<Dossier> all() {
        return List.of(onTime(), late(), remarked(), exempted(), withGaps(), staffed());
    }

    /** Distinct regulations, none of which refuses a dossier. */
    public static List<Regulation> regulations() {
        Regulation standard = Regulations.named("standard");
        return List.of(
                standard,
                Regulations.named("alzano-lombardo"),
                with(standard, MissingFacts.EXCLUDE, Exemptions.EXCLUDE),
                with(standard, MissingFacts.DECLARED, Exemptions.KEEP_COMPUTED));
    }

    /** Refuses {@link #withGaps()} with both its gaps. */
    public static Regulation refusing() {
        return with(Regulations.named("standard"), MissingFacts.REFUSE, Exemptions.COUNT_AS_ACHIEVED);
    }

    private static Regulation with(Regulation r, MissingFacts missingFacts, Exemptions exemptions) {
        return new Regulation(
                r.id(),
                r.version() + "-" + missingFacts + "-" + exemptions,
                r.title(),
                r.validFrom(),
                r.validTo(),
                r.author(),
                r.note(),
                r.weightCaps(),
                r.achievement(),
                r.recognition(),
                r.timeliness(),
                r.missingFacts().with(missingFacts),
                r.causeRecognition(),
                r.exemptions().with(exemptions),
                r.people(),
                r.premiums(),
                r.audit());
    }

    /** Everything achieved and proved. */
    public static Dossier onTime() {
        return draft("In orario")
                .objectives(completion("O1", "I1", "60"))
                .facts(Fact.completed("I1", JUNE).provedBy(Act.of("DGC 10/2023", JUNE)))
                .declaredOutcomes(DeclaredOutcome.ofObjective("O1", DeclaredResult.ACHIEVED))
                .build();
    }

    /** Four days late, declared achieved: 0.9; and 87.5 of 100 percent. */
    public static Dossier late() {
        return draft("In ritardo")
                .objectives(
                        completion("O1", "I1", "40"),
                        Objective.draft("O2", "S1", "Riscossione")
                                .assignedTo("AREA_I", "20")
                                .assignedTo("AREA_II", "30")
                                .indicators(Indicator.of(
                                        "I2", "Riscosso", new Target.PercentageAtLeast(BigDecimal.valueOf(100))))
                                .build())
                .facts(Fact.completed("I1", JUNE.plusDays(4)), Fact.percent("I2", "87.5"))
                .declaredOutcomes(DeclaredOutcome.ofObjective("O1", DeclaredResult.ACHIEVED))
                .build();
    }

    /** Two objectives of 30 points each for one area, both achieved; the executive remarked on the first. */
    public static Dossier remarked() {
        return draft("Con un rilievo")
                .objectives(completion("O1", "I1", "30"), completion("O2", "I2", "30"))
                .facts(Fact.completed("I1", JUNE), Fact.completed("I2", JUNE))
                .remark("O1", "Giunta", "Poco coinvolgimento degli uffici")
                .build();
    }

    /** The executive remarked on an objective whose indicator half failed for a supplier's fault. */
    public static Dossier exempted() {
        return draft("Con una causa non imputabile")
                .objectives(completion("O1", "I1", "30"), completion("O2", "I2", "30"))
                .facts(Fact.underWay("I1", "0.5"), Fact.completed("I2", JUNE))
                .exemptCauses(
                        ExemptCause.ofIndicator("C1", "I1", CauseKind.SUPPLIER, "Fornitore fallito"),
                        ExemptCause.ofObjective("C2", "O2", CauseKind.FUNDING, "Finanziamento arrivato tardi"))
                .remark("O1", "Giunta", "Si poteva prevedere")
                .build();
    }

    /** Nothing was recorded of two indicators of three. */
    public static Dossier withGaps() {
        return draft("Con lacune")
                .objectives(
                        completion("O1", "I1", "30"),
                        Objective.draft("O2", "S1", "Sicurezza")
                                .assignedTo("AREA_I", "20")
                                .indicators(
                                        Indicator.of("I2", "Controlli", new Target.AtLeast(BigDecimal.valueOf(12))),
                                        Indicator.of("I3", "Registro attivo", new Target.YesNo()))
                                .build())
                .facts(Fact.value("I2", "13"))
                .build();
    }

    /** People of every role and every fund: an exemption, a tie, a residual, an interim post, unproved work, a part-time worker. */
    public static Dossier staffed() {
        return draft("Con il personale")
                .objectives(
                        completion("O1", "I1", "30"),
                        completion("O2", "I2", "30"),
                        Objective.draft("O3", "S1", "Pattuglie serali")
                                .fundedBy(FundingKind.TRAFFIC_FINES, null)
                                .assignedWithoutWeightTo("AREA_II")
                                .indicators(Indicator.of("I3", "Pattuglie", new Target.AtLeast(BigDecimal.valueOf(12))))
                                .build())
                .facts(Fact.underWay("I1", "0.5"), Fact.completed("I2", JUNE), Fact.value("I3", "9"))
                .exemptCauses(ExemptCause.ofIndicator("C1", "I1", CauseKind.SUPPLIER, "Fornitore fallito"))
                .people(
                        employee("D-01", "9").scoredBefore("90", "91").build(),
                        employee("D-02", "9")
                                .partTime("0.5")
                                .monthsOfService(100)
                                .build(),
                        employee("D-03", "9")
                                .absent("MALATTIA", 40)
                                .absent("CONGEDO_PARENTALE", 60)
                                .build(),
                        employee("D-04", "2").took(patrol("20", null)).build(),
                        employee("D-05", "7").suspended().build(),
                        inBoth("D-06", "8")
                                .took(patrol("30", Act.of("Registro 1")))
                                .build(),
                        inBoth("D-07", "8")
                                .took(patrol("10.5", Act.of("Registro 2")))
                                .build(),
                        given(
                                        Person.draft("R-01", "RESPONSABILE", "FUNZIONARI_EQ")
                                                .in("AREA_I"),
                                        "R",
                                        "9")
                                .holding(new Position(
                                        Money.of("12000"),
                                        List.of(new InterimPost("AREA_II", Money.of("9500.50"), 123))))
                                .build(),
                        given(Person.draft("S-01", "SEGRETARIO", "SEGRETARI").in("AREA_I"), "F", "17")
                                .build())
                .funds(Funds.productivity(Money.of("10000.01"))
                        .agreedBy(Act.of("CCDI 2023", LocalDate.of(2023, 12, 15)))
                        .with(new ResultFund(Money.of("9000"), Money.of("40000"), new PaymentTimes(false, null)))
                        .with(new SecretaryFund(Money.of("81234.56"), null))
                        .with(new ProjectFund(
                                "PR1", "O3", "AREA_II", Money.of("2500.99"), FundingKind.TRAFFIC_FINES, null)))
                .build();
    }

    private static Person.Draft employee(String id, String points) {
        return given(Person.draft(id, "DIPENDENTE", "ISTRUTTORI").in("AREA_I"), "C", points);
    }

    private static Person.Draft inBoth(String id, String points) {
        return given(
                Person.draft(id, "DIPENDENTE", "OPERATORI").in("AREA_I", "0.25").in("AREA_II", "0.75"), "C", points);
    }

    /** The same points for each of the four items of a profile. */
    private static Person.Draft given(Person.Draft person, String items, String points) {
        for (int i = 1; i <= 4; i++) {
            person.given(items + i, points);
        }
        return person;
    }

    private static Participation patrol(String hours, @Nullable Act evidence) {
        return new Participation("O3", "AREA_II", null, new BigDecimal(hours), evidence);
    }

    private static Dossier.Draft draft(String name) {
        return Dossier.draft(name, 2023)
                .evaluatedOn(LocalDate.of(2024, 1, 31))
                .strategicArea("S1", "Servizi")
                .units(Unit.area("AREA_I", "Area I"), Unit.area("AREA_II", "Area II"));
    }

    private static Objective completion(String id, String indicator, String weight) {
        return Objective.draft(id, "S1", "Obiettivo " + id)
                .assignedTo("AREA_I", weight)
                .indicators(Indicator.of(indicator, "Completamento", new Target.Completion())
                        .dueBy(JUNE))
                .build();
    }
}
