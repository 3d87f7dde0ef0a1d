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
 * @param people one for each person of the dossier, sorted by id in code point order
 * @param funds one for each fund of the dossier, in the order of {@link FundKind}, projects by id
 * @param payable whether all gates are open: false, no amount may be paid yet
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
        List<PersonResult> people,
        List<FundResult> funds,
        boolean payable,
        List<Finding> findings) {
    public Evaluation {
        units = List.copyOf(units);
        objectives = List.copyOf(objectives);
        indicators = List.copyOf(indicators);
        people = List.copyOf(people);
        funds = List.copyOf(funds);
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

    public Optional<PersonResult> person(String id) {
        return people.stream().filter(p -> p.person().equals(id)).findFirst();
    }

    /** The fund of a kind, or the first of several projects. */
    public Optional<FundResult> fund(FundKind kind) {
        return funds.stream().filter(f -> f.fund() == kind).findFirst();
    }

    /** The fund of a project. */
    public Optional<FundResult> project(String id) {
        return funds.stream().filter(f -> id.equals(f.project())).findFirst();
    }

    /** The findings of one code. */
    public List<Finding> findings(FindingCode code) {
        return findings.stream().filter(f -> f.code() == code).toList();
    }
}
