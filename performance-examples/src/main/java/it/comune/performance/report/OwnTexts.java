package it.comune.performance.report;

import it.comune.performance.dossier.Act;
import it.comune.performance.dossier.Dossier;
import it.comune.performance.dossier.Participation;
import it.comune.performance.dossier.Person;
import it.comune.performance.evaluation.Explanation;
import it.comune.performance.evaluation.Finding;
import it.comune.performance.evaluation.Input;
import it.comune.performance.evaluation.Obstacle;
import it.comune.performance.evaluation.PersonResult;
import it.comune.performance.evaluation.PremiumResult;
import it.comune.performance.evaluation.Step;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one person may read of texts that somebody wrote: titles, acts, evidence. Ids of other people go, as they do from what is
 * published; the own id stays.
 */
final class OwnTexts {
    /** Figures of findings that a person's own letter has and that are no texts: ids of the plan, the own id. */
    private static final Set<String> IDS = Set.of("project", "objective", "indicator", "unit", "cause", "person");

    private static final String EVIDENCE = "evidence";

    private final Redaction redaction;

    private OwnTexts(Redaction redaction) {
        this.redaction = redaction;
    }

    /** Of the people of a dossier but for one. */
    static OwnTexts of(Dossier dossier, String own) {
        return new OwnTexts(Redaction.of(new Dossier(
                dossier.municipality(),
                dossier.year(),
                dossier.evaluationDate(),
                dossier.note(),
                dossier.plan(),
                dossier.report(),
                dossier.people().stream().filter(one -> !one.id().equals(own)).toList(),
                dossier.funds())));
    }

    Provenance of(Provenance from) {
        return new Provenance(
                redaction.text(from.municipality()),
                from.year(),
                from.periodEnd(),
                from.evaluationDate(),
                from.regulation(),
                redaction.text(from.regulationTitle()),
                from.dossierDigest(),
                from.regulationDigest(),
                from.rulesDigest());
    }

    Map<String, String> of(Map<String, String> titles) {
        Map<String, String> said = new LinkedHashMap<>();
        titles.forEach((id, title) -> said.put(id, redaction.text(title)));
        return said;
    }

    @Nullable
    Act act(@Nullable Act act) {
        return act == null ? null : new Act(redaction.text(act.reference()), act.date());
    }

    Person of(Person person) {
        return new Person(
                person.id(),
                person.profile(),
                person.contractArea(),
                person.units(),
                person.partTime(),
                person.serviceDays(),
                person.inServiceAtYearEnd(),
                person.suspended(),
                person.absences(),
                person.behaviours(),
                person.participations().stream()
                        .map(one -> new Participation(
                                one.objective(), one.unit(), one.share(), one.hours(), act(one.evidence())))
                        .toList(),
                person.pastScores(),
                person.monthsOfService(),
                person.position());
    }

    PersonResult of(PersonResult result) {
        return new PersonResult(
                result.person(),
                result.role(),
                result.profile(),
                result.contractArea(),
                result.eligible(),
                result.creditedDays(),
                result.score(),
                result.scoreWithoutExemptions(),
                result.components(),
                result.premiums().stream().map(this::premium).toList(),
                result.total(),
                result.totalWithoutExemptions(),
                result.payable(),
                result.scoreExplanation(),
                result.scoreExplanationWithoutExemptions(),
                result.baseExplanation());
    }

    private PremiumResult premium(PremiumResult premium) {
        return new PremiumResult(
                premium.fund(),
                premium.kind(),
                premium.project(),
                premium.unit(),
                premium.amount(),
                premium.amountWithoutExemptions(),
                premium.payable(),
                new Explanation(
                        null,
                        premium.explanation().steps().stream().map(this::step).toList()),
                null);
    }

    Obstacle of(Obstacle obstacle) {
        Step step = obstacle.step();
        Finding finding = obstacle.finding();
        return new Obstacle(
                obstacle.question(),
                obstacle.subject(),
                obstacle.unit(),
                obstacle.cost(),
                step == null ? null : step(step),
                finding == null ? null : finding(finding),
                obstacle.figures());
    }

    /** Steps look at ids and numbers, but for the act that proves a participation. */
    private Step step(Step step) {
        List<Input> inputs = step.inputs().stream()
                .map(one -> one.name().equals(EVIDENCE) ? text(one) : one)
                .toList();
        return new Step(step.rule(), step.about(), inputs, step.rows(), step.effect());
    }

    private Finding finding(Finding finding) {
        return new Finding(
                finding.code(),
                finding.severity(),
                finding.unit(),
                finding.objective(),
                finding.indicator(),
                finding.person(),
                finding.figures().stream()
                        .map(one -> IDS.contains(one.name()) ? one : text(one))
                        .toList(),
                finding.rule());
    }

    private Input text(Input one) {
        boolean isNumber = one.value().chars().noneMatch(Character::isLetter);
        return isNumber ? one : new Input(one.name(), redaction.text(one.value()));
    }
}
