package it.comune.performance.benchmark;

import it.comune.performance.dossier.Dossier;
import it.comune.performance.regulation.Regulation;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * Writes the real plan and its regulation down as Java, and compiles that: what a host has that builds its dossiers in
 * code. Two programs come with it, {@code Builds} and {@code Evaluates}.
 */
final class InCode {
    private static final String PROGRAMS = """
            final class Builds {
                public static void main(String[] none) {
                    System.out.println(Built.dossier().municipality() + Built.regulation().id());
                }
            }

            final class Evaluates {
                public static void main(String[] none) {
                    System.out.println(it.comune.performance.rules.RuleBook.standard()
                            .evaluate(Built.dossier(), Built.regulation()).units().get(0).points());
                }
            }
            """;

    private final StringBuilder parts = new StringBuilder();
    private int lists;

    private InCode() {}

    /** Compiles into a folder, which then belongs on the class path. */
    static void compile(Dossier dossier, Regulation regulation, Path folder) throws IOException {
        InCode code = new InCode();
        String one = code.expression(dossier);
        String other = code.expression(regulation);
        Path source = folder.resolve("Built.java");
        Files.writeString(
                source,
                "final class Built {\nstatic " + Dossier.class.getName() + " dossier() { return " + one + "; }\nstatic "
                        + Regulation.class.getName() + " regulation() { return " + other + "; }\n" + code.parts + "}\n"
                        + PROGRAMS);
        int result = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-proc:none",
                        "-encoding",
                        "UTF-8",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-d",
                        folder.toString(),
                        source.toString());
        if (result != 0) {
            throw new IllegalStateException("The dossier in code does not compile: " + source);
        }
    }

    private String expression(@Nullable Object value) {
        if (value == null) {
            return "null";
        } else if (value instanceof String text) {
            return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
        } else if (value instanceof BigDecimal number) {
            return "new java.math.BigDecimal(\"" + number + "\")";
        } else if (value instanceof LocalDate date) {
            return "java.time.LocalDate.of(" + date.getYear() + ", " + date.getMonthValue() + ", "
                    + date.getDayOfMonth() + ")";
        } else if (value instanceof Enum<?> word) {
            return word.getDeclaringClass().getCanonicalName() + "." + word.name();
        } else if (value instanceof Long whole) {
            return whole + "L";
        } else if (value instanceof List<?> list) {
            return list(list);
        } else if (value instanceof Record) {
            String arguments = Stream.of(value.getClass().getRecordComponents())
                    .map(component -> expression(read(component, value)))
                    .collect(Collectors.joining(", "));
            String generic = value.getClass().getTypeParameters().length > 0 ? "<>" : "";
            return "new " + value.getClass().getCanonicalName() + generic + "(" + arguments + ")";
        }
        return String.valueOf(value);
    }

    /** Each element in a method of its own: Java has a limit for the length of one. */
    private String list(List<?> list) {
        if (list.isEmpty() || !(list.get(0) instanceof Record)) {
            return list.stream().map(this::expression).collect(Collectors.joining(", ", "java.util.List.of(", ")"));
        }
        String type = common(list).getCanonicalName();
        StringBuilder calls = new StringBuilder();
        for (Object element : list) {
            String made = expression(element);
            String method = "part" + lists++;
            parts.append("private static ")
                    .append(type)
                    .append(' ')
                    .append(method)
                    .append("() { return ");
            parts.append(made).append("; }\n");
            calls.append(calls.isEmpty() ? "" : ", ").append(method).append("()");
        }
        return "java.util.List.of(" + calls + ")";
    }

    private static Class<?> common(List<?> list) {
        return list.get(0).getClass();
    }

    private static @Nullable Object read(RecordComponent component, Object value) {
        try {
            return component.getAccessor().invoke(value);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
