package it.comune.performance.rules.drools;

import it.comune.performance.dossier.Objective;
import it.comune.performance.dossier.Remark;
import it.comune.performance.value.Degree;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kie.api.definition.rule.Rule;

/**
 * A degree of an objective for a unit that a host's rule may adjust: the fact that rules of the stage {@value #STAGE}
 * match. There is one for each evaluated objective and unit without exemptions; a second one where a recognised cause
 * touches it; and further ones for what the audit asks: how the objective would stand had one of those causes not been
 * recognised, or one declaration not been believed. A rule cannot tell them apart, so that it treats all alike. At most
 * one rule adjusts each; the base degree stays visible in the explanation, beside the adjustment and its source.
 *
 * <pre>{@code
 * rule "COMUNE-01 a remark costs a tenth"
 * @Source("DGC 12/2024") @State("L") @Stage("35-adjustments") @It("un rilievo costa un decimo")
 * when
 *     $objective : Adjustable( remarked )
 * then
 *     $objective.adjust( $objective.times("0.9"), drools.getRule() );
 * end
 * }</pre>
 *
 * Used by one thread.
 */
public final class Adjustable {
    /** The stage that rules of hosts belong to. */
    public static final String STAGE = "35-adjustments";

    private final Objective objective;
    private final String unit;
    private final List<Remark> remarks;
    private final Degree base;
    private @Nullable Degree adjusted;
    private final List<Rule> rules = new ArrayList<>(0);

    /** Made by the engine; public for tests of a host's rules. */
    public Adjustable(Objective objective, String unit, List<Remark> remarks, Degree base) {
        this.objective = objective;
        this.unit = unit;
        this.remarks = List.copyOf(remarks);
        this.base = base;
    }

    public Objective getObjective() {
        return objective;
    }

    /** Id of the objective. */
    public String getObjectiveId() {
        return objective.id();
    }

    /** Id of the unit; not called unit, which is a word of the rule language and could not be matched. */
    public String getUnitId() {
        return unit;
    }

    /** Whether the executive remarked on the objective. */
    public boolean isRemarked() {
        return !remarks.isEmpty();
    }

    public List<Remark> getRemarks() {
        return remarks;
    }

    /** The degree that the evaluation system gives. */
    public Degree getBase() {
        return base;
    }

    /** The base degree times a factor in [0, 1], rounded HALF_UP to 6 decimals. */
    public Degree times(String factor) {
        return Degree.roundedFrom(base.exact().times(Degree.of(factor).exact()));
    }

    /** Concludes that another degree holds. */
    public void adjust(Degree degree, Rule by) {
        rules.add(Objects.requireNonNull(by));
        adjusted = Objects.requireNonNull(degree);
    }

    /** The degree that holds: adjusted, or the base. */
    public Degree getDegree() {
        return adjusted == null ? base : adjusted;
    }

    /** The rules that adjusted it; more than one is a conflict. */
    public List<Rule> rules() {
        return List.copyOf(rules);
    }
}
