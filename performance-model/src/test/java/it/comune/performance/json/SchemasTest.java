package it.comune.performance.json;

import static it.comune.performance.json.Refusal.dossierWith;
import static it.comune.performance.json.Refusal.ofDossier;
import static it.comune.performance.json.Refusal.ofRegulation;
import static it.comune.performance.json.Refusal.regulationWith;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemasTest {
    @Test
    void a_written_dossier_with_every_field_and_variant_is_valid() {
        assertThat(SchemaCheck.DOSSIER.errors(DossierJson.write(Samples.dossier())))
                .isEmpty();
    }

    @Test
    void a_written_regulation_is_valid() {
        assertThat(SchemaCheck.REGULATION.errors(RegulationJson.write(Samples.regulation())))
                .isEmpty();
    }

    @Test
    void a_written_national_contract_is_valid() {
        assertThat(SchemaCheck.NATIONAL_CONTRACT.errors(NationalContractJson.write(Samples.nationalContract())))
                .isEmpty();
    }

    @Test
    void a_written_evaluation_is_valid() {
        assertThat(SchemaCheck.EVALUATION.errors(EvaluationJson.write(Samples.evaluation())))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    "year": 2023,              |
                    "year": 2023               | "year": "2023"
                    "year": 2023               | "year": 1989
                    "year": 2023               | "anno": 2023
                    "2024-01-31"               | "31/01/2024"
                    "2024-01-31"               | "2024-02-30"
                    "2024-01-31"               | "2101-01-31"
                    "municipality": "Comune di Prova" | "municipality": ""
                    "municipality": "Comune di Prova" | "municipality": " "
                    "municipality": "Comune di Prova" | "municipality": "a\\u0007"
                    "id": "O1"                 | "id": "O 1"
                    "id": "O1"                 | "id": "-1"
                    "weight": 12.5             | "weight": 0
                    "weight": 12.5             | "weight": null
                    "kind": "AREA"             | "kind": "area"
                    "kind": "AT_LEAST",        |
                    "kind": "AT_LEAST"         | "kind": "AT_MOST", "note": "x"
                    "kind": "AT_LEAST"         | "kind": "ATLEAST"
                    "percent": 87.5            | "percent": 1000.5
                    "percent": 87.5            | "percent": 0
                    "change": 0.05             | "change": -0.05
                    "periods": 4               | "periods": 4.5
                    "progress": 0.5            | "progress": 50
                    "yes": false               | "yes": "no"
                    "holds": false             | "note": "x"
                    "counts": [                | "counts": [ -1,
                    "date": "2023-09-02"       | "data": "2023-09-02"
                    "outcome": "ACHIEVED"      | "indicator": "O1.yes", "outcome": "ACHIEVED"
                    "objective": "O1",         |
                    "partTime": 0.8333         | "partTime": 0
                    "partTime": 0.8333         | "partTime": 1.1
                    "serviceDays": 300         | "serviceDays": 367
                    "days": 12                 | "days": 0
                    "points": 8.5              | "points": -1
                    "hours": 12.5              | "note": 12.5
                    "hours": 12.5              | "share": 0.1, "hours": 12.5
                    "share": 0.4               | "share": 1.4
                    87.5,                      | 100.5,
                    87.5,                      | 1, 2, 87.5,
                    "monthsOfService": 131     | "monthsOfService": 1201
                    "value": 9500.50           | "value": -1
                    "productivity": 10000.01   | "productivity": 1000000000.01
                    "productivity": 10000.01   | "productivity": "10000.01"
                    "respected": true          | "note": "x"
                    "source": "TRAFFIC_FINES"  | "source": "FINES"
                    """)
    void what_a_schema_can_express_both_schema_and_reader_refuse(String old, String changed) {
        String json = dossierWith(old, changed == null ? "" : changed);

        assertThat(SchemaCheck.DOSSIER.errors(json)).isNotEmpty();
        assertThat(ofDossier(json)).isNotEmpty();
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    "id": "O1"          | "id": "O2"
                    "unit": "AREA_I"    | "unit": "AREA_X"
                    "year": 2023        | "year": 2023.0
                    "year": 2023        | "year": 2023, "year": 2023
                    "to": 30            | "to": 3
                    "to": 30            | "to": 1e11
                    "to": 30            | "to": 0.12345678901234567890123456789012345678
                    "weight": 40        | "note": "40"
                    "value": 9500.50    | "value": 9500.505
                    "partTime": 0.8333  | "partTime": 0.8333333
                    "observed": {       | "observed": { "kind": "ANSWER", "yes": true }, "evidence": [], "proxy": "x", "note": "x" }, { "indicator": "O1.yes", "observed": {
                    """)
    void what_a_schema_cannot_express_the_reader_refuses(String old, String changed) {
        assertThat(ofDossier(dossierWith(old, changed))).isNotEmpty();
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    "state": "V"               | "state": "W"
                    "state": "V",              |
                    "value": 60                | "value": 0
                    "value": 60                | "value": "60"
                    "assumed": false           | "assumed": 0
                    "value": "SCALE"           | "value": "scale"
                    "degree": 0.5              | "degree": 1.5
                    "upToDays": 15             | "upToDays": -15
                    "upToDays": 15             | "upToDays": 15.5
                    "segment": "STEP"          | "segment": "step"
                    "2023-12-26"               | "2023-12-25"
                    "2023-12-26"               | "26/12/2023"
                    "value": 5                 | "value": 367
                    "month": 1                 | "month": 0
                    "APPROVED_PLAN"            | "PLAN"
                    "id": "alzano-lombardo"    | "id": "alzano lombardo"
                    "role": "EMPLOYEE"         | "role": "WORKER"
                    "maximum": 19.5            | "maximum": 0
                    "kind": "OWN_OBJECTIVES"   | "kind": "OWN"
                    "coefficient": 1.15        | "coefficient": 0
                    "effect": "NEUTRAL"        | "effect": "neutral"
                    "value": 30                | "value": 367
                    "fraction": 0.65           | "fraction": 1.65
                    "from": 60                 | "from": 160
                    "value": 0.55              | "value": 1.55
                    "value": 0.11              | "value": -0.11
                    "value": 0.35              | "value": 10.35
                    "value": 2,                | "value": 2.5,
                    "LENGTH_OF_SERVICE",       | "PAST_SCORES",
                    "value": "AFTER_BONUS"     | "value": "BONUS"
                    "value": 7.5               | "value": 100.5
                    """)
    void a_broken_regulation_is_refused_by_both(String old, String changed) {
        String json = regulationWith(old, changed == null ? "" : changed);

        assertThat(SchemaCheck.REGULATION.errors(json)).isNotEmpty();
        assertThat(ofRegulation(json)).isNotEmpty();
    }

    @Test
    void a_fault_inside_a_target_is_reported_at_the_fault() {
        assertThat(SchemaCheck.DOSSIER.errors(dossierWith("\"percent\": 87.5", "\"percent\": 0")))
                .singleElement()
                .asString()
                .contains("/plan/objectives/0/indicators/7/target/percent");
    }
}
