package io.jiuyuan.policy;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is stated of an applicant beside age and sex. Null means not known, which never fires a rule. The names are the same
 * everywhere: inputs of decision tables, fields of an application, columns of a case. A fact that a later policy asks for is
 * added here, with its column and its label.
 *
 * @param insuranceMonths months of unemployment insurance paid
 * @param registeredUnemployedMonths months without a break since registration as unemployed
 * @param quarterlyServices at least one public service in each quarter of the last year
 * @param incomeBelowTwiceMinimum household income per head below twice the minimum living allowance
 * @param monthsSinceGraduation months since leaving school
 */
public record Circumstances(
        Boolean localHukou,
        Boolean ableAndWilling,
        Boolean registeredUnemployed,
        Integer registeredUnemployedMonths,
        Boolean quarterlyServices,
        Integer insuranceMonths,
        Boolean contractedFarmland,
        Boolean urbanHousehold,
        Boolean zeroEmploymentHousehold,
        Boolean incomeBelowTwiceMinimum,
        Boolean minimumAllowance,
        Boolean carerOfSeriouslyIll,
        Boolean singleParent,
        Boolean disabled,
        Boolean veteran,
        Boolean graduate,
        Integer monthsSinceGraduation,
        Boolean releasedPrisoner,
        Boolean rehabilitatedDrugUser,
        Boolean povertyAlleviated,
        Boolean landExpropriated,
        Boolean otherDifficulty) {

    private static final RecordComponent[] COMPONENTS = Circumstances.class.getRecordComponents();

    /** Names of all facts, in their order. */
    public static final List<String> NAMES =
            Arrays.stream(COMPONENTS).map(RecordComponent::getName).toList();

    public static final Circumstances UNKNOWN = of(Map.of());

    /**
     * @param values by name; what is absent is not known
     * @throws IllegalArgumentException on a value of the wrong type
     */
    public static Circumstances of(Map<String, ?> values) {
        try {
            Constructor<Circumstances> canonical = Circumstances.class.getDeclaredConstructor(
                    Arrays.stream(COMPONENTS).map(RecordComponent::getType).toArray(Class<?>[]::new));
            return canonical.newInstance(NAMES.stream().map(values::get).toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** {@code Boolean} or {@code Integer}; null when there is no such fact. */
    public static Class<?> typeOf(String name) {
        int index = NAMES.indexOf(name);
        return index < 0 ? null : COMPONENTS[index].getType();
    }

    /** Every fact by its name, null where not known. */
    public Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        for (RecordComponent component : COMPONENTS) {
            values.put(component.getName(), value(component));
        }
        return values;
    }

    /** @param changes by name; what is absent stays */
    public Circumstances with(Map<String, ?> changes) {
        Map<String, Object> changed = values();
        changed.putAll(changes);
        return of(changed);
    }

    private Object value(RecordComponent component) {
        try {
            return component.getAccessor().invoke(this);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
