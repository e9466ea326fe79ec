package io.jiuyuan.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The policy packs under {@code processes/policies}. The city follows from a unit's code. */
public interface Policies {

    /**
     * The pack in force at that unit on that day.
     *
     * @throws io.jiuyuan.shared.RuleRefused code {@code no-policy} when no pack covers the unit on that day
     */
    PolicyPack at(String unitCode, LocalDate day);

    /**
     * The exact pack that an earlier decision was taken under.
     *
     * @throws io.jiuyuan.shared.NotFound when that version is not installed
     */
    PolicyPack version(String version);

    /** All versions of all cities, by version. */
    List<PolicyPack> all();

    /** The city's decision table on categories, applied to what is known of a person; and what each other category lacks. */
    CategoryFinding categories(PolicyPack pack, CategoryFacts facts);

    /** As {@link #categories}, but without {@link CategoryFinding#missed}: for a decision, which rests on what fired. */
    CategoryFinding fired(PolicyPack pack, CategoryFacts facts);

    /**
     * Why no rule of the city's table fired: the conditions that the closest rule lacks, read from the left, each a Chinese
     * sentence with what is known.
     *
     * @param facts by the names of the table's inputs; null where not known
     * @return empty when the city has no such table, or a rule fires
     */
    List<String> missing(PolicyPack pack, PolicyDecision decision, Map<String, Object> facts);
}
