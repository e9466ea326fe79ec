package io.jiuyuan.oversight;

import io.jiuyuan.workflow.OneByOne.Outcome;
import java.time.Instant;
import java.util.List;

/**
 * Automatic steps that were given up after several attempts, told in words, and tried again. Managers and auditors see those of
 * their own units, administrators all, without the persons' data; auditors retry nothing.
 */
public interface Incidents {

    /**
     * Oldest first, fifty to a page.
     *
     * @param caseNumber of one case, claim or batch only; null or blank for all
     * @param page from 0
     * @throws io.jiuyuan.shared.AccessRefused for whoever sees none
     */
    Listing list(String caseNumber, int page);

    /** Whether the signed-in officer has the overview behind it, too. */
    boolean opensOverview();

    /**
     * Tries each once more, and at once.
     *
     * @param reason 4 to 200 characters, kept on record
     * @throws io.jiuyuan.shared.InputRejected at {@code reason} or {@code incidentIds}
     * @throws io.jiuyuan.shared.AccessRefused for whoever may retry none
     */
    List<Outcome> retry(List<String> incidentIds, String reason);

    /** @param mayRetry whether the signed-in officer may */
    record Listing(List<Incident> incidents, long total, int page, int pages, boolean mayRetry) {}

    /**
     * @param caseNumber or the number of another matter, null without
     * @param href page behind the number, null without or for whoever may not open it
     * @param unitName empty when nobody knows
     * @param what the step that failed, and in which process
     * @param failures how often it has been tried in vain
     * @param cause why, as far as the failure says
     * @param effect what that means for the case
     * @param advice what can be done
     */
    record Incident(
            String id,
            String caseNumber,
            String href,
            String unitName,
            String what,
            Instant since,
            long failures,
            String cause,
            String effect,
            String advice) {}
}
