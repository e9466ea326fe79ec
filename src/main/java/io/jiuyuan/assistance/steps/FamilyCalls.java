package io.jiuyuan.assistance.steps;

import java.util.List;
import java.util.Optional;

/** The timers that call the tiers to a zero-employment household, in whose place a member's own would be. */
public interface FamilyCalls {

    /** Empty when the case belongs to no household that is open. */
    Optional<Calls> of(String caseNumber);

    /** @param timers activity ids, the lowest tier first */
    record Calls(String businessKey, List<String> timers) {}
}
