package it.comune.performance.rules.internal;

import it.comune.performance.value.Money;
import it.comune.performance.value.Ratio;
import java.math.BigDecimal;
import org.kie.api.definition.rule.Rule;

/** The salary mass of the general secretary: how much of it is the fund? */
public final class SecretaryFundCase extends Case {
    private final Money salaryMass;
    private Money fund = Money.ZERO;

    SecretaryFundCase(Money salaryMass) {
        this.salaryMass = salaryMass;
    }

    /** Whole cents of this rate of the salary mass. */
    public void is(BigDecimal rate, Rule by) {
        if (take(by)) {
            fund = Money.floor(salaryMass.exact().times(Ratio.of(rate)));
        }
    }

    Money salaryMass() {
        return salaryMass;
    }

    Money fund() {
        return fund;
    }

    @Override
    String subject() {
        return "fund of the general secretary";
    }
}
