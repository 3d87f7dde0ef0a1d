package it.comune.performance.value;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** "Did you mean": which of the words that are known here is nearest to the one that was written. */
public final class Words {
    /** More words than these are not looked at: a hint is not worth the time. */
    private static final int LOOKED_AT = 250;

    private static final int SHOWN = 12;
    private static final int MOST_EDITS = 2;
    private static final int LONGEST = 40;

    private Words() {}

    /** The known words for a hint, the nearest first, separated by commas; an ellipsis stands for those left out. */
    public static String hint(String written, Collection<String> known) {
        List<List<String>> byDistance = new ArrayList<>();
        for (int edits = 0; edits <= MOST_EDITS + 1; edits++) {
            byDistance.add(new ArrayList<>());
        }
        known.stream()
                .limit(LOOKED_AT)
                .forEach(word -> byDistance.get(edits(written, word)).add(word));
        List<String> sorted = byDistance.stream().flatMap(List::stream).toList();
        String shown = String.join(", ", sorted.subList(0, Math.min(SHOWN, sorted.size())));
        return known.size() > SHOWN ? shown + ", …" : shown;
    }

    /** Whether one word is probably the other one mistyped: at most two letters differ, and fewer than half of them. */
    public static boolean areAlike(String one, String other) {
        int edits = edits(one, other);
        return edits <= MOST_EDITS && 2 * edits < Math.max(one.length(), other.length());
    }

    /** Letters to insert, remove or change, at most {@value #MOST_EDITS} + 1; upper and lower case are the same. */
    private static int edits(String one, String other) {
        if (Math.abs(one.length() - other.length()) > MOST_EDITS || Math.max(one.length(), other.length()) > LONGEST) {
            return MOST_EDITS + 1;
        }
        int[] before = new int[other.length() + 1];
        for (int j = 0; j < before.length; j++) {
            before[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] here = new int[before.length];
            here[0] = i;
            for (int j = 1; j < here.length; j++) {
                int change = same(one.charAt(i - 1), other.charAt(j - 1)) ? 0 : 1;
                here[j] = Math.min(before[j - 1] + change, 1 + Math.min(before[j], here[j - 1]));
            }
            before = here;
        }
        return Math.min(before[other.length()], MOST_EDITS + 1);
    }

    private static boolean same(char one, char other) {
        return Character.toLowerCase(one) == Character.toLowerCase(other);
    }
}
