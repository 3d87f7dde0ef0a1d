package it.comune.performance.rules.internal;

import it.comune.performance.dossier.Person;
import it.comune.performance.evaluation.PremiumKind;
import it.comune.performance.regulation.Profile;
import it.comune.performance.regulation.Role;
import it.comune.performance.value.Ratio;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One person, all through an evaluation. */
final class PersonLine {
    /** Days of one class of absence, and what they do. */
    record Absent(AbsenceCase of, int days) {}

    /** The score and what it earned, under one set of degrees. */
    static final class Take {
        final List<ComponentCase> components = new ArrayList<>(2);
        final List<Paid> paid = new ArrayList<>(2);
        private @Nullable Score score;
        private @Nullable Fraction fraction;

        void score(Score made) {
            score = made;
        }

        Score score() {
            return Objects.requireNonNull(score);
        }

        void fraction(Fraction made) {
            fraction = made;
        }

        Fraction fraction() {
            return Objects.requireNonNull(fraction);
        }

        /** What the rules look at of a quota of this person. */
        QuotaCase.Situation quota(PremiumKind kind, Ratio ofQuota) {
            return new QuotaCase.Situation(kind, ofQuota, fraction().isZeroBand());
        }
    }

    final Person person;
    final Profile profile;
    /** In the order of their classes, whatever the dossier's order. */
    final List<Absent> absences = new ArrayList<>(0);

    final int creditedDays;
    final EligibilityCase eligibility;
    final BaseCase base;
    final Take without = new Take();
    /** The same where no exemption touches anything. */
    final Take with;

    PersonLine(
            Person person,
            Profile profile,
            int creditedDays,
            EligibilityCase eligibility,
            BaseCase base,
            boolean exempted) {
        this.person = person;
        this.profile = profile;
        this.creditedDays = creditedDays;
        this.eligibility = eligibility;
        this.base = base;
        this.with = exempted ? new Take() : without;
    }

    boolean is(Role role) {
        return profile.role() == role;
    }

    boolean isEligible() {
        return eligibility.isEligible();
    }

    Ratio base() {
        return base.base();
    }
}
