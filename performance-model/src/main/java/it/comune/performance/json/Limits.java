package it.comune.performance.json;

/**
 * How large a document may be. Depth (32) and length of numbers (32 characters) are not for the host to set.
 *
 * @param bytes most bytes in UTF-8, more than 0; a longer document is refused before it is parsed
 */
public record Limits(int bytes) {
    /** 64 MiB. */
    public static final Limits DOSSIER = new Limits(64 * 1024 * 1024);

    /** 1 MiB. */
    public static final Limits REGULATION = new Limits(1024 * 1024);

    private static final int BYTES_PER_VALUE = 16;
    private static final int FEW_VALUES = 1000;

    /** @throws IllegalArgumentException when not more than 0 */
    public Limits {
        if (bytes <= 0) {
            throw new IllegalArgumentException("A limit is more than 0 bytes, not " + bytes + ".");
        }
    }

    /**
     * Most values (texts, numbers, lists, ...): one for every 16 bytes allowed, at least 1000. Real documents need 25
     * bytes and more for each; a hostile one of nothing but brackets would otherwise fill the memory.
     */
    public int values() {
        return Math.max(FEW_VALUES, bytes / BYTES_PER_VALUE);
    }
}
