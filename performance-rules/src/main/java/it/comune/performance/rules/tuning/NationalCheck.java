package it.comune.performance.rules.tuning;

import it.comune.performance.evaluation.FindingCode;
import it.comune.performance.regulation.NationalContract;
import it.comune.performance.regulation.NationalLimit;
import it.comune.performance.regulation.NationalLimit.Subject;
import it.comune.performance.regulation.NationalMinimums;
import it.comune.performance.regulation.Regulation;
import it.comune.performance.rules.RegulationFinding;
import it.comune.performance.rules.RuleBook;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** National contracts and laws, as the rules see them in every plan year of a version. */
final class NationalCheck {
    /** No entity has more: the limits for entities of any size hold. */
    private static final int ANY_NUMBER = Integer.MAX_VALUE;

    private final RuleBook rules;
    private final List<NationalContract> national;
    private final RegulationCheck.@Nullable Entity entity;

    /** The same finding of years in a row, under the same document, is said once. */
    private record Key(String pointer, String source, String message) {}

    private record Found(
            RegulationFinding finding, int first, @Nullable Integer last) {}

    NationalCheck(RuleBook rules, List<NationalContract> national, RegulationCheck.@Nullable Entity entity) {
        this.rules = rules;
        this.national = national;
        this.entity = entity;
    }

    void check(Regulation regulation, Notices notices) {
        if (!notices.areGiven(ValidityCheck.FROM) && !notices.areGiven(ValidityCheck.TO)) {
            // Limits are those of a plan year, and there is none of which it is known that this version governs it.
            notices.info(NoticeCode.NATIONAL_NOT_COMPARED, ValidityCheck.FROM).addAnyhow();
            return;
        }
        Map<Key, Found> all = new LinkedHashMap<>();
        for (Years years : spans(ValidityCheck.planYears(regulation))) {
            for (RegulationFinding one : findings(regulation, years.first())) {
                Key key = new Key(
                        one.pointer(), one.source(), one.finding().message().en());
                Found known = all.get(key);
                boolean follows = known != null && known.last() != null && known.last() == years.first() - 1;
                all.put(
                        key,
                        new Found(one, follows ? Objects.requireNonNull(known).first() : years.first(), years.last()));
            }
        }
        all.values().forEach(found -> say(regulation, found, notices));
    }

    /** Years to which the same documents apply; those without a national contract, whose plans are refused, are left out. */
    private List<Years> spans(Years all) {
        TreeSet<Integer> starts = new TreeSet<>();
        starts.add(all.first());
        national.forEach(one -> starts.add(one.firstPlanYear()));
        Integer last = all.last();
        List<Years> spans = new ArrayList<>();
        for (int start : starts.tailSet(all.first())) {
            Integer next = starts.higher(start);
            Integer end = next == null
                    ? last
                    : last == null ? Integer.valueOf(next - 1) : Integer.valueOf(Math.min(next - 1, last));
            if ((last == null || start <= last)
                    && NationalMinimums.of(national, start).coversPlans()) {
                spans.add(new Years(start, end));
            }
        }
        return spans;
    }

    private List<RegulationFinding> findings(Regulation regulation, int year) {
        return entity == null
                ? findings(regulation, year, ANY_NUMBER, false)
                : findings(regulation, year, entity.employees(), entity.raisedCase());
    }

    /** A top-up that is not due with few people is nothing that the regulation says. */
    private List<RegulationFinding> findings(Regulation regulation, int year, int employees, boolean raisedCase) {
        return rules.findingsOn(regulation, year, employees, raisedCase).stream()
                .filter(one -> one.finding().code() != FindingCode.TOP_UP_NOT_DUE)
                .toList();
    }

    private void say(Regulation regulation, Found found, Notices notices) {
        RegulationFinding one = found.finding();
        NoticeCode code = NoticeCode.valueOf(one.finding().code().name());
        Notices.Draft notice = notices.error(code, one.pointer())
                .with("finding", one.finding().message())
                .with("years", new Years(found.first(), found.last()))
                .restingOn(basis(one))
                .from(one.source(), one.state());
        switch (code) {
            case NATIONAL_LIMIT -> limit(regulation, found, notice);
            case PROTECTED_ABSENCE_REDUCES ->
                notice.value(Objects.requireNonNull(one.finding().figure("absence")));
            default -> notice.value(regulation.premiums().topUp().quota().value());
        }
        notice.add();
    }

    /** What decides, beside the value itself, whether a limit holds. */
    private static String[] basis(RegulationFinding one) {
        return switch (one.finding().code()) {
            case NATIONAL_LIMIT ->
                Subject.TOP_UP_RATE.name().equals(one.finding().figure("subject"))
                        ? new String[] {"/premiums/topUp/entityObjectives/value"}
                        : new String[0];
            case TOP_UP_ABOLISHED -> new String[] {"/premiums/topUp/minimumRecipients/value"};
            default -> new String[0];
        };
    }

    private void limit(Regulation regulation, Found found, Notices.Draft notice) {
        RegulationFinding one = found.finding();
        BigDecimal limit = new BigDecimal(Objects.requireNonNull(one.finding().figure("limit")));
        notice.value(new Notices.Share(
                        new BigDecimal(Objects.requireNonNull(one.finding().figure("value")))))
                .limit(new Notices.Share(limit));
        Subject subject = Subject.valueOf(Objects.requireNonNull(one.finding().figure("subject")));
        Integer few = entity == null ? fewEnough(regulation, found) : null;
        if (subject == Subject.INDIVIDUAL_SHARE) {
            notice.hint("INDIVIDUAL_SHARE").with("most", new Notices.Share(BigDecimal.ONE.subtract(limit)));
        } else if (few != null) {
            notice.hint("FEW_EMPLOYEES").with("few", few);
        } else if (entity == null && isAllowed(regulation, found, ANY_NUMBER, true)) {
            notice.hint("RAISED_CASE");
        }
    }

    /** With how few employees the value would be allowed in the year; null: with no number. */
    private @Nullable Integer fewEnough(Regulation regulation, Found found) {
        TreeSet<Integer> sizes = new TreeSet<>();
        NationalMinimums minimums = NationalMinimums.of(national, found.first());
        for (Subject subject : Subject.values()) {
            for (NationalLimit limit : minimums.limits(subject)) {
                if (limit.upToEmployees() != null) {
                    sizes.add(limit.upToEmployees());
                }
                if (subject == Subject.TOP_UP_EMPLOYEES) {
                    sizes.add(limit.value().intValue() - 1);
                }
            }
        }
        for (int size : sizes.descendingSet()) {
            if (isAllowed(regulation, found, size, false)) {
                return size;
            }
        }
        return null;
    }

    private boolean isAllowed(Regulation regulation, Found found, int employees, boolean raisedCase) {
        return findings(regulation, found.first(), employees, raisedCase).stream()
                .noneMatch(other -> other.pointer().equals(found.finding().pointer()));
    }
}
