package io.jiuyuan.recognition.domain;

import jakarta.persistence.Embeddable;
import java.time.Instant;

/** How an application came in. Never changes. */
@Embeddable
public class Filing {

    private String channel;
    private String firstReceiver;
    private String registrationPlace;
    private String remarks;
    private String previousCaseNumber;
    private Instant submittedAt;

    protected Filing() {}

    /**
     * @param firstReceiver username of the officer who received it and stays named (X17)
     * @param previousCaseNumber the person's earlier case, null for a first application
     */
    public Filing(
            String channel,
            String firstReceiver,
            String registrationPlace,
            String remarks,
            String previousCaseNumber,
            Instant submittedAt) {
        this.channel = channel;
        this.firstReceiver = firstReceiver;
        this.registrationPlace = registrationPlace;
        this.remarks = remarks;
        this.previousCaseNumber = previousCaseNumber;
        this.submittedAt = submittedAt;
    }

    public String channel() {
        return channel;
    }

    public String firstReceiver() {
        return firstReceiver;
    }

    public String registrationPlace() {
        return registrationPlace;
    }

    public String remarks() {
        return remarks;
    }

    public String previousCaseNumber() {
        return previousCaseNumber;
    }

    public Instant submittedAt() {
        return submittedAt;
    }
}
