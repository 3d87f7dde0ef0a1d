package it.comune.performance.json;

import it.comune.performance.value.InvalidDocumentException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a record looks as JSON: its components in order and, for one of several variants of a sealed type, the word under
 * {@value #KIND} that says which. Computed once for each record; immutable.
 */
final class Shape {
    /** Key of the word that tells variants apart. */
    static final String KIND = "kind";

    private static final ClassValue<Shape> SHAPES = new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
            return new Shape(type);
        }
    };

    /** A component of a record. */
    record Field(String name, Type type, boolean nullable, Method accessor) {}

    private final Constructor<?> constructor;
    private final List<Field> fields = new ArrayList<>();
    private final List<String> keys = new ArrayList<>();
    private final @Nullable String kind;

    private Shape(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            constructor = type.getConstructor(types);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(type + " has no public canonical constructor.", e);
        }
        boolean isVariant = Arrays.stream(type.getInterfaces()).anyMatch(Class::isSealed);
        kind = isVariant ? word(type) : null;
        if (isVariant) {
            keys.add(KIND);
        }
        for (RecordComponent component : components) {
            fields.add(new Field(
                    component.getName(),
                    component.getGenericType(),
                    component.getAnnotatedType().isAnnotationPresent(Nullable.class),
                    component.getAccessor()));
            keys.add(component.getName());
        }
    }

    static Shape of(Class<?> type) {
        return SHAPES.get(type);
    }

    /** The variants of a sealed type by their words, in the order in which the type lists them. */
    static Map<String, Class<?>> variants(Class<?> sealed) {
        Map<String, Class<?>> variants = new LinkedHashMap<>();
        for (Class<?> variant : sealed.getPermittedSubclasses()) {
            variants.put(word(variant), variant);
        }
        return variants;
    }

    /** {@code AT_LEAST} for {@code AtLeast}. */
    private static String word(Class<?> variant) {
        return variant.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
    }

    List<Field> fields() {
        return fields;
    }

    /** Everything that may stand in the object. */
    List<String> keys() {
        return keys;
    }

    @Nullable
    String kind() {
        return kind;
    }

    /** Index of a component, or -1. */
    int indexOf(String name) {
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i).name().equals(name)) {
                return i;
            }
        }
        return -1;
    }

    /** @throws InvalidDocumentException with every problem of the record */
    Object make(@Nullable Object[] arguments) {
        try {
            return constructor.newInstance(arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof InvalidDocumentException refusal) {
                throw refusal;
            }
            throw new IllegalStateException(constructor + " failed.", e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(constructor + " cannot be called.", e);
        }
    }

    static @Nullable Object value(Field field, Object record) {
        try {
            return field.accessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(field.accessor() + " cannot be called.", e);
        }
    }

    /** The class of a type. */
    static Class<?> raw(Type type) {
        return type instanceof ParameterizedType parameterized
                ? (Class<?>) parameterized.getRawType()
                : (Class<?>) type;
    }

    /** Type of the elements of a list. */
    static Type elementType(Type list) {
        return ((ParameterizedType) list).getActualTypeArguments()[0];
    }

    /** A component's type where its record stands: {@code T} of a {@code Setting<Curve>} is {@code Curve}. */
    static Type resolved(Type component, Type owner) {
        if (component instanceof TypeVariable<?> variable && owner instanceof ParameterizedType parameterized) {
            TypeVariable<?>[] parameters = raw(owner).getTypeParameters();
            return parameterized
                    .getActualTypeArguments()[Arrays.asList(parameters).indexOf(variable)];
        }
        return component;
    }
}
