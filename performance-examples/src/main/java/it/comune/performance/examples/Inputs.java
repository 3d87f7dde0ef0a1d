package it.comune.performance.examples;

import it.comune.performance.dossier.Dossier;
import it.comune.performance.evaluation.Evaluation;
import it.comune.performance.regulation.Regulation;
import it.comune.performance.report.Labels;
import it.comune.performance.rules.RuleBook;
import it.comune.performance.rules.tuning.RegulationSnapshot;
import it.comune.performance.value.InvalidDocumentException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a command works on: a dossier, a regulation, and the evaluation of one under the other with the rules. */
record Inputs(Dossier dossier, Regulation regulation, Evaluation evaluation, RuleBook rules) {

    /** The name of what is piped in. */
    static final String STANDARD_INPUT = "-";

    /** With nothing piped in, and no store. */
    static Inputs of(String dossier, @Nullable String regulation, Labels labels) {
        return of(InputStream.nullInputStream(), dossier, regulation, null, labels);
    }

    /**
     * @param in what is piped in
     * @param regulation name or file, where no store is given; null for the one that belongs to the dossier
     * @param store directory of a store, from which the year of the plan picks the regulation; null: none
     * @throws Unusable with every problem of the documents, and where both or no version for that year is given
     */
    static Inputs of(
            InputStream in, String dossier, @Nullable String regulation, @Nullable String store, Labels labels) {
        if (store != null && regulation != null) {
            throw new Unusable(labels.text("store.orRegulation"));
        }
        Documents documents = new Documents(labels, Unusable.Left.EVALUATED);
        // With the regulation, what it asks of people comes together with the dossier's own problems.
        Documents ofRules = new Documents(labels, Unusable.Left.EVALUATED);
        Given<Regulation> local = store == null
                ? ofRules.regulation(regulation == null ? Examples.regulationOf(dossier) : regulation)
                : null;
        Regulation rules = local == null ? null : local.document();
        Given<Dossier> given =
                dossier.equals(STANDARD_INPUT) ? documents.piped(in, rules) : documents.dossier(dossier, rules);
        documents.with(ofRules).verify();
        Given<Dossier> named = Objects.requireNonNull(given);
        Dossier plan = named.document();
        RuleBook book = RuleBook.standard();
        try {
            if (rules != null) {
                return new Inputs(plan, rules, book.evaluate(plan, rules), book);
            }
            RegulationSnapshot inForce = Stores.existing(Objects.requireNonNull(store), book, labels);
            Evaluation evaluation = inForce.evaluate(plan);
            return new Inputs(plan, inForce.forYear(plan.year()).orElseThrow().regulation(), evaluation, book);
        } catch (InvalidDocumentException refused) {
            throw new Unusable(new Unusable.Document(named.name(), named.located(refused.problems())));
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
