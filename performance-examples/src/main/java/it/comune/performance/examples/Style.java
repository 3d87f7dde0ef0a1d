package it.comune.performance.examples;

import it.comune.performance.evaluation.Outcome;
import it.comune.performance.evaluation.Severity;

/** How a piece of text stands out, where colours are wanted. Colour never says what the words do not. */
enum Style {
    PLAIN(""),
    STRONG("1"),
    FAINT("2"),
    BAD("31"),
    WARNING("33"),
    GOOD("32"),
    ID("36");

    private static final String ESCAPE = "\u001b[";

    private final String code;

    Style(String code) {
        this.code = code;
    }

    /** The text between its escape sequences. */
    String coloured(String text) {
        return this == PLAIN || text.isBlank() ? text : ESCAPE + code + "m" + text + ESCAPE + "0m";
    }

    static Style of(Severity severity) {
        return switch (severity) {
            case INFO -> PLAIN;
            case WARNING -> WARNING;
            case ERROR, BLOCKING -> BAD;
        };
    }

    static Style of(Outcome outcome) {
        return switch (outcome) {
            case ACHIEVED -> GOOD;
            case NOT_ACHIEVED -> BAD;
            case EXEMPT, PARTIALLY_ACHIEVED -> WARNING;
            case NOT_DUE, EXCLUDED -> PLAIN;
        };
    }
}
