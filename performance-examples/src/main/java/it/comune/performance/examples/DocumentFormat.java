package it.comune.performance.examples;

import it.comune.performance.report.Labels;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a document is written as, told by how the name of its file ends. */
enum DocumentFormat {
    JSON(".json"),
    WORKBOOK(".xlsx");

    private final String ending;

    DocumentFormat(String ending) {
        this.ending = ending;
    }

    /** The format of a file name; null if its ending is none of ours. */
    static @Nullable DocumentFormat of(String file) {
        for (DocumentFormat format : values()) {
            if (file.toLowerCase(Locale.ROOT).endsWith(format.ending)) {
                return format;
            }
        }
        return null;
    }

    /** @throws Unusable when the ending is none of ours */
    static DocumentFormat needed(String file, Labels labels) {
        DocumentFormat format = of(file);
        if (format == null) {
            throw new Unusable(labels.text("out.ending", file));
        }
        return format;
    }
}
