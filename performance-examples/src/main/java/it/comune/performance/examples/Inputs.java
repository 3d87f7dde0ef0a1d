package it.comune.performance.examples;

import it.comune.performance.dossier.Dossier;
import it.comune.performance.evaluation.Evaluation;
import it.comune.performance.regulation.Regulation;
import it.comune.performance.report.Labels;
import it.comune.performance.rules.RuleBook;
import it.comune.performance.rules.tuning.RegulationSnapshot;
import it.comune.performance.value.InvalidDocumentException;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a command works on: a dossier, a regulation, and the evaluation of one under the other with the rules. */
record Inputs(Dossier dossier, Regulation regulation, Evaluation evaluation, RuleBook rules) {

    /**
     * @param regulation name or file; null for the one that belongs to the dossier
     * @throws Unusable with every problem of both documents
     */
    static Inputs of(String dossier, @Nullable String regulation, Labels labels) {
        Documents documents = new Documents(labels, Unusable.Left.EVALUATED);
        Given<Dossier> given = documents.dossier(dossier);
        Given<Regulation> local =
                documents.regulation(regulation == null ? Examples.regulationOf(dossier) : regulation);
        documents.verify();
        Given<Dossier> named = Objects.requireNonNull(given);
        Dossier plan = named.document();
        Regulation rules = Objects.requireNonNull(local).document();
        try {
            RuleBook book = RuleBook.standard();
            return new Inputs(plan, rules, book.evaluate(plan, rules), book);
        } catch (InvalidDocumentException refused) {
            throw new Unusable(new Unusable.Document(dossier, named.located(refused.problems())));
        }
    }

    /**
     * @param store directory of a store, from which the year of the plan picks the regulation; null: none
     * @param regulation name or file, where no store is given; null for the one that belongs to the dossier
     * @throws Unusable with every problem of the documents, and where both or no version for that year is given
     */
    static Inputs of(String dossier, @Nullable String regulation, @Nullable String store, Labels labels) {
        if (store == null) {
            return of(dossier, regulation, labels);
        }
        if (regulation != null) {
            throw new Unusable(labels.text("store.orRegulation"));
        }
        Documents documents = new Documents(labels, Unusable.Left.EVALUATED);
        Given<Dossier> given = documents.dossier(dossier);
        documents.verify();
        Given<Dossier> named = Objects.requireNonNull(given);
        Dossier plan = named.document();
        RuleBook book = RuleBook.standard();
        RegulationSnapshot inForce = Stores.existing(store, book, labels);
        try {
            Evaluation evaluation = inForce.evaluate(plan);
            Regulation local = inForce.forYear(plan.year()).orElseThrow().regulation();
            return new Inputs(plan, local, evaluation, book);
        } catch (InvalidDocumentException refused) {
            throw new Unusable(new Unusable.Document(dossier, named.located(refused.problems())));
        }
    }

    /** What the system says, without the file name that it repeats. */
    static String reason(IOException cause) {
        if (cause instanceof FileSystemException system && system.getReason() != null) {
            return system.getReason();
        }
        return String.valueOf(cause.getMessage());
    }
}
