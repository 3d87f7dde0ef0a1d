package it.comune.performance.examples;

import it.comune.performance.regulation.Regulation;
import it.comune.performance.rules.Regulations;
import it.comune.performance.rules.testing.FairnessProperties;

/** What a host adds to its tests; the README shows it. */
class OurRulesAreFairTest extends FairnessProperties {
    @Override
    protected Regulation regulation() {
        return Regulations.named("alzano-lombardo"); // or RegulationJson.read(Path.of("our-regulation.json"))
    }
}
