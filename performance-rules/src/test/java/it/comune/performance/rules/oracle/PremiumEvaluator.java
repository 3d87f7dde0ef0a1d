package it.comune.performance.rules.oracle;

import it.comune.performance.dossier.Dossier;
import it.comune.performance.dossier.PaymentTimes;
import it.comune.performance.dossier.Person;
import it.comune.performance.dossier.ResultFund;
import it.comune.performance.evaluation.FindingCode;
import it.comune.performance.evaluation.FundKind;
import it.comune.performance.evaluation.PremiumKind;
import it.comune.performance.regulation.AbsenceClass;
import it.comune.performance.regulation.NationalContract;
import it.comune.performance.regulation.NationalLimit;
import it.comune.performance.regulation.Profile;
import it.comune.performance.regulation.Regulation;
import it.comune.performance.regulation.Role;
import it.comune.performance.regulation.ScoreComponent;
import it.comune.performance.rules.oracle.PlainPremiums.Amount;
import it.comune.performance.rules.oracle.PlainPremiums.OfComponent;
import it.comune.performance.rules.oracle.PlainPremiums.OfFund;
import it.comune.performance.rules.oracle.PlainPremiums.OfPerson;
import it.comune.performance.rules.oracle.PlainPremiums.Paid;
import it.comune.performance.rules.oracle.Scoring.Score;
import it.comune.performance.value.InvalidDocumentException;
import it.comune.performance.value.Problem;
import it.comune.performance.value.ProblemCode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * People and premiums in plain Java, written from sections 7, 8 and 9 of the specification. Everything is computed once
 * with exemptions and once without.
 *
 * <p>Where the specification leaves a question open, this is how it was read:
 *
 * <ol>
 *   <li>Everybody is scored, eligible or not. Findings about scores (a component left out, nothing to score) are made of
 *       everybody, those about differentiation of eligible employees. All findings look at the figures with exemptions.
 *   <li>Somebody who is not scored at all has that finding, and none for each component.
 *   <li>An entity whose evaluated units have a maximum of 0 points together has no performance of its own.
 *   <li>A unit whose employees have no base has no part of a fund per unit. An entity-wide fund is split into its shares
 *       even where nobody has a base; all of it is then left.
 *   <li>A fund has nobody where nobody eligible has a base (productivity, secretary), a weight (heads) or evidenced
 *       work (projects). That
 *       finding stands for its residual; a fund of nothing has none.
 *   <li>Whether the posts exceed the pot is seen from the floored amounts; they are then reduced in proportion to the
 *       exact ones.
 *   <li>Missing evidence is found of everybody who took part in a project, eligible or not, whatever the amount.
 *   <li>Every value of the regulation is compared with its limits, whether there is such a fund or not: the rate of the top-up
 *       where the law does not rule top-ups out, whatever the quota. The share of the result allowance is compared where there are
 *       resources at all. A top-up that the law asks for and nobody receives is found of the regulation where quota and least number
 *       are 0, and otherwise of each part in which people have a premium. Protected absences are found of the regulation, whoever was absent.
 *   <li>Payment times are asked about where national data know their share, whatever the regulation's own share.
 *   <li>Of a fund per unit, ties and bonuses that cannot be paid are found for each unit; that no top-up is due, once.
 * </ol>
 */
final class PremiumEvaluator {
    private final Dossier dossier;
    private final Regulation regulation;
    private final PlainResult result;
    private final NationalLaw law;
    private final List<Member> members = new ArrayList<>();
    private final int employees;

    PremiumEvaluator(Dossier dossier, Regulation regulation, List<NationalContract> contracts, PlainResult result) {
        this.dossier = dossier;
        this.regulation = regulation;
        this.result = result;
        law = new NationalLaw(contracts, dossier.year());
        if (!law.speaksOf(NationalLimit.Subject.TOP_UP_RATE)) {
            throw new InvalidDocumentException(
                    List.of(Problem.of("/year", ProblemCode.YEAR_NOT_COVERED, dossier.year(), "")));
        }
        Map<String, Profile> profiles = new HashMap<>();
        regulation.people().profiles().value().forEach(profile -> profiles.put(profile.id(), profile));
        Map<String, AbsenceClass> classes = new HashMap<>();
        regulation.people().absences().value().forEach(one -> classes.put(one.id(), one));
        Map<String, Fraction> coefficients = new HashMap<>();
        regulation
                .people()
                .contractAreas()
                .value()
                .forEach(area -> coefficients.put(area.id(), Fraction.of(area.coefficient())));
        int inService = 0;
        for (Person person : dossier.people()) {
            Member member = new Member(person, regulation, profiles, classes, coefficients, dossier.daysOfYear());
            members.add(member);
            inService += person.inServiceAtYearEnd() && member.role() != Role.GENERAL_SECRETARY ? 1 : 0;
        }
        employees = inService;
        members.sort(Comparator.comparing(Member::id));
    }

    PlainPremiums evaluate() {
        PremiumRun with = run(true);
        PremiumRun without = run(false);
        boolean gatesAreOpen = result.findings().stream()
                .noneMatch(found -> found.code() == FindingCode.GATE_PLAN
                        || found.code() == FindingCode.GATE_SMVP
                        || found.code() == FindingCode.GATE_REPORT);
        List<OfPerson> people = new ArrayList<>();
        for (Member member : members) {
            people.add(person(member, with, without, gatesAreOpen));
        }
        List<OfFund> funds = new ArrayList<>();
        for (int i = 0; i < with.funds.size(); i++) {
            funds.add(fund(with.funds.get(i), without.funds.get(i), people));
        }
        SortedSet<PlainPremiums.Found> findings = new TreeSet<>(with.findings);
        findings.addAll(new PremiumAudit(dossier, regulation, law, members, employees).audit(with));
        return new PlainPremiums(people, funds, gatesAreOpen, findings);
    }

    private PremiumRun run(boolean exempting) {
        Scoring scoring = new Scoring(exempting, result, dossier.fundsOrNone().projects());
        return new PremiumRun(dossier, regulation, law, scoring, members, employees);
    }

    private OfPerson person(Member member, PremiumRun with, PremiumRun without, boolean gatesAreOpen) {
        Score score = Objects.requireNonNull(with.scores.get(member.id()));
        Score scoreWithout = Objects.requireNonNull(without.scores.get(member.id()));
        List<OfComponent> components = new ArrayList<>();
        for (int i = 0; i < member.profile.components().size(); i++) {
            ScoreComponent component = member.profile.components().get(i);
            components.add(new OfComponent(
                    component.kind(),
                    component.maximum(),
                    score.points().get(i),
                    scoreWithout.points().get(i)));
        }
        SortedMap<Paid, Long> paid = with.amounts.getOrDefault(member.id(), new TreeMap<>());
        SortedMap<Paid, Long> paidWithout = without.amounts.getOrDefault(member.id(), new TreeMap<>());
        SortedSet<Paid> all = new TreeSet<>(paid.keySet());
        all.addAll(paidWithout.keySet());
        SortedMap<Paid, Amount> amounts = new TreeMap<>();
        long total = 0;
        long totalWithout = 0;
        long totalPayable = 0;
        for (Paid one : all) {
            long amount = paid.getOrDefault(one, 0L);
            long payable = gatesAreOpen ? amount - withheld(one, amount) : 0;
            amounts.put(one, new Amount(amount, paidWithout.getOrDefault(one, 0L), payable));
            total += amount;
            totalWithout += paidWithout.getOrDefault(one, 0L);
            totalPayable += payable;
        }
        return new OfPerson(
                member.id(),
                member.isEligible(),
                member.creditedDays,
                member.isEligible() ? member.base.rounded(6) : null,
                score.total(),
                scoreWithout.total(),
                components,
                amounts,
                total,
                totalWithout,
                totalPayable);
    }

    /** What hangs on payment times that were missed, or of which nothing is known. */
    private long withheld(Paid paid, long amount) {
        ResultFund fund = dossier.fundsOrNone().unitHeads();
        if (fund == null
                || paid.kind() != PremiumKind.RESULT && paid.kind() != PremiumKind.INTERIM
                || !law.speaksOf(NationalLimit.Subject.PAYMENT_TIMES_SHARE)) {
            return 0;
        }
        @Nullable PaymentTimes times = fund.paymentTimes();
        if (times != null && times.respected()) {
            return 0;
        }
        return Fraction.of(regulation.premiums().unitHeads().paymentTimesShare().value())
                .times(Fraction.of(amount, 1))
                .ceiling();
    }

    private static OfFund fund(PremiumRun.Fund with, PremiumRun.Fund without, List<OfPerson> people) {
        String project = with.project == null ? null : with.project.id();
        long distributed = 0;
        long payable = 0;
        long distributedWithout = 0;
        for (OfPerson person : people) {
            for (Map.Entry<Paid, Amount> entry : person.amounts().entrySet()) {
                Paid paid = entry.getKey();
                if (from(paid.kind()) == with.kind && Objects.equals(paid.project(), project)) {
                    distributed += entry.getValue().amount();
                    distributedWithout += entry.getValue().amountWithoutExemptions();
                    payable += entry.getValue().payable();
                }
            }
        }
        Distribution.verify(
                distributed == with.distributed() && distributedWithout == without.distributed(),
                "What people receive is what the fund distributes.");
        return new OfFund(
                with.kind,
                project,
                with.amount,
                distributed,
                with.amount - distributed,
                payable,
                distributedWithout,
                with.amount - distributedWithout,
                with.shares);
    }

    private static FundKind from(PremiumKind kind) {
        return switch (kind) {
            case ORGANISATIONAL, INDIVIDUAL, TOP_UP -> FundKind.PRODUCTIVITY;
            case INTERIM, RESULT -> FundKind.UNIT_HEADS;
            case SECRETARY -> FundKind.GENERAL_SECRETARY;
            case PROJECT -> FundKind.PROJECT;
        };
    }
}
