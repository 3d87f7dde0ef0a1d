package it.comune.performance.rules.tuning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import it.comune.performance.evaluation.Severity;
import it.comune.performance.regulation.AbsenceClass;
import it.comune.performance.regulation.AbsenceClass.Effect;
import it.comune.performance.regulation.AbsenceClass.Kind;
import it.comune.performance.regulation.BehaviourItem;
import it.comune.performance.regulation.ComponentKind;
import it.comune.performance.regulation.ContractArea;
import it.comune.performance.regulation.People;
import it.comune.performance.regulation.Policies;
import it.comune.performance.regulation.PremiumPolicies.FundScope;
import it.comune.performance.regulation.PremiumPolicies.PartTime;
import it.comune.performance.regulation.PremiumPolicies.ProjectPayment;
import it.comune.performance.regulation.PremiumPolicies.Residual;
import it.comune.performance.regulation.PremiumPolicies.ServiceCounted;
import it.comune.performance.regulation.PremiumPolicies.TieBreak;
import it.comune.performance.regulation.Profile;
import it.comune.performance.regulation.Regulation;
import it.comune.performance.regulation.Role;
import it.comune.performance.regulation.ScoreComponent;
import it.comune.performance.rules.Regulations;
import it.comune.performance.rules.RuleBook;
import it.comune.performance.testing.Samples;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

/**
 * Made-up employees have 2000 euros of productivity each, half of it organisational; heads have 3000 euros of result allowance; a
 * project has 1000 euros. One objective in question weighs a quarter of its unit.
 */
class FairnessLintTest {
    private static final RuleBook RULES = RuleBook.standard();
    private static final Regulation FAIR = FairRegulation.fair();

    private static List<Unfairness> found(Regulation regulation) {
        return FairnessLint.of(RULES).search(regulation);
    }

    /** The only one of a code. */
    private static Unfairness the(LintCode code, Regulation regulation) {
        List<Unfairness> all =
                found(regulation).stream().filter(one -> one.code() == code).toList();
        assertThat(all).as("%s in %s", code, found(regulation)).hasSize(1);
        return all.get(0);
    }

    private static List<LintCode> codes(Regulation regulation) {
        return found(regulation).stream().map(Unfairness::code).toList();
    }

    private static List<Tuple> graded(Regulation regulation) {
        return found(regulation).stream()
                .map(one -> tuple(one.severity(), one.code()))
                .toList();
    }

    // What is shipped, and what is fair.

    @Test
    void a_smooth_regulation_is_fair() {
        assertThat(found(FAIR)).isEmpty();
    }

    @Test
    void the_standard_regulation_has_the_cliffs_of_its_bands_and_tables() {
        assertThat(graded(Regulations.named("standard")))
                .containsExactly(
                        tuple(Severity.WARNING, LintCode.CLIFF_SCORE),
                        tuple(Severity.WARNING, LintCode.CLIFF_DEGREE),
                        tuple(Severity.INFO, LintCode.CLIFF_SCORE),
                        tuple(Severity.INFO, LintCode.CLIFF_DEGREE),
                        tuple(Severity.INFO, LintCode.CLIFF_RESULT),
                        tuple(Severity.INFO, LintCode.CLIFF_LATENESS),
                        tuple(Severity.INFO, LintCode.LATE_RESCHEDULING_PAYS),
                        tuple(Severity.INFO, LintCode.HEAD_BELOW_TOP));
    }

    @Test
    void that_of_alzano_believes_declarations_besides() {
        List<Tuple> besides = new ArrayList<>(graded(Regulations.named("alzano-lombardo")));
        besides.removeAll(graded(Regulations.named("standard")));

        assertThat(besides).containsExactly(tuple(Severity.WARNING, LintCode.SILENCE_PAYS));
    }

    // Cliffs.

    @Test
    void sixty_points_earn_seven_tenths_and_fifty_nine_earn_nothing() {
        Regulation unfair = Samples.withBands(FAIR, "0:0:STEP", "60:0.70:LINEAR", "100:1");

        assertThat(graded(unfair))
                .containsExactly(
                        tuple(Severity.WARNING, LintCode.CLIFF_SCORE), tuple(Severity.WARNING, LintCode.CLIFF_DEGREE));
        Unfairness degree = the(LintCode.CLIFF_DEGREE, unfair);
        assertThat(degree.pointers()).containsExactly("/premiums/bands");
        assertThat(degree.message().it())
                .isEqualTo(
                        "Un centesimo di grado di un'unità sposta fino al 70% della quota organizzativa piena, più del"
                                + " 5%. Soglia: 60%.");
        assertThat(degree.story().it())
                .isEqualTo("Due persone uguali in due unità: la prima lavora in un'unità che raggiunge il 60% e riceve"
                        + " 700,00 euro di quota organizzativa, la seconda in una che raggiunge il 59% e riceve 0,00"
                        + " euro.");
        assertThat(degree.story().en())
                .isEqualTo("Two equal people in two units: the first works in a unit that reaches 60% and receives"
                        + " 700.00 euros of organisational share, the second in one that reaches 59% and receives 0.00"
                        + " euros.");
        Unfairness score = the(LintCode.CLIFF_SCORE, unfair);
        assertThat(score.figure("better")).isEqualTo("60");
        assertThat(score.figure("worse")).isEqualTo("59");
        assertThat(score.figure("less")).isEqualTo("0.00");
    }

    @Test
    void a_steep_stretch_is_a_cliff_like_a_step() {
        Unfairness steep = the(LintCode.CLIFF_DEGREE, Samples.withBands(FAIR, "0:0:LINEAR", "5:0.5:LINEAR", "100:1"));

        assertThat(steep.figure("share")).isEqualTo("0.1");
        assertThat(steep.figure("better") + ", " + steep.figure("others")).isEqualTo("1, 2, 3, 4, 5");
    }

    @Test
    void a_step_of_just_the_share_that_is_let_pass_is_none() {
        assertThat(codes(Samples.withBands(FAIR, "0:0:LINEAR", "50:0.5:STEP", "51:0.55:LINEAR", "100:1")))
                .doesNotContain(LintCode.CLIFF_DEGREE);
        assertThat(codes(Samples.withBands(FAIR, "0:0:LINEAR", "50:0.5:STEP", "51:0.56:LINEAR", "100:1")))
                .contains(LintCode.CLIFF_DEGREE);
    }

    @Test
    void settings_say_from_where_on_a_step_is_a_cliff() {
        LintSettings strict = LintSettings.DEFAULT.withCliffs(new BigDecimal("0.009"), new BigDecimal("0.01"));

        assertThat(FairnessLint.of(RULES, strict).search(FAIR))
                .extracting(Unfairness::code)
                .contains(LintCode.CLIFF_DEGREE);
    }

    @Test
    void bands_are_tried_for_every_profile_of_employees() {
        Profile second = new Profile(
                "SECOND",
                "Seconda scheda",
                Role.EMPLOYEE,
                FAIR.people().profiles().value().get(0).components());
        List<Profile> profiles = new ArrayList<>(FAIR.people().profiles().value());
        profiles.add(second);
        Regulation two = Samples.withProfiles(
                Samples.withBands(FAIR, "0:0:STEP", "60:0.70:LINEAR", "100:1"), profiles.toArray(Profile[]::new));

        assertThat(found(two).stream()
                        .filter(one -> one.code() == LintCode.CLIFF_SCORE)
                        .map(one -> one.figure("profile")))
                .contains("Seconda scheda")
                .hasSize(2);
    }

    @Test
    void half_of_the_expected_result_earns_half_and_a_hundredth_less_nothing() {
        Regulation unfair = Samples.withAchievement(FAIR, Samples.curve("0:0:STEP", "0.5:0.5:LINEAR", "1:1"));

        assertThat(graded(unfair)).containsExactly(tuple(Severity.INFO, LintCode.CLIFF_RESULT));
        Unfairness result = found(unfair).get(0);
        assertThat(result.pointers()).containsExactly("/achievement", "/premiums/bands");
        assertThat(result.figure("better")).isEqualTo("50");
        assertThat(result.figure("worse")).isEqualTo("49");
        assertThat(result.story().it()).contains("la prima arriva al 50% del livello atteso");
    }

    @Test
    void a_recognition_scale_that_jumps_is_one_of_the_causes() {
        Regulation unfair = Samples.withRecognition(FAIR, Samples.curve("0:0:STEP", "0.8:1"));

        Unfairness result = the(LintCode.CLIFF_RESULT, unfair);
        assertThat(result.pointers()).containsExactly("/achievement", "/recognition", "/premiums/bands");
        assertThat(result.figure("better")).isEqualTo("80");
    }

    @Test
    void the_first_day_of_lateness_costs_everything() {
        Regulation unfair = Samples.with(FAIR, Samples.lateness("0:1", ":0"));

        assertThat(graded(unfair))
                .containsExactly(
                        tuple(Severity.WARNING, LintCode.EXEMPT_PAYS_MORE),
                        tuple(Severity.INFO, LintCode.CLIFF_LATENESS));
        Unfairness late = the(LintCode.CLIFF_LATENESS, unfair);
        assertThat(late.figure("better")).isEqualTo("0");
        assertThat(late.figure("worse")).isEqualTo("1");
        assertThat(late.pointers()).containsExactly("/timeliness/lateness", "/premiums/bands");
        // 2000 euros less the bonus; a quarter of the organisational half, 15 points of the individual one.
        assertThat(the(LintCode.EXEMPT_PAYS_MORE, unfair).story().it())
                .contains("realizzato con il primo giorno di ritardo che conta");
    }

    @Test
    void a_minimum_of_service_of_ninety_days_decides_of_a_quarter_of_a_year() {
        Regulation unfair = Samples.withMinimumDays(FAIR, 90, ServiceCounted.SERVICE_DAYS);

        assertThat(graded(unfair)).containsExactly(tuple(Severity.INFO, LintCode.CLIFF_SERVICE));
        Unfairness service = found(unfair).get(0);
        assertThat(service.figure("better")).isEqualTo("90");
        assertThat(service.figure("less")).isEqualTo("0.00");
        assertThat(service.figure("share")).isEqualTo("0.2466"); // 90 / 365
    }

    @Test
    void a_project_is_paid_at_eighty_and_not_at_seventy_nine() {
        Regulation unfair = Samples.with(FAIR, ProjectPayment.THRESHOLD, "0.8");

        assertThat(graded(unfair)).containsExactly(tuple(Severity.WARNING, LintCode.CLIFF_PROJECT));
        assertThat(found(unfair).get(0).story().en())
                .isEqualTo("Two equal projects: whoever worked on the first, whose objective reaches 80%, receives"
                        + " 1000.00 euros; whoever worked on the second, which reaches 79%, receives 0.00 euros.");
    }

    // Exempt causes, silence, reschedulings.

    @Test
    void an_exempt_failure_must_not_pay_more_than_what_was_reached() {
        Regulation unfair = Samples.withAchievement(FAIR, Samples.curve("0:0:LINEAR", "1.25:1"));

        Unfairness exempt = the(LintCode.EXEMPT_PAYS_MORE, unfair);
        assertThat(exempt.severity()).isEqualTo(Severity.ERROR);
        assertThat(exempt.pointers()).containsExactly("/exemptions", "/achievement");
        assertThat(new BigDecimal(exempt.figure("exempt"))).isGreaterThan(new BigDecimal(exempt.figure("done")));
        assertThat(codes(Samples.with(unfair, Policies.Exemptions.KEEP_COMPUTED)))
                .doesNotContain(LintCode.EXEMPT_PAYS_MORE);
    }

    @Test
    void an_exempt_failure_that_pays_more_only_where_less_of_the_rest_is_reached_is_found() {
        Regulation unfair = aTargetReachedIsFourFifths(Regulations.named("alzano-lombardo"));

        Unfairness exempt = the(LintCode.EXEMPT_PAYS_MORE, unfair);
        assertThat(exempt.severity()).isEqualTo(Severity.ERROR);
        assertThat(exempt.pointers()).containsExactly("/exemptions", "/achievement");
        assertThat(exempt.figure("how")).isEqualTo("ON_TARGET");
        // 0.8667 of 75 points and the 25 in question are 90%, the top band; with 20 of 25 they are 85%, the one below.
        assertThat(exempt.figure("rest")).isEqualTo("0.8667");
        assertThat(new BigDecimal(exempt.figure("exempt")).subtract(new BigDecimal(exempt.figure("done"))))
                .isEqualByComparingTo("100.00"); // a tenth of the organisational half
        assertThat(exempt.story().it()).startsWith("Due unità raggiungono l'86,67% di tutto il resto; un obiettivo");
        assertThat(exempt.story().en()).startsWith("Two units reach 86.67% of everything else; one objective");
    }

    @Test
    void the_case_that_one_point_alone_did_not_show_is_real() {
        Regulation unfair = aTargetReachedIsFourFifths(Regulations.named("alzano-lombardo"));
        Trial trial = new Trial(RULES, unfair, LintSettings.DEFAULT, 2023);
        Profile employee = unfair.people().profiles().value().stream()
                .filter(one -> one.role() == Role.EMPLOYEE)
                .findFirst()
                .orElseThrow();
        Town town = trial.town();
        for (String unit : List.of("DONE", "EXEMPT")) {
            town.unit(unit, BigDecimal.valueOf(41), BigDecimal.valueOf(4));
            for (int i = 1; i <= 2; i++) {
                town.person(unit + i, employee, unit).doing(new BigDecimal("0.9"));
            }
        }
        BigDecimal weight = BigDecimal.valueOf(15);
        town.measured("DONE", "D", weight, "1")
                .measured("EXEMPT", "E", weight, "0")
                .exempt("E");

        Look look = trial.evaluate(town);

        assertThat(look.degree("DONE")).isEqualByComparingTo("0.883333");
        assertThat(look.degree("EXEMPT")).isEqualByComparingTo("0.933333");
        assertThat(look.score("DONE1")).isEqualByComparingTo("89.00");
        assertThat(look.score("EXEMPT1")).isEqualByComparingTo("92.00");
        assertThat(look.productivity("DONE1").toString()).isEqualTo("1800.00");
        assertThat(look.productivity("EXEMPT1").toString()).isEqualTo("2000.00");
    }

    @Test
    void a_first_day_that_costs_half_is_found_where_everything_else_is_in_the_top_band_anyway() {
        // A unit that reaches the rest is at 87.5% a day late, and at 100% without lateness: one band.
        Regulation unfair =
                Samples.withBands(Samples.with(FAIR, Samples.lateness("0:1", ":0.5")), "0:0:LINEAR", "80:1");

        Unfairness exempt = the(LintCode.EXEMPT_PAYS_MORE, unfair);
        assertThat(exempt.severity()).isEqualTo(Severity.WARNING);
        assertThat(exempt.figure("how")).isEqualTo("DAY_LATE");
        assertThat(exempt.figure("rest")).isEqualTo("0.7333"); // and a quarter: 80%
        Unfairness late = the(LintCode.CLIFF_LATENESS, unfair);
        assertThat(late.figure("rest")).isEqualTo("0.7333");
        assertThat(late.figure("better") + ", " + late.figure("worse")).isEqualTo("0, 1");
        assertThat(late.story().it()).startsWith("Due unità raggiungono il 73,33% di tutto il resto. Un obiettivo");
    }

    @Test
    void half_of_the_expected_result_is_a_cliff_where_everything_else_is_in_the_top_band_anyway() {
        Regulation unfair = Samples.withBands(
                Samples.withAchievement(FAIR, Samples.curve("0:0:STEP", "0.5:0.5:LINEAR", "1:1")),
                "0:0:LINEAR",
                "70:1");

        Unfairness result = the(LintCode.CLIFF_RESULT, unfair);
        assertThat(result.figure("better") + ", " + result.figure("worse")).isEqualTo("50, 49");
        assertThat(result.figure("rest")).isEqualTo("0.7667"); // 57.5 of 100, and 12.5: 70%
    }

    @Test
    void an_exempt_failure_that_counts_no_more_than_a_target_reached_pays_no_more_anywhere() {
        Regulation alzano = Regulations.named("alzano-lombardo");

        // The steps of the bands stay: a mere crossing of one is no fault of exemptions.
        assertThat(codes(alzano)).doesNotContain(LintCode.EXEMPT_PAYS_MORE);
        assertThat(codes(Samples.with(aTargetReachedIsFourFifths(alzano), Policies.Exemptions.KEEP_COMPUTED)))
                .doesNotContain(LintCode.EXEMPT_PAYS_MORE);
    }

    private static Regulation aTargetReachedIsFourFifths(Regulation regulation) {
        return Samples.withAchievement(
                regulation, Samples.curve("0:0:STEP", "0.5:0.4:LINEAR", "1:0.8:LINEAR", "1.2:1"));
    }

    @Test
    void where_declarations_stand_in_for_facts_silence_pays() {
        Regulation unfair = Samples.with(FAIR, Policies.MissingFacts.DECLARED);

        assertThat(graded(unfair)).containsExactly(tuple(Severity.WARNING, LintCode.SILENCE_PAYS));
        assertThat(found(unfair).get(0).figure("how")).isEqualTo("CLAIMED");
        assertThat(found(unfair).get(0).story().it()).contains("non registra nulla e dichiara l'obiettivo realizzato");
    }

    @Test
    void where_gaps_leave_the_mean_silence_pays() {
        assertThat(the(LintCode.SILENCE_PAYS, Samples.with(FAIR, Policies.MissingFacts.EXCLUDE))
                        .figure("how"))
                .isEqualTo("SILENT");
    }

    @Test
    void where_gaps_are_refused_silence_pays_nothing() {
        assertThat(found(Samples.with(FAIR, Policies.MissingFacts.REFUSE))).isEmpty();
    }

    @Test
    void a_deadline_moved_after_the_fact_pays() {
        Regulation unfair = Samples.with(FAIR, Policies.Reschedulings.ANY);

        assertThat(graded(unfair)).containsExactly(tuple(Severity.INFO, LintCode.LATE_RESCHEDULING_PAYS));
        assertThat(codes(Samples.with(FAIR, Policies.Reschedulings.NONE))).isEmpty();
    }

    // Absences and part-time work.

    @Test
    void leave_for_law_104_must_not_cost_anything() {
        Regulation unfair = Samples.with(FAIR, id(Kind.LAW_104), Effect.REDUCES);

        assertThat(graded(unfair)).containsExactly(tuple(Severity.ERROR, LintCode.PROTECTED_ABSENCE_COSTS));
        Unfairness absence = found(unfair).get(0);
        assertThat(absence.figure("days")).isEqualTo("150");
        assertThat(absence.message().it()).contains("(legge 104/1992)");
        assertThat(absence.pointers()).containsExactly("/people/absences/value/" + index(Kind.LAW_104) + "/effect");
    }

    @Test
    void an_injury_is_a_warning_while_its_source_is_to_be_confirmed() {
        assertThat(graded(Samples.with(FAIR, id(Kind.INJURY), Effect.REDUCES)))
                .containsExactly(tuple(Severity.WARNING, LintCode.PROTECTED_ABSENCE_COSTS));
    }

    @Test
    void a_minimum_of_credited_days_takes_the_whole_premium_after_maternity() {
        Regulation unfair = Samples.with(
                Samples.withMinimumDays(FAIR, 180, ServiceCounted.CREDITED_DAYS), id(Kind.MATERNITY), Effect.REDUCES);

        assertThat(graded(unfair))
                .contains(
                        tuple(Severity.ERROR, LintCode.PROTECTED_ABSENCE_COSTS),
                        tuple(Severity.ERROR, LintCode.PROTECTED_ABSENCE_EXCLUDES));
        Unfairness excluded = the(LintCode.PROTECTED_ABSENCE_EXCLUDES, unfair);
        assertThat(excluded.figure("days")).isEqualTo("186"); // 365 - 186 = 179
        assertThat(excluded.figure("absent")).isEqualTo("0.00");
        assertThat(excluded.story().it()).contains("chi è stato assente 186 giorni (maternità) non partecipa");
        assertThat(excluded.pointers()).startsWith("/people/eligibility/minimumDays");
        assertThat(codes(Samples.with(
                        Samples.withMinimumDays(FAIR, 180, ServiceCounted.SERVICE_DAYS),
                        id(Kind.MATERNITY),
                        Effect.REDUCES)))
                .doesNotContain(LintCode.PROTECTED_ABSENCE_EXCLUDES);
    }

    @Test
    void a_protected_absence_without_a_class_of_its_own_ends_up_in_one_that_reduces() {
        Regulation unfair = withAbsences(FAIR.people().absences().value().stream()
                .filter(one -> one.kind() != Kind.PARENTAL_LEAVE)
                .toList());

        assertThat(graded(unfair)).containsExactly(tuple(Severity.WARNING, LintCode.PROTECTED_ABSENCE_WITHOUT_CLASS));
        assertThat(found(unfair).get(0).message().it()).contains("congedo parentale");
        assertThat(codes(withAbsences(List.of()))).isEmpty();
    }

    @Test
    void days_not_worked_part_time_reduce_what_is_half_already() {
        List<AbsenceClass> classes = new ArrayList<>(FAIR.people().absences().value());
        classes.add(new AbsenceClass("PTV", "Giornate libere del tempo parziale", Kind.ORDINARY, Effect.REDUCES));
        Regulation unfair = withAbsences(classes);

        assertThat(graded(unfair)).containsExactly(tuple(Severity.WARNING, LintCode.PART_TIME_TWICE));
        Unfairness twice = found(unfair).get(0);
        assertThat(twice.pointers())
                .containsExactly("/people/partTime", "/people/absences/value/" + (classes.size() - 1) + "/effect");
        assertThat(new BigDecimal(twice.figure("twice"))).isLessThan(new BigDecimal(twice.figure("half")));
        assertThat(codes(Samples.with(unfair, PartTime.IGNORED))).isEmpty();
    }

    @Test
    void a_contract_area_of_part_timers_with_a_coefficient_of_its_own_halves_twice() {
        List<ContractArea> areas = new ArrayList<>(FAIR.people().contractAreas().value());
        areas.add(new ContractArea("ISTRUTTORI_PT", "Istruttori part-time", new BigDecimal("0.5")));
        Regulation unfair = withAreas(areas);

        assertThat(graded(unfair)).containsExactly(tuple(Severity.WARNING, LintCode.PART_TIME_TWICE));
        assertThat(found(unfair).get(0).message().it())
                .isEqualTo("Il tempo parziale è contato due volte: in proporzione all'orario e con il coefficiente"
                        + " dell'area «Istruttori part-time».");
        assertThat(codes(Samples.with(unfair, PartTime.IGNORED))).isEmpty();
    }

    @Test
    void a_minimum_beyond_half_of_the_year_leaves_out_vertical_part_time_work() {
        Regulation unfair = Samples.withMinimumDays(FAIR, 183, ServiceCounted.SERVICE_DAYS);

        assertThat(codes(unfair)).containsExactlyInAnyOrder(LintCode.CLIFF_SERVICE, LintCode.PART_TIME_EXCLUDED);
        assertThat(the(LintCode.PART_TIME_EXCLUDED, unfair).figure("vertical")).isEqualTo("0.00");
        assertThat(codes(Samples.withMinimumDays(FAIR, 182, ServiceCounted.SERVICE_DAYS)))
                .containsExactly(LintCode.CLIFF_SERVICE);
    }

    // Top-ups.

    @Test
    void equal_scores_at_the_top_and_no_criteria_pay_nobody() {
        Regulation unfair = Samples.withTieBreaks(FAIR);

        assertThat(graded(unfair)).containsExactly(tuple(Severity.WARNING, LintCode.TOP_UP_TIES));
        assertThat(found(unfair).get(0).story().it())
                .contains("In un ente di 20 dipendenti hanno tutti 100 punti e 1000,00 euro di quota individuale");
        assertThat(codes(Samples.withTieBreaks(FAIR, TieBreak.LENGTH_OF_SERVICE)))
                .isEmpty();
    }

    @Test
    void a_small_quota_of_a_small_entity_is_nobody() {
        Regulation unfair = Samples.withTopUp(FAIR, "0.05", 0, "0.30");

        assertThat(graded(unfair)).containsExactly(tuple(Severity.WARNING, LintCode.TOP_UP_NOBODY));
        // The largest of the entities in which it is so: a twentieth of 20 is somebody.
        assertThat(found(unfair).get(0).figure("size")).isEqualTo("10");
        assertThat(codes(Samples.withTopUp(FAIR, "0.05", 1, "0.30"))).isEmpty();
    }

    @Test
    void a_quota_of_all_distinguishes_nobody() {
        Unfairness all = the(LintCode.TOP_UP_EVERYBODY, Samples.withTopUp(FAIR, "1", 1, "0.30"));

        assertThat(all.figure("size")).isEqualTo("20");
        assertThat(all.figure("bonus")).isEqualTo("300.00"); // 30% of 1000 euros
        assertThat(all.pointers()).containsExactly("/premiums/topUp/quota", "/premiums/topUp/minimumRecipients");
    }

    @Test
    void a_minimum_of_recipients_above_the_number_of_a_small_entity_distinguishes_nobody_there() {
        Unfairness all = the(LintCode.TOP_UP_EVERYBODY, Samples.withTopUp(FAIR, "0.1", 8, "0.30"));

        assertThat(all.figure("size")).isEqualTo("6");
        assertThat(all.figure("recipients")).isEqualTo("6");
    }

    @Test
    void top_ups_beyond_the_share_are_not_paid() {
        Regulation unfair = Samples.withTopUp(FAIR, "0.5", 1, "3");

        assertThat(codes(unfair)).contains(LintCode.TOP_UP_UNPAYABLE);
        assertThat(the(LintCode.TOP_UP_UNPAYABLE, unfair).figure("rate")).isEqualTo("3");
    }

    @Test
    void top_ups_that_take_most_of_the_share_leave_little_to_the_others() {
        Regulation unfair = Samples.withTopUp(FAIR, "0.2", 1, "3");

        // What is left is so little that the organisational share decides.
        assertThat(codes(unfair)).containsExactly(LintCode.TOP_UP_TAKES_SHARE, LintCode.INDIVIDUAL_HARDLY_COUNTS);
        Unfairness takes = found(unfair).get(0);
        assertThat(takes.figure("share")).isEqualTo("0.6"); // 4 of 20, three times the average each
        assertThat(takes.figure("bonus")).isEqualTo("3000.00");
    }

    // Profiles.

    @Test
    void behaviours_worth_ten_points_change_nothing_under_bands_that_end_at_ninety() {
        Regulation unfair = Samples.withProfiles(
                Samples.withBands(FAIR, "0:0:LINEAR", "90:1"),
                profile(Role.EMPLOYEE, measured(ComponentKind.UNIT_OBJECTIVES, "90"), behaviours("10")));

        Unfairness without = the(LintCode.COMPONENT_WITHOUT_EFFECT, unfair);
        assertThat(without.figure("component")).isEqualTo("BEHAVIOURS");
        assertThat(without.figure("score")).isEqualTo("90");
        assertThat(without.figure("paid")).isEqualTo(without.figure("whole"));
        assertThat(without.pointers())
                .containsExactly("/people/profiles/value/0/components/1/maximum", "/premiums/bands");
        assertThat(without.message().it()).contains("comportamenti (10 punti)");
    }

    @Test
    void a_score_of_the_unit_alone_is_nobody_s_own() {
        Regulation unfair =
                Samples.withProfiles(FAIR, profile(Role.EMPLOYEE, measured(ComponentKind.UNIT_OBJECTIVES, "100")));

        assertThat(codes(unfair)).containsExactly(LintCode.NOTHING_INDIVIDUAL);
        assertThat(codes(Samples.withProfiles(
                        FAIR,
                        profile(
                                Role.EMPLOYEE,
                                measured(ComponentKind.UNIT_OBJECTIVES, "60"),
                                measured(ComponentKind.OWN_OBJECTIVES, "40")))))
                .isEmpty();
    }

    @Test
    void a_large_organisational_share_pays_the_worst_like_the_best() {
        Regulation unfair = Samples.withOrganisationalShare(FAIR, "0.9");

        assertThat(codes(unfair)).containsExactly(LintCode.INDIVIDUAL_HARDLY_COUNTS);
        Unfairness hardly = found(unfair).get(0);
        assertThat(hardly.figure("otherScore")).isEqualTo("60");
        assertThat(new BigDecimal(hardly.figure("share"))).isLessThan(new BigDecimal("0.05"));
    }

    @Test
    void a_head_of_a_plan_below_its_cap_misses_the_top_band() {
        Regulation unfair = Samples.with(FAIR, Policies.UnderCap.KEEP);

        assertThat(graded(unfair)).containsExactly(tuple(Severity.INFO, LintCode.HEAD_BELOW_TOP));
        Unfairness head = found(unfair).get(0);
        assertThat(head.figure("weights")).isEqualTo("45");
        assertThat(head.figure("otherScore")).isEqualTo("85"); // 45 of 60 points, and 40
        assertThat(head.figure("whole")).isEqualTo("3000.00");
        assertThat(head.figure("small")).isEqualTo("2550.00");
    }

    @Test
    void a_head_of_a_plan_beyond_its_cap_earns_all_with_two_thirds_of_it() {
        Regulation unfair = Samples.with(FAIR, Policies.OverCap.REPORT);

        assertThat(graded(unfair)).containsExactly(tuple(Severity.WARNING, LintCode.HEAD_ABOVE_CAP));
        assertThat(found(unfair).get(0).story().it())
                .isEqualTo("Due responsabili con tutti i punti dei comportamenti. La prima unità ha pesi per 60 punti e"
                        + " li raggiunge tutti: 3000,00 euro. La seconda ha pesi per 90 e ne raggiunge il 66,67%:"
                        + " 3000,00 euro.");
    }

    // Money that is left.

    @Test
    void where_all_is_redistributed_a_colleague_s_failure_pays() {
        Regulation unfair = Samples.with(FAIR, Residual.REDISTRIBUTE);

        assertThat(graded(unfair))
                .containsExactly(
                        tuple(Severity.WARNING, LintCode.COLLEAGUE_FAILURE_PAYS),
                        tuple(Severity.WARNING, LintCode.COLLEAGUE_FAILURE_PAYS));
        Unfairness clerk = found(unfair).get(0);
        assertThat(clerk.pointers()).containsExactly("/premiums/productivity/residual");
        assertThat(clerk.figure("before")).isEqualTo("1000.00");
        assertThat(clerk.figure("after")).isEqualTo("1111.11"); // a tenth of 10000 euros among nine
        assertThat(found(unfair).get(1).pointers()).containsExactly("/premiums/unitHeads/residual");
    }

    @Test
    void redistributed_within_units_the_organisational_share_does_not_feel_the_degree() {
        Regulation unfair = Samples.with(Samples.with(FAIR, Residual.REDISTRIBUTE), FundScope.PER_UNIT);

        Unfairness same = the(LintCode.UNIT_DEGREE_WITHOUT_EFFECT, unfair);
        assertThat(same.story().it())
                .isEqualTo("Due persone uguali in due unità: dove l'unità raggiunge tutto la quota organizzativa è di"
                        + " 1000,00 euro, dove raggiunge il 90% è di 1000,00 euro.");
        assertThat(codes(unfair)).contains(LintCode.COLLEAGUE_FAILURE_PAYS);
        Unfairness cliff = the(LintCode.CLIFF_DEGREE, Samples.withBands(unfair, "0:0:STEP", "60:0.70:LINEAR", "100:1"));
        assertThat(cliff.figure("changed")).isEqualTo("/premiums/productivity/scope");
        assertThat(cliff.story().en()).contains("The amounts are computed with one fund for the whole entity");
        assertThat(codes(Samples.with(FAIR, FundScope.PER_UNIT))).isEmpty();
    }

    // What is made.

    private static Regulation withAbsences(List<AbsenceClass> classes) {
        People p = FAIR.people();
        return Samples.with(
                FAIR,
                new People(
                        p.profiles(),
                        p.contractAreas(),
                        p.partTime(),
                        p.absences().with(classes),
                        p.eligibility()));
    }

    private static Regulation withAreas(List<ContractArea> areas) {
        People p = FAIR.people();
        return Samples.with(
                FAIR,
                new People(p.profiles(), p.contractAreas().with(areas), p.partTime(), p.absences(), p.eligibility()));
    }

    private static int index(Kind kind) {
        return Stream.iterate(0, i -> i + 1)
                .filter(i -> FAIR.people().absences().value().get(i).kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private static String id(Kind kind) {
        return FAIR.people().absences().value().get(index(kind)).id();
    }

    private static Profile profile(Role role, ScoreComponent... components) {
        return new Profile(role.name(), role.name(), role, List.of(components));
    }

    private static ScoreComponent measured(ComponentKind kind, String maximum) {
        return ScoreComponent.of(kind, maximum);
    }

    private static ScoreComponent behaviours(String maximum) {
        return new ScoreComponent(
                ComponentKind.BEHAVIOURS,
                new BigDecimal(maximum),
                List.of(new BehaviourItem("B", "Collaborazione", BigDecimal.TEN)));
    }
}
