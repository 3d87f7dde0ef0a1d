package it.comune.performance.regulation;

import it.comune.performance.value.Checks;
import it.comune.performance.value.ProblemCode;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * How the score of some people is made up. Source: SMVP (L).
 *
 * @param id unique among the profiles
 * @param title for people
 * @param role of those who have it
 * @param components each kind once; their maxima sum to 100
 */
public record Profile(String id, String title, Role role, List<ScoreComponent> components) {
    /** Most points of a score. */
    public static final BigDecimal MOST = BigDecimal.valueOf(100);

    /** @throws it.comune.performance.value.InvalidDocumentException with every problem of the profile */
    public Profile {
        Checks checks = Checks.of(id)
                .id("id", id)
                .text("title", title)
                .required("role", role)
                .filled("components", components)
                .distinct("components", components, ScoreComponent::kind, "/kind", ProblemCode.DUPLICATE_SCOPE);
        if (components != null && !components.isEmpty() && components.stream().noneMatch(Objects::isNull)) {
            BigDecimal sum = components.stream().map(ScoreComponent::maximum).reduce(BigDecimal.ZERO, BigDecimal::add);
            if (sum.compareTo(MOST) != 0) {
                checks.problem("/components", ProblemCode.MAXIMA_NOT_WHOLE, sum, MOST);
            }
            checkItems(checks, components);
        }
        checks.verify();
        components = List.copyOf(components);
    }

    /** Behaviours and functions of one profile do not share ids of items. */
    private static void checkItems(Checks checks, List<ScoreComponent> components) {
        Set<String> seen = new HashSet<>();
        for (int c = 0; c < components.size(); c++) {
            List<BehaviourItem> items = components.get(c).items();
            for (int i = 0; i < items.size(); i++) {
                if (!seen.add(items.get(i).id())) {
                    String at = "/components/" + c + "/items/" + i + "/id";
                    checks.problem(at, ProblemCode.DUPLICATE_ID, items.get(i).id(), "");
                }
            }
        }
    }
}
