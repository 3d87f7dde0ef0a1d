package it.comune.performance.rules.internal;

import it.comune.performance.dossier.Dossier;
import it.comune.performance.regulation.NationalContract;
import it.comune.performance.regulation.Regulation;
import it.comune.performance.rules.NationalContracts;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.ClassObjectFilter;
import org.kie.api.runtime.KieRuntime;

/** What the rules of the stage 00 do in a host's session: the same joining and summing as in the facade. */
public final class PlainRun {
    private PlainRun() {}

    /** @throws IllegalStateException when there is more than one dossier or regulation: every rule would see both */
    public static void open(KieRuntime session, Dossier dossier, Regulation regulation) {
        int dossiers = count(session, Dossier.class);
        int regulations = count(session, Regulation.class);
        if (dossiers != 1 || regulations != 1) {
            throw new IllegalStateException("The session holds " + dossiers + " dossiers and " + regulations
                    + " regulations instead of one each: one session evaluates one dossier once.");
        }
        List<NationalContract> national = NationalContracts.all();
        String digest = RulesDigest.of(session.getKieBase(), national);
        EvaluationRun run = new EvaluationRun(dossier, regulation, national, digest);
        enter(session, run.first(), run);
    }

    private static int count(KieRuntime session, Class<?> type) {
        return session.getObjects(new ClassObjectFilter(type)).size();
    }

    public static void close(KieRuntime session, PlainStage stage) {
        enter(session, stage.stage().close(), stage.run());
    }

    private static void enter(KieRuntime session, @Nullable Stage stage, EvaluationRun run) {
        if (stage == null) {
            session.insert(new EvaluationFact(run.evaluation()));
            return;
        }
        stage.facts().forEach(session::insert);
        session.insert(new PlainStage(stage, run));
    }

    /**
     * The stage that is open in a host's session.
     *
     * @param stage whose facts are in the session
     * @param run that it belongs to
     */
    public record PlainStage(Stage stage, EvaluationRun run) {}
}
