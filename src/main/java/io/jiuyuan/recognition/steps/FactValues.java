package io.jiuyuan.recognition.steps;

import io.jiuyuan.policy.CategoryFacts;
import io.jiuyuan.recognition.steps.ReviewFile.FactField;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@link CategoryFacts} by field, so that a fact that a later policy adds needs no more than its label. */
final class FactValues {

    private static final RecordComponent[] COMPONENTS = CategoryFacts.class.getRecordComponents();

    private final Map<String, Object> values;

    private FactValues(Map<String, Object> values) {
        this.values = values;
    }

    static FactValues of(CategoryFacts facts) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (RecordComponent component : COMPONENTS) {
            values.put(component.getName(), invoke(component, facts));
        }
        return new FactValues(values);
    }

    FactValues with(Map<String, Object> changes) {
        Map<String, Object> changed = new LinkedHashMap<>(values);
        changed.putAll(changes);
        return new FactValues(changed);
    }

    CategoryFacts facts() {
        try {
            Constructor<CategoryFacts> constructor = CategoryFacts.class.getDeclaredConstructor(
                    Arrays.stream(COMPONENTS).map(RecordComponent::getType).toArray(Class<?>[]::new));
            return constructor.newInstance(names().stream().map(values::get).toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    Map<String, Object> values() {
        return values;
    }

    /** Those that an officer may correct, with what is known now. */
    List<FactField> fields() {
        return names().stream()
                .filter(name -> typeOf(name) != null)
                .map(name -> new FactField(
                        name,
                        Circumstances.label(name),
                        typeOf(name) == Boolean.class ? "flag" : "months",
                        values.get(name)))
                .toList();
    }

    static List<String> names() {
        return Arrays.stream(COMPONENTS).map(RecordComponent::getName).toList();
    }

    /** {@code Boolean} or {@code Integer}; null for what is no field or cannot be corrected. */
    static Class<?> typeOf(String name) {
        return Arrays.stream(COMPONENTS)
                .filter(component -> component.getName().equals(name))
                .map(RecordComponent::getType)
                .filter(type -> type == Boolean.class || type == Integer.class)
                .findFirst()
                .orElse(null);
    }

    private static Object invoke(RecordComponent component, CategoryFacts facts) {
        try {
            return component.getAccessor().invoke(facts);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
