package it.comune.performance.rules;

import it.comune.performance.dossier.Dossier;
import it.comune.performance.evaluation.Evaluation;
import it.comune.performance.regulation.Regulation;
import it.comune.performance.rules.drools.HostRules;
import it.comune.performance.rules.drools.PlainDrools;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.KieContainer;
import org.kie.api.runtime.KieSession;

/** Rules fired in a plain session, where it can be seen which of them do. */
final class Firing {
    private static final KieContainer CONTAINER = KieServices.get().getKieClasspathContainer();

    private Firing() {}

    /** Evaluates, beside rules of hosts if there are any, and tells {@link RuleWatch} what fired. */
    static Evaluation watched(Dossier dossier, Regulation regulation, List<Model> hosts) {
        KieSession session = session(hosts);
        try {
            session.insert(dossier);
            session.insert(regulation);
            RuleWatch.looks();
            session.fireAllRules();
            return PlainDrools.evaluationIn(session);
        } finally {
            session.dispose();
        }
    }

    /** Inserts some facts and fires, whatever comes of it. */
    static void watched(Object... facts) {
        KieSession session = session(List.of());
        try {
            Arrays.stream(facts).forEach(session::insert);
            RuleWatch.looks();
            session.fireAllRules();
        } finally {
            session.dispose();
        }
    }

    private static KieSession session(List<Model> hosts) {
        KieSession session = hosts.isEmpty()
                ? CONTAINER.newKieSession("performance-session")
                : baseWith(hosts).newKieSession();
        session.addEventListener(new DefaultAgendaEventListener() {
            @Override
            public void afterMatchFired(AfterMatchFiredEvent event) {
                RuleWatch.saw(idOf(event));
            }
        });
        return session;
    }

    private static KieBase baseWith(List<Model> hosts) {
        List<Model> models = new ArrayList<>(
                HostRules.fromClassPath(RuleBook.class.getClassLoader(), "it.comune.performance", "performance-rules")
                        .models());
        models.addAll(hosts);
        return KieBaseBuilder.createKieBaseFromModel(models);
    }

    private static String idOf(AfterMatchFiredEvent event) {
        String name = event.getMatch().getRule().getName();
        return name.substring(0, name.indexOf(' '));
    }
}
