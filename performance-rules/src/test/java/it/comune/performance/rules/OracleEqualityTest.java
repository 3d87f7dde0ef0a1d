package it.comune.performance.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import it.comune.performance.dossier.Dossier;
import it.comune.performance.regulation.Policies;
import it.comune.performance.regulation.Regulation;
import it.comune.performance.rules.oracle.PlainEvaluator;
import it.comune.performance.rules.oracle.PlainResult;
import it.comune.performance.testing.Dossiers;
import it.comune.performance.testing.RandomRegulations;
import it.comune.performance.testing.Samples;
import it.comune.performance.value.InvalidDocumentException;
import it.comune.performance.value.Problem;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * The rules and a plain-Java evaluator, written from the specification without them, conclude the same. Properties
 * without a number of tries of their own are tried more often by {@code mvn verify -Pfuzz}.
 */
class OracleEqualityTest {
    @Example
    void the_sample_is_evaluated_as_the_specification_says() {
        assertSameConclusions(Samples.dossier(), Samples.regulation());
    }

    @Property
    void any_dossier_is_evaluated_as_the_specification_says(
            @ForAll Dossier dossier, @ForAll("thatEvaluate") Regulation regulation) {
        assertSameConclusions(dossier, regulation);
    }

    @Provide
    Arbitrary<Regulation> thatEvaluate() {
        return RandomRegulations.thatEvaluate();
    }

    /** Many objectives meet under the same units, so that exemptions compete for who leaves. */
    @Property
    void a_crowded_dossier_is_evaluated_as_the_specification_says(
            @ForAll("crowded") Dossier dossier, @ForAll("thatExclude") Regulation regulation) {
        assertSameConclusions(dossier, regulation);
    }

    @Provide
    Arbitrary<Dossier> crowded() {
        return Dossiers.ofObjectives(8, 14);
    }

    @Provide
    Arbitrary<Regulation> thatExclude() {
        return RandomRegulations.thatEvaluate()
                .map(regulation -> Samples.with(
                        Samples.with(regulation, Policies.Exemptions.EXCLUDE),
                        Policies.CauseRecognition.REPORT_SUFFICES));
    }

    private static void assertSameConclusions(Dossier dossier, Regulation regulation) {
        assertThat(PlainResult.of(Rules.evaluate(dossier, regulation)))
                .isEqualTo(PlainEvaluator.evaluate(dossier, regulation));
    }

    @Property(tries = 300)
    void the_same_gaps_are_refused(@ForAll Dossier dossier, @ForAll Regulation any) {
        Regulation regulation = Samples.with(any, Policies.MissingFacts.REFUSE);

        assertThat(refused(() -> Rules.evaluate(dossier, regulation)))
                .isEqualTo(refused(() -> PlainEvaluator.evaluate(dossier, regulation)));
    }

    /** Which indicators, for which units, in the order of their ids; empty where the dossier is evaluated. */
    private static List<String> refused(Runnable evaluation) {
        InvalidDocumentException refusal = catchThrowableOfType(InvalidDocumentException.class, evaluation::run);
        return refusal == null
                ? List.of()
                : refusal.problems().stream().map(Problem::subject).sorted().toList();
    }
}
