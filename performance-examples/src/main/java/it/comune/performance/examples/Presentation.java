package it.comune.performance.examples;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that say how output looks, the same for every command. */
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
    private Language language = Language.IT;

    @Option(names = "--color", paramLabel = "auto|always|never", description = "${bundle:color}")
    private Colour colour = Colour.AUTO;

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

    Labels labels() {
        return Labels.in(language);
    }

    boolean isColoured(Terminal terminal) {
        return colour == Colour.ALWAYS || colour == Colour.AUTO && terminal.likesColours();
    }

    Page page(Terminal terminal) {
        return new Page(terminal.out(), width(terminal), isColoured(terminal));
    }

    /** For what went wrong: coloured on request only, since nothing tells whether a person looks at that stream. */
    Page errorPage(Terminal terminal) {
        return new Page(terminal.err(), width(terminal), colour == Colour.ALWAYS);
    }

    private int width(Terminal terminal) {
        return width == 0 ? terminal.width() : width;
    }
}
