package it.comune.performance.rules.internal;

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
import it.comune.performance.dossier.ResultFund;
import it.comune.performance.dossier.Unit;
import it.comune.performance.evaluation.FundKind;
import it.comune.performance.evaluation.FundResult;
import it.comune.performance.evaluation.Input;
import it.comune.performance.evaluation.PremiumKind;
import it.comune.performance.regulation.AbsenceClass;
import it.comune.performance.regulation.BehaviourItem;
import it.comune.performance.regulation.ComponentKind;
import it.comune.performance.regulation.ContractArea;
import it.comune.performance.regulation.NationalLimit;
import it.comune.performance.regulation.NationalMinimums;
import it.comune.performance.regulation.PremiumPolicies;
import it.comune.performance.regulation.Profile;
import it.comune.performance.regulation.ProtectedAbsence;
import it.comune.performance.regulation.Regulation;
import it.comune.performance.regulation.Role;
import it.comune.performance.regulation.ScoreComponent;
import it.comune.performance.value.Degree;
import it.comune.performance.value.Money;
import it.comune.performance.value.Points;
import it.comune.performance.value.Ratio;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kie.api.definition.rule.Rule;

/**
 * People and money of one evaluation: joins what is known and concluded into the cases of the stages 50 and 60, sums and splits.
 * Decides nothing. Used by one thread, once.
 */
final class PeopleRun {
    private final Dossier dossier;
    private final Regulation regulation;
    private final NationalMinimums minimums;
    private final Funds funds;
    private final Supplier<@Nullable Stage> after;
    private final Map<String, Profile> profiles = new HashMap<>();
    private final Map<String, ContractArea> contractAreas = new HashMap<>();
    private final Map<String, AbsenceCase> absences = new HashMap<>();
    private final Map<String, Map<String, BigDecimal>> itemMaxima = new HashMap<>();
    private final Set<String> ofProjects = new HashSet<>();

    final List<PersonLine> people = new ArrayList<>();
    final List<PeopleTake> takes = new ArrayList<>(2);
    final List<ParticipationCase> participations = new ArrayList<>(0);
    final PayabilityCase payability;
    final @Nullable ProductivityCase productivity;
    final @Nullable SecretaryFundCase secretaryFund;
    final @Nullable PaymentTimesCase paymentTimes;
    private final Map<String, HeadsCase> heads = new HashMap<>();
    private int employees;
    private @Nullable LimitRows limits;

    /** @param with the same figures where no exemption touches anything */
    PeopleRun(
            Dossier dossier,
            Regulation regulation,
            NationalMinimums minimums,
            PayabilityCase payability,
            Figures without,
            Figures with,
            Supplier<@Nullable Stage> after) {
        this.dossier = dossier;
        this.regulation = regulation;
        this.minimums = minimums;
        this.funds = dossier.fundsOrNone();
        this.after = after;
        regulation.people().profiles().value().forEach(one -> profiles.put(one.id(), one));
        regulation.people().contractAreas().value().forEach(one -> contractAreas.put(one.id(), one));
        for (Profile profile : profiles.values()) {
            Map<String, BigDecimal> maxima = new HashMap<>();
            for (ScoreComponent component : profile.components()) {
                component.items().forEach(item -> maxima.put(item.id(), item.maximum()));
            }
            itemMaxima.put(profile.id(), maxima);
        }
        funds.projects().forEach(one -> ofProjects.add(one.objective() + " " + one.unit()));
        takes.add(new PeopleTake(without, false));
        if (with != without) {
            takes.add(new PeopleTake(with, true));
        }
        this.payability = payability;
        productivity = funds.productivity() == null ? null : new ProductivityCase();
        secretaryFund = funds.generalSecretary() == null
                ? null
                : new SecretaryFundCase(funds.generalSecretary().salaryMass());
        boolean asked = minimums.covers(NationalLimit.Subject.PAYMENT_TIMES_SHARE);
        paymentTimes = funds.unitHeads() == null
                ? null
                : new PaymentTimesCase(asked, funds.unitHeads().paymentTimes());
    }

    private boolean isExempted() {
        return takes.size() > 1;
    }

    /** What holds: with exemptions where there are any. */
    PeopleTake with() {
        return takes.get(takes.size() - 1);
    }

    PeopleTake without() {
        return takes.get(0);
    }

    int daysOfYear() {
        return dossier.daysOfYear();
    }

    int employees() {
        return employees;
    }

    @Nullable
    Stage first() {
        List<Object> cases = new ArrayList<>();
        for (AbsenceClass one : regulation.people().absences().value()) {
            AbsenceCase made = new AbsenceCase(one);
            absences.put(one.id(), made);
            cases.add(made);
        }
        return new Stage("50-people: absences", cases, this::whoTakesPart);
    }

    private Stage whoTakesPart() {
        Map<EligibilityCase.Situation, EligibilityCase> eligibilities = new LinkedHashMap<>();
        Map<BaseCase.Situation, BaseCase> bases = new LinkedHashMap<>();
        List<Person> sorted = new ArrayList<>(dossier.people());
        sorted.sort(Comparator.comparing(Person::id));
        for (Person person : sorted) {
            Profile profile = Objects.requireNonNull(profiles.get(person.profile()));
            int credited = person.serviceDays();
            for (Absence absence : person.absences()) {
                AbsenceCase absenceClass = Objects.requireNonNull(absences.get(absence.absenceClass()));
                credited -= absenceClass.isReducing() ? absence.days() : 0;
            }
            PersonLine line = new PersonLine(
                    person,
                    profile,
                    credited,
                    eligibilities.computeIfAbsent(
                            new EligibilityCase.Situation(person.suspended(), person.serviceDays(), credited),
                            EligibilityCase::new),
                    bases.computeIfAbsent(
                            new BaseCase.Situation(
                                    profile.role(),
                                    Objects.requireNonNull(contractAreas.get(person.contractArea()))
                                            .coefficient(),
                                    person.partTime(),
                                    credited,
                                    dossier.daysOfYear()),
                            BaseCase::new),
                    isExempted());
            person.absences().stream()
                    .sorted(Comparator.comparing(Absence::absenceClass))
                    .map(one ->
                            new PersonLine.Absent(Objects.requireNonNull(absences.get(one.absenceClass())), one.days()))
                    .forEach(line.absences::add);
            people.add(line);
            employees += profile.role() != Role.GENERAL_SECRETARY && person.inServiceAtYearEnd() ? 1 : 0;
        }
        List<Object> cases = new ArrayList<>(eligibilities.values());
        cases.addAll(bases.values());
        return new Stage("50-people: who takes part", cases, this::components);
    }

    /** What the rules cannot tell apart is concluded once, whoever it is about. */
    private record Measured(
            String profile,
            ComponentKind kind,
            @Nullable Ratio value,
            @Nullable Ratio pointsByCap) {}

    private Stage components() {
        Map<Measured, ComponentCase> cases = new LinkedHashMap<>();
        for (PersonLine line : people) {
            for (PeopleTake take : takes) {
                for (ScoreComponent component : line.profile.components()) {
                    Measured measured = measured(line, component, take.figures);
                    take.of(line)
                            .components
                            .add(cases.computeIfAbsent(
                                    measured,
                                    key -> new ComponentCase(
                                            line.profile.role(), component, key.value(), key.pointsByCap())));
                }
            }
        }
        return new Stage("50-people: components", List.copyOf(cases.values()), this::scores);
    }

    private Measured measured(PersonLine line, ScoreComponent component, Figures figures) {
        ComponentKind kind = component.kind();
        Ratio byCap = kind == ComponentKind.UNIT_OBJECTIVES
                ? units(line.person, figures, (of, unit) -> unit.pointsByCap())
                : null;
        Ratio value = switch (kind) {
            case UNIT_OBJECTIVES ->
                units(line.person, figures, (of, unit) -> unit.degree().exact());
            case OWN_OBJECTIVES -> ownObjectives(line.person, figures);
            case ENTITY_PERFORMANCE -> figures.entity();
            case BEHAVIOURS, FUNCTIONS -> given(line, component);
        };
        return new Measured(line.profile.id(), kind, value, byCap);
    }

    /** What a component rests on, fact by fact, for explanations. */
    List<List<Input>> factsOf(PersonLine line, ComponentCase component, Figures figures) {
        return switch (component.getKind()) {
            case UNIT_OBJECTIVES ->
                line.person.units().stream()
                        .sorted(Comparator.comparing(Membership::unit))
                        .map(one -> unitFacts(one, line.is(Role.EMPLOYEE), figures.unit(one.unit())))
                        .toList();
            case OWN_OBJECTIVES ->
                line.person.participations().stream()
                        .filter(one -> !ofProjects.contains(one.objective() + " " + one.unit()))
                        .sorted(Comparator.comparing(Participation::objective).thenComparing(Participation::unit))
                        .map(one -> List.of(
                                Show.input("objective", one.objective()),
                                Show.input("unit", one.unit()),
                                Show.input("degree", figures.objective(one.objective(), one.unit())),
                                Show.input("participation", one.amount())))
                        .toList();
            case ENTITY_PERFORMANCE ->
                dossier.plan().units().stream()
                        .map(Unit::id)
                        .sorted()
                        .filter(id -> figures.unit(id) != null)
                        .map(id -> entityFacts(id, Objects.requireNonNull(figures.unit(id))))
                        .toList();
            case BEHAVIOURS, FUNCTIONS ->
                component.component().items().stream()
                        .map(item -> itemFacts(line.person, item))
                        .toList();
        };
    }

    private static List<Input> unitFacts(Membership of, boolean degrees, Figures.@Nullable OfUnit unit) {
        List<Input> facts = new ArrayList<>(4);
        facts.add(Show.input("unit", of.unit()));
        facts.add(Show.input("shareOfWork", of.share()));
        if (degrees) {
            facts.add(Show.input("degree", unit == null ? null : unit.degree()));
        } else {
            facts.add(Show.input("points", unit == null ? null : unit.points()));
            facts.add(Show.input("cap", unit == null ? null : unit.cap()));
        }
        return facts;
    }

    private static List<Input> entityFacts(String id, Figures.OfUnit unit) {
        return List.of(
                Show.input("unit", id), Show.input("points", unit.points()), Show.input("maximum", unit.maximum()));
    }

    private static List<Input> itemFacts(Person person, BehaviourItem item) {
        BigDecimal given = person.behaviours().stream()
                .filter(one -> one.item().equals(item.id()))
                .map(BehaviourScore::points)
                .findFirst()
                .orElse(null);
        return List.of(
                Show.input("item", item.id()), Show.input("points", given), Show.input("maximum", item.maximum()));
    }

    private interface OfUnit {
        Ratio value(Membership membership, Figures.OfUnit unit);
    }

    /** Mean over the evaluated units, weighted by the person's shares; null when none is evaluated. */
    private static @Nullable Ratio units(Person person, Figures figures, OfUnit of) {
        Ratio sum = Ratio.ZERO;
        Ratio shares = Ratio.ZERO;
        for (Membership membership : person.units()) {
            Figures.OfUnit unit = figures.unit(membership.unit());
            if (unit != null) {
                Ratio share = Ratio.of(membership.share());
                sum = sum.plus(share.times(of.value(membership, unit)));
                shares = shares.plus(share);
            }
        }
        return shares.signum() == 0 ? null : sum.dividedBy(shares);
    }

    /** Mean over the objectives that no project pays, weighted by participation; null when none has a degree. */
    private @Nullable Ratio ownObjectives(Person person, Figures figures) {
        Ratio sum = Ratio.ZERO;
        Ratio parts = Ratio.ZERO;
        for (Participation one : person.participations()) {
            Degree degree = ofProjects.contains(one.objective() + " " + one.unit())
                    ? null
                    : figures.objective(one.objective(), one.unit());
            if (degree != null) {
                Ratio part = Ratio.of(one.amount());
                sum = sum.plus(part.times(degree.exact()));
                parts = parts.plus(part);
            }
        }
        return parts.signum() == 0 ? null : sum.dividedBy(parts);
    }

    private static Ratio given(PersonLine line, ScoreComponent component) {
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal maxima = BigDecimal.ZERO;
        for (BehaviourItem item : component.items()) {
            for (BehaviourScore score : line.person.behaviours()) {
                sum = score.item().equals(item.id()) ? sum.add(score.points()) : sum;
            }
            maxima = maxima.add(item.maximum());
        }
        return Ratio.of(sum, maxima);
    }

    private Stage scores() {
        Map<List<ComponentCase>, ScoreCase> cases = new LinkedHashMap<>();
        for (PersonLine line : people) {
            for (PeopleTake take : takes) {
                PersonLine.Take own = take.of(line);
                own.score(cases.computeIfAbsent(own.components, ScoreCase::new));
            }
        }
        return new Stage("50-people: scores", List.copyOf(cases.values()), this::fractions);
    }

    private Stage fractions() {
        Map<Optional<Points>, FractionCase> fractions = new LinkedHashMap<>();
        List<Object> cases = new ArrayList<>();
        for (PeopleTake take : takes) {
            for (PersonLine line : people) {
                PersonLine.Take own = take.of(line);
                own.fraction(fractions.computeIfAbsent(
                        Optional.ofNullable(own.score().score()), score -> new FractionCase(score.orElse(null))));
            }
            dossier.plan().units().forEach(unit -> {
                Figures.OfUnit figures = take.figures.unit(unit.id());
                UnitFractionCase made = new UnitFractionCase(unit.id(), figures == null ? null : figures.degree());
                take.unitFractions.put(unit.id(), made);
                cases.add(made);
            });
        }
        cases.addAll(fractions.values());
        return new Stage("50-people: fractions", cases, this::funds);
    }

    private Stage funds() {
        List<Object> cases = new ArrayList<>();
        for (@Nullable Object one : java.util.Arrays.asList(productivity, secretaryFund, paymentTimes)) {
            if (one != null) {
                cases.add(one);
            }
        }
        boolean raisedCase =
                funds.generalSecretary() != null && funds.generalSecretary().raisedCase() != null;
        LimitRows rows = new LimitRows(minimums, regulation, employees, raisedCase);
        limits = rows;
        cases.addAll(rows.cases());
        for (PersonLine line : people) {
            if (!line.isEligible()) {
                continue;
            }
            if (funds.unitHeads() != null && line.is(Role.UNIT_HEAD)) {
                Position position = line.person.position();
                HeadsCase made = new HeadsCase(
                        line.person.id(), position == null ? Money.ZERO : position.value(), line.creditedDays);
                heads.put(line.person.id(), made);
                cases.add(made);
            }
        }
        for (ProjectFund project : sortedProjects()) {
            for (PersonLine line : people) {
                for (Participation one : line.person.participations()) {
                    if (one.objective().equals(project.objective())
                            && one.unit().equals(project.unit())) {
                        participations.add(new ParticipationCase(line, project, one));
                    }
                }
            }
        }
        cases.addAll(participations);
        for (PeopleTake take : takes) {
            funds(take, cases);
        }
        return new Stage("60-premiums: funds", cases, this::parts);
    }

    private List<ProjectFund> sortedProjects() {
        List<ProjectFund> sorted = new ArrayList<>(funds.projects());
        sorted.sort(Comparator.comparing(ProjectFund::id));
        return sorted;
    }

    private void funds(PeopleTake take, List<Object> cases) {
        for (PersonLine line : people) {
            if (!line.isEligible()) {
                continue;
            }
            Ratio fraction = take.of(line).fraction().fraction();
            Position position = line.person.position();
            if (funds.unitHeads() != null && line.is(Role.UNIT_HEAD) && position != null) {
                List<InterimPost> posts = new ArrayList<>(position.interimPosts());
                posts.sort(Comparator.comparing(InterimPost::unit));
                posts.forEach(post -> take.interims.add(new InterimCase(line, post, dossier.daysOfYear(), fraction)));
            }
            if (funds.generalSecretary() != null && line.is(Role.GENERAL_SECRETARY)) {
                take.secretaries.add(new SecretaryCase(
                        line,
                        funds.generalSecretary().salaryMass(),
                        Ratio.of(line.creditedDays, dossier.daysOfYear()),
                        fraction));
            }
        }
        cases.addAll(take.interims);
        cases.addAll(take.secretaries);
        for (ProjectFund project : sortedProjects()) {
            ProjectCase made = new ProjectCase(
                    project,
                    take.figures.objective(project.objective(), project.unit()),
                    without().figures.objective(project.objective(), project.unit()));
            take.projects.add(new PeopleTake.Project(made));
            cases.add(made);
        }
    }

    private Stage parts() {
        List<Object> cases = new ArrayList<>();
        for (PeopleTake take : takes) {
            if (productivity != null) {
                if (productivity.isPerUnit()) {
                    unitParts(take, Objects.requireNonNull(funds.productivity()));
                } else {
                    entityPart(take, Objects.requireNonNull(funds.productivity()));
                }
            }
            for (Part part : take.parts) {
                cases.add(part.split);
                cases.add(part.topUp(employees, limits().leastForTopUp()));
            }
            if (funds.unitHeads() != null) {
                Money due = Money.ZERO;
                for (InterimCase one : take.interims) {
                    due = due.plus(one.due());
                }
                InterimPotCase pot = new InterimPotCase(due, funds.unitHeads().result());
                take.interimPot(pot);
                cases.add(pot);
            }
        }
        return new Stage("60-premiums: parts", cases, this::candidates);
    }

    /** Only from the stage 60 on. */
    private LimitRows limits() {
        return Objects.requireNonNull(limits);
    }

    private void entityPart(PeopleTake take, Money amount) {
        Part part = new Part(amount);
        for (PersonLine line : people) {
            if (line.isEligible() && line.is(Role.EMPLOYEE)) {
                part.members.add(new Part.Member(line, take.of(line), line.base(), organisational(line.person, take)));
            }
        }
        take.parts.add(part);
    }

    /** Mean of the fractions of the evaluated units, weighted by the person's shares; nothing when none is evaluated. */
    private static Ratio organisational(Person person, PeopleTake take) {
        Ratio mean = units(person, take.figures, (of, unit) -> fraction(take, of.unit()));
        return mean == null ? Ratio.ZERO : mean;
    }

    private static Ratio fraction(PeopleTake take, String unit) {
        return Objects.requireNonNull(take.unitFractions.get(unit)).fraction();
    }

    private record UnitClaim(String key, Ratio earned) implements Distribution.Claim {}

    private void unitParts(PeopleTake take, Money amount) {
        Map<String, List<Part.Member>> members = new java.util.TreeMap<>();
        for (PersonLine line : people) {
            if (line.isEligible() && line.is(Role.EMPLOYEE)) {
                for (Membership one : line.person.units()) {
                    members.computeIfAbsent(one.unit(), none -> new ArrayList<>())
                            .add(new Part.Member(
                                    line,
                                    take.of(line),
                                    line.base().times(Ratio.of(one.share())),
                                    fraction(take, one.unit())));
                }
            }
        }
        List<UnitClaim> claims = new ArrayList<>(members.size());
        Ratio sum = Ratio.ZERO;
        for (Map.Entry<String, List<Part.Member>> unit : members.entrySet()) {
            Ratio weight = Ratio.ZERO;
            for (Part.Member member : unit.getValue()) {
                weight = weight.plus(member.weight());
            }
            claims.add(new UnitClaim(unit.getKey(), weight));
            sum = sum.plus(weight);
        }
        if (sum.signum() == 0) {
            return;
        }
        Distribution split = Distribution.of(claims, amount, sum);
        for (int i = 0; i < claims.size(); i++) {
            if (claims.get(i).earned().signum() > 0) {
                Part.Cut cut = new Part.Cut(amount, claims.get(i).earned(), sum, split.remainder(i), split.extra(i));
                Part part = new Part(claims.get(i).key(), split.amount(i), cut);
                part.members.addAll(members.get(claims.get(i).key()));
                take.parts.add(part);
            }
        }
    }

    private Stage candidates() {
        List<Object> cases = new ArrayList<>();
        for (PeopleTake take : takes) {
            for (Part part : take.parts) {
                if (part.topUp().recipients() > 0) {
                    rank(part);
                    cases.addAll(part.candidates);
                }
            }
            interimPaid(take);
        }
        return new Stage("60-premiums: candidates", cases, this::bonuses);
    }

    /** Somebody with a premium: the score, then the figures of the regulation's criteria in its order. */
    private record Merit(PersonLine person, List<Ratio> figures) implements Comparable<Merit> {
        /** The best first; 0 between those whom nothing tells apart. */
        @Override
        public int compareTo(Merit other) {
            for (int i = 0; i < figures.size(); i++) {
                int side = other.figures.get(i).compareTo(figures.get(i));
                if (side != 0) {
                    return side;
                }
            }
            return 0;
        }
    }

    private void rank(Part part) {
        List<Merit> ranked = new ArrayList<>();
        for (Part.Member member : part.members) {
            if (member.isCandidate()) {
                ranked.add(merit(member));
            }
        }
        ranked.sort(null);
        int border = part.topUp().recipients();
        int from = 0;
        while (from < ranked.size()) {
            int to = from + 1;
            while (to < ranked.size() && ranked.get(from).compareTo(ranked.get(to)) == 0) {
                to++;
            }
            for (int i = from; i < to; i++) {
                part.candidates.add(new CandidateCase(ranked.get(i).person(), from + 1, to, border));
            }
            from = to;
        }
    }

    private Merit merit(Part.Member member) {
        List<Ratio> figures = new ArrayList<>(3);
        figures.add(
                Ratio.of(Objects.requireNonNull(member.take().score().score()).value()));
        for (PremiumPolicies.TieBreak criterion :
                regulation.premiums().topUp().tieBreaks().value().criteria()) {
            figures.add(merit(member.person().person, criterion));
        }
        return new Merit(member.person(), figures);
    }

    /** More is better; less than anything where nothing is known. */
    private static Ratio merit(Person person, PremiumPolicies.TieBreak criterion) {
        if (criterion == PremiumPolicies.TieBreak.LENGTH_OF_SERVICE) {
            return Ratio.of(person.monthsOfService() == null ? -1 : person.monthsOfService());
        }
        if (person.pastScores().isEmpty()) {
            return Ratio.of(-1);
        }
        BigDecimal sum = person.pastScores().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return Ratio.of(sum, BigDecimal.valueOf(person.pastScores().size()));
    }

    /** In whole cents, so that a pot too small for all of them never gives a post more than it is due. */
    private record PostClaim(InterimCase post) implements Distribution.Claim {
        @Override
        public String key() {
            return post.person().person.id() + ' ' + post.post().unit();
        }

        @Override
        public Ratio earned() {
            return post.due().exact();
        }
    }

    private void interimPaid(PeopleTake take) {
        if (funds.unitHeads() == null) {
            return;
        }
        if (take.interimPot().isReduced()) {
            Distribution shared = Distribution.of(
                    take.interims.stream().map(PostClaim::new).toList(),
                    take.interimPot().pot(),
                    take.interimPot().due().exact());
            take.interimCut(shared);
            for (int i = 0; i < take.interims.size(); i++) {
                take.interimPaid.add(shared.amount(i));
            }
        } else {
            take.interims.forEach(one -> take.interimPaid.add(one.due()));
        }
    }

    private Stage bonuses() {
        List<Object> cases = new ArrayList<>();
        for (PeopleTake take : takes) {
            for (Part part : take.parts) {
                int recipients = (int) part.candidates.stream()
                        .filter(CandidateCase::isReceiving)
                        .count();
                cases.add(part.bonus(recipients));
            }
        }
        return new Stage("60-premiums: top-ups", cases, this::quotas);
    }

    private Stage quotas() {
        Map<Ratio, QuotaCase> cases = new LinkedHashMap<>();
        Function<Ratio, QuotaCase> quotas = fraction -> cases.computeIfAbsent(fraction, QuotaCase::new);
        for (PeopleTake take : takes) {
            take.parts.forEach(part -> take.shares.addAll(part.shares(quotas)));
            if (funds.unitHeads() != null) {
                take.heads(headShare(take, funds.unitHeads().result(), quotas));
                take.shares.add(Objects.requireNonNull(take.heads()));
            }
            take.projects.forEach(project -> take.shares.add(project.share(participations, quotas.apply(Ratio.ONE))));
        }
        return new Stage("60-premiums: quotas", List.copyOf(cases.values()), this::distributions);
    }

    private Share headShare(PeopleTake take, Money pot, Function<Ratio, QuotaCase> quotas) {
        Rule weighedBy = heads.values().stream()
                .findFirst()
                .map(HeadsCase::rule)
                .orElse(take.interimPot().rule());
        Share share = new Share(
                FundKind.UNIT_HEADS, PremiumKind.RESULT, null, null, pot.minus(take.interimTotal()), weighedBy);
        for (PersonLine line : people) {
            HeadsCase head = heads.get(line.person.id());
            if (head != null) {
                share.quotas.add(new Quota(
                        line,
                        head.weight(),
                        quotas.apply(take.of(line).fraction().fraction())));
            }
        }
        return share;
    }

    /** Of the productivity fund; null without one. */
    @Nullable
    Money productivityAmount() {
        return funds.productivity();
    }

    private Stage distributions() {
        List<Object> cases = new ArrayList<>();
        for (PeopleTake take : takes) {
            take.shares.forEach(share -> cases.add(share.summed()));
        }
        return new Stage("60-premiums: distributions", cases, this::close);
    }

    /** Everything about people and money that the audit looks at. */
    List<Audit> audits(List<FundResult> results) {
        List<Audit> audits = new ArrayList<>();
        for (PersonLine line : people) {
            audits.add(new PersonAudit(line));
            for (ComponentCase one : line.with.components) {
                if (one.reached() == null) {
                    audits.add(new ComponentAudit(line, one.getKind()));
                }
            }
        }
        audits.add(new StaffAudit(people));
        participations.forEach(one -> audits.add(new ParticipationAudit(one)));
        results.forEach(one -> audits.add(new FundAudit(one, isWeighed(one))));
        with().parts.forEach(part -> audits.add(new TopUpAudit(part)));
        if (productivity != null) {
            audits.add(limits().employeesAudit());
        }
        if (paymentTimes != null) {
            audits.add(new HeadsAudit(with().interimPot(), paymentTimes));
        }
        if (!results.isEmpty()) {
            audits.add(new AgreementAudit(funds.agreement(), dossier.periodEnd()));
        }
        if (!dossier.people().isEmpty()) {
            Map<AbsenceClass.Kind, ProtectedAbsence> laws = new HashMap<>();
            minimums.protectedAbsences().forEach(one -> laws.put(one.kind(), one));
            regulation
                    .people()
                    .absences()
                    .value()
                    .forEach(one -> audits.add(
                            new AbsenceAudit(Objects.requireNonNull(absences.get(one.id())), laws.get(one.kind()))));
        }
        limitAudits(audits);
        return audits;
    }

    /** Whether somebody has a part of a fund before scores count. */
    private boolean isWeighed(FundResult fund) {
        return switch (fund.fund()) {
            case PRODUCTIVITY ->
                with().parts.stream()
                        .flatMap(part -> part.members.stream())
                        .anyMatch(member -> member.weight().signum() > 0);
            case UNIT_HEADS ->
                heads.values().stream().anyMatch(head -> head.weight().signum() > 0);
            case GENERAL_SECRETARY ->
                with().secretaries.stream().anyMatch(one -> one.getService().signum() > 0);
            case PROJECT ->
                with().projects.stream()
                        .filter(one -> one.concluded.project().id().equals(fund.project()))
                        .anyMatch(one -> !one.share().quotas.isEmpty());
        };
    }

    /** What is compared with national limits, where there is such a fund. */
    private void limitAudits(List<Audit> audits) {
        LimitRows rows = limits();
        if (funds.productivity() != null) {
            audits.addAll(rows.ofRegulation(NationalLimit.Subject.INDIVIDUAL_SHARE));
            if (rows.isTopUpKnown()) {
                audits.addAll(rows.ofRegulation(NationalLimit.Subject.TOP_UP_RATE));
            }
        }
        ResultFund unitHeads = funds.unitHeads();
        if (unitHeads != null) {
            Money resources = unitHeads.result().plus(unitHeads.positions());
            if (!resources.isZero()) {
                audits.addAll(rows.of(
                        NationalLimit.Subject.RESULT_SHARE,
                        unitHeads.result().exact().dividedBy(resources.exact())));
            }
            audits.addAll(rows.ofRegulation(NationalLimit.Subject.PAYMENT_TIMES_SHARE));
            if (!with().interims.isEmpty()) {
                audits.addAll(rows.ofRegulation(NationalLimit.Subject.INTERIM_RATE));
            }
        }
        if (funds.generalSecretary() != null) {
            audits.addAll(rows.ofRegulation(NationalLimit.Subject.SECRETARY_RATE));
        }
    }

    private @Nullable Stage close() {
        takes.forEach(take -> take.shares.forEach(Share::distribute));
        return after.get();
    }
}
