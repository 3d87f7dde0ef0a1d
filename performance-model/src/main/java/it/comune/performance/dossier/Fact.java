package it.comune.performance.dossier;

import it.comune.performance.value.Checks;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the report says happened, for one indicator and one unit or all of them. The most specific record holds.
 *
 * @param indicator id of the indicator
 * @param unit id of the unit; none: for all units that the indicator concerns
 * @param observed what was observed; of the kind that the target asks
 * @param evidence acts and documents that prove it; may be empty
 * @param proxy what was really recorded, where it is not what the target asks ("date of the notice, not of the
 *     agreement")
 * @param note how an ambiguous source was read
 */
public record Fact(
        String indicator,
        @Nullable String unit,
        Observation observed,
        List<Act> evidence,
        @Nullable String proxy,
        @Nullable String note) {

    /** @throws it.comune.performance.value.InvalidDocumentException with every problem of the fact */
    public Fact {
        Checks.of(indicator)
                .id("indicator", indicator)
                .optionalId("unit", unit)
                .required("observed", observed)
                .list("evidence", evidence)
                .optionalText("proxy", proxy)
                .optionalText("note", note)
                .verify();
        evidence = List.copyOf(evidence);
    }

    /** A fact of any kind, for all units, without evidence. */
    public static Fact of(String indicator, Observation observed) {
        return new Fact(indicator, null, observed, List.of(), null, null);
    }

    public static Fact completed(String indicator, LocalDate on) {
        return of(indicator, new Observation.Completed(on));
    }

    /** @param progress in [0, 1], such as {@code "0.5"} */
    public static Fact underWay(String indicator, String progress) {
        return of(indicator, new Observation.NotCompleted(new BigDecimal(progress), null));
    }

    public static Fact notCompleted(String indicator) {
        return of(indicator, new Observation.NotCompleted(null, null));
    }

    /**
     * A value of which nobody says when it was measured. It counts as last measured on the evaluation date, and so late
     * where the indicator had a deadline before that: give the day with {@link #on}.
     *
     * @param value such as {@code "13"}
     */
    public static Fact value(String indicator, String value) {
        return of(indicator, new Observation.Value(new BigDecimal(value), null));
    }

    /**
     * A percentage without a day: it counts as last measured on the evaluation date, see {@link #value}.
     *
     * @param percent such as {@code "87.5"}
     */
    public static Fact percent(String indicator, String percent) {
        return of(indicator, new Observation.Percent(new BigDecimal(percent), null));
    }

    /** An answer without a day: it counts as given on the evaluation date, see {@link #value}. */
    public static Fact answer(String indicator, boolean yes) {
        return of(indicator, new Observation.Answer(yes, null));
    }

    /**
     * The same, known to have been reached, answered or last measured on a day; what was completed, was completed on it.
     *
     * @throws it.comune.performance.value.InvalidDocumentException when the day is outside 1990-2100
     */
    public Fact on(LocalDate day) {
        Observation dated;
        if (observed instanceof Observation.Value value) {
            dated = new Observation.Value(value.value(), day);
        } else if (observed instanceof Observation.Percent percent) {
            dated = new Observation.Percent(percent.percent(), day);
        } else if (observed instanceof Observation.Answer answer) {
            dated = new Observation.Answer(answer.yes(), day);
        } else if (observed instanceof Observation.NotCompleted under) {
            dated = new Observation.NotCompleted(under.progress(), day);
        } else if (observed instanceof Observation.PeriodCounts periods) {
            dated = new Observation.PeriodCounts(periods.counts(), day);
        } else if (observed instanceof Observation.PeriodTotal total) {
            dated = new Observation.PeriodTotal(total.total(), day);
        } else {
            dated = new Observation.Completed(day);
        }
        return new Fact(indicator, unit, dated, evidence, proxy, note);
    }

    /** The same for one unit only. */
    public Fact forUnit(String unitId) {
        return new Fact(indicator, unitId, observed, evidence, proxy, note);
    }

    /** The same with one more proof. */
    public Fact provedBy(Act act) {
        List<Act> acts = new ArrayList<>(evidence);
        acts.add(act);
        return new Fact(indicator, unit, observed, acts, proxy, note);
    }

    /** The same, marked as something else than what the target asks. */
    public Fact standingInFor(String whatItReallyIs) {
        return new Fact(indicator, unit, observed, evidence, whatItReallyIs, note);
    }
}
