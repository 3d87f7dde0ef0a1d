package it.comune.performance.json;

import it.comune.performance.regulation.RegulationRecord;
import java.util.Set;

/**
 * Records of a store of regulations as JSON. Reading throws {@link it.comune.performance.value.InvalidDocumentException} with every
 * problem at once, in document order.
 */
public final class RegulationRecordJson {
    private static final Reading<RegulationRecord> READING =
            new Reading<>(RegulationRecord.class, Node.Names.RECORDS, Set.of(), (root, binder, problems) -> {});

    private RegulationRecordJson() {}

    /** @param utf8 the document in UTF-8 */
    public static RegulationRecord read(byte[] utf8) {
        return READING.of(utf8, Limits.REGULATION);
    }

    /** The document of a record, which reads back as an equal one. */
    public static String write(RegulationRecord written) {
        return PrettyWriter.write(written, value -> value);
    }
}
