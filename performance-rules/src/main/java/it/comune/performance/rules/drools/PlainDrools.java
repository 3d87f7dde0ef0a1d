package it.comune.performance.rules.drools;

import it.comune.performance.evaluation.Evaluation;
import it.comune.performance.rules.internal.EvaluationFact;
import java.util.Collection;
import org.kie.api.runtime.ClassObjectFilter;
import org.kie.api.runtime.KieSession;

/**
 * For hosts with a session of their own:
 *
 * <pre>{@code
 * KieSession session = container.newKieSession("performance-session");
 * try {
 *     session.insert(dossier);
 *     session.insert(regulation);
 *     session.fireAllRules();
 *     Evaluation evaluation = PlainDrools.evaluationIn(session);
 * } finally {
 *     session.dispose();
 * }
 * }</pre>
 *
 * One session evaluates one dossier once. The session's options stay as they are by default; above all, never
 * {@code ThreadSafeOption.NO}, with which sessions of several threads silently give wrong scores.
 */
public final class PlainDrools {
    private PlainDrools() {}

    /**
     * The evaluation that firing the rules left in a session.
     *
     * @throws IllegalStateException when there is none, or more than one: dossier and regulation are each inserted once, before
     *     the rules are fired
     */
    public static Evaluation evaluationIn(KieSession session) {
        Collection<?> found = session.getObjects(new ClassObjectFilter(EvaluationFact.class));
        if (found.size() != 1) {
            throw new IllegalStateException(
                    "The session holds " + found.size() + " evaluations instead of one: insert one"
                            + " dossier and one regulation, then fire all rules once.");
        }
        return ((EvaluationFact) found.iterator().next()).evaluation();
    }
}
