package io.jiuyuan.subsidy;

import io.jiuyuan.workflow.FormField;
import java.util.List;

/** What an officer fills in to make a claim, item by item. */
public interface ClaimForms {

    /**
     * The items that can be claimed where this officer files claims, with their fields; those that are off say what is open.
     *
     * @param unitCode the accepting unit, null for the officer's own
     * @throws io.jiuyuan.shared.AccessRefused when the officer files no claims
     */
    List<ItemForm> items(String unitCode, String officer);

    /** Whether this officer files claims and registers employers at all. */
    boolean mayFile(String officer);

    /**
     * The people of a spreadsheet: 姓名, 证件号码, 起始月份, 截止月份 and what else {@link #sheet} offers.
     *
     * @throws io.jiuyuan.shared.InputRejected at {@code file} when it cannot be read
     */
    List<SheetRow> read(byte[] xlsx);

    /** An empty list with its headings. */
    byte[] sheet();

    /**
     * @param claimant person, employer or institution
     * @param monthly whether months are claimed
     * @param on whether it can be claimed; else {@code open} says what nobody has set
     * @param source where the item comes from, with a mark when that was not checked
     * @param fields of each person, named below {@code people[0].}
     * @param materials kinds to attach, those that are required first
     */
    record ItemForm(
            String code,
            String name,
            String claimant,
            String claimantName,
            boolean monthly,
            boolean on,
            List<String> open,
            List<String> conditions,
            String source,
            String note,
            List<FormField> fields,
            List<MaterialKind> materials) {}

    record MaterialKind(String code, String name, boolean required) {}

    /** @param row number in the spreadsheet */
    record SheetRow(int row, SubmitClaim.Person person) {}
}
