package it.comune.performance.rules.internal;

import it.comune.performance.evaluation.Finding;
import it.comune.performance.regulation.AbsenceClass;
import it.comune.performance.regulation.LegalState;
import it.comune.performance.regulation.NationalLimit;
import it.comune.performance.regulation.NationalMinimums;
import it.comune.performance.regulation.ProtectedAbsence;
import it.comune.performance.regulation.Regulation;
import it.comune.performance.rules.RegulationFinding;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A regulation looked at alone: the cases and audits of an evaluation that need no dossier, so that the same rules decide. Used by one
 * thread, once.
 */
final class RegulationRun {
    private record Look(String pointer, String source, LegalState state, Audit audit) {}

    private final NationalMinimums minimums;
    private final LimitRows limits;
    private final List<AbsenceCase> absences = new ArrayList<>();
    private final List<Look> looks = new ArrayList<>();

    RegulationRun(Regulation regulation, NationalMinimums minimums, int employees, boolean raisedCase) {
        this.minimums = minimums;
        this.limits = new LimitRows(minimums, regulation, employees, raisedCase);
        regulation.people().absences().value().forEach(one -> absences.add(new AbsenceCase(one)));
    }

    Stage first() {
        List<Object> cases = new ArrayList<>(limits.cases());
        cases.addAll(absences);
        return new Stage("50-people, 60-premiums", cases, this::audits);
    }

    private Stage audits() {
        for (NationalLimit.Subject subject : NationalLimit.Subject.values()) {
            if (subject != NationalLimit.Subject.TOP_UP_RATE || limits.isTopUpKnown()) {
                for (LimitAudit audit : limits.ofRegulation(subject)) {
                    NationalLimit limit = audit.limit();
                    looks.add(new Look(pointer(subject), limit.source(), limit.state(), audit));
                }
            }
        }
        EmployeesAudit employees = limits.employeesAudit();
        NationalLimit rate = employees.rate();
        if (rate != null) {
            looks.add(new Look("/premiums/topUp/quota/value", rate.source(), rate.state(), employees));
        }
        Map<AbsenceClass.Kind, ProtectedAbsence> laws = new EnumMap<>(AbsenceClass.Kind.class);
        minimums.protectedAbsences().forEach(one -> laws.put(one.kind(), one));
        for (int i = 0; i < absences.size(); i++) {
            ProtectedAbsence law = laws.get(absences.get(i).absenceClass().kind());
            if (law != null) {
                looks.add(new Look(
                        "/people/absences/value/" + i + "/effect",
                        law.source(),
                        law.state(),
                        new AbsenceAudit(absences.get(i), law)));
            }
        }
        return new Stage(
                "75-premium-findings", looks.stream().<Object>map(Look::audit).toList(), RegulationRun::nothingMore);
    }

    private static @Nullable Stage nothingMore() {
        return null;
    }

    /** Where a regulation says what is compared; the organisational share is what the individual one leaves. */
    private static String pointer(NationalLimit.Subject subject) {
        return switch (subject) {
            case INDIVIDUAL_SHARE -> "/premiums/productivity/organisationalShare/value";
            case TOP_UP_RATE -> "/premiums/topUp/rate/value";
            case INTERIM_RATE -> "/premiums/unitHeads/interimRate/value";
            case PAYMENT_TIMES_SHARE -> "/premiums/unitHeads/paymentTimesShare/value";
            case SECRETARY_RATE -> "/premiums/generalSecretary/rate/value";
            case RESULT_SHARE, TOP_UP_EMPLOYEES -> "";
        };
    }

    /** Only after the last stage was closed. */
    List<RegulationFinding> findings() {
        RuleRefs rules = new RuleRefs();
        List<RegulationFinding> found = new ArrayList<>();
        for (Look look : looks) {
            List<Finding> findings = new ArrayList<>(1);
            look.audit().collect(findings, rules);
            findings.forEach(one -> found.add(new RegulationFinding(look.pointer(), look.source(), look.state(), one)));
        }
        return List.copyOf(found);
    }
}
