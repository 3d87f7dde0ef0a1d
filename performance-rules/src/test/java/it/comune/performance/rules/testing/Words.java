package it.comune.performance.rules.testing;

import java.math.BigDecimal;

/** Numbers as an Italian reads them, whatever the machine's language. */
final class Words {
    private Words() {}

    /** {@code 1.234,50}, without the word euro. */
    static String euros(long cents) {
        String euros = Long.toString(Math.abs(cents) / 100);
        StringBuilder grouped = new StringBuilder(euros);
        for (int at = euros.length() - 3; at > 0; at -= 3) {
            grouped.insert(at, '.');
        }
        long rest = Math.abs(cents) % 100;
        return (cents < 0 ? "-" : "") + grouped + "," + (rest < 10 ? "0" : "") + rest;
    }

    static String number(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        return (plain.scale() < 0 ? plain.setScale(0) : plain).toPlainString().replace('.', ',');
    }

    static String percent(BigDecimal share) {
        return number(share.movePointRight(2)) + "%";
    }

    static String count(long count, String one, String many) {
        return count + " " + (count == 1 ? one : many);
    }
}
