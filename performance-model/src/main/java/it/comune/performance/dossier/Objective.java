package it.comune.performance.dossier;

import it.comune.performance.value.Checks;
import it.comune.performance.value.ProblemCode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An objective of the plan, with the units that answer for it and the indicators that measure it.
 *
 * @param id unique in the plan
 * @param strategicArea id of its heading
 * @param type one of the four types, if the plan says which
 * @param title briefly what is to be reached
 * @param description more about it
 * @param funding a fund of its own, if it has one
 * @param assignments at least one; each unit once
 * @param indicators at least one; all weighed or none
 * @param note how an ambiguous source was read
 */
public record Objective(
        String id,
        String strategicArea,
        @Nullable ObjectiveType type,
        String title,
        @Nullable String description,
        @Nullable Funding funding,
        List<Assignment> assignments,
        List<Indicator> indicators,
        @Nullable String note) {

    /** @throws it.comune.performance.value.InvalidDocumentException with every problem of the objective */
    public Objective {
        Checks checks = Checks.of(id)
                .id("id", id)
                .id("strategicArea", strategicArea)
                .text("title", title)
                .optionalText("description", description)
                .filled("assignments", assignments)
                .distinct("assignments", assignments, Assignment::unit, "/unit", ProblemCode.DUPLICATE_SCOPE)
                .filled("indicators", indicators)
                .distinct("indicators", indicators, Indicator::id, "/id", ProblemCode.DUPLICATE_ID)
                .optionalText("note", note);
        List<Indicator> present = indicators == null
                ? List.of()
                : indicators.stream().filter(Objects::nonNull).toList();
        long weighed = present.stream().filter(i -> i.weight() != null).count();
        if (weighed > 0 && weighed < present.size()) {
            checks.problem("/indicators", ProblemCode.WEIGHTS_INCOMPLETE, weighed + "/" + present.size(), "");
        }
        checks.verify();
        assignments = List.copyOf(assignments);
        indicators = List.copyOf(indicators);
    }

    /** Starts an objective; it is whole after units and indicators have been given. */
    public static Draft draft(String id, String strategicArea, String title) {
        return new Draft(id, strategicArea, title);
    }

    /** The assignment of a unit, or null if it does not answer for this objective. */
    public @Nullable Assignment assignmentOf(String unit) {
        for (Assignment assignment : assignments) {
            if (assignment.unit().equals(unit)) {
                return assignment;
            }
        }
        return null;
    }

    /** Ids of the units that an indicator of this objective concerns, in the order of the assignments. */
    public List<String> unitsOf(Indicator indicator) {
        Stream<String> all = assignments.stream().map(Assignment::unit);
        return (indicator.units().isEmpty() ? all : all.filter(indicator.units()::contains)).toList();
    }

    /** An objective under construction. Not thread-safe. */
    public static final class Draft {
        private final String id;
        private final String strategicArea;
        private final String title;
        private @Nullable ObjectiveType type;
        private @Nullable String description;
        private @Nullable Funding funding;
        private @Nullable String note;
        private final List<Assignment> assignments = new ArrayList<>();
        private final List<Indicator> indicators = new ArrayList<>();

        private Draft(String id, String strategicArea, String title) {
            this.id = id;
            this.strategicArea = strategicArea;
            this.title = title;
        }

        public Draft type(ObjectiveType given) {
            type = given;
            return this;
        }

        public Draft description(String text) {
            description = text;
            return this;
        }

        public Draft note(String text) {
            note = text;
            return this;
        }

        /** Paid from a fund of its own. */
        public Draft fundedBy(FundingKind kind, @Nullable String text) {
            funding = new Funding(kind, text);
            return this;
        }

        /** @param weight points, such as {@code "12.5"} */
        public Draft assignedTo(String unit, String weight, String... offices) {
            assignments.add(new Assignment(unit, new BigDecimal(weight), Arrays.asList(offices), null));
            return this;
        }

        public Draft assignedWithoutWeightTo(String unit, String... offices) {
            assignments.add(new Assignment(unit, null, Arrays.asList(offices), null));
            return this;
        }

        public Draft indicators(Indicator... given) {
            indicators.addAll(Arrays.asList(given));
            return this;
        }

        /** @throws it.comune.performance.value.InvalidDocumentException with every problem of the objective */
        public Objective build() {
            return new Objective(id, strategicArea, type, title, description, funding, assignments, indicators, note);
        }
    }
}
