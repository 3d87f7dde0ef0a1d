package it.comune.performance.dossier;

import it.comune.performance.value.Checks;
import it.comune.performance.value.Numbers;
import it.comune.performance.value.ProblemCode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the evaluation of one person needs, and nothing else. Profile, contract area, classes of absence and items of behaviour
 * are those of the regulation: whether it knows them shows when dossier and regulation meet.
 *
 * @param id opaque, never a name; unique among the people
 * @param profile id of a profile of the regulation
 * @param contractArea id of a contract area of the regulation
 * @param units at least one; their shares sum to 1
 * @param partTime working time as a part of full time, in (0, 1] with at most 6 decimals
 * @param serviceDays calendar days of service in the year, 0 to the days of that year
 * @param inServiceAtYearEnd whether in service on 31 December: counts among the employees
 * @param suspended whether a disciplinary suspension fell in the year
 * @param absences each class once; together no more than the days of service
 * @param behaviours what the evaluator gave, each item once
 * @param participations work on objectives; each objective and unit once
 * @param pastScores scores of the last three years, as many as there are, each in [0, 100.02]; break ties
 * @param monthsOfService length of service, 0-1200; breaks ties; none: unknown, which comes last
 * @param position of a unit head; that of anybody else is kept, but neither checked nor paid
 */
public record Person(
        String id,
        String profile,
        String contractArea,
        List<Membership> units,
        BigDecimal partTime,
        int serviceDays,
        boolean inServiceAtYearEnd,
        boolean suspended,
        List<Absence> absences,
        List<BehaviourScore> behaviours,
        List<Participation> participations,
        List<BigDecimal> pastScores,
        @Nullable Integer monthsOfService,
        @Nullable Position position) {
    /** Most days that a year has. */
    static final int MOST_DAYS = 366;

    private static final int MOST_MONTHS = 1200;
    private static final int MOST_PAST_SCORES = 3;

    /**
     * Each of at most five components is rounded once, to two decimals: where halves are rounded up, the sum of a full score exceeds 100
     * by up to two hundredths.
     */
    private static final BigDecimal MOST_SCORE = new BigDecimal("100.02");

    /** @throws it.comune.performance.value.InvalidDocumentException with every problem of the person */
    public Person {
        Checks checks = Checks.of(id)
                .id("id", id)
                .id("profile", profile)
                .id("contractArea", contractArea)
                .filled("units", units)
                .distinct("units", units, Membership::unit, "/unit", ProblemCode.DUPLICATE_SCOPE)
                .part("partTime", partTime)
                .decimals("partTime", partTime)
                .whole("serviceDays", serviceDays, 0, MOST_DAYS)
                .list("absences", absences)
                .distinct("absences", absences, Absence::absenceClass, "/absenceClass", ProblemCode.DUPLICATE_SCOPE)
                .list("behaviours", behaviours)
                .distinct("behaviours", behaviours, BehaviourScore::item, "/item", ProblemCode.DUPLICATE_SCOPE)
                .list("participations", participations)
                .distinct(
                        "participations",
                        participations,
                        p -> p.objective() + ", " + p.unit(),
                        "",
                        ProblemCode.DUPLICATE_SCOPE)
                .list("pastScores", pastScores)
                .atMost("pastScores", MOST_PAST_SCORES, pastScores)
                .whole("monthsOfService", monthsOfService == null ? 0 : monthsOfService, 0, MOST_MONTHS);
        if (pastScores != null) {
            for (int i = 0; i < pastScores.size(); i++) {
                checks.optionalWithin("pastScores/" + i, pastScores.get(i), BigDecimal.ZERO, MOST_SCORE);
            }
        }
        checkShares(checks, units);
        checkAbsences(checks, absences, serviceDays);
        checks.verify();
        units = List.copyOf(units);
        partTime = Numbers.plain(partTime);
        absences = List.copyOf(absences);
        behaviours = List.copyOf(behaviours);
        participations = List.copyOf(participations);
        pastScores = pastScores.stream().map(Numbers::plain).toList();
    }

    private static void checkShares(Checks checks, @Nullable List<Membership> units) {
        if (units == null || units.isEmpty() || units.stream().anyMatch(Objects::isNull)) {
            return;
        }
        BigDecimal sum = units.stream().map(Membership::share).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(BigDecimal.ONE) != 0) {
            checks.problem("/units", ProblemCode.SHARES_NOT_WHOLE, sum, "1");
        }
    }

    private static void checkAbsences(Checks checks, @Nullable List<Absence> absences, int serviceDays) {
        int days = absences == null
                ? 0
                : absences.stream()
                        .filter(Objects::nonNull)
                        .mapToInt(Absence::days)
                        .sum();
        if (serviceDays >= 0 && days > serviceDays) {
            checks.problem("/absences", ProblemCode.ABSENCES_EXCEED_SERVICE, days, serviceDays);
        }
    }

    /** Starts a person: full time, in service all of a year of 365 days and at its end, not suspended. */
    public static Draft draft(String id, String profile, String contractArea) {
        return new Draft(id, profile, contractArea);
    }

    /** A person under construction. Not thread-safe. */
    public static final class Draft {
        private final String id;
        private final String profile;
        private final String contractArea;
        private final List<Membership> units = new ArrayList<>();
        private final List<Absence> absences = new ArrayList<>();
        private final List<BehaviourScore> behaviours = new ArrayList<>();
        private final List<Participation> participations = new ArrayList<>();
        private final List<BigDecimal> pastScores = new ArrayList<>();
        private BigDecimal partTime = BigDecimal.ONE;
        private int serviceDays = 365;
        private boolean inServiceAtYearEnd = true;
        private boolean suspended;
        private @Nullable Integer monthsOfService;
        private @Nullable Position position;

        private Draft(String id, String profile, String contractArea) {
            this.id = id;
            this.profile = profile;
            this.contractArea = contractArea;
        }

        /** All the work is for one unit. */
        public Draft in(String unit) {
            return in(unit, "1");
        }

        /** @param share of the work, such as {@code "0.5"} */
        public Draft in(String unit, String share) {
            units.add(new Membership(unit, new BigDecimal(share)));
            return this;
        }

        /** @param part of full time, such as {@code "0.5"} */
        public Draft partTime(String part) {
            partTime = new BigDecimal(part);
            return this;
        }

        /** Calendar days of service in the year. */
        public Draft served(int days) {
            serviceDays = days;
            return this;
        }

        /** No longer in service on 31 December. */
        public Draft leftBeforeYearEnd() {
            inServiceAtYearEnd = false;
            return this;
        }

        public Draft suspended() {
            suspended = true;
            return this;
        }

        public Draft absent(String absenceClass, int days) {
            absences.add(new Absence(absenceClass, days));
            return this;
        }

        /** @param points such as {@code "8.5"} */
        public Draft given(String item, String points) {
            behaviours.add(new BehaviourScore(item, new BigDecimal(points)));
            return this;
        }

        public Draft took(Participation... parts) {
            participations.addAll(Arrays.asList(parts));
            return this;
        }

        /** Scores of the last three years, such as {@code "87.50"}. */
        public Draft scoredBefore(String... scores) {
            Arrays.stream(scores).map(BigDecimal::new).forEach(pastScores::add);
            return this;
        }

        public Draft monthsOfService(int months) {
            monthsOfService = months;
            return this;
        }

        public Draft holding(Position held) {
            position = held;
            return this;
        }

        /** @throws it.comune.performance.value.InvalidDocumentException with every problem of the person */
        public Person build() {
            return new Person(
                    id,
                    profile,
                    contractArea,
                    units,
                    partTime,
                    serviceDays,
                    inServiceAtYearEnd,
                    suspended,
                    absences,
                    behaviours,
                    participations,
                    pastScores,
                    monthsOfService,
                    position);
        }
    }
}
