package it.comune.performance.examples;

/**
 * A piece of a line. Spaces in it may become line ends; a no-break space ({@code U+00A0}) holds words together and is
 * printed as a space.
 *
 * @param text without escape sequences
 * @param style how it stands out
 */
record Span(String text, Style style) {
    static Span plain(String text) {
        return new Span(text, Style.PLAIN);
    }

    static Span strong(String text) {
        return new Span(text, Style.STRONG);
    }

    static Span faint(String text) {
        return new Span(text, Style.FAINT);
    }

    static Span id(String text) {
        return new Span(text, Style.ID);
    }
}
