package it.comune.performance.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.comune.performance.evaluation.RuleRef;
import it.comune.performance.regulation.LegalState;
import it.comune.performance.rules.drools.Adjustable;
import it.comune.performance.rules.drools.HostRules;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.drools.model.DSL;
import org.drools.model.PatternDSL;
import org.drools.model.Variable;
import org.drools.model.impl.ModelImpl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every rule says of itself, and that some test sees it fire and another one sees it silent. */
class RuleMetadataTest {
    private static final List<RuleRef> RULES = Rules.STANDARD.rules();

    /** One for each DRL file. */
    private static final List<Class<?>> TESTS = List.of(
            StageRulesTest.class,
            ActsRulesTest.class,
            IndicatorRulesTest.class,
            ExemptionRulesTest.class,
            ObjectiveRulesTest.class,
            UnitRulesTest.class,
            OutcomeRulesTest.class,
            PeopleRulesTest.class,
            PremiumRulesTest.class,
            FindingRulesTest.class,
            PremiumFindingRulesTest.class);

    @Test
    void ids_are_stable_words_and_numbers_and_unique() {
        assertThat(RULES).extracting(RuleRef::id).doesNotHaveDuplicates().allMatch(id -> id.matches("[A-Z]+-[0-9]{2}"));
    }

    @Test
    void every_rule_says_what_it_does_in_both_languages() {
        assertThat(RULES).allSatisfy(rule -> {
            assertThat(rule.title().it()).isNotBlank();
            assertThat(rule.title().en()).isNotBlank().isNotEqualTo(rule.id());
        });
    }

    @Test
    void every_rule_has_a_source_and_says_how_far_it_can_be_relied_on() {
        assertThat(RULES).allSatisfy(rule -> {
            assertThat(rule.source()).isNotBlank();
            assertThat(rule.state()).isNotNull();
        });
    }

    @Test
    void what_only_local_rules_say_is_a_local_choice() {
        assertThat(RULES)
                .filteredOn(rule ->
                        rule.source().startsWith("SMVP") && !rule.source().contains("D.Lgs."))
                .extracting(RuleRef::state)
                .containsOnly(LegalState.L);
    }

    @Test
    void every_rule_belongs_to_the_stage_that_its_file_is_named_after() {
        Set<String> listed = new TreeSet<>();
        for (DrlFile file : DrlFile.ALL) {
            file.rules().forEach(rule -> {
                assertThat(rule.metadata("Stage")).as(rule.id()).isEqualTo(file.stage());
                listed.add(rule.id());
            });
        }
        assertThat(RULES).extracting(RuleRef::id).containsExactlyInAnyOrderElementsOf(listed);
    }

    @Test
    void every_rule_fires_in_some_test_and_stays_silent_in_another() {
        Set<String> all = new TreeSet<>(RULES.stream().map(RuleRef::id).toList());

        assertThat(named(Fires.class, Fires::value)).as("seen to fire").isEqualTo(all);
        assertThat(named(StaySilent.class, StaySilent::value)).as("seen silent").isEqualTo(all);
    }

    private static <A extends java.lang.annotation.Annotation> Set<String> named(
            Class<A> kind, Function<A, String[]> ids) {
        Set<String> named = new TreeSet<>();
        TESTS.stream()
                .flatMap(test -> Stream.concat(Stream.of(test), Arrays.stream(test.getDeclaredClasses())))
                .flatMap(test -> Arrays.stream(test.getDeclaredMethods()))
                .map((Method method) -> method.getAnnotation(kind))
                .filter(Objects::nonNull)
                .forEach(annotation -> named.addAll(Arrays.asList(ids.apply(annotation))));
        return named;
    }

    @ParameterizedTest
    @ValueSource(strings = {"Source", "State", "Stage", "It"})
    void no_rule_book_is_built_with_a_rule_that_lacks_what_it_should_say(String missing) {
        Variable<Adjustable> objective = DSL.declarationOf(Adjustable.class);
        ModelImpl model = new ModelImpl();
        var rule = PatternDSL.rule("host", "COMUNE-01 silent");
        for (String key : List.of("Source", "State", "Stage", "It")) {
            if (!key.equals(missing)) {
                rule.metadata(key, key.equals("State") ? "L" : Adjustable.STAGE);
            }
        }
        model.addRule(
                rule.build(PatternDSL.pattern(objective), DSL.on(objective).execute(one -> {})));

        assertThatThrownBy(() -> RuleBook.with(HostRules.of(model)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("COMUNE-01 silent")
                .hasMessageContaining("@" + missing);
    }

    @Test
    void a_state_is_one_of_three() {
        Variable<Adjustable> objective = DSL.declarationOf(Adjustable.class);
        ModelImpl model = new ModelImpl();
        model.addRule(PatternDSL.rule("host", "COMUNE-01 doubtful")
                .metadata("Source", "DGC 1")
                .metadata("State", "X")
                .metadata("Stage", Adjustable.STAGE)
                .metadata("It", "dubbia")
                .build(PatternDSL.pattern(objective), DSL.on(objective).execute(one -> {})));

        assertThatThrownBy(() -> RuleBook.with(HostRules.of(model)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("@State(\"X\")");
    }
}
