package it.comune.performance.rules.testing;

import it.comune.performance.dossier.Dossier;
import it.comune.performance.dossier.Person;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import net.jqwik.api.Assume;

/**
 * A random municipality, and numbers that choose in it.
 *
 * @param dossier people and funds that suit the regulation
 * @param setup the regulation under which it is evaluated
 * @param who which of the people; taken modulo how many there are
 * @param what which thing of that person, or the seed of an order
 * @param part 0-100, a percentage
 */
record Chance(Dossier dossier, Setup setup, int who, int what, int part) {

    /** One of the people of whom that is true; discards the try where there is none. */
    Person anyone(Predicate<Person> fit) {
        List<Person> fitting = dossier.people().stream().filter(fit).toList();
        Assume.that(!fitting.isEmpty());
        return pick(fitting, who);
    }

    static <T> T pick(List<T> from, int pick) {
        return from.get(pick % from.size());
    }

    /** Few words for the report of jqwik: what matters stands in the counterexample. */
    @Override
    public String toString() {
        return "%d: %s"
                .formatted(
                        dossier.year(),
                        dossier.people().stream().map(Person::id).collect(Collectors.joining(", ")));
    }
}
