package it.comune.performance.json;

import it.comune.performance.dossier.Dossier;
import it.comune.performance.regulation.Regulation;
import it.comune.performance.value.Money;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A document as its JSON has it, before it is text: maps by field name, in the order of the records' components, and lists;
 * values are {@link String}, {@link java.math.BigDecimal}, {@link Integer}, {@link Boolean} and {@link
 * java.time.LocalDate}, words are their constants and money is euros. What is not there has no key, nor has an empty list. For
 * those who write documents down in another way, so that it cannot differ from JSON.
 */
public final class DocumentTree {
    private DocumentTree() {}

    public static Map<String, Object> of(Dossier dossier) {
        return record(dossier);
    }

    public static Map<String, Object> of(Regulation regulation) {
        return record(regulation);
    }

    private static Map<String, Object> record(Record record) {
        Shape shape = Shape.of(record.getClass());
        Map<String, Object> tree = new LinkedHashMap<>();
        if (shape.kind() != null) {
            tree.put(Shape.KIND, shape.kind());
        }
        for (Shape.Field field : shape.fields()) {
            put(tree, field.name(), Shape.value(field, record));
        }
        return tree;
    }

    private static void put(Map<String, Object> tree, String name, @Nullable Object value) {
        if (value != null && !(value instanceof List<?> list && list.isEmpty())) {
            tree.put(name, value(value));
        }
    }

    private static Object value(Object value) {
        if (value instanceof Money money) {
            return money.euros();
        } else if (value instanceof Record record) {
            return record(record);
        } else if (value instanceof Enum<?> word) {
            return word.toString();
        } else if (value instanceof List<?> list) {
            List<Object> elements = new ArrayList<>(list.size());
            list.forEach(element -> elements.add(value(element)));
            return elements;
        }
        return value;
    }
}
