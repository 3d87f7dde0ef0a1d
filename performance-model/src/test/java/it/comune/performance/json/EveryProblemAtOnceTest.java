package it.comune.performance.json;

import static it.comune.performance.json.Refusal.dossierWith;
import static it.comune.performance.json.Refusal.ofDossier;
import static it.comune.performance.json.Refusal.ofRegulation;
import static it.comune.performance.json.Refusal.places;
import static it.comune.performance.json.Refusal.refused;
import static it.comune.performance.json.Refusal.regulationWith;
import static org.assertj.core.api.Assertions.assertThat;

import it.comune.performance.value.Problem;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class EveryProblemAtOnceTest {
    @Test
    void fifteen_faults_in_fifteen_places_are_fifteen_problems_in_document_order() {
        String json = dossierWith(
                "\"year\": 2023",
                "\"year\": 2023, \"year\": 2024",
                "\"evaluationDate\": \"2024-01-31\"",
                "\"evaluationDate\": \"2024-02-31\"",
                "\"title\": \"Protocollo\"",
                "\"titolo_lungo\": \"Protocollo\", \"title\": \"Protocollo\"",
                "\"title\": \"Segretario generale\"",
                "\"titolare\": 5",
                "\"weight\": 12.5",
                "\"weight\": -3",
                "\"unit\": \"AREA_II\",\n            \"weight\": 5",
                "\"unit\": \"AREA_9\",\n            \"weight\": 5",
                "\"value\": 12\n",
                "\"value\": 1e9999999\n",
                "\"from\": 10",
                "\"from\": 40",
                "\"id\": \"O2\"",
                "\"id\": \"O1\"",
                "\"weight\": 40",
                "\"weight\": \"40\"",
                "\"indicator\": \"O1.morethan\",\n        \"observed\": {\n          \"kind\": \"VALUE\",\n          \"value\"",
                "\"indicator\": \"O1.morethan\",\n        \"observed\": {\n          \"kind\": \"PERCENT\",\n          \"percent\"",
                "\"indicator\": \"O1.between\"",
                "\"indicator\": \"O1.fewer\"",
                "\"percent\": 1000",
                "\"percent\": 2000",
                "\"kind\": \"THIRD_PARTY\"",
                "\"kind\": \"THIRD_PARTI\"",
                "\"indicator\": \"O3.i\",\n        \"outcome\"",
                "\"indicator\": \"O9.i\",\n        \"outcome\"");

        assertThat(places(ofDossier(json)))
                .containsExactly(
                        "/year DUPLICATE_KEY",
                        "/evaluationDate NOT_A_DATE",
                        "/plan/units/0/offices/1/titolo_lungo UNKNOWN_FIELD",
                        "/plan/units/2/title MISSING",
                        "/plan/units/2/titolare UNKNOWN_FIELD",
                        "/plan/objectives/0/assignments/0/weight WEIGHT_NOT_POSITIVE",
                        "/plan/objectives/0/assignments/1/unit UNKNOWN_REFERENCE",
                        "/plan/objectives/0/indicators/2/target/value EXPONENT_TOO_LARGE",
                        "/plan/objectives/0/indicators/6/target/to BOUNDS_REVERSED",
                        "/plan/objectives/1/id DUPLICATE_ID",
                        "/plan/objectives/1/indicators/1/weight WRONG_TYPE",
                        "/report/facts/5/observed FACT_DOES_NOT_FIT",
                        "/report/facts/7 DUPLICATE_SCOPE",
                        "/report/facts/8/observed/percent OUT_OF_RANGE",
                        "/report/exemptCauses/0/kind UNKNOWN_WORD",
                        "/report/declaredOutcomes/2/indicator UNKNOWN_REFERENCE");
    }

    @Test
    void two_faults_inside_one_record_are_both_reported() {
        String json = dossierWith(
                "\"id\": \"AREA_II\",\n        \"kind\": \"AREA\"",
                "\"id\": \"AREA II\",\n        \"kind\": \"OFFICE\"");

        assertThat(places(ofDossier(json)))
                .containsExactly("/plan/units/1/id MALFORMED_ID", "/plan/units/1/kind UNKNOWN_WORD");
    }

    @Test
    void what_only_the_regulation_tells_comes_together_with_the_rest_in_document_order() {
        String json = dossierWith(
                "\"evaluationDate\": \"2024-01-31\"",
                "\"evaluationDate\": \"2024-02-31\"",
                "\"weight\": 12.5",
                "\"weight\": -3",
                "\"indicator\": \"O3.i\",\n        \"outcome\"",
                "\"indicator\": \"O9.i\",\n        \"outcome\"",
                "\"contractArea\": \"ISTRUTTORI\"",
                "\"contractArea\": \"ISTRUTORI\"",
                "\"share\": 0.75",
                "\"share\": 0.7",
                "\"partTime\": 0.8333",
                "\"partTime\": 1.8333",
                "\"absenceClass\": \"LEGGE_104\"",
                "\"absenceClass\": \"FERIE\"",
                "\"points\": 8.5",
                "\"points\": 10.5",
                "\"profile\": \"RESPONSABILE\"",
                "\"profile\": \"RESPONSABILI\"",
                "\"item\": \"F1\"",
                "\"item\": \"F1_\"");

        assertThat(places(refused(() -> DossierJson.read(json, Samples.regulation()))))
                .containsExactly(
                        "/evaluationDate NOT_A_DATE",
                        "/plan/objectives/0/assignments/0/weight WEIGHT_NOT_POSITIVE",
                        "/report/declaredOutcomes/2/indicator UNKNOWN_REFERENCE",
                        "/people/0/contractArea UNKNOWN_IN_REGULATION",
                        "/people/0/units SHARES_NOT_WHOLE",
                        "/people/0/partTime OUT_OF_RANGE",
                        "/people/0/absences/1/absenceClass UNKNOWN_IN_REGULATION",
                        "/people/0/behaviours/0/points OUT_OF_RANGE",
                        "/people/1/profile UNKNOWN_IN_REGULATION",
                        "/people/2/behaviours/0/item UNKNOWN_IN_REGULATION");
        assertThat(places(ofDossier(json))).hasSize(5);
    }

    @Test
    void a_valid_dossier_that_lacks_what_the_regulation_asks_says_what_an_evaluation_would_say() {
        String json = dossierWith(
                "\"profile\": \"SEGRETARIO\"",
                "\"profile\": \"DIPENDENTE\"",
                "\"absenceClass\": \"MALATTIA\"",
                "\"absenceClass\": \"FERIE\"");

        assertThat(refused(() -> DossierJson.read(json, Samples.regulation())))
                .containsExactlyInAnyOrderElementsOf(Samples.regulation().problemsOf(DossierJson.read(json)));
    }

    @Test
    void a_plan_without_objectives_is_one_problem_and_not_one_for_each_reference() {
        JsonNode root = JsonMapper.shared().readTree(DossierJson.write(Samples.dossier()));
        ((ObjectNode) root.get("plan")).remove("objectives");

        List<Problem> problems = ofDossier(root.toString());

        assertThat(places(problems)).containsExactly("/plan/objectives MISSING");
        assertThat(problems.get(0).value()).isEqualTo("objectives");
    }

    @Test
    void a_profile_a_contract_area_or_a_class_of_absence_that_stands_twice_is_named_by_its_id() {
        JsonNode root = JsonMapper.shared().readTree(RegulationJson.write(Samples.regulation()));
        for (String list : List.of("profiles", "contractAreas", "absences")) {
            ArrayNode value = (ArrayNode) root.at("/people/" + list + "/value");
            value.add(value.get(0).deepCopy());
        }

        assertThat(ofRegulation(root.toString()))
                .extracting(problem -> problem.pointer() + " " + problem.code() + " " + problem.value())
                .containsExactly(
                        "/people/profiles/value/3/id DUPLICATE_ID DIPENDENTE",
                        "/people/contractAreas/value/3/id DUPLICATE_ID ISTRUTTORI",
                        "/people/absences/value/2/id DUPLICATE_ID LEGGE_104");
    }

    @Test
    void a_fault_inside_an_objective_makes_no_noise_where_facts_refer_to_it() {
        String json = dossierWith("\"title\": \"Tutti i livelli attesi\"", "\"title\": 7");

        assertThat(places(ofDossier(json))).containsExactly("/plan/objectives/0/title WRONG_TYPE");
    }

    @Test
    void a_fault_of_an_objective_and_an_unknown_unit_inside_it_are_two_problems() {
        String json = dossierWith(
                "\"title\": \"Indicatori pesati\"", "\"title\": \" \"", "\"unit\": \"SG\"", "\"unit\": \"SEGRETARIO\"");

        assertThat(places(ofDossier(json)))
                .containsExactly(
                        "/plan/objectives/1/title MALFORMED_TEXT",
                        "/plan/objectives/1/assignments/0/unit UNKNOWN_REFERENCE");
    }

    @Test
    void incomplete_weights_and_an_unknown_unit_in_the_same_objective_are_two_problems() {
        String json = dossierWith("\"weight\": 40,\n", "", "\"unit\": \"SG\"", "\"unit\": \"SEGRETARIO\"");

        assertThat(places(ofDossier(json)))
                .containsExactly(
                        "/plan/objectives/1/assignments/0/unit UNKNOWN_REFERENCE",
                        "/plan/objectives/1/indicators WEIGHTS_INCOMPLETE");
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    "id": "O1.completion"              | "id": "O1 completion"           | /plan/objectives/0/indicators/0/id MALFORMED_ID
                    "id": "O1.completion",             |                                 | /plan/objectives/0/indicators/0/id MISSING
                    "id": "O1.completion"              | "Id": "O1.completion"           | /plan/objectives/0/indicators/0/Id UNKNOWN_FIELD
                    "id": "O1"                         | "id": null                      | /plan/objectives/0/id WRONG_TYPE
                    "id": "AREA_I"                     | "id": "SG"                      | /plan/units/2/id DUPLICATE_ID
                    "id": "O2.a"                       | "id": "O2.b"                    | /plan/objectives/1/indicators/1/id DUPLICATE_ID
                    "id": "O2.a"                       | "id": "O1.yes"                  | /plan/objectives/1/indicators/0/id DUPLICATE_ID
                    "id": "O3"                         | "id": "SG"                      | /plan/objectives/2/id DUPLICATE_ID
                    "objectives": [                    | "objectivs": [                  | /plan/objectivs UNKNOWN_FIELD
                    "indicators": [                    | "indicatori": [                 | /plan/objectives/0/indicatori UNKNOWN_FIELD
                    "kind": "COMPLETION"               | "kind": "COMPLETE"              | /plan/objectives/0/indicators/0/target/kind UNKNOWN_WORD
                    "kind": "AT_LEAST",                |                                 | /plan/objectives/0/indicators/2/target/kind MISSING
                    "unit": "AREA_I",                  |                                 | /plan/objectives/0/assignments/0/unit MISSING
                    "unit": "AREA_I",                  | "unit": "AREA_1",               | /plan/objectives/0/assignments/0/unit UNKNOWN_REFERENCE
                    "id": "LEGALITA"                   | "id": "LEGALITÀ"                | /plan/strategicAreas/0/id MALFORMED_ID
                    "kind": "GENERAL_SECRETARY"        | "kind": "SECRETARY"             | /plan/units/2/kind UNKNOWN_WORD
                    "offices": [                       | "offices": 5, "note": [         | /plan/units/0/offices WRONG_TYPE,/plan/units/0/note UNKNOWN_FIELD
                    "weight": 60                       | "wieght": 60                    | /plan/objectives/1/indicators/0/wieght UNKNOWN_FIELD
                    "weight": 60                       | "weight": 0                     | /plan/objectives/1/indicators/0/weight WEIGHT_NOT_POSITIVE
                    "outcome": "ACHIEVED"              | "indicator": "O2.a", "outcome": "ACHIEVED" | /report/declaredOutcomes/0 ONE_OF
                    "objective": "O2",                 |                                 | /report/exemptCauses/1 ONE_OF
                    "reference": "DGC 201",            |                                 | /report/reschedulings/1/act/reference MISSING
                    "date": "2023-09-02"               | "date": "2023-09-99"            | /report/reschedulings/1/act/date NOT_A_DATE
                    "holds": false                     | "holds": "no"                   | /report/conditions/0/holds WRONG_TYPE
                    "holds": false                     | "note": "boh"                   | /report/conditions/0/holds MISSING
                    "year": 2023                       | "year": 20233                   | /year OUT_OF_RANGE
                    "year": 2023                       | "year": 2023.0                  | /year NOT_A_WHOLE_NUMBER
                    "year": 2023                       | "year": 99999999999             | /year OUT_OF_RANGE
                    "year": 2023,                      |                                 | /year MISSING
                    "periods": 4                       | "periods": -99999999999         | /plan/objectives/0/indicators/10/target/periods OUT_OF_RANGE
                    "municipality": "Comune di Prova", | "x": {"deep": [{}]},            | /municipality MISSING,/x UNKNOWN_FIELD
                    "counts": [                        | "counts": [9, 9, 9, 9, 9,       | /report/facts/11/observed/counts OUT_OF_RANGE
                    "counts": [                        | "counts": [-1,                  | /report/facts/11/observed/counts/0 OUT_OF_RANGE
                    "counts": [                        | "counts": ["1",                 | /report/facts/11/observed/counts/0 WRONG_TYPE
                    "indicator": "O1.completion"       | "indicator": "O1.completed"     | /report/facts/0/indicator UNKNOWN_REFERENCE
                    "id": "D-001"                      | "id": "R-001"                   | /people/1/id DUPLICATE_ID
                    "share": 0.25                      | "share": 0.26                   | /people/0/units SHARES_NOT_WHOLE
                    "share": 0.25                      | "share": 1.26                   | /people/0/units/1/share OUT_OF_RANGE
                    "share": 0.25                      | "share": "0.25"                 | /people/0/units/1/share WRONG_TYPE
                    "days": 20                         | "days": 289                     | /people/0/absences ABSENCES_EXCEED_SERVICE
                    "days": 20                         | "days": 400                     | /people/0/absences/1/days OUT_OF_RANGE
                    "serviceDays": 300                 | "serviceDays": 366              | /people/0/serviceDays OUT_OF_RANGE
                    "serviceDays": 300                 | "serviceDays": -3               | /people/0/serviceDays OUT_OF_RANGE
                    "serviceDays": 300,                |                                 | /people/0/serviceDays MISSING
                    "hours": 12.5                      | "share": 0.5                    | /people/1/participations/0 MIXED_MEASURES
                    "hours": 12.5                      | "ore": 12.5                     | /people/0/participations/0 ONE_OF,/people/0/participations/0/ore UNKNOWN_FIELD
                    "value": 9500.50                   | "value": 9500.505               | /people/1/position/interimPosts/0/value NOT_WHOLE_CENTS
                    "value": 9500.50                   | "value": -9500.5                | /people/1/position/interimPosts/0/value OUT_OF_RANGE
                    "value": 9500.50                   | "value": "9500.5"               | /people/1/position/interimPosts/0/value WRONG_TYPE
                    "days": 123                        | "days": 366                     | /people/1/position/interimPosts/0/days OUT_OF_RANGE
                    "productivity": 10000.01           | "productivity": 10000.011       | /funds/productivity NOT_WHOLE_CENTS
                    "productivity": 10000.01           | "productivity": 1e10            | /funds/productivity OUT_OF_RANGE
                    "productivity": 10000.01           | "productivity": 1e9999          | /funds/productivity EXPONENT_TOO_LARGE
                    "id": "PR1"                        | "id": "PR2"                     | /funds/projects/1/id DUPLICATE_ID
                    "amount": 0.00                     | "amount": 0.001                 | /funds/projects/1/amount NOT_WHOLE_CENTS
                    "salaryMass": 81234.56,            |                                 | /funds/generalSecretary/salaryMass MISSING
                    """)
    void one_fault_is_one_problem(String old, String changed, String expected) {
        String json = dossierWith(old, changed == null ? "" : changed);

        assertThat(places(ofDossier(json))).containsExactly(expected.split(","));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    "id": "RESPONSABILE"         | "id": "DIPENDENTE"         | /people/profiles/value/1/id DUPLICATE_ID
                    "maximum": 19.5              | "maximum": 19              | /people/profiles/value/0/components MAXIMA_NOT_WHOLE
                    "maximum": 19.5              | "maximum": "19.5"          | /people/profiles/value/0/components/1/maximum WRONG_TYPE
                    "kind": "OWN_OBJECTIVES"     | "kind": "UNIT_OBJECTIVES"  | /people/profiles/value/0/components/1/kind DUPLICATE_SCOPE
                    "kind": "OWN_OBJECTIVES"     | "kind": "FUNCTIONS"        | /people/profiles/value/0/components/1/items ITEMS_DO_NOT_FIT
                    "id": "C2"                   | "id": "C1"                 | /people/profiles/value/0/components/3/items/1/id DUPLICATE_ID
                    "id": "SEGRETARI"            | "id": "ISTRUTTORI"         | /people/contractAreas/value/2/id DUPLICATE_ID
                    "id": "MALATTIA"             | "id": "LEGGE_104"          | /people/absences/value/1/id DUPLICATE_ID
                    "value": 30                  | "value": 367               | /people/eligibility/minimumDays/value OUT_OF_RANGE
                    "from": 60                   | "from": 95                 | /premiums/bands/value/bands/2/from TABLE_ORDER
                    "fraction": 1                | "fraction": 0.9            | /premiums/bands/value/bands/2/fraction TABLE_END
                    "value": 0.55                | "value": 1.55              | /premiums/productivity/organisationalShare/value OUT_OF_RANGE
                    "LENGTH_OF_SERVICE",         | "PAST_SCORES",             | /premiums/topUp/tieBreaks/value/criteria/1 DUPLICATE_SCOPE
                    "value": 0.35                | "value": 10.1              | /premiums/topUp/rate/value OUT_OF_RANGE
                    "value": 7.5                 | "value": 100.1             | /audit/scoreSpread/value OUT_OF_RANGE
                    """)
    void one_fault_of_a_regulation_is_one_problem(String old, String changed, String expected) {
        String json = regulationWith(old, changed);

        assertThat(places(ofRegulation(json))).containsExactly(expected);
    }

    @Test
    void a_project_for_a_weighed_objective_is_a_problem_where_the_project_names_it() {
        String json = dossierWith(
                "\"objective\": \"O3\",\n        \"unit\": \"AREA_I\",\n        \"amount\"",
                "\"objective\": \"O1\",\n        \"unit\": \"AREA_I\",\n        \"amount\"");

        assertThat(places(ofDossier(json))).containsExactly("/funds/projects/0/objective PROJECT_WEIGHED");
    }

    @Test
    void a_target_with_a_fault_still_tells_which_facts_fit() {
        String json = dossierWith(
                "\"value\": 12\n",
                "\"value\": \"12\"\n",
                "\"kind\": \"VALUE\",\n          \"value\": 13",
                "\"kind\": \"PERCENT\",\n          \"percent\": 13");

        assertThat(places(ofDossier(json)))
                .containsExactly(
                        "/plan/objectives/0/indicators/2/target/value WRONG_TYPE",
                        "/report/facts/3/observed FACT_DOES_NOT_FIT");
    }

    @Test
    void nothing_is_not_a_value() {
        List<Problem> problems = ofDossier(dossierWith("\"weight\": 12.5", "\"weight\": null"));

        assertThat(places(problems)).containsExactly("/plan/objectives/0/assignments/0/weight WRONG_TYPE");
        assertThat(problems.get(0).value()).isEqualTo("null");
        assertThat(problems.get(0).hint(Locale.ENGLISH)).contains("Leave out what is not known");
    }

    @Test
    void a_mistyped_key_or_word_names_the_nearest_first() {
        List<Problem> problems = ofDossier(dossierWith(
                "\"evaluationDate\"",
                "\"evalutionDate\"",
                "\"kind\": \"DESERTED_TENDER\"",
                "\"kind\": \"DESERT_TENDER\""));

        assertThat(places(problems))
                .containsExactly("/evalutionDate UNKNOWN_FIELD", "/report/exemptCauses/1/kind UNKNOWN_WORD");
        assertThat(problems.get(0).limit()).startsWith("evaluationDate, ");
        assertThat(problems.get(1).limit()).startsWith("DESERTED_TENDER, ");
    }

    @Test
    void a_problem_names_what_it_is_about_from_the_outside_in() {
        Problem problem =
                ofDossier(dossierWith("\"weight\": 12.5", "\"weight\": 0")).get(0);

        assertThat(problem.subject()).isEqualTo("O1, AREA_I");
        assertThat(problem.message(Locale.ITALIAN)).isEqualTo("O1, AREA_I: Il peso è 0, ma un peso è maggiore di 0.");
    }

    @Test
    void a_plan_with_faults_of_its_own_is_still_compared_with_the_report() {
        String json = dossierWith(
                "\"id\": \"AREA_II\"", "\"id\": \"SG\"",
                "\"objective\": \"O1\"", "\"objective\": \"O77\"");

        assertThat(places(ofDossier(json)))
                .containsExactly(
                        "/plan/units/2/id DUPLICATE_ID", "/report/declaredOutcomes/0/objective UNKNOWN_REFERENCE");
    }

    @Test
    void a_mere_copy_of_an_id_does_not_hide_a_reference_that_leads_nowhere() {
        String json = dossierWith(
                "\"id\": \"SG\"", "\"id\": \"SG\", \"kind\": \"AREA\", \"title\": \"copia\"}, {\"id\": \"SG\"",
                "\"unit\": \"AREA_I\",", "\"unit\": \"AREA_9\",");

        assertThat(places(ofDossier(json)))
                .containsExactly(
                        "/plan/units/3/id DUPLICATE_ID", "/plan/objectives/0/assignments/0/unit UNKNOWN_REFERENCE");
    }

    @Test
    void a_lost_id_does_not_hide_a_reference_that_does_not_resemble_it() {
        String json = dossierWith("\"id\": \"O1.vague\",", "", "\"indicator\": \"O1.yes\"", "\"indicator\": \"WRONG\"");

        assertThat(places(ofDossier(json)))
                .containsExactly(
                        "/plan/objectives/0/indicators/11/id MISSING", "/report/facts/9/indicator UNKNOWN_REFERENCE");
    }

    @Test
    void a_lost_id_does_not_hide_one_that_several_places_do_not_resemble_it_by() {
        String json = dossierWith("\"id\": \"O1.vague\",", "")
                .replace("\"indicator\": \"O2.a\"", "\"indicator\": \"TYPO.1\"");

        assertThat(places(ofDossier(json)))
                .startsWith("/plan/objectives/0/indicators/11/id MISSING")
                .hasSizeGreaterThan(1)
                .filteredOn(place -> !place.startsWith("/plan"))
                .allMatch(place -> place.endsWith("indicator UNKNOWN_REFERENCE"));
    }

    @Test
    void an_emptied_list_of_indicators_hides_only_what_could_have_stood_in_it() {
        ObjectNode root = (ObjectNode) JsonMapper.shared().readTree(DossierJson.write(Samples.dossier()));
        ((ArrayNode) root.at("/plan/objectives/1/indicators")).removeAll();
        ((ObjectNode) root.at("/report/facts/0")).put("indicator", "TYPO.60");
        ((ObjectNode) root.at("/report/facts/1")).put("indicator", "TYPO.61");
        ((ObjectNode) root.at("/report/facts/2")).put("indicator", "O22.1");
        ((ObjectNode) root.at("/report/facts/3")).put("indicator", "O2.z");

        assertThat(places(ofDossier(root.toString())))
                .containsExactly(
                        "/plan/objectives/1/indicators EMPTY_LIST",
                        "/report/facts/0/indicator UNKNOWN_REFERENCE",
                        "/report/facts/1/indicator UNKNOWN_REFERENCE",
                        "/report/facts/2/indicator UNKNOWN_REFERENCE");
    }

    @Test
    void an_objective_that_is_none_hides_only_the_parts_of_one_objective() {
        ObjectNode root = (ObjectNode) JsonMapper.shared().readTree(DossierJson.write(Samples.dossier()));
        ((ArrayNode) root.at("/plan/objectives")).set(1, 7);
        ((ObjectNode) root.at("/report/facts/0")).put("indicator", "TYPO.60");
        ((ObjectNode) root.at("/report/facts/1")).put("indicator", "TYPO.61");

        assertThat(places(ofDossier(root.toString())))
                .contains(
                        "/plan/objectives/1 WRONG_TYPE",
                        "/report/facts/0/indicator UNKNOWN_REFERENCE",
                        "/report/facts/1/indicator UNKNOWN_REFERENCE");
    }

    @Test
    void more_unknown_ids_than_can_follow_from_a_lost_one_are_reported() {
        String json = dossierWith(
                "\"id\": \"O1.vague\",",
                "",
                "\"indicator\": \"O1.yes\"",
                "\"indicator\": \"NONE.1\"",
                "\"indicator\": \"O1.atmost\"",
                "\"indicator\": \"NONE.2\"");

        assertThat(places(ofDossier(json)))
                .containsExactly(
                        "/plan/objectives/0/indicators/11/id MISSING",
                        "/report/facts/4/indicator UNKNOWN_REFERENCE",
                        "/report/facts/9/indicator UNKNOWN_REFERENCE");
    }

    @Test
    void a_dossier_of_nothing_misses_what_is_required_and_no_more() {
        assertThat(places(ofDossier("{}")))
                .containsExactly(
                        "/year MISSING",
                        "/municipality MISSING",
                        "/evaluationDate MISSING",
                        "/plan MISSING",
                        "/report MISSING");
    }

    @Test
    void every_fault_of_a_regulation_is_reported_at_once() {
        String json = regulationWith(
                "\"version\": \"1.0\"", "\"version\": \"1 0\"",
                "\"validTo\": \"2030-12-31\"", "\"validTo\": \"2019-12-31\"",
                "\"source\": \"SMVP art. 5\"", "\"sourc\": \"SMVP art. 5\"",
                "\"state\": \"L\"", "\"state\": \"X\"",
                "\"degree\": 0.5", "\"degree\": 5",
                "\"factor\": 0.9", "\"factor\": 0.7",
                "\"2023-12-26\"", "\"2023-12-25\", \"2023-12-32\", \"1889-12-25\"",
                "\"value\": 5", "\"value\": 1e2",
                "\"month\": 1", "\"month\": 13");

        assertThat(places(ofRegulation(json)))
                .containsExactly(
                        "/version MALFORMED_ID",
                        "/validTo BOUNDS_REVERSED",
                        "/weightCaps/area/sourc UNKNOWN_FIELD",
                        "/weightCaps/generalSecretary/state UNKNOWN_WORD",
                        "/achievement/value/points/1/degree OUT_OF_RANGE",
                        "/timeliness/lateness/value/rows/2/factor TABLE_NOT_MONOTONE",
                        "/timeliness/holidays/value/1 DUPLICATE_SCOPE",
                        "/timeliness/holidays/value/2 NOT_A_DATE",
                        "/timeliness/holidays/value/3 DATE_OUT_OF_RANGE",
                        "/timeliness/graceDays/value NOT_A_WHOLE_NUMBER",
                        "/audit/planApproval/value/month OUT_OF_RANGE");
    }

    @Test
    void a_whole_number_of_any_size_is_told_its_range_and_shown_as_written() {
        Problem year = ofDossier(dossierWith("\"year\": 2023", "\"year\": 99999999999"))
                .get(0);
        Problem grace = ofRegulation(regulationWith("\"value\": 5", "\"value\": -99999999999"))
                .get(0);

        assertThat(List.of(year.value(), year.limit())).containsExactly("99999999999", "1990 - 2100");
        assertThat(List.of(grace.value(), grace.limit())).containsExactly("-99999999999", "0 - 366");
    }

    @Test
    void an_empty_list_is_not_a_missing_one() {
        assertThat(places(ofDossier(dossierWith("\"indicators\": [", "\"indicators\": [], \"note\": \"x\", \"x\": ["))))
                .contains("/plan/objectives/0/indicators EMPTY_LIST")
                .doesNotContain("/plan/objectives/0/indicators MISSING");
        assertThat(places(ofRegulation(regulationWith("\"points\": [", "\"ponts\": [], \"x\": ["))))
                .contains("/achievement/value/ponts UNKNOWN_FIELD");
    }

    @Test
    void a_problem_of_a_regulation_names_the_setting_not_its_unit_of_measure() {
        List<Problem> problems =
                ofRegulation(regulationWith("\"value\": 60", "\"value\": 0", "\"degree\": 0.5", "\"degree\": 5"));

        assertThat(problems)
                .extracting(Problem::subject)
                .containsExactly("alzano-lombardo, weightCaps/area", "alzano-lombardo, achievement");
    }

    @Test
    void a_table_is_told_the_row_that_it_lacks() {
        List<Problem> problems = ofRegulation(
                regulationWith("\"ratio\": 0,", "\"ratio\": 0.1,", "\"factor\": 1\n", "\"factor\": 0.9\n"));

        assertThat(places(problems))
                .containsExactly(
                        "/achievement/value/points/0/ratio TABLE_START",
                        "/timeliness/lateness/value/rows/0/factor TABLE_START");
        assertThat(problems.get(0).hint(Locale.ENGLISH))
                .endsWith("{\"ratio\": 0, \"degree\": 0, \"segment\": \"STEP\"}");
        assertThat(problems.get(1).hint(Locale.ITALIAN)).endsWith("{\"upToDays\": 0, \"factor\": 1}");
    }

    @Test
    void a_unit_named_twice_does_not_hide_one_that_is_not_concerned() {
        String json = dossierWith(
                "\"id\": \"O1.completion\",",
                "\"id\": \"O1.completion\", \"units\": [\"AREA_I\", \"AREA_I\", \"SG\"],",
                "\"indicator\": \"O1.completion\",",
                "\"indicator\": \"O1.completion\", \"unit\": \"AREA_II\",");

        assertThat(places(ofDossier(json)))
                .containsExactly(
                        "/plan/objectives/0/indicators/0/units/1 DUPLICATE_SCOPE",
                        "/plan/objectives/0/indicators/0/units/2 UNIT_NOT_CONCERNED");
    }

    @Test
    void a_unit_named_twice_does_not_hide_a_fact_of_another_unit() {
        String json = dossierWith(
                "\"id\": \"O1.completion\",",
                "\"id\": \"O1.completion\", \"units\": [\"AREA_I\", \"AREA_I\"],",
                "\"indicator\": \"O1.completion\",",
                "\"indicator\": \"O1.completion\", \"unit\": \"AREA_II\",");

        assertThat(places(ofDossier(json)))
                .containsExactly(
                        "/plan/objectives/0/indicators/0/units/1 DUPLICATE_SCOPE",
                        "/report/facts/0/unit UNIT_NOT_CONCERNED");
    }

    @Test
    void a_list_of_units_given_twice_does_not_hide_a_fact_of_another_unit() {
        String json = dossierWith(
                "\"id\": \"O1.completion\",",
                "\"id\": \"O1.completion\", \"units\": [\"AREA_I\"], \"units\": [\"AREA_I\"],",
                "\"indicator\": \"O1.completion\",",
                "\"indicator\": \"O1.completion\", \"unit\": \"AREA_II\",");

        assertThat(places(ofDossier(json)))
                .containsExactly(
                        "/plan/objectives/0/indicators/0/units DUPLICATE_KEY",
                        "/report/facts/0/unit UNIT_NOT_CONCERNED");
    }

    @Test
    void a_list_that_is_not_there_is_empty() {
        assertThat(DossierJson.read("""
                                {"municipality": "X", "year": 2023, "evaluationDate": "2023-12-31", "plan": {}, "report": {}}
                                """).plan().objectives()).isEmpty();
    }

    @Test
    void a_negative_cap_is_told_the_range_that_caps_have() {
        JsonNode root = JsonMapper.shared().readTree(RegulationJson.write(Samples.regulation()));
        ((ObjectNode) root.at("/weightCaps/area")).put("value", -1);
        List<Problem> negative = ofRegulation(root.toString());
        ((ObjectNode) root.at("/weightCaps/area")).put("value", 0);

        assertThat(negative.get(0).limit())
                .isEqualTo(ofRegulation(root.toString()).get(0).limit());
        assertThat(places(negative)).isEqualTo(places(ofRegulation(root.toString())));
    }
}
