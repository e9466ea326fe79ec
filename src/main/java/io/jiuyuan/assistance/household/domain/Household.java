package io.jiuyuan.assistance.household.domain;

import io.jiuyuan.organization.Tier;
import io.jiuyuan.shared.RuleRefused;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Persistable;

/**
 * A household without anybody at work. It has one clock for all its members; a member's job clears it, and the loss of that
 * job opens it again with a new round, while the old one stays on file.
 */
@Entity
@Table(name = "JY_ZERO_HOUSEHOLD")
public class Household implements Persistable<String> {

    @Id
    private String number;

    @Version
    private Long version;

    private String unitCode;
    private String policyVersion;
    private LocalDate openedOn;

    @Enumerated(EnumType.STRING)
    private HouseholdStatus status;

    private LocalDate dueOn;
    private LocalDate clearedOn;
    private String clearedBy;
    private LocalDate reopenUntil;
    private int reminders;

    @Enumerated(EnumType.STRING)
    private Tier calledTier;

    private String plan;
    private LocalDate plannedOn;

    @ElementCollection
    @CollectionTable(name = "JY_ZERO_HOUSEHOLD_ROUND", joinColumns = @JoinColumn(name = "household_number"))
    @OrderColumn(name = "position")
    private List<Round> rounds = new ArrayList<>();

    @Transient
    private boolean stored;

    protected Household() {}

    /** @param dueOn last day of the placement, null in a city that sets none */
    public Household(String number, String unitCode, String policyVersion, LocalDate openedOn, LocalDate dueOn) {
        this.number = number;
        this.unitCode = unitCode;
        this.policyVersion = policyVersion;
        this.openedOn = openedOn;
        begin(openedOn, dueOn);
    }

    private void begin(LocalDate day, LocalDate due) {
        status = HouseholdStatus.OPEN;
        dueOn = due;
        clearedOn = null;
        clearedBy = null;
        reopenUntil = null;
        reminders = 0;
        calledTier = null;
        rounds.add(new Round(day, due));
    }

    /**
     * Somebody of the household works.
     *
     * @param caseNumber of the member who does, null for one who is no case
     * @param how one Chinese line
     * @param until last day on which the loss of that job opens the household again
     */
    public void clear(LocalDate day, String caseNumber, String how, LocalDate until) {
        requireOpen("登记清零");
        status = HouseholdStatus.CLEARED;
        clearedOn = day.isBefore(round().beganOn()) ? round().beganOn() : day;
        clearedBy = caseNumber;
        reopenUntil = until;
        round().clear(clearedOn, how);
    }

    /** Whether the loss of a job on that day opens the household again. */
    public boolean reopensOn(LocalDate day) {
        return status == HouseholdStatus.CLEARED && reopenUntil != null && !day.isAfter(reopenUntil);
    }

    /**
     * The job is lost, or the exit of the last member was undone.
     *
     * @param due last day of the new round, null in a city that sets none
     */
    public void reopen(LocalDate day, LocalDate due) {
        if (status == HouseholdStatus.OPEN) {
            throw new RuleRefused("household-open", "该家庭当前为“" + status.label() + "”，不能重新纳入。");
        }
        begin(day, due);
    }

    /** None of its members is left. */
    public void close() {
        requireOpen("注销");
        status = HouseholdStatus.CLOSED;
    }

    /** @return which reminder of this round it is, from 1 */
    public int remind() {
        return ++reminders;
    }

    /** The next tier is called to it. */
    public void call(Tier tier) {
        calledTier = tier;
    }

    public void plan(String text, LocalDate day) {
        requireOpen("制定援助预案");
        plan = text;
        plannedOn = day;
    }

    private void requireOpen(String act) {
        if (status != HouseholdStatus.OPEN) {
            throw new RuleRefused("household-not-open", "该家庭当前为“" + status.label() + "”，不能办理“" + act + "”。");
        }
    }

    private Round round() {
        return rounds.get(rounds.size() - 1);
    }

    public String number() {
        return number;
    }

    /** The unit of the case that opened it. */
    public String unitCode() {
        return unitCode;
    }

    public String policyVersion() {
        return policyVersion;
    }

    public LocalDate openedOn() {
        return openedOn;
    }

    public HouseholdStatus status() {
        return status;
    }

    /** First day of the present round; the day itself is not counted. */
    public LocalDate beganOn() {
        return round().beganOn();
    }

    /** Last day of the present round; empty in a city that sets none. */
    public Optional<LocalDate> dueOn() {
        return Optional.ofNullable(dueOn);
    }

    public Optional<LocalDate> clearedOn() {
        return Optional.ofNullable(clearedOn);
    }

    /** Case of the member whose job cleared it; empty when nobody's, or somebody's who is no case. */
    public Optional<String> clearedBy() {
        return Optional.ofNullable(clearedBy);
    }

    /** Last day on which the loss of the job opens it again; empty while it is open. */
    public Optional<LocalDate> reopenUntil() {
        return Optional.ofNullable(reopenUntil);
    }

    /** The highest tier that was called in this round. */
    public Optional<Tier> calledTier() {
        return Optional.ofNullable(calledTier);
    }

    public Optional<String> plan() {
        return Optional.ofNullable(plan);
    }

    public Optional<LocalDate> plannedOn() {
        return Optional.ofNullable(plannedOn);
    }

    /** Oldest first, the present one last. */
    public List<Round> rounds() {
        return List.copyOf(rounds);
    }

    public boolean overdue(LocalDate today) {
        return status == HouseholdStatus.OPEN && dueOn != null && dueOn.isBefore(today);
    }

    @Override
    public String getId() {
        return number;
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
