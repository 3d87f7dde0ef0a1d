package it.comune.performance.rules;

import static org.assertj.core.api.Assertions.assertThat;

import it.comune.performance.dossier.Dossier;
import it.comune.performance.evaluation.Evaluation;
import it.comune.performance.json.EvaluationJson;
import it.comune.performance.regulation.Regulation;
import it.comune.performance.testing.Dossiers;
import it.comune.performance.testing.RandomRegulations;
import it.comune.performance.testing.Samples;
import it.comune.performance.testing.Staffs;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple.Tuple2;
import net.jqwik.api.lifecycle.AfterProperty;

/** An evaluation does not depend on the order of lists, nor on the machine's language or time zone. */
class IndifferenceTest {
    private static final Locale LOCALE = Locale.getDefault();
    private static final TimeZone TIME_ZONE = TimeZone.getDefault();
    private static final List<String> LOCALES = List.of("it-IT", "tr-TR", "ar-EG", "th-TH-u-nu-thai", "en-US");
    private static final List<String> TIME_ZONES =
            List.of("Pacific/Kiritimati", "Europe/Rome", "America/Adak", "Asia/Kolkata", "UTC");

    @AfterProperty
    void theMachineIsAsItWas() {
        Locale.setDefault(LOCALE);
        TimeZone.setDefault(TIME_ZONE);
    }

    @Provide
    Arbitrary<Regulation> thatEvaluate() {
        return RandomRegulations.thatEvaluate();
    }

    @Property(tries = 300)
    void the_order_of_lists_means_nothing(
            @ForAll Dossier dossier, @ForAll("thatEvaluate") Regulation regulation, @ForAll int seed) {
        String evaluation = EvaluationJson.write(Rules.evaluate(dossier, regulation));

        assertThat(EvaluationJson.write(
                        Rules.evaluate(Dossiers.shuffled(dossier, seed), RandomRegulations.shuffled(regulation, seed))))
                .isEqualTo(evaluation);
    }

    @Provide
    Arbitrary<Tuple2<Dossier, Regulation>> staffed() {
        return Staffs.withRegulations();
    }

    @Property(tries = 300)
    void the_order_of_people_and_funds_means_nothing(
            @ForAll("staffed") Tuple2<Dossier, Regulation> staffed, @ForAll int seed) {
        String evaluation = EvaluationJson.write(Rules.evaluate(staffed.get1(), staffed.get2()));

        assertThat(EvaluationJson.write(Rules.evaluate(
                        Dossiers.shuffled(staffed.get1(), seed), RandomRegulations.shuffled(staffed.get2(), seed))))
                .isEqualTo(evaluation);
    }

    @Property(tries = 60)
    void language_and_time_zone_of_the_machine_mean_nothing(
            @ForAll Dossier dossier, @ForAll @From("thatEvaluate") Regulation regulation) {
        Evaluation evaluation = Rules.evaluate(dossier, regulation);
        String written = EvaluationJson.write(evaluation);

        for (int i = 0; i < LOCALES.size(); i++) {
            Locale.setDefault(Locale.forLanguageTag(LOCALES.get(i)));
            TimeZone.setDefault(TimeZone.getTimeZone(TIME_ZONES.get(i)));
            Evaluation again = Rules.evaluate(dossier, regulation);
            assertThat(again).as(LOCALES.get(i)).isEqualTo(evaluation);
            assertThat(EvaluationJson.write(again)).as(LOCALES.get(i)).isEqualTo(written);
        }
    }

    @Example
    void a_rule_book_built_under_another_language_is_the_same() {
        Locale.setDefault(Locale.forLanguageTag("tr-TR"));
        RuleBook turkish = RuleBook.standard();

        assertThat(turkish.digest()).isEqualTo(Rules.STANDARD.digest());
        assertThat(turkish.rules()).isEqualTo(Rules.STANDARD.rules());
        assertThat(turkish.evaluate(Samples.dossier(), Samples.regulation()))
                .isEqualTo(Rules.evaluate(Samples.dossier(), Samples.regulation()));
    }

    @Property(tries = 100)
    void the_same_documents_have_the_same_digests_and_others_have_others(
            @ForAll Dossier dossier, @ForAll("thatEvaluate") Regulation regulation) {
        Evaluation one = Rules.evaluate(dossier, regulation);
        Dossier renamed = new Dossier(
                dossier.municipality() + " (again)",
                dossier.year(),
                dossier.evaluationDate(),
                dossier.note(),
                dossier.plan(),
                dossier.report(),
                dossier.people(),
                dossier.funds());
        Evaluation other = Rules.evaluate(renamed, regulation);

        assertThat(Rules.evaluate(dossier, regulation).digests()).isEqualTo(one.digests());
        assertThat(one.digests().rules()).isEqualTo(Rules.STANDARD.digest()).matches("[0-9a-f]{64}");
        assertThat(other.digests().dossier()).isNotEqualTo(one.digests().dossier());
        assertThat(other.digests().regulation()).isEqualTo(one.digests().regulation());
    }
}
