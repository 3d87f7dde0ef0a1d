package it.comune.performance.json;

import static org.assertj.core.api.Assertions.assertThat;

import it.comune.performance.dossier.Dossier;
import it.comune.performance.dossier.Funds;
import it.comune.performance.dossier.Objective;
import it.comune.performance.dossier.Person;
import it.comune.performance.dossier.Plan;
import it.comune.performance.dossier.Report;
import it.comune.performance.regulation.NationalContract;
import it.comune.performance.regulation.Regulation;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalTest {
    private static final String SMALL = """
            {"year": 2023, "municipality": "Tab\\t \\"à\\" 𝄞", "evaluationDate": "2023-12-31", "report": {},
             "plan": {"strategicAreas": [{"title": "b", "id": "B"}, {"id": "A", "title": "a"}]}}
            """;

    @Test
    void the_canonical_text_is_what_the_documentation_says() {
        assertThat(Canonical.text(DossierJson.read(SMALL)))
                .isEqualTo("{\"evaluationDate\":\"2023-12-31\",\"municipality\":\"Tab\\t \\\"à\\\" 𝄞\","
                        + "\"plan\":{\"strategicAreas\":[{\"id\":\"A\",\"title\":\"a\"},{\"id\":\"B\",\"title\":\"b\"}]},"
                        + "\"report\":{},\"year\":2023}");
    }

    @Test
    void the_digest_is_sha_256_of_the_text_in_utf_8() {
        // Computed with another program from the text of the test above.
        assertThat(Canonical.digest(DossierJson.read(SMALL)))
                .isEqualTo("5af78bb150dc11c53beea24ff2f780aad6e9a45fad8618bb90d1e1d393221e02");
    }

    @Test
    void the_order_of_counts_and_tables_counts() {
        String dossier = DossierJson.write(Samples.dossier());
        String regulation = RegulationJson.write(Samples.regulation());

        assertThat(Canonical.text(DossierJson.read(dossier))).contains("\"counts\":[1,0,10,0]");
        assertThat(Canonical.text(RegulationJson.read(regulation)))
                .contains("\"rows\":[{\"factor\":1,\"upToDays\":0},{\"factor\":0.9,\"upToDays\":15}")
                .contains("\"points\":[{\"degree\":0,\"ratio\":0,\"segment\":\"STEP\"},{\"degree\":0.5,");
    }

    @Property(tries = 50)
    void the_order_of_every_other_list_does_not_count(@ForAll Random random) {
        Dossier dossier = Samples.dossier();

        Dossier shuffled = shuffled(dossier, random);

        assertThat(Canonical.digest(shuffled)).isEqualTo(Canonical.digest(dossier));
    }

    private static Dossier shuffled(Dossier d, Random random) {
        Plan p = d.plan();
        Report r = d.report();
        List<Objective> objectives = shuffled(p.objectives(), random).stream()
                .map(o -> new Objective(
                        o.id(),
                        o.strategicArea(),
                        o.type(),
                        o.title(),
                        o.description(),
                        o.funding(),
                        shuffled(o.assignments(), random),
                        shuffled(o.indicators(), random),
                        o.note()))
                .toList();
        return new Dossier(
                d.municipality(),
                d.year(),
                d.evaluationDate(),
                d.note(),
                new Plan(
                        p.approval(),
                        p.measurementSystem(),
                        shuffled(p.strategicAreas(), random),
                        shuffled(p.units(), random),
                        objectives),
                new Report(
                        r.validation(),
                        shuffled(r.facts(), random),
                        shuffled(r.conditions(), random),
                        shuffled(r.reschedulings(), random),
                        shuffled(r.exemptCauses(), random),
                        shuffled(r.declaredOutcomes(), random),
                        shuffled(r.remarks(), random)),
                shuffled(
                        d.people().stream()
                                .map(person -> shuffled(person, random))
                                .toList(),
                        random),
                shuffled(d.fundsOrNone(), random));
    }

    private static Person shuffled(Person p, Random random) {
        return new Person(
                p.id(),
                p.profile(),
                p.contractArea(),
                shuffled(p.units(), random),
                p.partTime(),
                p.serviceDays(),
                p.inServiceAtYearEnd(),
                p.suspended(),
                shuffled(p.absences(), random),
                shuffled(p.behaviours(), random),
                shuffled(p.participations(), random),
                shuffled(p.pastScores(), random),
                p.monthsOfService(),
                p.position());
    }

    private static Funds shuffled(Funds f, Random random) {
        return new Funds(
                f.agreement(), f.productivity(), f.unitHeads(), f.generalSecretary(), shuffled(f.projects(), random));
    }

    private static <T> List<T> shuffled(List<T> list, Random random) {
        List<T> shuffled = new ArrayList<>(list);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    @ParameterizedTest
    @ValueSource(strings = {"it-IT", "tr-TR", "ar-EG-u-nu-arab", "th-TH-u-nu-thai-ca-buddhist", "en-US"})
    void locale_and_time_zone_change_neither_text_nor_digest(String tag) {
        String digest = Canonical.digest(Samples.dossier());
        String written = DossierJson.write(Samples.dossier());
        String evaluated = EvaluationJson.write(Samples.evaluation());
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(tag));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));

            assertThat(Canonical.digest(Samples.dossier())).isEqualTo(digest);
            assertThat(DossierJson.write(Samples.dossier())).isEqualTo(written);
            assertThat(EvaluationJson.write(Samples.evaluation())).isEqualTo(evaluated);
            assertThat(DossierJson.read(written)).isEqualTo(Samples.dossier());
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12.5|12.25",
                "Comune di Prova|Comune di prova",
                "2024-01-31|2024-02-01",
                "\"yes\": false|\"yes\": true",
                "THIRD_PARTY|SUPPLIER",
                "\"AT_MOST\",\n              \"value\"|\"MORE_THAN\",\n              \"value\"",
                "\"measure\": \"controlli\",|",
                "DGC 200|DGC 2000"
            })
    void a_change_of_a_field_changes_the_digest(String change) {
        String[] parts = change.split("\\|", 2);

        Dossier changed = DossierJson.read(Refusal.dossierWith(parts[0], parts[1]));

        assertThat(Canonical.digest(changed)).isNotEqualTo(Canonical.digest(Samples.dossier()));
    }

    @Test
    void the_writing_of_numbers_does_not_count() {
        String json = RegulationJson.write(Samples.regulation())
                .replace("\"value\": 60", "\"value\": 6.00e1")
                .replace("0.75", "0.7500");

        assertThat(Canonical.digest(RegulationJson.read(json))).isEqualTo(Canonical.digest(Samples.regulation()));
    }

    @Test
    void code_points_are_compared_not_utf_16_units() {
        assertThat(List.of("", "a", "ab", "\uffee", "\ud834\udd1e")).isSortedAccordingTo(Canonical.BY_CODE_POINT);
    }

    @Test
    void every_list_of_a_document_is_known_as_ordered_or_not() {
        Set<String> lists = new TreeSet<>();
        collect(Dossier.class, lists, new HashSet<>());
        collect(Regulation.class, lists, new HashSet<>());
        collect(NationalContract.class, lists, new HashSet<>());

        assertThat(lists)
                .as("a new list: does its order mean something? Then name it in Canonical, and here in any case")
                .containsExactly(
                        "Assignment.offices",
                        "Curve.points",
                        "Dossier.people",
                        "Fact.evidence",
                        "Funds.projects",
                        "Indicator.units",
                        "LatenessTable.rows",
                        "NationalContract.limits",
                        "NationalContract.protectedAbsences",
                        "Objective.assignments",
                        "Objective.indicators",
                        "PeriodCounts.counts",
                        "Person.absences",
                        "Person.behaviours",
                        "Person.participations",
                        "Person.pastScores",
                        "Person.units",
                        "Plan.objectives",
                        "Plan.strategicAreas",
                        "Plan.units",
                        "PlanApproval.yearsOwn",
                        "Position.interimPosts",
                        "PremiumBands.bands",
                        "Profile.components",
                        "Report.conditions",
                        "Report.declaredOutcomes",
                        "Report.exemptCauses",
                        "Report.facts",
                        "Report.remarks",
                        "Report.reschedulings",
                        "ScoreComponent.items",
                        "Setting.value",
                        "TieBreaks.criteria",
                        "Unit.offices");
    }

    private static void collect(Type type, Set<String> lists, Set<Type> seen) {
        Class<?> raw = Shape.raw(type);
        if (!seen.add(type)) {
            return;
        }
        if (raw == List.class) {
            collect(Shape.elementType(type), lists, seen);
        } else if (raw.isSealed()) {
            Shape.variants(raw).values().forEach(variant -> collect(variant, lists, seen));
        } else if (raw.isRecord()) {
            for (Shape.Field field : Shape.of(raw).fields()) {
                Type resolved = Shape.resolved(field.type(), type);
                if (Shape.raw(resolved) == List.class) {
                    lists.add(raw.getSimpleName() + "." + field.name());
                }
                collect(resolved, lists, seen);
            }
        }
    }
}
