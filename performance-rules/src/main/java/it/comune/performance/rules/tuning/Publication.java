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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What of an impact can be shown around. Years hide nothing of each other, since none of them has a cell of another; the total of all
 * years is asked for last.
 */
final class Publication {
    /** Which groups are shown first, and so at the cost of others. */
    private static final List<GroupBy> PREFERENCE =
            List.of(GroupBy.UNIT, GroupBy.CONTRACT_AREA, GroupBy.WORKING_TIME, GroupBy.FUND, GroupBy.PROFILE);

    private static final Comparator<Many> LARGEST =
            Comparator.comparingInt((Many one) -> -one.members.size()).thenComparing(one -> one.key);

    private Publication() {}

    static PublicImpact of(
            String before,
            String after,
            List<YearImpact> years,
            List<OfficeImpact.Refusal> refused,
            List<RepeatedDossier> repeated) {
        Map<List<String>, Integer> dossiers = new HashMap<>();
        years.forEach(year -> dossiers.merge(plan(year), 1, Integer::sum));
        List<YearOfMany> shown = new ArrayList<>();
        for (int i = 0; i < years.size(); i++) {
            YearImpact year = years.get(i);
            shown.add(new YearOfMany(i, year, dossiers.getOrDefault(plan(year), 0) > 1));
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
        Disclosure<Cell> disclosure = Disclosure.of(LEAST_PEOPLE, Cell::owner);
        for (YearOfMany year : years) {
            if (year.hidden == null) {
                disclosure.admitAll(year.everybody.figures());
            }
        }
        List<Set<Cell>> all = List.of(new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashSet<>());
        Aggregate sum = Aggregate.NONE;
        for (YearOfMany year : years) {
            sum = sum.plus(year.everybody.aggregate());
            for (int i = 0; i < all.size(); i++) {
                all.get(i).addAll(year.everybody.figures().get(i));
            }
        }
        boolean isShown = sum.people() > 0 && disclosure.admitAll(all);
        // Numbers of winners of all years less those of all but one would be those of that one.
        boolean withMoves = years.stream().allMatch(year -> year.moves.contains(year.everybody));
        return isShown ? PublicImpact.Figures.of(sum, withMoves) : null;
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

    /** Some people of a year. */
    private static final class Many {
        private final String key;
        private final Map<Integer, YearImpact.Paid> members;
        private final List<Cell> before = new ArrayList<>();
        private final List<Cell> after = new ArrayList<>();
        private final List<Cell> people = new ArrayList<>();
        private final List<Cell> winners = new ArrayList<>();
        private final List<Cell> losers = new ArrayList<>();
        private final List<Cell> unchanged = new ArrayList<>();

        /** @param isPaying which funds count */
        Many(
                int dossier,
                YearImpact year,
                String key,
                Map<Integer, YearImpact.Paid> members,
                Predicate<FundKind> isPaying) {
            this.key = key;
            this.members = members;
            members.forEach((person, sum) -> {
                String owner =
                        municipality(year) + "/" + year.changes().get(person).person();
                year.paid(person).forEach((fund, paid) -> {
                    if (isPaying.test(fund)) {
                        add(owner, dossier, fund, paid);
                    }
                });
                Cell alone = new Cell(owner, dossier, "");
                people.add(alone);
                Aggregate one = Aggregate.of(sum.before(), sum.after(), sum.moved());
                (one.winners() > 0 ? winners : one.losers() > 0 ? losers : unchanged).add(alone);
            });
        }

        private void add(String owner, int dossier, FundKind fund, YearImpact.Paid paid) {
            boolean isNothing = paid.before().isZero() && paid.after().isZero();
            if (!isNothing && (!paid.moved() || paid.before().equals(paid.after()))) {
                Cell same = new Cell(owner, dossier, fund.name());
                before.add(same);
                after.add(same);
                return;
            }
            if (!paid.before().isZero()) {
                before.add(new Cell(owner, dossier, fund + " before"));
            }
            if (!paid.after().isZero()) {
                after.add(new Cell(owner, dossier, fund + " after"));
            }
        }

        /** Both sums, and the number of people. */
        List<List<Cell>> figures() {
            return List.of(before, after, people);
        }

        /** Numbers of winners, losers and others. */
        List<List<Cell>> moves() {
            return List.of(winners, losers, unchanged);
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
            this.everybody = new Many(dossier, year, "", all, fund -> true);
            year.members()
                    .forEach((by, own) ->
                            own.forEach((key, members) -> groups.computeIfAbsent(by, none -> new LinkedHashMap<>())
                                    .put(
                                            key,
                                            new Many(
                                                    dossier,
                                                    year,
                                                    key,
                                                    members,
                                                    fund -> by != GroupBy.FUND
                                                            || fund.name().equals(key)))));
            this.hidden = isTwice ? PublicImpact.Hidden.YEAR_TWICE : show();
        }

        /** Shows what may be shown; if nothing may, why. */
        private PublicImpact.@Nullable Hidden show() {
            Disclosure<Cell> disclosure = Disclosure.of(LEAST_PEOPLE, Cell::owner);
            if (year.size() == 0 || !disclosure.admitAll(everybody.figures())) {
                return year.size() > 0 && everybody.figures().stream().allMatch(Publication::isOfMany)
                        ? PublicImpact.Hidden.FEW_MOVE
                        : PublicImpact.Hidden.FEW_PEOPLE;
            }
            List<Many> shown = new ArrayList<>(List.of(everybody));
            for (GroupBy by : PREFERENCE) {
                groups.getOrDefault(by, Map.of()).values().stream()
                        .sorted(LARGEST)
                        .filter(one -> disclosure.admitAll(one.figures()))
                        .forEach(shown::add);
            }
            sums.addAll(shown);
            shown.stream().filter(one -> disclosure.admitAll(one.moves())).forEach(moves::add);
            return null;
        }

        private PublicImpact.@Nullable Figures figures(Many one) {
            return sums.contains(one) ? PublicImpact.Figures.of(one.aggregate(), moves.contains(one)) : null;
        }

        PublicImpact.Year published() {
            List<PublicImpact.Group> shown = new ArrayList<>();
            groups.forEach(
                    (by, own) -> own.forEach((key, one) -> shown.add(new PublicImpact.Group(by, key, figures(one)))));
            List<PublicImpact.Fund> funds = new ArrayList<>();
            year.moneyByKind().forEach((kind, change) -> {
                Many paid = groups.getOrDefault(GroupBy.FUND, Map.of()).get(kind.name());
                // A fund that pays nobody is nobody's; of a hidden year nothing is shown.
                boolean isShown = hidden == null && (paid == null || sums.contains(paid));
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
