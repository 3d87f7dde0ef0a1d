package it.comune.performance.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class ProblemOnScreenTest {
    @Test
    void a_problem_says_where_which_what_and_what_to_do() {
        Problem problem = Problem.of("/assignments/2/weight", ProblemCode.WEIGHT_NOT_POSITIVE, "-3", "> 0")
                .under("/plan/objectives/11", "O12");

        assertThat(problem.toString()).isEqualTo("""
                        /plan/objectives/11/assignments/2/weight  WEIGHT_NOT_POSITIVE
                          O12: The weight is -3, but a weight is more than 0.
                          Leave the weight out if the objective is funded separately.""");
    }

    @Test
    void long_values_are_shortened_between_characters() {
        Problem problem = Problem.of("", ProblemCode.MALFORMED_TEXT, "𝄞".repeat(100), "");

        assertThat(problem.value()).isEqualTo("𝄞".repeat(79) + "…");
    }

    @Test
    void control_characters_never_reach_a_screen() {
        Problem problem = Problem.of("/a\u001b[31m", ProblemCode.UNKNOWN_FIELD, "a\u001b[31m\ud800\u0085\n", "x");

        assertThat(problem.value()).isEqualTo("a\\u001b[31m\\ud800\\u0085\\u000a");
        assertThat(problem.text(Locale.ITALIAN)).startsWith("/a\\u001b[31m  UNKNOWN_FIELD");
        assertThat(problem.pointer()).isEqualTo("/a\u001b[31m");
    }

    @Test
    void characters_that_turn_the_direction_of_writing_or_the_line_never_reach_a_screen() {
        assertThat(Problem.of("", ProblemCode.UNKNOWN_FIELD, "a\u202eb\u2066c\u2028d\u200b", "")
                        .value())
                .isEqualTo("a\\u202eb\\u2066c\\u2028d\\u200b");
        assertThat(Problem.of("", ProblemCode.UNKNOWN_FIELD, new StringBuilder("a").appendCodePoint(0xe0041), "")
                        .value())
                .isEqualTo("a\\udb40\\udc41");
    }

    @Test
    void braces_in_a_value_are_not_mistaken_for_placeholders() {
        assertThat(Problem.of("", ProblemCode.UNKNOWN_WORD, "{limit}", "A").message(Locale.ENGLISH))
                .isEqualTo("\"{limit}\" is not a known word here.");
    }
}
