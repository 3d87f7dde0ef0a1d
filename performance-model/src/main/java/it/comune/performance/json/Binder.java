package it.comune.performance.json;

import it.comune.performance.value.InvalidDocumentException;
import it.comune.performance.value.Problem;
import it.comune.performance.value.ProblemCode;
import it.comune.performance.value.Words;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * From nodes to records, by the records' own components: a record says by its types what it reads, and by its
 * constructor what it accepts. Every problem is reported once: what a constructor says of a place where something was
 * already reported is a consequence. A record that was refused is made again with stand-ins, so that what contains it
 * or refers to it is still checked. Used once.
 */
final class Binder {
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern WHOLE = Pattern.compile("-?[0-9]+");
    /** No whole number of a document may be as large; {@link LocalDate} still takes it for a year. */
    private static final int BEYOND_ANY_RANGE = 999_999_999;

    private static final Pattern INDEX = Pattern.compile("0|[1-9][0-9]{0,8}");

    private final Problems problems;
    private final StandIns standIns = new StandIns();
    private final Set<Node> unreadable = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Class<?>> takenApart;
    private final Map<Class<?>, List<@Nullable Object>> parts = new HashMap<>();
    private final Set<Node> readInParts = Collections.newSetFromMap(new IdentityHashMap<>());
    /** Lists of ids that were made again without what stood there twice: which elements were left. */
    private final Map<Node, List<Integer>> left = new IdentityHashMap<>();

    /** @param takenApart records of which there is one, whose parts are of use even where the record cannot be made */
    Binder(Problems problems, Set<Class<?>> takenApart) {
        this.problems = problems;
        this.takenApart = takenApart;
    }

    /** The value of a node, or what stands in for it after problems were reported; null if nothing can. */
    @Nullable
    Object bind(Type type, Node node) {
        Object value = node.refused ? null : bound(type, node);
        if (value == null) {
            unreadable.add(node);
        }
        return value;
    }

    private @Nullable Object bound(Type type, Node node) {
        Class<?> raw = Shape.raw(type);
        if (raw == List.class) {
            return list(Shape.elementType(type), node);
        }
        if (raw.isSealed()) {
            return variant(raw, node);
        }
        if (raw.isRecord()) {
            return record(type, raw, node);
        }
        if (raw.isEnum()) {
            return word(raw, node);
        }
        if (raw == String.class) {
            return node.kind == Node.Kind.TEXT ? node.text : wrongType(node, "\"…\"");
        }
        if (raw == BigDecimal.class) {
            return node.kind == Node.Kind.NUMBER ? new BigDecimal(node.text) : wrongType(node, "12.5");
        }
        if (raw == boolean.class) {
            return node.kind == Node.Kind.BOOLEAN ? Boolean.valueOf(node.text) : wrongType(node, "true, false");
        }
        if (raw == int.class || raw == Integer.class) {
            return whole(node);
        }
        if (raw == LocalDate.class) {
            return date(node);
        }
        throw new IllegalStateException("Nobody said how to read a " + type + ".");
    }

    private @Nullable Object wrongType(Node node, String wanted) {
        if (node.tooDeepInside) {
            return null;
        }
        return refused(node, ProblemCode.WRONG_TYPE, node.shown(), wanted);
    }

    private @Nullable Object refused(Node node, ProblemCode code, String value, String limit) {
        if (!problems.concern(node.pointer())) {
            problems.add(node, code, value, limit);
        }
        return null;
    }

    private @Nullable Object word(Class<?> type, Node node) {
        List<String> words =
                Arrays.stream(type.getEnumConstants()).map(Object::toString).toList();
        if (node.kind != Node.Kind.TEXT) {
            return wrongType(node, '"' + String.join("\", \"", words) + '"');
        }
        int index = words.indexOf(node.text);
        return index >= 0
                ? type.getEnumConstants()[index]
                : refused(node, ProblemCode.UNKNOWN_WORD, node.text, Words.hint(node.text, words));
    }

    /** A number that is too large to be read still lets the record say which range it should be in. */
    private @Nullable Object whole(Node node) {
        if (node.kind != Node.Kind.NUMBER) {
            return wrongType(node, "12");
        }
        if (!WHOLE.matcher(node.text).matches()) {
            return refused(node, ProblemCode.NOT_A_WHOLE_NUMBER, node.text, "12");
        }
        try {
            int value = Integer.parseInt(node.text);
            return Math.min(Math.max(value, -BEYOND_ANY_RANGE), BEYOND_ANY_RANGE);
        } catch (NumberFormatException e) {
            return node.text.startsWith("-") ? -BEYOND_ANY_RANGE : BEYOND_ANY_RANGE;
        }
    }

    private @Nullable Object date(Node node) {
        if (node.kind != Node.Kind.TEXT) {
            return wrongType(node, "\"2023-12-31\"");
        }
        try {
            if (DATE.matcher(node.text).matches()) {
                return LocalDate.parse(node.text);
            }
        } catch (DateTimeException e) {
            // The calendar lacks that day: reported like a text that is no date at all.
        }
        return refused(node, ProblemCode.NOT_A_DATE, node.text, "2023-12-31");
    }

    private @Nullable Object list(Type type, Node node) {
        if (node.kind != Node.Kind.LIST) {
            return wrongType(node, "[…]");
        }
        List<@Nullable Object> list = new ArrayList<>(node.elements().size());
        for (Node element : node.elements()) {
            Object value = bind(type, element);
            list.add(value == null && type == String.class ? standIns.text() : value);
        }
        return list;
    }

    private @Nullable Object variant(Class<?> type, Node node) {
        if (node.kind != Node.Kind.OBJECT) {
            return wrongType(node, "{…}");
        }
        Map<String, Class<?>> variants = Shape.variants(type);
        Node kind = node.member(Shape.KIND);
        if (kind == null) {
            if (!node.incomplete) {
                missing(node, Shape.KIND, String.join(", ", variants.keySet()));
            }
            return null;
        }
        if (kind.refused) {
            return null;
        }
        if (kind.kind != Node.Kind.TEXT) {
            return wrongType(kind, "\"…\"");
        }
        Class<?> variant = variants.get(kind.text);
        return variant == null
                ? refused(
                        kind,
                        ProblemCode.UNKNOWN_WORD,
                        kind.text,
                        Words.hint(kind.text, List.copyOf(variants.keySet())))
                : record(variant, variant, node);
    }

    private void missing(Node record, String field, String limit) {
        problems.add(
                record.pointer() + "/" + field, record.position, ProblemCode.MISSING, record.subject(), field, limit);
    }

    private @Nullable Object record(Type type, Class<?> raw, Node node) {
        if (node.kind != Node.Kind.OBJECT) {
            return wrongType(node, "{…}");
        }
        Shape shape = Shape.of(raw);
        unknownFields(node, shape);
        List<Shape.Field> fields = shape.fields();
        @Nullable Object[] arguments = new Object[fields.size()];
        for (int i = 0; i < arguments.length; i++) {
            Shape.Field field = fields.get(i);
            Type fieldType = Shape.resolved(field.type(), type);
            Node member = node.member(field.name());
            Object value = member == null ? absent(node, field, fieldType) : bind(fieldType, member);
            arguments[i] = value == null && member != null ? standIns.orNull(field, fieldType) : value;
        }
        boolean inParts = takenApart.contains(raw);
        if (inParts) {
            parts.put(raw, Arrays.asList(arguments));
            readInParts.add(node);
        }
        if (node.incomplete) {
            return null;
        }
        try {
            return shape.make(arguments);
        } catch (InvalidDocumentException refusal) {
            report(node, refusal.problems());
            return inParts ? null : madeAgain(type, raw, node, arguments, refusal.problems());
        }
    }

    private @Nullable Object absent(Node record, Shape.Field field, Type type) {
        Class<?> raw = Shape.raw(type);
        if (raw == List.class) {
            return List.of();
        }
        if (!raw.isPrimitive()) {
            return null;
        }
        if (!record.incomplete) {
            missing(record, field.name(), "");
        }
        return standIns.orNull(field, type);
    }

    private void unknownFields(Node node, Shape shape) {
        List<String> keys = shape.keys();
        for (Map.Entry<String, Node> member : List.copyOf(node.members().entrySet())) {
            if (keys.contains(member.getKey())) {
                continue;
            }
            Node value = member.getValue();
            Optional<String> meant = keys.stream()
                    .filter(key -> !node.has(key) && Words.areAlike(key, member.getKey()))
                    .findFirst();
            if (meant.isPresent() || !value.tooDeepInside) {
                problems.add(value, ProblemCode.UNKNOWN_FIELD, member.getKey(), Words.hint(member.getKey(), keys));
            }
            meant.ifPresentOrElse(key -> node.standsFor(key, value), () -> unreadable.add(value));
        }
    }

    /** Reports what a constructor said of the record that stands at a node, but for consequences. */
    void report(Node record, List<Problem> refusals) {
        List<Place> places = refusals.stream()
                .map(problem -> place(record, problem.pointer()))
                .toList();
        // Two problems of one place are both news if they come together.
        List<Boolean> known = places.stream()
                .map(place -> place.isUnreadable() || problems.concern(place.pointer()))
                .toList();
        for (int i = 0; i < places.size(); i++) {
            Problem problem = refusals.get(i);
            if (!known.get(i) && !StandIns.isOne(problem.value())) {
                Node at = places.get(i).nearest();
                String pointer = places.get(i).pointer();
                boolean isThere = pointer.equals(at.pointer());
                problems.add(
                        pointer,
                        at.position,
                        // A list that is not there was read as an empty one.
                        problem.code() == ProblemCode.EMPTY_LIST && !isThere ? ProblemCode.MISSING : problem.code(),
                        at.subject(),
                        problem.code() == ProblemCode.OUT_OF_RANGE && isThere && at.kind == Node.Kind.NUMBER
                                ? at.text
                                : problem.value(),
                        StandIns.removedFrom(problem.limit()));
            }
        }
    }

    /**
     * Where in the document a constructor's problem is.
     *
     * @param nearest the value itself, or what lacks it
     * @param isUnreadable whether the constructor was not given what really stands there
     */
    private record Place(Node nearest, String pointer, boolean isUnreadable) {}

    private Place place(Node record, String relative) {
        Node nearest = record;
        boolean isUnreadable = false;
        StringBuilder missing = new StringBuilder();
        for (String step : steps(relative)) {
            Node next = missing.isEmpty() ? step(nearest, step) : null;
            if (next == null) {
                missing.append('/').append(step);
            } else {
                isUnreadable |= nearest != record && unreadable.contains(nearest) && !readInParts.contains(nearest);
                nearest = next;
            }
        }
        isUnreadable |= nearest != record && unreadable.contains(nearest);
        return new Place(nearest, nearest.pointer() + missing, isUnreadable);
    }

    private static List<String> steps(String pointer) {
        return pointer.isEmpty() ? List.of() : List.of(pointer.substring(1).split("/"));
    }

    private @Nullable Node step(Node from, String step) {
        if (from.kind == Node.Kind.OBJECT) {
            return from.member(step);
        }
        if (from.kind != Node.Kind.LIST || !INDEX.matcher(step).matches()) {
            return null;
        }
        int index = Integer.parseInt(step);
        List<Integer> indices = left.get(from);
        if (indices != null && index < indices.size()) {
            index = indices.get(index);
        }
        return index < from.elements().size() ? from.elements().get(index) : null;
    }

    private @Nullable Object madeAgain(
            Type type, Class<?> raw, Node node, @Nullable Object[] refused, List<Problem> refusals) {
        Shape shape = Shape.of(raw);
        @Nullable Object[] arguments = refused.clone();
        for (Problem problem : refusals) {
            List<String> steps = steps(problem.pointer());
            int index = steps.isEmpty() ? -1 : shape.indexOf(steps.get(0));
            if (index >= 0) {
                Shape.Field field = shape.fields().get(index);
                // Of a target or an observation only the kind matters to others, so any number will do.
                boolean anyNumber = field.nullable() || shape.kind() != null;
                arguments[index] = replaced(arguments[index], anyNumber, Shape.resolved(field.type(), type), problem);
            }
        }
        for (int i = 0; i < arguments.length; i++) {
            Node member = node.member(shape.fields().get(i).name());
            if (member != null && arguments[i] instanceof List<?> list) {
                arguments[i] =
                        withoutRepeats(list, member, "/" + shape.fields().get(i).name() + "/", refusals);
            }
        }
        standIns.mend(raw, shape, arguments);
        try {
            return shape.make(arguments);
        } catch (InvalidDocumentException hopeless) {
            return null;
        }
    }

    /** An id that stands twice in a list is known nevertheless: nothing need stand in for the second. */
    private List<?> withoutRepeats(List<?> list, Node node, String pointer, List<Problem> refusals) {
        Set<String> repeats = new HashSet<>();
        for (Problem problem : refusals) {
            if (problem.code() == ProblemCode.DUPLICATE_SCOPE
                    && problem.pointer().startsWith(pointer)) {
                repeats.add(problem.pointer().substring(pointer.length()));
            }
        }
        List<Integer> kept = IntStream.range(0, list.size())
                .filter(i -> !(list.get(i) instanceof String) || !repeats.contains(String.valueOf(i)))
                .boxed()
                .toList();
        if (kept.size() == list.size()) {
            return list;
        }
        left.put(node, kept);
        return kept.stream().map(list::get).toList();
    }

    private @Nullable Object replaced(@Nullable Object value, boolean nullable, Type type, Problem problem) {
        if (Shape.raw(type) != List.class) {
            return standIns.of(nullable, type);
        }
        List<String> steps = steps(problem.pointer());
        List<@Nullable Object> list = value instanceof List<?> given ? new ArrayList<>(given) : new ArrayList<>();
        if (steps.size() > 1 && INDEX.matcher(steps.get(1)).matches()) {
            list.set(Integer.parseInt(steps.get(1)), standIns.of(false, Shape.elementType(type)));
        } else if (list.isEmpty()) {
            list.add(standIns.of(false, Shape.elementType(type)));
        }
        return list;
    }

    /** What was read of a record that is taken apart, whether or not it could be made; null if there was none. */
    @Nullable
    List<@Nullable Object> partsOf(Class<?> type) {
        return parts.get(type);
    }

    /** Nodes that were no use, and with everything in them. */
    Set<Node> unreadable() {
        return unreadable;
    }
}
