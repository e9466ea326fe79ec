package io.jiuyuan.publicnotice.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A paper of a notice, printed once from what is frozen. */
@Entity
@Table(name = "JY_PAYMENT_NOTICE_PAPER")
public class NoticePaper {

    /** All lines as a table. */
    public static final String LIST = "list";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private Long noticeId;
    private String kind;
    private byte[] content;
    private String sha256;
    private Instant printedAt;

    protected NoticePaper() {}

    public NoticePaper(long noticeId, String kind, byte[] content, Instant printedAt) {
        this.noticeId = noticeId;
        this.kind = kind;
        this.content = content.clone();
        this.sha256 = Hashes.of(content);
        this.printedAt = printedAt;
    }

    public byte[] content() {
        if (!sha256.equals(Hashes.of(content))) {
            throw new IllegalStateException("Paper " + kind + " of notice " + noticeId + " is not what was printed");
        }
        return content.clone();
    }
}
