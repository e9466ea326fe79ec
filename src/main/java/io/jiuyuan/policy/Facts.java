package io.jiuyuan.policy;

import io.jiuyuan.shared.Sex;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The facts as the decision tables name them. */
final class Facts {

    /** Names of all facts: the components of {@link CategoryFacts}. */
    static final List<String> NAMES = Stream.of(CategoryFacts.class.getRecordComponents())
            .map(RecordComponent::getName)
            .toList();

    private Facts() {}

    /** Every fact by its name, null where not known; the sex as 男 or 女. */
    static Map<String, Object> of(CategoryFacts facts) {
        Map<String, Object> values = new HashMap<>();
        for (RecordComponent component : CategoryFacts.class.getRecordComponents()) {
            values.put(component.getName(), value(component, facts));
        }
        return values;
    }

    private static Object value(RecordComponent component, CategoryFacts facts) {
        try {
            Object value = component.getAccessor().invoke(facts);
            return value instanceof Sex sex ? sex.label() : value;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
