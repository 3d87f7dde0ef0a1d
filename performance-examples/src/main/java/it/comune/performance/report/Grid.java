package it.comune.performance.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A table: its caption, one head for each column, one for each row. On narrow screens it either scrolls, and the keyboard reaches it,
 * or its rows are stacked, each cell under the name of its column. Not thread-safe.
 */
final class Grid {
    private final String caption;
    private final List<String> heads = new ArrayList<>();
    private final List<Boolean> numbers = new ArrayList<>();
    private final List<Html> rows = new ArrayList<>();
    private Html foot = Html.NONE;
    private boolean stacked;
    private boolean narrow;
    private String shape = "";

    Grid(String caption) {
        this.caption = caption;
    }

    Grid text(String head) {
        heads.add(head);
        numbers.add(false);
        return this;
    }

    Grid number(String head) {
        heads.add(head);
        numbers.add(true);
        return this;
    }

    /** Cells with sentences: stacked on narrow screens. */
    Grid stacked() {
        stacked = true;
        return this;
    }

    /** Few columns, which need not fill the page. */
    Grid narrow() {
        narrow = true;
        return this;
    }

    /** Columns as wide as the style sheet says of tables of this class, so that several of them agree. */
    Grid shaped(String styleClass) {
        shape = " " + styleClass;
        return this;
    }

    /** A row; its first cell is its head. */
    Grid row(Html... cells) {
        rows.add(line(Arrays.asList(cells)));
        return this;
    }

    /** A row with a class, which the style sheet marks. */
    Grid row(String styleClass, Html... cells) {
        rows.add(
                styleClass.isEmpty()
                        ? line(Arrays.asList(cells))
                        : line(Arrays.asList(cells)).classed(styleClass));
        return this;
    }

    /** The last row, of totals. */
    Grid foot(Html... cells) {
        foot = line(Arrays.asList(cells));
        return this;
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    private Html line(List<Html> cells) {
        if (cells.size() != heads.size()) {
            throw new IllegalArgumentException(cells.size() + " cells in " + heads.size() + " columns of " + caption);
        }
        List<Html> line = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            Html cell = i == 0
                    ? role(Html.element("th", cells.get(i)).with("scope", "row"), "rowheader")
                    : role(Html.element("td", cells.get(i)), "cell");
            if (numbers.get(i)) {
                cell = cell.classed("number");
            }
            line.add(stacked && i > 0 ? cell.with("data-label", heads.get(i)) : cell);
        }
        return role(Html.element("tr", line), "row");
    }

    /** Stacked, a table is no table to a browser any more: its parts say themselves what they are. */
    private Html role(Html part, String role) {
        return stacked ? part.with("role", role) : part;
    }

    Html html() {
        List<Html> head = new ArrayList<>();
        for (int i = 0; i < heads.size(); i++) {
            Html cell = role(Html.element("th", heads.get(i)).with("scope", "col"), "columnheader");
            head.add(numbers.get(i) ? cell.classed("number") : cell);
        }
        Html table = Html.element(
                "table",
                Html.element("caption", caption),
                role(Html.element("thead", role(Html.element("tr", head), "row")), "rowgroup"),
                role(Html.element("tbody", rows), "rowgroup"),
                foot.isNone() ? Html.NONE : role(Html.element("tfoot", foot), "rowgroup"));
        if (stacked) {
            return Html.element("div", table.with("role", "table").classed("stacked" + shape))
                    .classed("block");
        }
        return scrolling(narrow ? table.classed("narrow") : table, caption);
    }

    /** What may be wider than the screen: the keyboard can reach it, and then scroll. */
    static Html scrolling(Html wide, String name) {
        return Html.element("div", wide)
                .classed("scroll")
                .with("role", "group")
                .with("aria-label", name)
                .with("tabindex", "0");
    }
}
