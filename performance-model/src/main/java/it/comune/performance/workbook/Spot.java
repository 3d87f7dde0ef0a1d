package it.comune.performance.workbook;

import java.util.Comparator;

/**
 * A cell's place.
 *
 * @param index of the sheet in the file
 * @param sheet its name
 * @param row from 0
 * @param column from 0
 */
record Spot(int index, String sheet, int row, int column) implements Comparable<Spot> {
    private static final Comparator<Spot> IN_ORDER =
            Comparator.comparingInt(Spot::index).thenComparingInt(Spot::row).thenComparingInt(Spot::column);

    private static final int LETTERS = 26;

    /** {@code Pesi!C5}. */
    @Override
    public String toString() {
        return sheet + "!" + cell();
    }

    /** {@code C5}. */
    String cell() {
        return letters(column) + (row + 1);
    }

    private static String letters(int column) {
        String last = String.valueOf((char) ('A' + column % LETTERS));
        return column < LETTERS ? last : letters(column / LETTERS - 1) + last;
    }

    /** Column of {@code C} or {@code C5}, or -1 where there is none. */
    static int column(String cell) {
        int column = 0;
        int letters = 0;
        while (letters < cell.length() && cell.charAt(letters) >= 'A' && cell.charAt(letters) <= 'Z') {
            if (letters == 3) {
                return -1;
            }
            column = column * LETTERS + cell.charAt(letters) - 'A' + 1;
            letters++;
        }
        return column - 1;
    }

    @Override
    public int compareTo(Spot other) {
        return IN_ORDER.compare(this, other);
    }
}
