package it.comune.performance.rules.testing;

import it.comune.performance.dossier.Absence;
import it.comune.performance.dossier.Act;
import it.comune.performance.dossier.BehaviourScore;
import it.comune.performance.dossier.CauseKind;
import it.comune.performance.dossier.Dossier;
import it.comune.performance.dossier.ExemptCause;
import it.comune.performance.dossier.Funds;
import it.comune.performance.dossier.Indicator;
import it.comune.performance.dossier.Objective;
import it.comune.performance.dossier.Person;
import it.comune.performance.dossier.Position;
import it.comune.performance.dossier.ResultFund;
import it.comune.performance.evaluation.Evaluation;
import it.comune.performance.evaluation.FindingCode;
import it.comune.performance.evaluation.FundKind;
import it.comune.performance.evaluation.FundResult;
import it.comune.performance.evaluation.PremiumKind;
import it.comune.performance.evaluation.ShareResult;
import it.comune.performance.evaluation.UnitResult;
import it.comune.performance.regulation.AbsenceClass;
import it.comune.performance.regulation.PremiumPolicies.PartTime;
import it.comune.performance.regulation.PremiumPolicies.Residual;
import it.comune.performance.regulation.Profile;
import it.comune.performance.regulation.Regulation;
import it.comune.performance.regulation.Role;
import it.comune.performance.rules.RuleBook;
import it.comune.performance.testing.Dossiers;
import it.comune.performance.testing.Staffs;
import it.comune.performance.value.Money;
import it.comune.performance.value.Ratio;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Whether a regulation, together with the rules of this library and those of the host, treats people fairly. A host extends this
 * class in its tests and gives its regulation; jqwik then tries every claim on random staffs and funds that suit the regulation. A
 * claim that does not hold fails with a small counterexample in Italian, written for HR: who, what was given, what each
 * receives, which rule of fairness is broken and which settings of the regulation to look at.
 *
 * <pre>{@code
 * class OurRulesAreFairTest extends FairnessProperties {
 *     protected Regulation regulation() {
 *         return RegulationJson.read(Path.of("our-regulation.json"));
 *     }
 * }
 * }</pre>
 *
 * <p>Nothing is skipped. A claim that holds only under some setting is tried on the host's regulation with that one setting
 * changed, and the counterexample names the change: so the host's own profiles, bands, coefficients and rules are tried in any
 * case. What no regulation can promise is not tried: passing the least score or entering a tie changes others' top-up; what is
 * redistributed goes from one to another; an interim post moves the pot of the other heads.
 *
 * <p>Every claim is tried 100 times; {@code -Dperformance.fairness.tries=5000} tries it more often. Random dossiers are of
 * 2018 to 2026, most of 2023 and 2024. A regulation that refuses dossiers with gaps is tried as if gaps counted nothing.
 */
public abstract class FairnessProperties {
    private static final int PERCENT = 100;
    private static final Map<Class<?>, RuleBook> RULE_BOOKS = new ConcurrentHashMap<>();
    private static final Map<Class<?>, Regulation> REGULATIONS = new ConcurrentHashMap<>();

    /** For subclasses. */
    protected FairnessProperties() {}

    /** The regulation that is tried. Asked once. */
    protected abstract Regulation regulation();

    /** The rules under which it is tried: those of this library, unless a host adds its own. Asked once. */
    protected RuleBook ruleBook() {
        return RuleBook.standard();
    }

    /**
     * From which number random tries begin; none: every run tries other dossiers, so that more is seen with time. Whoever needs the same
     * tries in every run returns one.
     */
    protected @Nullable Long seed() {
        return null;
    }

    /** The one of the host; the tests of this class try others as well. */
    Arbitrary<Regulation> regulations() {
        return Arbitraries.just(REGULATIONS.computeIfAbsent(getClass(), any -> regulation()));
    }

    private Side evaluate(Dossier dossier, Setup setup) {
        return new Side(dossier, setup, evaluation(dossier, setup.regulation()));
    }

    /** The tests of this class put faults in here. */
    Evaluation evaluation(Dossier dossier, Regulation regulation) {
        return RULE_BOOKS.computeIfAbsent(getClass(), any -> ruleBook()).evaluate(dossier, regulation);
    }

    @Provide
    Arbitrary<Chance> chances() {
        Arbitrary<Chance> chances = Combinators.combine(
                        Staffs.under(regulations()),
                        Arbitraries.integers().between(0, 11),
                        Arbitraries.integers().between(0, 1000),
                        Arbitraries.integers().between(0, PERCENT))
                .as((given, who, what, part) -> new Chance(given.get1(), Setup.of(given.get2()), who, what, part))
                .withoutEdgeCases();
        Long seed = seed();
        return seed == null ? chances : seeded(chances, seed);
    }

    /** The same values, drawn with a source of chance of their own. */
    private static Arbitrary<Chance> seeded(Arbitrary<Chance> chances, long seed) {
        RandomGenerator<Chance> drawn = chances.generator(PERCENT);
        Random own = new Random(seed);
        return Arbitraries.fromGenerator(none -> drawn.next(own));
    }

    // One evaluation.

    @Tried
    void every_cent_of_a_distribution_is_handed_out_or_left(@ForAll("chances") Chance chance) {
        Side side = evaluate(chance.dossier(), chance.setup());

        for (FundResult fund : side.evaluation().funds()) {
            long shared = 0;
            for (ShareResult share : fund.shares()) {
                long received = received(side, fund, share);
                shared += received;
                String name = name(fund, share);
                if (received != share.distributed().cents()) {
                    throw lost(
                            side,
                            name + ": le persone ricevono " + Words.euros(received) + " euro, ma risultano distribuiti "
                                    + Words.euros(share.distributed().cents()) + ".");
                }
                Long due = due(side, fund, share);
                if (due != null && due != received) {
                    throw lost(
                            side,
                            name + ": le persone ricevono " + Words.euros(received)
                                    + " euro, ma le quote maturate, troncate al centesimo, fanno "
                                    + Words.euros(due) + ".");
                }
            }
            if (shared != fund.distributed().cents()
                    || shared + fund.residual().cents() != fund.amount().cents()) {
                throw lost(
                        side,
                        "Fondo con "
                                + fund.shares().stream()
                                        .map(one -> name(fund, one))
                                        .collect(Collectors.joining(", "))
                                + ": distribuiti " + Words.euros(shared) + ", restano "
                                + Words.euros(fund.residual().cents()) + " euro di "
                                + Words.euros(fund.amount().cents()) + ".");
            }
        }
        for (Person person : side.dossier().people()) {
            long sum = side.amounts(person.id()).values().stream()
                    .mapToLong(one -> one)
                    .sum();
            if (sum != side.cents(person.id())) {
                throw lost(
                        side,
                        person.id() + ": le voci fanno " + Words.euros(sum) + " euro, il totale è "
                                + Words.euros(side.cents(person.id())) + ".");
            }
        }
    }

    private static AssertionError lost(Side side, String sentence) {
        Counterexample text = new Counterexample(Fairness.NOTHING_LOST, side.setup()).that(sentence);
        side.dossier().people().forEach(one -> text.person("Tra gli altri:", side, one.id()));
        return text.place(side).error();
    }

    private static String name(FundResult fund, ShareResult share) {
        return "Distribuzione: " + new DistributionKey(fund.fund(), share.kind(), fund.project(), share.unit()).title();
    }

    private static long received(Side side, FundResult fund, ShareResult share) {
        boolean perUnit = fund.fund() == FundKind.PRODUCTIVITY;
        return side.evaluation().people().stream()
                .flatMap(one -> one.premiums().stream())
                .filter(one -> one.fund() == fund.fund() && one.kind() == share.kind())
                .filter(one -> Objects.equals(one.project(), fund.project()))
                .filter(one -> !perUnit || Objects.equals(one.unit(), share.unit()))
                .mapToLong(one -> one.amount().cents())
                .sum();
    }

    /** Whole cents of what was earned, computed anew; none where it is not shared in proportion. */
    private static @Nullable Long due(Side side, FundResult fund, ShareResult share) {
        boolean heads = share.kind() == PremiumKind.RESULT;
        if (!heads && share.kind() != PremiumKind.ORGANISATIONAL && share.kind() != PremiumKind.INDIVIDUAL) {
            return null;
        }
        DistributionKey key = new DistributionKey(fund.fund(), share.kind(), null, share.unit());
        Ratio weights = Ratio.ZERO;
        Ratio earned = Ratio.ZERO;
        for (Quota quota : Quota.in(side, key).values()) {
            weights = weights.plus(quota.weight());
            earned = earned.plus(quota.earned());
        }
        var premiums = side.setup().regulation().premiums();
        Residual residual = heads
                ? premiums.unitHeads().residual().value()
                : premiums.productivity().residual().value();
        if (earned.signum() == 0) {
            return 0L;
        }
        return residual == Residual.REDISTRIBUTE
                ? share.amount().cents()
                : Money.floor(share.amount().exact().times(earned).dividedBy(weights))
                        .cents();
    }

    @Tried
    void a_larger_earned_quota_never_receives_less(@ForAll("chances") Chance chance) {
        Side side = evaluate(chance.dossier(), chance.setup());

        for (DistributionKey key : side.distributions()) {
            List<Map.Entry<String, Quota>> quotas =
                    new ArrayList<>(Quota.in(side, key).entrySet());
            quotas.sort(Comparator.comparing(one -> one.getValue().earned()));
            for (int i = 1; i < quotas.size(); i++) {
                String smaller = quotas.get(i - 1).getKey();
                String larger = quotas.get(i).getKey();
                boolean equal = quotas.get(i - 1)
                        .getValue()
                        .earned()
                        .equals(quotas.get(i).getValue().earned());
                long more = side.cents(larger, key) - side.cents(smaller, key);
                if (equal ? Math.abs(more) > 1 : more < 0) {
                    throw new Counterexample(equal ? Fairness.EQUALS : Fairness.LARGER_QUOTA, side.setup())
                            .that("Distribuzione: " + key.title() + ". " + larger + " ha maturato "
                                    + (equal ? "quanto " : "più di ") + smaller + ", ma riceve "
                                    + Words.euros(side.cents(larger, key)) + " euro, e " + smaller + " "
                                    + Words.euros(side.cents(smaller, key)) + ".")
                            .person("La prima:", side, larger)
                            .person("La seconda:", side, smaller)
                            .place(side)
                            .error();
                }
            }
        }
    }

    // The same people told otherwise.

    @Tried
    void the_order_of_the_input_is_irrelevant(@ForAll("chances") Chance chance) {
        Side before = evaluate(chance.dossier(), chance.setup());
        Side after = evaluate(Dossiers.shuffled(chance.dossier(), chance.what()), chance.setup());

        for (Person person : chance.dossier().people()) {
            if (!before.amounts(person.id()).equals(after.amounts(person.id()))) {
                throw changed(
                        Fairness.ORDER, before, after, person.id(), "Le stesse cose, elencate in un altro ordine.");
            }
        }
        if (!before.evaluation().funds().equals(after.evaluation().funds())) {
            throw new Counterexample(Fairness.ORDER, before.setup())
                    .that("Le stesse cose, elencate in un altro ordine: cambia quanto resta nei fondi.")
                    .place(before)
                    .error();
        }
    }

    @Tried
    void other_ids_change_nothing_but_the_cents_of_ties(@ForAll("chances") Chance chance) {
        Map<String, String> ids = new HashMap<>();
        SortedSet<String> sorted = new TreeSet<>();
        chance.dossier().people().forEach(one -> sorted.add(one.id()));
        // Who came first by id now comes last.
        sorted.forEach(id -> ids.put(id, "N%03d".formatted(sorted.tailSet(id).size())));
        Side before = evaluate(chance.dossier(), chance.setup());
        Side after = evaluate(
                Edits.with(chance.dossier(), one -> Edits.named(one, Objects.requireNonNull(ids.get(one.id())))),
                chance.setup());

        for (Person person : chance.dossier().people()) {
            String id = person.id();
            String renamed = Objects.requireNonNull(ids.get(id));
            Map<DistributionKey, Long> now = after.amounts(renamed);
            before.amounts(id).forEach((key, cents) -> {
                long moved = Math.abs(now.getOrDefault(key, 0L) - cents);
                if (moved > (key.kind() == PremiumKind.TOP_UP ? 0 : 1) || moved > 0 && !isTied(before, key, id)) {
                    throw new Counterexample(Fairness.IDS, before.setup())
                            .that("La stessa persona con un altro codice: " + id + " diventa " + renamed + ". Cambia: "
                                    + key.title() + ".")
                            .person("Prima:", before, id)
                            .person("Dopo:", after, renamed)
                            .place(before)
                            .error();
                }
            });
        }
    }

    /** Whether somebody else's quota is the same, so that the id decides; of interim posts that is not asked. */
    private static boolean isTied(Side side, DistributionKey key, String id) {
        if (key.kind() == PremiumKind.INTERIM) {
            return true;
        }
        Map<String, Quota> quotas = Quota.in(side, key);
        Quota own = quotas.get(id);
        return own != null
                && quotas.entrySet().stream()
                        .anyMatch(one -> !one.getKey().equals(id)
                                && one.getValue().earned().equals(own.earned()));
    }

    // Two people.

    @Tried
    void equal_people_receive_the_same_but_for_a_cent(@ForAll("chances") Chance chance) {
        Person one = chance.anyone(person -> mayHaveTwin(chance, person));
        Person twin = Edits.named(one, one.id() + "_BIS");
        Side side = evaluate(Edits.and(chance.dossier(), twin), chance.setup());

        Map<DistributionKey, Long> own = side.amounts(one.id());
        Map<DistributionKey, Long> other = side.amounts(twin.id());
        for (DistributionKey key : union(own, other)) {
            long apart = Math.abs(own.getOrDefault(key, 0L) - other.getOrDefault(key, 0L));
            if (apart > (key.kind() == PremiumKind.TOP_UP ? 0 : 1)) {
                throw new Counterexample(Fairness.EQUALS, side.setup())
                        .that("Due persone uguali in tutto. Differiscono per " + Words.euros(apart) + " euro: "
                                + key.title() + ".")
                        .person("La prima:", side, one.id())
                        .person("La seconda:", side, twin.id())
                        .place(side)
                        .error();
            }
        }
    }

    /** Two general secretaries in the same days are refused, and so are two heads of one vacant position. */
    private static boolean mayHaveTwin(Chance chance, Person person) {
        Position held = person.position();
        return role(chance, person) != Role.GENERAL_SECRETARY
                && (held == null || held.interimPosts().isEmpty());
    }

    private static Role role(Chance chance, Person person) {
        return profile(chance, person).role();
    }

    private static Profile profile(Chance chance, Person person) {
        return Objects.requireNonNull(chance.setup().regulation().people().profile(person.profile()));
    }

    private static SortedSet<DistributionKey> union(Map<DistributionKey, Long> one, Map<DistributionKey, Long> other) {
        SortedSet<DistributionKey> keys = new TreeSet<>(one.keySet());
        keys.addAll(other.keySet());
        return keys;
    }

    @Tried
    void a_higher_score_at_the_same_base_never_earns_a_smaller_quota(@ForAll("chances") Chance chance) {
        if (!isAnythingGiven(chance, Role.EMPLOYEE, Role.UNIT_HEAD)) {
            return;
        }
        Person one = chance.anyone(person -> mayHaveTwin(chance, person) && hasPoints(person));
        Person lower = lowered(Edits.named(one, one.id() + "_BIS"), chance);
        Side side = evaluate(Edits.and(chance.dossier(), lower), chance.setup());

        for (DistributionKey key : union(side.amounts(one.id()), side.amounts(lower.id()))) {
            Map<String, Quota> quotas = Quota.in(side, key);
            Quota own = quotas.get(one.id());
            Quota other = quotas.get(lower.id());
            boolean smaller = own != null && other != null && own.earned().compareTo(other.earned()) < 0;
            long less = side.cents(lower.id(), key) - side.cents(one.id(), key);
            if (smaller || less > (key.kind() == PremiumKind.TOP_UP ? 0 : 1)) {
                throw new Counterexample(Fairness.HIGHER_SCORE, side.setup())
                        .that("Due persone uguali in tutto, ma con punti diversi. La distribuzione: " + key.title()
                                + ".")
                        .person("Chi ha più punti:", side, one.id())
                        .person("Chi ne ha meno:", side, lower.id())
                        .place(side)
                        .error();
            }
        }
    }

    @Tried
    void part_time_counts_once(@ForAll("chances") Chance chance) {
        Person one = Edits.partTime(chance.anyone(person -> mayHaveTwin(chance, person)), BigDecimal.ONE);
        BigDecimal part = BigDecimal.valueOf(Math.max(1, chance.part()), 2);
        Person twin = Edits.partTime(Edits.named(one, one.id() + "_BIS"), part);
        Side side = evaluate(Edits.and(Edits.with(chance.dossier(), one), twin), chance.setup());

        boolean counts = role(chance, one) == Role.EMPLOYEE
                && chance.setup().regulation().people().partTime().value() == PartTime.PROPORTIONAL;
        boolean same = side.result(one.id()).eligible()
                        == side.result(twin.id()).eligible()
                && side.result(one.id()).creditedDays()
                        == side.result(twin.id()).creditedDays()
                && Objects.equals(
                        side.result(one.id()).score(), side.result(twin.id()).score());
        for (DistributionKey key : union(side.amounts(one.id()), side.amounts(twin.id()))) {
            boolean base = key.kind() == PremiumKind.ORGANISATIONAL || key.kind() == PremiumKind.INDIVIDUAL;
            BigDecimal factor = counts && base ? part : BigDecimal.ONE;
            BigDecimal due = factor.multiply(BigDecimal.valueOf(side.cents(one.id(), key)));
            // Both amounts are within a cent of exact quotas that have this proportion.
            BigDecimal apart =
                    BigDecimal.valueOf(side.cents(twin.id(), key)).subtract(due).abs();
            same = same && apart.compareTo(BigDecimal.ONE.add(factor)) < 0;
        }
        if (!same) {
            throw new Counterexample(Fairness.PART_TIME, side.setup())
                    .that("Due persone uguali in tutto, ma una a tempo parziale al " + Words.percent(part) + ".")
                    .person("A tempo pieno:", side, one.id())
                    .person("A tempo parziale:", side, twin.id())
                    .place(side)
                    .error();
        }
    }

    // One person before and after.

    private static boolean isAnythingGiven(Chance chance, Role... roles) {
        List<Role> asked = List.of(roles);
        return chance.setup().regulation().people().profiles().value().stream()
                .filter(one -> asked.contains(one.role()))
                .anyMatch(one ->
                        one.components().stream().anyMatch(part -> !part.items().isEmpty()));
    }

    private static boolean hasPoints(Person person) {
        return person.behaviours().stream().anyMatch(one -> one.points().signum() > 0);
    }

    /** With fewer points for one item, or for all. */
    private static Person lowered(Person person, Chance chance) {
        List<BehaviourScore> scores = new ArrayList<>(person.behaviours());
        List<Integer> positive = new ArrayList<>();
        for (int i = 0; i < scores.size(); i++) {
            if (scores.get(i).points().signum() > 0) {
                positive.add(i);
            }
        }
        boolean all = chance.what() % 2 == 1;
        BigDecimal left = BigDecimal.valueOf(Math.min(chance.part(), PERCENT - 1), 2);
        for (int i : all ? positive : List.of(Chance.pick(positive, chance.what() / 2))) {
            BehaviourScore score = scores.get(i);
            scores.set(i, new BehaviourScore(score.item(), score.points().multiply(left)));
        }
        return Edits.given(person, scores);
    }

    /** Somebody whose own interim posts, if any, are taken away, with lower and with higher points. */
    private record Raise(String id, Dossier before, Dossier after) {}

    private static @Nullable Raise raise(Chance chance, boolean withInterim) {
        if (!isAnythingGiven(chance, Role.values())) {
            return null;
        }
        Person some = chance.anyone(FairnessProperties::hasPoints);
        Person high = withInterim ? some : Edits.withoutInterim(some);
        Person low = lowered(high, chance);
        return new Raise(some.id(), Edits.with(chance.dossier(), low), Edits.with(chance.dossier(), high));
    }

    @Tried
    void a_better_score_never_costs_its_owner_more_than_a_cent(@ForAll("chances") Chance chance) {
        Raise raise = raise(chance, false);
        if (raise == null) {
            return;
        }
        Setup setup = chance.setup().withoutTopUp();
        Side before = evaluate(raise.before, setup);
        Side after = evaluate(raise.after, setup);

        for (DistributionKey key : before.amounts(raise.id).keySet()) {
            if (after.cents(raise.id, key) < before.cents(raise.id, key) - 1) {
                throw changed(
                        Fairness.OWN_RAISE,
                        before,
                        after,
                        raise.id,
                        "La valutazione migliora, ma diminuisce: " + key.title() + ".");
            }
        }
    }

    @Tried
    void a_better_score_moves_nobody_else_by_more_than_a_cent_where_nothing_is_redistributed(
            @ForAll("chances") Chance chance) {
        Raise raise = raise(chance, false);
        if (raise == null) {
            return;
        }
        Setup setup = chance.setup().withoutTopUp().carryForward();
        Side before = evaluate(raise.before, setup);
        Side after = evaluate(raise.after, setup);

        for (Person person : chance.dossier().people()) {
            String id = person.id();
            for (DistributionKey key : union(before.amounts(id), after.amounts(id))) {
                if (!id.equals(raise.id) && Math.abs(after.cents(id, key) - before.cents(id, key)) > 1) {
                    throw new Counterexample(Fairness.OTHERS_UNMOVED, setup)
                            .that("Migliora la valutazione di " + raise.id + ", ma cambia quanto riceve " + id + ": "
                                    + key.title() + ".")
                            .person("Chi migliora, prima:", before, raise.id)
                            .person("Chi migliora, dopo:", after, raise.id)
                            .person("Un'altra persona, prima:", before, id)
                            .person("Un'altra persona, dopo:", after, id)
                            .place(before)
                            .error();
                }
            }
        }
    }

    /** Where a bonus can be paid at all: of some cents among many, whether it can hangs on how many receive one. */
    @Tried
    void over_a_whole_fund_a_better_score_never_costs_its_owner_more_than_a_cent_per_distribution(
            @ForAll("chances") Chance chance) {
        Raise raise = raise(chance, true);
        if (raise == null) {
            return;
        }
        Side before = evaluate(raise.before, chance.setup());
        Side after = evaluate(raise.after, chance.setup());
        Assume.that(
                before.evaluation().findings(FindingCode.TOP_UP_NOT_AFFORDABLE).isEmpty());
        Assume.that(
                after.evaluation().findings(FindingCode.TOP_UP_NOT_AFFORDABLE).isEmpty());

        for (FundKind fund : FundKind.values()) {
            long distributions = union(before.amounts(raise.id), after.amounts(raise.id)).stream()
                    .filter(key -> key.fund() == fund && key.kind() != PremiumKind.TOP_UP)
                    .count();
            if (after.cents(raise.id, fund) < before.cents(raise.id, fund) - distributions) {
                throw changed(
                        Fairness.WHOLE_FUND,
                        before,
                        after,
                        raise.id,
                        "La valutazione migliora, ma il premio diminuisce.");
            }
        }
    }

    private static AssertionError changed(Fairness broken, Side before, Side after, String id, String sentence) {
        return changed(broken, before, after, id, sentence, "Prima:", "Dopo:");
    }

    private static AssertionError changed(
            Fairness broken, Side before, Side after, String id, String sentence, String one, String other) {
        long difference = after.cents(id) - before.cents(id);
        return new Counterexample(broken, after.setup())
                .that(sentence)
                .person(one, before, id)
                .person(other, after, id)
                .that("Differenza: " + Words.euros(Math.abs(difference)) + " euro "
                        + (difference < 0 ? "in meno." : "in più."))
                .place(after)
                .error();
    }

    @Tried
    void protected_absence_never_costs_anything(@ForAll("chances") Chance chance) {
        List<AbsenceClass> classes = chance.setup().regulation().people().absences().value().stream()
                .filter(one -> one.kind() != AbsenceClass.Kind.ORDINARY)
                .toList();
        if (classes.isEmpty()) {
            return;
        }
        AbsenceClass absence = Chance.pick(classes, chance.what());
        Person some = chance.anyone(one -> daysBeside(one, absence) > 0);
        int most = daysBeside(some, absence);
        List<Absence> others = otherThan(some, absence);
        List<Absence> all = new ArrayList<>(others);
        // From the shortest to the longest that fits.
        all.add(new Absence(absence.id(), 1 + (most - 1) * chance.part() / PERCENT));
        Side before = evaluate(Edits.with(chance.dossier(), Edits.absent(some, others)), chance.setup());
        Side after = evaluate(Edits.with(chance.dossier(), Edits.absent(some, all)), chance.setup());

        String id = some.id();
        for (DistributionKey key : union(before.amounts(id), after.amounts(id))) {
            if (after.cents(id, key) < before.cents(id, key)) {
                throw changed(
                        Fairness.PROTECTED_ABSENCE,
                        before,
                        after,
                        id,
                        "La stessa persona, senza e con un'assenza tutelata: " + absence.title() + ".",
                        "Senza l'assenza:",
                        "Con l'assenza:");
            }
        }
    }

    private static List<Absence> otherThan(Person person, AbsenceClass absence) {
        return person.absences().stream()
                .filter(one -> !one.absenceClass().equals(absence.id()))
                .toList();
    }

    private static int daysBeside(Person person, AbsenceClass absence) {
        return person.serviceDays()
                - otherThan(person, absence).stream().mapToInt(Absence::days).sum();
    }

    // One fund or report before and after.

    @Tried
    void a_fund_split_in_two_changes_nobody_by_more_than_two_cents_per_distribution(@ForAll("chances") Chance chance) {
        Setup setup = chance.setup().withoutTopUp().carryForward().wholeEntity();
        Funds funds = chance.dossier().fundsOrNone();
        long step = BigInteger.TEN
                .pow(setup.regulation()
                        .premiums()
                        .productivity()
                        .organisationalShare()
                        .value()
                        .scale())
                .longValueExact();
        List<Person> people =
                chance.dossier().people().stream().map(Edits::withoutInterim).toList();
        Side whole = evaluate(part(chance, people, funds, money -> money), setup);
        Side first = evaluate(part(chance, people, funds, money -> firstPart(money, chance, step)), setup);
        Side second =
                evaluate(part(chance, people, funds, money -> money.minus(firstPart(money, chance, step))), setup);

        for (Person person : people) {
            String id = person.id();
            for (DistributionKey key : whole.amounts(id).keySet()) {
                if (key.fund() != FundKind.PRODUCTIVITY && key.fund() != FundKind.UNIT_HEADS) {
                    continue;
                }
                long both = first.cents(id, key) + second.cents(id, key);
                if (Math.abs(both - whole.cents(id, key)) > 2) {
                    throw new Counterexample(Fairness.SPLIT_FUND, setup)
                            .that("Lo stesso fondo, intero e diviso in due. Cambia: " + key.title() + ".")
                            .person("Fondo intero:", whole, id)
                            .person("Prima parte:", first, id)
                            .person("Seconda parte:", second, id)
                            .place(whole)
                            .error();
                }
            }
        }
    }

    private interface OfMoney {
        Money part(Money money);
    }

    /** A percentage of it, in steps that split into shares without a rest. */
    private static Money firstPart(Money money, Chance chance, long step) {
        return Money.ofCents(money.cents() / PERCENT * chance.part() / step * step);
    }

    private static Dossier part(Chance chance, List<Person> people, Funds funds, OfMoney of) {
        ResultFund heads = funds.unitHeads();
        return Edits.with(
                chance.dossier(),
                people,
                new Funds(
                        funds.agreement(),
                        funds.productivity() == null ? null : of.part(funds.productivity()),
                        heads == null
                                ? null
                                : new ResultFund(of.part(heads.result()), heads.positions(), heads.paymentTimes()),
                        funds.generalSecretary(),
                        funds.projects()));
    }

    /** Where the cause makes no unit evaluated that was not: the unit's mean stands for nothing before. */
    @Tried
    void one_more_exemption_lowers_nobody_where_it_counts_as_achieved(@ForAll("chances") Chance chance) {
        Setup setup = chance.setup().withoutTopUp().carryForward().countAsAchieved();
        ExemptCause cause = cause(chance);
        Dossier dossier = Edits.with(chance.dossier(), Edits::withoutInterim);
        Side before = evaluate(dossier, setup);
        Side after = evaluate(Edits.and(dossier, cause), setup);
        Assume.that(evaluated(before).equals(evaluated(after)));

        for (Person person : dossier.people()) {
            String id = person.id();
            for (DistributionKey key : before.amounts(id).keySet()) {
                if (after.cents(id, key) < before.cents(id, key) - 1) {
                    throw changed(
                            Fairness.EXEMPTION,
                            before,
                            after,
                            id,
                            "La stessa persona, senza e con la causa di esenzione " + cause.id() + ". Diminuisce: "
                                    + key.title() + ".",
                            "Senza l'esenzione:",
                            "Con l'esenzione:");
                }
            }
        }
    }

    private static Map<String, Boolean> evaluated(Side side) {
        Map<String, Boolean> evaluated = new TreeMap<>();
        for (UnitResult unit : side.evaluation().units()) {
            evaluated.put(unit.unit(), unit.evaluated());
        }
        return evaluated;
    }

    /** Of some objective or indicator; every regulation recognises it. */
    private static ExemptCause cause(Chance chance) {
        Dossier dossier = chance.dossier();
        List<ExemptCause> causes = new ArrayList<>();
        for (Objective objective : dossier.plan().objectives()) {
            causes.add(
                    ExemptCause.ofObjective("ESENZIONE", objective.id(), CauseKind.FUNDING, "finanziamento revocato"));
            for (Indicator indicator : objective.indicators()) {
                causes.add(ExemptCause.ofIndicator("ESENZIONE", indicator.id(), CauseKind.SUPPLIER, "impresa fallita"));
            }
        }
        return Chance.pick(causes, chance.what())
                .recognisedBy("Giunta comunale", Act.of("DGC 1", dossier.evaluationDate()));
    }
}
