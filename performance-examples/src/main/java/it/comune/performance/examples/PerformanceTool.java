package it.comune.performance.examples;

import it.comune.performance.report.Labels;
import it.comune.performance.report.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * The command-line tool: evaluates dossiers and explains evaluations, for people in Italian or English, for programs as
 * JSON.
 *
 * <p>Exit codes: {@value #DONE} done; {@value #FINDINGS} done, with findings of severity ERROR or BLOCKING under
 * {@code --strict}; {@value #UNUSABLE} unusable input, wrong usage, or output that cannot be written; {@value #DEFECT}
 * a defect of the tool itself.
 */
@Command(name = "performance", description = "${bundle:performance}", footer = "${bundle:performance.footer}")
public final class PerformanceTool implements Runnable, Presented {
    static final int DONE = 0;
    static final int FINDINGS = 1;
    static final int UNUSABLE = 2;
    static final int DEFECT = 70;

    @Mixin
    private final Presentation presentation = new Presentation();

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "${bundle:version}")
    private boolean version;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    private PerformanceTool() {}

    /** @param args see {@code --help} */
    public static void main(String[] args) {
        System.exit(run(Terminal.ofProcess(), args));
    }

    /** Runs one command. Returns the exit code; never throws, never ends the process. */
    static int run(Terminal terminal, String... args) {
        List<String> given = withLoneJson(args);
        Labels labels = ToolLabels.in(last(given, "--lang").equalsIgnoreCase("en") ? Language.EN : Language.IT);
        String colour = last(given, "--color");
        boolean coloured =
                colour.equalsIgnoreCase("always") || !colour.equalsIgnoreCase("never") && terminal.likesColours();
        CommandLine tool = new CommandLine(new PerformanceTool())
                .setCommandName(terminal.command())
                .addSubcommand(new EvaluateCommand(terminal))
                .addSubcommand(new ExplainCommand(terminal))
                .addSubcommand(RegulationCommand.withVerbs(terminal))
                .addSubcommand(DossierCommand.withVerbs(terminal))
                .addSubcommand(new ReportCommand(terminal))
                .addSubcommand(new DiffCommand(terminal))
                .addSubcommand(new RegulationsCommand(terminal))
                .addSubcommand(new ExamplesCommand(terminal))
                .addSubcommand(new SchemaCommand(terminal))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOverwrittenOptionsAllowed(true)
                .setAbbreviatedOptionsAllowed(false)
                .setResourceBundle(labels.bundle())
                .setUsageHelpWidth(widthOfHelp(last(given, "--width"), terminal))
                .setColorScheme(Help.defaultColorScheme(coloured ? Help.Ansi.ON : Help.Ansi.OFF))
                .setOut(terminal.out())
                .setErr(terminal.err())
                .setParameterExceptionHandler((wrong, arguments) -> misused(wrong, args, terminal, labels))
                .setExecutionExceptionHandler((failure, command, parsed) -> failed(failure, command, terminal));
        tool.getCommandSpec().version(labels.text("product", version()));
        int code = tool.execute(given.toArray(String[]::new));
        String unwritten = terminal.flush();
        if (unwritten != null) {
            terminal.err().println(labels.text("output.unwritable", unwritten));
            terminal.flush();
            return UNUSABLE;
        }
        return code;
    }

    /** {@code --json} takes a file only after an equals sign: what follows it otherwise is the dossier. */
    private static List<String> withLoneJson(String... args) {
        List<String> given = new ArrayList<>(Arrays.asList(args));
        given.replaceAll(arg -> arg.equals("--json") ? "--json=" + EvaluateCommand.STANDARD_OUTPUT : arg);
        return given;
    }

    /**
     * What an option was last given; empty if it was not. How output looks is wanted before the options are parsed: help
     * and complaints about options look so too.
     */
    private static String last(List<String> args, String option) {
        String given = "";
        for (int i = 0; i < args.size(); i++) {
            if (args.get(i).startsWith(option + "=")) {
                given = args.get(i).substring(option.length() + 1);
            } else if (args.get(i).equals(option) && i + 1 < args.size()) {
                given = args.get(i + 1);
            }
        }
        return given;
    }

    private static int widthOfHelp(String asked, Terminal terminal) {
        int columns = asked.matches("[0-9]{1,4}") ? Integer.parseInt(asked) : 0;
        return columns < Terminal.LEAST_WIDTH || columns > Terminal.MOST_WIDTH ? terminal.width() : columns;
    }

    private static String version() {
        try (InputStream in = PerformanceTool.class.getResourceAsStream("version.txt")) {
            return in == null ? "?" : new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int misused(ParameterException wrong, String[] args, Terminal terminal, Labels labels) {
        terminal.out().flush();
        // Arguments come from outside, and may be too long to be wrapped between words.
        Page page = new Page(terminal.err(), Terminal.MOST_WIDTH, false);
        page.write(0, complaint(wrong, labels));
        String file = fileAfterJson(args);
        if (wrong instanceof UnmatchedArgumentException && file != null) {
            boolean evaluates = wrong.getCommandLine().getCommandName().equals("evaluate");
            page.write(0, labels.text(evaluates ? "usage.json" : "usage.json.other", file));
        }
        page.write(
                0,
                labels.text("usage.see", wrong.getCommandLine().getCommandSpec().qualifiedName()));
        terminal.err().flush();
        return UNUSABLE;
    }

    /** What follows {@code --json} without an equals sign, and was perhaps meant to be written. */
    private static @Nullable String fileAfterJson(String... args) {
        int json = Arrays.asList(args).indexOf("--json");
        return json >= 0 && json + 1 < args.length && !args[json + 1].startsWith("-") ? args[json + 1] : null;
    }

    private static String complaint(ParameterException wrong, Labels labels) {
        ArgSpec argument = wrong.getArgSpec();
        if (wrong instanceof MissingParameterException missing) {
            return labels.text(
                    "usage.missing",
                    String.join(
                            ", ",
                            missing.getMissing().stream()
                                    .map(PerformanceTool::name)
                                    .toList()));
        } else if (wrong instanceof UnmatchedArgumentException unmatched) {
            String unknown = String.join(" ", unmatched.getUnmatched());
            List<String> meant = unmatched.getSuggestions();
            return meant.isEmpty()
                    ? labels.text("usage.unknown", unknown)
                    : labels.text("usage.unknown.meant", unknown, String.join(", ", meant));
        }
        if (argument != null && name(argument).equals("--width")) {
            return labels.text("usage.width", wrong.getValue(), Terminal.LEAST_WIDTH, Terminal.MOST_WIDTH);
        }
        return argument == null || wrong.getValue() == null
                ? String.valueOf(wrong.getMessage())
                : labels.text("usage.value", wrong.getValue(), name(argument), argument.paramLabel());
    }

    private static String name(ArgSpec argument) {
        return argument instanceof CommandLine.Model.OptionSpec option
                ? option.longestName()
                : argument.paramLabel().replace(ExplainCommand.OPTIONAL_DOSSIER, "");
    }

    private static int failed(Exception failure, CommandLine command, Terminal terminal) {
        Presentation presentation = ((Presented) command.getCommand()).presentation();
        Page page = presentation.errorPage(terminal);
        terminal.out().flush();
        int code = UNUSABLE;
        if (failure instanceof Unusable unusable) {
            unusable.print(page, presentation.labels());
        } else {
            page.write(0, 2, Span.plain(presentation.labels().text("defect", failure.toString())));
            code = DEFECT;
        }
        terminal.err().flush();
        return code;
    }

    @Override
    public Presentation presentation() {
        return presentation;
    }

    /** A command is needed; without one, the help says which there are. */
    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), presentation.labels().text("usage.command"));
    }
}
