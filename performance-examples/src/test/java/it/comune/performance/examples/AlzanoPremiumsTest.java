package it.comune.performance.examples;

import static org.assertj.core.api.Assertions.assertThat;

import it.comune.performance.dossier.Absence;
import it.comune.performance.dossier.Dossier;
import it.comune.performance.dossier.Person;
import it.comune.performance.evaluation.Evaluation;
import it.comune.performance.evaluation.FindingCode;
import it.comune.performance.evaluation.FundKind;
import it.comune.performance.evaluation.PersonResult;
import it.comune.performance.evaluation.PremiumKind;
import it.comune.performance.regulation.AbsenceClass;
import it.comune.performance.rules.Regulations;
import it.comune.performance.rules.RuleBook;
import it.comune.performance.value.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The fictional staff of the real plan, to the cent.
 *
 * <p>The figures were computed apart from this program, by a script in exact fractions that read the two documents and followed
 * sections 7 to 9 of the specification; of the plan it took only the units' degrees and points. With exemptions the degrees are
 * 0.976923, 0.955556, 0.995833, 0.916667, 0.6125, 1 for the areas I to VI and 0.125 for the secretary; without them 0.653846,
 * 0.761111, 0.570833, 0.796667, 0.545833, 0.933333 and 0.125. The bases of the 72 employees who take part sum to
 * 47956309/730000 = 65.693574.
 */
class AlzanoPremiumsTest {
    private static final Dossier DOSSIER = Objects.requireNonNull(Examples.named("alzano-2023"));
    private static final Evaluation EVALUATION =
            RuleBook.standard().evaluate(DOSSIER, Regulations.named("alzano-lombardo"));

    @Test
    void the_staff_is_fictional_and_the_dossier_says_so() {
        assertThat(DOSSIER.note()).contains("Il personale e i fondi sono FITTIZI");
        assertThat(DOSSIER.fundsOrNone().agreement())
                .hasToString("CCDI 2023, accordo sull'uso dei fondi (fittizio) (2023-12-18)");
    }

    @Test
    void every_fund_is_distributed_to_the_cent_with_and_without_exemptions() {
        assertThat(EVALUATION.funds())
                .extracting(fund -> fund.fund()
                        + (fund.project() == null ? "" : " " + fund.project())
                        + " " + fund.amount()
                        + " " + fund.distributed()
                        + " " + fund.residual()
                        + " " + fund.distributedWithoutExemptions())
                .containsExactly(
                        // 46561.05 organisational + 44093.38 individual + 6 x 210.00; without: 29039.86 + 38156.77 + 7
                        // x 210.00
                        "PRODUCTIVITY 98000.00 91914.43 6085.57 68666.63",
                        // floor(15% x 12500.00 x 151/365) = 775.68 for the interim post; 12756.48 of the other 13724.32
                        "UNIT_HEADS 14500.00 13532.16 967.84 11988.60",
                        // 2.50 + 73 = 75.50 points: 80% of 10% of 92000.00
                        "GENERAL_SECRETARY 9200.00 7360.00 1840.00 7360.00",
                        // 18 days late: degree 0.75
                        "PROJECT ENERGIA 2500.00 1875.00 625.00 1875.00",
                        "PROJECT NEVE 3000.00 2250.00 750.00 2250.00",
                        "PROJECT POLIZIA 12000.00 12000.00 0.00 12000.00");
        assertThat(total(EVALUATION.people().stream().map(PersonResult::total))).hasToString("128931.59");
        assertThat(total(EVALUATION.people().stream().map(PersonResult::totalWithoutExemptions)))
                .hasToString("104140.23");
    }

    @Test
    void each_share_of_the_productivity_fund_is_a_distribution_of_its_own() {
        assertThat(EVALUATION.fund(FundKind.PRODUCTIVITY).orElseThrow().shares())
                .extracting(
                        share -> share.kind() + " " + share.amount() + " " + share.distributed() + " " + share.people())
                .containsExactly(
                        "ORGANISATIONAL 49000.00 46561.05 72",
                        // 49000.00 less six top-ups of 30% of 49000.00 / 70
                        "INDIVIDUAL 47740.00 44093.38 72",
                        "TOP_UP 1260.00 1260.00 6");
    }

    @Test
    void what_is_not_validated_is_not_paid() {
        assertThat(EVALUATION.payable()).isFalse();
        assertThat(EVALUATION.funds()).allMatch(fund -> fund.payable().isZero());
        assertThat(EVALUATION.people()).allMatch(person -> person.payable().isZero());
        assertThat(EVALUATION.findings(FindingCode.GATE_REPORT)).hasSize(1);
    }

    @Test
    void past_scores_and_length_of_service_break_ties_at_98_points_and_two_who_are_alike_receive_no_top_up() {
        // Seven of 70: the first four by score; of the four at 98.00 one has a mean of 97, one more months than the
        // others.
        assertThat(receiving(PremiumKind.TOP_UP))
                .containsExactlyInAnyOrder("P040", "P010", "P004", "P025", "P023", "P021");
        assertThat(EVALUATION.findings(FindingCode.TOP_UP_TIE))
                .singleElement()
                .satisfies(tie -> assertThat(tie.figure("tied")).isEqualTo("2"));
        assertThat(List.of(person("P008"), person("P029")))
                .allSatisfy(alike -> assertThat(alike.score()).hasToString("98.00"))
                .allSatisfy(alike -> assertThat(alike.total()).hasToString("2695.01"));
        // Without exemptions nobody else stands before them, and both receive it.
        assertThat(person("P008").totalWithoutExemptions()).hasToString("2901.81");
    }

    @Test
    void of_equal_people_the_smaller_ids_receive_the_missing_cents() {
        assertThat(amount("P068", PremiumKind.ORGANISATIONAL)).isEqualTo("745.89");
        assertThat(amount("P070", PremiumKind.ORGANISATIONAL)).isEqualTo("745.88");
    }

    @Test
    void work_for_several_units_is_weighed_by_its_shares() {
        // 25% of 0.976923 and of 0.995833, 50% of 0.6125: 47.97 points; fractions 1, 1 and 0.70 of the unit share: 0.85
        assertThat(person("P075").score()).hasToString("82.97");
        assertThat(amount("P075", PremiumKind.ORGANISATIONAL)).isEqualTo("634.00");
        assertThat(amount("P075", PremiumKind.INDIVIDUAL)).isEqualTo("654.03");
    }

    @Test
    void reducing_absences_cost_days_and_protected_ones_nothing() {
        assertThat(person("P042").creditedDays()).isEqualTo(365 - 118);
        assertThat(amount("P042", PremiumKind.ORGANISATIONAL)).isEqualTo("504.75");
        for (Person absent : DOSSIER.people()) {
            if (absent.absences().stream().allMatch(one -> isProtected(one.absenceClass()))) {
                assertThat(person(absent.id()).creditedDays()).isEqualTo(absent.serviceDays());
            }
        }
    }

    @Test
    void the_suspended_take_no_part_and_who_was_away_all_the_year_has_a_part_of_nothing() {
        assertThat(person("P011").eligible()).isFalse();
        assertThat(person("P011").premiums()).isEmpty();
        assertThat(person("P054").eligible()).isTrue();
        assertThat(person("P054").total()).isEqualTo(Money.ZERO);
    }

    @Test
    void below_60_points_both_shares_are_lost_whatever_the_unit_reached() {
        assertThat(person("P053").score()).hasToString("59.25");
        assertThat(amount("P053", PremiumKind.INDIVIDUAL)).isEqualTo("0.00");
        // The unit is at 61.25%, which earns 522.12 for who has 60 points.
        assertThat(amount("P053", PremiumKind.ORGANISATIONAL)).isEqualTo("0.00");
        assertThat(amount("P053", PremiumKind.TOP_UP)).isEqualTo("0.00");
    }

    @Test
    void projects_are_shared_by_proven_hours() {
        // 1875.00 by 120, 45 and 30 hours; 2250.00 by 62, 58.5 and 21, while 30 hours that nothing proves leave the sum
        assertThat(project("ENERGIA")).containsExactly("P056 1153.85", "P058 288.46", "P076 432.69");
        assertThat(project("NEVE")).containsExactly("P015 930.21", "P033 985.87", "P037 333.92");
        assertThat(EVALUATION.findings(FindingCode.PARTICIPATION_WITHOUT_EVIDENCE))
                .extracting(finding -> finding.person())
                .containsExactly("P009");
    }

    @Test
    void unit_heads_are_paid_by_position_and_days_and_one_held_an_interim_post() {
        assertThat(EVALUATION.people().stream()
                        .filter(person -> person.premium(PremiumKind.RESULT).isPresent())
                        .map(person -> person.person()
                                + " "
                                + person.amount(PremiumKind.INTERIM)
                                + " "
                                + person.amount(PremiumKind.RESULT)))
                .containsExactly(
                        "P017 0.00 1579.40",
                        "P019 775.68 2578.61",
                        "P030 0.00 2618.52",
                        "P046 0.00 1574.83",
                        "P057 0.00 2041.40",
                        "P064 0.00 2363.72");
    }

    @Test
    void the_staff_shows_every_situation() {
        List<Person> people = DOSSIER.people();
        assertThat(people).hasSize(80);
        assertThat(people).allMatch(person -> person.id().matches("P\\d{3}"));
        assertThat(people).anyMatch(person -> person.units().size() == 2);
        assertThat(people).anyMatch(person -> person.units().size() == 3);
        assertThat(people).anyMatch(person -> person.partTime().compareTo(BigDecimal.ONE) < 0);
        assertThat(people).anyMatch(person -> !person.inServiceAtYearEnd());
        assertThat(people).anyMatch(person -> person.serviceDays() < 365 && person.inServiceAtYearEnd());
        assertThat(people).anyMatch(Person::suspended);
        assertThat(people).anyMatch(person -> person.pastScores().isEmpty());
        assertThat(people.stream()
                        .flatMap(person -> person.absences().stream())
                        .map(Absence::absenceClass)
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(
                        Regulations.named("alzano-lombardo").people().absences().value().stream()
                                .map(AbsenceClass::id)
                                .toList());
    }

    private static boolean isProtected(String absenceClass) {
        return Regulations.named("alzano-lombardo").people().absences().value().stream()
                .anyMatch(one -> one.id().equals(absenceClass) && one.effect() == AbsenceClass.Effect.NEUTRAL);
    }

    private static PersonResult person(String id) {
        return EVALUATION.person(id).orElseThrow();
    }

    private static String amount(String person, PremiumKind kind) {
        return person(person).amount(kind).toString();
    }

    private static List<String> receiving(PremiumKind kind) {
        return EVALUATION.people().stream()
                .filter(person -> !person.amount(kind).isZero())
                .map(PersonResult::person)
                .toList();
    }

    private static List<String> project(String id) {
        return EVALUATION.people().stream()
                .flatMap(person -> person.premiums().stream()
                        .filter(premium -> id.equals(premium.project()))
                        .map(premium -> person.person() + " " + premium.amount()))
                .collect(Collectors.toList());
    }

    private static Money total(Stream<Money> amounts) {
        return amounts.reduce(Money.ZERO, Money::plus);
    }
}
