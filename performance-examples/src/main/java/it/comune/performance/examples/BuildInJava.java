package it.comune.performance.examples;

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
import it.comune.performance.rules.Regulations;
import it.comune.performance.rules.RuleBook;
import java.math.BigDecimal;
import java.time.LocalDate;

/** A dossier built in Java, without any document: two units, three objectives, their facts. */
public final class BuildInJava {
    private BuildInJava() {}

    /** The dossier of an invented municipality: one objective late, one excused, one reached. */
    static Dossier dossier() {
        return Dossier.draft("Comune di Esempio", 2024)
                .evaluatedOn(LocalDate.of(2025, 1, 31))
                .approvedBy(Act.of("DGC 12/2024", LocalDate.of(2024, 1, 25)))
                .measuredBy(Act.of("DGC 140/2020", LocalDate.of(2020, 11, 5)))
                .validatedBy(Act.of("Verbale OIV 3/2025", LocalDate.of(2025, 1, 20)))
                .strategicArea("SERVIZI", "Servizi ai cittadini")
                .units(Unit.area("TECNICA", "Area tecnica"), Unit.generalSecretary("SEGRETARIO", "Segretario generale"))
                .objectives(
                        Objective.draft("SCUOLA", "SERVIZI", "Nuova mensa della scuola primaria")
                                .assignedTo("TECNICA", "40")
                                .indicators(Indicator.of("SCUOLA.1", "Collaudo", new Target.Completion())
                                        .dueBy(LocalDate.of(2024, 9, 10)))
                                .build(),
                        Objective.draft("STRADE", "SERVIZI", "Asfaltatura delle strade comunali")
                                .assignedTo("TECNICA", "20")
                                .indicators(Indicator.of(
                                        "STRADE.1", "Chilometri", new Target.AtLeast(new BigDecimal("12.5"))))
                                .build(),
                        Objective.draft("ATTI", "SERVIZI", "Pubblicazione degli atti")
                                .assignedTo("SEGRETARIO", "20")
                                .indicators(Indicator.of(
                                        "ATTI.1", "Entro 5 giorni", new Target.PercentageAtLeast(new BigDecimal("95"))))
                                .build())
                .facts(
                        Fact.completed("SCUOLA.1", LocalDate.of(2024, 9, 20))
                                .provedBy(Act.of("Certificato di collaudo")),
                        Fact.value("STRADE.1", "5"),
                        Fact.percent("ATTI.1", "97.4"))
                .exemptCauses(ExemptCause.ofIndicator(
                                "FALLIMENTO", "STRADE.1", CauseKind.SUPPLIER, "L'impresa è fallita a metà dei lavori.")
                        .recognisedBy("Giunta comunale", Act.of("DGC 3/2025", LocalDate.of(2025, 1, 9))))
                .declaredOutcomes(
                        DeclaredOutcome.ofObjective("SCUOLA", DeclaredResult.ACHIEVED),
                        DeclaredOutcome.ofObjective("STRADE", DeclaredResult.COUNTS_AS_ACHIEVED),
                        DeclaredOutcome.ofObjective("ATTI", DeclaredResult.ACHIEVED))
                .build();
    }

    /** @param args none */
    public static void main(String[] args) {
        var evaluation = RuleBook.standard().evaluate(dossier(), Regulations.named("standard"));
        evaluation.objectives().forEach(o -> System.out.printf("%s %s %s%n", o.objective(), o.outcome(), o.degree()));
        evaluation
                .findings()
                .forEach(
                        f -> System.out.println(f.severity() + " " + f.message().en()));
    }
}
