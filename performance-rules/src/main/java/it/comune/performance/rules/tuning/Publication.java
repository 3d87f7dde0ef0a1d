package it.comune.performance.rules.tuning;

import static it.comune.performance.rules.tuning.PublicImpact.LEAST_PEOPLE;

import it.comune.performance.evaluation.FundKind;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What of an impact can be shown around. */
final class Publication {
    private static final Comparator<YearImpact> SMALLEST = Comparator.comparingInt(YearImpact::size);

    private Publication() {}

    static PublicImpact of(String before, String after, List<YearImpact> years, List<OfficeImpact.Refusal> refused) {
        Map<YearImpact, Set<Masking.Group>> masked = new HashMap<>();
        for (YearImpact year : years) {
            Set<Masking.Group> own = year.size() < LEAST_PEOPLE ? null : masked(year, year.members());
            if (own != null) {
                masked.put(year, own);
            }
        }
        Set<YearImpact> hidden = hidden(years, masked.keySet());
        boolean total = paid(years) >= LEAST_PEOPLE && (paid(hidden) == 0 || isHiding(hidden));
        return new PublicImpact(
                before,
                after,
                total ? years.stream().map(YearImpact::total).reduce(Aggregate.NONE, Aggregate::plus) : null,
                years.stream()
                        .map(year -> year(year, hidden.contains(year) ? null : masked.get(year)))
                        .toList(),
                refused.stream()
                        .map(one -> new PublicImpact.Refusal(
                                one.municipality(), one.year(), one.evaluationDate(), one.regulation()))
                        .toList());
    }

    /** People whom some fund pays; one person in five years is one person. */
    private static int paid(Collection<YearImpact> years) {
        Set<List<String>> people = new HashSet<>();
        for (YearImpact year : years) {
            for (int i = 0; i < year.size(); i++) {
                if (!year.paid(i).isEmpty()) {
                    people.add(List.of(
                            year.dossier().municipality(), year.changes().get(i).person()));
                }
            }
        }
        return people.size();
    }

    /** Whether what is hidden is more than one year and enough people, so that a total tells nothing of either. */
    private static boolean isHiding(Set<YearImpact> hidden) {
        return hidden.size() > 1 && paid(hidden) >= LEAST_PEOPLE;
    }

    /** Years of too few people, and the smallest others, where the total of all years would give those away. */
    private static Set<YearImpact> hidden(List<YearImpact> years, Set<YearImpact> presentable) {
        Set<YearImpact> hidden = new HashSet<>(years);
        hidden.removeAll(presentable);
        List<YearImpact> shown = new ArrayList<>(years.stream()
                .filter(one -> !hidden.contains(one))
                .sorted(SMALLEST)
                .toList());
        while (!shown.isEmpty() && paid(hidden) > 0 && !isHiding(hidden)) {
            hidden.add(shown.remove(0));
        }
        return hidden;
    }

    /** @param masked groups that are; null: everything is */
    private static PublicImpact.Year year(YearImpact year, @Nullable Set<Masking.Group> masked) {
        boolean isHidden = masked == null;
        Map<GroupBy, Map<String, Map<Integer, YearImpact.Paid>>> members = year.members();
        Set<String> maskedKeys = new HashSet<>();
        if (masked != null) {
            masked.forEach(one -> maskedKeys.add(one.partition() + " " + one.key()));
        }
        List<PublicImpact.Group> groups = new ArrayList<>();
        members.forEach((by, own) -> own.forEach((key, amounts) -> groups.add(new PublicImpact.Group(
                by, key, isHidden || maskedKeys.contains(by + " " + key) ? null : YearImpact.sum(amounts.values())))));
        List<PublicImpact.Fund> funds = new ArrayList<>();
        year.moneyByKind()
                .forEach((kind, change) -> funds.add(new PublicImpact.Fund(
                        kind, isHidden || maskedKeys.contains(GroupBy.FUND + " " + kind) ? null : change)));
        return new PublicImpact.Year(
                year.dossier().municipality(),
                year.dossier().year(),
                year.dossier().evaluationDate(),
                isHidden ? null : year.total(),
                isHidden ? null : withoutEnds(year.spreadBefore()),
                isHidden ? null : withoutEnds(year.spreadAfter()),
                groups,
                year.unitChanges(),
                isHidden ? null : year.money(),
                funds);
    }

    private static @Nullable Spread withoutEnds(@Nullable Spread spread) {
        return spread == null ? null : spread.withoutEnds();
    }

    /** Cells are what people alike in every grouping receive from one fund; whom no fund pays is in none. */
    private static @Nullable Set<Masking.Group> masked(
            YearImpact year, Map<GroupBy, Map<String, Map<Integer, YearImpact.Paid>>> members) {
        Map<List<String>, Integer> numbers = new HashMap<>();
        List<Integer> sizes = new ArrayList<>();
        List<BitSet> cellsOf = new ArrayList<>();
        Map<String, BitSet> cellsOfFund = new HashMap<>();
        for (int i = 0; i < year.size(); i++) {
            PersonChange one = year.changes().get(i);
            BitSet own = new BitSet();
            for (FundKind kind : year.paid(i).keySet()) {
                String fund = kind.name();
                List<String> alike = new ArrayList<>();
                for (GroupBy by : GroupBy.values()) {
                    alike.add(by == GroupBy.FUND ? fund : YearImpact.key(one, by));
                }
                int cell = numbers.computeIfAbsent(alike, none -> {
                    sizes.add(0);
                    return sizes.size() - 1;
                });
                sizes.set(cell, sizes.get(cell) + 1);
                own.set(cell);
                cellsOfFund.computeIfAbsent(fund, none -> new BitSet()).set(cell);
            }
            cellsOf.add(own);
        }
        List<Masking.Group> groups = new ArrayList<>();
        members.forEach((by, own) -> own.forEach((key, amounts) -> {
            BitSet people = new BitSet();
            BitSet cells = new BitSet();
            amounts.keySet().forEach(person -> {
                people.set(person);
                cells.or(cellsOf.get(person));
            });
            if (by == GroupBy.FUND) {
                cells.and(cellsOfFund.getOrDefault(key, new BitSet()));
            }
            groups.add(new Masking.Group(by, key, people, cells));
        }));
        return Masking.masked(
                LEAST_PEOPLE, groups, sizes.stream().map(Masking.Cell::new).toList());
    }
}
