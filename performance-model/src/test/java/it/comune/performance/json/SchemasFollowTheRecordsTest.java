package it.comune.performance.json;

import static org.assertj.core.api.Assertions.assertThat;

import it.comune.performance.dossier.Dossier;
import it.comune.performance.evaluation.Digests;
import it.comune.performance.evaluation.Evaluation;
import it.comune.performance.evaluation.EvaluationDifference;
import it.comune.performance.evaluation.Explanation;
import it.comune.performance.evaluation.Finding;
import it.comune.performance.evaluation.RuleRef;
import it.comune.performance.evaluation.Text;
import it.comune.performance.regulation.NationalContract;
import it.comune.performance.regulation.Regulation;
import it.comune.performance.regulation.RegulationRecord;
import it.comune.performance.value.Degree;
import it.comune.performance.value.Money;
import it.comune.performance.value.Points;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A schema says of every record what the record says of itself: fields, which of them are required, types and words.
 */
class SchemasFollowTheRecordsTest {
    private static final String OF_EVALUATIONS = "urn:it.comune.performance:schema:evaluation#/$defs/";

    private JsonNode root;
    private int properties;

    @Test
    void of_a_dossier() {
        compare(Dossier.class, Schemas.dossier());
        assertThat(properties).isGreaterThan(150);
    }

    @Test
    void of_a_regulation() {
        compare(Regulation.class, Schemas.regulation());
        assertThat(properties).isGreaterThan(100);
    }

    @Test
    void of_a_national_contract() {
        compare(NationalContract.class, Schemas.nationalContract());
        assertThat(properties).isGreaterThan(15);
    }

    @Test
    void of_the_record_of_a_regulation() {
        compare(RegulationRecord.class, Schemas.regulationRecord());
        assertThat(properties).isEqualTo(10);
    }

    @Test
    void of_an_evaluation() {
        compare(Evaluation.class, Schemas.evaluation());
        assertThat(properties).isGreaterThan(70);
    }

    @Test
    void of_a_difference_of_evaluations() {
        compare(EvaluationDifference.class, Schemas.evaluationDifference());
        assertThat(properties).isGreaterThan(60);
    }

    /** Validators that compute in binary floats would refuse 0.07 and 9.86, which the reader accepts and we write. */
    @Test
    void no_schema_asks_for_a_multiple_of_a_decimal() {
        assertThat(List.of(Schemas.dossier(), Schemas.regulation(), Schemas.nationalContract(), Schemas.evaluation()))
                .noneMatch(schema -> schema.contains("multipleOf"));
    }

    private void compare(Class<?> type, String schema) {
        root = JsonMapper.shared().readTree(schema);
        assertThat(root.get("$schema").asString()).isEqualTo("https://json-schema.org/draft/2020-12/schema");
        compare(type, root, type.getSimpleName());
    }

    private void compare(Type type, JsonNode schema, String at) {
        Class<?> raw = Shape.raw(type);
        if (schema.path("$ref").asString("").startsWith(OF_EVALUATIONS)) {
            JsonNode own = root;
            root = JsonMapper.shared().readTree(Schemas.evaluation());
            String name = schema.get("$ref").asString().substring(OF_EVALUATIONS.length());
            assertThat(root.get("$defs").has(name)).as(at + " leads to " + name).isTrue();
            compare(type, root.get("$defs").get(name), at);
            root = own;
        } else if (schema.has("$ref")) {
            String name = schema.get("$ref").asString().substring("#/$defs/".length());
            assertThat(root.get("$defs").has(name)).as(at + " leads to " + name).isTrue();
            compare(type, root.get("$defs").get(name), at);
        } else if (raw == List.class) {
            assertThat(schema.get("type").asString()).as(at).isEqualTo("array");
            compare(Shape.elementType(type), schema.get("items"), at + "/0");
        } else if (raw == Map.class) {
            Class<?> keys = (Class<?>) ((ParameterizedType) type).getActualTypeArguments()[0];
            assertThat(names(schema.get("properties"))).as(at).isEqualTo(constants(keys));
        } else if (raw == Digests.class) {
            assertThat(names(schema.get("properties"))).as(at).containsExactly("dossier", "regulation", "rules");
        } else if (raw == Explanation.class) {
            assertThat(names(schema.get("properties"))).as(at).containsExactly("figure", "steps");
            compare(stepsOfExplanation(), schema.get("properties").get("steps"), at + "/steps");
        } else if (raw == RuleRef.class && !at.endsWith("/rules/0")) {
            assertThat(schema.get("type").asString()).as(at).isEqualTo("string");
        } else if (raw.isSealed()) {
            variants(raw, schema, at);
        } else if (raw.isEnum()) {
            assertThat(strings(schema.get("enum"))).as(at).isEqualTo(constants(raw));
        } else if (raw == Money.class) {
            assertThat(schema.get("type").asString()).as(at).isEqualTo("number");
            // Whole cents, which no keyword says exactly: 0.07 is no multiple of 0.01 to who computes in binary.
            assertThat(schema.has("multipleOf")).as(at).isFalse();
            assertThat(schema.get("description").asString()).as(at).contains("due decimali");
            assertThat(schema.get("minimum").decimalValue()).as(at).isEqualByComparingTo("0");
            assertThat(schema.get("maximum").decimalValue())
                    .as(at)
                    .isEqualByComparingTo(Money.ofCents(Money.MAX_CENTS).euros());
        } else if (raw.isRecord() && raw != Degree.class && raw != Points.class) {
            record(type, raw, schema, at);
        } else {
            assertThat(schema.get("type").asString()).as(at).isEqualTo(word(raw));
            assertThat(schema.path("format").asString("").equals("date"))
                    .as(at + " is a date")
                    .isEqualTo(raw == LocalDate.class);
        }
    }

    private void variants(Class<?> type, JsonNode schema, String at) {
        Map<String, Class<?>> variants = Shape.variants(type);
        assertThat(strings(schema.get("properties").get("kind").get("enum")))
                .as(at)
                .isEqualTo(List.copyOf(variants.keySet()));
        assertThat(schema.get("allOf").size()).as(at).isEqualTo(variants.size());
        for (JsonNode rule : schema.get("allOf")) {
            String kind =
                    rule.get("if").get("properties").get("kind").get("const").asString();
            compare(variants.get(kind), rule.get("then"), at + "(" + kind + ")");
        }
    }

    private void record(Type type, Class<?> raw, JsonNode schema, String at) {
        Shape shape = Shape.of(raw);
        List<String> keys = new ArrayList<>(shape.keys());
        List<String> required = new ArrayList<>();
        if (shape.kind() != null) {
            required.add("kind");
            assertThat(schema.get("properties").get("kind").get("const").asString())
                    .as(at)
                    .isEqualTo(shape.kind());
        }
        if (raw == Evaluation.class) {
            keys.add(keys.indexOf("digests") + 1, "rules");
            compare(listOfRules(), schema.get("properties").get("rules"), at + "/rules");
        }
        if (raw == EvaluationDifference.class) {
            keys.add(keys.indexOf("after") + 1, "rules");
            compare(listOfRules(), schema.get("properties").get("rules"), at + "/rules");
        }
        if (raw == Finding.class) {
            // Worked out of code and figures; not one of the record's components.
            keys.add(keys.indexOf("figures"), "message");
            compare(Text.class, schema.get("properties").get("message"), at + "/message");
        }
        assertThat(names(schema.get("properties"))).as(at).isEqualTo(keys);
        assertThat(schema.get("additionalProperties").asBoolean()).as(at).isFalse();
        for (Shape.Field field : shape.fields()) {
            Type resolved = Shape.resolved(field.type(), type);
            JsonNode property = schema.get("properties").get(field.name());
            if (raw == Finding.class && field.name().equals("figures")) {
                required.add("message");
            }
            boolean mayBeEmpty = Shape.raw(resolved) == List.class && !property.has("minItems");
            if (!field.nullable() && !mayBeEmpty) {
                required.add(field.name());
            }
            compare(resolved, property, at + "/" + field.name());
        }
        assertThat(strings(schema.get("required"))).as(at).isEqualTo(required);
        for (Map.Entry<String, JsonNode> property : schema.get("properties").properties()) {
            String here = at + "/" + property.getKey();
            assertThat(property.getValue().path("title").asString("")).as(here).isNotBlank();
            assertThat(property.getValue().path("description").asString(""))
                    .as(here)
                    .isNotBlank();
            properties++;
        }
    }

    private static Type stepsOfExplanation() {
        try {
            return Explanation.class.getMethod("steps").getGenericReturnType();
        } catch (NoSuchMethodException e) {
            throw new AssertionError(e);
        }
    }

    private static Type listOfRules() {
        try {
            return Holder.class.getDeclaredField("rules").getGenericType();
        } catch (NoSuchFieldException e) {
            throw new AssertionError(e);
        }
    }

    private static final class Holder {
        List<RuleRef> rules = List.of();
    }

    private static String word(Class<?> raw) {
        if (raw == boolean.class) {
            return "boolean";
        }
        if (raw == int.class || raw == Integer.class) {
            return "integer";
        }
        return raw == BigDecimal.class || raw == Degree.class || raw == Points.class ? "number" : "string";
    }

    private static List<String> constants(Class<?> type) {
        return Arrays.stream(type.getEnumConstants()).map(Object::toString).toList();
    }

    private static List<String> names(JsonNode object) {
        return List.copyOf(object.propertyNames());
    }

    private static List<String> strings(JsonNode array) {
        List<String> strings = new ArrayList<>();
        array.forEach(each -> strings.add(each.asString()));
        return strings;
    }
}
