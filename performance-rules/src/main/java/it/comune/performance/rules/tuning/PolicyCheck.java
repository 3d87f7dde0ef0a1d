package it.comune.performance.rules.tuning;

import it.comune.performance.regulation.AbsenceClass;
import it.comune.performance.regulation.Audit.PlanApproval.YearsOwn;
import it.comune.performance.regulation.BehaviourItem;
import it.comune.performance.regulation.ComponentKind;
import it.comune.performance.regulation.NationalContract;
import it.comune.performance.regulation.NationalMinimums;
import it.comune.performance.regulation.People;
import it.comune.performance.regulation.Policies;
import it.comune.performance.regulation.PremiumPolicies;
import it.comune.performance.regulation.Profile;
import it.comune.performance.regulation.ProtectedAbsence;
import it.comune.performance.regulation.Regulation;
import it.comune.performance.regulation.Role;
import it.comune.performance.regulation.ScoreComponent;
import it.comune.performance.regulation.Timeliness;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Settings that are valid one by one, looked at together: what contradicts another, and what changes nothing. */
final class PolicyCheck {
    private static final String DAY_COUNT = "/timeliness/dayCount/value";
    private static final String ROLL = "/timeliness/deadlineRoll/value";
    private static final String MINIMUM = "/people/eligibility/minimumDays/value";

    private PolicyCheck() {}

    static void check(Regulation regulation, List<NationalContract> national, Notices notices) {
        holidays(regulation, notices);
        if (regulation.exemptions().value() == Policies.Exemptions.KEEP_COMPUTED) {
            withoutEffect(
                    "causeRecognition",
                    regulation.causeRecognition().value(),
                    "ONLY_REPORTED",
                    notices,
                    "/exemptions/value");
        }
        profiles(regulation, notices);
        absences(regulation, national, notices);
        eligibility(regulation.people(), notices);
        money(regulation, notices);
        audit(regulation, notices);
    }

    private static void holidays(Regulation regulation, Notices notices) {
        Timeliness timeliness = regulation.timeliness();
        List<LocalDate> holidays = timeliness.holidays().value();
        boolean asked = timeliness.dayCount().value() == Policies.DayCount.WORKING
                || timeliness.deadlineRoll().value() == Policies.DeadlineRoll.NEXT_WORKING_DAY;
        if (!asked) {
            if (!holidays.isEmpty()) {
                withoutEffect("timeliness/holidays", holidays.size(), "CALENDAR_DAYS", notices, DAY_COUNT, ROLL);
            }
            return;
        }
        Years years = ValidityCheck.planYears(regulation);
        Integer last = years.last();
        // Of a version without end nobody can list all holidays: the years up to the last one that somebody listed are
        // asked for.
        int until = last != null
                ? last
                : holidays.stream()
                        .map(LocalDate::getYear)
                        .max(Comparator.naturalOrder())
                        .filter(year -> year > years.first())
                        .orElse(years.first());
        List<Integer> without = new ArrayList<>();
        for (int year = years.first(); year <= until; year++) {
            int wanted = year;
            if (holidays.stream().noneMatch(day -> day.getYear() == wanted)) {
                without.add(year);
            }
        }
        if (!without.isEmpty()) {
            notices.warning(NoticeCode.HOLIDAYS_MISSING, "/timeliness/holidays/value")
                    .value(holidays.size())
                    .with("years", without)
                    .restingOn(DAY_COUNT, ROLL, ValidityCheck.FROM, ValidityCheck.TO)
                    .add();
        }
        for (int i = 0; i < holidays.size(); i++) {
            DayOfWeek day = holidays.get(i).getDayOfWeek();
            if (day == DayOfWeek.SATURDAY || day == DayOfWeek.SUNDAY) {
                notices.info(NoticeCode.WITHOUT_EFFECT, "/timeliness/holidays/value/" + i)
                        .value(holidays.get(i))
                        .with("setting", new Notices.Named("timeliness/holidays"))
                        .with("reason", new Notices.Word("WEEKEND"))
                        .restingOn(DAY_COUNT, ROLL)
                        .add();
            }
        }
    }

    private static void profiles(Regulation regulation, Notices notices) {
        List<Profile> profiles = regulation.people().profiles().value();
        for (int p = 0; p < profiles.size(); p++) {
            Profile profile = profiles.get(p);
            for (int c = 0; c < profile.components().size(); c++) {
                String at = "/people/profiles/value/" + p + "/components/" + c + "/maximum";
                component(regulation, profile, profile.components().get(c), at, notices);
            }
        }
        for (Role role : Role.values()) {
            if (profiles.stream().noneMatch(one -> one.role() == role)) {
                Notices.Draft missing = role == Role.EMPLOYEE
                        ? notices.warning(NoticeCode.ROLE_WITHOUT_PROFILE, "/people/profiles/value")
                        : notices.info(NoticeCode.ROLE_WITHOUT_PROFILE, "/people/profiles/value");
                missing.value(role).with("role", new Notices.Word(role.name())).add();
            }
        }
    }

    private static void component(
            Regulation regulation, Profile profile, ScoreComponent component, String at, Notices notices) {
        if (component.kind() == ComponentKind.UNIT_OBJECTIVES && profile.role() != Role.EMPLOYEE) {
            BigDecimal cap = profile.role() == Role.UNIT_HEAD
                    ? regulation.weightCaps().area().value()
                    : regulation.weightCaps().generalSecretary().value();
            if (cap.compareTo(component.maximum()) != 0) {
                notices.info(NoticeCode.CAP_DIFFERS, at)
                        .restingOn(
                                profile.role() == Role.UNIT_HEAD
                                        ? "/weightCaps/area/value"
                                        : "/weightCaps/generalSecretary/value")
                        .value(component.maximum())
                        .limit(cap)
                        .with("profile", profile.title())
                        .add();
            }
        }
        BigDecimal sum =
                component.items().stream().map(BehaviourItem::maximum).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (component.kind().isGiven() && sum.compareTo(component.maximum()) != 0) {
            notices.warning(NoticeCode.ITEMS_DIFFER, at)
                    .value(component.maximum())
                    .limit(sum)
                    .with("profile", profile.title())
                    .with("component", new Notices.Word(component.kind().name()))
                    .add();
        }
    }

    private static void absences(Regulation regulation, List<NationalContract> national, Notices notices) {
        List<AbsenceClass> classes = regulation.people().absences().value();
        int year = regulation.validFrom().getYear();
        if (!notices.areGiven(ValidityCheck.FROM) && !notices.areGiven(ValidityCheck.TO)) {
            return;
        }
        for (ProtectedAbsence one : NationalMinimums.of(national, year).protectedAbsences()) {
            if (classes.stream().noneMatch(known -> known.kind() == one.kind())) {
                notices.info(NoticeCode.ABSENCE_WITHOUT_CLASS, "/people/absences/value")
                        .value(one.kind())
                        .with("kind", new Notices.Word(one.kind().name()))
                        .from(one.source(), one.state())
                        .add();
            }
        }
    }

    private static void eligibility(People people, Notices notices) {
        PremiumPolicies.ServiceCounted counted = people.eligibility().counted().value();
        if (people.eligibility().minimumDays().value() == 0) {
            withoutEffect("people/eligibility/counted", counted, "NO_MINIMUM", notices, MINIMUM);
        } else if (counted == PremiumPolicies.ServiceCounted.CREDITED_DAYS
                && people.absences().value().stream().noneMatch(one -> one.effect() == AbsenceClass.Effect.REDUCES)) {
            withoutEffect(
                    "people/eligibility/counted",
                    counted,
                    "NOTHING_REDUCES",
                    notices,
                    MINIMUM,
                    "/people/absences/value");
        }
    }

    private static void money(Regulation regulation, Notices notices) {
        BigDecimal rate = regulation.premiums().topUp().rate().value();
        if (rate.compareTo(BigDecimal.ONE) > 0) {
            notices.warning(NoticeCode.TOP_UP_ABOVE_AVERAGE, "/premiums/topUp/rate/value")
                    .value(new Notices.Share(rate))
                    .limit(new Notices.Share(BigDecimal.ONE))
                    .add();
        }
        if (regulation.premiums().topUp().tieBreaks().value().criteria().isEmpty()) {
            notices.warning(NoticeCode.TIES_NOT_BROKEN, "/premiums/topUp/tieBreaks/value/criteria")
                    .add();
        }
        if (regulation.premiums().projects().payment().value() == PremiumPolicies.ProjectPayment.PROPORTIONAL) {
            withoutEffect(
                    "premiums/projects/threshold",
                    regulation.premiums().projects().threshold().value(),
                    "PROPORTIONAL",
                    notices,
                    "/premiums/projects/payment/value");
        }
    }

    private static void audit(Regulation regulation, Notices notices) {
        List<YearsOwn> own = regulation.audit().planApproval().value().yearsOwn();
        for (int i = 0; i < own.size(); i++) {
            if (own.get(i).date().getYear() != own.get(i).year()) {
                notices.warning(
                                NoticeCode.DEADLINE_IN_ANOTHER_YEAR,
                                "/audit/planApproval/value/yearsOwn/" + i + "/date")
                        .value(own.get(i).date())
                        .limit(own.get(i).year())
                        .add();
            }
        }
        List<Policies.Gate> gates = regulation.audit().gates().value();
        for (Policies.Gate gate : Policies.Gate.values()) {
            if (!gates.contains(gate)) {
                notices.warning(NoticeCode.GATES_MISSING, "/audit/gates/value")
                        .value(gate)
                        .with("gate", new Notices.Word(gate.name()))
                        .restingOn("/audit/gates/source", "/audit/gates/state")
                        .from(
                                regulation.audit().gates().source(),
                                regulation.audit().gates().state())
                        .add();
            }
        }
    }

    /** @param because settings on which it rests */
    private static void withoutEffect(String setting, Object value, String reason, Notices notices, String... because) {
        notices.info(NoticeCode.WITHOUT_EFFECT, "/" + setting + "/value")
                .value(value)
                .with("setting", new Notices.Named(setting))
                .with("reason", new Notices.Word(reason))
                .restingOn(because)
                .add();
    }
}
