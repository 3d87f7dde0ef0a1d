package it.comune.performance.json;

import it.comune.performance.dossier.Condition;
import it.comune.performance.dossier.DeclaredOutcome;
import it.comune.performance.dossier.Dossier;
import it.comune.performance.dossier.ExemptCause;
import it.comune.performance.dossier.Fact;
import it.comune.performance.dossier.Funds;
import it.comune.performance.dossier.Objective;
import it.comune.performance.dossier.Person;
import it.comune.performance.dossier.Plan;
import it.comune.performance.dossier.Remark;
import it.comune.performance.dossier.Report;
import it.comune.performance.dossier.Rescheduling;
import it.comune.performance.dossier.StrategicArea;
import it.comune.performance.dossier.Unit;
import it.comune.performance.value.Checks;
import it.comune.performance.value.Problem;
import it.comune.performance.value.ProblemCode;
import it.comune.performance.value.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What only the whole of a broken dossier tells, of those parts that could be read, without what merely follows from
 * the parts that could not. A reference that leads nowhere is a consequence if its id stands in an unreadable part, or
 * if it resembles an element whose own id is missing, malformed or somebody else's: ids resemble each other within an
 * element ({@code O12} holds {@code O12.1}), which tells. Only an element that nothing can resemble, because nothing is
 * written and ids do not resemble each other there, accounts for one unknown id: one that several places know, or the
 * only one if it is no known id mistyped. One whose id is somebody else's may be a mere copy, and accounts for one only
 * if several places know it. Any other is reported: one problem too many is sooner seen than one that is hidden. Used
 * once.
 */
final class CrossCheck {
    /** Records whose lists are compared however broken they are. */
    static final Set<Class<?>> TAKEN_APART = Set.of(Dossier.class, Plan.class, Report.class);

    /** Where a reference stands, and so what it refers to. */
    private static final Pattern REFERENCE =
            Pattern.compile(".*/(?:(strategicArea|unit|objective|indicator)|(?:(unit|office)s/[0-9]+))");

    /**
     * An element that no reference can reach by its id.
     *
     * @param copied whether its id is somebody else's, not missing or malformed
     * @param written its id as it stands, if it is a text
     * @param around what its id starts with, since those of its like do: id of the element that holds it
     * @param inside ids that it holds
     * @param telling whether an id that it holds would tell its own
     */
    private record Nameless(
            boolean copied,
            @Nullable String written,
            @Nullable String around,
            List<String> inside,
            boolean telling) {
        boolean resembles(String unknown) {
            return inside.stream().anyMatch(id -> isPart(id, unknown))
                    || around != null && isPart(unknown, around)
                    || !copied && written != null && Words.areAlike(written, unknown);
        }

        /** Whether nothing is known of it that its id could resemble. */
        boolean isMute() {
            return !(telling && !inside.isEmpty()) && around == null && (copied || written == null);
        }
    }

    /** A list of the plan, and the kinds of ids that stand in it. */
    private record Ids(String list, Set<String> kinds) {}

    private static final List<Ids> LISTS = List.of(
            new Ids("strategicAreas", Set.of("strategicArea")),
            new Ids("units", Set.of("unit")),
            new Ids("objectives", Set.of("objective", "indicator")));

    private static final Map<String, String> PARTS = Map.of("objective", "indicator", "unit", "office");

    private final Node root;
    private final Binder binder;
    private final Problems problems;
    private final Set<String> unreadable = new HashSet<>();
    private final Map<String, List<Nameless>> nameless = new HashMap<>();
    /** Kinds of which the whole list could not be read: any id may have stood in it. */
    private final Set<String> lost = new HashSet<>();
    /** Ids that may be what a mistyped one meant. */
    private final Map<String, Set<String>> known = new HashMap<>();

    private CrossCheck(Node root, Binder binder, Problems problems) {
        this.root = root;
        this.binder = binder;
        this.problems = problems;
    }

    /** Completes the problems of a dossier that has some already. */
    static void run(Node root, Binder binder, Problems problems) {
        new CrossCheck(root, binder, problems).run();
    }

    private void run() {
        List<@Nullable Object> plan = binder.partsOf(Plan.class);
        if (plan == null) {
            return;
        }
        List<@Nullable Object> report = binder.partsOf(Report.class);
        List<@Nullable Object> whole = binder.partsOf(Dossier.class);
        Dossier.Draft draft = draft(year(whole), plan, report == null ? List.of() : report);
        if (whole != null) {
            draft.people(all(whole, Dossier.class, "people").toArray(Person[]::new));
            draft.funds(whole.get(Shape.of(Dossier.class).indexOf("funds")) instanceof Funds funds ? funds : null);
        }
        binder.report(root, draft.crossCheck());

        for (Node part : root.members().values()) {
            part.members().values().forEach(list -> collectUnreadable(list, part.refused));
        }
        findNameless();
        missingLists();
        Map<String, Map<String, Integer>> unknown = new HashMap<>();
        for (Problem problem : problems.soFar()) {
            if (isUnknown(problem) && !unreadable.contains(problem.value())) {
                unknown.computeIfAbsent(kind(problem), kind -> new HashMap<>()).merge(problem.value(), 1, Integer::sum);
            }
        }
        Set<String> carriedTwice = new HashSet<>();
        problems.soFar().stream()
                .filter(problem -> problem.code() == ProblemCode.DUPLICATE_ID)
                .forEach(problem -> carriedTwice.add(problem.value()));
        Map<String, Set<String>> consequences = new HashMap<>();
        unknown.forEach((kind, places) ->
                consequences.put(kind, accountedFor(kind, places, unknown.getOrDefault(PARTS.get(kind), Map.of()))));
        Set<String> unmeasured = unmeasured();
        problems.drop(problem -> problem.code() == ProblemCode.MIXED_MEASURES && unmeasured.contains(problem.value()));
        problems.drop(problem -> isUnknown(problem)
                ? unreadable.contains(problem.value())
                        || consequences.get(kind(problem)).contains(problem.value())
                : problem.code() == ProblemCode.NOT_CONDITIONAL && unreadable.contains(problem.value())
                        || dependsOnReference(problem) && isAboutOneOf(carriedTwice, problem));
    }

    /**
     * Of the unknown ids of a kind, and in how many places each stands, those that follow from elements without a
     * usable id.
     *
     * @param parts the same of the kind that elements of this one hold: they know the id, too
     */
    private Set<String> accountedFor(String kind, Map<String, Integer> unknown, Map<String, Integer> parts) {
        if (lost.contains(kind)) {
            return unknown.keySet();
        }
        List<Nameless> elements = nameless.getOrDefault(kind, List.of());
        Set<String> accounted = new HashSet<>();
        Map<String, Integer> places = new HashMap<>();
        unknown.forEach((id, count) -> {
            if (elements.stream().anyMatch(element -> element.resembles(id))) {
                accounted.add(id);
            } else {
                places.merge(stem(id), count, Integer::sum);
            }
        });
        parts.forEach((id, count) -> places.computeIfPresent(stem(id), (stem, sum) -> sum + count));
        List<Nameless> mute = elements.stream().filter(Nameless::isMute).toList();
        boolean few = places.size()
                <= mute.stream().filter(element -> !element.copied()).count();
        Collection<String> others = known.getOrDefault(kind, Set.of());
        places.entrySet()
                .removeIf(place -> place.getValue() == 1
                        && (!few || others.stream().anyMatch(id -> Words.areAlike(id, place.getKey()))));
        if (places.size() <= mute.size()) {
            unknown.keySet().stream().filter(id -> places.containsKey(stem(id))).forEach(accounted::add);
        }
        return accounted;
    }

    /** What the ids of one element's parts have in common. */
    private static String stem(String id) {
        int point = id.indexOf('.');
        return point <= 0 ? id : id.substring(0, point);
    }

    /** The year that was read; a leap year where none was, which forgives most. */
    private static int year(@Nullable List<@Nullable Object> whole) {
        return whole != null && whole.get(Shape.of(Dossier.class).indexOf("year")) instanceof Integer year
                ? year
                : 2000;
    }

    private static Dossier.Draft draft(int year, List<@Nullable Object> plan, List<@Nullable Object> report) {
        Dossier.Draft draft = Dossier.draft("", year)
                .strategicAreas(all(plan, Plan.class, "strategicAreas").toArray(StrategicArea[]::new))
                .units(all(plan, Plan.class, "units").toArray(Unit[]::new))
                .objectives(all(plan, Plan.class, "objectives").toArray(Objective[]::new));
        return report.isEmpty()
                ? draft
                : draft.facts(all(report, Report.class, "facts").toArray(Fact[]::new))
                        .conditions(all(report, Report.class, "conditions").toArray(Condition[]::new))
                        .reschedulings(
                                all(report, Report.class, "reschedulings").toArray(Rescheduling[]::new))
                        .exemptCauses(all(report, Report.class, "exemptCauses").toArray(ExemptCause[]::new))
                        .declaredOutcomes(
                                all(report, Report.class, "declaredOutcomes").toArray(DeclaredOutcome[]::new))
                        .remarks(all(report, Report.class, "remarks").toArray(Remark[]::new));
    }

    private static List<?> all(List<@Nullable Object> parts, Class<?> type, String field) {
        return parts.get(Shape.of(type).indexOf(field)) instanceof List<?> list ? list : List.of();
    }

    /** Dossier, plan and report are never unreadable as a whole: their lists are compared however broken they are. */
    private void collectUnreadable(Node node, boolean inside) {
        boolean here = inside || node.refused || binder.unreadable().contains(node);
        if (here && node.kind == Node.Kind.TEXT) {
            unreadable.add(node.text);
        }
        node.members().values().forEach(member -> collectUnreadable(member, here));
        node.elements().forEach(element -> collectUnreadable(element, here));
    }

    /** A list of the plan that is not there at all, though something refers to it: that is the problem, and not each reference. */
    private void missingLists() {
        Node plan = root.member("plan");
        if (plan == null || plan.kind != Node.Kind.OBJECT) {
            return;
        }
        for (Ids ids : LISTS) {
            boolean referredTo = problems.soFar().stream()
                    .anyMatch(one -> isUnknown(one) && ids.kinds().contains(kind(one)));
            if (referredTo && !plan.has(ids.list())) {
                String at = plan.pointer() + '/' + ids.list();
                problems.add(at, plan.position, ProblemCode.MISSING, plan.subject(), ids.list(), "");
                lost.addAll(ids.kinds());
            }
        }
    }

    private void findNameless() {
        Node plan = root.member("plan");
        if (plan == null) {
            return;
        }
        nameless(plan.member("strategicAreas"), "strategicArea", null, null);
        nameless(plan.member("units"), "unit", null, "offices");
        nameless(plan.member("objectives"), "objective", null, "indicators");
        partsOf(plan.member("units"), "office", "offices", false);
        // An objective has indicators: where none is given, they are lost.
        partsOf(plan.member("objectives"), "indicator", "indicators", true);
    }

    /** Finds the parts of a list's elements that no reference can reach by their id. */
    private void partsOf(@Nullable Node list, String kind, String parts, boolean needed) {
        if (isLost(list)) {
            lost.add(kind);
            return;
        }
        boolean alike = areAlike(list, parts);
        for (Node element : elements(list)) {
            Node inside = element.member(parts);
            String around = alike ? id(element) : null;
            if (element.kind != Node.Kind.OBJECT
                    || isLost(inside)
                    || needed && elements(inside).isEmpty()) {
                add(kind, new Nameless(false, null, around, List.of(), false));
            } else {
                nameless(inside, kind, around, null);
            }
        }
    }

    /** Whether ids of parts start with that of their element. */
    private static boolean areAlike(@Nullable Node list, String parts) {
        for (Node element : elements(list)) {
            String around = id(element);
            if (around != null && idsOf(element.member(parts)).stream().anyMatch(id -> isPart(id, around))) {
                return true;
            }
        }
        return false;
    }

    /** Whether an id goes on after that of what it is part of: {@code O1.2} of {@code O1}, unlike {@code O12}. */
    private static boolean isPart(String id, String around) {
        return id.length() > around.length()
                && id.startsWith(around)
                && !Character.isLetterOrDigit(id.charAt(around.length()));
    }

    private void add(String kind, Nameless element) {
        nameless.computeIfAbsent(kind, none -> new ArrayList<>()).add(element);
    }

    /** Finds the elements of a list that no reference can reach by their id. */
    private void nameless(@Nullable Node list, String kind, @Nullable String around, @Nullable String parts) {
        if (isLost(list)) {
            lost.add(kind);
            return;
        }
        boolean telling = parts != null && areAlike(list, parts);
        for (Node element : elements(list)) {
            Node id = element.member("id");
            String written = id(element);
            if (id == null || problems.concern(id.pointer())) {
                boolean copied = written != null && Checks.ID.matcher(written).matches();
                List<String> inside = parts == null ? List.of() : idsOf(element.member(parts));
                add(kind, new Nameless(copied, written, around, inside, telling));
            } else if (written != null) {
                known.computeIfAbsent(kind, none -> new HashSet<>()).add(written);
            }
        }
    }

    private static List<String> idsOf(@Nullable Node list) {
        return elements(list).stream()
                .map(CrossCheck::id)
                .filter(Objects::nonNull)
                .toList();
    }

    /** Objectives of participations of which nobody can say whether they are in shares or in hours. */
    private Set<String> unmeasured() {
        NavigableSet<String> faults = new TreeSet<>();
        problems.soFar().stream()
                .filter(problem -> problem.code() != ProblemCode.MIXED_MEASURES)
                .forEach(problem -> faults.add(problem.pointer() + '/'));
        Set<String> objectives = new HashSet<>();
        for (Node person : elements(root.member("people"))) {
            for (Node part : elements(person.member("participations"))) {
                Node objective = part.member("objective");
                String fault = faults.ceiling(part.pointer() + '/');
                if (objective != null && fault != null && fault.startsWith(part.pointer() + '/')) {
                    objectives.add(objective.text);
                }
            }
        }
        return objectives;
    }

    private static Collection<Node> elements(@Nullable Node list) {
        return list == null ? List.of() : list.elements();
    }

    private static @Nullable String id(Node element) {
        Node id = element.member("id");
        return id != null && id.kind == Node.Kind.TEXT ? id.text : null;
    }

    /** Whether something stands where a list belongs, but not a list. */
    private static boolean isLost(@Nullable Node list) {
        return list != null && (list.kind != Node.Kind.LIST || list.refused);
    }

    private static boolean isUnknown(Problem problem) {
        return problem.code() == ProblemCode.UNKNOWN_REFERENCE;
    }

    private static String kind(Problem problem) {
        Matcher matcher = REFERENCE.matcher(problem.pointer());
        if (!matcher.matches()) {
            return "";
        }
        return matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
    }

    private static boolean dependsOnReference(Problem problem) {
        return !problem.pointer().startsWith("/plan/")
                && (problem.code() == ProblemCode.FACT_DOES_NOT_FIT
                        || problem.code() == ProblemCode.UNIT_NOT_CONCERNED
                        || problem.code() == ProblemCode.NOT_CONDITIONAL
                        || problem.code() == ProblemCode.PROJECT_WEIGHED
                        || problem.pointer().endsWith("/observed/counts"));
    }

    /** Whether the record of the report in which a problem stands is about an id that several elements carry. */
    private static boolean isAboutOneOf(Set<String> ids, Problem problem) {
        for (String id : problem.subject().split(", ")) {
            if (ids.contains(id)) {
                return true;
            }
        }
        return false;
    }
}
