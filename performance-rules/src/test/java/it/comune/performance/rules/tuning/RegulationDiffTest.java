package it.comune.performance.rules.tuning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import it.comune.performance.json.Canonical;
import it.comune.performance.regulation.AbsenceClass;
import it.comune.performance.regulation.Policies;
import it.comune.performance.regulation.PremiumPolicies.TieBreak;
import it.comune.performance.regulation.Regulation;
import it.comune.performance.testing.Change;
import it.comune.performance.testing.RandomRegulations;
import it.comune.performance.testing.Samples;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class RegulationDiffTest {
    private static final Regulation SAMPLE = Samples.regulation();

    private static List<String> of(Regulation before, Regulation after) {
        return RegulationDiff.of(before, after).stream()
                .map(one -> one.kind() + " " + one.pointer() + " " + one.text(Locale.ITALIAN))
                .toList();
    }

    @Test
    void a_value_is_shown_before_and_after_under_the_name_that_people_know() {
        assertThat(of(SAMPLE, Samples.with(SAMPLE, Policies.MissingFacts.DECLARED)))
                .containsExactly("CHANGED /missingFacts/value fatti mancanti: ZERO -> DECLARED (L)");
    }

    @Test
    void rows_of_tables_are_compared_by_what_they_are_about() {
        Regulation after = Samples.with(SAMPLE, Samples.lateness("0:1", "10:0.95", "15:0.85", "60:0.50", ":0"));

        assertThat(of(SAMPLE, after))
                .containsExactly(
                        "REMOVED /timeliness/lateness/value/rows/2 tabella dei ritardi [30]: upToDays 30, factor 0.75 -> - (L)",
                        "ADDED /timeliness/lateness/value/rows/1 tabella dei ritardi [10]: - -> upToDays 10, factor 0.95 (L)",
                        "CHANGED /timeliness/lateness/value/rows/2/factor tabella dei ritardi [15] factor: 0.9 -> 0.85 (L)");
    }

    @Test
    void parts_of_rows_say_which_row() {
        assertThat(of(SAMPLE, Samples.with(SAMPLE, "MALATTIA", AbsenceClass.Effect.NEUTRAL)))
                .containsExactly(
                        "CHANGED /people/absences/value/5/effect classi di assenza [MALATTIA] effect: REDUCES -> NEUTRAL (L)");
    }

    @Test
    void the_document_itself_and_settings_that_come_or_go_are_differences_too() {
        Regulation after = SomeVersions.named(
                Samples.withRecognition(SAMPLE, Samples.curve("0:1")), "sample", "2.0", "Scala nuova");

        assertThat(RegulationDiff.of(SAMPLE, after))
                .extracting(RegulationChange::pointer, RegulationChange::kind)
                .containsExactly(
                        tuple("/version", RegulationChange.Kind.CHANGED),
                        tuple("/note", RegulationChange.Kind.ADDED),
                        tuple("/recognition", RegulationChange.Kind.ADDED));
        assertThat(RegulationDiff.of(after, SAMPLE))
                .extracting(RegulationChange::kind)
                .containsExactly(
                        RegulationChange.Kind.CHANGED, RegulationChange.Kind.REMOVED, RegulationChange.Kind.REMOVED);
    }

    @Test
    void an_order_that_means_something_is_a_difference() {
        assertThat(of(SAMPLE, Samples.withTieBreaks(SAMPLE, TieBreak.LENGTH_OF_SERVICE, TieBreak.PAST_SCORES)))
                .containsExactly(
                        "REORDERED /premiums/topUp/tieBreaks/value/criteria criteri a parità di punteggio criteria:"
                                + " PAST_SCORES, LENGTH_OF_SERVICE -> LENGTH_OF_SERVICE, PAST_SCORES (L)");
    }

    @Provide
    Arbitrary<Change<Regulation>> reordered() {
        return RandomRegulations.reordered();
    }

    @Property(tries = 300)
    void the_order_of_lists_that_means_nothing_is_no_difference(@ForAll("reordered") Change<Regulation> change) {
        assertThat(RegulationDiff.of(change.before(), change.after())).isEmpty();
    }

    @Property(tries = 500)
    void there_is_no_difference_exactly_where_the_digests_are_the_same(
            @ForAll Regulation before, @ForAll Regulation after) {
        assertThat(RegulationDiff.of(before, before)).isEmpty();
        assertThat(RegulationDiff.of(before, after).isEmpty())
                .isEqualTo(Canonical.digest(before).equals(Canonical.digest(after)));
        assertThat(RegulationDiff.of(before, after))
                .allMatch(one -> (one.before() == null) == (one.kind() == RegulationChange.Kind.ADDED))
                .allMatch(one -> (one.after() == null) == (one.kind() == RegulationChange.Kind.REMOVED));
    }
}
