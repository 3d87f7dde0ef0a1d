package it.comune.performance.rules.tuning;

/**
 * What another regulation would do to people and money: as the office sees it, and as it can be shown around. Two types, so that an
 * id of a person cannot get into what is shown.
 *
 * @param office every person and every reason
 * @param published aggregates alone; groups below {@value PublicImpact#LEAST_PEOPLE} people are masked, also by difference
 */
public record Impact(OfficeImpact office, PublicImpact published) {}
