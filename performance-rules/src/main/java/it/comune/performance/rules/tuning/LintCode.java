package it.comune.performance.rules.tuning;

/**
 * Unfairness that no single table of a regulation shows. Texts stand in {@code lint_it.properties} and {@code
 * lint_en.properties}.
 */
public enum LintCode {
    /** One point of score changes the individual share too much. */
    CLIFF_SCORE,
    /** One hundredth of a unit's degree changes the organisational share too much. */
    CLIFF_DEGREE,
    /** One hundredth of an expected result changes the premium too much. */
    CLIFF_RESULT,
    /** One day of lateness of one objective changes the premium too much. */
    CLIFF_LATENESS,
    /** One day of service decides whether there is a premium at all. */
    CLIFF_SERVICE,
    /** One hundredth of an objective's degree decides whether a project is paid. */
    CLIFF_PROJECT,
    /** What was not done for an exempt cause pays more than what was done. */
    EXEMPT_PAYS_MORE,
    /** Recording nothing pays more than recording what happened. */
    SILENCE_PAYS,
    /** A deadline moved after it had passed pays like one that was kept. */
    LATE_RESCHEDULING_PAYS,
    /** A protected absence lowers the premium. */
    PROTECTED_ABSENCE_COSTS,
    /** A protected absence takes the whole premium, because of the minimum of days. */
    PROTECTED_ABSENCE_EXCLUDES,
    /** A protected absence has no class of its own, and one that reduces is all that is left. */
    PROTECTED_ABSENCE_WITHOUT_CLASS,
    /** Part-time work lowers the premium twice. */
    PART_TIME_TWICE,
    /** The minimum of days leaves out whoever works full days in half of the year. */
    PART_TIME_EXCLUDED,
    /** Equal scores at the top: nobody receives the top-up. */
    TOP_UP_TIES,
    /** So few of a small entity receive the top-up that nobody does. */
    TOP_UP_NOBODY,
    /** Everybody receives the top-up, so that it distinguishes nobody. */
    TOP_UP_EVERYBODY,
    /** The top-ups cannot be paid at all. */
    TOP_UP_UNPAYABLE,
    /** The top-ups of some take most of the individual share of all. */
    TOP_UP_TAKES_SHARE,
    /** A part of a score that changes no premium: with everything else in full, the whole premium is earned without it. */
    COMPONENT_WITHOUT_EFFECT,
    /** Nothing in a score is the person's own: all of a unit score alike. */
    NOTHING_INDIVIDUAL,
    /** The worst behaviours of a unit are paid nearly like the best. */
    INDIVIDUAL_HARDLY_COUNTS,
    /** A head who reaches all of a plan below its cap misses the top of the bands. */
    HEAD_BELOW_TOP,
    /** A head whose plan exceeds its cap earns everything with a part of it. */
    HEAD_ABOVE_CAP,
    /** A unit that earns anything of its share earns all of it, whatever its degree. */
    UNIT_DEGREE_WITHOUT_EFFECT,
    /** What a colleague fails to earn pays the others. */
    COLLEAGUE_FAILURE_PAYS
}
