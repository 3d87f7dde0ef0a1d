package it.comune.performance.json;

import it.comune.performance.dossier.Condition;
import it.comune.performance.dossier.DeclaredOutcome;
import it.comune.performance.dossier.Dossier;
import it.comune.performance.dossier.ExemptCause;
import it.comune.performance.dossier.Fact;
import it.comune.performance.dossier.Objective;
import it.comune.performance.dossier.Plan;
import it.comune.performance.dossier.Remark;
import it.comune.performance.dossier.Report;
import it.comune.performance.dossier.Rescheduling;
import it.comune.performance.dossier.StrategicArea;
import it.comune.performance.dossier.Unit;
import it.comune.performance.value.Problem;
import it.comune.performance.value.ProblemCode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What only the whole of a broken dossier tells, of those parts that could be read, without what merely follows from the parts
 * that could not. A reference that leads nowhere is a consequence if its id stands in an unreadable part, or if it can be that
 * of an element whose own id is missing, malformed or somebody else's; so as long as no more ids are unknown than such
 * elements exist, they are not reported. Used once.
 */
final class CrossCheck {
    /** Records whose lists are compared however broken they are. */
    static final Set<Class<?>> TAKEN_APART = Set.of(Plan.class, Report.class);

    /** Where a reference stands, and so what it refers to. */
    private static final Pattern REFERENCE =
            Pattern.compile(".*/(?:(strategicArea|unit|objective|indicator)|(?:(unit|office)s/[0-9]+))");

    private static final int MANY = 10_000;

    private final Node root;
    private final Binder binder;
    private final Problems problems;
    private final Set<String> unreadable = new HashSet<>();
    private final Map<String, Integer> nameless = new HashMap<>();

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
        binder.report(root, draft(plan, report == null ? List.of() : report).crossCheck());

        for (Node part : root.members().values()) {
            part.members().values().forEach(list -> collectUnreadable(list, part.refused));
        }
        countNameless();
        Map<String, Set<String>> unknown = new HashMap<>();
        for (Problem problem : problems.soFar()) {
            if (isUnknown(problem) && !unreadable.contains(problem.value())) {
                unknown.computeIfAbsent(kind(problem), kind -> new HashSet<>()).add(problem.value());
            }
        }
        Set<String> carriedTwice = new HashSet<>();
        problems.soFar().stream()
                .filter(problem -> problem.code() == ProblemCode.DUPLICATE_ID)
                .forEach(problem -> carriedTwice.add(problem.value()));
        problems.drop(problem -> isUnknown(problem)
                ? unreadable.contains(problem.value())
                        || unknown.get(kind(problem)).size() <= nameless.getOrDefault(kind(problem), 0)
                : dependsOnReference(problem) && isAboutOneOf(carriedTwice, problem));
    }

    private static Dossier.Draft draft(List<@Nullable Object> plan, List<@Nullable Object> report) {
        Dossier.Draft draft = Dossier.draft("", 2000)
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

    private void countNameless() {
        Node plan = root.member("plan");
        if (plan == null) {
            return;
        }
        nameless(plan.member("strategicAreas"), "strategicArea", none -> {});
        nameless(plan.member("units"), "unit", unit -> {
            Node offices = unit.member("offices");
            if (unit.kind != Node.Kind.OBJECT) {
                lost("office");
            } else if (offices != null) {
                nameless(offices, "office", none -> {});
            }
        });
        // An objective has indicators: where none is given, they are lost.
        nameless(plan.member("objectives"), "objective", objective -> {
            Node indicators = objective.member("indicators");
            if (indicators == null || indicators.elements().isEmpty()) {
                lost("indicator");
            }
            nameless(indicators, "indicator", none -> {});
        });
        if (isLost(plan.member("units"))) {
            lost("office");
        }
        if (isLost(plan.member("objectives"))) {
            lost("indicator");
        }
    }

    /** Counts the elements of a list that no reference can reach by their id. */
    private void nameless(@Nullable Node list, String kind, Consumer<Node> inside) {
        if (isLost(list)) {
            lost(kind);
        } else if (list != null) {
            for (Node element : list.elements()) {
                Node id = element.member("id");
                if (id == null || problems.concern(id.pointer())) {
                    nameless(kind, 1);
                }
                inside.accept(element);
            }
        }
    }

    /** Whether something stands where a list belongs, but not a list. */
    private static boolean isLost(@Nullable Node list) {
        return list != null && (list.kind != Node.Kind.LIST || list.refused);
    }

    /** Any number of ids of that kind may stand in what could not be read. */
    private void lost(String kind) {
        nameless(kind, MANY);
    }

    private void nameless(String kind, int number) {
        nameless.merge(kind, number, (one, other) -> Math.min(MANY, one + other));
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
        return problem.pointer().startsWith("/report/")
                && (problem.code() == ProblemCode.FACT_DOES_NOT_FIT
                        || problem.code() == ProblemCode.UNIT_NOT_CONCERNED
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
