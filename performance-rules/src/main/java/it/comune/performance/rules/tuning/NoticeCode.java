package it.comune.performance.rules.tuning;

/** The stable codes of {@link Notice}. Texts stand in {@code notices_it.properties} and {@code notices_en.properties}. */
public enum NoticeCode {
    /** A value beyond what a national contract or law allows in some plan year of the version. */
    NATIONAL_LIMIT,
    /** A class of absence that the law protects and that reduces. */
    PROTECTED_ABSENCE_REDUCES,
    /** Nobody ever gets the individual top-up that the national contract asks for. */
    TOP_UP_ABOLISHED,
    /** Neither date of validity can be read, so that nothing tells which national contracts apply. */
    NATIONAL_NOT_COMPARED,
    /** Plan years of the version to which no national contract applies: their plans are refused. */
    YEARS_NOT_COVERED,
    /** The version is valid on no 31 December: no plan picks it. */
    NO_PLAN_YEAR,
    /** The version begins or ends within a year, which it then governs wholly or not at all. */
    PART_OF_YEAR,
    /** A value that nobody has confirmed. */
    ASSUMED,
    /** Points of a unit's plan do not count one for one in the score of its head. */
    CAP_DIFFERS,
    /** The maxima of the items do not sum to the maximum of their component. */
    ITEMS_DIFFER,
    /** Nobody can be given this role, and so the fund that pays it has nobody. */
    ROLE_WITHOUT_PROFILE,
    /** A kind of absence that the law protects, and no class for it. */
    ABSENCE_WITHOUT_CLASS,
    /** Reaching the target, or every indicator, does not give the full degree. */
    FULL_RESULT_NOT_REACHED,
    /** Rows of a table that nothing can ever read. */
    ROW_UNREACHABLE,
    /** A row that says the same as the one before it. */
    ROWS_ALIKE,
    /** The grace period makes rows of the lateness table idle. */
    GRACE_COVERS_ROWS,
    /** A value that changes nothing as the others are set. */
    WITHOUT_EFFECT,
    /** Working days are counted, and a plan year has no holidays. */
    HOLIDAYS_MISSING,
    /** Something that a law asks for is no condition for paying. */
    GATES_MISSING,
    /** Nothing decides between equal people at the border of the top-up. */
    TIES_NOT_BROKEN,
    /** A top-up larger than the average premium itself. */
    TOP_UP_ABOVE_AVERAGE,
    /** A share below 1%: perhaps a part of a whole was typed into a cell that counts percent. */
    SHARE_BELOW_ONE_PERCENT,
    /** The deadline of a year's plan that lies in another year. */
    DEADLINE_IN_ANOTHER_YEAR,
    /** A version of another regulation. */
    OTHER_REGULATION,
    /** Two versions of the same name. */
    VERSION_TWICE,
    /** Two versions valid from the same day: the later one leaves nothing to the other. */
    SAME_START,
    /** A version takes over from one that was valid until further notice. */
    TAKES_OVER,
    /** A version begins before the end that another one states. */
    VERSIONS_OVERLAP,
    /** A version states an end after the beginning of one that is there already. */
    ENDS_LATE,
    /** A version that is valid until further notice holds only until one begins that is there already. */
    ENDS_EARLY,
    /** After its end an older version is in force again. */
    OLDER_RETURNS,
    /** Days, between two versions, on which none is in force. */
    HOLE,
    /** Plans of years that are over would be evaluated by another version than before. */
    PAST_YEARS_CHANGE,
    /** To be put in force on a day before the last version was. */
    BACKDATED,
    /** A golden dossier cannot be evaluated any more. */
    CANARY_FAILED,
    /** A golden dossier of another version's year does not fit this version. */
    CANARY_DOES_NOT_FIT,
    /** Somebody else put a version in force meanwhile. */
    STORE_CHANGED,
    /** Somebody else is putting a version in force just now. */
    STORE_BUSY
}
