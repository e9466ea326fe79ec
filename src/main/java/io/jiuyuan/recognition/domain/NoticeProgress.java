package io.jiuyuan.recognition.domain;

import io.jiuyuan.shared.RuleRefused;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Optional;

/** The notice that counts now. Each new round is published as a notice of its own, with a full period. */
@Embeddable
public class NoticeProgress {

    @Column(name = "notice_round")
    private int round;

    @Column(name = "notice_number")
    private String number;

    @Column(name = "notice_over")
    private boolean over;

    protected NoticeProgress() {}

    static NoticeProgress none() {
        return new NoticeProgress();
    }

    /** A new notice is to be published. */
    void begin() {
        round++;
        number = null;
        over = false;
    }

    void published(String noticeNumber) {
        number = noticeNumber;
    }

    void passed() {
        over = true;
    }

    void discard() {
        number = null;
        over = false;
    }

    void requireOver() {
        if (!over) {
            throw new RuleRefused("notice-not-over", "公示尚未期满，不能同意。");
        }
    }

    public int round() {
        return round;
    }

    /** Empty until it is published. */
    public Optional<String> number() {
        return Optional.ofNullable(number);
    }

    /** The period has run out and no objection is open. */
    public boolean over() {
        return over;
    }
}
