package it.comune.performance.rules.tuning;

/**
 * What another regulation would do to people and money: as the office sees it, and as it can be shown around. Two types, so that an
 * id of a person cannot get into what is shown.
 *
 * @param office every person and every reason
 * @param published aggregates alone, from which nothing follows about fewer than {@value PublicImpact#LEAST_PEOPLE} people
 */
public record Impact(OfficeImpact office, PublicImpact published) {}
