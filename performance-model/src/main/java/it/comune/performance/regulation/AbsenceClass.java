package it.comune.performance.regulation;

import it.comune.performance.value.Checks;

/**
 * A class of absence and what it does to the premium.
 *
 * @param id unique among the classes
 * @param title for people
 * @param kind what it is in law: some kinds must not reduce
 * @param effect what this regulation lets it do
 */
public record AbsenceClass(String id, String title, Kind kind, Effect effect) {
    /** What an absence is in law. */
    public enum Kind {
        /** Congedo di maternità. */
        MATERNITY,
        /** Congedo di paternità. */
        PATERNITY,
        /** Congedo parentale. */
        PARENTAL_LEAVE,
        /** Permessi and congedi of law 104/1992. */
        LAW_104,
        /** Accident at work or occupational disease. */
        INJURY,
        /** Anything else. */
        ORDINARY
    }

    /** What an absence does to the days that count. */
    public enum Effect {
        /** The days count as worked. */
        NEUTRAL,
        /** The days do not count. */
        REDUCES
    }

    /** @throws it.comune.performance.value.InvalidDocumentException with every problem of the class */
    public AbsenceClass {
        Checks.of(id)
                .id("id", id)
                .text("title", title)
                .required("kind", kind)
                .required("effect", effect)
                .verify();
    }
}
