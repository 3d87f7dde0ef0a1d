package it.comune.performance.rules.testing;

import it.comune.performance.dossier.Dossier;
import it.comune.performance.dossier.Person;
import it.comune.performance.evaluation.Evaluation;
import it.comune.performance.evaluation.FundKind;
import it.comune.performance.evaluation.PersonResult;
import it.comune.performance.evaluation.PremiumKind;
import it.comune.performance.evaluation.PremiumResult;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** One of the two that are compared: what was given and what came out. */
record Side(Dossier dossier, Setup setup, Evaluation evaluation) {
    Person person(String id) {
        return dossier.people().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    PersonResult result(String id) {
        return evaluation.person(id).orElseThrow();
    }

    /** What somebody receives from each distribution, in cents. */
    Map<DistributionKey, Long> amounts(String id) {
        Map<DistributionKey, Long> amounts = new TreeMap<>();
        for (PremiumResult premium : result(id).premiums()) {
            amounts.merge(DistributionKey.of(premium), premium.amount().cents(), Long::sum);
        }
        return amounts;
    }

    long cents(String id, DistributionKey key) {
        return amounts(id).getOrDefault(key, 0L);
    }

    long cents(String id, FundKind fund) {
        return result(id).premiums().stream()
                .filter(one -> one.fund() == fund)
                .mapToLong(one -> one.amount().cents())
                .sum();
    }

    long cents(String id) {
        return result(id).total().cents();
    }

    /** All distributions in which anybody takes part, but for top-ups, which are all alike. */
    SortedSet<DistributionKey> distributions() {
        SortedSet<DistributionKey> keys = new TreeSet<>();
        dossier.people().forEach(one -> keys.addAll(amounts(one.id()).keySet()));
        keys.removeIf(key -> key.kind() == PremiumKind.TOP_UP);
        return keys;
    }
}
