package it.comune.performance.workbook;

/** The words by which the sheets call choices and settings, for texts that tell people what to choose. In Italian, as the sheets are. */
public final class SheetWords {
    private SheetWords() {}

    /**
     * The word of a choice.
     *
     * @param choice kind of the choice and the constant of the document: {@code Segment.LINEAR}
     * @throws java.util.MissingResourceException when no sheet has it
     */
    public static String choice(String choice) {
        return Texts.of("word." + choice);
    }

    /**
     * The label of a setting.
     *
     * @param setting its name: {@code premiums/topUp/tieBreaks}
     * @throws java.util.MissingResourceException when no sheet has it
     */
    public static String setting(String setting) {
        return Texts.of("settings." + setting.replace('/', '.'));
    }
}
