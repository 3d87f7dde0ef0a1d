package it.comune.performance.rules.tuning;

import it.comune.performance.evaluation.Evaluation;
import it.comune.performance.evaluation.FindingCode;
import it.comune.performance.evaluation.PersonResult;
import it.comune.performance.evaluation.PremiumKind;
import it.comune.performance.value.Degree;
import it.comune.performance.value.Money;
import it.comune.performance.value.Points;
import java.math.BigDecimal;

/** What the rules made of a made-up municipality. */
record Look(Evaluation evaluation) {
    Money money(String person, PremiumKind kind) {
        return of(person).amount(kind);
    }

    /** Without top-ups, which others decide as well. */
    Money productivity(String person) {
        return money(person, PremiumKind.ORGANISATIONAL).plus(money(person, PremiumKind.INDIVIDUAL));
    }

    PersonResult of(String person) {
        return evaluation.person(person).orElseThrow();
    }

    /** 0 for somebody of whom nothing could be evaluated. */
    BigDecimal score(String person) {
        Points score = of(person).score();
        return score == null ? BigDecimal.ZERO : score.value();
    }

    /** 0 for a unit that could not be evaluated. */
    BigDecimal degree(String unit) {
        Degree degree = evaluation.unit(unit).orElseThrow().degree();
        return degree == null ? BigDecimal.ZERO : degree.value();
    }

    boolean has(FindingCode code) {
        return !evaluation.findings(code).isEmpty();
    }
}
