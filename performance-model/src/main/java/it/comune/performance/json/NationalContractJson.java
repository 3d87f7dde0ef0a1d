package it.comune.performance.json;

import it.comune.performance.regulation.NationalContract;
import java.io.InputStream;
import java.util.Set;

/**
 * National contracts as JSON; {@link Schemas#nationalContract()} describes the document. Reading throws {@link
 * it.comune.performance.value.InvalidDocumentException} with every problem at once, in document order.
 */
public final class NationalContractJson {
    private static final Reading<NationalContract> READING =
            new Reading<>(NationalContract.class, Node.Names.RECORDS, Set.of(), (root, binder, problems) -> {});

    private NationalContractJson() {}

    /** @param utf8 read to its end, or a byte past the limit; not closed
     *  @throws java.io.UncheckedIOException when it cannot be read */
    public static NationalContract read(InputStream utf8) {
        return READING.of(utf8, Limits.REGULATION);
    }

    /** @param json the document's text */
    public static NationalContract read(String json) {
        return READING.of(json, Limits.REGULATION);
    }

    /** The document of a national contract, which reads back as an equal one. */
    public static String write(NationalContract contract) {
        return PrettyWriter.write(contract, value -> value);
    }
}
