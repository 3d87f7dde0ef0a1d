package it.comune.performance.examples;

import it.comune.performance.evaluation.NearestChange;
import it.comune.performance.evaluation.ObjectiveResult;
import it.comune.performance.evaluation.PersonResult;
import it.comune.performance.evaluation.UnitResult;
import it.comune.performance.evaluation.Worth;
import it.comune.performance.report.Reason;
import it.comune.performance.rules.whatif.WhatIf;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Asks why units, objectives and people have not more, for a report to show: a report itself calls no rule. */
public final class Reasons {
    private Reasons() {}

    /**
     * Of every unit, objective, indicator and person, those that have all they could have included; the dossier is evaluated again for
     * each change, for people some twenty times each.
     */
    public static List<Reason> of(WhatIf whatIf) {
        List<Reason> reasons = new ArrayList<>(ofPlan(whatIf));
        for (PersonResult one : whatIf.evaluation().people()) {
            reasons.add(
                    new Reason(one.person(), null, whatIf.whyNotPerson(one.person()), whatIf.ofPerson(one.person())));
        }
        return List.copyOf(reasons);
    }

    /** The same without people. */
    public static List<Reason> ofPlan(WhatIf whatIf) {
        List<Reason> reasons = new ArrayList<>();
        for (UnitResult one : whatIf.evaluation().units()) {
            reasons.add(new Reason(one.unit(), one.unit(), whatIf.whyNotUnit(one.unit()), whatIf.ofUnit(one.unit())));
        }
        for (ObjectiveResult one : whatIf.evaluation().objectives()) {
            List<NearestChange> nearest = whatIf.ofObjective(one.objective(), one.unit());
            reasons.add(new Reason(
                    one.objective(), one.unit(), whatIf.whyNotObjective(one.objective(), one.unit()), nearest));
            whatIf.evaluation().indicators().stream()
                    .filter(of ->
                            of.objective().equals(one.objective()) && of.unit().equals(one.unit()))
                    .map(of -> new Reason(
                            of.indicator(),
                            of.unit(),
                            whatIf.whyNotIndicator(of.indicator(), of.unit()),
                            nearest.stream()
                                    .filter(change -> change.change().subject().equals(of.indicator()))
                                    .toList()))
                    .forEach(reasons::add);
        }
        return List.copyOf(reasons);
    }

    /** What each exempt cause is worth to all people together, by its id; nothing where nobody is paid. */
    public static Map<String, Worth> worthOfCauses(WhatIf whatIf) {
        return whatIf.evaluation().funds().isEmpty()
                ? Map.of()
                : whatIf.worths().stream()
                        .filter(worth -> worth.kind() == Worth.Kind.CAUSE)
                        .collect(Collectors.toMap(Worth::subject, Function.identity()));
    }
}
