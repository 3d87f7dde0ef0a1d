package it.comune.performance.regulation;

import it.comune.performance.dossier.UnitKind;
import it.comune.performance.value.Checks;
import java.math.BigDecimal;

/**
 * How many points the weights of a unit may sum to, and what follows if they do not. Source: SMVP.
 *
 * @param area points, more than 0
 * @param generalSecretary points, more than 0
 * @param overCap when weights exceed the cap
 * @param underCap when weights do not reach the cap
 */
public record WeightCaps(
        Setting<BigDecimal> area,
        Setting<BigDecimal> generalSecretary,
        Setting<Policies.OverCap> overCap,
        Setting<Policies.UnderCap> underCap) {

    /** @throws it.comune.performance.value.InvalidDocumentException with every problem of the caps */
    public WeightCaps {
        Checks.of("")
                .required("area", area)
                .positive("area/value", area == null ? BigDecimal.ONE : area.value())
                .required("generalSecretary", generalSecretary)
                .positive(
                        "generalSecretary/value", generalSecretary == null ? BigDecimal.ONE : generalSecretary.value())
                .required("overCap", overCap)
                .required("underCap", underCap)
                .verify();
    }

    /** The cap of a unit of that kind. */
    public Setting<BigDecimal> of(UnitKind kind) {
        return kind == UnitKind.AREA ? area : generalSecretary;
    }
}
