package it.comune.performance.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import it.comune.performance.dossier.Dossier;
import it.comune.performance.dossier.Funds;
import it.comune.performance.dossier.Indicator;
import it.comune.performance.dossier.Target;
import it.comune.performance.json.Canonical;
import it.comune.performance.json.DossierJson;
import it.comune.performance.regulation.Regulation;
import it.comune.performance.testing.Dossiers;
import it.comune.performance.testing.RandomRegulations;
import it.comune.performance.testing.Samples;
import it.comune.performance.testing.Staffs;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.TimeZone;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple.Tuple2;

class LosslessTest {
    private static final int TRIES = 40;

    /** The real plan, with its 80 people. */
    static final Path REAL_PLAN =
            Path.of("..", "performance-examples/src/main/resources/it/comune/performance/examples/alzano-2023.json");

    @Provide
    Arbitrary<Dossier> dossiers() {
        return Dossiers.any();
    }

    @Provide
    Arbitrary<Tuple2<Dossier, Regulation>> staffs() {
        return Staffs.withRegulations();
    }

    @Provide
    Arbitrary<Regulation> regulations() {
        return RandomRegulations.any();
    }

    @Property(tries = TRIES)
    void any_plan_and_report_read_back_as_equal_ones(@ForAll("dossiers") Dossier dossier) {
        assertRoundTrip(dossier);
    }

    @Property(tries = TRIES)
    void any_staff_and_funds_read_back_as_equal_ones(@ForAll("staffs") Tuple2<Dossier, Regulation> both) {
        assertRoundTrip(both.get1());
    }

    @Property(tries = TRIES)
    void people_in_any_order_of_their_items_read_back_in_that_order(
            @ForAll("staffs") Tuple2<Dossier, Regulation> both, @ForAll long seed) {
        assertRoundTrip(Dossiers.shuffled(both.get1(), seed));
    }

    @Property(tries = TRIES)
    void any_regulation_reads_back_as_an_equal_one(@ForAll("regulations") Regulation regulation) {
        Regulation read = RegulationWorkbook.read(RegulationWorkbook.write(regulation));

        assertThat(read).isEqualTo(regulation);
        assertThat(Canonical.digest(read)).isEqualTo(Canonical.digest(regulation));
    }

    private static void assertRoundTrip(Dossier dossier) {
        Dossier read = DossierWorkbook.read(DossierWorkbook.write(dossier));

        assertThat(read).isEqualTo(dossier);
        assertThat(Canonical.digest(read)).isEqualTo(Canonical.digest(dossier));
    }

    @Example
    void the_real_plan_and_its_80_people_read_back_as_equal_ones() {
        Dossier dossier = DossierJson.read(REAL_PLAN);

        assertThat(dossier.people()).hasSize(80);
        assertRoundTrip(dossier);
    }

    @Example
    void no_funds_and_empty_funds_are_two_things() {
        Dossier.Draft draft = Samples.draft(Indicator.of("I1", "Something", new Target.YesNo()));

        assertRoundTrip(draft.funds(null).build());
        assertRoundTrip(draft.funds(Funds.NONE).build());
    }

    @Example
    void equal_documents_give_equal_bytes_whatever_the_language_and_the_time_zone() {
        Dossier dossier = DossierJson.read(REAL_PLAN);
        byte[] here = DossierWorkbook.write(dossier);
        Locale language = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));

            assertThat(Arrays.equals(DossierWorkbook.write(DossierJson.read(REAL_PLAN)), here))
                    .isTrue();
            assertThat(DossierWorkbook.read(here)).isEqualTo(dossier);
        } finally {
            Locale.setDefault(language);
            TimeZone.setDefault(zone);
        }
    }
}
