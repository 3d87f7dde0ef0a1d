package it.comune.performance.rules.tuning;

import it.comune.performance.dossier.Dossier;
import it.comune.performance.dossier.Funds;
import it.comune.performance.dossier.Membership;
import it.comune.performance.dossier.Person;
import it.comune.performance.evaluation.ComponentResult;
import it.comune.performance.evaluation.Evaluation;
import it.comune.performance.evaluation.Explanation;
import it.comune.performance.evaluation.FundKind;
import it.comune.performance.evaluation.FundResult;
import it.comune.performance.evaluation.IndicatorResult;
import it.comune.performance.evaluation.PersonResult;
import it.comune.performance.evaluation.PremiumKind;
import it.comune.performance.evaluation.PremiumResult;
import it.comune.performance.evaluation.UnitResult;
import it.comune.performance.regulation.ComponentKind;
import it.comune.performance.regulation.Regulation;
import it.comune.performance.regulation.Role;
import it.comune.performance.value.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One dossier under two regulations: everything that is not the same, and the sums. */
final class YearImpact {
    /**
     * What a person is paid, by one fund or by all.
     *
     * @param moved whether by more than rounding
     */
    record Paid(Money before, Money after, boolean moved) {
        static Paid of(PersonChange person) {
            return new Paid(person.before(), person.after(), person.isMoved());
        }

        Paid plus(Paid other) {
            return new Paid(before.plus(other.before), after.plus(other.after), moved || other.moved);
        }
    }

    private record PremiumKey(
            FundKind fund,
            PremiumKind kind,
            @Nullable String project,
            @Nullable String unit) {}

    private record FundKey(FundKind fund, String project) {}

    private final Dossier dossier;
    private final boolean sameScope;
    private final List<PersonChange> people;
    private final List<UnitChange> units;
    /** Of each person, in the order of {@link #people}. */
    private final List<Map<FundKind, Paid>> paid = new ArrayList<>();
    /** Of each person, in the same order. */
    private final List<Set<FundKind>> payable = new ArrayList<>();

    private final Map<FundKey, FundChange> funds;

    YearImpact(Dossier dossier, Regulation oldRules, Regulation newRules, Evaluation before, Evaluation after) {
        this.dossier = dossier;
        this.sameScope = oldRules.premiums().productivity().scope().value()
                == newRules.premiums().productivity().scope().value();
        // The evaluations are much larger than what is kept of them.
        this.people = people(before, after);
        this.units = units(before, after);
        this.funds = funds(before, after);
    }

    // People.

    private List<PersonChange> people(Evaluation before, Evaluation after) {
        Map<String, Person> known = new HashMap<>();
        dossier.people().forEach(one -> known.put(one.id(), one));
        List<PersonChange> changes = new ArrayList<>();
        // Both evaluations have the same people in the same order: those of the dossier by id.
        for (int i = 0; i < before.people().size(); i++) {
            PersonResult old = before.people().get(i);
            PersonResult now = after.people().get(i);
            Person person = Objects.requireNonNull(known.get(old.person()));
            PersonChange change = person(person, old, now);
            changes.add(change);
            Map<FundKind, Paid> own = paid(change, old, now);
            paid.add(own);
            payable.add(payable(person, own.keySet(), old.role(), now.role()));
        }
        return List.copyOf(changes);
    }

    private PersonChange person(Person person, PersonResult old, PersonResult now) {
        boolean sameScore =
                Objects.equals(old.score(), now.score()) && old.components().equals(now.components());
        List<PersonChange.Premium> premiums = premiums(old, now);
        return new PersonChange(
                old.person(),
                now.role(),
                now.profile(),
                now.contractArea(),
                mainUnit(person),
                person.partTime().compareTo(BigDecimal.ONE) < 0,
                old.score(),
                now.score(),
                old.total(),
                now.total(),
                sameScore ? List.of() : components(old, now),
                premiums,
                sameScore ? List.of() : Steps.changed(old.scoreExplanation(), now.scoreExplanation()),
                sameBase(old, now) ? List.of() : Steps.changed(old.baseExplanation(), now.baseExplanation()));
    }

    private static boolean sameBase(PersonResult old, PersonResult now) {
        return old.eligible() == now.eligible()
                && old.creditedDays() == now.creditedDays()
                && Objects.equals(
                        old.baseExplanation().figure(), now.baseExplanation().figure());
    }

    /** For which most of the work is; of equal shares that of the smaller id. */
    private static String mainUnit(Person person) {
        return person.units().stream()
                .sorted(Comparator.comparing(Membership::share).reversed().thenComparing(Membership::unit))
                .findFirst()
                .orElseThrow()
                .unit();
    }

    private static List<PersonChange.Component> components(PersonResult old, PersonResult now) {
        Map<ComponentKind, ComponentResult> then = new EnumMap<>(ComponentKind.class);
        Map<ComponentKind, ComponentResult> later = new EnumMap<>(ComponentKind.class);
        old.components().forEach(one -> then.put(one.kind(), one));
        now.components().forEach(one -> later.put(one.kind(), one));
        List<PersonChange.Component> changes = new ArrayList<>();
        for (ComponentKind kind : ComponentKind.values()) {
            ComponentResult one = then.get(kind);
            ComponentResult other = later.get(kind);
            var points = one == null ? null : one.points();
            var pointsAfter = other == null ? null : other.points();
            if (!Objects.equals(points, pointsAfter)) {
                changes.add(new PersonChange.Component(kind, points, pointsAfter));
            }
        }
        return changes;
    }

    private List<PersonChange.Premium> premiums(PersonResult old, PersonResult now) {
        Map<PremiumKey, List<PremiumResult>> then = premiums(old);
        Map<PremiumKey, List<PremiumResult>> later = premiums(now);
        Map<PremiumKey, Boolean> keys = new LinkedHashMap<>();
        then.keySet().forEach(key -> keys.put(key, true));
        later.keySet().forEach(key -> keys.put(key, true));
        List<PersonChange.Premium> changes = new ArrayList<>();
        for (PremiumKey key : keys.keySet()) {
            List<PremiumResult> one = then.getOrDefault(key, List.of());
            List<PremiumResult> other = later.getOrDefault(key, List.of());
            Money amount = sum(one);
            Money amountAfter = sum(other);
            if (!amount.equals(amountAfter)) {
                changes.add(new PersonChange.Premium(
                        key.fund,
                        key.kind,
                        key.project,
                        key.unit,
                        amount,
                        amountAfter,
                        Steps.changed(explanations(one), explanations(other))));
            }
        }
        changes.sort(Comparator.comparingLong((PersonChange.Premium one) -> -Math.abs(one.cents()))
                .thenComparing(PersonChange.Premium::fund)
                .thenComparing(PersonChange.Premium::kind)
                .thenComparing(one -> Objects.requireNonNullElse(one.project(), ""))
                .thenComparing(one -> Objects.requireNonNullElse(one.unit(), "")));
        return changes;
    }

    /** Where one regulation shares among all and the other within units, the parts of all units are one premium. */
    private Map<PremiumKey, List<PremiumResult>> premiums(PersonResult person) {
        Map<PremiumKey, List<PremiumResult>> all = new LinkedHashMap<>();
        for (PremiumResult one : person.premiums()) {
            String unit = one.fund() == FundKind.PRODUCTIVITY && !sameScope ? null : one.unit();
            all.computeIfAbsent(new PremiumKey(one.fund(), one.kind(), one.project(), unit), key -> new ArrayList<>())
                    .add(one);
        }
        return all;
    }

    private static Money sum(List<PremiumResult> premiums) {
        Money sum = Money.ZERO;
        for (PremiumResult one : premiums) {
            sum = sum.plus(one.amount());
        }
        return sum;
    }

    private static List<Explanation> explanations(List<PremiumResult> premiums) {
        return premiums.stream().map(PremiumResult::explanation).toList();
    }

    private static Map<FundKind, Paid> paid(PersonChange change, PersonResult old, PersonResult now) {
        Map<FundKind, Paid> paid = new EnumMap<>(FundKind.class);
        old.premiums().forEach(one -> paid.merge(one.fund(), new Paid(one.amount(), Money.ZERO, false), Paid::plus));
        now.premiums().forEach(one -> paid.merge(one.fund(), new Paid(Money.ZERO, one.amount(), false), Paid::plus));
        change.premiums().stream()
                .filter(PersonChange.Premium::isMoved)
                .forEach(one -> paid.merge(one.fund(), new Paid(Money.ZERO, Money.ZERO, true), Paid::plus));
        return paid;
    }

    /** Funds that would pay a person but for score, days, suspension or what a project reached. */
    private Set<FundKind> payable(Person person, Set<FundKind> paying, Role... roles) {
        Set<FundKind> funds = EnumSet.noneOf(FundKind.class);
        funds.addAll(paying);
        for (Role role : roles) {
            funds.add(
                    switch (role) {
                        case EMPLOYEE -> FundKind.PRODUCTIVITY;
                        case UNIT_HEAD -> FundKind.UNIT_HEADS;
                        case GENERAL_SECRETARY -> FundKind.GENERAL_SECRETARY;
                    });
        }
        Funds given = dossier.funds();
        boolean isOnProject = given != null
                && person.participations().stream()
                        .filter(one -> one.evidence() != null)
                        .anyMatch(one -> given.projects().stream()
                                .anyMatch(project -> project.objective().equals(one.objective())
                                        && project.unit().equals(one.unit())));
        if (isOnProject) {
            funds.add(FundKind.PROJECT);
        }
        return funds;
    }

    // Units and funds.

    private static List<UnitChange> units(Evaluation before, Evaluation after) {
        Map<String, List<UnitChange.Indicator>> moved = new HashMap<>();
        for (int i = 0; i < before.indicators().size(); i++) {
            IndicatorResult old = before.indicators().get(i);
            IndicatorResult now = after.indicators().get(i);
            if (!Objects.equals(old.degree(), now.degree())) {
                moved.computeIfAbsent(old.unit(), none -> new ArrayList<>())
                        .add(new UnitChange.Indicator(
                                old.indicator(),
                                old.objective(),
                                old.degree(),
                                now.degree(),
                                Steps.changed(old.explanation(), now.explanation())));
            }
        }
        List<UnitChange> changes = new ArrayList<>();
        for (int i = 0; i < before.units().size(); i++) {
            UnitResult old = before.units().get(i);
            UnitResult now = after.units().get(i);
            changes.add(new UnitChange(
                    old.unit(),
                    old.maximum(),
                    now.maximum(),
                    old.degree(),
                    now.degree(),
                    old.points(),
                    now.points(),
                    Objects.equals(old.degree(), now.degree())
                            ? List.of()
                            : Steps.changed(old.degreeExplanation(), now.degreeExplanation()),
                    moved.getOrDefault(old.unit(), List.of())));
        }
        return List.copyOf(changes);
    }

    private static Map<FundKey, FundChange> funds(Evaluation before, Evaluation after) {
        Map<FundKey, FundChange> all =
                new TreeMap<>(Comparator.comparing(FundKey::fund).thenComparing(FundKey::project));
        for (FundResult one : before.funds()) {
            add(
                    all,
                    one,
                    new FundChange(
                            one.amount(), Money.ZERO, one.distributed(), Money.ZERO, one.residual(), Money.ZERO));
        }
        for (FundResult one : after.funds()) {
            add(
                    all,
                    one,
                    new FundChange(
                            Money.ZERO, one.amount(), Money.ZERO, one.distributed(), Money.ZERO, one.residual()));
        }
        return all;
    }

    private static void add(Map<FundKey, FundChange> all, FundResult fund, FundChange change) {
        all.merge(new FundKey(fund.fund(), Objects.requireNonNullElse(fund.project(), "")), change, FundChange::plus);
    }

    // What others see.

    Dossier dossier() {
        return dossier;
    }

    List<PersonChange> changes() {
        return people;
    }

    /** How many people. */
    int size() {
        return people.size();
    }

    List<UnitChange> unitChanges() {
        return units;
    }

    /** What each fund pays a person, by the place in {@link #changes()}. */
    Map<FundKind, Paid> paid(int person) {
        return paid.get(person);
    }

    /** Which funds could pay a person: those of the person's role or work, whether they pay or not. */
    Set<FundKind> payable(int person) {
        return payable.get(person);
    }

    /** The group of each kind in which a person is; of funds, all that pay. */
    static String key(PersonChange person, GroupBy by) {
        return switch (by) {
            case UNIT -> person.unit();
            case CONTRACT_AREA -> person.contractArea();
            case WORKING_TIME -> person.partTime() ? "PART_TIME" : "FULL_TIME";
            case PROFILE -> person.profile();
            case FUND -> throw new IllegalArgumentException("A person may be paid by several funds.");
        };
    }

    /** Everybody of each group, with the money that counts there; by kind and key. */
    Map<GroupBy, Map<String, Map<Integer, Paid>>> members() {
        Map<GroupBy, Map<String, Map<Integer, Paid>>> members = new EnumMap<>(GroupBy.class);
        for (GroupBy by : GroupBy.values()) {
            members.put(by, new TreeMap<>());
        }
        for (int i = 0; i < people.size(); i++) {
            PersonChange one = people.get(i);
            int person = i;
            for (Map.Entry<GroupBy, Map<String, Map<Integer, Paid>>> group : members.entrySet()) {
                if (group.getKey() == GroupBy.FUND) {
                    paid.get(i)
                            .forEach((fund, amounts) -> group.getValue()
                                    .computeIfAbsent(fund.name(), none -> new LinkedHashMap<>())
                                    .put(person, amounts));
                } else {
                    group.getValue()
                            .computeIfAbsent(key(one, group.getKey()), none -> new LinkedHashMap<>())
                            .put(person, Paid.of(one));
                }
            }
        }
        return members;
    }

    static Aggregate sum(Iterable<Paid> amounts) {
        Aggregate sum = Aggregate.NONE;
        for (Paid one : amounts) {
            sum = sum.plus(Aggregate.of(one.before, one.after, one.moved));
        }
        return sum;
    }

    Aggregate total() {
        return sum(people.stream().map(Paid::of).toList());
    }

    @Nullable
    Spread spreadBefore() {
        return people.isEmpty()
                ? null
                : Spread.of(people.stream().map(PersonChange::before).toList());
    }

    @Nullable
    Spread spreadAfter() {
        return people.isEmpty()
                ? null
                : Spread.of(people.stream().map(PersonChange::after).toList());
    }

    FundChange money() {
        return funds.values().stream().reduce(FundChange.NONE, FundChange::plus);
    }

    Map<FundKind, FundChange> moneyByKind() {
        Map<FundKind, FundChange> byKind = new EnumMap<>(FundKind.class);
        funds.forEach((key, change) -> byKind.merge(key.fund, change, FundChange::plus));
        return byKind;
    }

    OfficeImpact.Year office() {
        List<OfficeImpact.Group> groups = new ArrayList<>();
        members()
                .forEach((by, own) -> own.forEach((key, amounts) -> groups.add(new OfficeImpact.Group(
                        by,
                        key,
                        sum(amounts.values()),
                        Spread.of(amounts.values().stream().map(Paid::before).toList()),
                        Spread.of(amounts.values().stream().map(Paid::after).toList())))));
        List<OfficeImpact.Fund> each = new ArrayList<>();
        funds.forEach((key, change) ->
                each.add(new OfficeImpact.Fund(key.fund, key.project.isEmpty() ? null : key.project, change)));
        return new OfficeImpact.Year(
                dossier.municipality(),
                dossier.year(),
                dossier.evaluationDate(),
                total(),
                spreadBefore(),
                spreadAfter(),
                groups,
                people,
                units,
                money(),
                each);
    }
}
