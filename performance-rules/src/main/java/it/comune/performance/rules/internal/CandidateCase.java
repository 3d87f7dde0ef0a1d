package it.comune.performance.rules.internal;

import org.kie.api.definition.rule.Rule;

/**
 * Candidates for the individual top-up, ranked, who lie alike to the border between those who can receive it and those
 * who cannot: do they?
 */
public final class CandidateCase extends Case {
    /**
     * All that matters of a candidate's place.
     *
     * @param placeSide -1, 0 or 1: the place is before, at or beyond the border
     * @param lastSide the same of the last of those who share it
     */
    record Situation(int placeSide, int lastSide) {}

    private final Situation situation;
    private final String person;
    private boolean receiving;

    /** @param person id of the first candidate in this situation */
    CandidateCase(Situation situation, String person) {
        this.situation = situation;
        this.person = person;
    }

    /** -1, 0 or 1: the place is before, at or beyond the border; equal people share the place of the first of them. */
    public int getPlaceSide() {
        return situation.placeSide();
    }

    /** -1, 0 or 1: the last place of those who are equal by score and all criteria is before, at or beyond the border. */
    public int getLastSide() {
        return situation.lastSide();
    }

    public void receives(Rule by) {
        receiving = take(by) || receiving;
    }

    public void misses(Rule by) {
        take(by);
    }

    boolean isReceiving() {
        return receiving;
    }

    @Override
    String subject() {
        return "individual top-up of " + person;
    }
}
