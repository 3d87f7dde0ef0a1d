package it.comune.performance.rules.tuning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import it.comune.performance.dossier.Dossier;
import it.comune.performance.dossier.Indicator;
import it.comune.performance.dossier.Target;
import it.comune.performance.evaluation.FundKind;
import it.comune.performance.evaluation.PremiumKind;
import it.comune.performance.regulation.ComponentKind;
import it.comune.performance.regulation.ContractArea;
import it.comune.performance.regulation.Policies;
import it.comune.performance.regulation.PremiumPolicies.FundScope;
import it.comune.performance.regulation.PremiumPolicies.PartTime;
import it.comune.performance.regulation.Profile;
import it.comune.performance.regulation.Regulation;
import it.comune.performance.regulation.Role;
import it.comune.performance.rules.RuleBook;
import it.comune.performance.testing.Samples;
import it.comune.performance.value.Degree;
import it.comune.performance.value.Money;
import it.comune.performance.value.Points;
import it.comune.performance.value.Problem;
import it.comune.performance.value.ProblemCode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** 2000 euros of productivity for each employee, half of it organisational; 60 points of unit objectives and 40 of behaviours. */
class ImpactPreviewTest {
    private static final RuleBook RULES = RuleBook.standard();
    private static final Regulation BEFORE = Samples.withoutTopUp(Samples.regulation());
    private static final Regulation STRICTER =
            Samples.with(BEFORE, Samples.lateness("0:1", "15:0.90", "30:0.60", "60:0.50", ":0"));
    private static final Profile EMPLOYEE = profile(Role.EMPLOYEE);

    private static Profile profile(Role role) {
        return BEFORE.people().profiles().value().stream()
                .filter(one -> one.role() == role)
                .findFirst()
                .orElseThrow();
    }

    private static Impact compare(Regulation before, Regulation after, Dossier... dossiers) {
        return ImpactPreview.of(RULES).compare(before, after, List.of(dossiers), Progress.NONE);
    }

    private static OfficeImpact.Year office(Regulation before, Regulation after, Dossier dossier) {
        return compare(before, after, dossier).office().years().get(0);
    }

    /** Unit LATE completes its only objective 20 days after its deadline, unit GOOD reaches everything. */
    private static Town late(int year) {
        Town town = new Town(BEFORE, year).unit("GOOD", BigDecimal.ONE).area("LATE");
        return town.completed("LATE", "LATE.X", new BigDecimal("60"), town.day(3, 1), town.day(3, 21));
    }

    private static Dossier oneOfEach() {
        Town town = late(2023);
        town.person("A", EMPLOYEE, "LATE");
        town.person("B", EMPLOYEE, "GOOD");
        return town.dossier();
    }

    // A worked example.

    @Test
    void a_stricter_lateness_table_moves_who_works_in_the_late_unit_by_hand() {
        OfficeImpact.Year year = office(BEFORE, STRICTER, oneOfEach());

        // Degree 0.75 -> 0.60. Organisational: 75% reads 0.8, 60% reads 0.7. Score 45 + 40 = 85 reads 0.9, 36 + 40 = 76
        // reads 0.8.
        PersonChange late = year.people().get(0);
        assertThat(late.person()).isEqualTo("A");
        assertThat(late.before()).isEqualTo(Money.of("1700.00")); // 800 + 900
        assertThat(late.after()).isEqualTo(Money.of("1500.00")); // 700 + 800
        assertThat(late.cents()).isEqualTo(-20_000);
        assertThat(late.euros()).isEqualByComparingTo("-200.00");
        assertThat(late.points()).isEqualByComparingTo("-9.00");
        assertThat(late.components())
                .containsExactly(new PersonChange.Component(
                        ComponentKind.UNIT_OBJECTIVES, Points.of("45.00"), Points.of("36.00")));
        assertThat(late.premiums())
                .extracting(PersonChange.Premium::kind, PersonChange.Premium::cents)
                .containsExactly(tuple(PremiumKind.ORGANISATIONAL, -10_000L), tuple(PremiumKind.INDIVIDUAL, -10_000L));
        PersonChange good = year.people().get(1);
        assertThat(good.cents()).isZero();
        assertThat(good.reasons()).isEmpty();
        assertThat(year.total()).isEqualTo(new Aggregate(2, 0, 1, 1, Money.of("3700.00"), Money.of("3500.00")));
        assertThat(year.total().euros()).isEqualByComparingTo("-200.00");
        assertThat(year.total().percentRoundedHalfUp(2)).isEqualByComparingTo("-5.41"); // 200 of 3700
        assertThat(year.money())
                .isEqualTo(new FundChange(
                        Money.of("4000.00"),
                        Money.of("4000.00"),
                        Money.of("3700.00"),
                        Money.of("3500.00"),
                        Money.of("300.00"),
                        Money.of("500.00")));
    }

    @Test
    void reasons_name_the_rules_and_the_rows_that_moved_a_person() {
        PersonChange late = office(BEFORE, STRICTER, oneOfEach()).people().get(0);

        // The quota times 0.7 instead of 0.8 of 1000 euros; the row of the bands that says so; 15% of 60 points.
        assertThat(late.reasons())
                .extracting(one -> one.rule().id(), one -> one.difference().stripTrailingZeros())
                .containsExactly(
                        tuple("QUOTA-01", new BigDecimal("-1E+2")),
                        tuple("FRACTION-03", BigDecimal.ZERO),
                        tuple("COMPONENT-01", new BigDecimal("-9")));
        StepChange row = late.reasons().get(1);
        assertThat(row.rowsBefore().get(0).row()).isEqualTo(3);
        assertThat(row.rowsAfter().get(0).row()).isEqualTo(2);
    }

    @Test
    void units_show_degrees_points_and_the_row_of_the_table_that_moved_an_indicator() {
        List<UnitChange> units = office(BEFORE, STRICTER, oneOfEach()).units();

        UnitChange late = units.get(1);
        assertThat(late.unit()).isEqualTo("LATE");
        assertThat(late.degreeBefore()).isEqualTo(Degree.of("0.75"));
        assertThat(late.degreeAfter()).isEqualTo(Degree.of("0.6"));
        assertThat(late.pointsBefore()).isEqualTo(Points.of("45"));
        assertThat(late.pointsAfter()).isEqualTo(Points.of("36"));
        assertThat(late.degreeSteps()).extracting(StepChange::about).containsExactly("LATE.X");
        assertThat(late.indicators()).hasSize(1);
        assertThat(late.indicators().get(0).steps())
                .extracting(
                        one -> one.rule().id(),
                        one -> one.rowsAfter().get(0).table(),
                        one -> one.rowsAfter().get(0).row(),
                        one -> one.difference().stripTrailingZeros())
                .containsExactly(tuple("DEGREE-03", "lateness", 3, new BigDecimal("-0.15")));
        assertThat(units.get(0).degreeSteps()).isEmpty();
        assertThat(units.get(0).indicators()).isEmpty();
    }

    @Test
    void groups_are_by_unit_contract_area_working_time_profile_and_fund() {
        Town town = late(2023);
        town.person("A", EMPLOYEE, "LATE").partTime(new BigDecimal("0.5"));
        town.person("B", EMPLOYEE, "GOOD");
        town.person("H", profile(Role.UNIT_HEAD), "LATE");
        OfficeImpact.Year year = office(BEFORE, STRICTER, town.dossier());

        assertThat(year.groups(GroupBy.UNIT))
                .extracting(OfficeImpact.Group::key)
                .containsExactly("GOOD", "LATE");
        assertThat(year.groups(GroupBy.WORKING_TIME))
                .extracting(OfficeImpact.Group::key, one -> one.figures().losers())
                .containsExactly(tuple("FULL_TIME", 1), tuple("PART_TIME", 1));
        assertThat(year.groups(GroupBy.FUND))
                .extracting(OfficeImpact.Group::key, one -> one.figures().people())
                .containsExactly(tuple(FundKind.PRODUCTIVITY.name(), 2), tuple(FundKind.UNIT_HEADS.name(), 1));
        assertThat(year.groups(GroupBy.PROFILE)).hasSize(2);
        assertThat(year.groups(GroupBy.CONTRACT_AREA)).hasSize(1);
    }

    @Test
    void top_changes_are_the_largest_gains_and_losses_and_leave_out_who_stays() {
        Town town = late(2023);
        town.person("A", EMPLOYEE, "LATE");
        town.person("B", EMPLOYEE, "GOOD");
        town.person("C", EMPLOYEE, "LATE").partTime(new BigDecimal("0.5"));
        OfficeImpact.Year year = office(BEFORE, STRICTER, town.dossier());

        assertThat(year.topChanges(10)).extracting(PersonChange::person).containsExactly("A", "C");
        assertThat(year.topChanges(1)).extracting(PersonChange::person).containsExactly("A");
    }

    @Test
    void another_coefficient_of_the_base_is_a_reason_of_its_own() {
        Town town = late(2023);
        town.person("A", EMPLOYEE, "GOOD").partTime(new BigDecimal("0.5"));
        town.person("B", EMPLOYEE, "GOOD");
        OfficeImpact.Year year = office(BEFORE, Samples.with(BEFORE, PartTime.IGNORED), town.dossier());

        assertThat(year.people().get(0).baseSteps())
                .extracting(one -> one.rule().id())
                .containsExactly("BASE-01", "BASE-02");
        assertThat(year.people().get(0).cents()).isPositive();
    }

    @Test
    void a_fund_split_over_units_is_compared_with_the_same_fund_for_all() {
        OfficeImpact.Year year = office(STRICTER, Samples.with(STRICTER, FundScope.PER_UNIT), oneOfEach());

        assertThat(year.total().cents()).isZero();
        assertThat(year.people()).allMatch(one -> one.premiums().isEmpty());
    }

    @Test
    void amounts_of_a_spread_are_those_of_people_by_nearest_rank() {
        List<Money> amounts = new ArrayList<>();
        for (int euros : new int[] {50, 10, 40, 20, 30}) {
            amounts.add(Money.ofCents(euros * 100L));
        }

        assertThat(Spread.of(amounts))
                .isEqualTo(new Spread(Money.of("10"), Money.of("20"), Money.of("30"), Money.of("40"), Money.of("50")));
        assertThat(Spread.of(List.of(Money.of("7"))))
                .isEqualTo(new Spread(Money.of("7"), Money.of("7"), Money.of("7"), Money.of("7"), Money.of("7")));
    }

    @Test
    void a_percentage_of_nothing_is_none() {
        assertThat(new Aggregate(1, 1, 0, 0, Money.ZERO, Money.of("1")).percentRoundedHalfUp(2))
                .isNull();
    }

    // Dossiers that are refused, progress.

    @Test
    void a_dossier_that_one_regulation_refuses_is_reported_with_its_problems() {
        Town town = late(2023);
        town.objective("GOOD", "GAP", BigDecimal.ONE, Indicator.of("GAP.1", "Nulla", new Target.YesNo()));
        town.person("A", EMPLOYEE, "LATE");
        Regulation refusing = Samples.with(BEFORE, Policies.MissingFacts.REFUSE);
        Impact impact = compare(BEFORE, refusing, town.dossier(), oneOfEach());

        assertThat(impact.office().years()).hasSize(1);
        assertThat(impact.office().refused()).hasSize(1);
        OfficeImpact.Refusal refused = impact.office().refused().get(0);
        assertThat(refused.regulation()).isEqualTo(refusing.citation());
        assertThat(refused.problems()).isNotEmpty();
        assertThat(impact.published().refused())
                .containsExactly(new PublicImpact.Refusal(
                        refused.municipality(), 2023, refused.evaluationDate(), refusing.citation()));
    }

    @Test
    void people_that_the_other_regulation_does_not_know_are_a_refusal() {
        Regulation other = Samples.withProfiles(BEFORE, profile(Role.UNIT_HEAD));

        assertThat(compare(BEFORE, other, oneOfEach()).office().refused().get(0).problems())
                .extracting(one -> one.code())
                .contains(ProblemCode.UNKNOWN_IN_REGULATION);
    }

    @Test
    void progress_is_told_after_each_dossier() {
        List<String> told = new ArrayList<>();
        ImpactPreview.of(RULES)
                .compare(
                        BEFORE,
                        STRICTER,
                        List.of(oneOfEach(), oneOfEach()),
                        (done, total) -> told.add(done + "/" + total));

        assertThat(told).containsExactly("0/2", "1/2", "2/2");
    }

    @Test
    void what_can_be_shown_around_is_found_out_when_asked_for_and_once() {
        Impact impact = compare(BEFORE, STRICTER, town(2022, 6, 7), town(2023, 6, 7));
        List<String> told = new ArrayList<>();
        Progress progress = (done, total) -> told.add(done + "/" + total);

        PublicImpact shown = impact.published(progress);

        assertThat(told).containsExactly("0/2", "1/2", "2/2");
        assertThat(impact.published(progress)).isSameAs(shown).isSameAs(impact.published());
        assertThat(told).hasSize(3);
    }

    @Test
    void the_office_alone_asks_for_nothing_that_can_be_shown_around() {
        OfficeImpact office = compare(BEFORE, STRICTER, oneOfEach()).office();
        Impact impact = Impact.of(office, progress -> {
            throw new AssertionError("asked for");
        });

        assertThat(impact.office()).isSameAs(office);
        assertThat(impact).hasToString("Impact[office=" + office + "]").isEqualTo(impact);
        assertThat(impact.hashCode()).isEqualTo(office.hashCode());
    }

    @Test
    void impacts_are_equal_where_both_views_are() {
        Impact one = compare(BEFORE, STRICTER, town(2023, 6, 7));

        assertThat(compare(BEFORE, STRICTER, town(2023, 6, 7))).isEqualTo(one).hasSameHashCodeAs(one);
        assertThat(compare(BEFORE, STRICTER, town(2023, 6, 8))).isNotEqualTo(one);
    }

    @Test
    void nothing_to_compare_is_an_empty_impact() {
        Impact impact = compare(BEFORE, STRICTER);

        assertThat(impact.office().years()).isEmpty();
        assertThat(impact.office().total()).isEqualTo(Aggregate.NONE);
        assertThat(impact.published().total()).isNull();
    }

    // What can be shown around.

    /** So many employees in each unit, ids that would be noticed. */
    private static Dossier town(int year, int late, int good) {
        Town town = late(year);
        for (int i = 0; i < late; i++) {
            town.person("MATRICOLA-L" + i, EMPLOYEE, "LATE").known(i);
        }
        for (int i = 0; i < good; i++) {
            town.person("MATRICOLA-G" + i, EMPLOYEE, "GOOD").known(i);
        }
        return town.dossier();
    }

    @Test
    void no_id_of_a_person_is_in_what_is_published() {
        Impact impact = compare(BEFORE, STRICTER, town(2023, 6, 7));

        assertThat(impact.office().toString()).contains("MATRICOLA-L0");
        assertThat(impact.published().toString()).doesNotContain("MATRICOLA").contains("LATE");
    }

    @Test
    void no_type_of_what_is_published_can_hold_a_person() {
        Set<Class<?>> seen = new HashSet<>();
        collect(PublicImpact.class, seen);

        assertThat(seen)
                .contains(PublicImpact.Year.class, PublicImpact.Group.class, UnitChange.class, Dispersion.class)
                .doesNotContain(PersonChange.class, OfficeImpact.class, OfficeImpact.Year.class, Spread.class)
                .doesNotContain(Problem.class, Object.class);
    }

    private static void collect(Type type, Set<Class<?>> seen) {
        if (type instanceof ParameterizedType generic) {
            for (Type argument : generic.getActualTypeArguments()) {
                collect(argument, seen);
            }
            collect(generic.getRawType(), seen);
        } else if (type instanceof Class<?> known && seen.add(known) && known.isRecord()) {
            for (RecordComponent part : known.getRecordComponents()) {
                collect(part.getGenericType(), seen);
            }
        }
    }

    @Test
    void groups_of_five_are_shown_and_smaller_ones_are_masked_with_the_smallest_other() {
        PublicImpact.Year enough =
                compare(BEFORE, STRICTER, town(2023, 5, 7)).published().years().get(0);
        assertThat(enough.groups(GroupBy.UNIT)).allMatch(one -> one.figures() != null);

        PublicImpact.Year few =
                compare(BEFORE, STRICTER, town(2023, 7, 4)).published().years().get(0);
        // Of two groups the total would give the small one away.
        assertThat(few.groups(GroupBy.UNIT)).allMatch(one -> one.figures() == null);
        assertThat(few.total()).isNotNull();
        assertThat(few.groups(GroupBy.WORKING_TIME)).allMatch(one -> one.figures() != null);
        assertThat(few.units()).hasSize(2);
    }

    @Test
    void fewer_than_five_people_in_all_are_masked_altogether() {
        PublicImpact published = compare(BEFORE, STRICTER, town(2023, 2, 2)).published();

        assertThat(published.total()).isNull();
        PublicImpact.Year year = published.years().get(0);
        assertThat(year.total()).isNull();
        assertThat(year.money()).isNull();
        assertThat(year.dispersionBefore()).isNull();
        assertThat(year.hidden()).isEqualTo(PublicImpact.Hidden.FEW_PEOPLE);
        assertThat(year.groups()).allMatch(one -> one.figures() == null);
        assertThat(year.funds()).allMatch(one -> one.change() == null);
    }

    @Test
    void the_same_few_people_in_many_years_are_few() {
        PublicImpact published = compare(BEFORE, STRICTER, town(2021, 2, 1), town(2022, 2, 1), town(2023, 2, 1))
                .published();

        assertThat(published.total()).isNull();
    }

    @Test
    void a_year_of_few_people_is_not_the_total_less_the_other_years() {
        PublicImpact published = compare(BEFORE, STRICTER, town(2021, 6, 6), town(2022, 2, 1), town(2023, 9, 9))
                .published();

        assertThat(published.years()).extracting(one -> one.total() == null).containsExactly(false, true, false);
        assertThat(published.total()).isNull();
    }

    @Test
    void several_years_of_enough_people_have_a_total() {
        Impact impact = compare(BEFORE, STRICTER, town(2021, 6, 6), town(2023, 9, 9));

        assertThat(impact.published().total())
                .isEqualTo(PublicImpact.Figures.of(impact.office().total(), true));
    }

    @Test
    void of_all_years_nobody_is_told_how_many_gain_where_one_year_does_not_tell() {
        // Of 2022 four people stay as they are: shown, the total less 2021 would say so.
        PublicImpact published =
                compare(BEFORE, STRICTER, town(2021, 6, 6), town(2022, 8, 4)).published();

        assertThat(published.years())
                .extracting(one -> one.total() != null && one.total().moves() == null)
                .containsExactly(false, true);
        assertThat(published.total()).isNotNull();
        assertThat(published.total().moves()).isNull();
    }

    @Test
    void what_is_spread_is_a_mean_and_a_deviation_and_nobody_s_amount() {
        PublicImpact.Year year =
                compare(BEFORE, STRICTER, town(2023, 5, 7)).published().years().get(0);

        // 5 receive 1700 and 7 receive 2000: 22500 of 12, and 35 * 300^2 / 12^2 squared euros.
        assertThat(year.dispersionBefore()).isEqualTo(new Dispersion(Money.of("1875.00"), Money.of("147.90")));
        // 5 receive 1500.
        assertThat(year.dispersionAfter()).isEqualTo(new Dispersion(Money.of("1791.67"), Money.of("246.50")));
    }

    @Test
    void mean_and_deviation_are_rounded_half_up_to_the_cent() {
        assertThat(Dispersion.of(List.of(Money.of("0.01"), Money.ZERO)))
                .isEqualTo(new Dispersion(Money.of("0.01"), Money.of("0.01"))); // 0.5 cents each
        assertThat(Dispersion.of(List.of(Money.of("7"), Money.of("7"), Money.of("7"))))
                .isEqualTo(new Dispersion(Money.of("7"), Money.ZERO));
        assertThat(Dispersion.of(List.of(Money.of("0.01"), Money.ZERO, Money.ZERO)))
                .isEqualTo(new Dispersion(Money.ZERO, Money.ZERO)); // 0.33 and 0.47 cents
    }

    @Test
    void a_unit_less_a_contract_area_is_not_shown() {
        // LATE has 8 people, of whom 7 are all of the second area; the first has 13.
        Town town = late(2023);
        for (int i = 0; i < 20; i++) {
            Worker one = town.person("P" + i, EMPLOYEE, i < 8 ? "LATE" : "GOOD").known(i);
            if (i > 0 && i < 8) {
                one.of(areas().get(1).id());
            }
            if (i % 2 == 0) {
                one.partTime(new BigDecimal("0.5"));
            }
        }
        PublicImpact.Year year =
                compare(BEFORE, STRICTER, town.dossier()).published().years().get(0);

        assertThat(shown(year, GroupBy.UNIT)).containsExactly("GOOD", "LATE");
        assertThat(shown(year, GroupBy.CONTRACT_AREA)).isEmpty();
        // 10 each; but of those who move 4 work part time, and 4 full time.
        assertThat(shown(year, GroupBy.WORKING_TIME)).isEmpty();
    }

    private static List<ContractArea> areas() {
        return BEFORE.people().contractAreas().value();
    }

    @Test
    void a_fund_of_few_earners_is_masked_however_many_take_part() {
        Town town = late(2023).project("GOOD", "NEVE", BigDecimal.ZERO).project("GOOD", "SOLE", BigDecimal.ONE);
        for (int i = 0; i < 18; i++) {
            Worker one =
                    town.person("P" + i, EMPLOYEE, i < 12 ? "GOOD" : "LATE").known(i);
            if (i < 12) {
                one.onProject(i < 3 ? "SOLE" : "NEVE"); // NEVE pays nobody
            }
        }
        Impact impact = compare(BEFORE, STRICTER, town.dossier());
        PublicImpact.Year year = impact.published().years().get(0);

        assertThat(impact.office().years().get(0).groups(GroupBy.FUND))
                .extracting(OfficeImpact.Group::key, one -> one.figures().people())
                .contains(tuple("PROJECT", 12));
        assertThat(shown(year, GroupBy.FUND)).isEmpty();
        assertThat(year.funds()).allMatch(one -> one.change() == null);
    }

    @Test
    void a_group_in_which_few_people_move_is_masked() {
        Town town = late(2023);
        for (int i = 0; i < 6; i++) {
            town.person("L" + i, EMPLOYEE, "LATE").known(i);
        }
        for (int i = 0; i < 20; i++) {
            Worker one = town.person("G" + i, EMPLOYEE, i < 3 ? "LATE" : "GOOD").known(i);
            if (i < 3 || i > 10) {
                one.of(areas().get(1).id());
            }
        }
        PublicImpact.Year year =
                compare(BEFORE, STRICTER, town.dossier()).published().years().get(0);

        // Nine of LATE move; in the second area three of twelve do: the change of its sum would be theirs.
        assertThat(shown(year, GroupBy.UNIT)).containsExactly("GOOD", "LATE");
        assertThat(shown(year, GroupBy.CONTRACT_AREA)).isEmpty();
    }

    @Test
    void a_year_in_which_few_people_move_is_hidden_and_says_why() {
        PublicImpact published = compare(BEFORE, STRICTER, town(2023, 3, 20)).published();

        assertThat(published.years().get(0).hidden()).isEqualTo(PublicImpact.Hidden.FEW_MOVE);
        assertThat(published.years().get(0).total()).isNull();
        assertThat(published.years().get(0).units()).hasSize(2);
        assertThat(published.total()).isNull();
    }

    @Test
    void nobody_who_moves_hides_nothing() {
        PublicImpact.Year year =
                compare(BEFORE, BEFORE, town(2023, 6, 7)).published().years().get(0);

        assertThat(year.hidden()).isNull();
        assertThat(year.groups(GroupBy.UNIT)).allMatch(one -> one.figures() != null);
    }

    @Test
    void where_few_gain_or_lose_the_sums_are_shown_without_their_numbers() {
        PublicImpact.Year year =
                compare(BEFORE, STRICTER, town(2023, 8, 4)).published().years().get(0);

        assertThat(year.total()).isNotNull();
        assertThat(year.total().people()).isEqualTo(12);
        assertThat(year.total().moves()).isNull(); // 8 lose and 4 stay
    }

    @Test
    void two_dossiers_of_one_municipality_and_year_hide_each_other() {
        Town more = late(2023);
        for (int i = 0; i < 19; i++) {
            more.person("P" + i, EMPLOYEE, i < 9 ? "LATE" : "GOOD").known(i);
        }
        Impact impact = compare(BEFORE, STRICTER, town(2023, 9, 9), more.dossier(), town(2022, 9, 9));

        assertThat(impact.office().years()).hasSize(3);
        assertThat(impact.published().years())
                .extracting(PublicImpact.Year::hidden)
                .containsExactly(null, PublicImpact.Hidden.YEAR_TWICE, PublicImpact.Hidden.YEAR_TWICE);
        assertThat(impact.published().years().get(1).groups()).allMatch(one -> one.figures() == null);
    }

    @Test
    void the_very_same_dossier_counts_once_and_that_is_said() {
        Impact once = compare(BEFORE, STRICTER, town(2023, 9, 9));
        Impact twice = compare(BEFORE, STRICTER, town(2023, 9, 9), town(2023, 9, 9));

        assertThat(twice.office().years()).isEqualTo(once.office().years());
        assertThat(twice.published().years()).isEqualTo(once.published().years());
        assertThat(once.office().repeated()).isEmpty();
        assertThat(twice.office().repeated()).hasSize(1).allMatch(one -> one.times() == 2 && one.year() == 2023);
        assertThat(twice.published().repeated()).isEqualTo(twice.office().repeated());
    }

    @Test
    void a_secretary_alone_cannot_be_computed_across_groupings() {
        Town town = late(2023);
        town.secretary("SEC").unit("SEC", BigDecimal.ONE);
        for (int i = 0; i < 16; i++) {
            town.person("E" + i, EMPLOYEE, i % 2 == 0 ? "LATE" : "GOOD").known(i);
            town.person("H" + i, profile(Role.UNIT_HEAD), i % 2 == 0 ? "LATE" : "GOOD");
        }
        town.person("S", profile(Role.GENERAL_SECRETARY), "SEC");
        PublicImpact.Year year =
                compare(BEFORE, STRICTER, town.dossier()).published().years().get(0);

        // Employees and heads are as many by profile and by fund: of both partitions, all but one of them would tell.
        assertThat(shown(year, GroupBy.PROFILE)).doesNotContain("SEGRETARIO").hasSize(1);
        assertThat(shown(year, GroupBy.FUND))
                .doesNotContain("GENERAL_SECRETARY")
                .hasSize(1);
        assertThat(shown(year, GroupBy.PROFILE).get(0).startsWith("D"))
                .isEqualTo(shown(year, GroupBy.FUND).get(0).startsWith("PROD"));
    }

    /** The same people, and a secretary who is paid nothing for want of days of service. */
    private static Town withUnpaidSecretary() {
        Town town = late(2023);
        town.secretary("SEC").unit("SEC", BigDecimal.ONE);
        for (int i = 0; i < 16; i++) {
            town.person("E" + i, EMPLOYEE, i % 2 == 0 ? "LATE" : "GOOD").known(i);
        }
        town.person("S", profile(Role.GENERAL_SECRETARY), "SEC").served(0);
        return town;
    }

    @Test
    void that_a_secretary_alone_receives_nothing_is_neither_shown_nor_follows_from_the_total() {
        Impact impact = compare(BEFORE, STRICTER, withUnpaidSecretary().dossier());
        PublicImpact.Year year = impact.published().years().get(0);

        assertThat(impact.office().years().get(0).funds())
                .filteredOn(one -> one.fund() == FundKind.GENERAL_SECRETARY)
                .hasSize(1)
                .allMatch(one -> one.change().distributedBefore().isZero());
        assertThat(year.total()).isNotNull();
        assertThat(year.money()).isNotNull();
        // All premiums less those of employees would be those of the secretary: none.
        assertThat(year.funds()).hasSize(2).allMatch(one -> one.change() == null);
        assertThat(shown(year, GroupBy.FUND)).isEmpty();
        // Nor is it told by what is not there.
        assertThat(year.groups(GroupBy.FUND))
                .extracting(PublicImpact.Group::key)
                .containsExactly("GENERAL_SECRETARY", "PRODUCTIVITY");
    }

    @Test
    void a_fund_that_pays_nobody_of_many_is_shown() {
        Town town = late(2023).project("GOOD", "NEVE", BigDecimal.ZERO);
        for (int i = 0; i < 18; i++) {
            Worker one =
                    town.person("P" + i, EMPLOYEE, i < 12 ? "GOOD" : "LATE").known(i);
            if (i < 12) {
                one.onProject("NEVE");
            }
        }
        PublicImpact.Year year =
                compare(BEFORE, STRICTER, town.dossier()).published().years().get(0);

        assertThat(year.funds())
                .extracting(PublicImpact.Fund::fund, one -> one.change() == null)
                .containsExactly(tuple(FundKind.PRODUCTIVITY, false), tuple(FundKind.PROJECT, false));
    }

    @Test
    void how_many_people_a_fund_pays_is_not_shown() {
        PublicImpact.Year year =
                compare(BEFORE, STRICTER, town(2023, 6, 7)).published().years().get(0);

        assertThat(year.groups(GroupBy.FUND))
                .extracting(PublicImpact.Group::figures)
                .hasSize(1)
                .allMatch(one -> one != null && one.people() == null && one.moves() == null);
        assertThat(year.groups(GroupBy.UNIT))
                .extracting(PublicImpact.Group::figures)
                .allMatch(one -> one != null && one.people() != null && one.moves() != null);
    }

    private static List<String> shown(PublicImpact.Year year, GroupBy by) {
        return year.groups(by).stream()
                .filter(one -> one.figures() != null)
                .map(PublicImpact.Group::key)
                .toList();
    }
}
