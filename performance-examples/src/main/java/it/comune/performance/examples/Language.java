package it.comune.performance.examples;

import java.util.Locale;

/**
 * The languages in which the tool speaks. Italian unless asked otherwise, whatever the machine's locale: HR reads it.
 */
enum Language {
    IT(Locale.ITALIAN),
    EN(Locale.ENGLISH);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    Locale locale() {
        return locale;
    }
}
