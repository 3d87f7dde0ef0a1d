package it.comune.performance.rules.oracle;

import it.comune.performance.dossier.Dossier;
import it.comune.performance.dossier.Funds;
import it.comune.performance.dossier.InterimPost;
import it.comune.performance.dossier.Membership;
import it.comune.performance.dossier.Participation;
import it.comune.performance.dossier.Position;
import it.comune.performance.dossier.ProjectFund;
import it.comune.performance.dossier.ResultFund;
import it.comune.performance.evaluation.FindingCode;
import it.comune.performance.evaluation.FundKind;
import it.comune.performance.evaluation.PremiumKind;
import it.comune.performance.regulation.NationalLimit;
import it.comune.performance.regulation.PremiumPolicies;
import it.comune.performance.regulation.PremiumPolicies.Residual;
import it.comune.performance.regulation.PremiumPolicies.TieBreak;
import it.comune.performance.regulation.Premiums;
import it.comune.performance.regulation.Regulation;
import it.comune.performance.regulation.Role;
import it.comune.performance.rules.oracle.Distribution.Quota;
import it.comune.performance.rules.oracle.PlainPremiums.Found;
import it.comune.performance.rules.oracle.PlainPremiums.OfShare;
import it.comune.performance.rules.oracle.PlainPremiums.Paid;
import it.comune.performance.rules.oracle.Scoring.Score;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Section 8, once: all funds distributed, either with exemptions or without. */
final class PremiumRun {
    /** What became of a fund. */
    static final class Fund {
        final FundKind kind;
        final @Nullable ProjectFund project;
        final long amount;
        final List<OfShare> shares = new ArrayList<>();
        boolean hasPeople;

        Fund(FundKind kind, @Nullable ProjectFund project, long amount) {
            this.kind = kind;
            this.project = project;
            this.amount = amount;
        }

        long distributed() {
            return shares.stream().mapToLong(OfShare::distributed).sum();
        }

        long residual() {
            return amount - distributed();
        }
    }

    /** Somebody's place in a part of the productivity fund. */
    private record Seat(Member member, Fraction base, Fraction organisational, Fraction individual) {}

    final Map<String, Score> scores = new HashMap<>();
    final Map<String, Fraction> fractions = new HashMap<>();
    final Map<String, SortedMap<Paid, Long>> amounts = new HashMap<>();
    final List<Fund> funds = new ArrayList<>();

    /** What shows only while a fund is distributed. */
    final List<Found> findings = new ArrayList<>();

    /** Parts in which people have a premium, and the places for a top-up come to none. */
    final List<Found> leftWithoutTopUp = new ArrayList<>();

    private final Premiums premiums;
    private final NationalLaw law;
    private final Scoring scoring;
    private final PlainBands bands;
    private final List<Member> members;
    private final int employees;
    private final int daysOfYear;

    PremiumRun(
            Dossier dossier,
            Regulation regulation,
            NationalLaw law,
            Scoring scoring,
            List<Member> members,
            int employees) {
        this.premiums = regulation.premiums();
        this.law = law;
        this.scoring = scoring;
        this.members = members;
        this.employees = employees;
        daysOfYear = dossier.daysOfYear();
        bands = new PlainBands(premiums.bands().value());
        members.forEach(this::score);
        verifyThatMoreEarnsMore();
        Funds given = dossier.fundsOrNone();
        if (given.productivity() != null) {
            productivity(given.productivity().cents());
        }
        if (given.unitHeads() != null) {
            unitHeads(given.unitHeads());
        }
        if (given.generalSecretary() != null) {
            generalSecretary(given.generalSecretary().salaryMass().cents());
        }
        given.projects().stream().sorted(Comparator.comparing(ProjectFund::id)).forEach(this::project);
    }

    private void score(Member member) {
        Score score = scoring.score(member);
        scores.put(member.id(), score);
        fractions.put(member.id(), score.total() == null ? Fraction.ZERO : bands.at(Fraction.of(score.total())));
    }

    private Fraction fraction(Member member) {
        return Objects.requireNonNull(fractions.get(member.id()));
    }

    private @Nullable BigDecimal total(Member member) {
        return Objects.requireNonNull(scores.get(member.id())).total();
    }

    private void verifyThatMoreEarnsMore() {
        List<Member> scored = members.stream()
                .filter(member -> total(member) != null)
                .sorted(this::byScore)
                .toList();
        for (int i = 1; i < scored.size(); i++) {
            Distribution.verify(
                    fraction(scored.get(i - 1)).isAtLeast(fraction(scored.get(i))),
                    "A higher score at the same base and units never has a smaller earned quota.");
        }
    }

    private List<Member> eligible(Role role) {
        return members.stream()
                .filter(member -> member.isEligible() && member.role() == role)
                .toList();
    }

    private void pay(Member member, PremiumKind kind, @Nullable String unit, @Nullable String project, long cents) {
        if (cents > 0) {
            amounts.computeIfAbsent(member.id(), none -> new TreeMap<>())
                    .merge(new Paid(kind, unit, project), cents, (one, other) -> {
                        throw new IllegalStateException("Paid twice for the same.");
                    });
        }
    }

    // Productivity

    private void productivity(long amount) {
        Fund fund = new Fund(FundKind.PRODUCTIVITY, null, amount);
        funds.add(fund);
        if (law.speaksOf(NationalLimit.Subject.TOP_UP_EMPLOYEES) && !isTopUpDue()) {
            findings.add(Found.of(FindingCode.TOP_UP_NOT_DUE)
                    .with("employees", employees)
                    .with("least", leastEmployees()));
        }
        List<Member> staff = eligible(Role.EMPLOYEE);
        if (premiums.productivity().scope().value() == PremiumPolicies.FundScope.ENTITY) {
            List<Seat> seats = staff.stream()
                    .map(member -> new Seat(
                            member,
                            member.base,
                            organisational(member, scoring.organisational(member.person, bands)),
                            fraction(member)))
                    .toList();
            part(fund, null, amount, seats);
            return;
        }
        SortedMap<String, List<Seat>> units = new TreeMap<>();
        for (Member member : staff) {
            for (Membership membership : member.person.units()) {
                String unit = membership.unit();
                units.computeIfAbsent(unit, none -> new ArrayList<>())
                        .add(new Seat(
                                member,
                                member.base.times(Fraction.of(membership.share())),
                                organisational(member, scoring.organisational(unit, bands)),
                                fraction(member)));
            }
        }
        units.values().removeIf(seats -> bases(seats).isZero());
        List<Quota> claims = new ArrayList<>();
        units.forEach((unit, seats) -> claims.add(new Quota(unit, bases(seats))));
        long[] parts = Distribution.inProportion(amount, claims).cents();
        for (int i = 0; i < parts.length; i++) {
            String unit = claims.get(i).person();
            part(fund, unit, parts[i], Objects.requireNonNull(units.get(unit)));
        }
    }

    /** A score in the zero band earns 0 in every share; who has no score is in no band. */
    private Fraction organisational(Member member, Fraction ofUnits) {
        return total(member) != null && fraction(member).isZero() ? Fraction.ZERO : ofUnits;
    }

    private static Fraction bases(List<Seat> seats) {
        return Fraction.sum(seats.stream().map(Seat::base).toList());
    }

    private void part(Fund fund, @Nullable String unit, long amount, List<Seat> seats) {
        fund.hasPeople |= !bases(seats).isZero();
        Fraction ofUnits =
                Fraction.of(premiums.productivity().organisationalShare().value());
        Fraction exact = Fraction.of(amount, 1).times(ofUnits);
        long organisational = exact.floor();
        // Two remainders that make a cent together: it goes to the larger one, and to the individual share if they are
        // equal.
        if (exact.minus(Fraction.of(organisational, 1)).compareTo(Fraction.of(1, 2)) > 0) {
            organisational++;
        }
        long individual = amount - organisational;
        share(fund, PremiumKind.ORGANISATIONAL, unit, organisational, seats);
        long bonuses = topUp(fund, unit, individual, seats);
        share(fund, PremiumKind.INDIVIDUAL, unit, individual - bonuses, seats);
    }

    private void share(Fund fund, PremiumKind kind, @Nullable String unit, long amount, List<Seat> seats) {
        Fraction bases = bases(seats);
        List<Quota> earned = new ArrayList<>();
        for (Seat seat : seats) {
            Fraction fraction = kind == PremiumKind.ORGANISATIONAL ? seat.organisational() : seat.individual();
            earned.add(new Quota(
                    seat.member().id(),
                    bases.isZero()
                            ? Fraction.ZERO
                            : Fraction.of(amount, 1)
                                    .times(seat.base())
                                    .over(bases)
                                    .times(fraction)));
        }
        Distribution.Outcome outcome =
                Distribution.ofEarned(amount, premiums.productivity().residual().value(), earned);
        for (int i = 0; i < seats.size(); i++) {
            pay(seats.get(i).member(), kind, unit, null, outcome.cents()[i]);
        }
        fund.shares.add(new OfShare(kind, unit, amount, outcome.distributed(), outcome.residual(), seats.size()));
    }

    // Individual top-up

    private int leastEmployees() {
        return law.limits(NationalLimit.Subject.TOP_UP_EMPLOYEES, employees, Set.of()).stream()
                .mapToInt(limit -> limit.value().intValueExact())
                .max()
                .orElse(0);
    }

    boolean isTopUpDue() {
        return employees >= leastEmployees();
    }

    /** Highest first, of people who have a score. */
    private int byScore(Member one, Member other) {
        return Objects.requireNonNull(total(other)).compareTo(Objects.requireNonNull(total(one)));
    }

    /** Who comes first in the ranking; equal: the criteria do not tell them apart. */
    private Comparator<Member> ranking() {
        Comparator<Member> order = this::byScore;
        for (TieBreak criterion : premiums.topUp().tieBreaks().value().criteria()) {
            order = order.thenComparing(
                    switch (criterion) {
                        case PAST_SCORES -> (one, other) -> pastMean(other).compareTo(pastMean(one));
                        case LENGTH_OF_SERVICE -> (one, other) -> Integer.compare(months(other), months(one));
                    });
        }
        return order;
    }

    /** Mean of the past scores; none: less than any. */
    private static Fraction pastMean(Member member) {
        List<BigDecimal> past = member.person.pastScores();
        if (past.isEmpty()) {
            return Fraction.of(-1, 1);
        }
        return Fraction.of(past.stream().reduce(BigDecimal.ZERO, BigDecimal::add), BigDecimal.valueOf(past.size()));
    }

    /** Months of service; unknown: less than any. */
    private static int months(Member member) {
        Integer months = member.person.monthsOfService();
        return months == null ? -1 : months;
    }

    /** Pays the bonuses and says how much they are together. */
    private long topUp(Fund fund, @Nullable String unit, long share, List<Seat> seats) {
        List<Member> ranked = new ArrayList<>();
        for (Seat seat : seats) {
            if (seat.individual().isPositive() && seat.base().isPositive()) {
                ranked.add(seat.member());
            }
        }
        int people = ranked.size();
        long quota = Fraction.of(premiums.topUp().quota().value())
                .times(Fraction.of(people, 1))
                .floor();
        int places = (int) Math.min(
                people, Math.max(quota, premiums.topUp().minimumRecipients().value()));
        if (places == 0 && people > 0) {
            leftWithoutTopUp.add(
                    Found.of(FindingCode.TOP_UP_FOR_NOBODY).in(unit).with("candidates", people));
        }
        if (places == 0 || !isTopUpDue()) {
            return 0;
        }
        Comparator<Member> order = ranking();
        ranked.sort(order.thenComparing(Member::id));
        int recipients = places;
        if (places < people && order.compare(ranked.get(places - 1), ranked.get(places)) == 0) {
            Member border = ranked.get(places);
            recipients = (int) ranked.stream()
                    .filter(member -> order.compare(member, border) < 0)
                    .count();
            long tied = ranked.stream()
                    .filter(member -> order.compare(member, border) == 0)
                    .count();
            findings.add(
                    Found.of(FindingCode.TOP_UP_TIE).in(unit).with("tied", tied).with("recipients", places));
        }
        if (recipients == 0) {
            return 0;
        }
        Fraction rate = Fraction.of(premiums.topUp().rate().value());
        Fraction parts = Fraction.of(people, 1);
        if (premiums.topUp().average().value() == PremiumPolicies.TopUpAverage.AFTER_BONUS) {
            parts = parts.plus(rate.times(Fraction.of(recipients, 1)));
        }
        long bonus = Fraction.of(share, 1).over(parts).times(rate).ceiling();
        long bonuses = bonus * recipients;
        if (bonuses > share) {
            findings.add(Found.of(FindingCode.TOP_UP_NOT_AFFORDABLE)
                    .in(unit)
                    .with("amount", PlainPremiums.euros(share))
                    .with("recipients", recipients)
                    .with("bonus", PlainPremiums.euros(bonus)));
            return 0;
        }
        for (Member member : ranked.subList(0, recipients)) {
            pay(member, PremiumKind.TOP_UP, unit, null, bonus);
        }
        fund.shares.add(new OfShare(PremiumKind.TOP_UP, unit, bonuses, bonuses, 0, recipients));
        return bonuses;
    }

    // Unit heads

    /** An interim post and what it is worth, exactly. */
    private record Post(Member head, InterimPost post, Fraction due) {}

    private void unitHeads(ResultFund given) {
        long pot = given.result().cents();
        Fund fund = new Fund(FundKind.UNIT_HEADS, null, pot);
        funds.add(fund);
        List<Member> heads = eligible(Role.UNIT_HEAD);
        long rest = pot - interim(fund, heads);

        boolean byValue = premiums.unitHeads().quota().value() == PremiumPolicies.HeadQuota.POSITION_VALUE;
        List<Quota> weights = new ArrayList<>();
        for (Member head : heads) {
            Position position = head.person.position();
            Fraction value = !byValue
                    ? Fraction.ONE
                    : Fraction.of(Objects.requireNonNull(position).value().cents(), 1);
            weights.add(new Quota(head.id(), value.times(Fraction.of(head.creditedDays, 1))));
        }
        Fraction sum = Distribution.sum(weights);
        fund.hasPeople = !sum.isZero();
        List<Quota> earned = new ArrayList<>();
        for (int i = 0; i < heads.size(); i++) {
            Fraction theoretical = sum.isZero()
                    ? Fraction.ZERO
                    : Fraction.of(rest, 1).times(weights.get(i).cents()).over(sum);
            earned.add(new Quota(heads.get(i).id(), theoretical.times(fraction(heads.get(i)))));
        }
        Residual policy = premiums.unitHeads().residual().value();
        Distribution.Outcome outcome = Distribution.ofEarned(rest, policy, earned);
        for (int i = 0; i < heads.size(); i++) {
            pay(heads.get(i), PremiumKind.RESULT, null, null, outcome.cents()[i]);
        }
        fund.shares.add(
                new OfShare(PremiumKind.RESULT, null, rest, outcome.distributed(), outcome.residual(), heads.size()));
    }

    /** Pays the interim posts and says how much they are together. */
    private long interim(Fund fund, List<Member> heads) {
        Fraction rate = Fraction.of(premiums.unitHeads().interimRate().value());
        List<Post> posts = new ArrayList<>();
        for (Member head : heads) {
            Position position = head.person.position();
            for (InterimPost post : position == null ? List.<InterimPost>of() : position.interimPosts()) {
                Fraction due = rate.times(Fraction.of(post.value().cents(), 1))
                        .times(Fraction.of(post.days(), daysOfYear))
                        .times(fraction(head));
                posts.add(new Post(head, post, due));
            }
        }
        long[] cents = posts.stream().mapToLong(post -> post.due().floor()).toArray();
        long all = sum(cents);
        if (all > fund.amount) {
            findings.add(Found.of(FindingCode.INTERIM_EXCEEDS_POT)
                    .with("owed", PlainPremiums.euros(all))
                    .with("pot", PlainPremiums.euros(fund.amount)));
            List<Quota> claims = posts.stream()
                    .map(post -> new Quota(
                            post.head().id(),
                            post.post().unit(),
                            Fraction.of(post.due().floor(), 1)))
                    .toList();
            long[] due = cents;
            cents = Distribution.inProportion(fund.amount, claims).cents();
            for (int i = 0; i < cents.length; i++) {
                Distribution.verify(cents[i] <= due[i], "A cut never raises a post.");
            }
            all = sum(cents);
        }
        for (int i = 0; i < cents.length; i++) {
            pay(posts.get(i).head(), PremiumKind.INTERIM, posts.get(i).post().unit(), null, cents[i]);
        }
        if (!posts.isEmpty()) {
            int people = (int)
                    posts.stream().map(post -> post.head().id()).distinct().count();
            fund.shares.add(new OfShare(PremiumKind.INTERIM, null, all, all, 0, people));
        }
        return all;
    }

    private static long sum(long[] cents) {
        long sum = 0;
        for (long one : cents) {
            sum += one;
        }
        return sum;
    }

    // General secretary

    private void generalSecretary(long salaryMass) {
        Fraction most = Fraction.of(premiums.generalSecretary().rate().value()).times(Fraction.of(salaryMass, 1));
        Fund fund = new Fund(FundKind.GENERAL_SECRETARY, null, most.floor());
        funds.add(fund);
        long distributed = 0;
        List<Member> secretaries = eligible(Role.GENERAL_SECRETARY);
        for (Member secretary : secretaries) {
            fund.hasPeople |= secretary.base.isPositive();
            long amount = most.times(secretary.base).times(fraction(secretary)).floor();
            pay(secretary, PremiumKind.SECRETARY, null, null, amount);
            distributed += amount;
        }
        Distribution.verify(distributed <= fund.amount, "Secretaries receive no more than there is.");
        fund.shares.add(new OfShare(
                PremiumKind.SECRETARY, null, fund.amount, distributed, fund.amount - distributed, secretaries.size()));
    }

    // Projects

    private void project(ProjectFund given) {
        long amount = given.amount().cents();
        Fund fund = new Fund(FundKind.PROJECT, given, amount);
        funds.add(fund);
        Fraction degree = scoring.projectDegree(given);
        long pot = 0;
        if (degree != null) {
            pot = switch (premiums.projects().payment().value()) {
                case PROPORTIONAL -> Fraction.of(amount, 1).times(degree).floor();
                case THRESHOLD ->
                    degree.isAtLeast(Fraction.of(premiums.projects().threshold().value())) ? amount : 0;
            };
        }
        List<Member> workers = new ArrayList<>();
        List<Quota> claims = new ArrayList<>();
        for (Member member : members) {
            for (Participation part : member.person.participations()) {
                if (part.objective().equals(given.objective())
                        && part.unit().equals(given.unit())
                        && part.evidence() != null
                        && part.amount().signum() > 0
                        && member.isEligible()) {
                    workers.add(member);
                    claims.add(new Quota(member.id(), Fraction.of(part.amount())));
                }
            }
        }
        fund.hasPeople = !workers.isEmpty();
        Distribution.Outcome outcome = Distribution.inProportion(pot, claims);
        for (int i = 0; i < workers.size(); i++) {
            pay(workers.get(i), PremiumKind.PROJECT, given.unit(), given.id(), outcome.cents()[i]);
        }
        long distributed = outcome.distributed();
        fund.shares.add(
                new OfShare(PremiumKind.PROJECT, given.unit(), pot, distributed, pot - distributed, workers.size()));
    }
}
