package io.jiuyuan.subsidy;

import io.jiuyuan.policy.SubsidyItem;
import java.time.LocalDate;
import java.util.List;

/** What can be claimed in a city, by the policy in force there. */
public interface SubsidyCatalogue {

    /**
     * All items, those that are off included, in the pack's order.
     *
     * @throws io.jiuyuan.shared.RuleRefused code {@code no-policy} when no pack covers the unit on that day
     */
    List<Entry> items(String unitCode, LocalDate day);

    /**
     * One item, whether on or off.
     *
     * @throws io.jiuyuan.shared.NotFound when the city has no such item
     */
    Entry item(String unitCode, String itemCode, LocalDate day);

    /**
     * One item that can be claimed.
     *
     * @param field the input field that named it
     * @throws io.jiuyuan.shared.InputRejected at {@code field} when the city has no such item, or when it is off, with what is open
     */
    Entry claimable(String unitCode, String itemCode, LocalDate day, String field);

    /**
     * @param values from which its amount is made, as they are on that day
     * @param groupName name of the group in which its months count, null without
     * @param fundName source of money
     */
    record Entry(String policyVersion, SubsidyItem item, String groupName, String fundName, List<Value> values) {

        /** Whether what is missing is for the district to set (Q16), or for the city. */
        public boolean ofInstitution() {
            return item.claimant() == SubsidyItem.Claimant.INSTITUTION;
        }
    }

    /**
     * @param printed e.g. 5,180.00元/月 or 75%; null while nobody has set it for that day
     * @param source where it comes from, with a mark when that was not checked; null while nobody has set it
     */
    record Value(String name, String printed, String source) {}
}
