package it.comune.performance.report;

import static org.assertj.core.api.Assertions.assertThat;

import it.comune.performance.evaluation.Explanation;
import it.comune.performance.evaluation.IndicatorResult;
import it.comune.performance.evaluation.ObjectiveResult;
import it.comune.performance.evaluation.PersonResult;
import it.comune.performance.evaluation.UnitResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Element;

/** Why, for everything that has a figure. */
class WhyPageTest {
    private static String page(Language language) {
        return PagesTest.PAGES.getOrDefault("why-" + language.locale().getLanguage(), "");
    }

    private static List<Element> items(String page) {
        return PageReader.elements(PageReader.read(page), "details");
    }

    private static String text(Element element) {
        return element.getTextContent().replaceAll("[\\s\\u00a0]+", " ");
    }

    private static String summary(Element item) {
        return text(PageReader.elements(item, "summary").get(0)).strip();
    }

    /** The item whose summary begins with an id and says something else, such as for which unit. */
    private static Element item(List<Element> items, String id, String also) {
        return items.stream()
                .filter(one -> summary(one).startsWith(id + " ") && summary(one).contains(also))
                .findFirst()
                .orElseThrow(() -> new AssertionError("Nothing is said of " + id + " " + also));
    }

    private static void hasItsSteps(Element item, Explanation... explanations) {
        for (Explanation explanation : explanations) {
            explanation
                    .steps()
                    .forEach(step -> assertThat(text(item))
                            .contains(step.rule().id())
                            .contains(step.rule().source().replaceAll("\\s+", " ")));
            explanation.steps().stream()
                    .flatMap(step -> step.rows().stream())
                    .forEach(row -> assertThat(text(item)).contains("riga " + row.row() + " (" + row.regulation()));
        }
    }

    @Test
    void every_unit_objective_indicator_and_person_has_its_steps_with_rules_sources_and_rows() {
        List<Element> items = items(page(Language.IT));
        for (UnitResult one : RealPlan.EVALUATION.units()) {
            hasItsSteps(item(items, one.unit(), ""), one.degreeExplanation(), one.pointsExplanation());
        }
        for (ObjectiveResult one : RealPlan.EVALUATION.objectives()) {
            hasItsSteps(item(items, one.objective(), "(" + one.unit() + ","), one.explanation());
        }
        for (IndicatorResult one : RealPlan.EVALUATION.indicators()) {
            Element objective = item(items, one.objective(), "(" + one.unit() + ",");
            hasItsSteps(item(PageReader.elements(objective, "details"), one.indicator(), ""), one.explanation());
        }
        for (PersonResult one : RealPlan.EVALUATION.people()) {
            Element item = item(items, one.person(), "");
            hasItsSteps(item, one.scoreExplanation(), one.baseExplanation());
            one.premiums().forEach(premium -> hasItsSteps(item, premium.explanation()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void every_item_says_what_is_missing_or_why_nothing_is(Language language) {
        Labels labels = Labels.in(language);
        String missing = labels.text("head.whyNot");
        List<String> full = labels.bundle().keySet().stream()
                .filter(key -> key.startsWith("why.full.") || key.startsWith("why.none."))
                .map(labels::text)
                .toList();

        assertThat(items(page(language)))
                .hasSizeGreaterThan(200)
                .allSatisfy(item -> assertThat(text(item))
                        .satisfiesAnyOf(
                                said -> assertThat(said).contains(missing),
                                said -> assertThat(full).anyMatch(said::contains)));
    }

    @Test
    void a_unit_is_named_in_the_report_and_not_called_a_unit_only() {
        String report = PagesTest.PAGES.getOrDefault("report-it", "");

        assertThat(report).contains("Tutta l'unità: Area V - Urbanistica").doesNotContain("<strong>Unità</strong>");
    }

    @ParameterizedTest
    @EnumSource
    void items_are_as_agreed(Language language) throws IOException {
        List<Element> items = items(page(language));
        List<Element> agreed = new ArrayList<>(List.of(
                item(items, "AREA_V", ""),
                item(items, "AREA_VI", ""),
                item(items, "O12", ""),
                item(items, "O01", ""),
                item(items, "P011", ""),
                item(items, "P053", ""),
                item(items, "P054", ""),
                item(items, "P019", "")));
        String actual = agreed.stream().map(WhyPageTest::lines).collect(Collectors.joining("\n\n", "", "\n"));
        String name = "why-" + language.locale().getLanguage() + ".txt";
        Path present = Path.of("target", "golden", name);
        Files.createDirectories(present.getParent());
        Files.writeString(present, actual);

        assertThat(actual).isEqualTo(Golden.text(name));
    }

    /** A paragraph, summary or item of a list on a line each. */
    private static String lines(Element item) {
        List<String> lines = new ArrayList<>();
        walk(item, lines);
        return String.join("\n", lines);
    }

    private static void walk(Element element, List<String> lines) {
        String name = element.getTagName();
        if (name.equals("summary") || name.equals("p") || name.equals("li")) {
            lines.add((name.equals("summary") ? "> " : name.equals("li") ? "  - " : "")
                    + text(element).strip());
            return;
        }
        for (int i = 0; i < element.getChildNodes().getLength(); i++) {
            if (element.getChildNodes().item(i) instanceof Element child) {
                walk(child, lines);
            }
        }
    }
}
