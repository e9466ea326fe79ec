package io.jiuyuan.assistance.household.steps;

import io.jiuyuan.assistance.Assistances;
import io.jiuyuan.assistance.Assistances.Situation;
import io.jiuyuan.assistance.domain.ClockTerm;
import io.jiuyuan.assistance.household.domain.FamilyMember;
import io.jiuyuan.assistance.household.domain.Household;
import io.jiuyuan.assistance.household.domain.HouseholdStatus;
import io.jiuyuan.organization.Officer;
import io.jiuyuan.policy.PolicyKey;
import io.jiuyuan.policy.PolicyPack;
import io.jiuyuan.workflow.Processes;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** One member's job clears the household; the loss of that job opens it again (DOMAIN 5, X12). */
@Component
public class Clearing {

    static final String MESSAGE_CLEARED = "householdCleared";
    static final String MESSAGE_REOPENED = "householdReopened";
    static final String MESSAGE_CLOSED = "householdClosed";

    private static final String EXITED = "退出";

    private final HouseholdRecords records;
    private final HouseholdTerms terms;
    private final Assistances assistances;
    private final MemberClocks clocks;
    private final Processes processes;

    Clearing(
            HouseholdRecords records,
            HouseholdTerms terms,
            Assistances assistances,
            MemberClocks clocks,
            Processes processes) {
        this.records = records;
        this.terms = terms;
        this.assistances = assistances;
        this.clocks = clocks;
        this.processes = processes;
    }

    /** A member who is a case works from that day on. */
    public void employed(String caseNumber, LocalDate day) {
        records.present(caseNumber, HouseholdStatus.OPEN)
                .ifPresent(of -> clear(of, day, caseNumber, "成员（案号" + caseNumber + "）就业", null));
    }

    /** A member who is no case works. */
    public void relativeEmployed(Household of, LocalDate day, String who, Officer officer) {
        clear(of, day, null, "家庭成员就业：" + who, officer);
    }

    private void clear(Household of, LocalDate day, String caseNumber, String how, Officer officer) {
        PolicyPack pack = records.policy(of);
        LocalDate until = pack.number(PolicyKey.HOUSEHOLD_REOPENING).stream()
                .mapToObj(day::plusMonths)
                .findFirst()
                .orElse(null);
        of.clear(day, caseNumber, how, until);
        records.note(of, "cleared", day + "清零。" + how, officer);
        tell(MESSAGE_CLEARED, of);
        records.present(of.number()).stream()
                .flatMap(member -> member.caseNumber().stream())
                .filter(clocks::follows)
                .forEach(each -> clocks.stop(each, day));
    }

    /** The job that cleared it is lost, and nobody else of the family works. */
    public void jobLost(String caseNumber, LocalDate day) {
        records.present(caseNumber, HouseholdStatus.CLEARED)
                .filter(of -> of.clearedBy().filter(caseNumber::equals).isPresent())
                .filter(of -> of.reopensOn(day))
                .filter(of -> nobodyElseWorks(of, caseNumber))
                .ifPresent(of -> reopen(of, day, "成员（案号" + caseNumber + "）失业"));
    }

    private boolean nobodyElseWorks(Household of, String caseNumber) {
        return records.present(of.number()).stream()
                .flatMap(member -> member.caseNumber().stream())
                .filter(other -> !other.equals(caseNumber))
                .flatMap(other -> assistances.find(other).stream())
                .noneMatch(state -> state.situation() == Situation.EMPLOYED);
    }

    private void reopen(Household of, LocalDate day, String why) {
        LocalDate due = terms.dueAgain(records.policy(of), of, day).orElse(null);
        of.reopen(day, due);
        records.note(of, "reopened", day + "重新纳入管理。" + why, null);
        if (processes.awaits(MESSAGE_REOPENED, of.number())) {
            processes.correlate(MESSAGE_REOPENED, of.number(), Map.of());
        } else {
            processes.start(Admission.MODEL, of.number(), Map.of());
        }
        if (due != null) {
            records.present(of.number()).stream()
                    .flatMap(member -> member.caseNumber().stream())
                    .filter(clocks::follows)
                    .forEach(each -> clocks.give(each, new ClockTerm(day, due), day));
        }
    }

    /** A member's case has ended. A household of which nobody is left is closed. */
    public void left(String caseNumber, LocalDate day) {
        records.membership(caseNumber)
                .filter(FamilyMember::present)
                .ifPresent(member -> leave(records.get(member.householdNumber()), member, day, EXITED));
    }

    /** The end of the case was undone: the person belongs to the household again, if that still waits for a job. */
    public void returned(String caseNumber, LocalDate day) {
        records.membership(caseNumber)
                .filter(member -> EXITED.equals(member.leftReason()))
                .ifPresent(member -> {
                    Household of = records.get(member.householdNumber());
                    member.comeBack();
                    records.note(of, "joined", "成员（案号" + caseNumber + "）撤销退出，重新计入。", null);
                    if (of.status() == HouseholdStatus.CLOSED) {
                        reopen(of, day, "成员（案号" + caseNumber + "）撤销退出");
                    }
                });
    }

    void leave(Household of, FamilyMember member, LocalDate day, String reason) {
        member.leave(day, reason);
        records.note(of, "left", "成员（案号" + member.caseNumber().orElse("—") + "）不再计入：" + reason, null);
        boolean anybody = records.present(of.number()).stream()
                .map(other -> other.caseNumber().orElse(null))
                .anyMatch(Objects::nonNull);
        if (!anybody && of.status() == HouseholdStatus.OPEN) {
            of.close();
            records.note(of, "closed", "已无援助对象，注销。", null);
            tell(MESSAGE_CLOSED, of);
        }
    }

    /** A process that has not come so far asks when it does. */
    private void tell(String message, Household of) {
        if (processes.awaits(message, of.number())) {
            processes.correlate(message, of.number(), Map.of());
        }
    }
}
