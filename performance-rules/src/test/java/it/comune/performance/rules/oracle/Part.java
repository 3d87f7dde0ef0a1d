package it.comune.performance.rules.oracle;

import it.comune.performance.dossier.Assignment;
import it.comune.performance.dossier.Objective;
import it.comune.performance.evaluation.Outcome;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One objective for one unit: its cases, and its degree without and with exemptions in millionths. */
final class Part {
    final Objective objective;
    final Assignment assignment;
    final boolean isExemptItself;
    final List<Case> cases;
    long without = Plain.NONE;
    long with = Plain.NONE;

    /** Whether an exemption takes it out of the unit's points. */
    boolean leaves;

    /** Under the policy that excludes: whether the indicators that leave would be all of them. */
    private boolean isEmptied;

    private boolean isCandidate;

    Part(Objective objective, Assignment assignment, Index index) {
        this.objective = objective;
        this.assignment = assignment;
        isExemptItself = index.isExempt(objective.id(), assignment.unit());
        cases = new ArrayList<>(objective.indicators().size());
    }

    String unit() {
        return assignment.unit();
    }

    @Nullable
    BigDecimal weight() {
        return assignment.weight();
    }

    boolean isEvaluated() {
        return without != Plain.NONE;
    }

    /** Both degrees, as long as nobody is exempt. */
    void computeWithoutExemptions(Terms terms) {
        without = degree(false, terms);
        with = without;
    }

    /** An exempt indicator has its degree from now on; the objective follows. */
    void countExemptAsAchieved(Terms terms) {
        boolean changed = false;
        for (Case one : cases) {
            if (one.isDue && one.isExempt) {
                one.with = Plain.FULL;
                changed = true;
            }
        }
        if (changed) {
            with = degree(true, terms);
        }
    }

    /** Lets exempt indicators leave that do not lift the mean; all of them make the objective a candidate instead. */
    void excludeExemptIndicators(Terms terms) {
        if (!isEvaluated()) {
            return;
        }
        Mean mean = mean(false);
        boolean isAnyLeft = false;
        boolean isAnyLeaving = false;
        for (Case one : cases) {
            if (one.isEvaluated()) {
                boolean leaves = one.isExemptItself && mean.isNotBelow(one.without);
                one.with = leaves ? Plain.NONE : one.without;
                isAnyLeaving |= leaves;
                isAnyLeft |= !leaves;
            }
        }
        isEmptied = !isAnyLeft;
        isCandidate = isEmptied || isExemptItself;
        if (isAnyLeaving && isAnyLeft) {
            with = degree(true, terms);
        }
    }

    /**
     * Whether the objective as a whole, which is weighed, should leave the unit's points, given their mean before any
     * leaves. Its degree is the one that its indicators left it: otherwise a second cause could take away what a first
     * one gave.
     */
    boolean wouldLeave(Mean unitMean) {
        return isCandidate && unitMean.isNotBelow(with);
    }

    /**
     * The objective leaves; or it stays and, if all of its indicators would leave, keeps them all. Without weight it
     * has nothing to stay for: its indicators leave and none is left.
     */
    void settle() {
        if (leaves || isEmptied && weight() == null) {
            with = Plain.NONE;
        } else if (isEmptied) {
            for (Case one : cases) {
                one.with = one.without;
            }
        }
    }

    private long degree(boolean withExemptions, Terms terms) {
        Mean mean = mean(withExemptions);
        return mean.isEmpty() ? Plain.NONE : terms.recognised(mean);
    }

    private Mean mean(boolean withExemptions) {
        Mean mean = new Mean();
        for (Case one : cases) {
            long degree = withExemptions ? one.with : one.without;
            if (degree != Plain.NONE) {
                mean.add(degree, one.indicator.weight());
            }
        }
        return mean;
    }

    private boolean isDue() {
        for (Case one : cases) {
            if (one.isDue) {
                return true;
            }
        }
        return false;
    }

    Outcome outcome() {
        return Plain.outcome(isDue(), with, without);
    }

    Outcome outcomeWithoutExemptions() {
        return Plain.outcome(isDue(), without, without);
    }
}
