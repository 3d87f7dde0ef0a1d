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
        return of(InputStream.nullInputStream(), dossier, ChosenRegulation.named(regulation), labels);
    }

    /**
     * @param in what is piped in
     * @param chosen by what to evaluate; where nothing is said, by what belongs to the dossier
     * @throws Unusable with every problem of the documents, where what is said of regulation and store contradicts itself, and where
     *     the store has no such version, or none for that year
     */
    static Inputs of(InputStream in, String dossier, ChosenRegulation chosen, Labels labels) {
        if (chosen.store() != null && chosen.regulation() != null) {
            throw new Unusable(labels.text("store.orRegulation"));
        } else if (chosen.store() == null && chosen.version() != null) {
            throw new Unusable(labels.text("store.versionAlone", chosen.version()));
        }
        RuleBook book = RuleBook.standard();
        NamedStore store = NamedStore.of(chosen.store(), book, labels);
        Documents documents = new Documents(labels, Unusable.Left.EVALUATED);
        // With the regulation, what it asks of people comes together with the dossier's own problems.
        Documents ofRules = new Documents(labels, Unusable.Left.EVALUATED);
        Regulation rules = null;
        if (store != null) {
            rules = chosen.version() == null
                    ? null
                    : store.needed(chosen.version(), labels).regulation();
        } else {
            Given<Regulation> local = ofRules.regulation(
                    chosen.regulation() == null ? Examples.regulationOf(dossier) : chosen.regulation());
            rules = local == null ? null : local.document();
        }
        Given<Dossier> given =
                dossier.equals(STANDARD_INPUT) ? documents.piped(in, rules) : documents.dossier(dossier, rules);
        documents.with(ofRules).verify();
        Given<Dossier> named = Objects.requireNonNull(given);
        Dossier plan = named.document();
        try {
            if (rules != null) {
                return new Inputs(plan, rules, book.evaluate(plan, rules), book);
            }
            RegulationSnapshot inForce = Objects.requireNonNull(store).inForce();
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
