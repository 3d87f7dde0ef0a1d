package it.comune.performance.rules.internal;

import it.comune.performance.dossier.ProjectFund;
import it.comune.performance.value.Degree;
import it.comune.performance.value.Money;
import it.comune.performance.value.Ratio;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kie.api.definition.rule.Rule;

/** A project's fund and the degree of its objective: how much of it is paid? */
public final class ProjectCase extends Case {
    private final ProjectFund project;
    private final @Nullable Degree degree;
    private final @Nullable Degree without;
    private Ratio exact = Ratio.ZERO;
    private @Nullable Degree counted;

    /**
     * @param degree of the objective for the unit; none where it was not due or excluded
     * @param without the same, without exemptions
     */
    ProjectCase(ProjectFund project, @Nullable Degree degree, @Nullable Degree without) {
        this.project = project;
        this.degree = degree;
        this.without = without;
    }

    public boolean isEvaluated() {
        return degree != null;
    }

    /** Without exemptions it has a degree. */
    public boolean isEvaluatedWithoutExemptions() {
        return without != null;
    }

    /** Only where evaluated. */
    public Degree getDegree() {
        return Objects.requireNonNull(degree);
    }

    /** Only where evaluated without exemptions. */
    public Degree getDegreeWithoutExemptions() {
        return Objects.requireNonNull(without);
    }

    /** Whole cents of the fund times the degree. */
    public void paysInProportion(Degree to, Rule by) {
        if (take(by)) {
            counted = to;
            exact = project.amount().exact().times(to.exact());
        }
    }

    public void paysAll(Degree of, Rule by) {
        if (take(by)) {
            counted = of;
            exact = project.amount().exact();
        }
    }

    public void paysNothing(Rule by) {
        take(by);
    }

    /** The degree misses what it has to reach. */
    public void paysNothing(Degree of, Rule by) {
        if (take(by)) {
            counted = of;
        }
    }

    ProjectFund project() {
        return project;
    }

    @Nullable
    Degree counted() {
        return counted;
    }

    /** In cents, exact. */
    Ratio exact() {
        return exact;
    }

    Money pot() {
        return Money.floor(exact);
    }

    @Override
    String subject() {
        return "project " + project.id();
    }
}
