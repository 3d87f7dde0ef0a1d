package it.comune.performance.rules;

import it.comune.performance.dossier.Act;
import it.comune.performance.dossier.FundingKind;
import it.comune.performance.dossier.Funds;
import it.comune.performance.dossier.PaymentTimes;
import it.comune.performance.dossier.ProjectFund;
import it.comune.performance.dossier.ResultFund;
import it.comune.performance.dossier.SecretaryFund;
import it.comune.performance.value.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Money to distribute, in a sentence: {@code agreed().withUnitHeads("10000", "50000").paidInTime()}. */
final class Purse {
    private final @Nullable Act agreement;
    private final List<ProjectFund> projects = new ArrayList<>();
    private @Nullable Money productivity;
    private @Nullable ResultFund unitHeads;
    private @Nullable SecretaryFund secretary;

    private Purse(@Nullable Act agreement) {
        this.agreement = agreement;
    }

    /** An agreement was signed on the last day of 2023. */
    static Purse agreed() {
        return agreedBy(Act.of("CCDI 2023", LocalDate.of(2023, 12, 31)));
    }

    static Purse agreedBy(@Nullable Act act) {
        return new Purse(act);
    }

    Purse withProductivity(String euros) {
        productivity = Money.of(euros);
        return this;
    }

    /** Nobody said yet whether invoices were paid in time. */
    Purse withUnitHeads(String result, String positions) {
        unitHeads = new ResultFund(Money.of(result), Money.of(positions), null);
        return this;
    }

    Purse paidInTime() {
        return paid(true);
    }

    Purse paidTooLate() {
        return paid(false);
    }

    private Purse paid(boolean respected) {
        ResultFund known = java.util.Objects.requireNonNull(unitHeads);
        unitHeads = new ResultFund(known.result(), known.positions(), new PaymentTimes(respected, null));
        return this;
    }

    Purse withSecretary(String salaryMass) {
        secretary = new SecretaryFund(Money.of(salaryMass), null);
        return this;
    }

    Purse withSecretaryInRaisedCase(String salaryMass) {
        secretary = new SecretaryFund(Money.of(salaryMass), "sede convenzionata");
        return this;
    }

    /** Paid from traffic fines, for an objective of unit U. */
    Purse withProject(String id, String objective, String euros) {
        projects.add(new ProjectFund(id, objective, "U", Money.of(euros), FundingKind.TRAFFIC_FINES, null));
        return this;
    }

    Funds funds() {
        return new Funds(agreement, productivity, unitHeads, secretary, projects);
    }
}
