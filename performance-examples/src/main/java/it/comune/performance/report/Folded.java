package it.comune.performance.report;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * A text in which words can be found however they are written, with the way back to where they stand: letters and digits of whatever
 * form are plain small ones (NFKC), dashes are hyphens, and what is not to be seen is not there.
 */
final class Folded {
    private static final int COMBINING_GRAPHEME_JOINER = 0x034F;

    /**
     * @param from where it stands in the text
     * @param to where what it is a part of ends in the text
     * @param isOfWord whether a word goes on with it: a letter, mark or digit, but no footnote's
     * @param isApart whether something invisible stands before it: it may be all that parts two words
     */
    private record Place(int from, int to, boolean isOfWord, boolean isApart) {}

    private final StringBuilder folded = new StringBuilder();
    /** One for each character of what is folded. */
    private final List<Place> places = new ArrayList<>();

    Folded(String text) {
        boolean isApart = false;
        int at = 0;
        while (at < text.length()) {
            int point = text.codePointAt(at);
            int next = at + Character.charCount(point);
            if (isInvisible(point)) {
                isApart = true;
            } else {
                String plain = Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKC);
                for (int one : plain.codePoints().toArray()) {
                    int small = isDash(one) ? '-' : Character.toLowerCase(Character.toUpperCase(one));
                    folded.appendCodePoint(small);
                    Place place = new Place(at, next, isOfWord(small) && isOfWord(point), isApart);
                    for (int i = Character.charCount(small); i > 0; i--) {
                        places.add(place);
                    }
                    isApart = false;
                }
            }
            at = next;
        }
    }

    /** All of a text, folded. */
    static String whole(String text) {
        return new Folded(text).folded.toString();
    }

    private static boolean isInvisible(int point) {
        return Character.isIdentifierIgnorable(point)
                || point == COMBINING_GRAPHEME_JOINER
                || point >= 0xFE00 && point <= 0xFE0F
                || point >= 0xE0100 && point <= 0xE01EF;
    }

    private static boolean isDash(int point) {
        return Character.getType(point) == Character.DASH_PUNCTUATION || point == 0x2212;
    }

    private static boolean isOfWord(int point) {
        return switch (Character.getType(point)) {
            case Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.DECIMAL_DIGIT_NUMBER,
                    Character.LETTER_NUMBER -> true;
            default -> Character.isLetter(point);
        };
    }

    int length() {
        return places.size();
    }

    String part(int begin, int end) {
        return folded.substring(begin, end);
    }

    /** Where a character stands in the text. */
    int from(int index) {
        return places.get(index).from();
    }

    /** Where it ends in the text. */
    int to(int index) {
        return places.get(index).to();
    }

    /** Whether a word may end or begin before a character. */
    boolean isBorder(int index) {
        return index == 0
                || index == places.size()
                || !places.get(index - 1).isOfWord()
                || !places.get(index).isOfWord()
                || places.get(index).isApart();
    }
}
