package it.comune.performance.rules.testing;

import it.comune.performance.regulation.AbsenceClass;
import it.comune.performance.regulation.AbsenceClass.Effect;
import it.comune.performance.regulation.Regulation;
import it.comune.performance.testing.RandomRegulations;
import it.comune.performance.testing.Samples;
import net.jqwik.api.Arbitrary;

/** The claims are true of the algorithm, and not of the shipped regulations alone: any that keeps to the law is fair. */
class RandomRegulationsAreFairTest extends FairnessProperties {
    @Override
    protected Regulation regulation() {
        throw new UnsupportedOperationException("There are many.");
    }

    @Override
    Arbitrary<Regulation> regulations() {
        return RandomRegulations.thatEvaluate().map(RandomRegulationsAreFairTest::withinTheLaw);
    }

    private static Regulation withinTheLaw(Regulation any) {
        Regulation lawful = any;
        for (AbsenceClass one : any.people().absences().value()) {
            if (one.kind() != AbsenceClass.Kind.ORDINARY) {
                lawful = Samples.with(lawful, one.id(), Effect.NEUTRAL);
            }
        }
        return lawful;
    }
}
