package it.comune.performance.rules.whatif;

import it.comune.performance.dossier.DeclaredOutcome;
import it.comune.performance.dossier.DeclaredResult;
import it.comune.performance.dossier.Dossier;
import it.comune.performance.dossier.Report;
import it.comune.performance.evaluation.EvaluationDifference;
import it.comune.performance.evaluation.FigureChange;
import it.comune.performance.evaluation.FigureKind;
import it.comune.performance.evaluation.Finding;
import it.comune.performance.evaluation.FindingCode;
import it.comune.performance.evaluation.Worth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What hangs on each exempt cause and on each unproven declaration. */
final class Worths {
    private final Trial trial;

    Worths(Trial trial) {
        this.trial = trial;
    }

    List<Worth> all() {
        List<Worth> worths = new ArrayList<>();
        causes().forEach(cause -> worths.add(worth(Worth.Kind.CAUSE, cause, null, without(cause))));
        for (Finding one : trial.evaluation().findings(FindingCode.UNPROVEN)) {
            String indicator = Objects.requireNonNull(one.indicator());
            String unit = Objects.requireNonNull(one.unit());
            worths.add(worth(Worth.Kind.DECLARATION, indicator, unit, disbelieved(indicator, unit)));
        }
        return List.copyOf(worths);
    }

    Optional<Worth> ofCause(String cause) {
        return causes().contains(cause)
                ? Optional.of(worth(Worth.Kind.CAUSE, cause, null, without(cause)))
                : Optional.empty();
    }

    /** Those that are recognised and cover something that is due. */
    private SortedSet<String> causes() {
        SortedSet<String> causes = new TreeSet<>(Ids.BY_CODE_POINT);
        for (Finding one : trial.evaluation().findings(FindingCode.EXEMPTION_WORTH)) {
            causes.add(Objects.requireNonNull(one.figure("cause")));
        }
        return causes;
    }

    private Worth worth(Worth.Kind kind, String subject, @Nullable String unit, Dossier otherwise) {
        List<FigureChange> figures = EvaluationDifference.figures(trial.evaluate(otherwise), trial.evaluation());
        return new Worth(
                kind,
                subject,
                unit,
                of(figures, FigureKind.UNIT_POINTS),
                of(figures, FigureKind.FUND_DISTRIBUTED),
                of(figures, FigureKind.PERSON_TOTAL),
                Trial.gained(figures),
                Trial.lost(figures));
    }

    private static List<FigureChange> of(List<FigureChange> figures, FigureKind kind) {
        return figures.stream().filter(one -> one.kind() == kind).toList();
    }

    /** A cause that is not stated is not recognised either, whatever recognises causes. */
    private Dossier without(String cause) {
        Report report = trial.dossier().report();
        return Trial.with(
                trial.dossier(),
                Trial.withCauses(
                        report,
                        report.exemptCauses().stream()
                                .filter(one -> !one.id().equals(cause))
                                .toList()));
    }

    private Dossier disbelieved(String indicator, String unit) {
        Report report = trial.dossier().report();
        List<DeclaredOutcome> declared = new ArrayList<>(report.declaredOutcomes());
        declared.removeIf(one -> indicator.equals(one.indicator()) && unit.equals(one.unit()));
        declared.add(DeclaredOutcome.ofIndicator(indicator, DeclaredResult.NOT_ACHIEVED)
                .forUnit(unit));
        return Trial.with(
                trial.dossier(),
                new Report(
                        report.validation(),
                        report.facts(),
                        report.conditions(),
                        report.reschedulings(),
                        report.exemptCauses(),
                        declared,
                        report.remarks()));
    }
}
