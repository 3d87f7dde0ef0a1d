package it.comune.performance.regulation;

import static it.comune.performance.Problems.assertThatProblemsOf;
import static org.assertj.core.api.Assertions.assertThat;

import it.comune.performance.dossier.UnitKind;
import it.comune.performance.regulation.Audit.PlanApproval;
import it.comune.performance.regulation.Audit.PlanApproval.YearsOwn;
import it.comune.performance.regulation.Policies.Gate;
import it.comune.performance.testing.Samples;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class RegulationTest {
    private static final Regulation SAMPLE = Samples.regulation();
    private static final LocalDate DAY = LocalDate.of(2023, 12, 25);

    @Test
    void a_plan_is_due_at_the_end_of_February_in_every_year() {
        PlanApproval endOfFebruary = new PlanApproval(2, 29, List.of());
        assertThat(endOfFebruary.of(2023)).isEqualTo("2023-02-28");
        assertThat(endOfFebruary.of(2024)).isEqualTo("2024-02-29");
        assertThat(new PlanApproval(1, 31, List.of()).of(2023)).isEqualTo("2023-01-31");
    }

    @Test
    void a_day_that_its_month_never_has_is_refused() {
        assertThatProblemsOf(() -> new PlanApproval(2, 30, List.of())).containsExactly("/day OUT_OF_RANGE");
        assertThatProblemsOf(() -> new PlanApproval(2, 31, List.of())).containsExactly("/day OUT_OF_RANGE");
        assertThatProblemsOf(() -> new PlanApproval(4, 31, List.of())).containsExactly("/day OUT_OF_RANGE");
    }

    @Test
    void a_year_s_own_deadline_says_who_set_it() {
        assertThatProblemsOf(() -> new YearsOwn(2023, DAY, " ")).containsExactly("/source MALFORMED_TEXT");
    }

    @Test
    void a_year_s_own_legal_deadline_goes_before_the_usual_one() {
        PlanApproval approval = new PlanApproval(1, 31, List.of(new YearsOwn(2023, LocalDate.of(2023, 7, 31), "DM")));
        assertThat(approval.of(2023)).isEqualTo("2023-07-31");
        assertThat(approval.of(2024)).isEqualTo("2024-01-31");
    }

    @Test
    void an_impossible_day_of_approval_is_refused() {
        assertThatProblemsOf(() -> new PlanApproval(13, 32, List.of()))
                .containsExactly("/month OUT_OF_RANGE", "/day OUT_OF_RANGE");
        assertThatProblemsOf(() ->
                        new PlanApproval(0, 0, List.of(new YearsOwn(2023, DAY, "DM"), new YearsOwn(2023, DAY, "DM"))))
                .containsExactly("/month OUT_OF_RANGE", "/day OUT_OF_RANGE", "/yearsOwn/1/year DUPLICATE_SCOPE");
        assertThatProblemsOf(() -> new YearsOwn(1989, LocalDate.of(1989, 12, 31), "DM"))
                .containsExactly("/year OUT_OF_RANGE", "/date DATE_OUT_OF_RANGE");
    }

    @Test
    void each_kind_of_unit_has_its_own_cap() {
        assertThat(SAMPLE.weightCaps().of(UnitKind.AREA).value()).isEqualTo("60");
        assertThat(SAMPLE.weightCaps().of(UnitKind.GENERAL_SECRETARY).value()).isEqualTo("20");
    }

    @Test
    void a_cap_of_0_is_refused() {
        assertThatProblemsOf(() -> Samples.withCaps(SAMPLE, "0", "0.00"))
                .containsExactly("/area/value OUT_OF_RANGE", "/generalSecretary/value OUT_OF_RANGE");
    }

    @Test
    void grace_is_between_0_and_366_days() {
        assertThat(Samples.withGraceDays(SAMPLE, 366).timeliness().graceDays().value())
                .isEqualTo(366);
        assertThatProblemsOf(() -> Samples.withGraceDays(SAMPLE, 367)).containsExactly("/graceDays/value OUT_OF_RANGE");
        assertThatProblemsOf(() -> Samples.withGraceDays(SAMPLE, -1)).containsExactly("/graceDays/value OUT_OF_RANGE");
    }

    @Test
    void holidays_are_within_the_calendar_and_each_given_once() {
        assertThatProblemsOf(() -> Samples.withHolidays(SAMPLE, DAY, LocalDate.of(2101, 1, 1), DAY))
                .containsExactly("/value/2 DUPLICATE_SCOPE", "/value/1 DATE_OUT_OF_RANGE");
    }

    @Test
    void a_share_beyond_1_and_a_gate_given_twice_are_refused() {
        assertThatProblemsOf(() -> Samples.withFullAchievementShare(SAMPLE, "1.01"))
                .containsExactly("/fullAchievementShare/value OUT_OF_RANGE");
        assertThatProblemsOf(() -> Samples.withGates(SAMPLE, Gate.APPROVED_PLAN, Gate.APPROVED_PLAN))
                .containsExactly("/value/1 DUPLICATE_SCOPE");
    }

    @Test
    void a_setting_says_what_it_counts_and_where_it_comes_from() {
        assertThatProblemsOf(() -> new Setting<>(new BigDecimal("1"), " ", null, null, true, ""))
                .containsExactlyInAnyOrder(
                        "/unit MALFORMED_TEXT", "/state MISSING", "/source MISSING", "/note MALFORMED_TEXT");
        assertThatProblemsOf(() -> Setting.assumed(null, "days", "SMVP")).containsExactly("/value MISSING");
        assertThatProblemsOf(() -> Setting.assumed(Arrays.asList(DAY, null), "dates", "SMVP"))
                .containsExactly("/value/1 MISSING");
        assertThatProblemsOf(() -> Setting.assumed(new BigDecimal("1e9999999"), "points", "SMVP"))
                .containsExactly("/value EXPONENT_TOO_LARGE");
    }

    @Test
    void a_setting_of_5_and_one_of_5_0_are_equal() {
        assertThat(Setting.assumed(new BigDecimal("5.0"), "points", "SMVP"))
                .isEqualTo(Setting.assumed(new BigDecimal("5"), "points", "SMVP"));
    }

    @Test
    void a_setting_keeps_its_own_list() {
        List<LocalDate> given = new ArrayList<>(List.of(DAY));
        Setting<List<LocalDate>> setting = Setting.assumed(given, "dates", "SMVP");
        given.clear();
        assertThat(setting.value()).containsExactly(DAY);
    }

    @Test
    void another_value_keeps_the_source() {
        Setting<Integer> tried = new Setting<>(3, "days", LegalState.V, "CCNL", false, "note").with(5);
        assertThat(tried).isEqualTo(new Setting<>(5, "days", LegalState.V, "CCNL", false, "note"));
    }

    @Test
    void a_regulation_cannot_end_before_it_starts() {
        assertThatProblemsOf(() -> Samples.inForce(SAMPLE, DAY, DAY.minusDays(1)))
                .containsExactly("/validTo BOUNDS_REVERSED");
        assertThat(Samples.inForce(SAMPLE, DAY, DAY).validTo()).isEqualTo(DAY);
    }

    @Test
    void a_regulation_is_refused_with_all_its_problems_at_once() {
        assertThatProblemsOf(() -> new Regulation(
                        "no spaces",
                        "",
                        "",
                        null,
                        LocalDate.of(2101, 1, 1),
                        null,
                        "\u0000",
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null))
                .containsExactly(
                        "/id MALFORMED_ID",
                        "/version MALFORMED_ID",
                        "/title MALFORMED_TEXT",
                        "/validFrom MISSING",
                        "/validTo DATE_OUT_OF_RANGE",
                        "/author MISSING",
                        "/note MALFORMED_TEXT",
                        "/weightCaps MISSING",
                        "/achievement MISSING",
                        "/timeliness MISSING",
                        "/missingFacts MISSING",
                        "/causeRecognition MISSING",
                        "/exemptions MISSING",
                        "/people MISSING",
                        "/premiums MISSING",
                        "/audit MISSING");
        assertThatProblemsOf(() -> new Timeliness(null, null, null, null, null, null))
                .hasSize(6);
        assertThatProblemsOf(() -> new Audit(null, null, null, null)).hasSize(4);
        assertThatProblemsOf(() -> new WeightCaps(null, null, null, null)).hasSize(4);
    }

    @Test
    void explanations_cite_id_and_version() {
        assertThat(SAMPLE.citation()).isEqualTo("sample 1.0");
    }

    @Test
    void assumed_settings_are_named_in_document_order_until_they_are_confirmed() {
        assertThat(SAMPLE.assumedSettings())
                .startsWith("weightCaps/area", "weightCaps/generalSecretary")
                .endsWith("audit/planApproval", "audit/gates", "audit/fullAchievementShare", "audit/scoreSpread")
                .doesNotContain("recognition");
        Setting<BigDecimal> confirmed =
                new Setting<>(new BigDecimal("60"), "points", LegalState.L, "DGC 1/2020", false, null);
        WeightCaps caps = SAMPLE.weightCaps();
        Regulation partly = Samples.with(
                SAMPLE, new WeightCaps(confirmed, caps.generalSecretary(), caps.overCap(), caps.underCap()));
        assertThat(partly.assumedSettings()).hasSize(41).doesNotContain("weightCaps/area");
        assertThat(Samples.withRecognition(SAMPLE, Samples.curve("0:0:LINEAR", "1:1"))
                        .assumedSettings())
                .contains("recognition");
    }

    @Test
    void working_days_know_the_regulation_s_holidays() {
        assertThat(Samples.withHolidays(SAMPLE, DAY).timeliness().workingDays().contains(DAY))
                .isFalse();
        assertThat(SAMPLE.timeliness().workingDays().contains(DAY)).isTrue();
    }
}
