package io.jiuyuan.assistance.domain;

import io.jiuyuan.shared.KeptRow;
import io.jiuyuan.shared.RuleRefused;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** A revisit of an employed person (T22, T23, C7): planned for a day, then done, by visit or phone. */
@Entity
@Table(name = "JY_FOLLOW_UP")
public class FollowUp extends KeptRow {

    private String caseNumber;
    private String employmentId;
    private int followUpNo;

    @Enumerated(EnumType.STRING)
    private Phase phase;

    private LocalDate plannedFor;
    private LocalDate doneOn;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    private Boolean stillEmployed;

    @Enumerated(EnumType.STRING)
    private WageBand income;

    private String familyChange;
    private String difficulties;
    private String officer;
    private String officerName;
    private Instant recordedAt;

    protected FollowUp() {}

    public FollowUp(Employment of, int followUpNo, Phase phase, LocalDate plannedFor) {
        this.caseNumber = of.caseNumber();
        this.employmentId = of.getId();
        this.followUpNo = followUpNo;
        this.phase = phase;
        this.plannedFor = plannedFor;
    }

    public enum Phase {
        ADAPTATION("适应期"),
        STABLE("稳定期");

        private final String label;

        Phase(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public enum Channel {
        VISIT("visit", "入户或者到岗走访"),
        PHONE("phone", "电话");

        private final String code;
        private final String label;

        Channel(String code, String label) {
            this.code = code;
            this.label = label;
        }

        public String code() {
            return code;
        }

        public String label() {
            return label;
        }
    }

    /**
     * @param income null when not stated
     * @param familyChange null for none, as {@code difficulties}
     */
    public record Report(
            LocalDate day,
            Channel channel,
            boolean stillEmployed,
            WageBand income,
            String familyChange,
            String difficulties) {}

    public void done(Report report, String by, String byName, Instant now) {
        if (doneOn != null) {
            throw new RuleRefused("follow-up-done", "该次回访已登记。");
        }
        doneOn = report.day();
        channel = report.channel();
        stillEmployed = report.stillEmployed();
        income = report.income();
        familyChange = report.familyChange();
        difficulties = report.difficulties();
        officer = by;
        officerName = byName;
        recordedAt = now;
    }

    public boolean open() {
        return doneOn == null;
    }

    public String employmentId() {
        return employmentId;
    }

    public int followUpNo() {
        return followUpNo;
    }

    public Phase phase() {
        return phase;
    }

    public LocalDate plannedFor() {
        return plannedFor;
    }

    public Optional<LocalDate> doneOn() {
        return Optional.ofNullable(doneOn);
    }

    public Optional<Channel> channel() {
        return Optional.ofNullable(channel);
    }

    public Optional<Boolean> stillEmployed() {
        return Optional.ofNullable(stillEmployed);
    }

    public Optional<WageBand> income() {
        return Optional.ofNullable(income);
    }

    public String familyChange() {
        return familyChange;
    }

    public String difficulties() {
        return difficulties;
    }

    public String officerName() {
        return officerName;
    }
}
