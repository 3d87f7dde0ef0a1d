package it.comune.performance.report;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a page: a text, an element, or several of them in a row. Whatever is data becomes a text or the value of an
 * attribute, and both are escaped when they are written: there is no way to put markup in as a text. Written, it is well-formed
 * XML that browsers read as HTML. Immutable.
 *
 * <p>Characters that HTML forbids and those that reorder the text around them (bidirectional controls) are shown as U+FFFD: a
 * title may not rearrange the page it stands on.
 */
final class Html {
    /** Nothing at all. */
    static final Html NONE = new Html(null, Map.of(), "", List.of());

    private static final Pattern NAME = Pattern.compile("[a-zA-Z][a-zA-Z0-9]*(-[a-z0-9]+)*");

    /** What may lead away, besides addresses inside the page: pages that lie beside this one. */
    private static final Pattern LINK =
            Pattern.compile("#[\\w.-]+|[\\w-]+(\\.[\\w-]+)*\\.(html|csv|json|md)(#[\\w.-]+)?");

    private static final Pattern ROOM_LINK =
            Pattern.compile("\\.\\./\\.\\./[a-z]+/[a-z-]+/[\\w-][\\w.~-]*\\.(html|csv)");
    /** Behind a slash that stands between letters: dates and numbers of acts stay whole. */
    private static final Pattern SLASH = Pattern.compile("(?<=\\p{L}/)(?=\\p{L})");

    /** Elements whose content is no text of ours, or that fetch something. */
    private static final Set<String> REFUSED = Set.of(
            "script",
            "style",
            "iframe",
            "object",
            "embed",
            "link",
            "base",
            "form",
            "img",
            "image",
            "use",
            "template",
            "a");

    /** Elements of HTML that have no end tag. */
    private static final Set<String> VOID = Set.of("meta", "br", "hr", "col", "wbr");

    /** Elements that begin on a line of their own, so that two versions of a page can be compared by line. */
    private static final Set<String> ON_A_LINE = Set.of(
            "html",
            "head",
            "body",
            "meta",
            "title",
            "style",
            "header",
            "nav",
            "main",
            "footer",
            "section",
            "article",
            "aside",
            "div",
            "h1",
            "h2",
            "h3",
            "h4",
            "p",
            "ul",
            "ol",
            "li",
            "dl",
            "dt",
            "dd",
            "table",
            "caption",
            "colgroup",
            "thead",
            "tbody",
            "tfoot",
            "tr",
            "th",
            "td",
            "figure",
            "figcaption",
            "svg",
            "g",
            "defs",
            "pattern",
            "rect",
            "line",
            "circle",
            "path",
            "desc");

    private final @Nullable String name;
    private final Map<String, String> attributes;
    private final String text;
    private final List<Html> children;

    private Html(@Nullable String name, Map<String, String> attributes, String text, List<Html> children) {
        this.name = name;
        this.attributes = attributes;
        this.text = text;
        this.children = children;
    }

    /** A text, whatever it looks like. */
    static Html text(String text) {
        return new Html(null, Map.of(), text, List.of());
    }

    /** One after the other. */
    static Html all(Html... parts) {
        return new Html(null, Map.of(), "", List.of(parts));
    }

    /** One after the other. */
    static Html all(Collection<Html> parts) {
        return new Html(null, Map.of(), "", List.copyOf(parts));
    }

    /** One after the other, with something between each two. */
    static Html joined(Html between, Collection<Html> parts) {
        Html joined = NONE;
        for (Html part : parts) {
            joined = joined.isNone() ? part : all(joined, between, part);
        }
        return joined;
    }

    /**
     * An element.
     *
     * @param name of HTML or SVG; never one that runs or fetches something
     */
    static Html element(String name, Html... children) {
        return element(name, Arrays.asList(children));
    }

    /** An element and what is in it. */
    static Html element(String name, Collection<Html> children) {
        if (!NAME.matcher(name).matches() || REFUSED.contains(name)) {
            throw new IllegalArgumentException("A page has no element \"" + name + "\".");
        }
        return new Html(name, Map.of(), "", List.copyOf(children));
    }

    /** A text that may go on in a new line after a slash between two words, where browsers keep {@code associations/bodies} whole. */
    static Html words(String text) {
        return joined(element("wbr"), SLASH.splitAsStream(text).map(Html::text).toList());
    }

    /** An element with a text. */
    static Html element(String name, String text) {
        return element(name, text(text));
    }

    /**
     * A link inside the page, or to a page that lies beside this one.
     *
     * @param target {@code #id}, or a file name with an optional {@code #id}
     */
    static Html link(String target, Html... children) {
        if (!LINK.matcher(target).matches()) {
            throw new IllegalArgumentException("A page links to nothing like \"" + target + "\".");
        }
        return new Html("a", Map.of("href", target), "", List.of(children));
    }

    /**
     * A link to a file of the same report in another of its directories, which two steps up lie side by side.
     *
     * @param target {@code ../../letters/it/lettera-P001.html}
     */
    static Html linkAcross(String target, Html... children) {
        if (!ROOM_LINK.matcher(target).matches()) {
            throw new IllegalArgumentException("A report has no file \"" + target + "\".");
        }
        return new Html("a", Map.of("href", target), "", List.of(children));
    }

    /** The style sheet, the one text that is not escaped: it comes from this library, and from nowhere else. */
    static Html style(StyleSheet sheet) {
        return new Html("style", Map.of(), sheet.text(), List.of());
    }

    /**
     * The same element with one more attribute.
     *
     * @param attribute neither a style nor a handler of events, which a page of ours has not; links have their own way
     */
    Html with(String attribute, String value) {
        if (name == null) {
            throw new IllegalStateException("Only an element has attributes.");
        }
        if (!NAME.matcher(attribute).matches()
                || attribute.startsWith("on")
                || attribute.equals("style")
                || attribute.endsWith("href")
                || attribute.endsWith("src")) {
            throw new IllegalArgumentException("An element has no attribute \"" + attribute + "\".");
        }
        Map<String, String> more = new LinkedHashMap<>(attributes);
        more.put(attribute, value);
        return new Html(name, more, text, children);
    }

    /** The same element with a class, for the style sheet. */
    Html classed(String styleClass) {
        return with("class", styleClass);
    }

    boolean isNone() {
        return name == null && text.isEmpty() && children.stream().allMatch(Html::isNone);
    }

    /** As it is written. */
    String written() {
        StringBuilder out = new StringBuilder();
        write(out);
        return out.toString();
    }

    private void write(StringBuilder out) {
        if (name == null) {
            escape(text, false, out);
        } else {
            if (ON_A_LINE.contains(name) && !out.isEmpty()) {
                out.append('\n');
            }
            out.append('<').append(name);
            attributes.forEach((attribute, value) -> {
                out.append(' ').append(attribute).append("=\"");
                escape(value, true, out);
                out.append('"');
            });
            out.append(VOID.contains(name) ? " />" : ">");
            if (name.equals("style")) {
                out.append(text);
            }
        }
        children.forEach(child -> child.write(out));
        if (name != null && !VOID.contains(name)) {
            out.append("</").append(name).append('>');
        }
    }

    private static void escape(String text, boolean inAttribute, StringBuilder out) {
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                // Closes a CDATA section in readers that know those.
                case '>' -> out.append("&gt;");
                case '"' -> out.append(inAttribute ? "&quot;" : "\"");
                case '\r' -> out.append(inAttribute ? "&#10;" : "\n");
                case '\n' -> out.append(inAttribute ? "&#10;" : "\n");
                case '\t' -> out.append(inAttribute ? "&#9;" : "\t");
                default -> out.appendCodePoint(isShown(c) ? c : 0xFFFD);
            }
        });
    }

    private static boolean isShown(int c) {
        boolean noncharacter = (c & 0xFFFE) == 0xFFFE || c >= 0xFDD0 && c <= 0xFDEF;
        boolean bidirectional =
                c == 0x061C || c == 0x200E || c == 0x200F || c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
        return !noncharacter
                && !bidirectional
                && !Character.isISOControl(c)
                && Character.getType(c) != Character.SURROGATE;
    }

    // Shorthands for what every page has.

    static Html p(Html... children) {
        return element("p", children);
    }

    static Html p(String text) {
        return element("p", text);
    }

    static Html span(String styleClass, String text) {
        return element("span", text).classed(styleClass);
    }

    static Html strong(String text) {
        return element("strong", text);
    }

    static Html list(Collection<Html> items) {
        return element("ul", items.stream().map(item -> element("li", item)).toList());
    }
}
