package it.comune.performance.json;

import it.comune.performance.value.Degree;
import it.comune.performance.value.Points;
import java.util.List;
import java.util.Map;

/**
 * What the library says about documents and is no document itself (notices, differences of regulations, previews), as JSON for
 * programs, in the layout of {@link EvaluationJson}. It is only written, never read back.
 */
public final class DataJson {
    private DataJson() {}

    /** @param record any public record of the library: its components in their order, degrees and points as numbers */
    public static String write(Record record) {
        return PrettyWriter.write(record, DataJson::view);
    }

    /** @param list of public records, maps and lists of them, texts, numbers */
    public static String write(List<?> list) {
        return PrettyWriter.write(list, DataJson::view);
    }

    /** @param members by their names, in the order in which they are written; those that are null or empty lists are left out */
    public static String write(Map<String, ?> members) {
        return PrettyWriter.write(members, DataJson::view);
    }

    private static Object view(Object value) {
        if (value instanceof Degree degree) {
            return degree.value();
        }
        return value instanceof Points points ? points.value() : value;
    }
}
