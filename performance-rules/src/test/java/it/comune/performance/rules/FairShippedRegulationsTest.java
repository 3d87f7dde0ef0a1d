package it.comune.performance.rules;

import it.comune.performance.regulation.Regulation;
import it.comune.performance.rules.testing.FairnessProperties;
import it.comune.performance.testing.Samples;
import net.jqwik.api.Group;

/** The regulations of this library, and the defaults of the specification, are fair. */
class FairShippedRegulationsTest {
    @Group
    class Standard extends FairnessProperties {
        @Override
        protected Regulation regulation() {
            return Regulations.named("standard");
        }
    }

    @Group
    class Alzano extends FairnessProperties {
        @Override
        protected Regulation regulation() {
            return Regulations.named("alzano-lombardo");
        }
    }

    @Group
    class Defaults extends FairnessProperties {
        @Override
        protected Regulation regulation() {
            return Samples.regulation();
        }
    }
}
