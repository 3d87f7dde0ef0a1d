package it.comune.performance.report;

import it.comune.performance.dossier.Act;
import it.comune.performance.dossier.Dossier;
import it.comune.performance.dossier.Membership;
import it.comune.performance.dossier.Participation;
import it.comune.performance.dossier.Person;
import it.comune.performance.dossier.Unit;
import it.comune.performance.evaluation.Evaluation;
import it.comune.performance.evaluation.FigureChange;
import it.comune.performance.evaluation.NearestChange;
import it.comune.performance.evaluation.Obstacle;
import it.comune.performance.evaluation.PersonResult;
import it.comune.performance.regulation.Regulation;
import it.comune.performance.value.Money;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one person may know: own data, own results, the units worked for, and nothing of anybody else. Letters are made from this, and
 * cannot show what it does not have.
 *
 * @param provenance what it was made from
 * @param person own data, absences with their classes included
 * @param result own results and their reasons
 * @param titles of the units and objectives that own data names, by id
 * @param regulation the rules, which are public
 * @param daysOfYear 365 or 366
 * @param agreement on the funds, if one was signed
 * @param obstacles why not more
 * @param changes what would have been enough, nearest first, with own figures only
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
        List<NearestChange> changes) {
    public PersonView {
        titles = Collections.unmodifiableMap(new LinkedHashMap<>(titles));
        obstacles = List.copyOf(obstacles);
        changes = List.copyOf(changes);
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
        return new PersonView(
                Provenance.of(evaluation, regulation),
                person,
                evaluation.person(id).orElseThrow(),
                titles(dossier, person),
                regulation,
                dossier.daysOfYear(),
                dossier.fundsOrNone().agreement(),
                obstacles,
                changes.stream().map(one -> own(one, id)).toList());
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

    /** Whoever else would gain or lose is nobody's business but the office's. */
    private static NearestChange own(NearestChange change, String person) {
        List<FigureChange> figures = change.figures().stream()
                .filter(one -> one.kind().isOfPerson() && one.id().equals(person))
                .toList();
        return new NearestChange(change.change(), change.distance(), figures, Money.ZERO, Money.ZERO);
    }

    /** The title of a unit or objective, or its id. */
    String title(String id) {
        return titles.getOrDefault(id, id);
    }
}
