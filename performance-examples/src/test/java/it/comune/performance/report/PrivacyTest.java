package it.comune.performance.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.comune.performance.dossier.Person;
import it.comune.performance.evaluation.FundKind;
import it.comune.performance.evaluation.PersonResult;
import it.comune.performance.evaluation.PremiumResult;
import it.comune.performance.publishing.Disclosure;
import it.comune.performance.regulation.AbsenceClass;
import it.comune.performance.value.Money;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PrivacyTest {
    private static final Set<String> IDS =
            RealPlan.DOSSIER.people().stream().map(Person::id).collect(Collectors.toCollection(TreeSet::new));

    private static final Pattern ANY_ID = Pattern.compile(
            "(?<![\\w.-])(" + IDS.stream().map(Pattern::quote).collect(Collectors.joining("|")) + ")(?![\\w-])");

    @ParameterizedTest
    @EnumSource
    void no_id_of_the_80_people_is_in_the_public_page(Language language) {
        assertThat(IDS).hasSize(80);
        assertThat(ANY_ID.matcher(FinalReport.of(RealPlan.everybody(), language))
                        .find())
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void the_offices_final_report_has_figures_and_no_ids_either(Language language) {
        assertThat(ANY_ID.matcher(FinalReport.of(RealPlan.office(), language)).find())
                .isFalse();
    }

    /** It covers people's data: whoever guesses all but one of them could prove the guess by it. */
    @ParameterizedTest
    @EnumSource
    void the_digest_of_the_dossier_is_the_offices_alone(Language language) {
        String digest = RealPlan.EVALUATION.digests().dossier();

        assertThat(FinalReport.of(RealPlan.office(), language)).contains(digest);
        assertThat(RealPlan.everybody().toString()).doesNotContain(digest);
        assertThat(FinalReport.of(RealPlan.everybody(), language))
                .doesNotContain(digest)
                .contains(
                        RealPlan.EVALUATION.digests().regulation(),
                        RealPlan.EVALUATION.digests().rules(),
                        Labels.in(language).text("page.digest.dossier.office"));
    }

    @Test
    void no_public_view_can_be_made_with_the_digest_of_the_dossier_or_of_figures_that_are_not_masked() {
        PublicView view = RealPlan.everybody();

        assertThatThrownBy(() -> new PublicView(RealPlan.office().plan(), view.staff()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("digest");
        assertThatThrownBy(() -> new PublicView(view.plan(), RealPlan.office().staff()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("masked");
    }

    /** Everybody's reasons are for the office alone, and the public report does not even lead to them. */
    @ParameterizedTest
    @EnumSource
    void the_page_of_reasons_is_the_offices_and_the_public_report_does_not_link_to_it(Language language) {
        assertThat(ANY_ID.matcher(WhyPage.of(RealPlan.office(), language)).find())
                .isTrue();
        assertThat(FinalReport.of(RealPlan.office(), language)).contains(WhyPage.fileName(language));
        assertThat(FinalReport.of(RealPlan.everybody(), language))
                .doesNotContain(WhyPage.fileName(language))
                .doesNotContain("<details");
    }

    /** That the pattern can find one: the board is told about whom a finding is. */
    @Test
    void the_audit_names_people_by_their_opaque_ids() {
        assertThat(ANY_ID.matcher(AuditPage.of(RealPlan.office(), Language.IT)).find())
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void classes_of_absence_are_nowhere(Language language) {
        Set<String> words = new HashSet<>();
        for (AbsenceClass one : RealPlan.REGULATION.people().absences().value()) {
            words.add(one.id());
            words.add(one.title());
        }

        assertThat(words).isNotEmpty();
        PagesTest.PAGES.forEach((name, page) -> assertThat(words)
                .as(name)
                .noneMatch(word -> Pattern.compile("\\b" + Pattern.quote(word) + "\\b")
                        .matcher(page)
                        .find()));
    }

    @Test
    void a_public_view_holds_no_person_and_no_way_to_one() {
        Set<String> types = new TreeSet<>();
        Set<String> texts = new HashSet<>();
        walk(RealPlan.everybody(), types, texts);

        assertThat(types).contains("PublicView", "PlanView", "StaffView", "UnitLine", "Fact", "Finding");
        assertThat(types)
                .doesNotContain(
                        "Dossier", "Evaluation", "Person", "PersonResult", "PremiumResult", "Explanation", "Digests");
        assertThat(texts).doesNotContainAnyElementsOf(IDS);
    }

    /** Everything that is reached through records and collections; anything else must be a plain value. */
    private static void walk(@Nullable Object value, Set<String> types, Set<String> texts) {
        if (value == null) {
            return;
        }
        if (value instanceof Collection<?> many) {
            many.forEach(one -> walk(one, types, texts));
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((key, one) -> {
                walk(key, types, texts);
                walk(one, types, texts);
            });
        } else if (value instanceof String text) {
            texts.add(text);
        } else if (value.getClass().isRecord()) {
            types.add(value.getClass().getSimpleName());
            for (RecordComponent component : value.getClass().getRecordComponents()) {
                try {
                    component.getAccessor().setAccessible(true);
                    walk(component.getAccessor().invoke(value), types, texts);
                } catch (ReflectiveOperationException e) {
                    throw new AssertionError(e);
                }
            }
        } else {
            assertThat(value.getClass().isEnum()
                            || value instanceof Number
                            || value instanceof Boolean
                            || value instanceof java.time.LocalDate)
                    .as(value.getClass().getName())
                    .isTrue();
        }
    }

    @Test
    void every_public_class_is_about_five_people_and_none_is_empty() {
        StaffView staff = RealPlan.everybody().staff();

        assertThat(staff.groups()).isNotEmpty().allSatisfy(group -> {
            assertThat(group.scores()).isNotEmpty().allMatch(one -> one.people() >= Disclosure.LEAST_PEOPLE);
            assertThat(group.amounts()).isNotEmpty().allMatch(one -> one.people() >= Disclosure.LEAST_PEOPLE);
            assertThat(group.unscored()).isZero();
        });
    }

    /** The largest amount is one person's: neither a bound of a class nor the width of the classes may follow it. */
    @Test
    void classes_of_amounts_do_not_follow_the_largest_amount() {
        for (StaffView.Group group : RealPlan.everybody().staff().groups()) {
            StaffView.AmountClass last = group.amounts().get(group.amounts().size() - 1);
            assertThat(last.below()).isNull();
        }
    }

    @Test
    void the_general_secretary_is_in_no_public_figure_alone_not_even_by_difference() {
        Money secretary = RealPlan.EVALUATION
                .fund(FundKind.GENERAL_SECRETARY)
                .orElseThrow()
                .distributed();
        Set<Money> known = new HashSet<>(Set.of(Money.ZERO));
        for (StaffView.FundGroup group : RealPlan.everybody().staff().funds()) {
            Set<Money> more = new HashSet<>(known);
            known.forEach(sum -> more.add(sum.plus(group.distributed())));
            known = more;
        }

        assertThat(known).hasSizeGreaterThan(2).doesNotContain(secretary);
    }

    @Test
    void every_public_group_of_funds_has_five_recipients_or_more() {
        for (StaffView.FundGroup group : RealPlan.everybody().staff().funds()) {
            long recipients = RealPlan.EVALUATION.people().stream()
                    .filter(person -> group.funds().stream().anyMatch(fund -> received(person, fund)))
                    .count();
            assertThat(recipients).as(group.funds().toString()).isGreaterThanOrEqualTo(Disclosure.LEAST_PEOPLE);
        }
    }

    private static boolean received(PersonResult person, StaffView.FundName fund) {
        for (PremiumResult premium : person.premiums()) {
            if (premium.fund() == fund.kind() && java.util.Objects.equals(premium.project(), fund.project())) {
                return true;
            }
        }
        return false;
    }

    @Test
    void the_office_sees_every_class_and_every_fund() {
        StaffView staff = RealPlan.office().staff();

        assertThat(staff.groups().stream()
                        .flatMap(group -> group.scores().stream())
                        .mapToInt(StaffView.ScoreClass::people)
                        .sum())
                .isEqualTo(80);
        assertThat(staff.funds()).hasSameSizeAs(RealPlan.EVALUATION.funds());
    }
}
