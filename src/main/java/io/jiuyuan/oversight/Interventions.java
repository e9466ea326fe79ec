package io.jiuyuan.oversight;

import io.jiuyuan.workflow.OneByOne;
import io.jiuyuan.workflow.OneByOne.Outcome;
import java.time.Instant;
import java.util.List;

/**
 * What managers do to matters that are late: urge, reassign, give to another helper, take up one tier. Each wants a reason and
 * stays on record; each matter is a transaction of its own. Managers are officers of a street, a district's agency or HR
 * bureau, or the city, each for the units from the own one down.
 */
public interface Interventions {

    int LIMIT = OneByOne.LIMIT;
    int SHORTEST_REASON = 4;
    int LONGEST_REASON = 200;

    /**
     * Whether the signed-in officer is a manager at all.
     *
     * @param unitCode of a unit that is looked at
     */
    boolean mayAct(String unitCode);

    /**
     * 催办: a mark and a comment on the task, or on all open tasks of the case. The same person urges the same matter once a day.
     *
     * @throws io.jiuyuan.shared.InputRejected at {@code reason} or {@code matters}
     * @throws io.jiuyuan.shared.AccessRefused for whoever is no manager
     */
    List<Outcome> urge(List<Chosen> matters, String reason);

    /**
     * 改派: the task goes to another officer of the same unit and role; of a case, each open task that this officer may take.
     *
     * @param to username
     */
    List<Outcome> reassign(List<Chosen> matters, String to, String reason);

    /**
     * 更换帮扶人, of the case to which the matter belongs.
     *
     * @param to username; null spreads the cases over those who can take them, each to whoever then helps the fewest
     */
    List<Outcome> changeHelper(List<Chosen> matters, String to, String reason);

    /** 提级: the next tier is called as the timer would. Anybody does so once a day for each matter. */
    List<Outcome> takeUp(List<Chosen> matters, String reason);

    /** Who may be chosen for these matters, which the signed-in officer manages; others are left out. */
    Choices choices(List<Chosen> matters);

    /** What was done to a case, oldest first. */
    List<Done> of(String caseNumber);

    /**
     * @param matter {@code TASK:<task id>}, {@code PLACEMENT:<case number>}, {@code VISIT:<case number>/<month>} or {@code
     *     CASE:<case number>}
     * @param holder username of who was seen to hold it, null when that does not matter; if it is another one meanwhile, that is
     *     refused
     */
    record Chosen(String matter, String holder) {}

    /**
     * @param officers for {@link #reassign}, those first who can take the most of the matters
     * @param helpers for {@link #changeHelper}, likewise, then the least loaded
     */
    record Choices(List<Choice> officers, List<Choice> helpers) {}

    /**
     * @param load open tasks, or persons helped
     * @param fits how many of the matters this officer can take
     */
    record Choice(String username, String name, String unitName, long load, int fits) {}

    /** @param kind URGED, REASSIGNED, HELPER_CHANGED, TAKEN_UP or RETRIED */
    record Done(Instant at, String kind, String label, String line) {}
}
