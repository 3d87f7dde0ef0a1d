package it.comune.performance.rules;

import static org.drools.model.DSL.declarationOf;
import static org.drools.model.DSL.on;
import static org.drools.model.PatternDSL.pattern;
import static org.drools.model.PatternDSL.rule;

import it.comune.performance.rules.drools.Adjustable;
import org.drools.model.Model;
import org.drools.model.Variable;
import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.consequence.DroolsImpl;

/** What the build of a host makes of a rule of its own. */
final class HostModel {
    private HostModel() {}

    static Model aRemarkCostsATenth() {
        return aRemarkCosts("COMUNE-01 a remark costs a tenth", "0.9");
    }

    static Model aRemarkCosts(String name, String factor) {
        Variable<Adjustable> objective = declarationOf(Adjustable.class);
        ModelImpl model = new ModelImpl();
        model.addRule(rule("host", name)
                .metadata("Source", "DGC 12/2024")
                .metadata("State", "L")
                .metadata("Stage", Adjustable.STAGE)
                .metadata("It", "un rilievo costa un decimo")
                .build(
                        pattern(objective).expr(Adjustable::isRemarked),
                        on(objective)
                                .execute((drools, one) -> one.adjust(
                                        one.times(factor),
                                        ((DroolsImpl) drools)
                                                .asKnowledgeHelper()
                                                .getRule()))));
        return model;
    }
}
