package io.jiuyuan.subsidy.months;

import io.jiuyuan.policy.SubsidyItem;
import io.jiuyuan.policy.SubsidyPolicy;
import io.jiuyuan.policy.SubsidyPolicy.MonthGroup;
import java.time.YearMonth;
import java.util.Set;

/**
 * Months that somebody asks for.
 *
 * @param group null for what is paid once
 * @param months empty for what is paid once
 * @param maxMonths of this item alone, null where only the group's limit counts
 * @param ref the asking line, null before it has one
 */
record Wanted(
        SubsidyPolicy policy,
        SubsidyItem item,
        MonthGroup group,
        Set<YearMonth> months,
        int placement,
        String category,
        Integer maxMonths,
        String ref) {

    /** The rule group, or the item itself when it is paid once. */
    String groupCode() {
        return group == null ? item.code() : group.code();
    }

    String slot() {
        return group == null ? item.code() : group.slot();
    }

    boolean once() {
        return group == null;
    }

    /** Whether either of the two items excludes the other. */
    boolean excludes(String otherItem) {
        return item.excludes().contains(otherItem)
                || policy.item(otherItem)
                        .map(other -> other.excludes().contains(item.code()))
                        .orElse(false);
    }

    String nameOf(String otherItem) {
        return policy.item(otherItem).map(SubsidyItem::name).orElse("其他补贴");
    }
}
