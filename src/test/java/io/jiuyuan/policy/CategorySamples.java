package io.jiuyuan.policy;

import io.jiuyuan.shared.Sex;

/** Facts for tests of other packages. */
public final class CategorySamples {

    private CategorySamples() {}

    public static CategoryFacts disabledAdult() {
        return FactsBuilder.eligible(Sex.MALE, 30).with("disabled", true).build();
    }

    public static CategoryFacts womanOf(int age) {
        return FactsBuilder.eligible(Sex.FEMALE, age).build();
    }

    public static CategoryFacts onlyAgeAndSex() {
        return FactsBuilder.unknown(Sex.FEMALE, 45).build();
    }
}
