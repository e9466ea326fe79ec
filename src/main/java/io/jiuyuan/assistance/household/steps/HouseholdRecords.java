package io.jiuyuan.assistance.household.steps;

import io.jiuyuan.assistance.household.domain.FamilyMember;
import io.jiuyuan.assistance.household.domain.FamilyMemberRepository;
import io.jiuyuan.assistance.household.domain.Household;
import io.jiuyuan.assistance.household.domain.HouseholdNote;
import io.jiuyuan.assistance.household.domain.HouseholdNoteRepository;
import io.jiuyuan.assistance.household.domain.HouseholdRepository;
import io.jiuyuan.assistance.household.domain.HouseholdStatus;
import io.jiuyuan.organization.Officer;
import io.jiuyuan.policy.Policies;
import io.jiuyuan.policy.PolicyPack;
import io.jiuyuan.shared.NotFound;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The household at hand, its members, its policy, and the record of what happened to it. */
@Component
public class HouseholdRecords {

    private final HouseholdRepository households;
    private final FamilyMemberRepository members;
    private final HouseholdNoteRepository notes;
    private final Policies policies;
    private final Clock clock;

    HouseholdRecords(
            HouseholdRepository households,
            FamilyMemberRepository members,
            HouseholdNoteRepository notes,
            Policies policies,
            Clock clock) {
        this.households = households;
        this.members = members;
        this.notes = notes;
        this.policies = policies;
        this.clock = clock;
    }

    /** @throws NotFound when there is no such household */
    public Household get(String number) {
        return households.findById(number).orElseThrow(() -> new NotFound("没有编号为 " + number + " 的零就业家庭。"));
    }

    /** The household to which the case belongs, or belonged last. */
    public Optional<Household> ofCase(String caseNumber) {
        return members.findByCaseNumberOrderByJoinedOnDesc(caseNumber).stream()
                .findFirst()
                .map(member -> get(member.householdNumber()));
    }

    /** The newest membership of the case. */
    Optional<FamilyMember> membership(String caseNumber) {
        return members.findByCaseNumberOrderByJoinedOnDesc(caseNumber).stream().findFirst();
    }

    /** The household to which the case belongs today, if it is in that state. */
    public Optional<Household> present(String caseNumber, HouseholdStatus status) {
        return members.findByCaseNumberOrderByJoinedOnDesc(caseNumber).stream()
                .filter(FamilyMember::present)
                .map(member -> get(member.householdNumber()))
                .filter(of -> of.status() == status)
                .findFirst();
    }

    /** An open household to which one of these persons belongs. */
    Optional<Household> openOf(Collection<String> personIds) {
        return members.findByPersonIdInAndLeftOnIsNull(personIds).stream()
                .map(member -> get(member.householdNumber()))
                .filter(of -> of.status() == HouseholdStatus.OPEN)
                .findFirst();
    }

    /** Everybody who belongs or belonged to it. */
    public List<FamilyMember> members(String number) {
        return members.findByHouseholdNumberOrderByJoinedOn(number);
    }

    /** Who belongs to it today. */
    public List<FamilyMember> present(String number) {
        return members(number).stream().filter(FamilyMember::present).toList();
    }

    public Optional<FamilyMember> member(String number, String caseNumber) {
        return present(number).stream()
                .filter(member -> member.caseNumber().filter(caseNumber::equals).isPresent())
                .findFirst();
    }

    public List<HouseholdNote> notes(String number) {
        return notes.findByHouseholdNumberOrderByNotedAt(number);
    }

    /** The pack that was in force when it was opened. */
    public PolicyPack policy(Household of) {
        return policies.version(of.policyVersion());
    }

    Household add(Household opened) {
        return households.save(opened);
    }

    FamilyMember add(FamilyMember joined) {
        return members.save(joined);
    }

    /** @param officer null when the system acts */
    void note(Household of, String kind, String text, Officer officer) {
        notes.save(new HouseholdNote(
                of.number(), clock.instant(), kind, text, officer == null ? null : officer.username()));
    }
}
