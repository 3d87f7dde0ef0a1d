package it.comune.performance.evaluation;

import java.util.Locale;
import java.util.ResourceBundle;

/** What findings, notices and workbooks call the settings of a regulation, in Italian and English. */
public final class SettingNames {
    private static final String WORD = "word.";

    private SettingNames() {}

    /**
     * The name that people know a setting by.
     *
     * @param setting as {@link it.comune.performance.regulation.Regulation#settings()} names it
     * @return the setting itself, twice, where nobody gave it a name
     */
    public static Text of(String setting) {
        return new Text(in(Locale.ITALIAN, setting), in(Locale.ENGLISH, setting));
    }

    private static String in(Locale language, String setting) {
        ResourceBundle texts = ResourceBundle.getBundle(
                "it.comune.performance.evaluation.findings", language, SettingNames.class.getClassLoader());
        return texts.containsKey(WORD + setting) ? texts.getString(WORD + setting) : setting;
    }
}
