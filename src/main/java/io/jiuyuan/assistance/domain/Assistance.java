package io.jiuyuan.assistance.domain;

import io.jiuyuan.assistance.Assistances.Situation;
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
 * The assistance of one case (帮扶), from its first day to its last: in which situation the person is, and was (DOMAIN 4.2).
 * Every transition guards itself.
 */
@Entity
@Table(name = "JY_ASSISTANCE")
public class Assistance implements Persistable<String> {

    @Id
    private String caseNumber;

    @Version
    private Long version;

    private String personId;
    private String unitCode;
    private String policyVersion;

    @Enumerated(EnumType.STRING)
    private Situation situation;

    private LocalDate situationSince;
    private LocalDate begunOn;
    private LocalDate endedOn;
    private String suspensionReason;
    private LocalDate reviewOn;
    private LocalDate contactLostOn;

    @ElementCollection
    @CollectionTable(name = "JY_ASSISTANCE_SPELL", joinColumns = @JoinColumn(name = "case_number"))
    @OrderColumn(name = "position")
    private List<Spell> spells = new ArrayList<>();

    @Transient
    private boolean stored;

    protected Assistance() {}

    /** @param begunOn first day of assistance */
    public Assistance(String caseNumber, String personId, String unitCode, String policyVersion, LocalDate begunOn) {
        this.caseNumber = caseNumber;
        this.personId = personId;
        this.unitCode = unitCode;
        this.policyVersion = policyVersion;
        this.begunOn = begunOn;
        enter(Situation.ASSISTING, begunOn, "开始帮扶");
    }

    /** The person has work; also from one job to the next. */
    public void employed(LocalDate day, String reason) {
        require("登记就业", Situation.ASSISTING, Situation.EMPLOYED);
        requireInOrder(day);
        if (situation == Situation.ASSISTING) {
            enter(Situation.EMPLOYED, day, reason);
        }
        contactLostOn = null;
    }

    /** Back to assistance on job loss (DOMAIN 4.2). */
    public void unemployed(LocalDate day, String reason) {
        require("登记失业", Situation.EMPLOYED);
        requireInOrder(day);
        enter(Situation.ASSISTING, day, reason);
    }

    /** @param reviewDay when somebody has to look whether the reason still holds */
    public void suspend(LocalDate day, String reasonCode, String reasonName, LocalDate reviewDay) {
        require("暂缓帮扶", Situation.ASSISTING, Situation.EMPLOYED);
        requireInOrder(day);
        enter(Situation.SUSPENDED, day, reasonName);
        suspensionReason = reasonCode;
        reviewOn = reviewDay;
    }

    /** The reason of the suspension still holds. */
    public void prolongSuspension(LocalDate reviewDay) {
        require("延长暂缓", Situation.SUSPENDED);
        reviewOn = reviewDay;
    }

    /** Back to the situation before the suspension. */
    public void resume(LocalDate day) {
        require("恢复帮扶", Situation.SUSPENDED);
        requireInOrder(day);
        suspensionReason = null;
        reviewOn = null;
        enter(before(), day, "恢复帮扶");
    }

    /** Nobody can reach the person; a check follows (失联核查). */
    public void contactLost(LocalDate day) {
        require("登记失联", Situation.ASSISTING, Situation.EMPLOYED);
        if (contactLostOn != null) {
            throw new RuleRefused("already-checking", "本案正在进行失联核查，不必再次登记。");
        }
        contactLostOn = day;
    }

    /** The check of a loss of contact has come to its end, whatever it found. */
    public void contactChecked() {
        contactLostOn = null;
    }

    /** The case belongs to another unit; nothing else changes. */
    public void movedTo(String newUnitCode) {
        require("转移个案", Situation.ASSISTING, Situation.EMPLOYED, Situation.SUSPENDED);
        unitCode = newUnitCode;
    }

    /** @return false when it had ended before */
    public boolean end(LocalDate lastDay) {
        if (situation == Situation.ENDED) {
            return false;
        }
        endedOn = lastDay;
        contactLostOn = null;
        enter(Situation.ENDED, lastDay.plusDays(1), "结束帮扶");
        return true;
    }

    /**
     * Undoes the end; the person is in the situation that was before. Undone on the last day already, the end never came.
     *
     * @return false when it has not ended
     */
    public boolean restore(LocalDate firstDay) {
        if (situation != Situation.ENDED) {
            return false;
        }
        endedOn = null;
        if (firstDay.isBefore(situationSince)) {
            spells.remove(spells.size() - 1);
            goOn(spells.get(spells.size() - 1));
        } else {
            enter(before(), firstDay, "撤销退出");
        }
        return true;
    }

    private void goOn(Spell last) {
        last.reopen();
        situation = last.situation();
        situationSince = last.firstDay();
    }

    /** The situation before the present one. */
    private Situation before() {
        return spells.get(spells.size() - 2).situation();
    }

    private void enter(Situation next, LocalDate day, String reason) {
        LocalDate from = day;
        if (!spells.isEmpty()) {
            Spell last = spells.get(spells.size() - 1);
            from = day.isBefore(last.firstDay()) ? last.firstDay() : day;
            last.close(from);
        }
        spells.add(new Spell(next, from, reason));
        situation = next;
        situationSince = from;
    }

    private void requireInOrder(LocalDate day) {
        if (day.isBefore(situationSince)) {
            throw new RuleRefused("before-last-change", "日期不能早于上一次情形变化的日期（" + situationSince + "）。");
        }
    }

    private void require(String act, Situation... expected) {
        if (!List.of(expected).contains(situation)) {
            throw new RuleRefused("wrong-situation", "本案当前为“" + situation.label() + "”，不能办理“" + act + "”。");
        }
    }

    public String caseNumber() {
        return caseNumber;
    }

    public String personId() {
        return personId;
    }

    /** The unit that holds the case. */
    public String unitCode() {
        return unitCode;
    }

    /** The pack that was in force when assistance began. */
    public String policyVersion() {
        return policyVersion;
    }

    public Situation situation() {
        return situation;
    }

    public LocalDate situationSince() {
        return situationSince;
    }

    public LocalDate begunOn() {
        return begunOn;
    }

    /** Last day; empty while it lasts. */
    public Optional<LocalDate> endedOn() {
        return Optional.ofNullable(endedOn);
    }

    /** Code of the reason while suspended. */
    public Optional<String> suspensionReason() {
        return Optional.ofNullable(suspensionReason);
    }

    /** When the suspension is to be reviewed. */
    public Optional<LocalDate> reviewOn() {
        return Optional.ofNullable(reviewOn);
    }

    /** Since when nobody could reach the person, while that is being checked. */
    public Optional<LocalDate> contactLostOn() {
        return Optional.ofNullable(contactLostOn);
    }

    /** All situations in their order, the present one last. */
    public List<Spell> spells() {
        return List.copyOf(spells);
    }

    @Override
    public String getId() {
        return caseNumber;
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
