package it.comune.performance.report;

import java.util.Locale;

/**
 * The languages in which pages and tool speak. Italian unless asked otherwise, whatever the machine's locale: HR reads it.
 */
public enum Language {
    IT(Locale.ITALIAN),
    EN(Locale.ENGLISH);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    public Locale locale() {
        return locale;
    }
}
