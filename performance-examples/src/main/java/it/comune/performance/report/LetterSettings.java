package it.comune.performance.report;

/**
 * What a letter says about objecting. All of it is a choice of the municipality (L): its SMVP names the body and the procedure of
 * conciliation (D.Lgs. 150/2009 art. 7, C). Nothing here is assumed: what nobody filled in says so in the letter.
 *
 * @param body who decides on objections
 * @param address where they are to be sent
 * @param deadline until when, as people read it: {@code 15 giorni dal ricevimento}
 * @param source where the municipality laid this down
 */
public record LetterSettings(String body, String address, String deadline, String source) {
    /** To be filled in, in the words of a language. */
    public static LetterSettings toBeFilledIn(Language language) {
        String blank = Labels.in(language).text("letter.blank");
        return new LetterSettings(blank, blank, blank, blank);
    }
}
