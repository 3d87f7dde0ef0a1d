package it.comune.performance.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class StyleSheetTest {
    /** WCAG 2.1, criterion 1.4.3: normal text. */
    private static final BigDecimal LEAST = new BigDecimal("4.5");

    private static final Pattern VARIABLE = Pattern.compile("(--[a-z-]+): (#[0-9a-f]{6});");
    private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^{}]*)}");
    private static final Pattern COLOUR = Pattern.compile("(?<![-a-z])color: ([^;]+);");
    private static final Pattern GROUND = Pattern.compile("background-color: ([^;]+);");

    private final String sheet = StyleSheet.OURS.text();
    private final Map<String, String> variables = new HashMap<>();

    StyleSheetTest() {
        Matcher found = VARIABLE.matcher(sheet);
        while (found.find()) {
            variables.put("var(" + found.group(1) + ")", found.group(2));
        }
    }

    private record Pair(String selector, String colour, String ground) {}

    private List<Pair> pairs() {
        List<Pair> pairs = new ArrayList<>();
        Matcher rule = RULE.matcher(sheet);
        while (rule.find()) {
            Matcher colour = COLOUR.matcher(rule.group(2));
            Matcher ground = GROUND.matcher(rule.group(2));
            boolean coloured = colour.find();
            assertThat(ground.find())
                    .as("colour and background together: " + rule.group(1))
                    .isEqualTo(coloured || rule.group(2).contains("background-color: transparent"));
            if (coloured) {
                pairs.add(new Pair(rule.group(1).strip(), colour.group(1), ground.group(1)));
            }
        }
        return pairs;
    }

    @Test
    void every_text_has_the_contrast_that_wcag_asks_for() {
        assertThat(pairs()).hasSizeGreaterThan(20);
        for (Pair pair : pairs()) {
            // A text without a ground of its own stands on the page, or on the darkest of the light grounds.
            List<String> grounds = pair.ground().equals("transparent")
                    ? List.of(
                            "var(--white)", "var(--light)", "var(--pale)", "var(--danger-pale)", "var(--warning-pale)")
                    : List.of(pair.ground());
            for (String ground : grounds) {
                assertThat(contrast(hex(pair.colour()), hex(ground)))
                        .as(pair.selector() + ": " + pair.colour() + " on " + ground)
                        .isGreaterThanOrEqualTo(LEAST);
            }
        }
    }

    @Test
    void links_keep_their_contrast_on_every_ground_on_which_they_stand() {
        for (String ground : List.of("--white", "--light", "--danger-pale", "--warning-pale")) {
            assertThat(contrast(hex("var(--primary)"), hex("var(" + ground + ")")))
                    .as("a link on " + ground)
                    .isGreaterThanOrEqualTo(LEAST);
        }
    }

    /** WCAG 2.1, criterion 1.4.11: what is drawn. */
    @Test
    void what_charts_draw_is_told_from_the_page() {
        for (String colour : List.of("--primary-dark", "--danger", "--warning", "--rule", "--text")) {
            assertThat(contrast(hex("var(" + colour + ")"), hex("var(--white)")))
                    .as(colour)
                    .isGreaterThanOrEqualTo(BigDecimal.valueOf(3));
        }
    }

    @Test
    void the_colours_and_the_font_are_those_of_the_public_administration() {
        assertThat(sheet).contains("--primary: #0066cc;", "--text: #17324d;", "font-family: \"Titillium Web\"");
    }

    @Test
    void nothing_is_fetched() {
        assertThat(sheet).doesNotContain("url(", "@import", "http", "@font-face");
    }

    private String hex(String colour) {
        String hex = variables.getOrDefault(colour, colour);
        assertThat(hex).matches("#[0-9a-f]{6}");
        return hex;
    }

    private static BigDecimal contrast(String one, String other) {
        double first = luminance(one) + 0.05;
        double second = luminance(other) + 0.05;
        return new BigDecimal(Math.max(first, second) / Math.min(first, second), MathContext.DECIMAL32);
    }

    /** As WCAG defines it, which is in powers that no decimal has. */
    private static double luminance(String hex) {
        double[] weights = {0.2126, 0.7152, 0.0722};
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            double channel = Integer.parseInt(hex.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
            sum += weights[i] * (channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4));
        }
        return sum;
    }
}
