package it.comune.performance.report;

import it.comune.performance.value.Numbers;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * A chart as inline SVG: title and description for those who do not see it, shapes that the style sheet colours. Coordinates are
 * decimals with two places, computed exactly and rounded once: the same figures give the same bytes. Not thread-safe.
 */
final class Drawing {
    private static final int DECIMALS = 2;

    private final String id;
    private final String title;
    private final String description;
    private final int width;
    private final int height;
    private final List<Html> shapes = new ArrayList<>();

    /** @param id of our own making; other ids of the drawing begin with it */
    Drawing(String id, String title, String description, int width, int height) {
        this.id = id;
        this.title = title;
        this.description = description;
        this.width = width;
        this.height = height;
    }

    static BigDecimal of(long whole) {
        return BigDecimal.valueOf(whole);
    }

    /** {@code value / most} of a length; nothing of it where there is no most. */
    static BigDecimal scaled(BigDecimal value, BigDecimal most, int length) {
        return most.signum() == 0
                ? BigDecimal.ZERO
                : value.multiply(of(length)).divide(most, DECIMALS, RoundingMode.HALF_UP);
    }

    private static String number(BigDecimal coordinate) {
        return Numbers.show(coordinate.setScale(DECIMALS, RoundingMode.HALF_UP));
    }

    Drawing rectangle(String styleClass, BigDecimal x, BigDecimal y, BigDecimal across, BigDecimal down) {
        shapes.add(rectangle(x, y, across, down).classed(styleClass));
        return this;
    }

    /** Filled with a pattern of this drawing. */
    Drawing patterned(
            String pattern, String styleClass, BigDecimal x, BigDecimal y, BigDecimal across, BigDecimal down) {
        shapes.add(rectangle(x, y, across, down).classed(styleClass).with("fill", "url(#" + id + "-" + pattern + ")"));
        return this;
    }

    private static Html rectangle(BigDecimal x, BigDecimal y, BigDecimal across, BigDecimal down) {
        return Html.element("rect")
                .with("x", number(x))
                .with("y", number(y))
                .with("width", number(across))
                .with("height", number(down));
    }

    Drawing line(String styleClass, BigDecimal x1, BigDecimal y1, BigDecimal x2, BigDecimal y2) {
        shapes.add(Html.element("line")
                .with("x1", number(x1))
                .with("y1", number(y1))
                .with("x2", number(x2))
                .with("y2", number(y2))
                .classed(styleClass));
        return this;
    }

    Drawing circle(String styleClass, BigDecimal x, BigDecimal y, int radius) {
        shapes.add(Html.element("circle")
                .with("cx", number(x))
                .with("cy", number(y))
                .with("r", String.valueOf(radius))
                .classed(styleClass));
        return this;
    }

    /** A square on its corner. */
    Drawing diamond(String styleClass, BigDecimal x, BigDecimal y, int radius) {
        BigDecimal r = of(radius);
        shapes.add(Html.element("path")
                .with(
                        "d",
                        "M" + number(x) + " " + number(y.subtract(r)) + "L" + number(x.add(r)) + " " + number(y) + "L"
                                + number(x) + " " + number(y.add(r)) + "L" + number(x.subtract(r)) + " " + number(y)
                                + "Z")
                .classed(styleClass));
        return this;
    }

    /** @param anchor {@code start}, {@code middle} or {@code end} */
    Drawing text(String styleClass, String anchor, BigDecimal x, BigDecimal y, String text) {
        Html shape = Html.element("text", text)
                .with("x", number(x))
                .with("y", number(y))
                .with("text-anchor", anchor);
        shapes.add(styleClass.isEmpty() ? shape : shape.classed(styleClass));
        return this;
    }

    Html html() {
        return Html.element(
                        "svg",
                        Html.element("title", title).with("id", id + "-title"),
                        Html.element("desc", description).with("id", id + "-desc"),
                        Html.element("defs", hatch(), dots()),
                        Html.all(shapes))
                .with("xmlns", "http://www.w3.org/2000/svg")
                .with("viewBox", "0 0 " + width + " " + height)
                .with("role", "img")
                .with("aria-labelledby", id + "-title " + id + "-desc");
    }

    private Html hatch() {
        return pattern("hatch", "8")
                .apply(List.of(
                        Html.element("rect")
                                .with("width", "8")
                                .with("height", "8")
                                .with("fill", "#ffffff"),
                        Html.element("path")
                                .with("d", "M-2 2L2 -2M0 8L8 0M6 10L10 6")
                                .classed("hatch")));
    }

    private Html dots() {
        return pattern("dots", "6")
                .apply(List.of(
                        Html.element("rect")
                                .with("width", "6")
                                .with("height", "6")
                                .with("fill", "#ffffff"),
                        Html.element("circle")
                                .with("cx", "3")
                                .with("cy", "3")
                                .with("r", "1.6")
                                .classed("dots")));
    }

    private java.util.function.Function<List<Html>, Html> pattern(String name, String size) {
        return shapesOfIt -> Html.element("pattern", shapesOfIt)
                .with("id", id + "-" + name)
                .with("width", size)
                .with("height", size)
                .with("patternUnits", "userSpaceOnUse");
    }

    /** A small picture for a legend, of one shape: what it means stands beside it. */
    static Html swatch(String drawing, String pattern, String styleClass) {
        Html box = Html.element("rect")
                .with("x", "1")
                .with("y", "1")
                .with("width", "30")
                .with("height", "14")
                .classed(styleClass);
        return picture(pattern.isEmpty() ? box : box.with("fill", "url(#" + drawing + "-" + pattern + ")"));
    }

    static Html lineSwatch(String styleClass) {
        return picture(Html.element("line")
                .with("x1", "1")
                .with("y1", "8")
                .with("x2", "31")
                .with("y2", "8")
                .classed(styleClass));
    }

    static Html uprightSwatch(String styleClass) {
        return picture(Html.element("line")
                .with("x1", "16")
                .with("y1", "1")
                .with("x2", "16")
                .with("y2", "15")
                .classed(styleClass));
    }

    static Html circleSwatch(String styleClass) {
        return picture(Html.element("circle")
                .with("cx", "16")
                .with("cy", "8")
                .with("r", "6")
                .classed(styleClass));
    }

    static Html diamondSwatch(String styleClass) {
        return picture(Html.element("path").with("d", "M16 1L23 8L16 15L9 8Z").classed(styleClass));
    }

    private static Html picture(Html shape) {
        return Html.element("svg", shape)
                .with("xmlns", "http://www.w3.org/2000/svg")
                .with("viewBox", "0 0 32 16")
                .with("aria-hidden", "true")
                .with("focusable", "false");
    }

    /** A figure: caption, legend, drawing. */
    static Html figure(String caption, List<Html> legend, Html drawing) {
        return Html.element(
                        "figure",
                        Html.element("figcaption", caption),
                        legend.isEmpty() ? Html.NONE : Html.list(legend).classed("legend"),
                        Grid.scrolling(drawing, caption))
                .classed("chart");
    }
}
