package it.comune.performance.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import it.comune.performance.dossier.Dossier;
import it.comune.performance.dossier.FundingKind;
import it.comune.performance.dossier.Funds;
import it.comune.performance.dossier.InterimPost;
import it.comune.performance.dossier.Participation;
import it.comune.performance.dossier.Person;
import it.comune.performance.dossier.Position;
import it.comune.performance.dossier.ProjectFund;
import it.comune.performance.dossier.ResultFund;
import it.comune.performance.testing.Samples;
import it.comune.performance.value.Money;
import it.comune.performance.value.Problem;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ConformityTest {
    private static final Regulation SAMPLE = Samples.regulation();
    private static final Money SOME = Money.of("100");

    private static Dossier with(@Nullable Funds funds, Person... people) {
        Dossier sample = Samples.dossier();
        return new Dossier(
                sample.municipality(),
                sample.year(),
                sample.evaluationDate(),
                sample.note(),
                sample.plan(),
                sample.report(),
                List.of(people),
                funds);
    }

    private static List<String> problems(Regulation regulation, @Nullable Funds funds, Person... people) {
        return regulation.problemsOf(with(funds, people)).stream()
                .map(problem -> problem.pointer() + " " + problem.code())
                .toList();
    }

    private static Person.Draft employee() {
        return Person.draft("P1", "DIPENDENTE", "ISTRUTTORI")
                .in("U1")
                .given("C1", "10")
                .given("C2", "0")
                .given("C3", "7.5");
    }

    private static Person.Draft head() {
        return Person.draft("P1", "RESPONSABILE", "FUNZIONARI_EQ")
                .in("U1")
                .given("R1", "10")
                .given("R2", "10")
                .given("R3", "10")
                .given("R4", "10");
    }

    private static Person secretary(String id, int days) {
        return Person.draft(id, "SEGRETARIO", "SEGRETARI")
                .in("SG")
                .served(days)
                .given("F1", "20")
                .given("F2", "20")
                .given("F3", "20")
                .given("F4", "20")
                .build();
    }

    @Test
    void a_dossier_that_gives_what_is_asked_has_no_problem() {
        assertThat(problems(
                        SAMPLE,
                        null,
                        employee().given("C4", "1").absent("MALATTIA", 3).build()))
                .isEmpty();
        assertThat(problems(SAMPLE, null)).isEmpty();
    }

    @Test
    void what_the_regulation_does_not_know_is_named_with_what_it_knows() {
        Person unknown = Person.draft("P1", "DIPENDENTI", "B")
                .in("U1")
                .absent("FERIE", 1)
                .build();

        List<Problem> problems = SAMPLE.problemsOf(with(null, unknown));

        assertThat(problems)
                .extracting(Problem::pointer)
                .containsExactly("/people/0/profile", "/people/0/contractArea", "/people/0/absences/0/absenceClass");
        assertThat(problems).extracting(one -> one.code().name()).containsOnly("UNKNOWN_IN_REGULATION");
        assertThat(problems.get(0).limit()).startsWith("DIPENDENTE");
    }

    @Test
    void points_are_given_for_each_item_of_the_profile_and_no_other_and_up_to_its_maximum() {
        assertThat(problems(SAMPLE, null, employee().build()))
                .containsExactly("/people/0/behaviours BEHAVIOUR_MISSING");
        assertThat(problems(
                        SAMPLE,
                        null,
                        employee().given("C4", "10.01").given("R1", "1").build()))
                .containsExactly(
                        "/people/0/behaviours/3/points OUT_OF_RANGE",
                        "/people/0/behaviours/4/item UNKNOWN_IN_REGULATION");
    }

    @Test
    void a_unit_head_has_a_position_where_the_pot_is_split_by_positions() {
        Funds pot = Funds.NONE.with(new ResultFund(SOME, SOME, null));

        assertThat(problems(SAMPLE, pot, head().build())).containsExactly("/people/0/position POSITION_MISSING");
        assertThat(problems(SAMPLE, pot, head().holding(Position.of(SOME)).build()))
                .isEmpty();
        assertThat(problems(SAMPLE, null, head().build())).isEmpty();
        assertThat(problems(Samples.with(SAMPLE, PremiumPolicies.HeadQuota.EQUAL), pot, head().build()))
                .isEmpty();
        assertThat(problems(SAMPLE, pot, employee().given("C4", "1").build())).isEmpty();
    }

    @Test
    void secretaries_follow_one_another() {
        assertThat(problems(SAMPLE, null, secretary("S1", 200), secretary("S2", 165)))
                .isEmpty();
        assertThat(problems(SAMPLE, null, secretary("S1", 200), secretary("S2", 166)))
                .containsExactly("/people SECRETARIES_OVERLAP");
    }

    private static Person holding(String id, InterimPost... posts) {
        return Person.draft(id, "RESPONSABILE", "FUNZIONARI_EQ")
                .in("U1")
                .given("R1", "10")
                .given("R2", "10")
                .given("R3", "10")
                .given("R4", "10")
                .holding(new Position(SOME, List.of(posts)))
                .build();
    }

    private static InterimPost post(String unit, int days) {
        return new InterimPost(unit, SOME, days);
    }

    @Test
    void one_head_at_a_time_holds_a_vacant_position() {
        assertThat(problems(SAMPLE, null, holding("P1", post("U2", 200)), holding("P2", post("U2", 165))))
                .isEmpty();
        assertThat(problems(
                        SAMPLE,
                        null,
                        holding("P1", post("U2", 200)),
                        holding("P2", post("U1", 365), post("U2", 166)),
                        holding("P3", post("U2", 1))))
                .containsExactly("/people/1/position/interimPosts/1/days INTERIM_OVERLAP");
    }

    @Test
    void a_head_may_hold_a_vacant_position_in_a_unit_of_its_own() {
        assertThat(problems(SAMPLE, null, holding("P1", post("U1", 365)))).isEmpty();
    }

    @Test
    void a_position_of_somebody_who_is_no_head_is_not_looked_at() {
        assertThat(problems(
                        SAMPLE,
                        null,
                        holding("P1", post("U2", 365)),
                        Person.draft("P2", "DIPENDENTE", "ISTRUTTORI")
                                .in("U1")
                                .given("C1", "10")
                                .given("C2", "0")
                                .given("C3", "7.5")
                                .given("C4", "1")
                                .holding(new Position(SOME, List.of(post("U2", 365))))
                                .build()))
                .isEmpty();
    }

    @Test
    void own_objectives_are_there_where_they_count_and_all_in_one_measure() {
        Regulation own = Samples.withProfiles(
                SAMPLE,
                new Profile(
                        "OWN",
                        "Own objectives",
                        Role.EMPLOYEE,
                        List.of(ScoreComponent.of(ComponentKind.OWN_OBJECTIVES, "100"))));
        Funds project = Funds.NONE.with(new ProjectFund("X", "O4", "U2", SOME, FundingKind.OTHER, null));
        Participation paid = new Participation("O4", "U2", null, BigDecimal.ONE, null);
        Participation share = new Participation("O1", "U1", BigDecimal.ONE, null, null);
        Participation hours = new Participation("O2", "U1", null, BigDecimal.ONE, null);

        assertThat(problems(own, project, own().build()))
                .containsExactly("/people/0/participations PARTICIPATION_MISSING");
        assertThat(problems(own, project, own().took(paid).build()))
                .containsExactly("/people/0/participations PARTICIPATION_MISSING");
        assertThat(problems(own, project, own().took(paid, share).build())).isEmpty();
        assertThat(problems(own, null, own().took(paid, share).build()))
                .containsExactly("/people/0/participations/1 MIXED_MEASURES");
        assertThat(problems(own, null, own().took(share, hours).build()))
                .containsExactly("/people/0/participations/1 MIXED_MEASURES");
    }

    private static Person.Draft own() {
        return Person.draft("P1", "OWN", "ISTRUTTORI").in("U1");
    }
}
