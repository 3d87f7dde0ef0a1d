package it.comune.performance.rules.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.drools.model.Model;

/** The executable models that a kie build left in a jar: their class names are content hashes, listed in a file. */
public final class OwnModel {
    private static final String OURS = "META-INF/kie/it.comune.performance/performance-rules/drools-model";

    private OwnModel() {}

    static List<Model> load() {
        return load(RuleBase.class.getClassLoader(), OURS);
    }

    /**
     * @param list resource that lists model classes, one a line
     * @throws IllegalStateException when the list or a class is not there
     */
    public static List<Model> load(ClassLoader loader, String list) {
        return lines(loader, list).stream().map(name -> instance(loader, name)).toList();
    }

    private static List<String> lines(ClassLoader loader, String list) {
        try (InputStream in = loader.getResourceAsStream(list)) {
            if (in == null) {
                throw new IllegalStateException("There is no " + list + " on the class path: was the jar built with the"
                        + " kie-maven-plugin, its model included?");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.contains(":"))
                    .sorted()
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException("Could not read " + list + ".", broken);
        }
    }

    private static Model instance(ClassLoader loader, String name) {
        try {
            return (Model) loader.loadClass(name).getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException | ClassCastException broken) {
            throw new IllegalStateException("The rule model " + name + " cannot be loaded.", broken);
        }
    }
}
