package it.comune.performance.rules.internal;

import org.kie.api.definition.rule.Rule;

/** A candidate for the individual top-up, ranked: does she receive it? */
public final class CandidateCase extends Case {
    private final PersonLine person;
    private final int place;
    private final int last;
    private final int border;
    private boolean receiving;

    /**
     * @param place among the candidates, 1 first; equal people share the place of the first of them
     * @param last place of the last of those equal people
     * @param border how many receive it
     */
    CandidateCase(PersonLine person, int place, int last, int border) {
        this.person = person;
        this.place = place;
        this.last = last;
        this.border = border;
    }

    /** Place among the candidates, 1 first; equal people share the place of the first of them. */
    public int getPlace() {
        return place;
    }

    /** Place of the last of those who are equal by score and all criteria. */
    public int getLastPlace() {
        return last;
    }

    /** How many receive it. */
    public int getBorder() {
        return border;
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

    PersonLine person() {
        return person;
    }

    @Override
    String subject() {
        return "individual top-up of " + person.person.id();
    }
}
