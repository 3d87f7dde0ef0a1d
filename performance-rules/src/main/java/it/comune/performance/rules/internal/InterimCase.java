package it.comune.performance.rules.internal;

import it.comune.performance.dossier.InterimPost;
import it.comune.performance.value.Money;
import it.comune.performance.value.Ratio;
import java.math.BigDecimal;
import org.kie.api.definition.rule.Rule;

/** An interim post of a unit head: what does it earn? */
public final class InterimCase extends Case {
    private final PersonLine person;
    private final InterimPost post;
    private final int daysOfYear;
    private final Ratio fraction;
    private Ratio exact = Ratio.ZERO;

    InterimCase(PersonLine person, InterimPost post, int daysOfYear, Ratio fraction) {
        this.person = person;
        this.post = post;
        this.daysOfYear = daysOfYear;
        this.fraction = fraction;
    }

    /** The vacant position's value for the days of the post, in cents, exact. */
    public Ratio getValueForDays() {
        return post.value().exact().times(Ratio.of(post.days(), daysOfYear));
    }

    /** What the head's score earns. */
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

    InterimPost post() {
        return post;
    }

    /** In cents, exact. */
    Ratio exact() {
        return exact;
    }

    /** Whole cents. */
    Money due() {
        return Money.floor(exact);
    }

    @Override
    String subject() {
        return "interim post of " + person.person.id() + " in " + post.unit();
    }
}
