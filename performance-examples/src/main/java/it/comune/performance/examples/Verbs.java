package it.comune.performance.examples;

import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParameterException;

/** A word that groups commands; alone it is misused, and the help says what may follow. */
abstract class Verbs implements Runnable, Presented {
    @Mixin
    private final Presentation presentation = new Presentation();

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @Override
    public final Presentation presentation() {
        return presentation;
    }

    @Override
    public final void run() {
        throw new ParameterException(spec.commandLine(), presentation.labels().text("usage.command"));
    }
}
