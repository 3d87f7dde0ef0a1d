package it.comune.performance.json;

import static org.assertj.core.api.Assertions.assertThat;

import it.comune.performance.value.InvalidDocumentException;
import it.comune.performance.value.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class ReaderAndSchemaTest {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final String DOSSIER = DossierJson.write(Samples.dossier());
    private static final String REGULATION = RegulationJson.write(Samples.regulation());

    private static final String NATIONAL_CONTRACT = NationalContractJson.write(Samples.nationalContract());

    /** What may stand anywhere by mistake, and what is right in many places. */
    private static final List<JsonNode> VALUES = Stream.of(
                    "null",
                    "true",
                    "false",
                    "\"\"",
                    "\" \"",
                    "\"\\u00a0\"",
                    "\"\\ufeff\"",
                    "\"\\u2028\"",
                    "\"a\\u0000\"",
                    "\"\\ud800\"",
                    "\"a\\n\"",
                    "\"O1\"",
                    "\"O1.yes\\n\"",
                    "\"AREA_I\"",
                    "\"SG\"",
                    "\"àèì\"",
                    "\"2023-02-29\"",
                    "\"2024-02-29\"",
                    "\"2023-06-30\\n\"",
                    "\"1989-12-31\"",
                    "\"1990-01-01\"",
                    "\"2100-12-31\"",
                    "\"+2023-01-01\"",
                    "\"AREA\"",
                    "\"NONE\"",
                    "\"EXCLUDE\"",
                    "\"STEP\"",
                    "\"" + "x".repeat(4000) + "\"",
                    "\"" + "x".repeat(4001) + "\"",
                    "\"" + "𝄞".repeat(2000) + "\"",
                    "\"" + "𝄞".repeat(2001) + "\"",
                    "0",
                    "-0",
                    "0.0",
                    "1",
                    "1.0",
                    "12",
                    "31",
                    "1e2",
                    "1E-10",
                    "-1",
                    "0.5",
                    "1000",
                    "1000.0000000000000000000001",
                    "1e10",
                    "1e11",
                    "2024",
                    "99999999999",
                    "12345678901234567890123456789012",
                    "[]",
                    "[1]",
                    "[\"AREA_I\"]",
                    "{}",
                    "{\"kind\": \"YES_NO\"}",
                    "{\"kind\": \"ANSWER\", \"yes\": true}",
                    "{\"reference\": \"DGC 1\", \"date\": \"2023-01-01\"}")
            .map(MAPPER::readTree)
            .toList();

    @Property(tries = 400)
    void what_the_reader_accepts_of_a_dossier_the_schema_accepts(
            @ForAll @Size(min = 1, max = 2) List<@IntRange(min = 0, max = 1_000_000) Integer> mutations) {
        check(mutated(DOSSIER, mutations), DossierJson::read, SchemaCheck.DOSSIER);
    }

    @Property(tries = 400)
    void what_the_reader_accepts_of_a_regulation_the_schema_accepts(
            @ForAll @Size(min = 1, max = 2) List<@IntRange(min = 0, max = 1_000_000) Integer> mutations) {
        check(mutated(REGULATION, mutations), RegulationJson::read, SchemaCheck.REGULATION);
    }

    @Property(tries = 200)
    void what_the_reader_accepts_of_a_national_contract_the_schema_accepts(
            @ForAll @Size(min = 1, max = 2) List<@IntRange(min = 0, max = 1_000_000) Integer> mutations) {
        check(mutated(NATIONAL_CONTRACT, mutations), NationalContractJson::read, SchemaCheck.NATIONAL_CONTRACT);
    }

    private static void check(String json, Consumer<String> reader, SchemaCheck schema) {
        try {
            reader.accept(json);
        } catch (InvalidDocumentException refusal) {
            List<String> places = Refusal.places(refusal.problems());
            assertThat(places).isNotEmpty().doesNotHaveDuplicates();
            assertThat(refusal.problems()).extracting(Problem::value).noneMatch(StandIns::isOne);
            return;
        }
        assertThat(schema.errors(json)).isEmpty();
    }

    private static String mutated(String json, List<Integer> mutations) {
        JsonNode root = MAPPER.readTree(json);
        for (int mutation : mutations) {
            List<JsonNode> containers = new ArrayList<>();
            collect(root, containers);
            mutate(containers.get(mutation % containers.size()), mutation / containers.size());
        }
        return root.toString();
    }

    private static void collect(JsonNode node, List<JsonNode> containers) {
        if (node.isContainer() && !node.isEmpty()) {
            containers.add(node);
        }
        node.forEach(child -> collect(child, containers));
    }

    private static void mutate(JsonNode container, int choice) {
        int index = choice % container.size();
        int how = choice / container.size();
        JsonNode any = VALUES.get(how / 8 % VALUES.size());
        if (container instanceof ArrayNode list) {
            switch (how % 8) {
                case 0 -> list.remove(index);
                case 1 -> list.add(list.get(index).deepCopy());
                case 2 -> list.add(any);
                case 3 -> list.set(index, any);
                default -> list.set(index, likeness(list.get(index), how / 8));
            }
        } else if (container instanceof ObjectNode object) {
            String key = List.copyOf(object.propertyNames()).get(index);
            switch (how % 8) {
                case 0 -> object.remove(key);
                case 1 -> object.set(key + "x", object.get(key).deepCopy());
                case 2, 3 -> object.set(key, any);
                default -> object.set(key, likeness(object.get(key), how / 8));
            }
        }
    }

    /** Another value of the same type: more likely to be accepted. */
    private static JsonNode likeness(JsonNode value, int choice) {
        List<JsonNode> alike = VALUES.stream()
                .filter(other -> other.getNodeType() == value.getNodeType())
                .toList();
        return alike.isEmpty() ? value : alike.get(choice % alike.size());
    }
}
