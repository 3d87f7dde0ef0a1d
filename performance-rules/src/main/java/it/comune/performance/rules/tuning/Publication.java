package it.comune.performance.rules.tuning;

import static it.comune.performance.rules.tuning.PublicImpact.LEAST_PEOPLE;

import it.comune.performance.evaluation.FundKind;
import it.comune.performance.publishing.Disclosure;
import it.comune.performance.value.Money;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What of an impact can be shown around. Years hide nothing of each other, since none of them has a cell of another; the total of all
 * years is asked for last.
 */
final class Publication {
    /** Which groups are shown first, and so at the cost of others. */
    private static final List<GroupBy> PREFERENCE =
            List.of(GroupBy.UNIT, GroupBy.CONTRACT_AREA, GroupBy.WORKING_TIME, GroupBy.FUND, GroupBy.PROFILE);

    private static final YearImpact.Paid NOTHING = new YearImpact.Paid(Money.ZERO, Money.ZERO, false);

    private static final Comparator<Many> LARGEST =
            Comparator.comparingInt((Many one) -> -one.members.size()).thenComparing(one -> one.key);

    private Publication() {}

    static PublicImpact of(
            String before,
            String after,
            List<YearImpact> years,
            List<OfficeImpact.Refusal> refused,
            List<RepeatedDossier> repeated,
            Progress progress) {
        Map<List<String>, Integer> dossiers = new HashMap<>();
        years.forEach(year -> dossiers.merge(plan(year), 1, Integer::sum));
        List<YearOfMany> shown = new ArrayList<>();
        progress.done(0, years.size());
        for (int i = 0; i < years.size(); i++) {
            YearImpact year = years.get(i);
            shown.add(new YearOfMany(i, year, dossiers.getOrDefault(plan(year), 0) > 1));
            progress.done(i + 1, years.size());
        }
        return new PublicImpact(
                before,
                after,
                total(shown),
                shown.stream().map(YearOfMany::published).toList(),
                refused.stream()
                        .map(one -> new PublicImpact.Refusal(
                                one.municipality(), one.year(), one.evaluationDate(), one.regulation()))
                        .toList(),
                repeated);
    }

    /** Whose year it is; a municipality's name is written in more ways than one. */
    private static List<String> plan(YearImpact year) {
        return List.of(municipality(year), String.valueOf(year.dossier().year()));
    }

    private static String municipality(YearImpact year) {
        return year.dossier().municipality().strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    /** Everybody of every year, where that tells nothing of few people in the years that are hidden. */
    private static PublicImpact.@Nullable Figures total(List<YearOfMany> years) {
        Gate gate = new Gate();
        for (YearOfMany year : years) {
            if (year.hidden == null) {
                gate.admit(year.everybody.figures());
            }
        }
        Aggregate sum = Aggregate.NONE;
        for (YearOfMany year : years) {
            sum = sum.plus(year.everybody.aggregate());
        }
        boolean isShown = sum.people() > 0
                && gate.admit(together(
                        years.stream().map(year -> year.everybody.figures()).toList()));
        // Numbers of winners of all years less those of all but one would be those of that one.
        boolean withMoves = years.stream().allMatch(year -> year.moves.contains(year.everybody));
        return isShown ? PublicImpact.Figures.of(sum, withMoves) : null;
    }

    private static Sums together(List<Sums> years) {
        return new Sums(together(years, Sums::earned), together(years, Sums::possible));
    }

    /** The first sums of all years as one, then the second ones, and so on. */
    private static List<List<Cell>> together(List<Sums> years, Function<Sums, List<List<Cell>>> which) {
        List<List<Cell>> all = new ArrayList<>();
        for (int i = 0; i < which.apply(years.get(0)).size(); i++) {
            int place = i;
            all.add(years.stream()
                    .flatMap(year -> which.apply(year).get(place).stream())
                    .toList());
        }
        return all;
    }

    private static boolean isOfMany(List<Cell> sum) {
        return Disclosure.of(LEAST_PEOPLE, Cell::owner).admit(sum);
    }

    /**
     * What a person receives from a fund, or the person alone.
     *
     * @param owner one person in all years
     * @param dossier place of the year
     * @param what fund and regulation, both regulations where it is the same under both; empty: the person
     */
    private record Cell(String owner, int dossier, String what) {}

    /**
     * The same sums twice.
     *
     * @param earned with nothing where somebody receives nothing, since nothing hides nobody
     * @param possible with a cell of everybody whom the fund could pay, since that somebody receives nothing is told of that person, too
     */
    private record Sums(List<List<Cell>> earned, List<List<Cell>> possible) {}

    /**
     * What is shown gives few people away neither by what they receive nor by what they do not. Where only the second look refuses, the
     * first one takes the sums as shown for what comes after: that can mask more, and shows no more.
     */
    private static final class Gate {
        private final Disclosure<Cell> earned = Disclosure.of(LEAST_PEOPLE, Cell::owner);
        private final Disclosure<Cell> possible = Disclosure.of(LEAST_PEOPLE, Cell::owner);

        boolean admit(Sums sums) {
            return earned.admitAll(sums.earned) && possible.admitAll(sums.possible);
        }
    }

    /** Some people of a year. */
    private static final class Many {
        private final String key;
        private final Map<Integer, YearImpact.Paid> members;
        private final boolean isFund;
        /** Whether there is no money in the fund. */
        private final boolean isNothing;

        private final List<Cell> before = new ArrayList<>();
        private final List<Cell> after = new ArrayList<>();
        private final List<Cell> possibleBefore = new ArrayList<>();
        private final List<Cell> possibleAfter = new ArrayList<>();
        private final List<Cell> people = new ArrayList<>();
        private final List<Cell> winners = new ArrayList<>();
        private final List<Cell> losers = new ArrayList<>();
        private final List<Cell> unchanged = new ArrayList<>();

        /** @param only the fund that counts, where the people are those whom it pays; none: every fund */
        Many(int dossier, YearImpact year, String key, Map<Integer, YearImpact.Paid> members, @Nullable FundKind only) {
            this.key = key;
            this.members = members;
            this.isFund = only != null;
            Map<FundKind, FundChange> held = year.moneyByKind();
            FundChange fundChange = only == null ? null : held.get(only);
            this.isNothing = fundChange != null
                    && fundChange.amountBefore().isZero()
                    && fundChange.amountAfter().isZero();
            for (int person = 0; person < year.size(); person++) {
                // Whom a fund could pay is more than whom it pays.
                if (only == null && !members.containsKey(person)) {
                    continue;
                }
                String owner =
                        municipality(year) + "/" + year.changes().get(person).person();
                for (FundKind fund : year.payable(person)) {
                    if (held.containsKey(fund) && (only == null || only == fund)) {
                        add(owner, dossier, fund, year.paid(person).getOrDefault(fund, NOTHING));
                    }
                }
                YearImpact.Paid sum = members.get(person);
                if (sum != null) {
                    Cell alone = new Cell(owner, dossier, "");
                    people.add(alone);
                    Aggregate one = Aggregate.of(sum.before(), sum.after(), sum.moved());
                    (one.winners() > 0 ? winners : one.losers() > 0 ? losers : unchanged).add(alone);
                }
            }
        }

        private void add(String owner, int dossier, FundKind fund, YearImpact.Paid paid) {
            boolean isNothing = paid.before().isZero() && paid.after().isZero();
            boolean isSame = isNothing || !paid.moved() || paid.before().equals(paid.after());
            Cell old = new Cell(owner, dossier, isSame ? fund.name() : fund + " before");
            Cell now = new Cell(owner, dossier, isSame ? fund.name() : fund + " after");
            possibleBefore.add(old);
            possibleAfter.add(now);
            if (!isNothing && (isSame || !paid.before().isZero())) {
                before.add(old);
            }
            if (!isNothing && (isSame || !paid.after().isZero())) {
                after.add(now);
            }
        }

        /**
         * Both sums, and the number of people. How many a fund pays is not shown: less those who have a score, which is published
         * elsewhere, it would tell of whom it does not pay.
         */
        Sums figures() {
            return isFund
                    ? new Sums(List.of(before, after), List.of(possibleBefore, possibleAfter))
                    : new Sums(List.of(before, after, people), List.of(possibleBefore, possibleAfter, people));
        }

        /** Numbers of winners, losers and others. */
        Sums moves() {
            List<List<Cell>> moves = List.of(winners, losers, unchanged);
            return new Sums(moves, moves);
        }

        /** Whether the fund could pay many, or is nothing: of a fund that only few could be paid from, that it pays nobody is theirs. */
        boolean isFundOfMany() {
            return possibleBefore.isEmpty() ? isNothing : possibleBefore.size() >= LEAST_PEOPLE;
        }

        Aggregate aggregate() {
            return YearImpact.sum(members.values());
        }
    }

    /** One year, and what is shown of it. */
    private static final class YearOfMany {
        private final YearImpact year;
        private final Many everybody;
        private final Map<GroupBy, Map<String, Many>> groups = new EnumMap<>(GroupBy.class);
        private final PublicImpact.@Nullable Hidden hidden;
        /** Whose sums are shown. */
        private final Set<Many> sums = new HashSet<>();
        /** Whose numbers of winners and losers are, too. */
        private final Set<Many> moves = new HashSet<>();

        YearOfMany(int dossier, YearImpact year, boolean isTwice) {
            this.year = year;
            Map<Integer, YearImpact.Paid> all = new LinkedHashMap<>();
            for (int i = 0; i < year.size(); i++) {
                all.put(i, YearImpact.Paid.of(year.changes().get(i)));
            }
            this.everybody = new Many(dossier, year, "", all, null);
            year.members()
                    .forEach((by, own) ->
                            own.forEach((key, members) -> groups.computeIfAbsent(by, none -> new TreeMap<>())
                                    .put(
                                            key,
                                            new Many(
                                                    dossier,
                                                    year,
                                                    key,
                                                    members,
                                                    by == GroupBy.FUND ? FundKind.valueOf(key) : null))));
            // A fund that pays nobody would be told by its absence.
            for (FundKind fund : year.moneyByKind().keySet()) {
                groups.computeIfAbsent(GroupBy.FUND, none -> new TreeMap<>())
                        .computeIfAbsent(fund.name(), key -> new Many(dossier, year, key, Map.of(), fund));
            }
            this.hidden = isTwice ? PublicImpact.Hidden.YEAR_TWICE : show();
        }

        /** Shows what may be shown; if nothing may, why. */
        private PublicImpact.@Nullable Hidden show() {
            Gate gate = new Gate();
            if (year.size() == 0 || !gate.admit(everybody.figures())) {
                return year.size() > 0 && everybody.figures().earned().stream().allMatch(Publication::isOfMany)
                        ? PublicImpact.Hidden.FEW_MOVE
                        : PublicImpact.Hidden.FEW_PEOPLE;
            }
            List<Many> shown = new ArrayList<>(List.of(everybody));
            for (GroupBy by : PREFERENCE) {
                groups.getOrDefault(by, Map.of()).values().stream()
                        .sorted(LARGEST)
                        .filter(one -> (!one.isFund || one.isFundOfMany()) && gate.admit(one.figures()))
                        .forEach(shown::add);
            }
            sums.addAll(shown);
            shown.stream().filter(one -> !one.isFund && gate.admit(one.moves())).forEach(moves::add);
            return null;
        }

        private PublicImpact.@Nullable Figures figures(Many one) {
            if (!sums.contains(one)) {
                return null;
            }
            return one.isFund
                    ? PublicImpact.Figures.ofMoney(one.aggregate())
                    : PublicImpact.Figures.of(one.aggregate(), moves.contains(one));
        }

        PublicImpact.Year published() {
            List<PublicImpact.Group> shown = new ArrayList<>();
            groups.forEach(
                    (by, own) -> own.forEach((key, one) -> shown.add(new PublicImpact.Group(by, key, figures(one)))));
            List<PublicImpact.Fund> funds = new ArrayList<>();
            year.moneyByKind().forEach((kind, change) -> {
                Many paid = groups.getOrDefault(GroupBy.FUND, Map.of()).get(kind.name());
                boolean isShown = paid != null && sums.contains(paid);
                funds.add(new PublicImpact.Fund(kind, isShown ? change : null));
            });
            return new PublicImpact.Year(
                    year.dossier().municipality(),
                    year.dossier().year(),
                    year.dossier().evaluationDate(),
                    hidden,
                    figures(everybody),
                    hidden == null ? dispersion(PersonChange::before) : null,
                    hidden == null ? dispersion(PersonChange::after) : null,
                    shown,
                    year.unitChanges(),
                    hidden == null ? year.money() : null,
                    funds);
        }

        private Dispersion dispersion(Function<PersonChange, Money> amount) {
            return Dispersion.of(year.changes().stream().map(amount).toList());
        }
    }
}
