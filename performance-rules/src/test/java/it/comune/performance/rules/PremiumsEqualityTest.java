package it.comune.performance.rules;

import static org.assertj.core.api.Assertions.assertThat;

import it.comune.performance.dossier.Dossier;
import it.comune.performance.regulation.NationalContract;
import it.comune.performance.regulation.Regulation;
import it.comune.performance.rules.oracle.PlainPremiums;
import it.comune.performance.testing.Samples;
import it.comune.performance.testing.Staffs;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple.Tuple2;

/** The rules and the plain-Java oracle conclude the same on people and money, to the cent. */
class PremiumsEqualityTest {
    private static final List<NationalContract> CONTRACTS = NationalContracts.all();

    @Example
    void the_sample_is_paid_as_the_specification_says() {
        assertSamePremiums(Samples.dossier(), Samples.regulation());
    }

    @Property
    void any_staff_is_paid_as_the_specification_says(@ForAll("staffs") Tuple2<Dossier, Regulation> staff) {
        assertSamePremiums(staff.get1(), staff.get2());
    }

    @Provide
    Arbitrary<Tuple2<Dossier, Regulation>> staffs() {
        return Staffs.withRegulations();
    }

    private static void assertSamePremiums(Dossier dossier, Regulation regulation) {
        PlainPremiums rules = PlainPremiums.of(Rules.evaluate(dossier, regulation));
        PlainPremiums oracle = PlainPremiums.evaluate(dossier, regulation, CONTRACTS);

        // Plus: only the rules say so; minus: only the oracle does.
        assertThat(rules.differencesFrom(oracle)).isEmpty();
        assertThat(rules).isEqualTo(oracle);
    }
}
