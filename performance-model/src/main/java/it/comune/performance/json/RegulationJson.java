package it.comune.performance.json;

import it.comune.performance.regulation.Regulation;
import it.comune.performance.value.InvalidDocumentException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Set;

/**
 * Regulations as JSON, in and out; {@link Schemas#regulation()} describes the document. Every method that reads throws
 * {@link it.comune.performance.value.InvalidDocumentException} with every problem at once, in document order; a host
 * that catches it can show {@code problems()} as they are. Without limits of its own, {@link Limits#REGULATION} holds.
 */
public final class RegulationJson {
    private static final Reading<Regulation> READING =
            new Reading<>(Regulation.class, Node.Names.SETTINGS, Set.of(), (root, binder, problems) -> {});

    private RegulationJson() {}

    /** @param utf8 the document in UTF-8 */
    public static Regulation read(byte[] utf8) {
        return read(utf8, Limits.REGULATION);
    }

    /** @param utf8 the document in UTF-8 */
    public static Regulation read(byte[] utf8, Limits limits) {
        return READING.of(utf8, limits);
    }

    /** @param json the document's text; the limit counts it in UTF-8 */
    public static Regulation read(String json) {
        return read(json, Limits.REGULATION);
    }

    /** @param json the document's text; the limit counts it in UTF-8 */
    public static Regulation read(String json, Limits limits) {
        return READING.of(json, limits);
    }

    /**
     * @param utf8 read to its end, or a byte past the limit; not closed
     * @throws java.io.UncheckedIOException when it cannot be read
     */
    public static Regulation read(InputStream utf8) {
        return read(utf8, Limits.REGULATION);
    }

    /**
     * @param utf8 read to its end, or a byte past the limit; not closed
     * @throws java.io.UncheckedIOException when it cannot be read
     */
    public static Regulation read(InputStream utf8, Limits limits) {
        return READING.of(utf8, limits);
    }

    /** @throws java.io.UncheckedIOException when the file cannot be read */
    public static Regulation read(Path file) {
        return read(file, Limits.REGULATION);
    }

    /** @throws java.io.UncheckedIOException when the file cannot be read */
    public static Regulation read(Path file, Limits limits) {
        return READING.of(file, limits);
    }

    /**
     * As much of a regulation as can be read, and every problem: for checks that shall speak of what is fine, too. Where something
     * cannot be read, a value of another regulation stands, and is known as such.
     *
     * @param utf8 the document in UTF-8
     * @param standIn whose values stand in, such as a shipped regulation
     */
    public static PartialRegulation attempt(byte[] utf8, Limits limits, Regulation standIn) {
        try {
            return PartialRegulation.whole(read(utf8, limits));
        } catch (InvalidDocumentException refusal) {
            return Mending.of(Source.text(utf8, limits, new Problems()), limits, standIn, refusal.problems());
        }
    }

    /**
     * As much of a regulation as can be read, and every problem.
     *
     * @param json the document's text; the limit counts it in UTF-8
     * @param standIn whose values stand in, such as a shipped regulation
     */
    public static PartialRegulation attempt(String json, Limits limits, Regulation standIn) {
        try {
            return PartialRegulation.whole(read(json, limits));
        } catch (InvalidDocumentException refusal) {
            return Mending.of(Source.text(json, limits, new Problems()), limits, standIn, refusal.problems());
        }
    }

    /**
     * As much of a regulation as can be read, and every problem.
     *
     * @param standIn whose values stand in, such as a shipped regulation
     * @throws java.io.UncheckedIOException when the file cannot be read
     */
    public static PartialRegulation attempt(Path file, Limits limits, Regulation standIn) {
        return attempt(Source.bytes(file, limits), limits, standIn);
    }

    /**
     * The document of a regulation, which reads back as an equal one: fields in the order of the records' components,
     * two spaces of indentation, {@code \n} line ends and one at the end, numbers without exponent, nothing for what is
     * not there.
     */
    public static String write(Regulation regulation) {
        return PrettyWriter.write(regulation, value -> value);
    }
}
