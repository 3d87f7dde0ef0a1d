package it.comune.performance.workbook;

/**
 * How large a workbook may be. Whatever exceeds a limit is refused before it fills the memory; all are more than 0.
 *
 * @param bytes of the file
 * @param inflatedBytes of all its parts together, once inflated
 * @param rows of one sheet, with or without content
 * @param cells with content, in all sheets together
 */
public record WorkbookLimits(int bytes, int inflatedBytes, int rows, int cells) {
    /** 16 MiB, 128 MiB inflated, 100 000 rows, 1 000 000 cells. */
    public static final WorkbookLimits DOSSIER =
            new WorkbookLimits(16 * 1024 * 1024, 128 * 1024 * 1024, 100_000, 1_000_000);

    /** 2 MiB, 16 MiB inflated, 20 000 rows, 50 000 cells. */
    public static final WorkbookLimits REGULATION =
            new WorkbookLimits(2 * 1024 * 1024, 16 * 1024 * 1024, 20_000, 50_000);

    /** For what was written a moment ago. */
    static final WorkbookLimits UNLIMITED =
            new WorkbookLimits(Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE);

    /** @throws IllegalArgumentException when one is not more than 0 */
    public WorkbookLimits {
        if (bytes <= 0 || inflatedBytes <= 0 || rows <= 0 || cells <= 0) {
            throw new IllegalArgumentException("Limits are more than 0, not " + bytes + " bytes, " + inflatedBytes
                    + " inflated bytes, " + rows + " rows, " + cells + " cells.");
        }
    }
}
