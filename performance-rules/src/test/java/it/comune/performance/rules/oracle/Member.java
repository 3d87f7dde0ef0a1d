package it.comune.performance.rules.oracle;

import it.comune.performance.dossier.Absence;
import it.comune.performance.dossier.Person;
import it.comune.performance.regulation.AbsenceClass;
import it.comune.performance.regulation.PremiumPolicies;
import it.comune.performance.regulation.Profile;
import it.comune.performance.regulation.Regulation;
import it.comune.performance.regulation.Role;
import java.util.Map;

/** One person, before any score: days, eligibility and base. The same with and without exemptions. */
final class Member {
    final Person person;
    final Profile profile;
    final int creditedDays;

    /** The days that eligibility looks at. */
    final int countedDays;

    final boolean isSuspended;
    final boolean servedTooLittle;

    /** The part of a fund before the score counts. */
    final Fraction base;

    Member(
            Person person,
            Regulation regulation,
            Map<String, Profile> profiles,
            Map<String, AbsenceClass> classes,
            Map<String, Fraction> coefficients,
            int daysOfYear) {
        this.person = person;
        profile = known(profiles, person.profile());
        int reducing = 0;
        for (Absence absence : person.absences()) {
            if (known(classes, absence.absenceClass()).effect() == AbsenceClass.Effect.REDUCES) {
                reducing += absence.days();
            }
        }
        creditedDays = person.serviceDays() - reducing;
        var eligibility = regulation.people().eligibility();
        countedDays = eligibility.counted().value() == PremiumPolicies.ServiceCounted.SERVICE_DAYS
                ? person.serviceDays()
                : creditedDays;
        isSuspended = person.suspended() && eligibility.suspension().value() == PremiumPolicies.Suspension.EXCLUDES;
        servedTooLittle = countedDays < eligibility.minimumDays().value();
        Fraction days = Fraction.of(creditedDays, daysOfYear);
        if (profile.role() == Role.EMPLOYEE) {
            boolean counts = regulation.people().partTime().value() == PremiumPolicies.PartTime.PROPORTIONAL;
            Fraction partTime = counts ? Fraction.of(person.partTime()) : Fraction.ONE;
            base = known(coefficients, person.contractArea()).times(partTime).times(days);
        } else {
            base = days;
        }
    }

    private static <T> T known(Map<String, T> map, String id) {
        T found = map.get(id);
        if (found == null) {
            throw new IllegalStateException("The regulation does not know " + id + ".");
        }
        return found;
    }

    String id() {
        return person.id();
    }

    Role role() {
        return profile.role();
    }

    boolean isEligible() {
        return !isSuspended && !servedTooLittle;
    }
}
