package it.comune.performance.rules.internal;

import org.kie.api.definition.rule.Rule;

/**
 * A candidate for the individual top-up, ranked.
 *
 * @param place among the candidates, 1 first; equal people share the place of the first of them
 * @param last place of the last of those equal people
 * @param border how many receive it
 * @param concluded whether she receives it
 */
record Candidate(PersonLine person, int place, int last, int border, CandidateCase concluded) {
    /** What the rules look at. */
    static CandidateCase.Situation situation(int place, int last, int border) {
        return new CandidateCase.Situation(Integer.compare(place, border), Integer.compare(last, border));
    }

    boolean isReceiving() {
        return concluded.isReceiving();
    }

    Rule rule() {
        return concluded.rule();
    }
}
