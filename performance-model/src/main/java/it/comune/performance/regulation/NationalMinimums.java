package it.comune.performance.regulation;

import it.comune.performance.regulation.NationalLimit.Subject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What national contracts and laws ask of the plan of one year: of each subject, what the last document says that applies to that
 * year. Immutable.
 */
public final class NationalMinimums {
    private final int year;
    private final Map<Subject, List<NationalLimit>> limits = new EnumMap<>(Subject.class);
    private final Map<AbsenceClass.Kind, ProtectedAbsence> protectedAbsences = new EnumMap<>(AbsenceClass.Kind.class);

    private NationalMinimums(int year, List<NationalContract> contracts) {
        this.year = year;
        List<NationalContract> inForce = new ArrayList<>(contracts);
        inForce.removeIf(one -> one.firstPlanYear() > year);
        inForce.sort(Comparator.comparingInt(NationalContract::firstPlanYear)
                .thenComparing(NationalContract::date)
                .thenComparing(NationalContract::id));
        for (NationalContract contract : inForce) {
            Map<Subject, List<NationalLimit>> own = new EnumMap<>(Subject.class);
            contract.limits()
                    .forEach(limit -> own.computeIfAbsent(limit.subject(), none -> new ArrayList<>())
                            .add(limit));
            limits.putAll(own);
            contract.protectedAbsences().forEach(one -> protectedAbsences.put(one.kind(), one));
        }
    }

    /** What of these documents applies to the plan of a year. */
    public static NationalMinimums of(List<NationalContract> contracts, int year) {
        return new NationalMinimums(year, contracts);
    }

    /** Year of the plan. */
    public int year() {
        return year;
    }

    /** What limits a subject, in the order of its document; empty where nothing does. */
    public List<NationalLimit> limits(Subject subject) {
        return List.copyOf(limits.getOrDefault(subject, List.of()));
    }

    /** Whether any document limits the subject. */
    public boolean covers(Subject subject) {
        return limits.containsKey(subject);
    }

    /** Whether a national contract of the employees applies to plans of the year at all; other plans are refused. */
    public boolean coversPlans() {
        return covers(Subject.TOP_UP_RATE);
    }

    /** Kinds of absence that must not reduce a premium. */
    public List<ProtectedAbsence> protectedAbsences() {
        return List.copyOf(protectedAbsences.values());
    }
}
