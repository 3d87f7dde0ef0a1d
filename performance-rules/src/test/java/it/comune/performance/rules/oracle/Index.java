package it.comune.performance.rules.oracle;

import it.comune.performance.dossier.Condition;
import it.comune.performance.dossier.DeclaredOutcome;
import it.comune.performance.dossier.DeclaredResult;
import it.comune.performance.dossier.ExemptCause;
import it.comune.performance.dossier.Fact;
import it.comune.performance.dossier.Indicator;
import it.comune.performance.dossier.Objective;
import it.comune.performance.dossier.Report;
import it.comune.performance.dossier.Rescheduling;
import it.comune.performance.regulation.Policies;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The report's records by what they are about, joined once. Objectives and indicators share one name space. */
final class Index {
    private final Terms terms;
    private final LocalDate evaluationDate;
    private final LocalDate periodEnd;
    private final Map<String, List<Fact>> facts = new HashMap<>();
    private final Map<String, List<Rescheduling>> reschedulings = new HashMap<>();
    private final Map<String, List<ExemptCause>> causes = new HashMap<>();
    private final Map<String, List<DeclaredOutcome>> declared = new HashMap<>();
    private final Set<String> conditionsNotHeld = new HashSet<>();

    Index(Report report, Terms terms, LocalDate evaluationDate, LocalDate periodEnd) {
        this.terms = terms;
        this.evaluationDate = evaluationDate;
        this.periodEnd = periodEnd;
        for (Fact fact : report.facts()) {
            add(facts, fact.indicator(), fact);
        }
        for (Rescheduling rescheduling : report.reschedulings()) {
            add(reschedulings, rescheduling.indicator(), rescheduling);
        }
        for (ExemptCause cause : report.exemptCauses()) {
            if (isRecognised(cause)) {
                add(causes, cause.objective() != null ? cause.objective() : cause.indicator(), cause);
            }
        }
        for (DeclaredOutcome outcome : report.declaredOutcomes()) {
            add(declared, outcome.objective() != null ? outcome.objective() : outcome.indicator(), outcome);
        }
        for (Condition condition : report.conditions()) {
            if (!condition.holds()) {
                conditionsNotHeld.add(condition.indicator());
            }
        }
    }

    private static <T> void add(Map<String, List<T>> map, @Nullable String subject, T record) {
        if (subject != null) {
            map.computeIfAbsent(subject, s -> new ArrayList<>(2)).add(record);
        }
    }

    boolean conditionFailed(Indicator indicator) {
        return conditionsNotHeld.contains(indicator.id());
    }

    private boolean isLater(Fact fact) {
        LocalDate on = fact.observed().on();
        return on != null && on.isAfter(evaluationDate);
    }

    boolean isAnyLaterFact(Indicator indicator, String unit) {
        for (Fact fact : facts.getOrDefault(indicator.id(), List.of())) {
            if (isLater(fact) && (fact.unit() == null || fact.unit().equals(unit))) {
                return true;
            }
        }
        return false;
    }

    /** The most specific record of those that are known on the evaluation date. */
    @Nullable
    Fact fact(Indicator indicator, String unit) {
        Fact general = null;
        for (Fact fact : facts.getOrDefault(indicator.id(), List.of())) {
            if (isLater(fact)) {
                continue;
            }
            if (fact.unit() == null) {
                general = fact;
            } else if (fact.unit().equals(unit)) {
                return fact;
            }
        }
        return general;
    }

    /** The most specific declaration: indicator before objective, unit before all units. */
    @Nullable
    DeclaredResult declared(Objective objective, Indicator indicator, String unit) {
        DeclaredResult ofIndicator = declared(indicator.id(), unit);
        return ofIndicator != null ? ofIndicator : declared(objective.id(), unit);
    }

    private @Nullable DeclaredResult declared(String subject, String unit) {
        DeclaredResult general = null;
        for (DeclaredOutcome outcome : declared.getOrDefault(subject, List.of())) {
            if (outcome.unit() == null) {
                general = outcome.outcome();
            } else if (outcome.unit().equals(unit)) {
                return outcome.outcome();
            }
        }
        return general;
    }

    /** Whether a recognised cause names this objective or indicator, for this unit or for all. */
    boolean isExempt(String subject, String unit) {
        for (ExemptCause cause : causes.getOrDefault(subject, List.of())) {
            if (cause.unit() == null || cause.unit().equals(unit)) {
                return true;
            }
        }
        return false;
    }

    boolean isRecognised(ExemptCause cause) {
        if (terms.causeRecognition == Policies.CauseRecognition.REPORT_SUFFICES) {
            return true;
        }
        if (cause.recognition() == null || cause.recognition().act() == null) {
            return false;
        }
        LocalDate date = cause.recognition().act().date();
        return date != null && !date.isAfter(evaluationDate);
    }

    /** The accepted rescheduling that holds, if there is one. */
    @Nullable
    Rescheduling rescheduling(Indicator indicator, String unit) {
        Rescheduling last = null;
        for (Rescheduling next : reschedulings.getOrDefault(indicator.id(), List.of())) {
            if ((next.unit() == null || next.unit().equals(unit))
                    && isAccepted(next, indicator)
                    && (last == null || isLater(next, last))) {
                last = next;
            }
        }
        return last;
    }

    private static boolean isLater(Rescheduling next, Rescheduling last) {
        int byAct = next.actDate().compareTo(last.actDate());
        return byAct > 0 || byAct == 0 && next.newDeadline().isAfter(last.newDeadline());
    }

    boolean isAccepted(Rescheduling rescheduling, Indicator indicator) {
        return terms.reschedulings != Policies.Reschedulings.NONE
                && !rescheduling.actDate().isAfter(evaluationDate)
                && (terms.reschedulings == Policies.Reschedulings.ANY
                        || !isAfterOriginalDeadline(rescheduling, indicator));
    }

    boolean isAfterOriginalDeadline(Rescheduling rescheduling, Indicator indicator) {
        LocalDate original = indicator.deadline() == null ? periodEnd : indicator.deadline();
        return rescheduling.actDate().isAfter(original);
    }
}
