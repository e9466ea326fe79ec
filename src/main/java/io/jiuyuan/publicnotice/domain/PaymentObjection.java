package io.jiuyuan.publicnotice.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An objection to lines of a notice of payments; who raised it and what it says is sealed. It is settled once. */
@Entity
@Table(name = "JY_PAYMENT_OBJECTION")
public class PaymentObjection {

    private static final Pattern NUMBER = Pattern.compile("YZ(\\d{6})(\\d{4})(\\d{6,12})");

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String sealId;
    private String districtCode;
    private Long noticeId;
    private String content;
    private String contentKey;
    private LocalDate raisedOn;
    private Instant raisedAt;
    private String answer;
    private String settledBy;
    private Instant settledAt;
    private Instant overdueAt;

    @Version
    private int lockVersion;

    protected PaymentObjection() {}

    public PaymentObjection(PaymentNotice notice, LocalDate day, Instant now) {
        this.sealId = UUID.randomUUID().toString();
        this.districtCode = notice.districtCode();
        this.noticeId = notice.id();
        this.raisedOn = day;
        this.raisedAt = now;
    }

    /** Stores the sealed content, or the same content under another key. */
    public void keep(String sealed, String keyId) {
        this.content = sealed;
        this.contentKey = keyId;
    }

    /**
     * @param officer null when the notice was taken down
     * @throws IllegalStateException when it is settled already
     */
    public void settle(String text, String officer, Instant at) {
        if (isSettled()) {
            throw new IllegalStateException("Objection " + id + " is settled");
        }
        this.answer = text;
        this.settledBy = officer;
        this.settledAt = at;
    }

    /** The first time stays. */
    public void overdue(Instant at) {
        if (overdueAt == null) {
            overdueAt = at;
        }
    }

    public boolean isSettled() {
        return settledAt != null;
    }

    /** For the person who objected, e.g. YZ1201012026000007. */
    public String number() {
        return String.format("YZ%s%d%06d", districtCode, raisedOn.getYear(), id);
    }

    /** Whether that is the form of such a number. */
    public static boolean isNumber(String text) {
        return text != null && NUMBER.matcher(text).matches();
    }

    /** The id in an objection's number; empty when it is none. */
    public static OptionalLong idOf(String number) {
        Matcher matcher = NUMBER.matcher(number == null ? "" : number);
        return matcher.matches() ? OptionalLong.of(Long.parseLong(matcher.group(3))) : OptionalLong.empty();
    }

    public Long id() {
        return id;
    }

    public String sealId() {
        return sealId;
    }

    public String districtCode() {
        return districtCode;
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

    public Optional<String> answer() {
        return Optional.ofNullable(answer);
    }

    public Optional<String> settledBy() {
        return Optional.ofNullable(settledBy);
    }

    public Optional<Instant> settledAt() {
        return Optional.ofNullable(settledAt);
    }

    public Optional<Instant> overdueAt() {
        return Optional.ofNullable(overdueAt);
    }
}
