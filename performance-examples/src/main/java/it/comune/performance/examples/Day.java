package it.comune.performance.examples;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A date as people here write it, {@code 31/12/2023}, or as documents do, {@code 2023-12-31}. */
final class Day implements ITypeConverter<LocalDate> {
    static final String LABEL = "DD/MM/YYYY";

    private static final DateTimeFormatter DAY_FIRST =
            DateTimeFormatter.ofPattern("d/M/uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    /** Called by reflection. */
    Day() {}

    @Override
    public LocalDate convert(String text) {
        try {
            return text.contains("/") ? LocalDate.parse(text, DAY_FIRST) : LocalDate.parse(text);
        } catch (DateTimeParseException noDate) {
            throw new TypeConversionException(text);
        }
    }
}
