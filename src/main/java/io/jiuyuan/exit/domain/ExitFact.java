package io.jiuyuan.exit.domain;

import io.jiuyuan.shared.KeptRow;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/** One thing that speaks for an exit; several may stand in one proposal. Each is found true or not by the street. */
@Entity
@Table(name = "JY_EXIT_FACT")
public class ExitFact extends KeptRow {

    private String exitNumber;
    private int factNo;
    private String fact;
    private LocalDate factDay;
    private String evidence;

    @Enumerated(EnumType.STRING)
    private FactSource source;

    private String officer;
    private String officerName;
    private Instant recordedAt;

    @Embedded
    private Ground ground;

    private Boolean verified;

    protected ExitFact() {}

    public ExitFact(ExitProposal of, What what, Ground ground, Instant now) {
        exitNumber = of.exitNumber();
        factNo = what.number();
        fact = what.kind().code();
        factDay = what.day();
        evidence = what.evidence();
        source = what.source();
        officer = what.officer();
        officerName = what.officerName();
        recordedAt = now;
        this.ground = ground;
    }

    /**
     * @param number from 1 in each proposal
     * @param evidence one line for those who verify it
     * @param officer null when the system found it
     */
    public record What(
            int number,
            FactKind kind,
            LocalDate day,
            String evidence,
            FactSource source,
            String officer,
            String officerName) {}

    /** What the street found, each time it verifies. */
    public void verify(boolean isTrue) {
        verified = isTrue;
    }

    public int factNo() {
        return factNo;
    }

    public FactKind kind() {
        return FactKind.find(fact).orElseThrow();
    }

    public LocalDate day() {
        return factDay;
    }

    public String evidence() {
        return evidence;
    }

    public FactSource source() {
        return source;
    }

    public String officer() {
        return officer;
    }

    public String officerName() {
        return officerName;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public Ground ground() {
        return ground;
    }

    /** Null before it was verified. */
    public Boolean verified() {
        return verified;
    }

    public boolean isTrue() {
        return Boolean.TRUE.equals(verified);
    }
}
