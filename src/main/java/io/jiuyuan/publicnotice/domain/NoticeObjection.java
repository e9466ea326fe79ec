package io.jiuyuan.publicnotice.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneId;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An objection; who raised it and what it says is sealed. It is settled once. */
@Entity
@Table(name = "JY_NOTICE_OBJECTION")
public class NoticeObjection {

    private static final Pattern NUMBER = Pattern.compile("YY(\\d{4})(\\d{6,12})");

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String sealId;
    private Long noticeId;
    private String content;
    private String contentKey;
    private Instant raisedAt;
    private Boolean upheld;
    private String settledAnswer;
    private String settledBy;
    private Instant settledAt;

    @Version
    private int lockVersion;

    protected NoticeObjection() {}

    public NoticeObjection(long noticeId, Instant raisedAt) {
        this.sealId = UUID.randomUUID().toString();
        this.noticeId = noticeId;
        this.raisedAt = raisedAt;
    }

    /** Stores the sealed content, or the same content under another key. */
    public void keep(String sealed, String keyId) {
        this.content = sealed;
        this.contentKey = keyId;
    }

    /** @throws IllegalStateException when it is settled already */
    public void settle(boolean isUpheld, String answer, String officer, Instant at) {
        if (isSettled()) {
            throw new IllegalStateException("Objection " + id + " is settled");
        }
        this.upheld = isUpheld;
        this.settledAnswer = answer;
        this.settledBy = officer;
        this.settledAt = at;
    }

    public boolean isSettled() {
        return settledAt != null;
    }

    /** Number for the person who objected, e.g. YY2026000007. */
    public String number(ZoneId zone) {
        return String.format("YY%d%06d", raisedAt.atZone(zone).getYear(), id);
    }

    /** The id in an objection's number; empty when it is none. */
    public static OptionalLong idOf(String number) {
        Matcher matcher = NUMBER.matcher(number == null ? "" : number);
        return matcher.matches() ? OptionalLong.of(Long.parseLong(matcher.group(2))) : OptionalLong.empty();
    }

    public String sealId() {
        return sealId;
    }

    public Long noticeId() {
        return noticeId;
    }

    public String content() {
        return content;
    }

    public Instant raisedAt() {
        return raisedAt;
    }

    public Boolean upheld() {
        return upheld;
    }

    public String settledAnswer() {
        return settledAnswer;
    }
}
