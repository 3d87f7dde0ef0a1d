package it.comune.performance.rules;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.drools.model.DSL.declarationOf;
import static org.drools.model.DSL.on;
import static org.drools.model.PatternDSL.pattern;
import static org.drools.model.PatternDSL.rule;

import it.comune.performance.rules.drools.Adjustable;
import it.comune.performance.rules.drools.HostRules;
import it.comune.performance.rules.internal.FiringLimitException;
import it.comune.performance.rules.internal.RuleConflictException;
import it.comune.performance.testing.Samples;
import org.drools.model.Model;
import org.drools.model.Variable;
import org.drools.model.impl.ModelImpl;
import org.junit.jupiter.api.Test;

/** Rules of a host that are at fault end in an error that says so, not in a wrong figure or never. */
class FaultyRulesTest {
    @Test
    void two_rules_that_adjust_one_objective_are_a_conflict() {
        RuleBook rules = RuleBook.with(HostRules.of(
                HostModel.aRemarkCostsATenth(), HostModel.aRemarkCosts("COMUNE-02 a remark costs a fifth", "0.8")));

        assertThatThrownBy(() -> rules.evaluate(Samples.dossier(), Samples.regulation()))
                .isInstanceOf(RuleConflictException.class)
                .hasMessageContaining("adjustment of O2 for U1")
                .hasMessageContaining("COMUNE-01 a remark costs a tenth; COMUNE-02 a remark costs a fifth");
    }

    @Test
    void a_rule_that_feeds_itself_for_ever_is_stopped() {
        RuleBook rules = RuleBook.with(HostRules.of(forEver()));

        assertThatThrownBy(() -> rules.evaluate(Samples.dossier(), Samples.regulation()))
                .isInstanceOf(FiringLimitException.class)
                .hasMessageContaining(Adjustable.STAGE);
    }

    private static Model forEver() {
        Variable<Adjustable> objective = declarationOf(Adjustable.class);
        ModelImpl model = new ModelImpl();
        model.addRule(rule("host", "COMUNE-03 again and again")
                .metadata("Source", "DGC 12/2024")
                .metadata("State", "L")
                .metadata("Stage", Adjustable.STAGE)
                .metadata("It", "ancora e ancora")
                .build(
                        pattern(objective),
                        on(objective)
                                .execute((drools, one) -> drools.insert(new Adjustable(
                                        one.getObjective(), one.getUnitId(), one.getRemarks(), one.getBase())))));
        return model;
    }
}
