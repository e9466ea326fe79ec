package io.jiuyuan.recognition.domain;

import io.jiuyuan.shared.RuleRefused;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** The round of data comparison that counts now. */
@Embeddable
public class ComparisonProgress {

    /** How the present round stands. */
    public enum State {
        PENDING,
        /** A register did not answer and is asked again. */
        WAITING,
        COMPLETE,
        /** A reviewer went on without a register that was down. */
        PROCEEDED
    }

    @Column(name = "comparison_round")
    private int round;

    @Enumerated(EnumType.STRING)
    @Column(name = "comparison")
    private State state;

    protected ComparisonProgress() {}

    static ComparisonProgress start() {
        ComparisonProgress progress = new ComparisonProgress();
        progress.round = 1;
        progress.state = State.PENDING;
        return progress;
    }

    void answered(boolean byAll) {
        if (state != State.PROCEEDED) {
            state = byAll ? State.COMPLETE : State.WAITING;
        }
    }

    void proceed() {
        if (state != State.WAITING) {
            throw new RuleRefused("comparison-not-waiting", "数据比对并无未答复的部门，无须说明理由继续办理。");
        }
        state = State.PROCEEDED;
    }

    /** Asks every register afresh, unless nothing was asked yet in this round. */
    void again() {
        if (state != State.PENDING) {
            round++;
            state = State.PENDING;
        }
    }

    /** @return starts at 1 */
    public int round() {
        return round;
    }

    public State state() {
        return state;
    }

    void requireSettled() {
        if (!settled()) {
            throw new RuleRefused("comparison-missing", "数据比对尚未完成，不能同意。");
        }
    }

    boolean settled() {
        return state == State.COMPLETE || state == State.PROCEEDED;
    }
}
