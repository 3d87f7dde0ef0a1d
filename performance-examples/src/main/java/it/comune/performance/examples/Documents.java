package it.comune.performance.examples;

import it.comune.performance.dossier.Dossier;
import it.comune.performance.json.DossierJson;
import it.comune.performance.json.Limits;
import it.comune.performance.json.PartialRegulation;
import it.comune.performance.json.RegulationJson;
import it.comune.performance.regulation.Regulation;
import it.comune.performance.report.Labels;
import it.comune.performance.rules.Regulations;
import it.comune.performance.rules.tuning.StoredVersion;
import it.comune.performance.value.InvalidDocumentException;
import it.comune.performance.value.Words;
import it.comune.performance.workbook.DossierWorkbook;
import it.comune.performance.workbook.LocatedDocument;
import it.comune.performance.workbook.RegulationWorkbook;
import it.comune.performance.workbook.WorkbookLimits;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads the documents that a command was given, JSON or workbooks, and tells all that is wrong with any of them at once. A bundled name
 * means the bundled document; a file of that name is meant by {@code ./name}.
 */
final class Documents {
    /** What people save spreadsheets as: the reader of workbooks says what is wrong with those that are not .xlsx. */
    private static final List<String> WORKBOOKS = List.of(".xlsx", ".xlsm", ".xls", ".ods");

    private final Labels labels;
    private final Unusable.Left left;
    private final @Nullable NamedStore store;
    private final List<String> sentences = new ArrayList<>();
    private final List<Unusable.Document> documents = new ArrayList<>();

    /** @param left what is not done where a document cannot be used */
    Documents(Labels labels, Unusable.Left left) {
        this(labels, left, null);
    }

    /**
     * @param left what is not done where a document cannot be used
     * @param store whose versions may be named where a regulation is asked for; null: none
     */
    Documents(Labels labels, Unusable.Left left, @Nullable NamedStore store) {
        this.labels = labels;
        this.left = left;
        this.store = store;
    }

    /** How one kind of document is found and read. */
    private record Kind<T>(
            Function<String, @Nullable T> bundled,
            List<String> names,
            Function<Path, T> json,
            Function<Path, LocatedDocument<T>> workbook) {}

    private static final Kind<Dossier> DOSSIER = new Kind<>(
            Examples::named,
            Examples.names(),
            DossierJson::read,
            file -> DossierWorkbook.open(file, WorkbookLimits.DOSSIER));

    private static final Kind<Regulation> REGULATION = new Kind<>(
            name -> Regulations.names().contains(name) ? Regulations.named(name) : null,
            Regulations.names(),
            RegulationJson::read,
            file -> RegulationWorkbook.open(file, WorkbookLimits.REGULATION));

    private static final Kind<PartialRegulation> ATTEMPT = new Kind<>(
            name -> Regulations.names().contains(name) ? PartialRegulation.whole(Regulations.named(name)) : null,
            Regulations.names(),
            file -> RegulationJson.attempt(file, Limits.REGULATION, standIn()),
            file -> RegulationWorkbook.attempt(file, WorkbookLimits.REGULATION, standIn()));

    /** What nobody wrote is checked by no check, but something has to stand there. */
    private static Regulation standIn() {
        return Regulations.named(Examples.USUAL_REGULATION);
    }

    /** Whether a name is that of a spreadsheet. */
    static boolean isWorkbook(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return WORKBOOKS.stream().anyMatch(lower::endsWith);
    }

    /** A dossier; null where it cannot be used, which {@link #verify} tells. */
    @Nullable
    Given<Dossier> dossier(String name) {
        return read(name, DOSSIER);
    }

    /**
     * A dossier, with what a regulation asks of people among its problems; null where it cannot be used, which {@link #verify} tells.
     *
     * @param regulation null: none is known
     */
    @Nullable
    Given<Dossier> dossier(String name, @Nullable Regulation regulation) {
        return read(name, regulation == null ? DOSSIER : under(regulation));
    }

    private static Kind<Dossier> under(Regulation regulation) {
        return new Kind<>(
                Examples::named,
                Examples.names(),
                file -> DossierJson.read(file, regulation),
                file -> DossierWorkbook.open(file, WorkbookLimits.DOSSIER, regulation));
    }

    /** The same of a dossier that is piped in as JSON. */
    @Nullable
    Given<Dossier> piped(InputStream in, @Nullable Regulation regulation) {
        String name = labels.text("file.piped");
        try {
            Dossier dossier = regulation == null ? DossierJson.read(in) : DossierJson.read(in, regulation);
            return new Given<>(name, dossier, null);
        } catch (InvalidDocumentException invalid) {
            documents.add(new Unusable.Document(name, invalid.problems()));
        } catch (UncheckedIOException unreadable) {
            sentences.add(unreadable(name, unreadable.getCause(), Examples.names()));
        }
        return null;
    }

    /** This, and then what is wrong with others. */
    Documents with(Documents others) {
        sentences.addAll(others.sentences);
        documents.addAll(others.documents);
        return this;
    }

    /** A regulation; null where it cannot be used, which {@link #verify} tells. */
    @Nullable
    Given<Regulation> regulation(String name) {
        if (store != null && NamedStore.isReference(name)) {
            StoredVersion version = store.version(name, labels);
            if (version != null) {
                return new Given<>(name, version.regulation(), null);
            } else if (!isFile(name)) {
                sentences.add(store.missing(name, labels));
                return null;
            }
        }
        return read(name, REGULATION);
    }

    private static boolean isFile(String name) {
        try {
            return Files.exists(Path.of(name));
        } catch (InvalidPathException noPath) {
            return false;
        }
    }

    /** The dossiers of those names. */
    List<Given<Dossier>> dossiers(List<String> names) {
        List<Given<Dossier>> all = new ArrayList<>();
        for (String name : names) {
            Given<Dossier> one = dossier(name);
            if (one != null) {
                all.add(one);
            }
        }
        return all;
    }

    /** The regulations of those names. */
    List<Given<Regulation>> regulations(List<String> names) {
        List<Given<Regulation>> all = new ArrayList<>();
        for (String name : names) {
            Given<Regulation> one = regulation(name);
            if (one != null) {
                all.add(one);
            }
        }
        return all;
    }

    /** As much of the regulations of those names as can be read: {@link #verify} tells only of files that are not there. */
    List<Given<PartialRegulation>> attempts(List<String> names) {
        List<Given<PartialRegulation>> all = new ArrayList<>();
        for (String name : names) {
            Given<PartialRegulation> one = attempt(name);
            if (one != null) {
                all.add(one);
            }
        }
        return all;
    }

    private @Nullable Given<PartialRegulation> attempt(String name) {
        if (store != null && NamedStore.isReference(name)) {
            Given<Regulation> version = regulation(name);
            return version == null ? null : new Given<>(name, PartialRegulation.whole(version.document()), null);
        }
        return read(name, ATTEMPT);
    }

    /** @throws Unusable with everything that is wrong with what was read, if there is anything */
    void verify() {
        if (!sentences.isEmpty() || !documents.isEmpty()) {
            throw new Unusable(sentences, documents, left);
        }
    }

    private <T> @Nullable Given<T> read(String name, Kind<T> kind) {
        T known = kind.bundled().apply(name);
        if (known != null) {
            return new Given<>(name, known, null);
        }
        if (name.isBlank()) {
            sentences.add(labels.text("file.nameless", String.join(", ", kind.names())));
            return null;
        }
        try {
            Path file = Path.of(name);
            if (Files.isDirectory(file)) {
                sentences.add(labels.text("file.directory", name));
                return null;
            }
            if (isWorkbook(name)) {
                LocatedDocument<T> located = kind.workbook().apply(file);
                return new Given<>(name, located.document(), located);
            }
            return new Given<>(name, kind.json().apply(file), null);
        } catch (InvalidDocumentException invalid) {
            documents.add(new Unusable.Document(name, invalid.problems()));
        } catch (InvalidPathException notAPath) {
            sentences.add(labels.text("file.invalid", name));
        } catch (UncheckedIOException unreadable) {
            sentences.add(unreadable(name, unreadable.getCause(), kind.names()));
        }
        return null;
    }

    private String unreadable(String name, IOException cause, List<String> names) {
        if (cause instanceof NoSuchFileException) {
            return labels.text("file.missing", name, Words.hint(name, names));
        } else if (cause instanceof AccessDeniedException) {
            return labels.text("file.denied", name);
        }
        return labels.text("file.unreadable", name, Inputs.reason(cause));
    }
}
