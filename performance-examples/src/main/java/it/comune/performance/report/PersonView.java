package it.comune.performance.report;

import it.comune.performance.dossier.Act;
import it.comune.performance.dossier.Dossier;
import it.comune.performance.dossier.Funds;
import it.comune.performance.dossier.Membership;
import it.comune.performance.dossier.Participation;
import it.comune.performance.dossier.Person;
import it.comune.performance.dossier.ProjectFund;
import it.comune.performance.dossier.Unit;
import it.comune.performance.evaluation.ChangeKind;
import it.comune.performance.evaluation.Evaluation;
import it.comune.performance.evaluation.FigureChange;
import it.comune.performance.evaluation.FigureKind;
import it.comune.performance.evaluation.FundKind;
import it.comune.performance.evaluation.NearestChange;
import it.comune.performance.evaluation.Obstacle;
import it.comune.performance.evaluation.PersonResult;
import it.comune.performance.regulation.Regulation;
import it.comune.performance.value.Money;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What one person may know: own data, own results, the units worked for, and nothing of anybody else. Letters are made from this, and
 * cannot show what it does not have. How many points would have been enough for the top-up is not in it: that is how far the next
 * colleague is ahead. Neither are sums, pots and places of a distribution; what of a fund remains, and why, says {@link OwnResult}. Texts that
 * somebody wrote (titles, acts) name no other person's id.
 *
 * @param provenance what it was made from
 * @param person own data, absences with their classes included
 * @param result own results and their reasons
 * @param titles of the units and objectives that own data names, by id
 * @param regulation the rules, which are public
 * @param daysOfYear 365 or 366
 * @param agreement on the funds, if one was signed
 * @param obstacles why not more
 * @param changes what would have been enough, nearest first, with the own score only
 * @param leftOut funds for people of this role, and projects with a participation, that the person has no part in
 */
public record PersonView(
        Provenance provenance,
        Person person,
        PersonResult result,
        Map<String, String> titles,
        Regulation regulation,
        int daysOfYear,
        @Nullable Act agreement,
        List<Obstacle> obstacles,
        List<NearestChange> changes,
        List<LeftOut> leftOut) {
    public PersonView {
        titles = Collections.unmodifiableMap(new LinkedHashMap<>(titles));
        obstacles = List.copyOf(obstacles);
        changes = List.copyOf(changes);
        leftOut = List.copyOf(leftOut);
    }

    /**
     * The view of one person.
     *
     * @param obstacles why not more, for this person
     * @param changes what would have been enough, for this person; what others would gain or lose is left out
     * @throws IllegalArgumentException when there is no such person
     */
    public static PersonView of(
            Dossier dossier,
            Regulation regulation,
            Evaluation evaluation,
            String id,
            List<Obstacle> obstacles,
            List<NearestChange> changes) {
        Person person = dossier.people().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no person \"" + id + "\"."));
        PersonResult result = evaluation.person(id).orElseThrow();
        OwnResult own = new OwnResult(evaluation);
        OwnTexts texts = OwnTexts.of(dossier, id);
        List<Obstacle> ownObstacles =
                obstacles.stream().map(one -> texts.of(own.of(result, one))).toList();
        return new PersonView(
                texts.of(Provenance.of(evaluation, regulation)),
                texts.of(person),
                texts.of(own.of(result)),
                texts.of(titles(dossier, person)),
                regulation,
                dossier.daysOfYear(),
                texts.act(dossier.fundsOrNone().agreement()),
                ownObstacles,
                changes.stream()
                        .filter(one -> one.change().kind() != ChangeKind.POINTS_TO_TOP_UP)
                        .map(one -> own(one, id))
                        .toList(),
                leftOut(dossier.fundsOrNone(), person, result, ownObstacles));
    }

    private static List<LeftOut> leftOut(Funds funds, Person person, PersonResult result, List<Obstacle> obstacles) {
        List<LeftOut> leftOut = new ArrayList<>();
        FundKind fund = switch (result.role()) {
            case EMPLOYEE -> funds.productivity() == null ? null : FundKind.PRODUCTIVITY;
            case UNIT_HEAD -> funds.unitHeads() == null ? null : FundKind.UNIT_HEADS;
            case GENERAL_SECRETARY -> funds.generalSecretary() == null ? null : FundKind.GENERAL_SECRETARY;
        };
        if (fund != null && result.premiums().stream().noneMatch(one -> one.fund() == fund)) {
            leftOut.add(new LeftOut(fund, null, false, first(obstacles, one -> one.figure("base") != null)));
        }
        funds.projects().stream()
                .sorted(Comparator.comparing(ProjectFund::id))
                .filter(project -> person.participations().stream()
                        .anyMatch(one -> one.objective().equals(project.objective())
                                && one.unit().equals(project.unit())))
                .filter(project ->
                        result.premiums().stream().noneMatch(one -> project.id().equals(one.project())))
                .forEach(project -> leftOut.add(new LeftOut(
                        FundKind.PROJECT,
                        project.id(),
                        person.participations().stream()
                                .filter(one -> one.objective().equals(project.objective())
                                        && one.unit().equals(project.unit()))
                                .allMatch(one -> one.amount().signum() == 0),
                        first(
                                obstacles,
                                one -> one.finding() != null
                                        && project.id().equals(one.finding().figure("project"))))));
        return leftOut;
    }

    /** Whoever takes no part at all takes no part in any fund; otherwise what is said of this one. */
    private static @Nullable Obstacle first(List<Obstacle> obstacles, Predicate<Obstacle> ofFund) {
        return obstacles.stream()
                .filter(one -> one.question() == Obstacle.Question.WHY_NOT_ELIGIBLE)
                .findFirst()
                .or(() -> obstacles.stream().filter(ofFund).findFirst())
                .orElse(null);
    }

    private static Map<String, String> titles(Dossier dossier, Person person) {
        List<String> named = new ArrayList<>();
        person.units().stream().map(Membership::unit).forEach(named::add);
        person.participations().stream().map(Participation::objective).forEach(named::add);
        Map<String, String> titles = new LinkedHashMap<>();
        for (Unit unit : dossier.plan().units()) {
            if (named.contains(unit.id())) {
                titles.put(unit.id(), unit.title());
            }
        }
        dossier.plan().objectives().stream()
                .filter(one -> named.contains(one.id()))
                .forEach(one -> titles.put(one.id(), one.title()));
        return titles;
    }

    /** Whoever else would gain or lose is nobody's business but the office's; the own euros would hang on others' scores, too. */
    private static NearestChange own(NearestChange change, String person) {
        List<FigureChange> figures = change.figures().stream()
                .filter(one -> one.kind() == FigureKind.SCORE && one.id().equals(person))
                .toList();
        return new NearestChange(change.change(), change.distance(), figures, Money.ZERO, Money.ZERO);
    }

    /** The title of a unit or objective, or its id. */
    String title(String id) {
        return titles.getOrDefault(id, id);
    }
}
