package it.comune.performance.examples;

import it.comune.performance.report.Labels;
import it.comune.performance.report.Language;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * The options that say how output looks, the same for every command. Where a command was not given one, that of the tool
 * itself holds, which stands before the command.
 */
final class Presentation {
    /** When to colour. */
    enum Colour {
        AUTO,
        ALWAYS,
        NEVER
    }

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec spec;

    @Option(names = "--lang", paramLabel = "it|en", description = "${bundle:lang}")
    private @Nullable Language language;

    @Option(names = "--color", paramLabel = "auto|always|never", description = "${bundle:color}")
    private @Nullable Colour colour;

    private int width;

    @Option(names = "--width", paramLabel = "N", description = "${bundle:width}")
    private void width(int columns) {
        if (columns < Terminal.LEAST_WIDTH || columns > Terminal.MOST_WIDTH) {
            CommandSpec command = Objects.requireNonNull(spec);
            throw new ParameterException(
                    command.commandLine(), "--width", null, command.findOption("--width"), String.valueOf(columns));
        }
        width = columns;
    }

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "${bundle:help}")
    private boolean help;

    /** The language that somebody asked for; none: nobody did. */
    Optional<Language> asked() {
        return Optional.ofNullable(first(presentation -> presentation.language, null));
    }

    Labels labels() {
        return ToolLabels.in(first(presentation -> presentation.language, Language.IT));
    }

    boolean isColoured(Terminal terminal) {
        Colour asked = colour();
        return asked == Colour.ALWAYS || asked == Colour.AUTO && terminal.likesColours();
    }

    Page page(Terminal terminal) {
        return new Page(terminal.out(), width(terminal), isColoured(terminal));
    }

    /** For what went wrong: coloured on request only, since nothing tells whether a person looks at that stream. */
    Page errorPage(Terminal terminal) {
        return new Page(terminal.err(), width(terminal), colour() == Colour.ALWAYS);
    }

    private Colour colour() {
        return first(presentation -> presentation.colour, Colour.AUTO);
    }

    private int width(Terminal terminal) {
        return first(presentation -> presentation.width == 0 ? null : presentation.width, terminal.width());
    }

    /** What was given to the command; failing that, to the one it belongs to, and so on to the tool; failing that, what is usual. */
    private <T extends @Nullable Object> T first(Function<Presentation, @Nullable T> option, T usual) {
        T own = option.apply(this);
        CommandSpec parent = spec == null ? null : spec.parent();
        while (own == null && parent != null && parent.userObject() instanceof Presented presented) {
            own = option.apply(presented.presentation());
            parent = parent.parent();
        }
        return own == null ? usual : own;
    }
}
