package it.comune.performance.evaluation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The evaluation of one dossier under one regulation. All lists are sorted by their ids in code point order, findings
 * by severity (gravest first), code and ids.
 *
 * @param municipality name
 * @param year of the plan
 * @param periodEnd last day of the plan's year
 * @param evaluationDate what was known up to this day counted
 * @param regulation id and version of the regulation
 * @param digests of dossier, regulation and rules
 * @param units one for each unit of the plan
 * @param objectives one for each objective and unit that answers for it
 * @param indicators one for each indicator and unit that it concerns
 * @param findings what the audit found
 */
public record Evaluation(
        String municipality,
        int year,
        LocalDate periodEnd,
        LocalDate evaluationDate,
        String regulation,
        Digests digests,
        List<UnitResult> units,
        List<ObjectiveResult> objectives,
        List<IndicatorResult> indicators,
        List<Finding> findings) {
    public Evaluation {
        units = List.copyOf(units);
        objectives = List.copyOf(objectives);
        indicators = List.copyOf(indicators);
        findings = List.copyOf(findings);
    }

    public Optional<UnitResult> unit(String id) {
        return units.stream().filter(u -> u.unit().equals(id)).findFirst();
    }

    public Optional<ObjectiveResult> objective(String id, String unit) {
        return objectives.stream()
                .filter(o -> o.objective().equals(id) && o.unit().equals(unit))
                .findFirst();
    }

    public Optional<IndicatorResult> indicator(String id, String unit) {
        return indicators.stream()
                .filter(i -> i.indicator().equals(id) && i.unit().equals(unit))
                .findFirst();
    }

    /** The findings of one code. */
    public List<Finding> findings(FindingCode code) {
        return findings.stream().filter(f -> f.code() == code).toList();
    }
}
