package it.comune.performance.report;

import static org.assertj.core.api.Assertions.assertThat;

import it.comune.performance.dossier.Dossier;
import it.comune.performance.dossier.Funds;
import it.comune.performance.dossier.Person;
import it.comune.performance.evaluation.Evaluation;
import it.comune.performance.evaluation.FindingCode;
import it.comune.performance.evaluation.FundKind;
import it.comune.performance.evaluation.PersonResult;
import it.comune.performance.evaluation.PremiumKind;
import it.comune.performance.evaluation.PremiumResult;
import it.comune.performance.evaluation.Step;
import it.comune.performance.regulation.Regulation;
import it.comune.performance.rules.whatif.WhatIf;
import it.comune.performance.testing.Staffs;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple.Tuple2;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Element;

/** Everybody reads a reason for every fund, and the one that the evaluation's own steps and findings give. */
class LetterReasonsTest {
    @Provide
    Arbitrary<Tuple2<Dossier, Regulation>> staffed() {
        return Staffs.withRegulations();
    }

    /** The rows of the table of premiums but for its sum, cell by cell. */
    private static List<List<String>> rows(String letter) {
        Element section = PageReader.elements(PageReader.read(letter), "section").stream()
                .filter(one -> one.getAttribute("aria-labelledby").equals("premiums"))
                .findFirst()
                .orElseThrow();
        List<List<String>> rows = new ArrayList<>();
        for (Element body : PageReader.elements(section, "tbody")) {
            for (Element row : PageReader.elements(body, "tr")) {
                List<String> cells = new ArrayList<>();
                cells.add(PageReader.elements(row, "th").get(0).getTextContent().strip());
                PageReader.elements(row, "td")
                        .forEach(cell -> cells.add(cell.getTextContent().strip()));
                rows.add(cells);
            }
        }
        return rows;
    }

    /** Whether a letter states every fund of a person with its true reason. */
    private static void everyFundHasItsReason(
            Dossier dossier, Evaluation evaluation, PersonView view, Language language) {
        Wording wording = new Wording(Labels.in(language));
        Locale locale = language.locale();
        PersonResult result = evaluation.person(view.person().id()).orElseThrow();
        List<List<String>> rows = rows(Letter.page(view, wording, LetterSettings.toBeFilledIn(language)));
        int funds = result.premiums().size();
        for (int i = 0; i < funds; i++) {
            PremiumResult premium = result.premiums().get(i);
            String how = rows.get(i).get(3);
            assertThat(rows.get(i).get(1)).isEqualTo(wording.money(premium.amount()));
            assertThat(how)
                    .as("%s %s", result.person(), premium.kind())
                    .isNotEmpty()
                    .isNotEqualTo(nothing(language));
            decisive(premium, result, locale)
                    .forEach(reason -> assertThat(how)
                            .as("%s %s", result.person(), premium.kind())
                            .contains(reason));
        }
        List<String> missing = missing(dossier, view.person(), result);
        assertThat(rows).hasSize(funds + missing.size());
        String excluded = evaluation.findings(FindingCode.NOT_ELIGIBLE).stream()
                .filter(one -> result.person().equals(one.person()))
                .map(one -> one.message().in(locale))
                .findFirst()
                .orElse(null);
        assertThat(excluded == null).isEqualTo(result.eligible());
        for (int i = 0; i < missing.size(); i++) {
            List<String> row = rows.get(funds + i);
            assertThat(row.get(1)).isEqualTo(wording.money(it.comune.performance.value.Money.ZERO));
            assertThat(row.get(3))
                    .as(
                            "%s %s %s %s %s",
                            result.person(),
                            missing.get(i),
                            view.person().participations(),
                            dossier.funds().projects(),
                            rows)
                    .isNotEqualTo(nothing(language));
            if (excluded != null) {
                assertThat(row.get(3)).isEqualTo(excluded);
            }
        }
    }

    private static String nothing(Language language) {
        return Labels.in(language).text("letter.nothing");
    }

    /** What a reason has to say, read off the steps anew: the rule that took all, or the fraction that took a part. */
    private static List<String> decisive(PremiumResult premium, PersonResult result, Locale locale) {
        List<String> reasons = new ArrayList<>();
        for (Step step : premium.explanation().steps()) {
            BigDecimal effect = step.effect();
            boolean isQuota = step.rule().id().startsWith("QUOTA-");
            if (isQuota && effect != null && effect.signum() < 0) {
                reasons.add(
                        premium.amount().isZero()
                                ? step.rule().title().in(locale)
                                : Labels.in(locale.getLanguage().equals("it") ? Language.IT : Language.EN)
                                        .text("input.fraction"));
            }
        }
        if (premium.kind() != PremiumKind.PROJECT
                && premium.kind() != PremiumKind.TOP_UP
                && premium.fund() == FundKind.PRODUCTIVITY
                && result.creditedDays() == 0) {
            reasons.add(
                    Labels.in(locale.getLanguage().equals("it") ? Language.IT : Language.EN)
                                    .text("input.creditedDays") + "\u00a00");
        }
        return reasons;
    }

    /** Funds that pay people like this one, or a project with a participation, without a premium. */
    private static List<String> missing(Dossier dossier, Person person, PersonResult result) {
        Funds funds = dossier.fundsOrNone();
        List<String> missing = new ArrayList<>();
        Object own = switch (result.role()) {
            case EMPLOYEE -> funds.productivity();
            case UNIT_HEAD -> funds.unitHeads();
            case GENERAL_SECRETARY -> funds.generalSecretary();
        };
        if (own != null && result.premiums().stream().allMatch(one -> one.fund() == FundKind.PROJECT)) {
            missing.add(result.role().name());
        }
        funds.projects().stream()
                .filter(project -> person.participations().stream()
                        .anyMatch(one -> one.objective().equals(project.objective())
                                && one.unit().equals(project.unit())))
                .filter(project ->
                        result.premiums().stream().noneMatch(one -> project.id().equals(one.project())))
                .forEach(project -> missing.add(project.id()));
        return missing;
    }

    @ParameterizedTest
    @EnumSource
    void everybody_of_the_real_plan_reads_the_true_reason_for_every_fund(Language language) {
        AlzanoLetters.VIEWS.forEach((id, view) ->
                everyFundHasItsReason(AlzanoLetters.DOSSIER, AlzanoLetters.WHAT_IF.evaluation(), view, language));
    }

    @Property(tries = 60)
    void anybody_of_any_dossier_reads_a_reason_for_every_fund(
            @ForAll("staffed") Tuple2<Dossier, Regulation> both, @ForAll Language language) {
        WhatIf whatIf = WhatIf.of(AlzanoLetters.RULES, both.get1(), both.get2());
        for (Person person : both.get1().people()) {
            PersonView view = PersonView.of(
                    both.get1(),
                    both.get2(),
                    whatIf.evaluation(),
                    person.id(),
                    whatIf.whyNotPerson(person.id()),
                    List.of());
            everyFundHasItsReason(both.get1(), whatIf.evaluation(), view, language);
        }
    }

    private static String text(String person) {
        return PageReader.read(Objects.requireNonNull(AlzanoLetters.LETTERS.get(person)))
                .getDocumentElement()
                .getTextContent()
                .replaceAll("[\\s\u00a0]+", " ");
    }

    @Test
    void whoever_was_on_leave_all_year_is_told_that_no_day_counted() {
        assertThat(text("P054"))
                .contains(
                        "Nessuna quota: coefficiente 1, tempo di lavoro 100%, giorni contati 0, giorni dell'anno 365.")
                .contains("Nessuna maggiorazione: spetta a chi ha una quota individuale")
                .doesNotContain("pari")
                .doesNotContain("mancano");
    }

    @Test
    void a_score_in_the_zero_band_is_the_reason_for_the_organisational_share_too() {
        assertThat(text("P053"))
                .contains("un punteggio nella fascia zero non dà nulla nemmeno di quanto ha raggiunto l'unità")
                .contains("Nessuna maggiorazione: spetta a chi ha una quota individuale")
                .doesNotContain("pari")
                .doesNotContain("frazione 70%");
    }

    @Test
    void whoever_is_excluded_is_told_from_which_funds_and_why() {
        assertThat(rows(Objects.requireNonNull(AlzanoLetters.LETTERS.get("P011"))))
                .extracting(row -> row.get(0))
                .containsExactly("produttività", "progetto POLIZIA");
        assertThat(rows(Objects.requireNonNull(AlzanoLetters.LETTERS.get("P011"))))
                .extracting(row -> row.get(3))
                .containsOnly("Non partecipa alla distribuzione dei fondi: sospensione disciplinare nell'anno.");
    }

    @Test
    void a_heads_weight_is_a_position_and_days_and_not_their_product() {
        AlzanoLetters.VIEWS.forEach((id, view) -> {
            if (view.result().premium(PremiumKind.RESULT).isPresent()) {
                assertThat(text(id)).contains("valore della posizione").doesNotContain("peso 4");
            }
        });
    }
}
