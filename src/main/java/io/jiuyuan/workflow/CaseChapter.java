package io.jiuyuan.workflow;

import io.jiuyuan.workflow.FormView.Card;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What a capability shows of a case on the case's page (一人一档): a chapter to read, and lines of the timeline. Who may see
 * the case is checked before anything is asked.
 */
public interface CaseChapter {

    /** Places a chapter among the others as a case's life meets them, e.g. 10 agreement, 90 exit. */
    int place();

    /** Anchor on the page, lower-case-with-hyphens, unique. */
    String id();

    /** Heading, e.g. 帮扶协议. */
    String title();

    /** Empty when there is nothing to show. */
    List<Card> cards(String caseNumber);

    /** What happened, in any order; what recognition keeps is there already. */
    default List<Happening> happenings(String caseNumber) {
        return List.of();
    }

    /** What runs out for the case, in any order; tasks with their limits are there already. */
    default List<Limit> limits(String caseNumber) {
        return List.of();
    }

    /**
     * @param text one Chinese line
     * @param article by which it was done, null where none was applied
     */
    record Happening(Instant at, String text, String article) {

        public Happening(Instant at, String text) {
            this(at, text, null);
        }
    }

    /** @param lastDay the last one on which it is in time */
    record Limit(String name, LocalDate lastDay) {}
}
