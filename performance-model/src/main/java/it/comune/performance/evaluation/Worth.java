package it.comune.performance.evaluation;

import it.comune.performance.value.Money;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What hangs on one exempt cause, or on one declaration that no fact proves: the difference of two evaluations, of the dossier as it
 * is and of the dossier had that cause alone not been recognised, or that declaration alone not been believed. Everything else,
 * other causes included, stays; where exempt causes exclude, what would then leave is decided anew.
 *
 * <p>In euros it is what people together receive: where what is not earned is redistributed, or a top-up is paid, some receive less
 * because of the cause. Then {@code gained} and {@code lost} tell more than their difference, which is 0 where a fund is always
 * distributed whole.
 *
 * @param kind whether it is a cause or a declaration
 * @param subject id of the cause, or of the indicator declared
 * @param unit of the declaration; none for causes
 * @param units for each unit that it touches, the points: before, without it; after, with it
 * @param funds for each fund that it touches, what is distributed: before, without it; after, with it
 * @param people for each person whom it touches, all premiums: before, without it; after, with it; for the office alone
 * @param gained what those receive more who gain by it
 * @param lost what those receive less who lose by it
 */
public record Worth(
        Kind kind,
        String subject,
        @Nullable String unit,
        List<FigureChange> units,
        List<FigureChange> funds,
        List<FigureChange> people,
        Money gained,
        Money lost) {
    /** What hangs on. */
    public enum Kind {
        /** An exempt cause that is recognised. */
        CAUSE,
        /** An outcome that is declared and that no fact proves. */
        DECLARATION
    }

    public Worth {
        units = List.copyOf(units);
        funds = List.copyOf(funds);
        people = List.copyOf(people);
    }

    /** Points of all units together. */
    public BigDecimal points() {
        return units.stream().map(FigureChange::difference).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What people together receive more: what is gained less what is lost, negative where more is lost. */
    public BigDecimal euros() {
        return gained.euros().subtract(lost.euros());
    }
}
