package it.comune.performance.report;

import it.comune.performance.dossier.Dossier;
import it.comune.performance.evaluation.Evaluation;
import it.comune.performance.regulation.Regulation;
import java.util.List;

/**
 * Everything, for HR and the evaluation board.
 *
 * @param plan plan and report, and what was concluded from them
 * @param staff people and money in figures
 * @param dossier all of it
 * @param regulation under which it was evaluated
 * @param evaluation all of it
 * @param reasons why units, objectives, indicators and people have not more, or all; empty where nobody asked
 */
public record OfficeView(
        PlanView plan,
        StaffView staff,
        Dossier dossier,
        Regulation regulation,
        Evaluation evaluation,
        List<Reason> reasons) {
    public OfficeView {
        reasons = List.copyOf(reasons);
    }

    public static OfficeView of(Dossier dossier, Regulation regulation, Evaluation evaluation) {
        return new OfficeView(
                PlanView.of(dossier, regulation, evaluation),
                StaffView.whole(evaluation, regulation),
                dossier,
                regulation,
                evaluation,
                List.of());
    }

    /** The same with the reasons that somebody asked for. */
    public OfficeView with(List<Reason> asked) {
        return new OfficeView(plan, staff, dossier, regulation, evaluation, asked);
    }
}
