package it.comune.performance.rules.internal;

import it.comune.performance.dossier.Dossier;
import it.comune.performance.evaluation.Evaluation;
import it.comune.performance.evaluation.RuleRef;
import it.comune.performance.regulation.NationalContract;
import it.comune.performance.regulation.NationalMinimums;
import it.comune.performance.regulation.Regulation;
import it.comune.performance.rules.NationalContracts;
import it.comune.performance.rules.RegulationFinding;
import it.comune.performance.rules.drools.Adjustable;
import it.comune.performance.rules.drools.HostRules;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.drools.core.impl.RuleBaseFactory;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.definition.KiePackage;
import org.kie.api.definition.rule.Rule;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionConfiguration;
import org.kie.api.runtime.conf.DirectFiringOption;
import org.kie.api.runtime.conf.KeepReferenceOption;

/** The compiled rules and how they are fired. Immutable and thread-safe: every evaluation has a session of its own. */
public final class RuleBase {
    private final KieBase rules;
    private final String digest;
    private final List<NationalContract> national = NationalContracts.all();
    private final List<RuleRef> refs;
    private final int ruleCount;
    /** Without rules of a host, nobody looks at what they could adjust. */
    private final boolean hosted;

    /** Read from several property files when made, so made once; sessions only read it. */
    private final KieSessionConfiguration sessionConfiguration = sessionConfiguration();

    private RuleBase(KieBase rules, boolean hosted) {
        this.rules = rules;
        this.hosted = hosted;
        this.refs = refs(rules);
        this.ruleCount = refs.size();
        this.digest = RulesDigest.of(rules, national);
    }

    /** Builds the rule base from our generated model and those of hosts. */
    public static RuleBase build(List<HostRules> hostRules) {
        List<Model> ours = OwnModel.load();
        List<Model> hosts =
                hostRules.stream().flatMap(host -> host.models().stream()).toList();
        HostCheck.verify(ours, hosts);
        List<Model> models = new ArrayList<>(ours);
        models.addAll(hosts);
        return withOwnClassLoader(() -> {
            RuleBase base = new RuleBase(KieBaseBuilder.createKieBaseFromModel(models), !hosts.isEmpty());
            // Drools looks for the services of sessions when the first one opens, perhaps in a thread that cannot see
            // them.
            base.open().dispose();
            return base;
        });
    }

    /** Drools looks for its own services through the thread's class loader, which in some hosts does not see them. */
    private static <T> T withOwnClassLoader(Supplier<T> work) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(RuleBase.class.getClassLoader());
        try {
            return work.get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static List<RuleRef> refs(KieBase rules) {
        List<RuleRef> refs = new ArrayList<>();
        for (KiePackage one : rules.getKiePackages()) {
            for (Rule rule : one.getRules()) {
                RuleRef ref = RuleRefs.read(rule);
                HostCheck.verify(rule, ref);
                refs.add(ref);
            }
        }
        refs.sort(Comparator.comparing(RuleRef::stage).thenComparing(RuleRef::id));
        return List.copyOf(refs);
    }

    public List<RuleRef> rules() {
        return refs;
    }

    public String digest() {
        return digest;
    }

    /** Fires stage after stage in a session of its own. */
    public Evaluation evaluate(Dossier dossier, Regulation regulation) {
        EvaluationRun run = new EvaluationRun(dossier, regulation, national, digest);
        fire(regulation, run.first());
        return run.evaluation();
    }

    /** Fires the stages that need no dossier. */
    public List<RegulationFinding> findingsOn(Regulation regulation, int year, int employees, boolean raisedCase) {
        RegulationRun run = new RegulationRun(regulation, NationalMinimums.of(national, year), employees, raisedCase);
        fire(regulation, run.first());
        return run.findings();
    }

    private void fire(Regulation regulation, Stage first) {
        KieSession session = open();
        try {
            session.insert(regulation);
            for (@Nullable Stage stage = first; stage != null; stage = stage.close()) {
                if (hosted || !stage.getName().equals(Adjustable.STAGE)) {
                    for (Object fact : stage.facts()) {
                        session.insert(fact);
                    }
                    fire(session, stage);
                }
            }
        } finally {
            session.dispose();
        }
    }

    private KieSession open() {
        return rules.newKieSession(sessionConfiguration, null);
    }

    /** No rule of ours fires twice on a fact, so this many firings in a stage mean that some rule never ends. */
    private void fire(KieSession session, Stage stage) {
        int limit = (stage.facts().size() + 1) * ruleCount + 1;
        if (session.fireAllRules(limit) >= limit) {
            throw new FiringLimitException(stage.getName(), limit);
        }
    }

    private static KieSessionConfiguration sessionConfiguration() {
        KieSessionConfiguration configuration = RuleBaseFactory.newKnowledgeSessionConfiguration();
        configuration.setOption(DirectFiringOption.YES);
        configuration.setOption(KeepReferenceOption.NO);
        return configuration;
    }
}
