package it.comune.performance.rules.oracle;

import static it.comune.performance.rules.oracle.Payroll.employee;
import static it.comune.performance.rules.oracle.Payroll.head;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import it.comune.performance.dossier.Act;
import it.comune.performance.dossier.InterimPost;
import it.comune.performance.dossier.PaymentTimes;
import it.comune.performance.dossier.Position;
import it.comune.performance.dossier.ResultFund;
import it.comune.performance.dossier.SecretaryFund;
import it.comune.performance.evaluation.FindingCode;
import it.comune.performance.regulation.AbsenceClass;
import it.comune.performance.regulation.PremiumPolicies.EntityObjectives;
import it.comune.performance.value.InvalidDocumentException;
import it.comune.performance.value.Money;
import it.comune.performance.value.Problem;
import it.comune.performance.value.ProblemCode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** National minimums and the findings about people and money: sections 8 and 10. */
class PlainPremiumFindingsTest {
    private static final Money THOUSAND = Money.of("1000.00");

    /** Violated limits as {@code subject bound limit}. */
    private static List<String> violated(Payroll payroll) {
        return payroll.result().findings(FindingCode.NATIONAL_LIMIT).stream()
                .map(found -> found.figures().get("subject") + " "
                        + found.figures().get("bound") + " "
                        + found.figures().get("limit"))
                .toList();
    }

    @Test
    void the_individual_share_is_at_least_30_percent_from_2023() {
        assertThat(violated(productivity(2023, "0.70"))).isEmpty();
        assertThat(violated(productivity(2023, "0.71"))).containsExactly("INDIVIDUAL_SHARE AT_LEAST 0.3");
        assertThat(violated(productivity(2022, "0.71"))).isEmpty();
    }

    private static Payroll productivity(int year, String organisationalShare) {
        return Payroll.achieved(year)
                .under(pay -> pay.organisationalShare = organisationalShare)
                .topEmployees(12, false)
                .productivity("1000.00");
    }

    @Test
    void entity_objectives_lower_the_minimum_of_the_top_up_from_2023() {
        assertThat(violated(entityObjectives(2023, "0.20"))).isEmpty();
        assertThat(violated(entityObjectives(2023, "0.19"))).containsExactly("TOP_UP_RATE AT_LEAST 0.2");
        assertThat(violated(entityObjectives(2022, "0.20"))).containsExactly("TOP_UP_RATE AT_LEAST 0.3");
        assertThat(violated(entityObjectives(2026, "0.20"))).isEmpty();
    }

    private static Payroll entityObjectives(int year, String rate) {
        return productivity(year, "0").under(pay -> {
            pay.entityObjectives = EntityObjectives.SET;
            pay.topUpRate = rate;
        });
    }

    @Test
    void the_rate_is_compared_without_the_fund_too_but_not_where_no_top_up_is_due() {
        assertThat(violated(Payroll.achieved(2026)
                        .under(pay -> pay.topUpRate = "0.01")
                        .topEmployees(12, false)))
                .containsExactly("TOP_UP_RATE AT_LEAST 0.3");
        assertThat(violated(Payroll.achieved(2026)
                        .under(pay -> pay.topUpRate = "0.01")
                        .topEmployees(5, false)
                        .productivity("1.00")))
                .isEmpty();
    }

    @Test
    void a_regulation_that_gives_the_top_up_to_nobody_is_found_where_one_is_due() {
        assertThat(productivity(2023, "0").figure(FindingCode.TOP_UP_ABOLISHED, "employees"))
                .isEqualTo("12");
        assertThat(productivity(2023, "0").under(pay -> pay.topUpQuota = "0.1").found(FindingCode.TOP_UP_ABOLISHED))
                .isFalse();
        assertThat(Payroll.achieved(2026)
                        .topEmployees(5, false)
                        .productivity("1.00")
                        .found(FindingCode.TOP_UP_ABOLISHED))
                .isFalse();
    }

    @Test
    void the_result_allowance_is_at_least_15_percent_of_the_heads_resources() {
        assertThat(violated(heads("150.00", "850.00", "0.30"))).isEmpty();
        assertThat(violated(heads("149.99", "850.01", "0.30"))).containsExactly("RESULT_SHARE AT_LEAST 0.15");
        assertThat(violated(heads("0.00", "0.00", "0.30"))).isEmpty();
    }

    @Test
    void payment_times_must_weigh_at_least_30_percent() {
        assertThat(violated(heads("150.00", "850.00", "0.29"))).containsExactly("PAYMENT_TIMES_SHARE AT_LEAST 0.3");
    }

    private static Payroll heads(String result, String positions, String paymentTimesShare) {
        return Payroll.achieved()
                .under(pay -> {
                    pay.paymentTimesShare = paymentTimesShare;
                })
                .people(head("h", "10").in("U").holding(Position.of(THOUSAND)))
                .heads(new ResultFund(Money.of(result), Money.of(positions), new PaymentTimes(true, null)));
    }

    @Test
    void a_quota_that_comes_to_nobody_is_found_where_people_have_a_premium_and_a_top_up_is_due() {
        assertThat(productivity(2023, "0")
                        .under(pay -> pay.topUpQuota = "0.05")
                        .figure(FindingCode.TOP_UP_FOR_NOBODY, "candidates"))
                .isEqualTo("12");
        assertThat(productivity(2023, "0").under(pay -> pay.topUpQuota = "0.1").found(FindingCode.TOP_UP_FOR_NOBODY))
                .isFalse();
        assertThat(productivity(2023, "0").found(FindingCode.TOP_UP_FOR_NOBODY)).isFalse();
        assertThat(Payroll.achieved(2026)
                        .under(pay -> pay.topUpQuota = "0.05")
                        .topEmployees(5, false)
                        .productivity("1.00")
                        .found(FindingCode.TOP_UP_FOR_NOBODY))
                .isFalse();
    }

    @Test
    void every_value_of_the_regulation_is_compared_whatever_funds_there_are() {
        assertThat(violated(Payroll.achieved()
                        .under(pay -> {
                            pay.organisationalShare = "0.71";
                            pay.topUpRate = "0.29";
                            pay.interimRate = "0.26";
                            pay.paymentTimesShare = "0.29";
                            pay.secretaryRate = "0.11";
                        })
                        .topEmployees(12, false)))
                .containsExactlyInAnyOrder(
                        "INDIVIDUAL_SHARE AT_LEAST 0.3",
                        "TOP_UP_RATE AT_LEAST 0.3",
                        "INTERIM_RATE AT_MOST 0.25",
                        "PAYMENT_TIMES_SHARE AT_LEAST 0.3",
                        "SECRETARY_RATE AT_MOST 0.1");
    }

    @Test
    void the_interim_rate_has_two_limits() {
        assertThat(violated(interim("0.15"))).isEmpty();
        assertThat(violated(interim("0.25"))).isEmpty();
        assertThat(violated(interim("0.14"))).containsExactly("INTERIM_RATE AT_LEAST 0.15");
        assertThat(violated(interim("0.26"))).containsExactly("INTERIM_RATE AT_MOST 0.25");
    }

    private static Payroll interim(String rate) {
        return Payroll.achieved()
                .under(pay -> pay.interimRate = rate)
                .people(head("h", "10")
                        .in("U")
                        .holding(new Position(THOUSAND, List.of(new InterimPost("V", THOUSAND, 10)))))
                .heads(new ResultFund(THOUSAND, THOUSAND, new PaymentTimes(true, null)));
    }

    @Test
    void the_secretary_has_at_most_10_percent_or_15_in_the_cases_of_2024() {
        assertThat(violated(secretary(2023, "0.10", null))).isEmpty();
        assertThat(violated(secretary(2023, "0.11", "Aggregated seats"))).containsExactly("SECRETARY_RATE AT_MOST 0.1");
        assertThat(violated(secretary(2024, "0.15", "Aggregated seats"))).isEmpty();
        assertThat(violated(secretary(2024, "0.16", "Aggregated seats")))
                .containsExactly("SECRETARY_RATE AT_MOST 0.15");
        assertThat(violated(secretary(2024, "0.15", null))).containsExactly("SECRETARY_RATE AT_MOST 0.1");
    }

    private static Payroll secretary(int year, String rate, @Nullable String raisedCase) {
        return Payroll.achieved(year)
                .under(pay -> pay.secretaryRate = rate)
                .secretary(new SecretaryFund(THOUSAND, raisedCase));
    }

    @Test
    void a_protected_absence_that_reduces_is_found_and_still_reduces() {
        Payroll payroll = Payroll.achieved()
                .under(pay -> pay.absences = List.of(new AbsenceClass(
                        "PARENTAL", "Parental leave", AbsenceClass.Kind.PARENTAL_LEAVE, AbsenceClass.Effect.REDUCES)))
                .people(
                        employee("a", "10").in("U").absent("PARENTAL", 73),
                        employee("b", "10").in("U"))
                .productivity("180.00");

        assertThat(payroll.figure(FindingCode.PROTECTED_ABSENCE_REDUCES, "absence"))
                .isEqualTo("Parental leave");
        assertThat(payroll.totals()).containsExactly("80.00", "100.00");
    }

    @Test
    void a_year_before_2018_is_refused() {
        InvalidDocumentException refusal = catchThrowableOfType(
                InvalidDocumentException.class, () -> Payroll.achieved(2017).result());

        assertThat(refusal.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(ProblemCode.YEAR_NOT_COVERED);
            assertThat(problem).extracting(Problem::pointer).isEqualTo("/year");
        });
    }

    @Test
    void everybody_at_the_maximum_is_found_of_two_employees_on() {
        assertThat(alike(2, "10").figure(FindingCode.ALL_AT_MAXIMUM, "people")).isEqualTo("2");
        assertThat(alike(1, "10").found(FindingCode.ALL_AT_MAXIMUM)).isFalse();
        assertThat(alike(2, "10").people(employee("z", "5").in("U")).found(FindingCode.ALL_AT_MAXIMUM))
                .isFalse();
        assertThat(alike(2, "10")
                        .people(
                                head("h", "5").in("U"),
                                employee("z", "5").in("U").suspended())
                        .found(FindingCode.ALL_AT_MAXIMUM))
                .isTrue();
    }

    @Test
    void scores_are_alike_below_the_threshold_of_the_spread() {
        Payroll alike = alike(1, "10").people(employee("z", "9").in("U"));
        alike.law.scoreSpread = "4.01";
        Payroll apart = alike(1, "10").people(employee("z", "9").in("U"));
        apart.law.scoreSpread = "4";

        assertThat(alike.figure(FindingCode.SCORES_ALIKE, "highest")).isEqualTo("100");
        assertThat(alike.figure(FindingCode.SCORES_ALIKE, "lowest")).isEqualTo("96");
        assertThat(alike.figure(FindingCode.SCORES_ALIKE, "spread")).isEqualTo("4");
        assertThat(alike.figure(FindingCode.SCORES_ALIKE, "threshold")).isEqualTo("4.01");
        assertThat(apart.found(FindingCode.SCORES_ALIKE)).isFalse();
    }

    private static Payroll alike(int count, String behaviours) {
        Payroll payroll = Payroll.achieved();
        for (int i = 0; i < count; i++) {
            payroll.people(employee("a" + i, behaviours).in("U"));
        }
        return payroll;
    }

    @Test
    void an_agreement_is_asked_for_where_there_are_funds_and_within_the_year() {
        LocalDate lastDay = LocalDate.of(2023, 12, 31);
        assertThat(Payroll.achieved().productivity("1.00").agreedBy(null).found(FindingCode.AGREEMENT_MISSING))
                .isTrue();
        assertThat(Payroll.achieved().agreedBy(null).found(FindingCode.AGREEMENT_MISSING))
                .isFalse();
        assertThat(Payroll.achieved()
                        .productivity("1.00")
                        .agreedBy(Act.of("CCDI", lastDay))
                        .found(FindingCode.AGREEMENT_AFTER_YEAR))
                .isFalse();
        assertThat(Payroll.achieved()
                        .productivity("1.00")
                        .agreedBy(Act.of("CCDI", lastDay.plusDays(1)))
                        .figure(FindingCode.AGREEMENT_AFTER_YEAR, "date"))
                .isEqualTo("2024-01-01");
    }

    @Test
    void figures_are_compared_as_numbers_whatever_they_look_like() {
        PlainPremiums.Found found = PlainPremiums.Found.of(FindingCode.PAYMENT_TIMES_MISSED);

        assertThat(found.with("share", "30%")).isEqualTo(found.with("share", "0.300"));
        assertThat(found.with("share", "30.5%")).isEqualTo(found.with("share", "0.305"));
        assertThat(found.with("share", "30")).isNotEqualTo(found.with("share", "30%"));
    }
}
