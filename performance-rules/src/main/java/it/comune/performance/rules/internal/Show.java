package it.comune.performance.rules.internal;

import it.comune.performance.evaluation.Input;
import it.comune.performance.value.Numbers;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How inputs and figures are written: exact, without locale. */
final class Show {
    private Show() {}

    static Input input(String name, @Nullable Object value) {
        return new Input(name, text(value));
    }

    private static String text(@Nullable Object value) {
        if (value == null) {
            return "-";
        } else if (value instanceof BigDecimal number) {
            return Numbers.show(number);
        } else if (value instanceof Collection<?> many) {
            return many.stream().map(Show::text).collect(Collectors.joining(", "));
        }
        return value.toString();
    }
}
