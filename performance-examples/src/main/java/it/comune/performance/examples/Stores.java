package it.comune.performance.examples;

import it.comune.performance.report.Labels;
import it.comune.performance.rules.RuleBook;
import it.comune.performance.rules.tuning.DirectoryStore;
import it.comune.performance.rules.tuning.RegulationSnapshot;
import it.comune.performance.rules.tuning.RegulationStoreException;
import it.comune.performance.rules.tuning.RegulationsInForce;
import it.comune.performance.rules.tuning.Scrutiny;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Stores of regulations in directories that somebody named. */
final class Stores {
    private Stores() {}

    /** A directory for a store; it may not be there yet. */
    static Path directory(String name, Labels labels) {
        try {
            Path directory = Path.of(name);
            if (name.isBlank() || Files.exists(directory) && !Files.isDirectory(directory)) {
                throw new Unusable(labels.text("store.noDirectory", name));
            }
            return directory;
        } catch (InvalidPathException notAPath) {
            throw new Unusable(labels.text("file.invalid", name));
        }
    }

    /**
     * What is in force according to a store that is there: a name that nobody made a store of is a slip.
     *
     * @throws Unusable when there is none, or it cannot be read
     */
    static RegulationSnapshot existing(String name, RuleBook rules, Labels labels) {
        Path directory = directory(name, labels);
        if (!Files.isDirectory(directory)) {
            throw new Unusable(labels.text("store.missing", name));
        }
        return open(directory, Scrutiny.of(rules), labels).current();
    }

    /** @throws Unusable when the store cannot be read */
    static RegulationsInForce open(Path directory, Scrutiny scrutiny, Labels labels) {
        try {
            return RegulationsInForce.open(DirectoryStore.at(directory), scrutiny);
        } catch (RegulationStoreException broken) {
            throw unusable(broken, labels);
        }
    }

    static Unusable unusable(RegulationStoreException failure, Labels labels) {
        return new Unusable(labels.text(
                "store." + failure.kind(), failure.text(labels.language().locale())));
    }
}
