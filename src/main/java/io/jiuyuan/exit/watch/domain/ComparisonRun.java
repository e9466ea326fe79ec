package io.jiuyuan.exit.watch.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;

/**
 * One walk over the recognized cases of a city. The last case done is kept, so that any node goes on where another one
 * stopped; a lease tells who walks now.
 */
@Entity
@Table(name = "JY_EXIT_RUN")
public class ComparisonRun {

    @Id
    private String id;

    @Version
    private Long version;

    private String city;
    private LocalDate startedOn;
    private String lastCase;
    private int cases;
    private int findings;
    private int proposals;
    private int unanswered;
    private int failures;
    private String node;
    private Instant leaseUntil;
    private Instant finishedAt;

    protected ComparisonRun() {}

    public ComparisonRun(String city, LocalDate startedOn) {
        this.id = city + ":" + startedOn;
        this.city = city;
        this.startedOn = startedOn;
        this.lastCase = "";
    }

    /** @return false when another node walks or it is finished */
    public boolean hold(String who, Instant now, Instant until) {
        if (finishedAt != null || node != null && !node.equals(who) && leaseUntil.isAfter(now)) {
            return false;
        }
        node = who;
        leaseUntil = until;
        return true;
    }

    public void advance(String caseNumber, Counts counts) {
        lastCase = caseNumber;
        cases++;
        findings += counts.findings();
        proposals += counts.proposals();
        unanswered += counts.unanswered() ? 1 : 0;
        failures += counts.failed() ? 1 : 0;
    }

    public void finish(Instant now) {
        finishedAt = now;
    }

    /**
     * @param unanswered whether a register gave no answer
     * @param failed whether the case could not be compared at all
     */
    public record Counts(int findings, int proposals, boolean unanswered, boolean failed) {}

    public String id() {
        return id;
    }

    public String city() {
        return city;
    }

    public LocalDate startedOn() {
        return startedOn;
    }

    /** Empty at the beginning. */
    public String lastCase() {
        return lastCase;
    }

    public int cases() {
        return cases;
    }

    public int findings() {
        return findings;
    }

    public int proposals() {
        return proposals;
    }

    public int unanswered() {
        return unanswered;
    }

    public int failures() {
        return failures;
    }

    /** Null while it runs. */
    public Instant finishedAt() {
        return finishedAt;
    }
}
