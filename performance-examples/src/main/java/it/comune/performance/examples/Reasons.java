package it.comune.performance.examples;

import it.comune.performance.evaluation.ObjectiveResult;
import it.comune.performance.evaluation.UnitResult;
import it.comune.performance.evaluation.Worth;
import it.comune.performance.report.Reason;
import it.comune.performance.rules.whatif.WhatIf;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Asks why units and objectives have not more, for a report to show: a report itself calls no rule. */
public final class Reasons {
    private Reasons() {}

    /** Of every unit and objective that has a degree below 1, units first; the dossier is evaluated again for each change. */
    public static List<Reason> of(WhatIf whatIf) {
        List<Reason> reasons = new ArrayList<>();
        for (UnitResult one : whatIf.evaluation().units()) {
            if (one.degree() != null && !one.degree().isFull()) {
                reasons.add(
                        new Reason(one.unit(), one.unit(), whatIf.whyNotUnit(one.unit()), whatIf.ofUnit(one.unit())));
            }
        }
        for (ObjectiveResult one : whatIf.evaluation().objectives()) {
            if (one.degree() != null && !one.degree().isFull()) {
                reasons.add(new Reason(
                        one.objective(),
                        one.unit(),
                        whatIf.whyNotObjective(one.objective(), one.unit()),
                        whatIf.ofObjective(one.objective(), one.unit())));
            }
        }
        return List.copyOf(reasons);
    }

    /** What each exempt cause is worth to all people together, by its id; nothing where nobody is paid. */
    public static Map<String, BigDecimal> eurosOfCauses(WhatIf whatIf) {
        return whatIf.evaluation().funds().isEmpty()
                ? Map.of()
                : whatIf.worths().stream()
                        .filter(worth -> worth.kind() == Worth.Kind.CAUSE)
                        .collect(Collectors.toMap(Worth::subject, Worth::euros));
    }
}
