package it.comune.performance.regulation;

import it.comune.performance.value.Checks;
import it.comune.performance.value.Numbers;
import it.comune.performance.value.ProblemCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One value of a regulation and where it comes from.
 *
 * @param <T> a number, word, table or list
 * @param value the value in force; a list names each thing once; what range a number has, its place tells
 * @param unit what it counts: {@code points}, {@code days}, {@code policy}, {@code table}, ...
 * @param state how far its source can be relied on
 * @param source article, act or document
 * @param assumed whether we assumed the value and HR has not confirmed it yet
 * @param note remarks for HR
 */
public record Setting<T>(
        T value,
        String unit,
        LegalState state,
        String source,
        boolean assumed,
        @Nullable String note) {

    /** @throws it.comune.performance.value.InvalidDocumentException with every problem of the setting */
    @SuppressWarnings("unchecked") // the same number or list, in its one normal form
    public Setting {
        Checks checks = Checks.of("")
                .required("value", value)
                .text("unit", unit)
                .required("state", state)
                .text("source", source)
                .optionalText("note", note);
        if (value instanceof List<?> list) {
            // Records have ids, which whoever holds the setting compares.
            checks.list("value", list)
                    .distinct("value", list, e -> e instanceof Record ? null : e, "", ProblemCode.DUPLICATE_SCOPE);
            for (int i = 0; i < list.size(); i++) {
                checks.optionalDate("value/" + i, list.get(i) instanceof LocalDate date ? date : null);
            }
        }
        if (value instanceof BigDecimal number) {
            checks.number("value", number);
        }
        checks.verify();
        if (value instanceof BigDecimal number) {
            value = (T) Numbers.plain(number);
        } else if (value instanceof List<?> list) {
            value = (T) List.copyOf(list);
        }
    }

    /** A local choice that nobody has confirmed. */
    public static <T> Setting<T> assumed(T value, String unit, String source) {
        return new Setting<>(value, unit, LegalState.L, source, true, null);
    }

    /** The value of a setting that may be missing, for checks. */
    static <T> T valueOf(@Nullable Setting<T> setting, T otherwise) {
        return setting == null || setting.value == null ? otherwise : setting.value;
    }

    /** The same source with another value, as when HR tries a change. */
    public Setting<T> with(T other) {
        return new Setting<>(other, unit, state, source, assumed, note);
    }
}
