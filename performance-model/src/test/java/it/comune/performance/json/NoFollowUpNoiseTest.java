package it.comune.performance.json;

import static it.comune.performance.json.Refusal.places;
import static it.comune.performance.json.Refusal.refused;
import static org.assertj.core.api.Assertions.assertThat;

import it.comune.performance.regulation.Regulation;
import it.comune.performance.value.ProblemCode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** One fault anywhere in a document is one problem, at the fault. */
class NoFollowUpNoiseTest {
    private static final JsonMapper MAPPER = JsonMapper.shared();

    @TestFactory
    Stream<DynamicTest> a_value_of_the_wrong_type_is_one_problem_wherever_it_stands() {
        return everywhere((json, pointer, reader) -> {
            JsonNode root = MAPPER.readTree(json);
            JsonNode value = root.at(pointer);
            set(root, pointer, value.isObject() ? MAPPER.createArrayNode() : MAPPER.createObjectNode());

            assertThat(places(refused(() -> reader.accept(root.toString()))))
                    .containsExactly(pointer + " " + ProblemCode.WRONG_TYPE);
        });
    }

    @Property(tries = 100)
    void many_faults_in_many_places_are_as_many_problems(
            @ForAll @Size(min = 2, max = 12) Set<@IntRange(min = 0, max = 100_000) Integer> choices) {
        check(DossierJson.write(Samples.dossier()), choices, DossierJson::read);
        check(RegulationJson.write(Samples.regulation()), choices, RegulationJson::read);
    }

    private static void check(String json, Set<Integer> choices, Consumer<String> reader) {
        JsonNode root = MAPPER.readTree(json);
        List<String> pointers = new ArrayList<>();
        collect(root, "", pointers);
        pointers.removeIf(pointer -> root.at(pointer).isContainer());
        List<String> expected = choices.stream()
                .map(choice -> choice % pointers.size())
                .distinct()
                .sorted()
                .map(pointers::get)
                // Which fields belong there, and so what is wrong with them, only the kind tells.
                .filter(pointer -> !isKindOfVariant(pointer))
                .toList();
        Assume.that(!expected.isEmpty());
        // The last reference to a lost id may be another id mistyped, and is then rather reported than hidden.
        List<String> lost = new ArrayList<>(expected.stream()
                .filter(pointer -> pointer.endsWith("/id"))
                .map(pointer -> root.at(pointer).asString())
                .toList());
        expected.forEach(pointer -> set(root, pointer, MAPPER.createObjectNode()));

        assertThat(places(refused(() -> reader.accept(root.toString())).stream()
                        .filter(problem ->
                                problem.code() != ProblemCode.UNKNOWN_REFERENCE || !lost.remove(problem.value()))
                        .toList()))
                .containsExactlyElementsOf(expected.stream()
                        .map(pointer -> pointer + " " + ProblemCode.WRONG_TYPE)
                        .toList());
    }

    private static boolean isKindOfVariant(String pointer) {
        return pointer.endsWith("/target/kind") || pointer.endsWith("/observed/kind");
    }

    @TestFactory
    Stream<DynamicTest> a_null_is_one_problem_wherever_it_stands() {
        return everywhere((json, pointer, reader) -> {
            JsonNode root = MAPPER.readTree(json);
            set(root, pointer, MAPPER.nullNode());

            assertThat(places(refused(() -> reader.accept(root.toString()))))
                    .containsExactly(pointer + " " + ProblemCode.WRONG_TYPE);
        });
    }

    @TestFactory
    Stream<DynamicTest> a_mistyped_key_is_one_problem_wherever_it_stands() {
        return everywhere((json, pointer, reader) -> {
            JsonNode root = MAPPER.readTree(json);
            String key = pointer.substring(pointer.lastIndexOf('/') + 1);
            if (Character.isDigit(key.charAt(0)) || key.length() < 4 || key.equals(Shape.KIND)) {
                return;
            }
            ObjectNode owner = (ObjectNode) root.at(pointer.substring(0, pointer.lastIndexOf('/')));
            owner.set(key + "_", owner.remove(key));

            assertThat(places(refused(() -> reader.accept(root.toString()))))
                    .containsExactly(pointer + "_ " + ProblemCode.UNKNOWN_FIELD);
        });
    }

    @TestFactory
    Stream<DynamicTest> a_field_given_twice_is_one_problem_wherever_it_stands() {
        return everywhere((json, pointer, reader) -> {
            JsonNode root = MAPPER.readTree(json);
            String key = pointer.substring(pointer.lastIndexOf('/') + 1);
            if (Character.isDigit(key.charAt(0))) {
                return;
            }
            ObjectNode owner = (ObjectNode) root.at(pointer.substring(0, pointer.lastIndexOf('/')));
            owner.set("@@@", owner.get(key).deepCopy());
            String twice = root.toString().replace("\"@@@\"", "\"" + key + "\"");

            assertThat(places(refused(() -> reader.accept(twice))))
                    .containsExactly(pointer + " " + ProblemCode.DUPLICATE_KEY);
        });
    }

    @TestFactory
    Stream<DynamicTest> a_field_left_out_is_one_problem_at_most_and_only_where_it_belongs() {
        return everywhere((json, pointer, reader) -> {
            JsonNode root = MAPPER.readTree(json);
            String key = pointer.substring(pointer.lastIndexOf('/') + 1);
            JsonNode owner = root.at(pointer.substring(0, pointer.lastIndexOf('/')));
            if (!(owner instanceof ObjectNode object) || MEANT_TO_BE_MISSED.contains(key)) {
                return;
            }
            object.remove(key);
            List<String> problems = new ArrayList<>();
            try {
                reader.accept(root.toString());
            } catch (it.comune.performance.value.InvalidDocumentException refusal) {
                problems.addAll(places(refusal.problems()));
            }

            assertThat(problems).hasSizeLessThanOrEqualTo(1);
            assertThat(problems)
                    .allMatch(place -> place.equals(pointer + " " + ProblemCode.MISSING)
                            || place.endsWith(" " + ProblemCode.ONE_OF)
                            || place.endsWith(" " + ProblemCode.WEIGHTS_INCOMPLETE)
                            || place.endsWith(" " + ProblemCode.ITEMS_DO_NOT_FIT)
                            || place.endsWith(" " + ProblemCode.NOT_CONDITIONAL)
                            || place.endsWith(" " + ProblemCode.DUPLICATE_SCOPE));
        });
    }

    /** Whether the regulation is known or not, which asks more of people: what it asks of them follows from no other fault. */
    @TestFactory
    Stream<DynamicTest> what_a_regulation_asks_follows_from_no_fault_of_another_kind() {
        String json = DossierJson.write(Samples.dossier());
        Regulation regulation = Samples.regulation();
        assertThat(DossierJson.read(json, regulation)).isEqualTo(Samples.dossier());
        List<String> pointers = new ArrayList<>();
        collect(MAPPER.readTree(json), "", pointers);
        return pointers.stream()
                .map(pointer -> DynamicTest.dynamicTest(pointer, () -> {
                    JsonNode root = MAPPER.readTree(json);
                    JsonNode value = root.at(pointer);
                    set(root, pointer, value.isObject() ? MAPPER.createArrayNode() : MAPPER.createObjectNode());

                    assertThat(places(refused(() -> DossierJson.read(root.toString(), regulation))))
                            .containsExactly(pointer + " " + ProblemCode.WRONG_TYPE);
                }));
    }

    @Property(tries = 100)
    void many_faults_are_as_many_problems_whatever_the_regulation_asks(
            @ForAll @Size(min = 2, max = 12) Set<@IntRange(min = 0, max = 100_000) Integer> choices) {
        Regulation regulation = Samples.regulation();
        check(DossierJson.write(Samples.dossier()), choices, json -> DossierJson.read(json, regulation));
    }

    /** The other side of it: what is lost elsewhere explains only what resembles it. */
    @TestFactory
    Stream<DynamicTest> a_reference_that_leads_nowhere_is_reported_whichever_id_is_lost() {
        String json = DossierJson.write(Samples.dossier());
        List<String> pointers = new ArrayList<>();
        collect(MAPPER.readTree(json), "", pointers);
        return pointers.stream()
                .filter(pointer -> pointer.endsWith("/id") || pointer.endsWith("/indicators"))
                .map(pointer -> DynamicTest.dynamicTest(pointer, () -> {
                    JsonNode root = MAPPER.readTree(json);
                    set(root, pointer, pointer.endsWith("s") ? MAPPER.createArrayNode() : MAPPER.createObjectNode());
                    set(
                            root,
                            "/report/facts/0/indicator",
                            MAPPER.getNodeFactory().stringNode("WRONG.1"));

                    assertThat(places(refused(() -> DossierJson.read(root.toString()))))
                            .hasSize(2)
                            .contains("/report/facts/0/indicator " + ProblemCode.UNKNOWN_REFERENCE);
                }));
    }

    /** A list that others refer to: what it names is unknown then, and rightly reported, each for itself. */
    private static final List<String> MEANT_TO_BE_MISSED = List.of("offices");

    private interface Fault {
        void in(String json, String pointer, Consumer<String> reader);
    }

    private static Stream<DynamicTest> everywhere(Fault fault) {
        Map<String, Consumer<String>> documents = new LinkedHashMap<>();
        documents.put(DossierJson.write(Samples.dossier()), DossierJson::read);
        documents.put(RegulationJson.write(Samples.regulation()), RegulationJson::read);
        documents.put(NationalContractJson.write(Samples.nationalContract()), NationalContractJson::read);
        return documents.entrySet().stream().flatMap(document -> {
            List<String> pointers = new ArrayList<>();
            collect(MAPPER.readTree(document.getKey()), "", pointers);
            return pointers.stream()
                    .map(pointer -> DynamicTest.dynamicTest(
                            pointer, () -> fault.in(document.getKey(), pointer, document.getValue())));
        });
    }

    private static void collect(JsonNode node, String pointer, List<String> pointers) {
        if (!pointer.isEmpty()) {
            pointers.add(pointer);
        }
        for (int i = 0; i < node.size() && node.isArray(); i++) {
            collect(node.get(i), pointer + "/" + i, pointers);
        }
        node.properties().forEach(member -> collect(member.getValue(), pointer + "/" + member.getKey(), pointers));
    }

    private static void set(JsonNode root, String pointer, JsonNode value) {
        int slash = pointer.lastIndexOf('/');
        JsonNode owner = root.at(pointer.substring(0, slash));
        String step = pointer.substring(slash + 1);
        if (owner instanceof ArrayNode list) {
            list.set(Integer.parseInt(step), value);
        } else {
            ((ObjectNode) owner).set(step, value);
        }
    }
}
