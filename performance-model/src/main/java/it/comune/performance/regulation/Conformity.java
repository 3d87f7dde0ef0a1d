package it.comune.performance.regulation;

import it.comune.performance.dossier.Absence;
import it.comune.performance.dossier.BehaviourScore;
import it.comune.performance.dossier.Funds;
import it.comune.performance.dossier.InterimPost;
import it.comune.performance.dossier.Participation;
import it.comune.performance.dossier.Person;
import it.comune.performance.dossier.Position;
import it.comune.performance.dossier.ProjectFund;
import it.comune.performance.value.Numbers;
import it.comune.performance.value.Problem;
import it.comune.performance.value.ProblemCode;
import it.comune.performance.value.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Whether people give what a regulation asks of them: each is valid by itself already. Used once. */
final class Conformity {
    private final int daysOfYear;
    private final Funds funds;
    private final Regulation regulation;
    private final Map<String, Profile> profiles;
    private final Map<String, ContractArea> contractAreas;
    private final Map<String, AbsenceClass> absences;
    private final Map<String, Map<String, BehaviourItem>> items = new HashMap<>();
    private final Set<List<String>> projects = new HashSet<>();
    /** Days in which a head held the vacant position of a unit. */
    private final Map<String, Integer> interimDays = new HashMap<>();

    private final List<Problem> problems = new ArrayList<>();

    private Conformity(int daysOfYear, @Nullable Funds funds, Regulation regulation) {
        this.daysOfYear = daysOfYear;
        this.funds = funds == null ? Funds.NONE : funds;
        this.regulation = regulation;
        this.profiles = byId(regulation.people().profiles().value(), Profile::id);
        this.contractAreas = byId(regulation.people().contractAreas().value(), ContractArea::id);
        this.absences = byId(regulation.people().absences().value(), AbsenceClass::id);
        for (Profile profile : profiles.values()) {
            Map<String, BehaviourItem> own = new LinkedHashMap<>();
            profile.components().forEach(part -> part.items().forEach(item -> own.put(item.id(), item)));
            items.put(profile.id(), own);
        }
        for (ProjectFund project : this.funds.projects()) {
            projects.add(List.of(project.objective(), project.unit()));
        }
    }

    private static <T> Map<String, T> byId(List<T> list, Function<T, String> id) {
        Map<String, T> map = new LinkedHashMap<>();
        list.forEach(one -> map.put(id.apply(one), one));
        return map;
    }

    /** @param people null where one could not be made */
    static List<Problem> problems(
            int daysOfYear, List<? extends @Nullable Person> people, @Nullable Funds funds, Regulation regulation) {
        return new Conformity(daysOfYear, funds, regulation).problems(people);
    }

    private List<Problem> problems(List<? extends @Nullable Person> people) {
        int secretariesDays = 0;
        for (int p = 0; p < people.size(); p++) {
            Person person = people.get(p);
            if (person == null) {
                continue;
            }
            check(person, "/people/" + p);
            Profile profile = profiles.get(person.profile());
            if (profile != null && profile.role() == Role.GENERAL_SECRETARY) {
                secretariesDays += person.serviceDays();
            }
        }
        if (secretariesDays > daysOfYear) {
            add("/people", ProblemCode.SECRETARIES_OVERLAP, "", secretariesDays, daysOfYear);
        }
        return List.copyOf(problems);
    }

    private void add(String at, ProblemCode code, String subject, Object value, Object limit) {
        problems.add(new Problem(at, code, subject, String.valueOf(value), String.valueOf(limit)));
    }

    private void known(String at, Person person, String id, Map<String, ?> known) {
        if (!known.containsKey(id)) {
            add(at, ProblemCode.UNKNOWN_IN_REGULATION, person.id(), id, Words.hint(id, known.keySet()));
        }
    }

    private void check(Person person, String at) {
        known(at + "/profile", person, person.profile(), profiles);
        known(at + "/contractArea", person, person.contractArea(), contractAreas);
        for (int a = 0; a < person.absences().size(); a++) {
            Absence absence = person.absences().get(a);
            known(at + "/absences/" + a + "/absenceClass", person, absence.absenceClass(), absences);
        }
        Profile profile = profiles.get(person.profile());
        if (profile != null) {
            behaviours(person, at, items.get(profile.id()));
            participations(person, at, profile);
            position(person, at, profile);
            interimPosts(person, at, profile);
        }
    }

    private void behaviours(Person person, String at, Map<String, BehaviourItem> asked) {
        Set<String> given = new HashSet<>();
        for (int b = 0; b < person.behaviours().size(); b++) {
            BehaviourScore score = person.behaviours().get(b);
            String here = at + "/behaviours/" + b;
            given.add(score.item());
            known(here + "/item", person, score.item(), asked);
            BehaviourItem item = asked.get(score.item());
            if (item != null && score.points().compareTo(item.maximum()) > 0) {
                String limit = "0 - " + Numbers.show(item.maximum());
                add(here + "/points", ProblemCode.OUT_OF_RANGE, person.id(), Numbers.show(score.points()), limit);
            }
        }
        List<BehaviourItem> missing = new ArrayList<>(asked.values());
        missing.removeIf(item -> given.contains(item.id()));
        // An unknown item that is written almost like a missing one is that, mistyped, and was reported.
        for (BehaviourScore score : person.behaviours()) {
            if (!asked.containsKey(score.item())) {
                missing.stream()
                        .filter(item -> Words.areAlike(score.item(), item.id()))
                        .findFirst()
                        .ifPresent(missing::remove);
            }
        }
        for (BehaviourItem item : missing) {
            String limit = Numbers.show(item.maximum());
            add(at + "/behaviours", ProblemCode.BEHAVIOUR_MISSING, person.id(), item.id(), limit);
        }
    }

    /** Own objectives are those that no project pays; where they count, there is one, and all are in the same measure. */
    private void participations(Person person, String at, Profile profile) {
        if (profile.components().stream().noneMatch(part -> part.kind() == ComponentKind.OWN_OBJECTIVES)) {
            return;
        }
        Boolean inHours = null;
        for (int p = 0; p < person.participations().size(); p++) {
            Participation part = person.participations().get(p);
            if (!projects.contains(List.of(part.objective(), part.unit()))) {
                boolean hours = part.hours() != null;
                if (inHours != null && inHours != hours) {
                    String here = at + "/participations/" + p;
                    add(here, ProblemCode.MIXED_MEASURES, person.id(), part.objective(), person.id());
                }
                inHours = hours;
            }
        }
        if (inHours == null) {
            add(at + "/participations", ProblemCode.PARTICIPATION_MISSING, person.id(), "", "");
        }
    }

    private void position(Person person, String at, Profile profile) {
        if (profile.role() == Role.UNIT_HEAD
                && person.position() == null
                && funds.unitHeads() != null
                && regulation.premiums().unitHeads().quota().value() == PremiumPolicies.HeadQuota.POSITION_VALUE) {
            add(at + "/position", ProblemCode.POSITION_MISSING, person.id(), "", "");
        }
    }

    /**
     * The first post with which the days of a unit exceed the year is named. A post in a unit that the head works for is no
     * problem: heads can move, and units be split, within a year. Positions of others than unit heads are looked at nowhere.
     */
    private void interimPosts(Person person, String at, Profile profile) {
        Position position = person.position();
        if (profile.role() != Role.UNIT_HEAD || position == null) {
            return;
        }
        for (int i = 0; i < position.interimPosts().size(); i++) {
            InterimPost post = position.interimPosts().get(i);
            int before = interimDays.getOrDefault(post.unit(), 0);
            int days = interimDays.merge(post.unit(), post.days(), Integer::sum);
            if (before <= daysOfYear && days > daysOfYear) {
                String here = at + "/position/interimPosts/" + i + "/days";
                add(here, ProblemCode.INTERIM_OVERLAP, person.id(), post.unit(), daysOfYear);
            }
        }
    }
}
