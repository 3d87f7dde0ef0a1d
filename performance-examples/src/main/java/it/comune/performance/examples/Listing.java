package it.comune.performance.examples;

import it.comune.performance.report.Wording;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;

/** A command that lists documents by their names, each with some lines about it. */
abstract class Listing implements Callable<Integer>, Presented {
    private final Terminal terminal;
    private final List<String> names;

    @Mixin
    private final Presentation presentation = new Presentation();

    Listing(Terminal terminal, List<String> names) {
        this.terminal = terminal;
        this.names = names;
    }

    @Override
    public final Presentation presentation() {
        return presentation;
    }

    @Override
    public final Integer call() {
        Page page = presentation.page(terminal);
        Wording wording = new Wording(presentation.labels());
        names.forEach(name -> print(name, page, wording));
        return PerformanceTool.DONE;
    }

    /** Prints one document. */
    abstract void print(String name, Page page, Wording wording);
}
