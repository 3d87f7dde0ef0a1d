package it.comune.performance.report;

import static org.assertj.core.api.Assertions.assertThat;

import it.comune.performance.dossier.Dossier;
import it.comune.performance.dossier.Person;
import it.comune.performance.dossier.Plan;
import it.comune.performance.dossier.Unit;
import it.comune.performance.evaluation.Evaluation;
import it.comune.performance.publishing.Disclosure;
import it.comune.performance.regulation.Regulation;
import it.comune.performance.report.OpenData.Column;
import it.comune.performance.report.OpenData.Table;
import it.comune.performance.testing.Dossiers;
import it.comune.performance.testing.Staffs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple.Tuple2;
import org.junit.jupiter.api.Test;

/** What is published of the real plan, and of any. */
class OpenDataTest {
    private static final OpenData ALZANO =
            open(AlzanoLetters.DOSSIER, AlzanoLetters.REGULATION, AlzanoLetters.WHAT_IF.evaluation());

    private static OpenData open(Dossier dossier, Regulation regulation, Evaluation evaluation) {
        return OpenData.of(PublicView.of(dossier, regulation, evaluation));
    }

    private static OpenData open(Dossier dossier, Regulation regulation) {
        return open(dossier, regulation, AlzanoLetters.RULES.evaluate(dossier, regulation));
    }

    private static Stream<Table> files(OpenData data) {
        return Stream.concat(data.tables().stream(), Stream.of(data.dictionary()));
    }

    @Test
    void every_file_is_as_agreed() throws IOException {
        List<String> different = new ArrayList<>();
        for (Table table : files(ALZANO).toList()) {
            Path present = Path.of("target", "golden", table.name() + ".csv");
            Files.createDirectories(present.getParent());
            Files.writeString(present, table.csv());
            if (!table.csv().equals(Golden.text(table.name() + ".csv"))) {
                different.add(table.name());
            }
        }
        assertThat(different).isEmpty();
    }

    @Test
    void the_dictionary_explains_every_column_of_every_file_in_both_languages() {
        List<String> explained = ALZANO.dictionary().rows().stream()
                .map(row -> row.get(0) + "." + row.get(1))
                .toList();
        List<String> columns = ALZANO.tables().stream()
                .flatMap(table -> table.columns().stream().map(column -> table.name() + "." + column.name()))
                .toList();

        assertThat(explained).isEqualTo(columns).doesNotHaveDuplicates();
        assertThat(ALZANO.dictionary().rows())
                .allSatisfy(row -> assertThat(row.subList(2, 4)).doesNotContain(""));
        assertThat(ALZANO.tables().stream()
                        .flatMap(table -> table.columns().stream())
                        .map(Column::name))
                .allMatch(name -> name.matches("[a-z][a-z0-9_]*"));
    }

    @Test
    void no_id_of_a_person_is_anywhere() {
        String all = String.join("", files(ALZANO).map(Table::csv).toList());

        assertThat(AlzanoLetters.DOSSIER.people()).extracting(Person::id).noneMatch(all::contains);
    }

    @Test
    void employees_stand_alone_and_the_one_secretary_with_the_unit_heads() {
        assertThat(table(ALZANO, "classi_punteggio").rows())
                .extracting(row -> row.get(2))
                .containsOnly("EMPLOYEE", "UNIT_HEAD+GENERAL_SECRETARY");
    }

    @Test
    void everybody_in_one_class_is_not_differentiated_and_two_halves_are_by_a_half() {
        Table measures = table(ALZANO, "differenziazione");

        assertThat(measures.rows()).isNotEmpty().allSatisfy(row -> {
            assertThat(row.get(6)).matches("[01]\\.\\d{4}");
            assertThat(row.get(7)).matches("0\\.\\d{4}");
            if (row.get(5).equals("1")) {
                assertThat(row.get(7)).isEqualTo("0.0000");
            }
        });
    }

    private static Table table(OpenData data, String name) {
        return data.tables().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Provide
    Arbitrary<Tuple2<Dossier, Regulation>> staffed() {
        return Staffs.withRegulations();
    }

    @Property(tries = 60)
    void no_published_class_has_fewer_than_five_people_and_measures_are_of_published_classes(
            @ForAll("staffed") Tuple2<Dossier, Regulation> both) {
        OpenData data = open(both.get1(), both.get2());
        for (String name : List.of("classi_punteggio", "classi_premio")) {
            assertThat(table(data, name).rows())
                    .allSatisfy(row -> assertThat(Integer.parseInt(row.get(row.size() - 1)))
                            .isGreaterThanOrEqualTo(Disclosure.LEAST_PEOPLE));
        }
        int people = both.get1().people().size();
        if (people < Disclosure.LEAST_PEOPLE) {
            assertThat(table(data, "fondi").rows())
                    .allSatisfy(row -> assertThat(row.get(4)).isNotNull());
            assertThat(table(data, "classi_punteggio").rows()).isEmpty();
            assertThat(table(data, "differenziazione").rows()).isEmpty();
        }
    }

    @Property(tries = 20)
    void order_means_nothing(@ForAll("staffed") Tuple2<Dossier, Regulation> both, @ForAll long seed) {
        Dossier shuffled = Dossiers.shuffled(both.get1(), seed);
        List<String> classes = List.of("fondi", "classi_punteggio", "classi_premio", "differenziazione");

        assertThat(open(shuffled, both.get2()).tables())
                .filteredOn(one -> classes.contains(one.name()))
                .isEqualTo(open(both.get1(), both.get2()).tables().stream()
                        .filter(one -> classes.contains(one.name()))
                        .toList());
    }

    @Test
    void a_municipality_or_unit_named_like_a_formula_is_a_text_in_every_file() {
        Dossier dossier = AlzanoLetters.DOSSIER;
        Plan plan = dossier.plan();
        List<Unit> units = plan.units().stream()
                .map(one -> new Unit(one.id(), one.kind(), "@SUM(1,2)\"", one.offices()))
                .toList();
        Dossier hostile = new Dossier(
                "=HYPERLINK(\"x\");=1",
                dossier.year(),
                dossier.evaluationDate(),
                dossier.note(),
                new Plan(plan.approval(), plan.measurementSystem(), plan.strategicAreas(), units, plan.objectives()),
                dossier.report(),
                dossier.people(),
                dossier.funds());

        OpenData data = open(hostile, AlzanoLetters.REGULATION);

        assertThat(data.tables())
                .allSatisfy(table -> assertThat(table.rows())
                        .allSatisfy(row -> assertThat(row.get(0)).isEqualTo("'=HYPERLINK(\"x\"),=1")));
        assertThat(table(data, "unita").csv()).contains("\"'=HYPERLINK(\"\"x\"\"),=1\"", "\"'@SUM(1,2)\"\"\"");
    }
}
