package it.comune.performance.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The README's chapter for the HR office, followed to the letter: its commands are run one after the other in one directory, with the
 * jar that is built, and print what the chapter shows; what somebody types into a workbook stands in comments that readers do not see.
 */
class HrChapterIT {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final String JAR = Objects.requireNonNull(System.getProperty("tool.jar"));
    private static final String JAR_OF_README = "performance-examples/target/performance-examples.jar";
    private static final String CHAPTER = "## Per l'ufficio personale\n";

    /** A block of commands with their output, or cells that somebody types into. */
    private static final Pattern STEP =
            Pattern.compile("```console\n(.*?)```|<!-- modifica (\\S+): (.*?) -->", Pattern.DOTALL);

    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");
    private static final Pattern PICTURE = Pattern.compile("!\\[[^]]*]\\(([^)]+)\\)");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void the_chapter_for_the_hr_office_does_what_it_shows() throws Exception {
        String chapter = chapter();
        int commands = 0;
        Matcher step = STEP.matcher(chapter);
        while (step.find()) {
            if (step.group(1) == null) {
                type(step.group(2), step.group(3));
            } else {
                for (String command : step.group(1).split("(?m)^\\$ ")) {
                    if (!command.isBlank()) {
                        runs(command);
                        commands++;
                    }
                }
            }
        }

        assertThat(commands).isGreaterThanOrEqualTo(8);
    }

    @Test
    void the_pictures_of_the_chapter_are_there() throws IOException {
        List<Path> pictures = PICTURE.matcher(chapter())
                .results()
                .map(picture -> ROOT.resolve(picture.group(1)))
                .toList();

        assertThat(pictures)
                .hasSizeGreaterThanOrEqualTo(2)
                .allSatisfy(picture -> assertThat(picture).isNotEmptyFile());
    }

    private static String chapter() throws IOException {
        String readme = Files.readString(ROOT.resolve("README.md"));
        int begin = readme.indexOf(CHAPTER);
        assertThat(begin).as("the chapter of README.md for the HR office").isNotNegative();
        int end = readme.indexOf("\n## ", begin);
        return readme.substring(begin, end < 0 ? readme.length() : end);
    }

    private void type(String workbook, String cells) throws Exception {
        EditedWorkbook edited = EditedWorkbook.open(folder.resolve(workbook));
        for (String cell : cells.split("; ")) {
            edited.type(cell.substring(0, cell.indexOf('=')), cell.substring(cell.indexOf('=') + 1));
        }
        edited.save();
    }

    /** Runs a command and compares what it prints; a line of three dots stands for some that are left out. */
    private void runs(String commandAndOutput) throws Exception {
        int lineEnd = commandAndOutput.indexOf('\n');
        String command = commandAndOutput.substring(0, lineEnd);
        String printed = printed(command);
        List<String> shown = List.of(commandAndOutput.substring(lineEnd + 1).split("(?m)^ *\\.\\.\\. *\n", -1));

        String pattern = shown.stream().map(Pattern::quote).collect(Collectors.joining("(?s:.*?)"));
        assertThat(printed).as(command).matches("(?s)" + pattern);
    }

    private String printed(String command) throws Exception {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(command);
        while (word.find()) {
            words.add(word.group(1) == null ? word.group(2) : word.group(1));
        }
        assertThat(words.subList(0, 3)).containsExactly("java", "-jar", JAR_OF_README);
        words.set(0, Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.set(2, JAR);
        Path out = folder.resolve("out.txt");
        ProcessBuilder builder = new ProcessBuilder(words)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile());
        builder.environment().clear();
        Process process = builder.start();
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new AssertionError("The tool did not end: " + command);
        }
        return Files.readString(out, StandardCharsets.UTF_8).replace(JAR, JAR_OF_README);
    }
}
