package it.comune.performance.rules;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** None of these rules fires in a test; {@link RuleWatch} holds it to that. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface StaySilent {
    /** Ids of rules. */
    String[] value();
}
