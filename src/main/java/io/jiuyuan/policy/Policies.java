package io.jiuyuan.policy;

import java.time.LocalDate;
import java.util.List;

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
}
