package it.comune.performance.rules.internal;

import it.comune.performance.value.Money;
import it.comune.performance.value.Ratio;
import java.math.BigDecimal;
import org.kie.api.definition.rule.Rule;

/** A general secretary: what is the result allowance? */
public final class SecretaryCase extends Case {
    private final PersonLine person;
    private final Money salaryMass;
    private final Ratio service;
    private final Ratio fraction;
    private Ratio exact = Ratio.ZERO;

    SecretaryCase(PersonLine person, Money salaryMass, Ratio service, Ratio fraction) {
        this.person = person;
        this.salaryMass = salaryMass;
        this.service = service;
        this.fraction = fraction;
    }

    /** In cents. */
    public Ratio getSalaryMass() {
        return salaryMass.exact();
    }

    /** Credited days by days of the year. */
    public Ratio getService() {
        return service;
    }

    /** What the score earns. */
    public Ratio getFraction() {
        return fraction;
    }

    /** This rate of an amount in cents, whole cents of it. */
    public void earns(BigDecimal rate, Ratio amount, Rule by) {
        if (take(by)) {
            exact = amount.times(Ratio.of(rate));
        }
    }

    PersonLine person() {
        return person;
    }

    /** In cents, exact. */
    Ratio exact() {
        return exact;
    }

    Money amount() {
        return Money.floor(exact);
    }

    @Override
    String subject() {
        return "result allowance of " + person.person.id();
    }
}
