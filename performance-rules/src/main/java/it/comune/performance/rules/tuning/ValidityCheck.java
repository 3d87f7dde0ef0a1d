package it.comune.performance.rules.tuning;

import it.comune.performance.regulation.NationalContract;
import it.comune.performance.regulation.NationalMinimums;
import it.comune.performance.regulation.Regulation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** When a version is in force, alone and among others. */
final class ValidityCheck {
    static final String FROM = "/validFrom";
    static final String TO = "/validTo";

    private ValidityCheck() {}

    /** Plan years that pick the version; open where it is valid until further notice. */
    static Years planYears(Regulation regulation) {
        LocalDate last = regulation.validTo();
        return new Years(regulation.validFrom().getYear(), last == null ? null : Years.lastEndedBy(last));
    }

    static void alone(Regulation regulation, List<NationalContract> national, Notices notices) {
        Years years = planYears(regulation);
        LocalDate from = regulation.validFrom();
        LocalDate to = regulation.validTo();
        if (years.isEmpty()) {
            notices.warning(NoticeCode.NO_PLAN_YEAR, FROM)
                    .value(from)
                    .limit(Objects.requireNonNull(to))
                    .restingOn(TO)
                    .add();
            return;
        }
        if (from.getDayOfYear() > 1) {
            notices.info(NoticeCode.PART_OF_YEAR, FROM)
                    .value(from)
                    .with("year", from.getYear())
                    .with("governs", new Notices.Word("WHOLLY"))
                    .add();
        }
        if (to != null && !to.equals(Years.deciding(to.getYear()))) {
            notices.info(NoticeCode.PART_OF_YEAR, TO)
                    .value(to)
                    .with("year", to.getYear())
                    .with("governs", new Notices.Word("NOT_AT_ALL"))
                    .add();
        }
        int covered = years.first();
        int lastKnown = national.stream()
                .mapToInt(NationalContract::firstPlanYear)
                .max()
                .orElse(covered);
        while (covered <= lastKnown && !NationalMinimums.of(national, covered).coversPlans()) {
            covered++;
        }
        if (covered > years.first()) {
            Integer last = years.last();
            Years without = new Years(years.first(), last == null ? covered - 1 : Math.min(covered - 1, last));
            notices.warning(NoticeCode.YEARS_NOT_COVERED, FROM)
                    .value(without)
                    .with("years", without)
                    .limit(covered)
                    .restingOn(TO)
                    .add();
        }
    }

    /** A version among those that were put in force before it. */
    static void among(List<Regulation> before, Regulation next, Notices notices) {
        if (before.isEmpty()) {
            return;
        }
        String id = before.get(0).id();
        if (!next.id().equals(id)) {
            notices.error(NoticeCode.OTHER_REGULATION, "/id")
                    .value(next.id())
                    .limit(id)
                    .add();
        }
        if (before.stream().anyMatch(one -> one.version().equals(next.version()))) {
            notices.error(NoticeCode.VERSION_TWICE, "/version")
                    .value(next.version())
                    .add();
        }
        start(before, next, notices);
        end(before, next, notices);
        hole(before, next, notices);
    }

    private static void start(List<Regulation> before, Regulation next, Notices notices) {
        Regulation same = null;
        for (Regulation one : before) {
            same = one.validFrom().equals(next.validFrom()) ? one : same;
        }
        Regulation other = Validity.on(before, next.validFrom());
        if (same != null) {
            notices.error(NoticeCode.SAME_START, FROM)
                    .value(next.validFrom())
                    .limit(same.version())
                    .add();
        } else if (other != null && other.validTo() == null) {
            notices.info(NoticeCode.TAKES_OVER, FROM)
                    .value(next.validFrom())
                    .limit(other.version())
                    .add();
        } else if (other != null) {
            notices.warning(NoticeCode.VERSIONS_OVERLAP, FROM)
                    .value(next.validFrom())
                    .limit(Objects.requireNonNull(other.validTo()))
                    .with("version", other.version())
                    .add();
        }
    }

    /** What is in force when the version ends, or how far it reaches if it begins before another one. */
    private static void end(List<Regulation> before, Regulation next, Notices notices) {
        LocalDate end = next.validTo();
        Regulation later = before.stream()
                .filter(one -> one.validFrom().isAfter(next.validFrom()))
                .filter(one -> Validity.covers(next, one.validFrom()))
                .min(Comparator.comparing(Regulation::validFrom))
                .orElse(null);
        if (later != null && end != null) {
            notices.warning(NoticeCode.ENDS_LATE, TO)
                    .value(end)
                    .limit(later.validFrom())
                    .with("version", later.version())
                    .add();
        } else if (later != null) {
            notices.info(NoticeCode.ENDS_EARLY, FROM)
                    .value(later.validFrom())
                    .limit(later.version())
                    .add();
        }
        Regulation after = end == null ? null : Validity.on(before, end.plusDays(1));
        if (after != null && end != null && after.validFrom().isBefore(next.validFrom())) {
            notices.warning(NoticeCode.OLDER_RETURNS, TO)
                    .value(end)
                    .limit(after.version())
                    .add();
        }
    }

    /** Days between the version and its nearest neighbours on which none is in force. */
    private static void hole(List<Regulation> before, Regulation next, Notices notices) {
        LocalDate eve = next.validFrom().minusDays(1);
        if (Validity.on(before, eve) == null) {
            before.stream()
                    .map(Regulation::validTo)
                    .filter(last -> last != null && last.isBefore(eve))
                    .max(Comparator.naturalOrder())
                    .ifPresent(last -> hole(last.plusDays(1), eve, FROM, notices));
        }
        LocalDate end = next.validTo();
        if (end != null && Validity.on(before, end.plusDays(1)) == null) {
            before.stream()
                    .map(Regulation::validFrom)
                    .filter(first -> first.isAfter(end.plusDays(1)))
                    .min(Comparator.naturalOrder())
                    .ifPresent(first -> hole(end.plusDays(1), first.minusDays(1), TO, notices));
        }
    }

    private static void hole(LocalDate first, LocalDate last, String pointer, Notices notices) {
        Years without = new Years(first.getYear(), Years.lastEndedBy(last));
        Notices.Draft hole =
                without.isEmpty() ? notices.info(NoticeCode.HOLE, pointer) : notices.warning(NoticeCode.HOLE, pointer);
        hole.value(first)
                .limit(last)
                .with("years", without.isEmpty() ? new Notices.Word("NO_YEAR") : without)
                .add();
    }

    /** Years that are over and would be evaluated by another version than before. */
    static void past(List<Regulation> before, Regulation next, LocalDate on, Notices notices) {
        Years years = planYears(next);
        Integer last = years.last();
        int ended = Years.lastEndedBy(on.minusDays(1));
        List<Regulation> after = new ArrayList<>(before);
        after.add(next);
        List<Integer> changed = new ArrayList<>();
        for (int year = years.first(); year <= (last == null ? ended : Math.min(ended, last)); year++) {
            @Nullable Regulation was = Validity.of(before, year);
            if (was != null && Validity.of(after, year) == next) {
                changed.add(year);
            }
        }
        if (!changed.isEmpty()) {
            notices.error(NoticeCode.PAST_YEARS_CHANGE, FROM)
                    .value(next.validFrom())
                    .limit(on)
                    .with("years", changed)
                    .add();
        }
    }
}
