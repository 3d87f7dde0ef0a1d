package it.comune.performance.report;

import static org.assertj.core.api.Assertions.assertThat;

import it.comune.performance.dossier.BehaviourScore;
import it.comune.performance.dossier.Dossier;
import it.comune.performance.dossier.Funds;
import it.comune.performance.dossier.InterimPost;
import it.comune.performance.dossier.Participation;
import it.comune.performance.dossier.Person;
import it.comune.performance.dossier.Position;
import it.comune.performance.dossier.ResultFund;
import it.comune.performance.evaluation.ChangeKind;
import it.comune.performance.evaluation.Evaluation;
import it.comune.performance.evaluation.PersonResult;
import it.comune.performance.evaluation.PremiumKind;
import it.comune.performance.evaluation.PremiumResult;
import it.comune.performance.evaluation.Step;
import it.comune.performance.regulation.Regulation;
import it.comune.performance.rules.whatif.WhatIf;
import it.comune.performance.testing.Staffs;
import it.comune.performance.value.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple.Tuple2;
import org.junit.jupiter.api.Test;

/**
 * Nobody's letter depends on what is somebody else's alone: where others' data change and a person's own results stay, the letter stays
 * the same to the byte, but for the digest of the dossier.
 *
 * <p>Own results are score and components, days, eligibility and every amount; and, where five people or more share a distribution and
 * no few of them took something out of its pot before, the quota before the score counts. In that one others have a part: it is the fund's value of one whole weight times the
 * own weight, and without it nobody could check an amount.
 */
class OwnDataOnlyTest {
    @Provide
    Arbitrary<Tuple2<Dossier, Regulation>> staffed() {
        return Staffs.withRegulations();
    }

    private static String letter(Dossier dossier, Regulation regulation, WhatIf whatIf, String id, boolean asked) {
        PersonView view = PersonView.of(
                dossier,
                regulation,
                whatIf.evaluation(),
                id,
                whatIf.whyNotPerson(id),
                asked ? whatIf.ofPerson(id) : List.of());
        return Letter.page(view, new Wording(Labels.in(Language.IT)), LetterSettings.toBeFilledIn(Language.IT))
                .replaceAll("<dd>[0-9a-f]{64}</dd>", "<dd>digest</dd>");
    }

    private static Dossier with(Dossier dossier, String id, UnaryOperator<Person> change) {
        return new Dossier(
                dossier.municipality(),
                dossier.year(),
                dossier.evaluationDate(),
                dossier.note(),
                dossier.plan(),
                dossier.report(),
                dossier.people().stream()
                        .map(one -> one.id().equals(id) ? change.apply(one) : one)
                        .toList(),
                dossier.funds());
    }

    private static Person with(
            Person one, List<BehaviourScore> given, List<Participation> parts, List<BigDecimal> past) {
        return new Person(
                one.id(),
                one.profile(),
                one.contractArea(),
                one.units(),
                one.partTime(),
                one.serviceDays(),
                one.inServiceAtYearEnd(),
                one.suspended(),
                one.absences(),
                given,
                parts,
                past,
                one.monthsOfService(),
                one.position());
    }

    private static Person scored(Person one, BigDecimal points) {
        return with(
                one,
                one.behaviours().stream()
                        .map(given ->
                                new BehaviourScore(given.item(), given.points().min(points)))
                        .toList(),
                one.participations(),
                one.pastScores());
    }

    private static Person inHours(Person one, BigDecimal times) {
        return with(
                one,
                one.behaviours(),
                one.participations().stream()
                        .map(part -> part.hours() == null
                                ? part
                                : new Participation(
                                        part.objective(),
                                        part.unit(),
                                        part.share(),
                                        part.hours().multiply(times),
                                        part.evidence()))
                        .toList(),
                List.of());
    }

    private static List<Object> results(Evaluation evaluation, String id) {
        PersonResult result = evaluation.person(id).orElseThrow();
        List<Object> own = new ArrayList<>(List.of(
                result.eligible(),
                result.creditedDays(),
                String.valueOf(result.score()),
                String.valueOf(result.scoreWithoutExemptions()),
                result.components()));
        for (PremiumResult premium : result.premiums()) {
            own.add(List.of(
                    premium.kind(),
                    String.valueOf(premium.project()),
                    String.valueOf(premium.unit()),
                    premium.amount(),
                    premium.amountWithoutExemptions(),
                    premium.payable()));
            long sharing = evaluation.people().stream()
                    .filter(other -> other.premiums().stream()
                            .anyMatch(one -> one.kind() == premium.kind()
                                    && String.valueOf(one.project()).equals(String.valueOf(premium.project()))
                                    && String.valueOf(one.unit()).equals(String.valueOf(premium.unit()))))
                    .count();
            own.add(sharing >= 5 && !isLessWhatFewTook(evaluation, id, premium) ? quota(premium) : sharing >= 1);
        }
        // Which rule decided is a result, too; but whether somebody else has the same score at the border is not.
        result.premiums()
                .forEach(one -> one.explanation()
                        .steps()
                        .forEach(step -> own.add(step.rule().id().replace("TOPUP-12", "TOPUP-13"))));
        return own;
    }

    /** Interim posts of any other head, top-ups of fewer than five others. */
    private static boolean isLessWhatFewTook(Evaluation evaluation, String id, PremiumResult premium) {
        List<PremiumResult> others = evaluation.people().stream()
                .filter(one -> !one.person().equals(id))
                .flatMap(one -> one.premiums().stream())
                .toList();
        long interims =
                others.stream().filter(one -> one.kind() == PremiumKind.INTERIM).count();
        long topUps = others.stream()
                .filter(one -> one.kind() == PremiumKind.TOP_UP && Objects.equals(one.unit(), premium.unit()))
                .filter(one -> !one.amount().isZero())
                .count();
        return premium.kind() == PremiumKind.RESULT && interims > 0
                || premium.kind() == PremiumKind.INDIVIDUAL && topUps > 0 && topUps < 5;
    }

    private static String quota(PremiumResult premium) {
        return premium.explanation().steps().stream()
                .filter(step ->
                        // Not the step that splits a fund over the units.
                        step.about() == null
                                && step.inputs().stream()
                                        .anyMatch(one -> one.name().equals("sumOfWeights")))
                .map(Step::effect)
                .map(String::valueOf)
                .findFirst()
                .orElse("");
    }

    @Test
    void others_in_the_same_fund_can_change_without_a_trace_in_a_letter() {
        Dossier dossier = AlzanoLetters.DOSSIER;
        Regulation regulation = AlzanoLetters.REGULATION;
        Set<String> asked = Set.of("P053", "P054", "P011");
        Map<String, UnaryOperator<Person>> changes = new TreeMap<>();
        changes.put("less from the evaluator", one -> scored(one, new BigDecimal("8")));
        changes.put("hours and past scores", one -> inHours(one, new BigDecimal("1.001")));
        int same = 0;
        for (String other : List.of("P004", "P021", "P010", "P075")) {
            for (UnaryOperator<Person> change : changes.values()) {
                Dossier changed = with(dossier, other, change);
                WhatIf after = WhatIf.of(AlzanoLetters.RULES, changed, regulation);
                for (Person person : dossier.people()) {
                    String id = person.id();
                    if (!id.equals(other)
                            && results(after.evaluation(), id)
                                    .equals(results(AlzanoLetters.WHAT_IF.evaluation(), id))) {
                        boolean ask = asked.contains(id);
                        assertThat(letter(changed, regulation, after, id, ask))
                                .as("%s, where %s changed", id, other)
                                .isEqualTo(letter(dossier, regulation, AlzanoLetters.WHAT_IF, id, ask));
                        same++;
                    }
                }
            }
        }
        assertThat(same).isGreaterThan(300);
    }

    @Property(tries = 80)
    void anybody_elses_points_hours_and_past_scores_leave_no_trace_in_a_letter(
            @ForAll("staffed") Tuple2<Dossier, Regulation> both, @ForAll boolean hours) {
        Dossier dossier = both.get1();
        WhatIf before = WhatIf.of(AlzanoLetters.RULES, dossier, both.get2());
        for (Person other : dossier.people()) {
            Dossier changed = with(
                    dossier,
                    other.id(),
                    one -> hours ? inHours(one, new BigDecimal("1.5")) : scored(one, BigDecimal.ONE));
            WhatIf after = WhatIf.of(AlzanoLetters.RULES, changed, both.get2());
            for (Person person : dossier.people()) {
                String id = person.id();
                if (!id.equals(other.id())
                        && results(after.evaluation(), id).equals(results(before.evaluation(), id))) {
                    assertThat(letter(changed, both.get2(), after, id, false))
                            .isEqualTo(letter(dossier, both.get2(), before, id, false));
                }
            }
        }
    }

    /** Six heads of equal positions; one holds a vacant position besides. */
    private static WhatIf heads(boolean isInterim) {
        Dossier dossier = AlzanoLetters.DOSSIER;
        List<Person> people = new ArrayList<>();
        for (int i = 1; i <= 6; i++) {
            people.add(Person.draft("H" + i, "RESPONSABILE", "FUNZIONARI_EQ")
                    .in("AREA_II")
                    .given("R1", "8")
                    .given("R2", "8")
                    .given("R3", "8")
                    .given("R4", "8")
                    .holding(new Position(
                            Money.of("10000.00"),
                            isInterim && i == 1
                                    ? List.of(new InterimPost("AREA_VI", Money.of("9000.00"), 365))
                                    : List.of()))
                    .build());
        }
        return WhatIf.of(
                AlzanoLetters.RULES,
                new Dossier(
                        dossier.municipality(),
                        dossier.year(),
                        dossier.evaluationDate(),
                        dossier.note(),
                        dossier.plan(),
                        dossier.report(),
                        people,
                        Funds.NONE.with(new ResultFund(Money.of("12000.00"), Money.of("72000.00"), null))),
                AlzanoLetters.REGULATION);
    }

    private static List<Step> resultSteps(WhatIf whatIf, String id) {
        return new OwnResult(whatIf.evaluation())
                .of(whatIf.evaluation().person(id).orElseThrow())
                .premium(PremiumKind.RESULT)
                .orElseThrow()
                .explanation()
                .steps();
    }

    @Test
    void the_quota_of_a_result_tells_nobody_what_a_colleagues_interim_post_paid() {
        WhatIf without = heads(false);
        WhatIf with = heads(true);

        // Six share the pot: a sixth of 12 000 euros each, in full.
        assertThat(resultSteps(without, "H2"))
                .anySatisfy(step -> assertThat(step.effect()).isEqualByComparingTo("2000"));
        assertThat(with.evaluation()
                        .person("H1")
                        .orElseThrow()
                        .amount(PremiumKind.INTERIM)
                        .isZero())
                .isFalse();
        assertThat(resultSteps(with, "H2"))
                .allSatisfy(step -> assertThat(step.effect()).isNull());
        // Whoever holds the only interim post learns of nobody else's.
        assertThat(resultSteps(with, "H1"))
                .anySatisfy(step -> assertThat(step.effect()).isPositive());
    }

    @Test
    void equal_to_others_at_the_border_of_the_top_up_and_beyond_it_read_the_same() {
        Evaluation evaluation = AlzanoLetters.WHAT_IF.evaluation();
        List<String> ranked = evaluation.people().stream()
                .map(PersonResult::person)
                .filter(id -> AlzanoLetters.WHAT_IF.whyNotPerson(id).stream()
                        .anyMatch(one ->
                                one.step() != null && one.step().rule().id().matches("TOPUP-1[23]")))
                .toList();
        assertThat(ranked).hasSizeGreaterThan(20);
        ranked.forEach(id -> assertThat(AlzanoLetters.LETTERS.get(id))
                .contains("Nessuna maggiorazione: la graduatoria, che va per punteggio e poi per i criteri del"
                        + " regolamento, non arriva a questa persona (punteggio")
                .doesNotContain("pari ad altri", "oltre il limite"));
        // Neither is it in the view.
        AlzanoLetters.VIEWS.forEach((id, view) -> assertThat(view.toString()).doesNotContain("TOPUP-12", "TOPUP-13"));
    }

    @Test
    void how_far_the_top_up_is_and_the_figures_of_a_fund_are_in_no_view() {
        AlzanoLetters.VIEWS.forEach((id, view) -> {
            assertThat(view.changes())
                    .noneMatch(one -> one.change().kind() == ChangeKind.POINTS_TO_TOP_UP)
                    .allMatch(one -> one.figures().size() <= 1);
            assertThat(view.result().premiums())
                    .allSatisfy(premium -> assertThat(premium.explanation().steps())
                            .flatExtracting(Step::inputs)
                            .extracting(one -> one.name())
                            .doesNotContain(
                                    "shareAmount",
                                    "sumOfWeights",
                                    "sumOfEarned",
                                    "pot",
                                    "fund",
                                    "average",
                                    "topUps",
                                    "interimPaid",
                                    "place",
                                    "lastPlace",
                                    "recipients",
                                    "candidates"));
        });
    }
}
