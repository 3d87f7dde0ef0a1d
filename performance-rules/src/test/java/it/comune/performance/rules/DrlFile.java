package it.comune.performance.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The text of a file of rules.
 *
 * @param stage name of the file without its ending
 * @param text of the file
 */
record DrlFile(String stage, String text) {
    private static final Path FOLDER = Path.of("src/main/resources/it/comune/performance/rules/drl");
    private static final Pattern RULE = Pattern.compile("(?ms)^rule \"(\\S+) ([^\"]+)\"$(.*?)^end$");
    private static final Pattern METADATA = Pattern.compile("@(\\w+)\\(\"([^\"]*)\"\\)");

    /** All of ours, in the order of their stages. */
    static final List<DrlFile> ALL = all();

    /**
     * A rule as it is written.
     *
     * @param id stable
     * @param title what it says, in English
     * @param body metadata, conditions and consequence
     */
    record WrittenRule(String id, String title, String body) {
        String metadata(String key) {
            Matcher found = METADATA.matcher(body);
            while (found.find()) {
                if (found.group(1).equals(key)) {
                    return found.group(2);
                }
            }
            return "";
        }
    }

    private static List<DrlFile> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".drl"))
                    .sorted()
                    .map(file -> new DrlFile(file.getFileName().toString().replace(".drl", ""), read(file)))
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** In the order in which they are written. */
    List<WrittenRule> rules() {
        List<WrittenRule> rules = new ArrayList<>();
        Matcher found = RULE.matcher(text);
        while (found.find()) {
            rules.add(new WrittenRule(found.group(1), found.group(2), found.group(3)));
        }
        return rules;
    }

    /** The page of sources beside it. */
    String page() {
        return read(FOLDER.resolve(stage + ".md"));
    }

    /** What a rule engine sees: without comments and without what stands between quotes. */
    String code() {
        return text.replaceAll("(?m)//.*$", "").replaceAll("\"[^\"]*\"", "\"\"");
    }

    @Override
    public String toString() {
        return stage;
    }
}
