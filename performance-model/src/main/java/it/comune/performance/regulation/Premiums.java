package it.comune.performance.regulation;

import it.comune.performance.value.Checks;
import java.math.BigDecimal;

/**
 * From scores to money. Source: CCDI (L), within the national contracts.
 *
 * @param bands from a score to the fraction of the premium
 * @param productivity of the employees
 * @param topUp individual top-up (maggiorazione del premio individuale)
 * @param unitHeads result allowance of unit heads
 * @param generalSecretary result allowance of the general secretary
 * @param projects funds tied to one objective
 */
public record Premiums(
        Setting<PremiumBands> bands,
        Productivity productivity,
        TopUp topUp,
        UnitHeads unitHeads,
        GeneralSecretary generalSecretary,
        Projects projects) {
    /**
     * @param organisationalShare part of the fund that the units' degrees earn, in [0, 1]; the rest is the individual share
     * @param scope among whom the fund is shared
     * @param residual what becomes of money that was not earned
     */
    public record Productivity(
            Setting<BigDecimal> organisationalShare,
            Setting<PremiumPolicies.FundScope> scope,
            Setting<PremiumPolicies.Residual> residual) {
        /** @throws it.comune.performance.value.InvalidDocumentException with every problem of the settings */
        public Productivity {
            share(Checks.of(""), "organisationalShare", organisationalShare)
                    .required("scope", scope)
                    .required("residual", residual)
                    .verify();
        }
    }

    /**
     * @param quota part of the people with a premium who receive a top-up, in [0, 1]
     * @param minimumRecipients so many at least, 0-100
     * @param rate of the average premium, in [0, 10]
     * @param average which average
     * @param tieBreaks what decides between equal scores
     * @param entityObjectives whether entity-level objectives were set
     */
    public record TopUp(
            Setting<BigDecimal> quota,
            Setting<Integer> minimumRecipients,
            Setting<BigDecimal> rate,
            Setting<PremiumPolicies.TopUpAverage> average,
            Setting<TieBreaks> tieBreaks,
            Setting<PremiumPolicies.EntityObjectives> entityObjectives) {
        /** @throws it.comune.performance.value.InvalidDocumentException with every problem of the settings */
        public TopUp {
            share(Checks.of(""), "quota", quota)
                    .required("minimumRecipients", minimumRecipients)
                    .whole("minimumRecipients/value", Setting.valueOf(minimumRecipients, 0), 0, 100)
                    .required("rate", rate)
                    .within("rate/value", Setting.valueOf(rate, BigDecimal.ZERO), BigDecimal.ZERO, BigDecimal.TEN)
                    .required("average", average)
                    .required("tieBreaks", tieBreaks)
                    .required("entityObjectives", entityObjectives)
                    .verify();
        }
    }

    /**
     * @param quota how the pot is split before scores count
     * @param interimRate part of a vacant position's value that an interim post earns, in [0, 1]
     * @param paymentTimesShare part of each allowance that hangs on the entity's payment times, in [0, 1]
     * @param residual what becomes of money that was not earned
     */
    public record UnitHeads(
            Setting<PremiumPolicies.HeadQuota> quota,
            Setting<BigDecimal> interimRate,
            Setting<BigDecimal> paymentTimesShare,
            Setting<PremiumPolicies.Residual> residual) {
        /** @throws it.comune.performance.value.InvalidDocumentException with every problem of the settings */
        public UnitHeads {
            Checks checks = Checks.of("").required("quota", quota);
            share(share(checks, "interimRate", interimRate), "paymentTimesShare", paymentTimesShare)
                    .required("residual", residual)
                    .verify();
        }
    }

    /** @param rate part of the salary mass, in [0, 1] */
    public record GeneralSecretary(Setting<BigDecimal> rate) {
        /** @throws it.comune.performance.value.InvalidDocumentException with every problem of the settings */
        public GeneralSecretary {
            share(Checks.of(""), "rate", rate).verify();
        }
    }

    /**
     * @param payment what a degree pays
     * @param threshold degree in [0, 1] from which all is paid, where the payment has a threshold
     */
    public record Projects(Setting<PremiumPolicies.ProjectPayment> payment, Setting<BigDecimal> threshold) {
        /** @throws it.comune.performance.value.InvalidDocumentException with every problem of the settings */
        public Projects {
            share(Checks.of("").required("payment", payment), "threshold", threshold)
                    .verify();
        }
    }

    private static Checks share(Checks checks, String field, Setting<BigDecimal> setting) {
        return checks.required(field, setting)
                .within(field + "/value", Setting.valueOf(setting, BigDecimal.ZERO), BigDecimal.ZERO, BigDecimal.ONE);
    }

    /** @throws it.comune.performance.value.InvalidDocumentException with every problem of the settings */
    public Premiums {
        Checks.of("")
                .required("bands", bands)
                .required("productivity", productivity)
                .required("topUp", topUp)
                .required("unitHeads", unitHeads)
                .required("generalSecretary", generalSecretary)
                .required("projects", projects)
                .verify();
    }
}
