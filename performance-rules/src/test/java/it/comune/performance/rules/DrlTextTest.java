package it.comune.performance.rules;

import static org.assertj.core.api.Assertions.assertThat;

import it.comune.performance.rules.DrlFile.WrittenRule;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The text of the rules: what must not stand in it, and the pages of sources beside it. */
class DrlTextTest {
    private static final List<DrlFile> FILES = DrlFile.ALL;
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w$])[0-9][0-9._]*");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([A-Z]+-[0-9]{2})` \\|(.+)\\|$");

    static Stream<DrlFile> stagesOfTheEvaluation() {
        return FILES.stream().filter(file -> !file.stage().equals("00-stages"));
    }

    @ParameterizedTest
    @FieldSource("FILES")
    void every_rule_of_a_file_is_understood_by_these_tests(DrlFile file) {
        assertThat(file.rules())
                .hasSize((int) file.text()
                        .lines()
                        .filter(line -> line.startsWith("rule "))
                        .count())
                .isNotEmpty();
    }

    /** Numbers that HR may tune are data; what is left is the comparison with nothing. */
    @ParameterizedTest
    @MethodSource("stagesOfTheEvaluation")
    void no_rule_knows_a_number(DrlFile file) {
        assertThat(NUMBER.matcher(file.code()).results().map(MatchResult::group))
                .allMatch("0"::equals);
    }

    @ParameterizedTest
    @MethodSource("stagesOfTheEvaluation")
    void no_rule_depends_on_the_order_in_which_rules_fire(DrlFile file) {
        assertThat(file.code())
                .doesNotContainPattern(
                        "\\b(salience|agenda-group|activation-group|ruleflow-group|no-loop|lock-on-active)\\b")
                .doesNotContainPattern("\\b(modify|update|insert|insertLogical|delete|retract)\\b");
    }

    @ParameterizedTest
    @FieldSource("FILES")
    void no_rule_loops_branches_logs_or_asks_for_the_day(DrlFile file) {
        assertThat(file.code())
                .doesNotContainPattern("\\b(for|while|do|if|else|switch|try)\\b")
                .doesNotContainPattern("\\b(System|Logger|println|now|Clock|Locale|Math|double|float|new)\\b")
                .doesNotContainPattern("\\b(from|accumulate|collect|eval|function|global|query|date-effective)\\b");
    }

    @ParameterizedTest
    @FieldSource("FILES")
    void a_page_beside_the_rules_lists_them_with_source_and_state(DrlFile file) {
        List<String> expected = file.rules().stream().map(DrlTextTest::row).toList();

        assertThat(ROW.matcher(file.page()).results().map(MatchResult::group)).containsExactlyElementsOf(expected);
    }

    private static String row(WrittenRule rule) {
        return "| `" + rule.id() + "` | " + rule.title() + " | " + rule.metadata("It") + " | " + rule.metadata("Source")
                + " | " + rule.metadata("State") + " |";
    }
}
