package it.comune.performance.examples;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** Lines for people: wrapped between words at a width, never inside a word (ids stay whole), coloured if wanted. */
final class Page {
    /** Narrowest column in which a paragraph can be read. */
    private static final int NARROWEST = 20;

    private static final char NO_BREAK = '\u00a0';

    private final PrintWriter out;
    private final int width;
    private final boolean coloured;

    Page(PrintWriter out, int width, boolean coloured) {
        this.out = out;
        this.width = width;
        this.coloured = coloured;
    }

    int width() {
        return width;
    }

    void blank() {
        out.print('\n');
    }

    /** A heading over a section, after an empty line. */
    void heading(String text) {
        blank();
        write(0, 0, Span.strong(text));
    }

    void write(int indent, String text) {
        write(indent, indent, Span.plain(text));
    }

    /**
     * A paragraph.
     *
     * @param indent spaces before its first line
     * @param hanging spaces before its other lines
     */
    void write(int indent, int hanging, Span... spans) {
        for (String line : wrapped(indent, hanging, List.of(spans))) {
            out.print(line);
            out.print('\n');
        }
    }

    /**
     * A paragraph beside a label that has a column of its own; where the label is too long for that, or the column too
     * far right, the paragraph starts below it.
     *
     * @param column where the paragraph starts
     */
    void beside(int indent, List<Span> label, int column, Span... spans) {
        int used = indent + label.stream().mapToInt(one -> length(one.text())).sum();
        List<Span> first = new ArrayList<>();
        first.add(Span.plain(" ".repeat(indent)));
        first.addAll(label);
        if (used >= column || width - column < NARROWEST) {
            row(first);
            write(indent + 2, indent + 2, spans);
            return;
        }
        List<String> lines = wrapped(column, column, List.of(spans));
        first.add(Span.plain(" ".repeat(column - used)));
        StringBuilder line = new StringBuilder();
        first.forEach(span -> line.append(shown(span)));
        out.print(line.append(lines.isEmpty() ? "" : lines.get(0).substring(column))
                        .toString()
                        .stripTrailing() + "\n");
        lines.stream().skip(1).forEach(more -> out.print(more + "\n"));
    }

    /** A line that is not wrapped, such as the row of a table. */
    void row(List<Span> spans) {
        StringBuilder line = new StringBuilder();
        spans.forEach(span -> line.append(shown(span)));
        out.print(line.toString().stripTrailing());
        out.print('\n');
    }

    /** Columns that a text takes on the screen. */
    static int length(String text) {
        return (int) clean(text)
                .codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .count();
    }

    private String shown(Span span) {
        String text = clean(span.text()).replace(NO_BREAK, ' ');
        return coloured ? span.style().coloured(text) : text;
    }

    /** Documents come from outside: nothing in them may steer the terminal. */
    private static String clean(String text) {
        if (text.codePoints().noneMatch(Page::isUnfit)) {
            return text;
        }
        StringBuilder clean = new StringBuilder();
        text.codePoints().filter(c -> !isUnfit(c)).forEach(clean::appendCodePoint);
        return clean.toString();
    }

    private static boolean isUnfit(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> true;
            default -> false;
        };
    }

    private List<String> wrapped(int indent, int hanging, List<Span> spans) {
        List<String> lines = new ArrayList<>();
        List<Span> line = new ArrayList<>();
        int margin = indent;
        int used = indent;
        for (List<Span> word : words(spans)) {
            int length = word.stream().mapToInt(piece -> length(piece.text())).sum();
            if (!line.isEmpty() && used + 1 + length > width) {
                lines.add(" ".repeat(margin) + joined(line));
                line.clear();
                margin = hanging;
                used = hanging;
            }
            if (!line.isEmpty()) {
                line.add(new Span(" ", word.get(0).style()));
                used++;
            }
            line.addAll(word);
            used += length;
        }
        if (!line.isEmpty()) {
            lines.add(" ".repeat(margin) + joined(line));
        }
        return lines;
    }

    /** Neighbours of one style between one pair of escape sequences. */
    private String joined(List<Span> line) {
        StringBuilder joined = new StringBuilder();
        StringBuilder run = new StringBuilder();
        Style style = Style.PLAIN;
        for (Span piece : line) {
            if (piece.style() != style) {
                joined.append(shown(new Span(run.toString(), style)));
                run.setLength(0);
                style = piece.style();
            }
            run.append(piece.text());
        }
        return joined.append(shown(new Span(run.toString(), style))).toString();
    }

    /** What must stay together: pieces with no space between them. */
    private static List<List<Span>> words(List<Span> spans) {
        List<List<Span>> words = new ArrayList<>();
        List<Span> word = new ArrayList<>();
        for (Span span : spans) {
            StringBuilder piece = new StringBuilder();
            for (char c : span.text().toCharArray()) {
                if (c == ' ' || c == '\n' || c == '\r' || c == '\t') {
                    word = ended(words, word, piece, span.style());
                } else {
                    piece.append(c);
                }
            }
            if (!piece.isEmpty()) {
                word.add(new Span(piece.toString(), span.style()));
            }
        }
        ended(words, word, new StringBuilder(), Style.PLAIN);
        return words;
    }

    private static List<Span> ended(List<List<Span>> words, List<Span> word, StringBuilder piece, Style style) {
        if (!piece.isEmpty()) {
            word.add(new Span(piece.toString(), style));
            piece.setLength(0);
        }
        if (!word.isEmpty()) {
            words.add(word);
        }
        return new ArrayList<>();
    }
}
