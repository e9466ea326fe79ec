package io.jiuyuan.workflow;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/**
 * What a capability lets an officer do to a case when no task asks for it: record a service, an employment, a request. Beans
 * of this type are offered on the case's page and under {@code /api/cases/{caseNumber}/actions}; each runs in one transaction.
 */
public interface CaseAction {

    /** Unique over all capabilities, lower-case-with-hyphens. */
    String code();

    /**
     * What the officer may do now; empty when the case's state or the officer's post does not allow it.
     *
     * @param username an officer; the bean itself checks jurisdiction and role
     */
    Optional<Offer> offer(String caseNumber, String username);

    /**
     * Checks everything again and does it. An input with a field that {@link #offer} does not show is refused before.
     *
     * @throws io.jiuyuan.shared.InputRejected for input to be corrected at its fields
     * @throws io.jiuyuan.shared.RuleRefused when a rule forbids it
     * @throws io.jiuyuan.shared.AccessRefused when this officer may not
     */
    void perform(String caseNumber, String username, JsonNode input);

    /**
     * @param group heading under which the page lists it: 帮扶服务, 就业, 协议, 个案管理 or 退出
     * @param explanation one line that says what it leads to, null without
     */
    record Offer(String group, String label, String explanation, List<FormField> fields) {}
}
