package it.comune.performance.examples;

import it.comune.performance.dossier.Dossier;
import it.comune.performance.evaluation.Evaluation;
import it.comune.performance.json.DossierJson;
import it.comune.performance.json.RegulationJson;
import it.comune.performance.regulation.Regulation;
import it.comune.performance.report.Labels;
import it.comune.performance.rules.Regulations;
import it.comune.performance.rules.RuleBook;
import it.comune.performance.value.InvalidDocumentException;
import it.comune.performance.value.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a command works on: a dossier, a regulation, and the evaluation of one under the other with the rules. A bundled name means the
 * bundled document; a file of that name is meant by {@code ./name}.
 */
record Inputs(Dossier dossier, Regulation regulation, Evaluation evaluation, RuleBook rules) {

    /**
     * @param regulation name or file; null for the one that belongs to the dossier
     * @throws Unusable with every problem of both documents
     */
    static Inputs of(String dossier, @Nullable String regulation, Labels labels) {
        List<String> sentences = new ArrayList<>();
        List<Unusable.Document> documents = new ArrayList<>();
        String rules = regulation == null ? Examples.regulationOf(dossier) : regulation;
        Dossier given =
                read(dossier, Examples::named, DossierJson::read, Examples.names(), labels, sentences, documents);
        Regulation local = read(
                rules,
                name -> Regulations.names().contains(name) ? Regulations.named(name) : null,
                RegulationJson::read,
                Regulations.names(),
                labels,
                sentences,
                documents);
        if (given == null || local == null) {
            throw new Unusable(sentences, documents);
        }
        try {
            RuleBook book = RuleBook.standard();
            return new Inputs(given, local, book.evaluate(given, local), book);
        } catch (InvalidDocumentException refused) {
            throw new Unusable(new Unusable.Document(dossier, refused.problems()));
        }
    }

    private static <T> @Nullable T read(
            String name,
            Function<String, @Nullable T> bundled,
            Function<Path, T> reader,
            List<String> names,
            Labels labels,
            List<String> sentences,
            List<Unusable.Document> documents) {
        T known = bundled.apply(name);
        if (known != null) {
            return known;
        }
        if (name.isBlank()) {
            sentences.add(labels.text("file.nameless", String.join(", ", names)));
            return null;
        }
        try {
            Path file = Path.of(name);
            if (Files.isDirectory(file)) {
                sentences.add(labels.text("file.directory", name));
                return null;
            }
            return reader.apply(file);
        } catch (InvalidDocumentException invalid) {
            documents.add(new Unusable.Document(name, invalid.problems()));
        } catch (InvalidPathException notAPath) {
            sentences.add(labels.text("file.invalid", name));
        } catch (UncheckedIOException unreadable) {
            sentences.add(unreadable(name, unreadable.getCause(), names, labels));
        }
        return null;
    }

    private static String unreadable(String name, IOException cause, List<String> names, Labels labels) {
        if (cause instanceof NoSuchFileException) {
            return labels.text("file.missing", name, Words.hint(name, names));
        } else if (cause instanceof AccessDeniedException) {
            return labels.text("file.denied", name);
        }
        return labels.text("file.unreadable", name, reason(cause));
    }

    /** What the system says, without the file name that it repeats. */
    static String reason(IOException cause) {
        if (cause instanceof java.nio.file.FileSystemException system && system.getReason() != null) {
            return system.getReason();
        }
        return String.valueOf(cause.getMessage());
    }
}
