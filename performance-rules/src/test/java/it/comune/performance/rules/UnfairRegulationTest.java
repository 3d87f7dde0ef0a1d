package it.comune.performance.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import it.comune.performance.regulation.AbsenceClass.Effect;
import it.comune.performance.regulation.PremiumPolicies.ServiceCounted;
import it.comune.performance.regulation.Regulation;
import it.comune.performance.rules.testing.FairnessProperties;
import it.comune.performance.testing.Samples;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** What a host sees whose regulation punishes those who look after their children. */
class UnfairRegulationTest {
    /** Parental leave does not count as worked, and below 180 days that count nobody receives anything. */
    static final class PunishesParents extends FairnessProperties {
        @Override
        protected Regulation regulation() {
            return Samples.withMinimumDays(
                    Samples.with(Samples.regulation(), "CONGEDO_PARENTALE", Effect.REDUCES),
                    180,
                    ServiceCounted.CREDITED_DAYS);
        }

        /** The same dossiers in every run: this test must not depend on chance. */
        @Override
        protected Long seed() {
            return 2L;
        }
    }

    /** What each property of a class ended with, by its name; as a host's own build runs them. */
    private static Map<String, TestExecutionResult> run(Class<?> properties) {
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(properties))
                // The reports of the inner run are not those of this build.
                .configurationParameter("jqwik.reporting.usejunitplatform", "true")
                .configurationParameter("jqwik.database", "")
                .build();
        Map<String, TestExecutionResult> results = new TreeMap<>();
        LauncherFactory.create().execute(request, new TestExecutionListener() {
            @Override
            public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                if (test.isTest()) {
                    results.put(test.getDisplayName(), result);
                }
            }
        });
        return results;
    }

    @Test
    void leave_that_costs_a_premium_is_found_and_told_in_italian() {
        Map<String, TestExecutionResult> results = run(PunishesParents.class);

        assertThat(results).hasSize(13);
        TestExecutionResult found = results.remove("protected absence never costs anything");
        assertThat(results)
                .allSatisfy((name, result) ->
                        assertThat(result.getStatus()).as(name).isEqualTo(TestExecutionResult.Status.SUCCESSFUL));
        assertThat(found.getStatus()).isEqualTo(TestExecutionResult.Status.FAILED);
        assertThat(found.getThrowable().orElseThrow())
                .isInstanceOf(AssertionError.class)
                .hasMessageContainingAll(
                        "Regola di equità violata: un'assenza che la legge tutela (maternità, paternità, congedo parentale, legge 104,"
                                + " infortunio) non costa mai nulla a chi la fa.",
                        "Senza l'assenza:\n  persona P",
                        "assenze: nessuna",
                        "Con l'assenza:\n  persona P",
                        "assenze: CONGEDO_PARENTALE ",
                        "euro in meno.",
                        "In un ente con ",
                        "Che cosa guardare nel regolamento:",
                        "CONGEDO_PARENTALE riduce",
                        "people/eligibility/minimumDays (minimo di giorni): 180",
                        "(CREDITED_DAYS)");
    }
}
