package io.jiuyuan.assistance.services.domain;

import io.jiuyuan.shared.RuleRefused;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;

/** A vacancy that was recommended, and what the person answered. */
@Embeddable
public class Offer {

    /** What became of a recommendation. */
    public enum Answer {
        PENDING("pending", "待答复"),
        ACCEPTED("accepted", "接受推荐"),
        REFUSED("refused", "拒绝"),
        /** Willing, but the employer took somebody else. */
        NOT_TAKEN("not-taken", "未被录用"),
        HIRED("hired", "已录用");

        private final String code;
        private final String label;

        Answer(String code, String label) {
            this.code = code;
            this.label = label;
        }

        public String code() {
            return code;
        }

        public String label() {
            return label;
        }

        /** Nothing follows any more. */
        boolean isFinal() {
            return this == REFUSED || this == NOT_TAKEN || this == HIRED;
        }
    }

    private String employer;
    private String post;
    private Long wageFen;
    private Boolean suitable;
    private String suitability;

    @Enumerated(EnumType.STRING)
    private Answer answer;

    private LocalDate answeredOn;
    private String refusalReason;
    private Boolean refusalValid;
    private String answerNote;

    protected Offer() {}

    /**
     * @param wageFen monthly wage
     * @param suitable whether it fits the person's health, skills and way to work
     * @param suitability in what it fits: the document that a refusal is held against
     */
    public Offer(String employer, String post, long wageFen, boolean suitable, String suitability) {
        this.employer = employer;
        this.post = post;
        this.wageFen = wageFen;
        this.suitable = suitable;
        this.suitability = suitability;
        this.answer = Answer.PENDING;
    }

    /**
     * @param reason code of the refusal's reason, null for another answer
     * @param valid whether the city counts that reason as valid
     */
    public void answer(Answer given, LocalDate day, String reason, boolean valid, String note) {
        if (answer.isFinal() || given == Answer.PENDING) {
            throw new RuleRefused("already-answered", "该岗位推荐已登记最终结果，不能再次登记。");
        }
        answer = given;
        answeredOn = day;
        refusalReason = reason;
        refusalValid = given == Answer.REFUSED ? valid : null;
        answerNote = note;
    }

    /** Whether something may still follow. */
    public boolean open() {
        return !answer.isFinal();
    }

    /** The same post of the same employer, however it was typed. */
    public String postKey() {
        return plain(employer) + "|" + plain(post);
    }

    /** Full-width letters and brackets are the same as half-width ones. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("\\s", "")
                .toLowerCase(Locale.ROOT);
    }

    /** A documented, suitable offer that was refused without a valid reason (DOMAIN section 5). */
    public boolean countsAsRefusal() {
        return answer == Answer.REFUSED
                && Boolean.TRUE.equals(suitable)
                && suitability != null
                && Boolean.FALSE.equals(refusalValid);
    }

    public String employer() {
        return employer;
    }

    public String post() {
        return post;
    }

    public long wageFen() {
        return wageFen;
    }

    public boolean suitable() {
        return Boolean.TRUE.equals(suitable);
    }

    public String suitability() {
        return suitability;
    }

    public Answer answer() {
        return answer;
    }

    public LocalDate answeredOn() {
        return answeredOn;
    }

    public String refusalReason() {
        return refusalReason;
    }

    public boolean refusalValid() {
        return Boolean.TRUE.equals(refusalValid);
    }

    public String answerNote() {
        return answerNote;
    }
}
