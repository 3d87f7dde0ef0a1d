package it.comune.performance.rules.tuning;

import static org.assertj.core.api.Assertions.assertThat;

import it.comune.performance.regulation.Regulation;
import it.comune.performance.rules.RuleBook;
import it.comune.performance.testing.RandomRegulations;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.assertj.core.api.SoftAssertions;

class AnyRegulationIsSearchedTest {
    private static final RuleBook RULES = RuleBook.standard();

    @Provide
    Arbitrary<Regulation> regulations() {
        return RandomRegulations.any();
    }

    @Property(tries = 30)
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
            all.assertThat(one.pointers()).isNotEmpty().allMatch(at -> at.startsWith("/"));
        }
        all.assertAll();
        assertThat(FairnessLint.of(RULES).search(regulation)).isEqualTo(found);
    }
}
