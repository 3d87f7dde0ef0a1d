package it.comune.performance.rules.drools;

import it.comune.performance.dossier.Act;
import it.comune.performance.dossier.CauseKind;
import it.comune.performance.dossier.DeclaredOutcome;
import it.comune.performance.dossier.DeclaredResult;
import it.comune.performance.dossier.Dossier;
import it.comune.performance.dossier.ExemptCause;
import it.comune.performance.dossier.Fact;
import it.comune.performance.dossier.Indicator;
import it.comune.performance.dossier.Objective;
import it.comune.performance.dossier.Target;
import it.comune.performance.dossier.Unit;
import it.comune.performance.regulation.Policies.Exemptions;
import it.comune.performance.regulation.Policies.MissingFacts;
import it.comune.performance.regulation.Regulation;
import it.comune.performance.rules.Regulations;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** A handful of small dossiers and regulations that differ in what the rules conclude on them. */
public final class SmallDossiers {
    private static final LocalDate JUNE = LocalDate.of(2023, 6, 30);

    private SmallDossiers() {}

    /** Distinct dossiers, none refused under {@link #regulations()}. */
    public static List<Dossier> all() {
        return List.of(onTime(), late(), remarked(), exempted(), withGaps());
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
