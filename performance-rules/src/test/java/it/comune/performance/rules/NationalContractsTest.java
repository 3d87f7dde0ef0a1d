package it.comune.performance.rules;

import static org.assertj.core.api.Assertions.assertThat;

import it.comune.performance.json.NationalContractJson;
import it.comune.performance.regulation.AbsenceClass;
import it.comune.performance.regulation.LegalState;
import it.comune.performance.regulation.NationalContract;
import it.comune.performance.regulation.NationalLimit;
import it.comune.performance.regulation.NationalLimit.Condition;
import it.comune.performance.regulation.NationalLimit.Subject;
import it.comune.performance.regulation.NationalMinimums;
import it.comune.performance.regulation.ProtectedAbsence;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

/** The national contracts and laws that come with the library say what the specification says of them. */
class NationalContractsTest {
    static final List<String> IDS = List.of(
            "ccnl-2018-05-21",
            "ccnl-2022-11-16",
            "ccnl-2026-02-23",
            "segretari-2001-05-16",
            "segretari-2024",
            "dl-13-2023",
            "d-lgs-150-2009");

    private static NationalContract read(String id) {
        try (InputStream in = NationalContractsTest.class.getResourceAsStream("national/" + id + ".json")) {
            return NationalContractJson.read(in);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static NationalMinimums of(int year) {
        return NationalMinimums.of(IDS.stream().map(NationalContractsTest::read).toList(), year);
    }

    @ParameterizedTest
    @FieldSource("IDS")
    void each_document_is_valid_and_named_by_its_id(String id) {
        assertThat(read(id).id()).isEqualTo(id);
        assertThat(NationalContractJson.read(NationalContractJson.write(read(id))))
                .isEqualTo(read(id));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
            2018 | TOP_UP_RATE         | >= 0.3 C
            2022 | TOP_UP_RATE         | >= 0.3 C
            2023 | TOP_UP_RATE         | >= 0.3 C, >= 0.2 ENTITY_OBJECTIVES C
            2025 | TOP_UP_RATE         | >= 0.3 C, >= 0.2 ENTITY_OBJECTIVES C
            2026 | TOP_UP_RATE         | >= 0.3 V, >= 0.25 up to 10 V, >= 0.2 ENTITY_OBJECTIVES V
            2025 | TOP_UP_EMPLOYEES    |
            2026 | TOP_UP_EMPLOYEES    | >= 6 V
            2018 | INDIVIDUAL_SHARE    | >= 0.3 C
            2023 | INDIVIDUAL_SHARE    | >= 0.3 C
            2026 | INDIVIDUAL_SHARE    | >= 0.3 V
            2018 | RESULT_SHARE        | >= 0.15 C
            2023 | RESULT_SHARE        | >= 0.15 C
            2026 | RESULT_SHARE        | >= 0.15 V
            2023 | INTERIM_RATE        | >= 0.15 V, <= 0.25 V
            2026 | INTERIM_RATE        | >= 0.15 V, <= 0.25 V
            2022 | PAYMENT_TIMES_SHARE |
            2023 | PAYMENT_TIMES_SHARE | >= 0.3 V
            2023 | SECRETARY_RATE      | <= 0.1 V
            2024 | SECRETARY_RATE      | <= 0.1 V, <= 0.15 RAISED_CASE V
            2017 | TOP_UP_RATE         |
            """)
    void the_plan_s_year_picks_the_limits(int year, Subject subject, String expected) {
        List<String> limits = of(year).limits(subject).stream()
                .map(NationalContractsTest::shown)
                .toList();

        assertThat(String.join(", ", limits)).isEqualTo(expected == null ? "" : expected);
        assertThat(of(year).covers(subject)).isEqualTo(expected != null);
    }

    private static String shown(NationalLimit limit) {
        Condition condition = limit.condition();
        return (limit.bound() == NationalLimit.Bound.AT_LEAST ? ">= " : "<= ")
                + limit.value().toPlainString()
                + (limit.upToEmployees() == null ? "" : " up to " + limit.upToEmployees())
                + (condition == null ? "" : " " + condition)
                + " " + limit.state();
    }

    @Test
    void first_plan_years_that_are_to_be_confirmed_say_so() {
        assertThat(IDS.stream()
                        .map(NationalContractsTest::read)
                        .filter(one -> one.firstPlanYearState() == LegalState.V)
                        .map(NationalContract::id))
                .containsExactly("segretari-2024");
    }

    @Test
    void every_kind_of_absence_but_the_ordinary_one_is_protected() {
        assertThat(of(2018).protectedAbsences())
                .extracting(ProtectedAbsence::kind)
                .containsExactly(
                        AbsenceClass.Kind.MATERNITY,
                        AbsenceClass.Kind.PATERNITY,
                        AbsenceClass.Kind.PARENTAL_LEAVE,
                        AbsenceClass.Kind.LAW_104,
                        AbsenceClass.Kind.INJURY);
        assertThat(of(2018).protectedAbsences())
                .filteredOn(one -> one.state() == LegalState.C)
                .extracting(ProtectedAbsence::kind)
                .containsExactly(AbsenceClass.Kind.INJURY);
    }
}
