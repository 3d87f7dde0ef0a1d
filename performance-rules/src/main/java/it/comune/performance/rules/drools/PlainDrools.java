package it.comune.performance.rules.drools;

import it.comune.performance.evaluation.Evaluation;
import it.comune.performance.rules.internal.EvaluationFact;
import java.util.Collection;
import org.kie.api.runtime.ClassObjectFilter;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.ConsequenceException;

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
 * } catch (ConsequenceException thrown) {
 *     throw PlainDrools.causeOf(thrown); // what the facade would have thrown
 * } finally {
 *     session.dispose();
 * }
 * }</pre>
 *
 * One session evaluates one dossier once. A host's own rules that never end are not noticed here as they are by the
 * facade: such a host fires with a limit of its own. The session's options stay as they are by default; above all,
 * never {@code ThreadSafeOption.NO}, with which sessions of several threads silently give wrong scores.
 */
public final class PlainDrools {
    private PlainDrools() {}

    /**
     * The evaluation that firing the rules left in a session.
     *
     * @throws IllegalStateException when there is none: dossier and regulation are each inserted once, before the rules
     *     are fired
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

    /**
     * What went wrong while firing, without what Drools wraps around it: the same exception as from the facade.
     *
     * @param thrown by {@code fireAllRules()}
     * @return an {@link it.comune.performance.value.InvalidDocumentException} when the regulation refuses dossiers with
     *     gaps and this one has some, a {@link it.comune.performance.rules.RulesException} when the rules are at fault,
     *     an {@link IllegalStateException} when the session holds more than one dossier or regulation; otherwise what
     *     was thrown
     */
    public static RuntimeException causeOf(RuntimeException thrown) {
        return thrown instanceof ConsequenceException && thrown.getCause() instanceof RuntimeException cause
                ? cause
                : thrown;
    }
}
