package it.comune.performance.rules.tuning;

import static org.assertj.core.api.Assertions.assertThat;

import it.comune.performance.regulation.Regulation;
import it.comune.performance.rules.RuleBook;
import it.comune.performance.testing.RandomRegulations;
import it.comune.performance.testing.Samples;
import java.lang.reflect.RecordComponent;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AnyRegulationIsSearchedTest {
    private static final RuleBook RULES = RuleBook.standard();

    @Provide
    Arbitrary<Regulation> regulations() {
        return RandomRegulations.any();
    }

    @Property(tries = 20)
    void whatever_the_regulation_it_is_searched_and_told_without_gaps(@ForAll("regulations") Regulation regulation) {
        List<Unfairness> found = FairnessLint.of(RULES).search(regulation);

        SoftAssertions all = new SoftAssertions();
        for (Unfairness one : found) {
            for (String text : List.of(
                    one.message().it(),
                    one.message().en(),
                    one.story().it(),
                    one.story().en(),
                    one.advice().it(),
                    one.advice().en())) {
                all.assertThat(text).endsWith(".").doesNotContainPattern("[{}\\[\\]]|\\bnull\\b");
            }
            all.assertThat(one.pointers()).isNotEmpty();
            for (String pointer : one.pointers()) {
                all.assertThat(Pointers.leads(regulation, pointer)).as(pointer).isTrue();
            }
        }
        all.assertAll();
    }

    @Property(tries = 5)
    void the_same_regulation_gives_the_same_findings(@ForAll("regulations") Regulation regulation) {
        assertThat(FairnessLint.of(RULES).search(regulation))
                .isEqualTo(FairnessLint.of(RULES).search(regulation));
    }

    @Test
    void a_pointer_that_leads_nowhere_would_be_noticed() {
        Regulation regulation = Samples.regulation();

        assertThat(Pointers.leads(regulation, "/premiums/bands/value/bands/4/fraction"))
                .isTrue();
        assertThat(Pointers.leads(regulation, "/premiums/bands/value/bands/5")).isFalse();
        assertThat(Pointers.leads(regulation, "/premiums/tapes")).isFalse();
    }

    /** JSON Pointers into the records, whose components are the members of the document. */
    private static final class Pointers {
        private Pointers() {}

        static boolean leads(Object from, String pointer) {
            Object here = from;
            for (String step : pointer.substring(1).split("/")) {
                here = next(here, step);
                if (here == null) {
                    return false;
                }
            }
            return true;
        }

        private static @Nullable Object next(Object here, String step) {
            if (here instanceof List<?> list) {
                int index = Integer.parseInt(step);
                return index < list.size() ? list.get(index) : null;
            }
            for (RecordComponent part : here.getClass().getRecordComponents()) {
                if (part.getName().equals(step)) {
                    try {
                        return part.getAccessor().invoke(here);
                    } catch (ReflectiveOperationException hidden) {
                        throw new AssertionError(hidden);
                    }
                }
            }
            return null;
        }
    }
}
