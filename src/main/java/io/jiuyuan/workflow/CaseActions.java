package io.jiuyuan.workflow;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** All that officers may do to a case beside its tasks. */
public interface CaseActions {

    /** What this officer may do to that case now, by group. */
    List<Offered> offers(String caseNumber, String username);

    /**
     * In one transaction, again after a deadlock.
     *
     * @throws io.jiuyuan.shared.NotFound when there is no such action
     * @throws io.jiuyuan.shared.RuleRefused code {@code not-offered} when the case's state or the officer's post does not
     *     allow it, or the action's own
     * @throws io.jiuyuan.shared.InputRejected for input to be corrected at its fields
     */
    void perform(String caseNumber, String code, String username, JsonNode input);

    /** @param code of the {@link CaseAction} */
    record Offered(String code, CaseAction.Offer offer) {}
}
