package io.jiuyuan.policy;

import io.jiuyuan.shared.Sex;
import java.util.HashMap;
import java.util.Map;

/** Facts by name; what is not named is not known. */
final class FactsBuilder {

    private final Map<String, Object> values = new HashMap<>();

    private FactsBuilder() {}

    /** Age and sex come from the identity number and are always known. */
    static FactsBuilder unknown(Sex sex, int age) {
        return new FactsBuilder().with("sex", sex).with("ageYears", age);
    }

    /** Meets the conditions common to every category, and none of a particular one. */
    static FactsBuilder eligible(Sex sex, int age) {
        return unknown(sex, age)
                .with("localHukou", true)
                .with("ableAndWilling", true)
                .with("registeredUnemployed", true);
    }

    FactsBuilder with(String fact, Object value) {
        values.put(fact, value);
        return this;
    }

    CategoryFacts build() {
        return new CategoryFacts((int) values.get("ageYears"), (Sex) values.get("sex"), Circumstances.of(values));
    }
}
