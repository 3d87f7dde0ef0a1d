package it.comune.performance.rules.oracle;

import it.comune.performance.regulation.AbsenceClass;
import it.comune.performance.regulation.NationalContract;
import it.comune.performance.regulation.NationalLimit;
import it.comune.performance.regulation.NationalLimit.Condition;
import it.comune.performance.regulation.NationalLimit.Subject;
import it.comune.performance.regulation.ProtectedAbsence;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the national documents ask of the plan of one year: on each subject the last of them that speaks of it. */
final class NationalLaw {
    private final Map<Subject, NationalContract> speaks = new EnumMap<>(Subject.class);
    private final Set<AbsenceClass.Kind> protectedKinds = EnumSet.noneOf(AbsenceClass.Kind.class);

    NationalLaw(List<NationalContract> contracts, int planYear) {
        for (NationalContract contract : contracts) {
            if (contract.firstPlanYear() <= planYear) {
                for (NationalLimit limit : contract.limits()) {
                    speaks.merge(limit.subject(), contract, NationalLaw::later);
                }
                for (ProtectedAbsence absence : contract.protectedAbsences()) {
                    protectedKinds.add(absence.kind());
                }
            }
        }
    }

    private static NationalContract later(NationalContract one, NationalContract other) {
        int order = Integer.compare(one.firstPlanYear(), other.firstPlanYear());
        order = order != 0 ? order : one.date().compareTo(other.date());
        order = order != 0 ? order : one.id().compareTo(other.id());
        return order > 0 ? one : other;
    }

    boolean speaksOf(Subject subject) {
        return speaks.containsKey(subject);
    }

    boolean protects(AbsenceClass.Kind kind) {
        return protectedKinds.contains(kind);
    }

    /** What limits a subject in an entity of so many employees where these conditions are met. */
    List<NationalLimit> limits(Subject subject, int employees, Set<Condition> met) {
        NationalContract contract = speaks.get(subject);
        return contract == null
                ? List.of()
                : contract.limits().stream()
                        .filter(limit -> limit.subject() == subject)
                        .filter(limit -> limit.upToEmployees() == null || employees <= limit.upToEmployees())
                        .filter(limit -> limit.condition() == null || met.contains(limit.condition()))
                        .toList();
    }
}
