package it.comune.performance.rules.tuning;

import it.comune.performance.evaluation.Severity;
import it.comune.performance.evaluation.Text;
import it.comune.performance.regulation.LegalState;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something that can be said of a regulation that is valid, or of its place among other versions.
 *
 * @param regulation which version, as {@link it.comune.performance.regulation.Regulation#citation()} names it
 * @param pointer JSON Pointer (RFC 6901) into that version, {@code ""} for the whole of it
 * @param code stable code, for programs
 * @param severity {@code ERROR}: not to be put in force without a recorded reason
 * @param value what stands there, plain: numbers with a decimal point, dates as year-month-day; may be empty
 * @param limit what it is compared with, plain; may be empty
 * @param state how far the source can be relied on; none: there is no source
 * @param source contract, law or document that says so; none: it follows from the regulation itself
 * @param message what is the matter
 * @param hint what to do
 */
public record Notice(
        String regulation,
        String pointer,
        NoticeCode code,
        Severity severity,
        String value,
        String limit,
        @Nullable LegalState state,
        @Nullable String source,
        Text message,
        Text hint) {
    /** Whether it keeps a version from being put in force without a recorded reason. */
    public boolean isError() {
        return severity.compareTo(Severity.ERROR) >= 0;
    }

    /** The lines that log and terminal show: where, how grave and what, then what to do. */
    public String text(Locale locale) {
        return regulation + (pointer.isEmpty() ? "" : " " + pointer) + "  " + severity + " " + code + "\n  "
                + message.in(locale) + "\n  " + hint.in(locale);
    }

    /** {@link #text(Locale)} in English. */
    @Override
    public String toString() {
        return text(Locale.ENGLISH);
    }
}
