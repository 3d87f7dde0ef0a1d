package it.comune.performance.benchmark;

import it.comune.performance.dossier.Absence;
import it.comune.performance.dossier.BehaviourScore;
import it.comune.performance.dossier.Dossier;
import it.comune.performance.dossier.Funds;
import it.comune.performance.dossier.InterimPost;
import it.comune.performance.dossier.Membership;
import it.comune.performance.dossier.Participation;
import it.comune.performance.dossier.Person;
import it.comune.performance.dossier.Position;
import it.comune.performance.dossier.ProjectFund;
import it.comune.performance.evaluation.Evaluation;
import it.comune.performance.evaluation.PersonResult;
import it.comune.performance.evaluation.PremiumKind;
import it.comune.performance.evaluation.PremiumResult;
import it.comune.performance.regulation.AbsenceClass;
import it.comune.performance.regulation.BehaviourItem;
import it.comune.performance.regulation.ContractArea;
import it.comune.performance.regulation.NationalLimit;
import it.comune.performance.regulation.NationalMinimums;
import it.comune.performance.regulation.PremiumBands;
import it.comune.performance.regulation.PremiumPolicies;
import it.comune.performance.regulation.PremiumPolicies.TieBreak;
import it.comune.performance.regulation.Premiums;
import it.comune.performance.regulation.Profile;
import it.comune.performance.regulation.Regulation;
import it.comune.performance.regulation.Role;
import it.comune.performance.regulation.ScoreComponent;
import it.comune.performance.rules.oracle.PlainEvaluator;
import it.comune.performance.rules.oracle.PlainResult;
import it.comune.performance.rules.oracle.PlainResult.OfObjective;
import it.comune.performance.rules.oracle.PlainResult.OfUnit;
import it.comune.performance.value.Money;
import it.comune.performance.value.Ratio;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Scores and premiums as one would write them without rules: exact, in one pass over the staff with exemptions and one
 * without, no explanation and no finding. The evaluator of the tests is slow on purpose, because it checks itself; this
 * one is what the rules have to stand comparison with.
 *
 * @param people sorted by id
 */
record PlainPeople(List<OfPerson> people) {
    /** A person: scores and what is paid, in order. */
    record OfPerson(
            String person,
            @Nullable BigDecimal score,
            @Nullable BigDecimal scoreWithoutExemptions,
            List<Paid> premiums) {}

    /** What is paid for one thing, in cents; not 0 in both columns. */
    record Paid(
            PremiumKind kind,
            @Nullable String unit,
            @Nullable String project,
            long amount,
            long amountWithoutExemptions) {
        static final Comparator<Paid> ORDER = Comparator.comparing(Paid::kind)
                .thenComparing(Paid::unit, Comparator.nullsFirst(Comparator.naturalOrder()))
                .thenComparing(Paid::project, Comparator.nullsFirst(Comparator.naturalOrder()));
    }

    /** Evaluates plan, people and funds. */
    static PlainPeople evaluate(Dossier dossier, Regulation regulation, NationalMinimums minimums) {
        return new Staff(dossier, regulation, minimums).evaluate(PlainEvaluator.evaluate(dossier, regulation));
    }

    /** What the rules conclude, in the same words. */
    static PlainPeople of(Evaluation evaluation) {
        List<OfPerson> people = new ArrayList<>(evaluation.people().size());
        for (PersonResult one : evaluation.people()) {
            List<Paid> premiums = new ArrayList<>();
            for (PremiumResult premium : one.premiums()) {
                if (!premium.amount().isZero() || !premium.amountWithoutExemptions().isZero()) {
                    premiums.add(new Paid(
                            premium.kind(),
                            premium.unit(),
                            premium.project(),
                            premium.amount().cents(),
                            premium.amountWithoutExemptions().cents()));
                }
            }
            premiums.sort(Paid.ORDER);
            people.add(new OfPerson(
                    one.person(),
                    one.score() == null ? null : one.score().value(),
                    one.scoreWithoutExemptions() == null
                            ? null
                            : one.scoreWithoutExemptions().value(),
                    premiums));
        }
        return new PlainPeople(people);
    }

    private static final Ratio HUNDRED = Ratio.of(100);

    /** What is the same with exemptions and without. */
    private static final class Member {
        final Person person;
        final Scheme scheme;
        final int creditedDays;
        final boolean isEligible;
        final Ratio base;

        /** Of components that the evaluator gives; null where one is computed. */
        final @Nullable Ratio[] given;

        final List<Paid> premiums = new ArrayList<>(4);

        Member(Person person, Scheme scheme, int creditedDays, boolean isEligible, Ratio base) {
            this.person = person;
            this.scheme = scheme;
            this.creditedDays = creditedDays;
            this.isEligible = isEligible;
            this.base = base;
            given = scheme.given(person);
        }

        boolean isEligible(Role role) {
            return isEligible && scheme.profile.role() == role;
        }
    }

    /** A profile, prepared. */
    private static final class Scheme {
        final Profile profile;
        final Ratio[] maxima;
        private final BigDecimal[] most;
        private final Map<String, Integer> componentOf = new HashMap<>();

        Scheme(Profile profile) {
            this.profile = profile;
            int count = profile.components().size();
            maxima = new Ratio[count];
            most = new BigDecimal[count];
            for (int i = 0; i < count; i++) {
                ScoreComponent component = profile.components().get(i);
                maxima[i] = Ratio.of(component.maximum());
                most[i] = BigDecimal.ZERO;
                for (BehaviourItem item : component.items()) {
                    componentOf.put(item.id(), i);
                    most[i] = most[i].add(item.maximum());
                }
            }
        }

        @Nullable
        Ratio[] given(Person person) {
            BigDecimal[] sums = new BigDecimal[maxima.length];
            Arrays.fill(sums, BigDecimal.ZERO);
            for (BehaviourScore score : person.behaviours()) {
                Integer at = componentOf.get(score.item());
                if (at != null) {
                    sums[at] = sums[at].add(score.points());
                }
            }
            @Nullable Ratio[] given = new Ratio[maxima.length];
            for (int i = 0; i < sums.length; i++) {
                given[i] = most[i].signum() == 0 ? null : Ratio.of(sums[i], most[i]);
            }
            return given;
        }
    }

    private record OfWhom(String objective, String unit) {}

    /** What the people's evaluation needs of a unit. */
    private record UnitFigures(Ratio degree, Ratio partOfCap, Ratio fraction) {}

    /** What the plan came to, with exemptions or without; what was not evaluated is missing. */
    private record PlanFigures(Map<String, UnitFigures> units, Map<OfWhom, Ratio> objectives, @Nullable Ratio entity) {}

    private static final class Staff {
        private final Dossier dossier;
        private final Premiums premiums;
        private final PremiumBands bands;
        private final boolean isTopUpDue;
        private final List<Member> members;
        private final Set<OfWhom> paidByProject = new HashSet<>();

        Staff(Dossier dossier, Regulation regulation, NationalMinimums minimums) {
            this.dossier = dossier;
            premiums = regulation.premiums();
            bands = premiums.bands().value();
            for (ProjectFund project : dossier.fundsOrNone().projects()) {
                paidByProject.add(new OfWhom(project.objective(), project.unit()));
            }
            Map<String, Scheme> schemes = new HashMap<>();
            for (Profile profile : regulation.people().profiles().value()) {
                schemes.put(profile.id(), new Scheme(profile));
            }
            Map<String, Ratio> coefficients = new HashMap<>();
            for (ContractArea area : regulation.people().contractAreas().value()) {
                coefficients.put(area.id(), Ratio.of(area.coefficient()));
            }
            Set<String> reducing = new HashSet<>();
            for (AbsenceClass one : regulation.people().absences().value()) {
                if (one.effect() == AbsenceClass.Effect.REDUCES) {
                    reducing.add(one.id());
                }
            }
            var eligibility = regulation.people().eligibility();
            boolean countsAll = eligibility.counted().value() == PremiumPolicies.ServiceCounted.SERVICE_DAYS;
            boolean suspends = eligibility.suspension().value() == PremiumPolicies.Suspension.EXCLUDES;
            int least = eligibility.minimumDays().value();
            boolean byTime = regulation.people().partTime().value() == PremiumPolicies.PartTime.PROPORTIONAL;
            int daysOfYear = dossier.daysOfYear();
            int employees = 0;
            members = new ArrayList<>(dossier.people().size());
            for (Person person : dossier.people()) {
                Scheme scheme = Objects.requireNonNull(schemes.get(person.profile()));
                int days = person.serviceDays();
                for (Absence absence : person.absences()) {
                    days -= reducing.contains(absence.absenceClass()) ? absence.days() : 0;
                }
                boolean isEligible =
                        !(suspends && person.suspended()) && (countsAll ? person.serviceDays() : days) >= least;
                Ratio base = Ratio.of(days, daysOfYear);
                if (scheme.profile.role() == Role.EMPLOYEE) {
                    base = base.times(Objects.requireNonNull(coefficients.get(person.contractArea())));
                    base = byTime ? base.times(Ratio.of(person.partTime())) : base;
                }
                members.add(new Member(person, scheme, days, isEligible, base));
                employees +=
                        person.inServiceAtYearEnd() && scheme.profile.role() != Role.GENERAL_SECRETARY ? 1 : 0;
            }
            members.sort(Comparator.comparing(member -> member.person.id()));
            int inService = employees;
            isTopUpDue = minimums.limits(NationalLimit.Subject.TOP_UP_EMPLOYEES).stream()
                    .allMatch(limit -> limit.value().compareTo(BigDecimal.valueOf(inService)) <= 0);
        }

        PlainPeople evaluate(PlainResult plan) {
            PlanFigures with = figures(plan, true);
            PlanFigures without = figures(plan, false);
            Run run = new Run(with, without).distribute(true, with.equals(without));
            @Nullable BigDecimal[] scoresWithout = run.scores;
            if (!with.equals(without)) {
                scoresWithout = new Run(without, without).distribute(false, true).scores;
            }
            List<OfPerson> people = new ArrayList<>(members.size());
            for (int i = 0; i < members.size(); i++) {
                Member member = members.get(i);
                member.premiums.sort(Paid.ORDER);
                people.add(new OfPerson(member.person.id(), run.scores[i], scoresWithout[i], member.premiums));
            }
            return new PlainPeople(people);
        }

        private PlanFigures figures(PlainResult plan, boolean exempting) {
            Map<String, UnitFigures> units = new HashMap<>();
            BigDecimal sum = BigDecimal.ZERO;
            BigDecimal most = BigDecimal.ZERO;
            for (OfUnit unit : plan.units()) {
                BigDecimal degree = exempting ? unit.degree() : unit.degreeWithoutExemptions();
                BigDecimal points = exempting ? unit.points() : unit.pointsWithoutExemptions();
                if (degree != null && points != null) {
                    units.put(
                            unit.unit(),
                            new UnitFigures(
                                    Ratio.of(degree),
                                    Ratio.of(points.min(unit.cap()), unit.cap()),
                                    bands.at(degree.movePointRight(2)).fraction()));
                    sum = sum.add(points);
                    most = most.add(unit.maximum());
                }
            }
            Map<OfWhom, Ratio> objectives = new HashMap<>();
            for (OfObjective one : plan.objectives()) {
                BigDecimal degree = exempting ? one.degree() : one.degreeWithoutExemptions();
                if (degree != null) {
                    objectives.put(new OfWhom(one.objective(), one.unit()), Ratio.of(degree));
                }
            }
            return new PlanFigures(units, objectives, most.signum() == 0 ? null : Ratio.of(sum, most));
        }

        /** One of the two: with exemptions or without. */
        private final class Run {
            private final PlanFigures plan;
            private final PlanFigures withoutExemptions;
            private final @Nullable BigDecimal[] scores = new BigDecimal[members.size()];
            private final Ratio[] fractions = new Ratio[members.size()];
            private boolean isWith;
            private boolean isWithout;

            Run(PlanFigures plan, PlanFigures withoutExemptions) {
                this.plan = plan;
                this.withoutExemptions = withoutExemptions;
            }

            Run distribute(boolean with, boolean without) {
                isWith = with;
                isWithout = without;
                for (int i = 0; i < scores.length; i++) {
                    scores[i] = score(members.get(i));
                    fractions[i] = scores[i] == null
                            ? Ratio.ZERO
                            : bands.at(scores[i]).fraction();
                }
                Funds funds = dossier.fundsOrNone();
                if (funds.productivity() != null) {
                    productivity(funds.productivity().cents());
                }
                if (funds.unitHeads() != null) {
                    unitHeads(funds.unitHeads().result().cents());
                }
                if (funds.generalSecretary() != null) {
                    secretary(funds.generalSecretary().salaryMass().exact());
                }
                funds.projects().forEach(this::project);
                return this;
            }

            private void pay(Member member, PremiumKind kind, @Nullable String unit, @Nullable String project, long cents) {
                if (cents == 0) {
                    return;
                }
                long amount = isWith ? cents : 0;
                if (!isWith) {
                    for (int i = 0; i < member.premiums.size(); i++) {
                        Paid paid = member.premiums.get(i);
                        if (paid.kind() == kind
                                && Objects.equals(paid.unit(), unit)
                                && Objects.equals(paid.project(), project)) {
                            member.premiums.set(i, new Paid(kind, unit, project, paid.amount(), cents));
                            return;
                        }
                    }
                }
                member.premiums.add(new Paid(kind, unit, project, amount, isWithout ? cents : 0));
            }

            // Scores

            private @Nullable BigDecimal score(Member member) {
                List<ScoreComponent> components = member.scheme.profile.components();
                @Nullable Ratio[] values = new Ratio[components.size()];
                Ratio maxima = HUNDRED;
                for (int i = 0; i < values.length; i++) {
                    values[i] = switch (components.get(i).kind()) {
                        case UNIT_OBJECTIVES -> unitObjectives(member);
                        case OWN_OBJECTIVES -> ownObjectives(member.person);
                        case ENTITY_PERFORMANCE -> plan.entity();
                        case BEHAVIOURS, FUNCTIONS -> member.given[i];
                    };
                    maxima = values[i] == null ? maxima.minus(member.scheme.maxima[i]) : maxima;
                }
                BigDecimal score = null;
                for (int i = 0; i < values.length; i++) {
                    if (values[i] != null) {
                        Ratio points = values[i].times(member.scheme.maxima[i]);
                        points = maxima.equals(HUNDRED)
                                ? points
                                : points.times(HUNDRED).dividedBy(maxima);
                        BigDecimal rounded = points.roundedHalfUp(2);
                        score = score == null ? rounded : score.add(rounded);
                    }
                }
                return score;
            }

            private @Nullable Ratio unitObjectives(Member member) {
                boolean isEmployee = member.scheme.profile.role() == Role.EMPLOYEE;
                Ratio sum = Ratio.ZERO;
                Ratio shares = Ratio.ZERO;
                for (Membership one : member.person.units()) {
                    UnitFigures unit = plan.units().get(one.unit());
                    if (unit != null) {
                        Ratio share = Ratio.of(one.share());
                        sum = sum.plus(share.times(isEmployee ? unit.degree() : unit.partOfCap()));
                        shares = shares.plus(share);
                    }
                }
                return mean(sum, shares);
            }

            private @Nullable Ratio ownObjectives(Person person) {
                Ratio sum = Ratio.ZERO;
                Ratio amounts = Ratio.ZERO;
                for (Participation part : person.participations()) {
                    OfWhom of = new OfWhom(part.objective(), part.unit());
                    Ratio degree = plan.objectives().get(of);
                    if (degree != null && !paidByProject.contains(of)) {
                        Ratio amount = Ratio.of(part.amount());
                        sum = sum.plus(amount.times(degree));
                        amounts = amounts.plus(amount);
                    }
                }
                return mean(sum, amounts);
            }

            private @Nullable Ratio mean(Ratio sum, Ratio weights) {
                return weights.signum() == 0 ? null : sum.dividedBy(weights);
            }

            private Ratio organisational(Person person) {
                Ratio sum = Ratio.ZERO;
                Ratio shares = Ratio.ZERO;
                for (Membership one : person.units()) {
                    UnitFigures unit = plan.units().get(one.unit());
                    if (unit != null) {
                        Ratio share = Ratio.of(one.share());
                        sum = sum.plus(share.times(unit.fraction()));
                        shares = shares.plus(share);
                    }
                }
                Ratio mean = mean(sum, shares);
                return mean == null ? Ratio.ZERO : mean;
            }

            // Productivity

            /** Somebody's place in a part of the fund. */
            private record Seat(Member member, int index, Ratio base, Ratio organisational, Ratio individual) {}

            private void productivity(long amount) {
                boolean entire = premiums.productivity().scope().value() == PremiumPolicies.FundScope.ENTITY;
                List<Seat> everybody = new ArrayList<>();
                Map<String, List<Seat>> byUnit = new TreeMap<>();
                for (int i = 0; i < scores.length; i++) {
                    Member member = members.get(i);
                    if (!member.isEligible(Role.EMPLOYEE)) {
                        continue;
                    }
                    if (entire) {
                        everybody.add(new Seat(
                                member, i, member.base, earned(i, organisational(member.person)), fractions[i]));
                        continue;
                    }
                    for (Membership one : member.person.units()) {
                        UnitFigures unit = plan.units().get(one.unit());
                        Ratio base = member.base.times(Ratio.of(one.share()));
                        byUnit.computeIfAbsent(one.unit(), none -> new ArrayList<>())
                                .add(new Seat(
                                        member,
                                        i,
                                        base,
                                        unit == null ? Ratio.ZERO : earned(i, unit.fraction()),
                                        fractions[i]));
                    }
                }
                if (entire) {
                    part(null, amount, everybody);
                    return;
                }
                List<String> units = List.copyOf(byUnit.keySet());
                Ratio[] weights = new Ratio[units.size()];
                for (int i = 0; i < weights.length; i++) {
                    weights[i] = sum(bases(byUnit.get(units.get(i))));
                }
                long[] parts = shared(amount, weights, sum(weights));
                for (int i = 0; i < parts.length; i++) {
                    part(units.get(i), parts[i], byUnit.get(units.get(i)));
                }
            }

            /** What the units reached, for somebody whose own score is not in the zero band. */
            private Ratio earned(int index, Ratio ofUnits) {
                return scores[index] != null && fractions[index].signum() == 0 ? Ratio.ZERO : ofUnits;
            }

            private Ratio[] bases(List<Seat> seats) {
                Ratio[] bases = new Ratio[seats.size()];
                for (int i = 0; i < bases.length; i++) {
                    bases[i] = seats.get(i).base();
                }
                return bases;
            }

            private void part(@Nullable String unit, long amount, List<Seat> seats) {
                Ratio bases = sum(bases(seats));
                if (bases.signum() == 0) {
                    return;
                }
                Ratio exact = Ratio.of(amount)
                        .times(Ratio.of(
                                premiums.productivity().organisationalShare().value()));
                long organisational = Money.floor(exact).cents();
                organisational += exact.minus(Ratio.of(organisational)).compareTo(Ratio.of(1, 2)) > 0 ? 1 : 0;
                long individual = amount - organisational;
                share(PremiumKind.ORGANISATIONAL, unit, organisational, seats, bases);
                individual -= topUp(unit, individual, seats);
                share(PremiumKind.INDIVIDUAL, unit, individual, seats, bases);
            }

            private void share(PremiumKind kind, @Nullable String unit, long amount, List<Seat> seats, Ratio bases) {
                Ratio[] earned = new Ratio[seats.size()];
                for (int i = 0; i < earned.length; i++) {
                    Seat seat = seats.get(i);
                    earned[i] = seat.base()
                            .times(kind == PremiumKind.ORGANISATIONAL ? seat.organisational() : seat.individual());
                }
                long[] cents =
                        shared(amount, earned, bases, premiums.productivity().residual().value());
                for (int i = 0; i < cents.length; i++) {
                    pay(seats.get(i).member(), kind, unit, null, cents[i]);
                }
            }

            // Individual top-up

            /** A candidate; who has no past score or an unknown length of service comes last. */
            private record Candidate(Member member, BigDecimal score, Ratio past, int months) {}

            private long topUp(@Nullable String unit, long amount, List<Seat> seats) {
                if (!isTopUpDue) {
                    return 0;
                }
                List<Candidate> candidates = new ArrayList<>();
                for (Seat seat : seats) {
                    if (seat.individual().signum() > 0 && seat.base().signum() > 0) {
                        candidates.add(candidate(seat));
                    }
                }
                int people = candidates.size();
                Ratio quota = Ratio.of(premiums.topUp().quota().value()).times(Ratio.of(people));
                long most = Math.max(
                        Money.floor(quota).cents(),
                        premiums.topUp().minimumRecipients().value());
                int places = (int) Math.min(people, most);
                if (places == 0) {
                    return 0;
                }
                Comparator<Candidate> ranking = ranking();
                candidates.sort(ranking);
                int recipients = places;
                if (places < people) {
                    Candidate border = candidates.get(places);
                    while (recipients > 0 && ranking.compare(candidates.get(recipients - 1), border) == 0) {
                        recipients--;
                    }
                }
                if (recipients == 0) {
                    return 0;
                }
                Ratio rate = Ratio.of(premiums.topUp().rate().value());
                Ratio parts = Ratio.of(people);
                if (premiums.topUp().average().value() == PremiumPolicies.TopUpAverage.AFTER_BONUS) {
                    parts = parts.plus(rate.times(Ratio.of(recipients)));
                }
                long bonus = Money.ceiling(Ratio.of(amount).dividedBy(parts).times(rate))
                        .cents();
                if (bonus * recipients > amount) {
                    return 0;
                }
                for (Candidate one : candidates.subList(0, recipients)) {
                    pay(one.member(), PremiumKind.TOP_UP, unit, null, bonus);
                }
                return bonus * recipients;
            }

            private Candidate candidate(Seat seat) {
                Person person = seat.member().person;
                BigDecimal sum = BigDecimal.ZERO;
                for (BigDecimal score : person.pastScores()) {
                    sum = sum.add(score);
                }
                int years = person.pastScores().size();
                return new Candidate(
                        seat.member(),
                        Objects.requireNonNull(scores[seat.index()]),
                        years == 0 ? Ratio.of(-1) : Ratio.of(sum, BigDecimal.valueOf(years)),
                        person.monthsOfService() == null ? -1 : person.monthsOfService());
            }

            private Comparator<Candidate> ranking() {
                Comparator<Candidate> ranking =
                        Comparator.comparing(Candidate::score).reversed();
                for (TieBreak criterion : premiums.topUp().tieBreaks().value().criteria()) {
                    ranking = ranking.thenComparing(
                            switch (criterion) {
                                case PAST_SCORES -> Comparator.comparing(Candidate::past).reversed();
                                case LENGTH_OF_SERVICE ->
                                    Comparator.comparingInt(Candidate::months).reversed();
                            });
                }
                return ranking;
            }

            // Unit heads, secretary, projects

            private void unitHeads(long pot) {
                long rest = pot - interim(pot);
                boolean byValue = premiums.unitHeads().quota().value() == PremiumPolicies.HeadQuota.POSITION_VALUE;
                List<Member> heads = new ArrayList<>();
                List<Ratio> earned = new ArrayList<>();
                Ratio sum = Ratio.ZERO;
                for (int i = 0; i < scores.length; i++) {
                    Member head = members.get(i);
                    if (head.isEligible(Role.UNIT_HEAD)) {
                        Ratio weight = Ratio.of(head.creditedDays);
                        if (byValue) {
                            weight = weight.times(Objects.requireNonNull(head.person.position())
                                    .value()
                                    .exact());
                        }
                        heads.add(head);
                        earned.add(weight.times(fractions[i]));
                        sum = sum.plus(weight);
                    }
                }
                long[] cents = shared(
                        rest,
                        earned.toArray(Ratio[]::new),
                        sum,
                        premiums.unitHeads().residual().value());
                for (int i = 0; i < cents.length; i++) {
                    pay(heads.get(i), PremiumKind.RESULT, null, null, cents[i]);
                }
            }

            private long interim(long pot) {
                Ratio rate = Ratio.of(premiums.unitHeads().interimRate().value());
                List<Member> heads = new ArrayList<>();
                List<String> units = new ArrayList<>();
                List<Ratio> dues = new ArrayList<>();
                for (int i = 0; i < scores.length; i++) {
                    Member head = members.get(i);
                    Position position = head.person.position();
                    if (position != null && head.isEligible(Role.UNIT_HEAD)) {
                        List<InterimPost> posts = new ArrayList<>(position.interimPosts());
                        posts.sort(Comparator.comparing(InterimPost::unit));
                        for (InterimPost post : posts) {
                            heads.add(head);
                            units.add(post.unit());
                            dues.add(rate.times(post.value().exact())
                                    .times(Ratio.of(post.days(), dossier.daysOfYear()))
                                    .times(fractions[i]));
                        }
                    }
                }
                long[] cents =
                        dues.stream().mapToLong(due -> Money.floor(due).cents()).toArray();
                if (Arrays.stream(cents).sum() > pot) {
                    Ratio[] exact = dues.toArray(Ratio[]::new);
                    cents = shared(pot, exact, sum(exact));
                }
                for (int i = 0; i < cents.length; i++) {
                    pay(heads.get(i), PremiumKind.INTERIM, units.get(i), null, cents[i]);
                }
                return Arrays.stream(cents).sum();
            }

            private void secretary(Ratio salaryMass) {
                Ratio most = salaryMass.times(
                        Ratio.of(premiums.generalSecretary().rate().value()));
                for (int i = 0; i < scores.length; i++) {
                    Member member = members.get(i);
                    if (member.isEligible(Role.GENERAL_SECRETARY)) {
                        Ratio due = most.times(member.base).times(fractions[i]);
                        pay(
                                member,
                                PremiumKind.SECRETARY,
                                null,
                                null,
                                Money.floor(due).cents());
                    }
                }
            }

            private void project(ProjectFund fund) {
                OfWhom of = new OfWhom(fund.objective(), fund.unit());
                Ratio degree = plan.objectives().get(of);
                degree = degree == null ? withoutExemptions.objectives().get(of) : degree;
                long pot = fund.amount().cents();
                if (degree == null) {
                    pot = 0;
                } else if (premiums.projects().payment().value() == PremiumPolicies.ProjectPayment.PROPORTIONAL) {
                    pot = Money.floor(Ratio.of(pot).times(degree)).cents();
                } else if (degree.compareTo(
                                Ratio.of(premiums.projects().threshold().value()))
                        < 0) {
                    pot = 0;
                }
                List<Member> workers = new ArrayList<>();
                List<Ratio> parts = new ArrayList<>();
                for (Member member : members) {
                    for (Participation part : member.person.participations()) {
                        if (member.isEligible
                                && part.evidence() != null
                                && part.objective().equals(fund.objective())
                                && part.unit().equals(fund.unit())
                                && part.amount().signum() > 0) {
                            workers.add(member);
                            parts.add(Ratio.of(part.amount()));
                        }
                    }
                }
                Ratio[] claims = parts.toArray(Ratio[]::new);
                long[] cents = shared(pot, claims, sum(claims));
                for (int i = 0; i < cents.length; i++) {
                    pay(workers.get(i), PremiumKind.PROJECT, fund.unit(), fund.id(), cents[i]);
                }
            }
        }
    }

    // Cents

    private static long[] shared(long amount, Ratio[] earned, Ratio whole, PremiumPolicies.Residual policy) {
        return shared(amount, earned, policy == PremiumPolicies.Residual.CARRY_FORWARD ? whole : sum(earned));
    }

    /** {@code amount x claim / whole} each, by largest remainder; claims come in the order that decides the last ties. */
    private static long[] shared(long amount, Ratio[] claims, Ratio whole) {
        long[] cents = new long[claims.length];
        if (whole.signum() == 0) {
            return cents;
        }
        BigInteger common = common(claims);
        BigInteger factor = BigInteger.valueOf(amount).multiply(whole.denominator());
        BigInteger divisor = common.multiply(whole.numerator());
        BigInteger[] remainders = new BigInteger[claims.length];
        Integer[] order = new Integer[claims.length];
        BigInteger lost = BigInteger.ZERO;
        for (int i = 0; i < claims.length; i++) {
            BigInteger[] quota = over(claims[i], common).multiply(factor).divideAndRemainder(divisor);
            cents[i] = quota[0].longValueExact();
            remainders[i] = quota[1];
            lost = lost.add(quota[1]);
            order[i] = i;
        }
        int missing = lost.divide(divisor).intValueExact();
        if (missing > 0) {
            Arrays.sort(order, (one, other) -> {
                int byRemainder = remainders[other].compareTo(remainders[one]);
                return byRemainder != 0 ? byRemainder : Long.compare(cents[other], cents[one]);
            });
            for (int i = 0; i < missing; i++) {
                cents[order[i]]++;
            }
        }
        return cents;
    }

    /** Adds over one denominator: reducing every sum on the way costs more than everything else. */
    private static Ratio sum(Ratio[] numbers) {
        BigInteger common = common(numbers);
        BigInteger sum = BigInteger.ZERO;
        for (Ratio number : numbers) {
            sum = sum.add(over(number, common));
        }
        return Ratio.of(new BigDecimal(sum), new BigDecimal(common));
    }

    private static BigInteger common(Ratio[] numbers) {
        Set<BigInteger> denominators = new HashSet<>();
        for (Ratio number : numbers) {
            denominators.add(number.denominator());
        }
        BigInteger common = BigInteger.ONE;
        for (BigInteger one : denominators) {
            common = common.divide(common.gcd(one)).multiply(one);
        }
        return common;
    }

    private static BigInteger over(Ratio number, BigInteger denominator) {
        return number.numerator().multiply(denominator.divide(number.denominator()));
    }
}
