package it.comune.performance.dossier;

import it.comune.performance.value.Checks;
import it.comune.performance.value.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything about one municipality and one year: a dossier that exists is valid, and every reference in it resolves.
 * Ids of units, objectives and indicators share one name space, so that an id alone says what is meant; strategic
 * areas, offices and exempt causes have name spaces of their own.
 *
 * @param municipality its name
 * @param year of the plan, 1990-2100; the period ends on 31 December
 * @param evaluationDate what is known up to this day counts; may lie before the end of the period, or after it
 * @param note remarks on how the dossier was made
 * @param plan objectives, units, weights
 * @param report what happened
 */
public record Dossier(
        String municipality,
        int year,
        LocalDate evaluationDate,
        @Nullable String note,
        Plan plan,
        Report report) {

    /** @throws it.comune.performance.value.InvalidDocumentException with every problem, references included */
    public Dossier {
        Checks checks = Checks.of("")
                .text("municipality", municipality)
                .whole("year", year, 1990, 2100)
                .date("evaluationDate", evaluationDate)
                .optionalText("note", note)
                .required("plan", plan)
                .required("report", report);
        if (plan != null) {
            Report reported = report == null ? Report.EMPTY : report;
            new References(checks, plan.strategicAreas(), plan.units(), plan.objectives())
                    .checkPlan()
                    .checkReport(
                            reported.facts(),
                            reported.conditions(),
                            reported.reschedulings(),
                            reported.exemptCauses(),
                            reported.declaredOutcomes(),
                            reported.remarks());
        }
        checks.verify();
    }

    /** Starts a dossier; what is not given stays empty. */
    public static Draft draft(String municipality, int year) {
        return new Draft(municipality, year);
    }

    /** Last day of the plan's year. */
    public LocalDate periodEnd() {
        return LocalDate.of(year, 12, 31);
    }

    /** A dossier under construction. Not thread-safe. */
    public static final class Draft {
        private final String municipality;
        private final int year;
        private LocalDate evaluationDate;
        private @Nullable String note;
        private @Nullable Act approval;
        private @Nullable Act measurementSystem;
        private @Nullable Act validation;
        private final List<StrategicArea> strategicAreas = new ArrayList<>();
        private final List<Unit> units = new ArrayList<>();
        private final List<Objective> objectives = new ArrayList<>();
        private final List<Fact> facts = new ArrayList<>();
        private final List<Condition> conditions = new ArrayList<>();
        private final List<Rescheduling> reschedulings = new ArrayList<>();
        private final List<ExemptCause> exemptCauses = new ArrayList<>();
        private final List<DeclaredOutcome> declaredOutcomes = new ArrayList<>();
        private final List<Remark> remarks = new ArrayList<>();

        private Draft(String municipality, int year) {
            this.municipality = municipality;
            this.year = year;
            this.evaluationDate = LocalDate.of(Math.min(Math.max(year, 1990), 2100), 12, 31);
        }

        /** What is known up to this day counts; the end of the year if not given. */
        public Draft evaluatedOn(LocalDate date) {
            evaluationDate = date;
            return this;
        }

        public Draft note(String text) {
            note = text;
            return this;
        }

        public Draft approvedBy(Act act) {
            approval = act;
            return this;
        }

        /** The act that put the SMVP in force. */
        public Draft measuredBy(Act act) {
            measurementSystem = act;
            return this;
        }

        /** The act by which the evaluation board validated the report. */
        public Draft validatedBy(Act act) {
            validation = act;
            return this;
        }

        public Draft strategicArea(String id, String title) {
            return strategicAreas(new StrategicArea(id, title));
        }

        public Draft strategicAreas(StrategicArea... given) {
            strategicAreas.addAll(Arrays.asList(given));
            return this;
        }

        public Draft units(Unit... given) {
            units.addAll(Arrays.asList(given));
            return this;
        }

        public Draft objectives(Objective... given) {
            objectives.addAll(Arrays.asList(given));
            return this;
        }

        public Draft facts(Fact... given) {
            facts.addAll(Arrays.asList(given));
            return this;
        }

        /** Whether the condition of an indicator held. */
        public Draft condition(String indicator, boolean held) {
            return conditions(new Condition(indicator, held, null));
        }

        public Draft conditions(Condition... given) {
            conditions.addAll(Arrays.asList(given));
            return this;
        }

        /** A deadline moved for all units. */
        public Draft rescheduled(String indicator, LocalDate newDeadline, Act act) {
            return reschedulings(new Rescheduling(indicator, null, newDeadline, act, null));
        }

        public Draft reschedulings(Rescheduling... given) {
            reschedulings.addAll(Arrays.asList(given));
            return this;
        }

        public Draft exemptCauses(ExemptCause... given) {
            exemptCauses.addAll(Arrays.asList(given));
            return this;
        }

        public Draft declaredOutcomes(DeclaredOutcome... given) {
            declaredOutcomes.addAll(Arrays.asList(given));
            return this;
        }

        public Draft remark(String objective, String by, String text) {
            return remarks(new Remark(objective, by, text));
        }

        public Draft remarks(Remark... given) {
            remarks.addAll(Arrays.asList(given));
            return this;
        }

        /**
         * Problems that only the whole tells (references that lead nowhere, ids that clash, facts that do not fit), of
         * what has been given so far; {@link #build()} finds the same and more. For readers that want every problem at
         * once of something that cannot be built: elements that could not be made are null, keep their place and are
         * passed over.
         *
         * @return problems with pointers from the dossier on; empty if all fits
         */
        public List<Problem> crossCheck() {
            Checks checks = Checks.of("");
            new References(checks, strategicAreas, units, objectives)
                    .checkPlan()
                    .checkReport(facts, conditions, reschedulings, exemptCauses, declaredOutcomes, remarks);
            return checks.problems();
        }

        /** @throws it.comune.performance.value.InvalidDocumentException with every problem of the dossier */
        public Dossier build() {
            return new Dossier(
                    municipality,
                    year,
                    evaluationDate,
                    note,
                    new Plan(approval, measurementSystem, strategicAreas, units, objectives),
                    new Report(validation, facts, conditions, reschedulings, exemptCauses, declaredOutcomes, remarks));
        }
    }
}
