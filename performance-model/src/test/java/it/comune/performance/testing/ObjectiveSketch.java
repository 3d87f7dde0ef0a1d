package it.comune.performance.testing;

import it.comune.performance.dossier.Assignment;
import it.comune.performance.dossier.Funding;
import it.comune.performance.dossier.FundingKind;
import it.comune.performance.dossier.ObjectiveType;
import it.comune.performance.dossier.Office;
import it.comune.performance.dossier.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.jspecify.annotations.Nullable;

/** An objective, its indicators and all that the report says about them, not yet tied to ids, units or dates. */
record ObjectiveSketch(
        List<AssignmentSketch> assignments,
        boolean weighed,
        List<IndicatorSketch> indicators,
        Texts texts,
        @Nullable Funding funding,
        List<CauseSketch> causes,
        List<DeclaredSketch> declared,
        List<String> remarks) {

    /** @param unit which one of the dossier's units */
    record AssignmentSketch(
            int unit,
            @Nullable BigDecimal weight,
            boolean offices,
            @Nullable String note) {
        static Arbitrary<AssignmentSketch> any() {
            return Combinators.combine(
                            Parts.picks(), Parts.maybe(Parts.weights(), 0.85), Parts.seldom(), Parts.maybeText())
                    .as(AssignmentSketch::new);
        }

        Assignment in(List<Unit> units) {
            Unit answers = Parts.pick(units, unit);
            List<String> named =
                    offices ? answers.offices().stream().map(Office::id).toList() : List.of();
            return new Assignment(answers.id(), weight, named, note);
        }
    }

    /** @param area which one of the dossier's strategic areas */
    record Texts(
            int area,
            String title,
            @Nullable String description,
            @Nullable ObjectiveType type,
            @Nullable String note) {
        static Arbitrary<Texts> any() {
            return Combinators.combine(
                            Parts.picks(),
                            Parts.texts(),
                            Parts.maybeText(),
                            Parts.maybe(Arbitraries.of(ObjectiveType.values()), 0.5),
                            Parts.maybeText())
                    .as(Texts::new);
        }
    }

    static Arbitrary<ObjectiveSketch> any() {
        return Combinators.combine(
                        AssignmentSketch.any().list().ofMinSize(1).ofMaxSize(4),
                        Arbitraries.of(false, true),
                        IndicatorSketch.any().list().ofMinSize(1).ofMaxSize(4),
                        Texts.any(),
                        Parts.maybe(
                                Combinators.combine(Arbitraries.of(FundingKind.values()), Parts.maybeText())
                                        .as(Funding::new),
                                0.2),
                        Parts.few(CauseSketch.any(), 2),
                        Parts.few(DeclaredSketch.any(), 3),
                        Parts.few(Parts.texts(), 2))
                .as(ObjectiveSketch::new);
    }

    /** The same with another first indicator. */
    ObjectiveSketch startingWith(IndicatorSketch first) {
        List<IndicatorSketch> all = new ArrayList<>(indicators);
        all.set(0, first);
        return new ObjectiveSketch(assignments, weighed, all, texts, funding, causes, declared, remarks);
    }

    /** Assignments to these units, each unit once. */
    List<Assignment> assignmentsTo(List<Unit> units) {
        List<Assignment> each = new ArrayList<>();
        for (AssignmentSketch sketch : assignments) {
            Assignment assignment = sketch.in(units);
            if (each.stream().noneMatch(other -> other.unit().equals(assignment.unit()))) {
                each.add(assignment);
            }
        }
        return each;
    }
}
