package it.comune.performance.rules.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowable;

import it.comune.performance.dossier.Dossier;
import it.comune.performance.dossier.Fact;
import it.comune.performance.dossier.Funds;
import it.comune.performance.dossier.Indicator;
import it.comune.performance.dossier.Person;
import it.comune.performance.dossier.Target;
import it.comune.performance.evaluation.Evaluation;
import it.comune.performance.evaluation.PersonResult;
import it.comune.performance.evaluation.PremiumResult;
import it.comune.performance.regulation.AbsenceClass.Effect;
import it.comune.performance.regulation.Policies.Exemptions;
import it.comune.performance.regulation.PremiumPolicies.Residual;
import it.comune.performance.regulation.PremiumPolicies.ServiceCounted;
import it.comune.performance.regulation.Regulation;
import it.comune.performance.rules.RuleBook;
import it.comune.performance.testing.Samples;
import it.comune.performance.value.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every claim fails where it is broken, and says so in Italian. */
class FairnessPropertiesTest {
    private static final RuleBook RULES = RuleBook.standard();

    /** What somebody would receive if the rules had a fault. */
    private interface Fault {
        long cents(Dossier dossier, Person person, PremiumResult premium);
    }

    private static long cents(PremiumResult premium) {
        return premium.amount().cents();
    }

    /** The claims over an evaluation with a fault. */
    private static final class Faulty extends FairnessProperties {
        private final Fault fault;

        Faulty(Fault fault) {
            this.fault = fault;
        }

        @Override
        protected Regulation regulation() {
            return Samples.regulation();
        }

        @Override
        Evaluation evaluation(Dossier dossier, Regulation regulation) {
            Evaluation e = RULES.evaluate(dossier, regulation);
            return new Evaluation(
                    e.municipality(),
                    e.year(),
                    e.periodEnd(),
                    e.evaluationDate(),
                    e.regulation(),
                    e.digests(),
                    e.units(),
                    e.objectives(),
                    e.indicators(),
                    e.people().stream().map(one -> faulty(dossier, one)).toList(),
                    e.funds(),
                    e.payable(),
                    e.findings());
        }

        private PersonResult faulty(Dossier dossier, PersonResult r) {
            Person person = dossier.people().stream()
                    .filter(one -> one.id().equals(r.person()))
                    .findFirst()
                    .orElseThrow();
            List<PremiumResult> premiums = new ArrayList<>();
            Money total = Money.ZERO;
            for (PremiumResult p : r.premiums()) {
                Money amount = Money.ofCents(fault.cents(dossier, person, p));
                total = total.plus(amount);
                premiums.add(new PremiumResult(
                        p.fund(),
                        p.kind(),
                        p.project(),
                        p.unit(),
                        amount,
                        p.amountWithoutExemptions(),
                        p.payable(),
                        p.explanation(),
                        p.explanationWithoutExemptions()));
            }
            return new PersonResult(
                    r.person(),
                    r.role(),
                    r.profile(),
                    r.contractArea(),
                    r.eligible(),
                    r.creditedDays(),
                    r.score(),
                    r.scoreWithoutExemptions(),
                    r.components(),
                    premiums,
                    total,
                    r.totalWithoutExemptions(),
                    r.payable(),
                    r.scoreExplanation(),
                    r.scoreExplanationWithoutExemptions(),
                    r.baseExplanation());
        }
    }

    /** Three employees of a unit that reached everything, of whom the second works half the time; 1 000 euros. */
    private static Dossier dossier() {
        LocalDate done = LocalDate.of(2023, 6, 30);
        Dossier plan = Samples.dossier(
                Indicator.of("O1.1", "Fatto", new Target.Completion()).dueBy(done), Fact.completed("O1.1", done));
        return Edits.with(
                plan,
                List.of(
                        employee("P1").monthsOfService(30).build(),
                        employee("P2").partTime("0.5").build(),
                        employee("P3").build()),
                Funds.productivity(Money.of("1000.00")));
    }

    private static Person.Draft employee(String id) {
        return Person.draft(id, "DIPENDENTE", "ISTRUTTORI")
                .in("U1")
                .given("C1", "10")
                .given("C2", "10")
                .given("C3", "10")
                .given("C4", "10");
    }

    /** The first of the people, the first of everything, half of it. */
    private static final Chance CHANCE = new Chance(dossier(), Setup.of(Samples.regulation()), 0, 0, 50);

    private static Arguments claim(
            Fairness broken, Fault fault, BiConsumer<FairnessProperties, Chance> claim, String... words) {
        return Arguments.of(broken, fault, claim, List.of(words));
    }

    private static boolean isBest(Person person) {
        return person.behaviours().stream().allMatch(one -> one.points().intValue() == 10);
    }

    static Stream<Arguments> claims() {
        return Stream.of(
                claim(
                        Fairness.NOTHING_LOST,
                        (d, person, p) -> cents(p) + (person.id().equals("P1") ? 1 : 0),
                        FairnessProperties::every_cent_of_a_distribution_is_handed_out_or_left,
                        "ma risultano distribuiti"),
                claim(
                        Fairness.LARGER_QUOTA,
                        (d, person, p) -> person.partTime().intValue() == 1 ? cents(p) : 10 * cents(p),
                        FairnessProperties::a_larger_earned_quota_never_receives_less,
                        "ha maturato più di ",
                        "tempo parziale al 50%"),
                claim(
                        Fairness.ORDER,
                        (d, person, p) -> cents(p) + d.people().indexOf(person),
                        FairnessProperties::the_order_of_the_input_is_irrelevant,
                        "elencate in un altro ordine"),
                claim(
                        Fairness.IDS,
                        (d, person, p) -> cents(p) + (person.id().startsWith("N") ? 5 : 0),
                        FairnessProperties::other_ids_change_nothing_but_the_cents_of_ties,
                        "P1 diventa N003",
                        "è un difetto delle regole"),
                claim(
                        Fairness.EQUALS,
                        (d, person, p) -> cents(p) + (person.id().endsWith("_BIS") ? 2 : 0),
                        FairnessProperties::equal_people_receive_the_same_but_for_a_cent,
                        "Differiscono per 0,02 euro",
                        "persona P1_BIS"),
                claim(
                        Fairness.HIGHER_SCORE,
                        (d, person, p) -> isBest(person) ? 0 : cents(p),
                        FairnessProperties::a_higher_score_at_the_same_base_never_earns_a_smaller_quota,
                        "Chi ha più punti:",
                        "C1 5 su 10"),
                claim(
                        Fairness.PART_TIME,
                        (d, person, p) -> person.partTime()
                                .multiply(person.partTime())
                                .multiply(p.amount().euros())
                                .movePointRight(2)
                                .longValue(),
                        FairnessProperties::part_time_counts_once,
                        "A tempo parziale:",
                        "people/partTime (tempo parziale): PROPORTIONAL"),
                claim(
                        Fairness.OWN_RAISE,
                        (d, person, p) -> isBest(person) ? cents(p) / 2 : cents(p),
                        FairnessProperties::a_better_score_never_costs_its_owner_more_than_a_cent,
                        "La valutazione migliora, ma diminuisce",
                        "premiums/bands (fasce di premio): da 0 punti 0; da 60 punti 0,7",
                        "senza maggiorazione"),
                claim(
                        Fairness.OTHERS_UNMOVED,
                        (d, person, p) -> isBest(d.people().get(0)) ? cents(p) / 2 : cents(p),
                        FairnessProperties
                                ::a_better_score_moves_nobody_else_by_more_than_a_cent_where_nothing_is_redistributed,
                        "Un'altra persona, prima:",
                        "Un'altra persona, dopo:"),
                claim(
                        Fairness.WHOLE_FUND,
                        (d, person, p) -> isBest(person) ? cents(p) / 2 : cents(p),
                        FairnessProperties
                                ::over_a_whole_fund_a_better_score_never_costs_its_owner_more_than_a_cent_per_distribution,
                        "La valutazione migliora, ma il premio diminuisce"),
                claim(
                        Fairness.PROTECTED_ABSENCE,
                        (d, person, p) -> person.absences().isEmpty() ? cents(p) : cents(p) - 1,
                        FairnessProperties::protected_absence_never_costs_anything,
                        "MATERNITA 183 giorni",
                        "Differenza: 0,03 euro in meno."),
                claim(
                        Fairness.SPLIT_FUND,
                        (d, person, p) -> cents(p)
                                + (Objects.requireNonNull(d.fundsOrNone().productivity())
                                                        .cents()
                                                < 100_000
                                        ? 2
                                        : 0),
                        FairnessProperties::a_fund_split_in_two_changes_nobody_by_more_than_two_cents_per_distribution,
                        "Fondo intero:",
                        "Prima parte:",
                        "Seconda parte:"),
                claim(
                        Fairness.EXEMPTION,
                        (d, person, p) -> d.report().exemptCauses().isEmpty() ? cents(p) : cents(p) - 2,
                        FairnessProperties::one_more_exemption_lowers_nobody_where_it_counts_as_achieved,
                        "causa di esenzione ESENZIONE",
                        "Con l'esenzione:",
                        "cause di esenzione: ESENZIONE di O1"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("claims")
    void a_broken_claim_fails_and_says_so_in_italian(
            Fairness broken, Fault fault, BiConsumer<FairnessProperties, Chance> claim, List<String> words) {
        Throwable failure = catchThrowable(() -> claim.accept(new Faulty(fault), CHANCE));

        assertThat(failure)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Regola di equità violata: " + broken.sentence() + ".")
                .hasMessageContaining("persona P1")
                .hasMessageContaining("riceve: ")
                .hasMessageContaining("In un ente con ")
                .hasMessageContaining("produttività ")
                .hasMessageContaining("Regolamento: sample 1.0")
                .hasMessageContainingAll(words.toArray(String[]::new));
        broken.looks().forEach(look -> assertThat(failure).hasMessageContaining(look.at(Samples.regulation())));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("claims")
    void the_same_claim_holds_without_the_fault(
            Fairness broken, Fault fault, BiConsumer<FairnessProperties, Chance> claim, List<String> words) {
        assertThatCode(() -> claim.accept(new Faulty((d, person, p) -> cents(p)), CHANCE))
                .as(broken.name() + fault + words)
                .doesNotThrowAnyException();
    }

    @Test
    void a_leave_that_takes_somebody_below_the_minimum_of_days_is_told_in_full() {
        Regulation unfair = Samples.withMinimumDays(
                Samples.with(Samples.regulation(), "CONGEDO_PARENTALE", Effect.REDUCES),
                180,
                ServiceCounted.CREDITED_DAYS);
        Dossier alone = Edits.with(dossier(), List.of(employee("P1").build()), Funds.productivity(Money.of("1000.00")));
        // The third class of absence; 186 of 365 days.
        Chance chance = new Chance(alone, Setup.of(unfair), 0, 2, 51);

        assertThat(catchThrowable(
                        () -> new Faulty((d, person, p) -> cents(p)).protected_absence_never_costs_anything(chance)))
                .hasMessage("""

                        Regola di equità violata: un'assenza che la legge tutela (maternità, paternità, congedo parentale, \
                        legge 104, infortunio) non costa mai nulla a chi la fa.

                        La stessa persona, senza e con un'assenza tutelata: CONGEDO_PARENTALE.

                        Senza l'assenza:
                          persona P1, profilo Employee (DIPENDENTE), area contrattuale ISTRUTTORI
                          unità: U1; tempo pieno
                          giorni di servizio: 365; giorni accreditati: 365
                          assenze: nessuna
                          punteggio: 100 (C1 10 su 10, C2 10 su 10, C3 10 su 10, C4 10 su 10)
                          riceve: 1.000,00 euro (quota organizzativa 500,00; quota individuale 350,00; maggiorazione 150,00)

                        Con l'assenza:
                          persona P1, profilo Employee (DIPENDENTE), area contrattuale ISTRUTTORI
                          unità: U1; tempo pieno
                          giorni di servizio: 365; giorni accreditati: 179
                          assenze: CONGEDO_PARENTALE 186 giorni
                          punteggio: 100 (C1 10 su 10, C2 10 su 10, C3 10 su 10, C4 10 su 10)
                          escluso dai premi: Non partecipa alla distribuzione dei fondi: 179 giorni, il minimo è 180.
                          riceve: 0,00 euro

                        Differenza: 1.000,00 euro in meno.

                        In un ente con 1 persona nel 2023:
                          fondi: produttività 1.000,00 euro
                          unità: U1 grado 100%

                        Regolamento: sample 1.0

                        Che cosa guardare nel regolamento:
                          people/absences (classi di assenza): MATERNITA non riduce, PATERNITA non riduce, CONGEDO_PARENTALE \
                        riduce, LEGGE_104 non riduce, INFORTUNIO non riduce, MALATTIA riduce, ASPETTATIVA riduce
                          people/eligibility/minimumDays (minimo di giorni): 180
                          people/eligibility/counted (giorni confrontati con il minimo): giorni accreditati, tolte le assenze che \
                        riducono (CREDITED_DAYS)
                        """);
    }

    @Test
    void every_rule_of_fairness_is_tried() {
        assertThat(claims().map(one -> one.get()[0])).containsExactlyInAnyOrder((Object[]) Fairness.values());
    }

    @Test
    void what_is_changed_in_a_regulation_is_named_and_nothing_else() {
        Regulation other = Samples.with(Samples.with(Samples.regulation(), Residual.REDISTRIBUTE), Exemptions.EXCLUDE);

        assertThat(Setup.of(other).carryForward().countAsAchieved().changed())
                .containsExactly(
                        "quanto non è maturato resta nel fondo (CARRY_FORWARD)",
                        "ciò che è esentato vale come raggiunto (COUNT_AS_ACHIEVED)");
        assertThat(Setup.of(Samples.regulation())
                        .carryForward()
                        .countAsAchieved()
                        .wholeEntity()
                        .changed())
                .isEmpty();
    }

    @Test
    void euros_are_written_as_in_italy() {
        assertThat(List.of(Words.euros(0), Words.euros(7), Words.euros(123_456_789), Words.euros(100_000)))
                .containsExactly("0,00", "0,07", "1.234.567,89", "1.000,00");
    }
}
