package io.jiuyuan.assistance;

import java.time.LocalDate;
import java.util.Optional;

/** The assistance of each case, from its first day to its last. */
public interface Assistances {

    /** Empty before assistance has begun. */
    Optional<State> find(String caseNumber);

    /**
     * Ends assistance with the case: clocks stop, nothing falls due any more; safe to repeat.
     *
     * @param lastDay last day of assistance
     */
    void end(String caseNumber, LocalDate lastDay);

    /** Takes assistance up again after a wrong exit was undone, with the days that were left; safe to repeat. */
    void restore(String caseNumber, LocalDate firstDay);

    enum Situation {
        ASSISTING("帮扶中"),
        EMPLOYED("已就业·跟踪"),
        SUSPENDED("暂缓"),
        ENDED("已结束");

        private final String label;

        Situation(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /**
     * @param since first day in this situation
     * @param begunOn first day of assistance
     * @param employmentKind code of the employment, null when not employed
     * @param placementDue last day of the placement clock, null without one
     * @param overdue whether that day has passed without placement
     */
    record State(
            String caseNumber,
            Situation situation,
            LocalDate since,
            LocalDate begunOn,
            String employmentKind,
            LocalDate placementDue,
            boolean overdue) {}
}
