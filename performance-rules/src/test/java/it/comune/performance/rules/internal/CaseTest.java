package it.comune.performance.rules.internal;

import static it.comune.performance.rules.internal.SomeRule.rule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.comune.performance.rules.RulesException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kie.api.definition.rule.Rule;

/**
 * Every case gets exactly one conclusion: none is a gap, two are a conflict, and both say which case and which rules.
 */
class CaseTest {
    /** Something to conclude on, once. */
    private static final class Question extends Case {
        @Override
        String subject() {
            return "indicator O1.1 for U1";
        }
    }

    @Test
    void a_case_without_conclusion_is_a_gap_that_names_the_case() {
        assertThatThrownBy(() -> new Question().settle())
                .isInstanceOf(RuleGapException.class)
                .isInstanceOf(RulesException.class)
                .hasMessageContaining("indicator O1.1 for U1")
                .hasMessageContaining("gap");
    }

    @Test
    void one_conclusion_settles_a_case() {
        Rule rule = rule("DUE-01 not due");
        Question question = new Question();

        assertThat(question.isConcluded()).isFalse();
        assertThat(question.take(rule)).isTrue();
        assertThat(question.isConcluded()).isTrue();
        assertThatCode(question::settle).doesNotThrowAnyException();
        assertThat(question.rule()).isSameAs(rule);
    }

    @Test
    void two_conclusions_are_a_conflict_that_names_the_case_and_both_rules_in_one_order() {
        for (List<String> order : List.of(
                List.of("DUE-01 not due", "DEGREE-01 in time"), List.of("DEGREE-01 in time", "DUE-01 not due"))) {
            Question question = new Question();
            order.forEach(name -> question.take(rule(name)));

            assertThatThrownBy(question::settle)
                    .isInstanceOf(RuleConflictException.class)
                    .isInstanceOf(RulesException.class)
                    .hasMessageContaining("indicator O1.1 for U1")
                    .hasMessageContaining("DEGREE-01 in time; DUE-01 not due");
        }
    }

    @Test
    void the_first_conclusion_is_not_overwritten_by_the_second() {
        Question question = new Question();
        question.take(rule("FIRST-01 first"));

        assertThat(question.take(rule("SECOND-01 second"))).isFalse();
        assertThat(question.rule().getName()).isEqualTo("FIRST-01 first");
    }

    @Test
    void a_stage_does_not_close_over_a_gap() {
        Stage stage = new Stage("10-indicators", List.of("something else", new Question()), () -> null);

        assertThatThrownBy(stage::close).isInstanceOf(RuleGapException.class);
    }

    @Test
    void a_stage_closes_when_every_case_is_settled() {
        Question question = new Question();
        question.take(rule("DUE-01 not due"));
        Stage next = new Stage("30-objectives", List.of(), () -> null);

        assertThat(new Stage("10-indicators", List.of(question), () -> next).close())
                .isSameAs(next);
        assertThat(next.close()).isNull();
    }

    @Test
    void a_limit_that_is_reached_names_the_stage_and_the_number() {
        assertThat(new FiringLimitException("70-findings", 99))
                .hasMessageContaining("70-findings")
                .hasMessageContaining("99");
    }
}
