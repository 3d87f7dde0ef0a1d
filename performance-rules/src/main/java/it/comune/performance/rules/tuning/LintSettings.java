package it.comune.performance.rules.tuning;

import it.comune.performance.value.Checks;
import java.math.BigDecimal;
import java.util.List;

/**
 * From where on the fairness lint speaks, and with which made-up entities it searches. No law gives these numbers: every one of
 * them is a local choice (L).
 *
 * @param cliff share of a whole premium that one point, day or hundredth may move, in [0, 1]; more is reported
 * @param severeCliff share of a whole premium from which such a step is a warning, in [0, 1]
 * @param objectiveWeight part of a unit's points that hangs on the one objective in question, in (0, 1)
 * @param planBelowCap part of its cap that the weights of a plan below it sum to, in (0, 1)
 * @param leastDifference share of the best premium of a unit by which its worst behaviours must fall behind, in [0, 1]
 * @param topUpShare most of the individual share that top-ups may take, in [0, 1]
 * @param absenceDays days of a protected absence, 1-365; 150 is a maternity leave of five months
 * @param entitySizes employees of the entities in which the top-up is tried, each 2-200
 * @param partTimeWords words by which a class of absence or contract area says that it is about part-time work; any case
 */
public record LintSettings(
        BigDecimal cliff,
        BigDecimal severeCliff,
        BigDecimal objectiveWeight,
        BigDecimal planBelowCap,
        BigDecimal leastDifference,
        BigDecimal topUpShare,
        int absenceDays,
        List<Integer> entitySizes,
        List<String> partTimeWords) {
    /** Most people in a made-up entity: the search takes its time for each. */
    private static final int MOST_PEOPLE = 200;

    private static final int YEAR = 365;

    /** The defaults (L): steps above 5% are reported, those of 25% and more are warnings. */
    public static final LintSettings DEFAULT = new LintSettings(
            new BigDecimal("0.05"),
            new BigDecimal("0.25"),
            new BigDecimal("0.25"),
            new BigDecimal("0.75"),
            new BigDecimal("0.10"),
            new BigDecimal("0.50"),
            150,
            List.of(6, 10, 20),
            List.of("part-time", "part time", "parttime", "tempo parziale"));

    /** @throws it.comune.performance.value.InvalidDocumentException with every setting out of its range */
    public LintSettings {
        Checks checks = Checks.of("")
                .within("cliff", cliff, BigDecimal.ZERO, BigDecimal.ONE)
                .within("severeCliff", severeCliff, BigDecimal.ZERO, BigDecimal.ONE)
                .part("objectiveWeight", objectiveWeight)
                .part("planBelowCap", planBelowCap)
                .within("leastDifference", leastDifference, BigDecimal.ZERO, BigDecimal.ONE)
                .within("topUpShare", topUpShare, BigDecimal.ZERO, BigDecimal.ONE)
                .whole("absenceDays", absenceDays, 1, YEAR)
                .filled("entitySizes", entitySizes)
                .list("partTimeWords", partTimeWords);
        if (entitySizes != null) {
            for (int i = 0; i < entitySizes.size(); i++) {
                checks.whole("entitySizes/" + i, entitySizes.get(i), 2, MOST_PEOPLE);
            }
        }
        checks.verify();
        entitySizes = List.copyOf(entitySizes);
        partTimeWords = List.copyOf(partTimeWords);
    }

    /** The same with other shares of a premium that one step may move, and from which it is a warning. */
    public LintSettings withCliffs(BigDecimal reported, BigDecimal severe) {
        return new LintSettings(
                reported,
                severe,
                objectiveWeight,
                planBelowCap,
                leastDifference,
                topUpShare,
                absenceDays,
                entitySizes,
                partTimeWords);
    }
}
