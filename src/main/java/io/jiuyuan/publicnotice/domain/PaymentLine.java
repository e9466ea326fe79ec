package io.jiuyuan.publicnotice.domain;

import io.jiuyuan.shared.Money;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.data.domain.Persistable;

/**
 * One line of a notice of payments. What it says is frozen when it is compiled; its state moves by the updates of
 * {@link PaymentLineRepository}, which name the state they expect.
 */
@Entity
@Table(name = "JY_PAYMENT_NOTICE_LINE")
public class PaymentLine implements Persistable<Long> {

    /** Most lines on one notice, so that a line's id follows from notice and number. */
    public static final int MOST = 100_000;

    @Id
    private Long id;

    private Long noticeId;
    private int lineNo;
    private String districtCode;
    private String lineRef;
    private String activeRef;
    private String claimNumber;
    private String employerName;
    private String personName;
    private String maskedNumber;
    private String itemCode;
    private String itemName;
    private String standardText;
    private String periodText;
    private long amountFen;
    private String lineHash;

    @Enumerated(EnumType.STRING)
    private LineState state;

    private String stateWhy;
    private int openObjections;
    private LocalDate lastDay;
    private boolean provisional;
    private LocalDate clearedOn;
    private boolean handedOver;

    @Transient
    private boolean stored;

    protected PaymentLine() {}

    /** What the public is told of a line. */
    public record Text(
            String employerName,
            String personName,
            String maskedNumber,
            String itemCode,
            String itemName,
            String standard,
            String period) {}

    /**
     * @param lineNo from 1
     * @throws IllegalArgumentException when the text holds what must not be published (DOMAIN section 3 item 12)
     */
    public PaymentLine(PaymentNotice notice, int lineNo, String ref, String claimNumber, Text text, Money amount) {
        if (lineNo < 1 || lineNo >= MOST) {
            throw new IllegalArgumentException("A notice has fewer lines: " + lineNo);
        }
        this.id = notice.id() * MOST + lineNo;
        this.noticeId = notice.id();
        this.lineNo = lineNo;
        this.districtCode = notice.districtCode();
        this.lineRef = ref;
        this.activeRef = ref;
        this.claimNumber = claimNumber;
        this.employerName = text.employerName();
        this.personName = text.personName();
        this.maskedNumber = text.maskedNumber();
        this.itemCode = text.itemCode();
        this.itemName = text.itemName();
        this.standardText = text.standard();
        this.periodText = text.period();
        this.amountFen = amount.fen();
        this.state = LineState.COMPILED;
        this.provisional = true;
        if (!isPublishable(text)) {
            throw new IllegalArgumentException("A notice must not show what line " + ref + " says");
        }
        this.lineHash = hash();
    }

    /** Whether it holds neither an unmasked number nor a category that tells of prison, drugs or illness. */
    public static boolean isPublishable(Text text) {
        return Stream.of(
                                text.employerName(),
                                text.personName(),
                                text.maskedNumber(),
                                text.itemName(),
                                text.standard(),
                                text.period())
                        .noneMatch(PublicText::hasUnmaskedNumber)
                && Stream.of(text.itemName(), text.standard(), text.period()).noneMatch(PublicText::isSensitive);
    }

    /** Whether it still says what was compiled. */
    public boolean isIntact() {
        return lineHash.equals(hash());
    }

    private String hash() {
        return Hashes.of(
                noticeId,
                lineNo,
                lineRef,
                claimNumber,
                employerName,
                personName,
                maskedNumber,
                itemCode,
                itemName,
                standardText,
                periodText,
                amountFen);
    }

    /** Whether the public would read the same of it. */
    public boolean says(Text text, Money amount) {
        return text().equals(text) && amountFen == amount.fen();
    }

    public Text text() {
        return new Text(employerName, personName, maskedNumber, itemCode, itemName, standardText, periodText);
    }

    public Long id() {
        return id;
    }

    public Long noticeId() {
        return noticeId;
    }

    public int lineNo() {
        return lineNo;
    }

    public String ref() {
        return lineRef;
    }

    public String claimNumber() {
        return claimNumber;
    }

    public Money amount() {
        return new Money(amountFen);
    }

    public String lineHash() {
        return lineHash;
    }

    public LineState state() {
        return state;
    }

    public Optional<String> stateWhy() {
        return Optional.ofNullable(stateWhy);
    }

    public int openObjections() {
        return openObjections;
    }

    public Optional<LocalDate> clearedOn() {
        return Optional.ofNullable(clearedOn);
    }

    public boolean handedOver() {
        return handedOver;
    }

    @Override
    public Long getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return !stored;
    }

    @PostPersist
    @PostLoad
    void markStored() {
        stored = true;
    }
}
