package it.comune.performance.json;

import it.comune.performance.dossier.Dossier;
import it.comune.performance.regulation.Regulation;
import java.io.InputStream;
import java.nio.file.Path;

/**
 * Dossiers as JSON, in and out; {@link Schemas#dossier()} describes the document. Every method that reads throws {@link
 * it.comune.performance.value.InvalidDocumentException} with every problem at once, in document order; a host that
 * catches it can show {@code problems()} as they are. Without limits of its own, {@link Limits#DOSSIER} holds.
 *
 * <p>Some problems only a regulation tells: a profile or class of absence that it does not know, points for behaviours that are not
 * given. A host that knows the regulation already reads the dossier with it, and gets both kinds together; otherwise an evaluation
 * refuses the dossier with those of the second kind. Gaps that a regulation refuses are conclusions of rules: they always come from
 * the evaluation.
 */
public final class DossierJson {
    private static final Reading<Dossier> READING =
            new Reading<>(Dossier.class, Node.Names.RECORDS, CrossCheck.TAKEN_APART, CrossCheck::run);

    private DossierJson() {}

    private static Reading<Dossier> under(Regulation regulation) {
        return READING.andThen(AskedByRegulation.of(regulation));
    }

    /** @param utf8 the document in UTF-8 */
    public static Dossier read(byte[] utf8) {
        return read(utf8, Limits.DOSSIER);
    }

    /** @param utf8 the document in UTF-8 */
    public static Dossier read(byte[] utf8, Limits limits) {
        return READING.of(utf8, limits);
    }

    /** @param json the document's text; the limit counts it in UTF-8 */
    public static Dossier read(String json) {
        return read(json, Limits.DOSSIER);
    }

    /** @param json the document's text; the limit counts it in UTF-8 */
    public static Dossier read(String json, Limits limits) {
        return READING.of(json, limits);
    }

    /**
     * @param utf8 read to its end, or a byte past the limit; not closed
     * @throws java.io.UncheckedIOException when it cannot be read
     */
    public static Dossier read(InputStream utf8) {
        return read(utf8, Limits.DOSSIER);
    }

    /**
     * @param utf8 read to its end, or a byte past the limit; not closed
     * @throws java.io.UncheckedIOException when it cannot be read
     */
    public static Dossier read(InputStream utf8, Limits limits) {
        return READING.of(utf8, limits);
    }

    /** @throws java.io.UncheckedIOException when the file cannot be read */
    public static Dossier read(Path file) {
        return read(file, Limits.DOSSIER);
    }

    /** @throws java.io.UncheckedIOException when the file cannot be read */
    public static Dossier read(Path file, Limits limits) {
        return READING.of(file, limits);
    }

    /**
     * @param utf8 the document in UTF-8
     * @param regulation under which it will be evaluated
     */
    public static Dossier read(byte[] utf8, Regulation regulation) {
        return read(utf8, Limits.DOSSIER, regulation);
    }

    /**
     * @param utf8 the document in UTF-8
     * @param regulation under which it will be evaluated
     */
    public static Dossier read(byte[] utf8, Limits limits, Regulation regulation) {
        return under(regulation).of(utf8, limits);
    }

    /**
     * @param json the document's text; the limit counts it in UTF-8
     * @param regulation under which it will be evaluated
     */
    public static Dossier read(String json, Regulation regulation) {
        return read(json, Limits.DOSSIER, regulation);
    }

    /**
     * @param json the document's text; the limit counts it in UTF-8
     * @param regulation under which it will be evaluated
     */
    public static Dossier read(String json, Limits limits, Regulation regulation) {
        return under(regulation).of(json, limits);
    }

    /**
     * @param utf8 read to its end, or a byte past the limit; not closed
     * @param regulation under which it will be evaluated
     * @throws java.io.UncheckedIOException when it cannot be read
     */
    public static Dossier read(InputStream utf8, Regulation regulation) {
        return read(utf8, Limits.DOSSIER, regulation);
    }

    /**
     * @param utf8 read to its end, or a byte past the limit; not closed
     * @param regulation under which it will be evaluated
     * @throws java.io.UncheckedIOException when it cannot be read
     */
    public static Dossier read(InputStream utf8, Limits limits, Regulation regulation) {
        return under(regulation).of(utf8, limits);
    }

    /**
     * @param regulation under which it will be evaluated
     * @throws java.io.UncheckedIOException when the file cannot be read
     */
    public static Dossier read(Path file, Regulation regulation) {
        return read(file, Limits.DOSSIER, regulation);
    }

    /**
     * @param regulation under which it will be evaluated
     * @throws java.io.UncheckedIOException when the file cannot be read
     */
    public static Dossier read(Path file, Limits limits, Regulation regulation) {
        return under(regulation).of(file, limits);
    }

    /**
     * The document of a dossier, which reads back as an equal one: fields in the order of the records' components, two
     * spaces of indentation, {@code \n} line ends and one at the end, numbers without exponent, nothing for what is not
     * there.
     */
    public static String write(Dossier dossier) {
        return PrettyWriter.write(dossier, value -> value);
    }
}
