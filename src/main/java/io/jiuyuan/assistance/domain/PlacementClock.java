package io.jiuyuan.assistance.domain;

import io.jiuyuan.shared.KeptRow;
import io.jiuyuan.shared.RuleRefused;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The limit within which a person is to be placed in work (T17, T18, X12). It keeps what it has told already, so that a
 * process that is started anew goes on where the last one was. A stopped clock stays on file with its result.
 */
@Entity
@Table(name = "JY_PLACEMENT_CLOCK")
public class PlacementClock extends KeptRow {

    @Version
    private Long version;

    private String caseNumber;
    private int clockNo;

    @Enumerated(EnumType.STRING)
    private ClockKind kind;

    @Enumerated(EnumType.STRING)
    private Status status;

    private LocalDate startDay;
    private LocalDate countedFrom;
    private LocalDate lastDay;
    private LocalDate dueDay;
    private int reminders;
    private int escalations;
    private LocalDate pausedOn;
    private Integer daysLeft;
    private String pauseReason;
    private String pauseName;
    private LocalDate pauseReviewOn;
    private LocalDate stoppedOn;

    @Enumerated(EnumType.STRING)
    private Result result;

    protected PlacementClock() {}

    /**
     * @param clockNo from 1 in each case
     * @param dueDay the term's last day, moved on where the policy moves a holiday on
     */
    public PlacementClock(String caseNumber, int clockNo, ClockKind kind, ClockTerm term, LocalDate dueDay) {
        this.caseNumber = caseNumber;
        this.clockNo = clockNo;
        this.kind = kind;
        this.status = Status.RUNNING;
        this.startDay = term.from();
        this.countedFrom = term.from();
        this.lastDay = term.lastDay();
        this.dueDay = dueDay;
    }

    public enum Status {
        RUNNING("计算中"),
        PAUSED("中止计算"),
        STOPPED("已停止");

        private final String label;

        Status(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public enum Result {
        PLACED("期限内就业"),
        PLACED_LATE("超期就业"),
        REPLACED("改按新期限");

        private final String label;

        Result(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /**
     * @param reviewDay when somebody has to look whether the reason still holds, null when something else tells
     * @throws RuleRefused code {@code clock-not-running}, {@code clock-overdue} or {@code before-clock}
     */
    public void pause(LocalDate day, String reasonCode, String reasonName, LocalDate reviewDay) {
        if (status != Status.RUNNING) {
            throw new RuleRefused("clock-not-running", "安置期限当前为“" + status.label() + "”，不能中止。");
        }
        if (overdue(day)) {
            throw new RuleRefused("clock-overdue", "安置期限已于" + dueDay + "届满，不能再中止。");
        }
        if (day.isBefore(countedFrom)) {
            throw new RuleRefused("before-clock", "中止日期不能早于期限起算或上次恢复的日期（" + countedFrom + "）。");
        }
        daysLeft = term().daysLeft(day);
        pausedOn = day;
        pauseReason = reasonCode;
        pauseName = reasonName;
        pauseReviewOn = reviewDay;
        status = Status.PAUSED;
    }

    /** The reason of the pause still holds. */
    public void prolongPause(LocalDate reviewDay) {
        requirePaused();
        pauseReviewOn = reviewDay;
    }

    /** @param movedOn moves a last day that is a holiday on where the policy says so */
    public void resume(LocalDate day, UnaryOperator<LocalDate> movedOn) {
        requirePaused();
        if (day.isBefore(pausedOn)) {
            throw new RuleRefused("before-pause", "恢复日期不能早于中止日期（" + pausedOn + "）。");
        }
        ClockTerm resumed = ClockTerm.resumed(day, daysLeft);
        countedFrom = resumed.from();
        lastDay = resumed.lastDay();
        dueDay = movedOn.apply(lastDay);
        pausedOn = null;
        daysLeft = null;
        pauseReason = null;
        pauseName = null;
        pauseReviewOn = null;
        status = Status.RUNNING;
    }

    /** The person is placed, by that day. */
    public void placed(LocalDate day) {
        stop(day, overdue(day) ? Result.PLACED_LATE : Result.PLACED);
    }

    /** Another clock takes its place. */
    public void replaced(LocalDate day) {
        stop(day, Result.REPLACED);
    }

    /** @return how often the helper has been reminded now */
    public int reminded() {
        return ++reminders;
    }

    /** @return how many tiers have been called now */
    public int escalated() {
        return ++escalations;
    }

    private void stop(LocalDate day, Result why) {
        if (status == Status.STOPPED) {
            return;
        }
        if (status == Status.RUNNING) {
            daysLeft = term().daysLeft(day);
        }
        status = Status.STOPPED;
        stoppedOn = day;
        result = why;
    }

    private void requirePaused() {
        if (status != Status.PAUSED) {
            throw new RuleRefused("clock-not-paused", "安置期限当前为“" + status.label() + "”，没有中止。");
        }
    }

    private ClockTerm term() {
        return new ClockTerm(countedFrom, lastDay);
    }

    /** Whether the last day has passed without placement. */
    public boolean overdue(LocalDate day) {
        return status == Status.RUNNING && day.isAfter(dueDay);
    }

    /** Days until the last day, which rest while paused; negative when overdue; empty when stopped. */
    public Optional<Integer> daysLeft(LocalDate day) {
        return switch (status) {
            case RUNNING -> Optional.of((int) ChronoUnit.DAYS.between(day, dueDay));
            case PAUSED -> Optional.of(daysLeft);
            case STOPPED -> Optional.empty();
        };
    }

    /** Days left when it stopped, none when the last day had passed. */
    public int daysLeftAtStop() {
        return daysLeft == null ? 0 : daysLeft;
    }

    public String caseNumber() {
        return caseNumber;
    }

    public int clockNo() {
        return clockNo;
    }

    public ClockKind kind() {
        return kind;
    }

    public Status status() {
        return status;
    }

    /** The first day, which is not counted. */
    public LocalDate startDay() {
        return startDay;
    }

    /** The last day, holidays moved on; while paused, the one before the pause. */
    public LocalDate dueDay() {
        return dueDay;
    }

    public int reminders() {
        return reminders;
    }

    public int escalations() {
        return escalations;
    }

    public Optional<LocalDate> pausedOn() {
        return Optional.ofNullable(pausedOn);
    }

    public Optional<String> pauseReason() {
        return Optional.ofNullable(pauseReason);
    }

    public Optional<String> pauseName() {
        return Optional.ofNullable(pauseName);
    }

    public Optional<LocalDate> pauseReviewOn() {
        return Optional.ofNullable(pauseReviewOn);
    }

    public Optional<LocalDate> stoppedOn() {
        return Optional.ofNullable(stoppedOn);
    }

    public Optional<Result> result() {
        return Optional.ofNullable(result);
    }
}
