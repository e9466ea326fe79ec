package io.jiuyuan.casefile;

import io.jiuyuan.agreement.Agreements;
import io.jiuyuan.workflow.FormView.Card;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Where a case stands today, and what its life after recognition has left on file.
 *
 * @param stateName the assistance's situation once there is one, before that the state of recognition
 * @param helper null before one is named and after the case has ended
 * @param deadlines what runs out, the nearest first
 * @param tasks open at any tier, the most urgent first
 * @param chapters only those that have something to show
 */
public record CaseCourse(
        String stateName,
        Agreements.Helper helper,
        List<Deadline> deadlines,
        List<OpenTask> tasks,
        List<Chapter> chapters) {

    /**
     * @param provisional whether the last day lies in a year whose calendar is not published yet
     * @param daysLeft from today to the last day: 0 on the last day itself, negative when it has passed
     */
    public record Deadline(String name, LocalDate lastDay, boolean provisional, long daysLeft) {

        public boolean passed() {
            return daysLeft < 0;
        }

        public String words() {
            if (daysLeft == 0) {
                return "今天到期";
            }
            return daysLeft > 0 ? "还剩" + daysLeft + "天" : "已超期" + -daysLeft + "天";
        }
    }

    /**
     * @param place unit and post whose task it is
     * @param assignee name of the officer who has taken it, null when nobody has
     * @param provisional whether {@code due} lies in a year whose calendar is not published yet
     * @param href where the signed-in officer can work on it, null when it is another post's
     */
    public record OpenTask(
            String name,
            String place,
            String assignee,
            Instant due,
            boolean provisional,
            boolean overdue,
            String href) {}

    /** @param id anchor on the page */
    public record Chapter(String id, String title, List<Card> cards) {}
}
