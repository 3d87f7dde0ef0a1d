package it.comune.performance.rules.whatif;

import java.util.Arrays;
import java.util.Comparator;

/** The order of ids: that of code points, as everywhere in an evaluation. */
final class Ids {
    static final Comparator<String> BY_CODE_POINT = (one, other) -> {
        int[] left = one.codePoints().toArray();
        int[] right = other.codePoints().toArray();
        return Arrays.compare(left, right);
    };

    private Ids() {}
}
