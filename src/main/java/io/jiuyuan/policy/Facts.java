package io.jiuyuan.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The facts as the decision tables name them. */
final class Facts {

    private static final String AGE = "ageYears";
    private static final String SEX = "sex";

    /** Names of all facts that a table may ask for. */
    static final List<String> NAMES = names();

    private Facts() {}

    /** Every fact by its name, null where not known; the sex as 男 or 女. */
    static Map<String, Object> of(CategoryFacts facts) {
        Map<String, Object> values = facts.circumstances().values();
        values.put(AGE, facts.ageYears());
        values.put(SEX, facts.sex() == null ? null : facts.sex().label());
        return values;
    }

    private static List<String> names() {
        List<String> names = new ArrayList<>(List.of(AGE, SEX));
        names.addAll(Circumstances.NAMES);
        return List.copyOf(names);
    }
}
