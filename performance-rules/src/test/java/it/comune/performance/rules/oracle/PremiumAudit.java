package it.comune.performance.rules.oracle;

import it.comune.performance.dossier.Act;
import it.comune.performance.dossier.Dossier;
import it.comune.performance.dossier.Funds;
import it.comune.performance.dossier.Participation;
import it.comune.performance.dossier.PaymentTimes;
import it.comune.performance.dossier.ProjectFund;
import it.comune.performance.dossier.ResultFund;
import it.comune.performance.evaluation.FindingCode;
import it.comune.performance.regulation.AbsenceClass;
import it.comune.performance.regulation.NationalLimit;
import it.comune.performance.regulation.NationalLimit.Bound;
import it.comune.performance.regulation.NationalLimit.Condition;
import it.comune.performance.regulation.NationalLimit.Subject;
import it.comune.performance.regulation.PremiumPolicies;
import it.comune.performance.regulation.Premiums;
import it.comune.performance.regulation.Regulation;
import it.comune.performance.regulation.Role;
import it.comune.performance.rules.oracle.PlainPremiums.Found;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The findings of section 10 about people, money and national minimums, but for those that show while a fund is distributed. */
final class PremiumAudit {
    private final Dossier dossier;
    private final Regulation regulation;
    private final NationalLaw law;
    private final List<Member> members;
    private final int employees;
    private final SortedSet<Found> findings = new TreeSet<>();

    PremiumAudit(Dossier dossier, Regulation regulation, NationalLaw law, List<Member> members, int employees) {
        this.dossier = dossier;
        this.regulation = regulation;
        this.law = law;
        this.members = members;
        this.employees = employees;
    }

    SortedSet<Found> audit(PremiumRun run) {
        members.forEach(member -> aboutMember(member, run));
        aboutDifferentiation(run);
        dossier.fundsOrNone().projects().forEach(this::aboutEvidence);
        run.funds.forEach(this::aboutFund);
        aboutAgreement();
        aboutPaymentTimes();
        aboutLimits(run);
        for (AbsenceClass absence : regulation.people().absences().value()) {
            if (law.protects(absence.kind()) && absence.effect() == AbsenceClass.Effect.REDUCES) {
                findings.add(Found.of(FindingCode.PROTECTED_ABSENCE_REDUCES).with("absence", absence.title()));
            }
        }
        return findings;
    }

    private void aboutMember(Member member, PremiumRun run) {
        if (member.isSuspended) {
            findings.add(Found.of(FindingCode.NOT_ELIGIBLE).about(member.id()).with("reason", "REASON_SUSPENDED"));
        } else if (member.servedTooLittle) {
            findings.add(Found.of(FindingCode.NOT_ELIGIBLE)
                    .about(member.id())
                    .with("reason", "REASON_SERVICE")
                    .with("days", member.countedDays)
                    .with(
                            "minimum",
                            regulation.people().eligibility().minimumDays().value()));
        }
        Scoring.Score score = Objects.requireNonNull(run.scores.get(member.id()));
        if (score.total() == null) {
            findings.add(Found.of(FindingCode.NOT_SCORED).about(member.id()));
            return;
        }
        for (int i = 0; i < score.points().size(); i++) {
            if (score.points().get(i) == null) {
                findings.add(Found.of(FindingCode.COMPONENT_LEFT_OUT)
                        .about(member.id())
                        .with("component", member.profile.components().get(i).kind()));
            }
        }
    }

    private void aboutDifferentiation(PremiumRun run) {
        int people = 0;
        boolean isEverybodyAtMaximum = true;
        List<BigDecimal> scores = new ArrayList<>();
        for (Member member : members) {
            if (member.isEligible() && member.role() == Role.EMPLOYEE) {
                people++;
                Fraction fraction = Objects.requireNonNull(run.fractions.get(member.id()));
                isEverybodyAtMaximum &= fraction.isAtLeast(Fraction.ONE);
                BigDecimal score =
                        Objects.requireNonNull(run.scores.get(member.id())).total();
                if (score != null) {
                    scores.add(score);
                }
            }
        }
        if (people >= 2 && isEverybodyAtMaximum) {
            findings.add(Found.of(FindingCode.ALL_AT_MAXIMUM).with("people", people));
        }
        if (scores.size() >= 2) {
            BigDecimal highest = Collections.max(scores);
            BigDecimal lowest = Collections.min(scores);
            BigDecimal threshold = regulation.audit().scoreSpread().value();
            if (highest.subtract(lowest).compareTo(threshold) < 0) {
                findings.add(Found.of(FindingCode.SCORES_ALIKE)
                        .with("highest", highest)
                        .with("lowest", lowest)
                        .with("spread", highest.subtract(lowest))
                        .with("threshold", threshold));
            }
        }
    }

    private void aboutEvidence(ProjectFund project) {
        for (Member member : members) {
            for (Participation part : member.person.participations()) {
                if (part.objective().equals(project.objective())
                        && part.unit().equals(project.unit())
                        && part.evidence() == null) {
                    findings.add(Found.of(FindingCode.PARTICIPATION_WITHOUT_EVIDENCE)
                            .about(member.id())
                            .in(project.unit())
                            .of(project.objective())
                            .with("project", project.id()));
                }
            }
        }
    }

    private void aboutFund(PremiumRun.Fund fund) {
        if (!fund.hasPeople && fund.amount > 0) {
            findings.add(about(fund, FindingCode.FUND_WITHOUT_PEOPLE));
        }
        if (fund.hasPeople && fund.residual() > 0) {
            findings.add(about(fund, FindingCode.FUND_RESIDUAL).with("residual", PlainPremiums.euros(fund.residual())));
        }
    }

    private static Found about(PremiumRun.Fund fund, FindingCode code) {
        Found found = Found.of(code).with("amount", PlainPremiums.euros(fund.amount));
        return fund.project == null
                ? found.with("fund", fund.kind)
                : found.with("fund", fund.kind + " " + fund.project.id())
                        .in(fund.project.unit())
                        .of(fund.project.objective());
    }

    private void aboutAgreement() {
        Funds funds = dossier.fundsOrNone();
        boolean areThereFunds = funds.productivity() != null
                || funds.unitHeads() != null
                || funds.generalSecretary() != null
                || !funds.projects().isEmpty();
        Act agreement = funds.agreement();
        if (areThereFunds && agreement == null) {
            findings.add(Found.of(FindingCode.AGREEMENT_MISSING));
        } else if (areThereFunds && agreement.date() != null && agreement.date().isAfter(dossier.periodEnd())) {
            findings.add(Found.of(FindingCode.AGREEMENT_AFTER_YEAR).with("date", agreement.date()));
        }
    }

    private void aboutPaymentTimes() {
        ResultFund fund = dossier.fundsOrNone().unitHeads();
        if (fund == null || !law.speaksOf(Subject.PAYMENT_TIMES_SHARE)) {
            return;
        }
        PaymentTimes times = fund.paymentTimes();
        if (times == null || !times.respected()) {
            findings.add(Found.of(times == null ? FindingCode.PAYMENT_TIMES_UNKNOWN : FindingCode.PAYMENT_TIMES_MISSED)
                    .with(
                            "withheld",
                            regulation
                                    .premiums()
                                    .unitHeads()
                                    .paymentTimesShare()
                                    .value()));
        }
    }

    private void aboutLimits(PremiumRun run) {
        Premiums premiums = regulation.premiums();
        Funds funds = dossier.fundsOrNone();
        Set<Condition> met = EnumSet.noneOf(Condition.class);
        if (premiums.topUp().entityObjectives().value() == PremiumPolicies.EntityObjectives.SET) {
            met.add(Condition.ENTITY_OBJECTIVES);
        }
        if (funds.generalSecretary() != null && funds.generalSecretary().raisedCase() != null) {
            met.add(Condition.RAISED_CASE);
        }
        // Every value of the regulation, whatever funds there are; the top-up's only where the law knows one.
        Fraction ofUnits =
                Fraction.of(premiums.productivity().organisationalShare().value());
        compare(Subject.INDIVIDUAL_SHARE, Fraction.ONE.minus(ofUnits), met);
        if (run.isTopUpDue()) {
            compare(Subject.TOP_UP_RATE, Fraction.of(premiums.topUp().rate().value()), met);
            boolean isForNobody = premiums.topUp().quota().value().signum() == 0
                    && premiums.topUp().minimumRecipients().value() == 0;
            if (isTopUpAskedFor(met) && isForNobody) {
                findings.add(Found.of(FindingCode.TOP_UP_ABOLISHED).with("employees", employees));
            }
            if (isTopUpAskedFor(met) && !isForNobody) {
                findings.addAll(run.leftWithoutTopUp);
            }
        }
        compare(
                Subject.INTERIM_RATE,
                Fraction.of(premiums.unitHeads().interimRate().value()),
                met);
        compare(
                Subject.PAYMENT_TIMES_SHARE,
                Fraction.of(premiums.unitHeads().paymentTimesShare().value()),
                met);
        compare(
                Subject.SECRETARY_RATE,
                Fraction.of(premiums.generalSecretary().rate().value()),
                met);
        ResultFund heads = funds.unitHeads();
        if (heads != null) {
            long all = heads.result().cents() + heads.positions().cents();
            if (all > 0) {
                compare(Subject.RESULT_SHARE, Fraction.of(heads.result().cents(), all), met);
            }
        }
    }

    private boolean isTopUpAskedFor(Set<Condition> met) {
        return law.limits(Subject.TOP_UP_RATE, employees, met).stream()
                .anyMatch(limit -> limit.bound() == Bound.AT_LEAST);
    }

    /** Where several rows hold, the mildest does: the lowest minimum, the highest maximum. */
    private void compare(Subject subject, Fraction value, Set<Condition> met) {
        @Nullable BigDecimal least = null;
        @Nullable BigDecimal most = null;
        for (NationalLimit limit : law.limits(subject, employees, met)) {
            if (limit.bound() == Bound.AT_LEAST) {
                least = least == null ? limit.value() : least.min(limit.value());
            } else {
                most = most == null ? limit.value() : most.max(limit.value());
            }
        }
        if (least != null && value.compareTo(Fraction.of(least)) < 0) {
            findings.add(limit(subject, Bound.AT_LEAST, least));
        } else if (most != null && value.compareTo(Fraction.of(most)) > 0) {
            findings.add(limit(subject, Bound.AT_MOST, most));
        }
    }

    private static Found limit(Subject subject, Bound bound, BigDecimal value) {
        return Found.of(FindingCode.NATIONAL_LIMIT)
                .with("subject", subject)
                .with("bound", bound)
                .with("limit", value);
    }
}
