package it.comune.performance.rules.tuning;

import static it.comune.performance.rules.tuning.SomeVersions.RULES;
import static it.comune.performance.rules.tuning.SomeVersions.day;
import static it.comune.performance.rules.tuning.SomeVersions.shown;
import static it.comune.performance.rules.tuning.SomeVersions.version;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import it.comune.performance.evaluation.Severity;
import it.comune.performance.json.RegulationJson;
import it.comune.performance.regulation.AbsenceClass;
import it.comune.performance.regulation.Audit;
import it.comune.performance.regulation.BehaviourItem;
import it.comune.performance.regulation.ComponentKind;
import it.comune.performance.regulation.LegalState;
import it.comune.performance.regulation.People;
import it.comune.performance.regulation.Policies;
import it.comune.performance.regulation.PremiumPolicies;
import it.comune.performance.regulation.Profile;
import it.comune.performance.regulation.Regulation;
import it.comune.performance.regulation.Role;
import it.comune.performance.regulation.ScoreComponent;
import it.comune.performance.rules.Regulations;
import it.comune.performance.testing.Samples;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class RegulationCheckTest {
    private static final RegulationCheck CHECK = RegulationCheck.of(RULES);
    private static final Regulation SAMPLE = Samples.regulation();

    private static List<Notice> check(Regulation regulation) {
        return CHECK.check(regulation);
    }

    private static List<Notice> of(Regulation regulation, NoticeCode code) {
        return check(regulation).stream().filter(one -> one.code() == code).toList();
    }

    private static Notice only(Regulation regulation, NoticeCode code) {
        List<Notice> notices = of(regulation, code);
        assertThat(notices).as(code.name()).hasSize(1);
        return notices.get(0);
    }

    @Test
    void the_regulations_of_the_library_have_no_error() {
        for (String name : Regulations.names()) {
            assertThat(check(Regulations.named(name))).noneMatch(Notice::isError);
        }
    }

    @Test
    void every_setting_that_nobody_confirmed_is_a_warning_of_its_own() {
        List<Notice> assumed = of(SAMPLE, NoticeCode.ASSUMED);

        assertThat(assumed)
                .hasSize(SAMPLE.assumedSettings().size())
                .allMatch(one -> one.severity() == Severity.WARNING);
        assertThat(assumed.get(0))
                .extracting(Notice::pointer, Notice::source, Notice::state)
                .containsExactly("/weightCaps/area/assumed", "SMVP", LegalState.L);
        assertThat(assumed.get(0).message().it())
                .isEqualTo(
                        "Il valore di \"tetto dei pesi delle aree\" è presunto: nessuno l'ha ancora confermato (SMVP, L).");
    }

    @Test
    void a_version_of_several_contracts_is_compared_with_each_of_them() {
        Regulation low =
                Samples.withOrganisationalShare(Samples.inForce(SAMPLE, day("2022-01-01"), day("2026-12-31")), "0.8");

        assertThat(of(low, NoticeCode.NATIONAL_LIMIT))
                .extracting(Notice::pointer, Notice::value, Notice::limit, Notice::source, Notice::state)
                .containsExactly(
                        tuple(
                                "/premiums/productivity/organisationalShare/value",
                                "0.2",
                                "0.3",
                                "CCNL 21/5/2018 art. 68 c. 3",
                                LegalState.C),
                        tuple(
                                "/premiums/productivity/organisationalShare/value",
                                "0.2",
                                "0.3",
                                "CCNL 16/11/2022 art. 80 c. 3",
                                LegalState.C),
                        tuple(
                                "/premiums/productivity/organisationalShare/value",
                                "0.2",
                                "0.3",
                                "CCNL 23/2/2026 art. 59 c. 3",
                                LegalState.V));
        assertThat(of(low, NoticeCode.NATIONAL_LIMIT).stream()
                        .map(one -> one.message().it()))
                .satisfiesExactly(
                        one -> assertThat(one).endsWith("Piani: 2022."),
                        one -> assertThat(one).endsWith("Piani: 2023-2025."),
                        one -> assertThat(one).endsWith("Piani: 2026."));
        assertThat(of(low, NoticeCode.NATIONAL_LIMIT).get(0).hint().it()).contains("può arrivare al 70%");
    }

    @Test
    void a_version_without_end_is_compared_with_the_last_contract_for_good() {
        assertThat(of(Samples.withUnitHeads(SAMPLE, "0.26", "0.3"), NoticeCode.NATIONAL_LIMIT))
                .extracting(one -> one.message().it())
                .satisfiesExactly(
                        one -> assertThat(one).contains("26%", "25%").endsWith("Piani: 2023-2025."),
                        one -> assertThat(one).endsWith("Piani: dal 2026."));
    }

    @ParameterizedTest(name = "{0} employees, raised case {1}: rate {2}, secretary {3}")
    @CsvSource({
        "10, false, 0.25, 0.10, ''",
        "11, false, 0.25, 0.10, /premiums/topUp/rate/value",
        "5, false, 0, 0.10, ''",
        "6, false, 0.24, 0.10, /premiums/topUp/rate/value",
        "80, false, 0.30, 0.15, /premiums/generalSecretary/rate/value",
        "80, true, 0.30, 0.15, ''",
        "80, true, 0.30, 0.1501, /premiums/generalSecretary/rate/value"
    })
    void limits_that_are_milder_for_some_hold_where_the_entity_is_known(
            int employees, boolean raisedCase, String rate, String secretary, String expected) {
        Regulation regulation = Samples.withSecretaryRate(
                Samples.withTopUp(Samples.inForce(SAMPLE, day("2026-01-01"), null), "0.1", 1, rate), secretary);

        assertThat(CHECK.forEntity(employees, raisedCase).check(regulation))
                .filteredOn(Notice::isError)
                .extracting(Notice::pointer)
                .isEqualTo(expected.isEmpty() ? List.of() : List.of(expected));
    }

    @Test
    void where_the_entity_is_not_known_the_hint_says_for_whom_a_value_is_allowed() {
        Regulation regulation = Samples.withSecretaryRate(
                Samples.withTopUp(Samples.inForce(SAMPLE, day("2026-01-01"), null), "0.1", 1, "0.25"), "0.15");

        assertThat(of(regulation, NoticeCode.NATIONAL_LIMIT).stream()
                        .map(one -> one.hint().it()))
                .satisfiesExactly(
                        one -> assertThat(one).startsWith("Ammesso solo con 10 dipendenti o meno"),
                        one -> assertThat(one)
                                .startsWith("Ammesso solo nel caso particolare del contratto dei segretari"));
    }

    @Test
    void a_top_up_for_nobody_is_an_error() {
        Notice notice = only(
                Samples.withTopUp(Samples.inForce(SAMPLE, day("2023-01-01"), day("2023-12-31")), "0", 0, "0.3"),
                NoticeCode.TOP_UP_ABOLISHED);

        assertThat(notice.isError()).isTrue();
        assertThat(notice.source()).isEqualTo("CCNL 16/11/2022 art. 81");
    }

    @Test
    void a_protected_absence_that_reduces_is_an_error_at_its_cell() {
        Notice notice = only(
                Samples.with(SAMPLE, "LEGGE_104", AbsenceClass.Effect.REDUCES), NoticeCode.PROTECTED_ABSENCE_REDUCES);

        assertThat(notice)
                .extracting(Notice::pointer, Notice::severity, Notice::state)
                .containsExactly("/people/absences/value/3/effect", Severity.ERROR, LegalState.V);
    }

    /** What each says of a regulation that differs from the sample in one thing; the sample's own notices are left out. */
    record Changed(String what, Regulation regulation, String... expected) {
        @Override
        public String toString() {
            return what;
        }
    }

    static final List<Changed> CHANGES = List.of(
            new Changed(
                    "a curve that needs more than the target",
                    Samples.withAchievement(SAMPLE, Samples.curve("0:0:LINEAR", "1.2:1")),
                    "FULL_RESULT_NOT_REACHED /achievement/value/points/1/ratio"),
            new Changed(
                    "a curve with rows that say the same",
                    Samples.withAchievement(SAMPLE, Samples.curve("0:0:STEP", "0.5:0:STEP", "1:1:STEP")),
                    "ROWS_ALIKE /achievement/value/points/1/degree",
                    "WITHOUT_EFFECT /achievement/value/points/2/segment"),
            new Changed(
                    "a curve that rises after a flat stretch",
                    Samples.withAchievement(SAMPLE, Samples.curve("0:0:STEP", "0.5:0:LINEAR", "1:1"))),
            new Changed(
                    "a scale that nothing reaches",
                    Samples.withRecognition(SAMPLE, Samples.curve("0:0:LINEAR", "1:0.9:STEP", "1.5:1")),
                    "FULL_RESULT_NOT_REACHED /recognition/value/points/2/ratio",
                    "ROW_UNREACHABLE /recognition/value/points/2/ratio",
                    "ASSUMED /recognition/assumed"),
            new Changed(
                    "a scale that changes nothing",
                    Samples.withRecognition(SAMPLE, Samples.curve("0:0:LINEAR", "1:1")),
                    "WITHOUT_EFFECT /recognition",
                    "ASSUMED /recognition/assumed"),
            new Changed(
                    "lateness rows alike",
                    Samples.with(SAMPLE, Samples.lateness("0:1", "15:0.9", "30:0.9", ":0")),
                    "ROWS_ALIKE /timeliness/lateness/value/rows/2/factor"),
            new Changed(
                    "lateness that nobody lives to see",
                    Samples.with(SAMPLE, Samples.lateness("0:1", "50000:0.9", ":0")),
                    "ROW_UNREACHABLE /timeliness/lateness/value/rows/2"),
            new Changed(
                    "grace longer than the first row",
                    Samples.withGraceDays(SAMPLE, 15),
                    "ROW_UNREACHABLE /timeliness/lateness/value/rows/1/upToDays",
                    "GRACE_COVERS_ROWS /timeliness/graceDays/value"),
            new Changed(
                    "grace within the second row",
                    Samples.withGraceDays(SAMPLE, 14),
                    "GRACE_COVERS_ROWS /timeliness/graceDays/value"),
            new Changed(
                    "grace for days that cost nothing anyway",
                    Samples.withGraceDays(Samples.with(SAMPLE, Samples.lateness("10:1", ":0")), 10),
                    "WITHOUT_EFFECT /timeliness/graceDays/value"),
            new Changed(
                    "holidays where calendar days count",
                    Samples.withHolidays(SAMPLE, day("2023-12-25")),
                    "WITHOUT_EFFECT /timeliness/holidays/value"),
            new Changed(
                    "working days without holidays",
                    Samples.with(SAMPLE, Policies.DayCount.WORKING),
                    "HOLIDAYS_MISSING /timeliness/holidays/value"),
            new Changed(
                    "a roll with the holidays of one year only, one of them a Sunday",
                    Samples.with(
                            Samples.withHolidays(
                                    Samples.inForce(SAMPLE, day("2023-01-01"), day("2024-12-31")), day("2023-01-01")),
                            Policies.DeadlineRoll.NEXT_WORKING_DAY),
                    "HOLIDAYS_MISSING /timeliness/holidays/value",
                    "WITHOUT_EFFECT /timeliness/holidays/value/0"),
            new Changed(
                    "causes that are only reported",
                    Samples.with(SAMPLE, Policies.Exemptions.KEEP_COMPUTED),
                    "WITHOUT_EFFECT /causeRecognition/value"),
            new Changed(
                    "a minimum of days of service",
                    Samples.withMinimumDays(SAMPLE, 30, PremiumPolicies.ServiceCounted.SERVICE_DAYS),
                    "-WITHOUT_EFFECT /people/eligibility/counted/value"),
            new Changed(
                    "projects with a threshold",
                    Samples.with(SAMPLE, PremiumPolicies.ProjectPayment.THRESHOLD, "0.8"),
                    "-WITHOUT_EFFECT /premiums/projects/threshold/value"),
            new Changed(
                    "a top-up of three times the average",
                    Samples.withTopUp(SAMPLE, "0.1", 1, "3"),
                    "TOP_UP_ABOVE_AVERAGE /premiums/topUp/rate/value"),
            new Changed(
                    "nothing that breaks ties",
                    Samples.withTieBreaks(SAMPLE),
                    "TIES_NOT_BROKEN /premiums/topUp/tieBreaks/value/criteria"),
            new Changed(
                    "a gate less",
                    Samples.withGates(SAMPLE, Policies.Gate.APPROVED_PLAN, Policies.Gate.VALIDATED_REPORT),
                    "GATES_MISSING /audit/gates/value"),
            new Changed(
                    "a year's own deadline in another year",
                    Samples.with(
                            SAMPLE,
                            new Audit.PlanApproval(
                                    1,
                                    31,
                                    List.of(new Audit.PlanApproval.YearsOwn(2024, LocalDate.of(2042, 3, 31), "DM")))),
                    "DEADLINE_IN_ANOTHER_YEAR /audit/planApproval/value/yearsOwn/0/date"),
            new Changed(
                    "a cap that is not what unit objectives are worth",
                    Samples.withCaps(SAMPLE, "70", "20"),
                    "CAP_DIFFERS /people/profiles/value/1/components/0/maximum"),
            new Changed(
                    "items that do not sum to their component, and employees alone",
                    Samples.withProfiles(
                            SAMPLE,
                            new Profile(
                                    "D",
                                    "Dipendente",
                                    Role.EMPLOYEE,
                                    List.of(
                                            ScoreComponent.of(ComponentKind.UNIT_OBJECTIVES, "60"),
                                            new ScoreComponent(
                                                    ComponentKind.BEHAVIOURS,
                                                    new BigDecimal("40"),
                                                    List.of(new BehaviourItem("C1", "Uno", new BigDecimal("30"))))))),
                    "ITEMS_DIFFER /people/profiles/value/0/components/1/maximum",
                    "ROLE_WITHOUT_PROFILE /people/profiles/value",
                    "ROLE_WITHOUT_PROFILE /people/profiles/value"),
            new Changed(
                    "no class for protected absences",
                    withoutAbsences(SAMPLE),
                    "ABSENCE_WITHOUT_CLASS /people/absences/value",
                    "ABSENCE_WITHOUT_CLASS /people/absences/value",
                    "ABSENCE_WITHOUT_CLASS /people/absences/value",
                    "ABSENCE_WITHOUT_CLASS /people/absences/value",
                    "ABSENCE_WITHOUT_CLASS /people/absences/value"),
            new Changed(
                    "from within a year to within a year",
                    Samples.inForce(SAMPLE, day("2023-07-01"), day("2024-06-30")),
                    "PART_OF_YEAR /validFrom",
                    "PART_OF_YEAR /validTo"),
            new Changed(
                    "for no plan at all",
                    Samples.inForce(SAMPLE, day("2023-01-01"), day("2023-12-30")),
                    "NO_PLAN_YEAR /validFrom"),
            new Changed(
                    "for plans before any contract",
                    Samples.inForce(SAMPLE, day("2016-01-01"), day("2018-12-31")),
                    "YEARS_NOT_COVERED /validFrom"));

    private static Regulation withoutAbsences(Regulation r) {
        People people = r.people();
        return Samples.with(
                r,
                new People(
                        people.profiles(),
                        people.contractAreas(),
                        people.partTime(),
                        people.absences().with(List.of()),
                        people.eligibility()));
    }

    @ParameterizedTest
    @FieldSource("CHANGES")
    void a_change_of_the_sample_is_noticed_where_it_stands(Changed changed) {
        List<String> usual = new ArrayList<>(shown(check(SAMPLE)));
        List<String> found = new ArrayList<>(shown(check(changed.regulation())));
        List<String> more = new ArrayList<>(found);
        usual.forEach(more::remove);
        found.forEach(usual::remove);
        usual.forEach(gone -> more.add("-" + gone));

        assertThat(more).containsExactlyInAnyOrder(changed.expected());
    }

    @Test
    void a_setting_without_effect_says_why() {
        assertThat(of(SAMPLE, NoticeCode.WITHOUT_EFFECT).get(0).message().it())
                .isEqualTo("\"giorni confrontati col minimo\" non ha effetto: il minimo è 0 giorni.");
        Regulation nothingReduces = Samples.with(
                Samples.with(SAMPLE, "MALATTIA", AbsenceClass.Effect.NEUTRAL),
                "ASPETTATIVA",
                AbsenceClass.Effect.NEUTRAL);
        assertThat(of(
                                Samples.withMinimumDays(
                                        nothingReduces, 30, PremiumPolicies.ServiceCounted.CREDITED_DAYS),
                                NoticeCode.WITHOUT_EFFECT)
                        .get(0)
                        .message()
                        .it())
                .endsWith("nessuna assenza riduce, e i giorni accreditati sono quelli di servizio.");
    }

    @Test
    void a_part_typed_into_a_cell_that_counts_percent_is_told_with_what_was_perhaps_meant() {
        String json = RegulationJson.write(SAMPLE);
        String rate = "\"rate\": {\n        \"value\": ";
        int at = json.indexOf(rate) + rate.length();
        String typed = json.substring(0, at) + "0.003" + json.substring(json.indexOf(',', at));

        Notice notice = only(RegulationJson.read(typed), NoticeCode.SHARE_BELOW_ONE_PERCENT);

        assertThat(notice.pointer()).isEqualTo("/premiums/topUp/rate/value");
        assertThat(notice.message().it()).endsWith("c'è 0,3%, meno dell'1%.");
        assertThat(notice.hint().it()).startsWith("Forse si voleva 30%?");
        assertThat(of(
                        RegulationJson.read(typed.replace("\"value\": 0.003", "\"value\": 0.01")),
                        NoticeCode.SHARE_BELOW_ONE_PERCENT))
                .isEmpty();
    }

    @Test
    void every_notice_of_a_check_is_known_to_these_tests() {
        Set<NoticeCode> seen = EnumSet.noneOf(NoticeCode.class);
        CHANGES.forEach(one -> check(one.regulation()).forEach(notice -> seen.add(notice.code())));
        seen.addAll(Set.of(
                NoticeCode.NATIONAL_LIMIT,
                NoticeCode.TOP_UP_ABOLISHED,
                NoticeCode.PROTECTED_ABSENCE_REDUCES,
                NoticeCode.SHARE_BELOW_ONE_PERCENT,
                // Only of a document that cannot be read as a whole: PartialCheckTest.
                NoticeCode.NATIONAL_NOT_COMPARED));

        assertThat(EnumSet.complementOf(EnumSet.copyOf(seen)))
                .allMatch(code -> code.compareTo(NoticeCode.OTHER_REGULATION) >= 0);
    }

    @Property(tries = 200)
    void whatever_the_regulation_every_notice_is_put_into_words_and_points_into_it(@ForAll Regulation regulation) {
        for (Notice notice : check(regulation)) {
            assertThat(notice.text(Locale.ITALIAN)).doesNotContainPattern("[{]|\\bnull\\b");
            assertThat(notice.text(Locale.ENGLISH)).doesNotContainPattern("[{]|\\bnull\\b");
            assertThat(notice.message().it()).isNotEqualTo(notice.message().en());
            assertThat(notice.pointer()).matches("(/\\w+)*");
        }
        assertThat(check(regulation))
                .isSortedAccordingTo(Comparator.comparing(Notice::severity).reversed());
    }

    // Versions together.

    private static List<String> next(Regulation next, String on, Regulation... before) {
        return shown(CHECK.checkNext(List.of(before), next, day(on)).stream()
                .filter(one -> one.code().compareTo(NoticeCode.OTHER_REGULATION) >= 0)
                .toList());
    }

    @Test
    void a_version_takes_over_from_one_that_was_valid_until_further_notice() {
        assertThat(next(version("2", "2024-01-01", ""), "2024-01-15", version("1", "2023-01-01", "")))
                .containsExactly("TAKES_OVER /validFrom");
    }

    @Test
    void versions_that_follow_each_other_day_by_day_are_no_matter() {
        assertThat(next(version("2", "2024-01-01", ""), "2023-12-15", version("1", "2023-01-01", "2023-12-31")))
                .isEmpty();
    }

    @Test
    void a_version_that_begins_before_the_stated_end_of_another_overlaps_it() {
        assertThat(next(version("2", "2024-12-31", ""), "2024-12-15", version("1", "2023-01-01", "2024-12-31")))
                .containsExactly("VERSIONS_OVERLAP /validFrom");
    }

    @Test
    void days_without_any_version_are_a_hole_that_says_which_plans_it_leaves_alone() {
        List<Notice> notices =
                CHECK.checkTogether(List.of(version("1", "2020-01-01", "2021-12-30"), version("2", "2024-01-01", "")));

        assertThat(notices).hasSize(1);
        assertThat(notices.get(0).severity()).isEqualTo(Severity.WARNING);
        assertThat(notices.get(0).message().it())
                .isEqualTo(
                        "Dal 31/12/2021 al 31/12/2023 non è in vigore alcuna versione. Piani senza regolamento: 2021-2023.");
        assertThat(CHECK.checkTogether(
                        List.of(version("1", "2020-01-01", "2021-12-31"), version("2", "2022-01-02", ""))))
                .singleElement()
                .satisfies(one -> assertThat(one.severity()).isEqualTo(Severity.INFO));
        assertThat(shown(CHECK.checkTogether(
                        List.of(version("2", "2024-01-01", ""), version("1", "2020-01-01", "2021-12-31")))))
                .containsExactly("HOLE /validTo");
    }

    @Test
    void a_version_within_another_says_that_the_older_one_returns() {
        assertThat(next(version("2", "2024-01-01", "2024-12-31"), "2024-01-01", version("1", "2023-01-01", "")))
                .containsExactly("OLDER_RETURNS /validTo", "TAKES_OVER /validFrom");
    }

    @Test
    void a_version_before_one_that_is_there_says_how_far_it_reaches() {
        Regulation later = version("2", "2024-01-01", "");

        assertThat(next(version("1", "2023-01-01", ""), "2023-01-01", later)).containsExactly("ENDS_EARLY /validFrom");
        assertThat(next(version("1", "2023-01-01", "2024-01-01"), "2023-01-01", later))
                .containsExactly("ENDS_LATE /validTo");
        assertThat(next(version("1", "2023-01-01", "2023-12-31"), "2023-01-01", later))
                .isEmpty();
    }

    @Test
    void a_name_that_is_taken_another_regulation_and_the_same_first_day_are_errors() {
        Regulation first = version("1", "2023-01-01", "");

        assertThat(next(version("1", "2024-01-01", ""), "2024-01-01", first))
                .containsExactly("VERSION_TWICE /version", "TAKES_OVER /validFrom");
        assertThat(next(SomeVersions.named(version("2", "2024-01-01", ""), "other", "2", null), "2024-01-01", first))
                .contains("OTHER_REGULATION /id");
        assertThat(next(version("2", "2023-01-01", ""), "2023-01-02", first)).containsExactly("SAME_START /validFrom");
    }

    @Test
    void years_that_are_over_and_would_be_evaluated_anew_are_an_error() {
        Regulation first = version("1", "2022-01-01", "");
        Regulation second = version("2", "2023-01-01", "");

        assertThat(next(second, "2023-12-31", first)).containsExactly("TAKES_OVER /validFrom");
        assertThat(next(second, "2024-01-01", first))
                .containsExactly("PAST_YEARS_CHANGE /validFrom", "TAKES_OVER /validFrom");
    }

    @Test
    void history_that_fills_years_without_a_version_changes_no_past() {
        assertThat(next(version("0", "2020-01-01", "2022-12-31"), "2024-06-01", version("1", "2023-01-01", "")))
                .isEmpty();
    }
}
