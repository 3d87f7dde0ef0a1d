package it.comune.performance.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * JSON Schemas (draft 2020-12, descriptions in Italian) of the documents, for editors and for those who produce
 * documents. Whatever {@link DossierJson} and {@link RegulationJson} accept is valid under its schema; they refuse more
 * than a schema can express, such as references that lead nowhere.
 */
public final class Schemas {
    private Schemas() {}

    /** Of a dossier. */
    public static String dossier() {
        return text("dossier");
    }

    /** Of a regulation. */
    public static String regulation() {
        return text("regulation");
    }

    /** Of a national contract. */
    public static String nationalContract() {
        return text("national-contract");
    }

    /** Of an evaluation. */
    public static String evaluation() {
        return text("evaluation");
    }

    /** Of the record that a store of regulations keeps of a version. */
    public static String regulationRecord() {
        return text("regulation-record");
    }

    /** Of the difference of two evaluations; it refers to the schema of evaluations, by the {@code $id} of that. */
    public static String evaluationDifference() {
        return text("evaluation-difference");
    }

    private static String text(String name) {
        String resource = "/it/comune/performance/schema/" + name + ".schema.json";
        try (InputStream in = Schemas.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is missing from the library.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
