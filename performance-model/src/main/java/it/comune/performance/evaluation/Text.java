package it.comune.performance.evaluation;

import java.util.Locale;

/**
 * A text that HR reads.
 *
 * @param it Italian
 * @param en English
 */
public record Text(String it, String en) {
    /** Italian for an Italian locale, otherwise English. */
    public String in(Locale locale) {
        return Locale.ITALIAN.getLanguage().equals(locale.getLanguage()) ? it : en;
    }
}
