package it.comune.performance.json;

import it.comune.performance.value.Money;
import it.comune.performance.value.Numbers;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

/** Records, lists, maps and plain values as JSON for people. */
final class PrettyWriter {
    private static final JsonFactory JSON = new JsonFactory();
    private static final DefaultIndenter INDENTER = new DefaultIndenter("  ", "\n");
    private static final DefaultPrettyPrinter LAYOUT = new DefaultPrettyPrinter(
                    Separators.createDefaultInstance().withObjectNameValueSpacing(Separators.Spacing.AFTER))
            .withObjectIndenter(INDENTER)
            .withArrayIndenter(INDENTER);

    private final JsonGenerator out;
    private final UnaryOperator<Object> view;

    private PrettyWriter(JsonGenerator out, UnaryOperator<Object> view) {
        this.out = out;
        this.view = view;
    }

    /** @param view what to write in place of a value; the value itself where nothing else is wanted */
    static String write(Object document, UnaryOperator<Object> view) {
        StringWriter text = new StringWriter();
        ObjectWriteContext layout = new ObjectWriteContext.Base() {
            @Override
            public PrettyPrinter getPrettyPrinter() {
                return LAYOUT.createInstance();
            }

            @Override
            public boolean hasPrettyPrinter() {
                return true;
            }
        };
        try (JsonGenerator out = JSON.createGenerator(layout, text)) {
            new PrettyWriter(out, view).value(document);
        }
        return text.append('\n').toString();
    }

    private void value(Object given) {
        Object value = view.apply(given);
        if (value instanceof Boolean flag) {
            out.writeBoolean(flag);
        } else if (value instanceof BigDecimal number) {
            out.writeNumber(Numbers.plain(number).toPlainString());
        } else if (value instanceof Money money) {
            out.writeNumber(money.euros().toPlainString());
        } else if (value instanceof Integer number) {
            out.writeNumber(number);
        } else if (value instanceof List<?> list) {
            out.writeStartArray();
            list.forEach(this::value);
            out.writeEndArray();
        } else if (value instanceof Map<?, ?> map) {
            out.writeStartObject();
            map.forEach((key, element) -> member(String.valueOf(key), element));
            out.writeEndObject();
        } else if (value instanceof Record record) {
            record(record);
        } else {
            // Texts, dates and words.
            out.writeString(value.toString());
        }
    }

    private void record(Record record) {
        Shape shape = Shape.of(record.getClass());
        out.writeStartObject();
        if (shape.kind() != null) {
            member(Shape.KIND, shape.kind());
        }
        for (Shape.Field field : shape.fields()) {
            member(field.name(), Shape.value(field, record));
        }
        out.writeEndObject();
    }

    private void member(String name, @Nullable Object value) {
        if (value != null && !(value instanceof List<?> list && list.isEmpty())) {
            out.writeName(name);
            value(value);
        }
    }
}
