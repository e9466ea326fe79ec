package io.jiuyuan.publicnotice.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;

/** A line to which an objection was raised. While nothing is decided it pins the line where it is, by a foreign key. */
@Entity
@Table(name = "JY_PAYMENT_OBJECTION_LINE")
public class ObjectionLine {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private Long objectionId;
    private Long lineId;

    /** The state in which the line is held; null once decided. */
    @Enumerated(EnumType.STRING)
    private LineState lineState;

    @Enumerated(EnumType.STRING)
    private ObjectionDecision decision;

    protected ObjectionLine() {}

    public ObjectionLine(PaymentObjection objection, long lineId) {
        this.objectionId = objection.id();
        this.lineId = lineId;
        this.lineState = LineState.PUBLISHED;
    }

    /** @throws IllegalStateException the second time */
    public void decide(ObjectionDecision how) {
        if (decision != null) {
            throw new IllegalStateException("Line " + lineId + " of objection " + objectionId + " is decided");
        }
        decision = how;
        lineState = null;
    }

    public Long objectionId() {
        return objectionId;
    }

    public Long lineId() {
        return lineId;
    }

    public Optional<ObjectionDecision> decision() {
        return Optional.ofNullable(decision);
    }
}
