package it.comune.performance.rules.drools;

/** Host rules for the tests of other packages. */
public final class HostRulesSample {
    private HostRulesSample() {}

    /** One rule: a remark of the executive costs a tenth of the degree. */
    public static HostRules remarks() {
        return HostBuild.of(HostBuild.rule(
                "COMUNE-01 a remark costs a tenth",
                "$objective : Adjustable( remarked )",
                "$objective.adjust( $objective.times(\"0.9\"), drools.getRule() );"));
    }
}
