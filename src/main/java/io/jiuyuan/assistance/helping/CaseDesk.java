package io.jiuyuan.assistance.helping;

import io.jiuyuan.agreement.Agreements;
import io.jiuyuan.agreement.Agreements.Helper;
import io.jiuyuan.assistance.domain.Assistance;
import io.jiuyuan.assistance.steps.AssistanceRecords;
import io.jiuyuan.assistance.steps.CaseUnits;
import io.jiuyuan.organization.Jurisdiction;
import io.jiuyuan.organization.Officer;
import io.jiuyuan.organization.Role;
import io.jiuyuan.organization.Unit;
import io.jiuyuan.organization.Units;
import io.jiuyuan.policy.Policies;
import io.jiuyuan.policy.PolicyPack;
import io.jiuyuan.recognition.Recognitions;
import io.jiuyuan.shared.AccessRefused;
import io.jiuyuan.shared.NotFound;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whose case it is: the unit, the city's policy, the helper, and who may write into it. */
@Component
public class CaseDesk {

    private final Recognitions recognitions;
    private final AssistanceRecords assistance;
    private final Agreements agreements;
    private final Policies policies;
    private final Units units;
    private final CaseUnits caseUnits;
    private final Jurisdiction jurisdiction;
    private final Clock clock;

    CaseDesk(
            Recognitions recognitions,
            AssistanceRecords assistance,
            Agreements agreements,
            Policies policies,
            Units units,
            CaseUnits caseUnits,
            Jurisdiction jurisdiction,
            Clock clock) {
        this.recognitions = recognitions;
        this.assistance = assistance;
        this.agreements = agreements;
        this.policies = policies;
        this.units = units;
        this.caseUnits = caseUnits;
        this.jurisdiction = jurisdiction;
        this.clock = clock;
    }

    /** @throws NotFound when there is no such case */
    public Recognitions.State get(String caseNumber) {
        return find(caseNumber).orElseThrow(() -> new NotFound("没有找到该案件。"));
    }

    public Optional<Recognitions.State> find(String caseNumber) {
        return recognitions.find(caseNumber);
    }

    /** The unit that has the case now; a person who moved has another than at recognition. */
    public String unitCode(String caseNumber) {
        return assistance
                .find(caseNumber)
                .map(Assistance::unitCode)
                .orElseGet(() -> get(caseNumber).unitCode());
    }

    /** The city's policy in force today. */
    public PolicyPack policy(String caseNumber) {
        return policy(caseNumber, LocalDate.now(clock));
    }

    public PolicyPack policy(String caseNumber, LocalDate day) {
        return policies.at(unitCode(caseNumber), day);
    }

    /** The policy in force at a unit today. */
    public PolicyPack policyAt(String unitCode) {
        return policies.at(unitCode, LocalDate.now(clock));
    }

    /** Who helps and at which unit; nobody and the case's unit while no helper is named. */
    public Desk desk(String caseNumber) {
        return helper(caseNumber)
                .map(helper -> new Desk(helper.username(), helper.unitCode()))
                .orElseGet(() -> new Desk(null, unitCode(caseNumber)));
    }

    /** @param helper username, null when nobody is named */
    public record Desk(String helper, String unitCode) {

        /** Engine group of the unit's staff. */
        public String group() {
            return CaseDesk.group(unitCode);
        }
    }

    /** A helper of the street from which the case has moved away helps no more. */
    public Optional<Helper> helper(String caseNumber) {
        return agreements
                .helper(caseNumber)
                .filter(helper -> caseUnits.serves(helper.unitCode(), unitCode(caseNumber)));
    }

    public Optional<Agreements.Agreement> agreement(String caseNumber) {
        return agreements.agreement(caseNumber);
    }

    /** The unit of the next tier; a city supervises itself. */
    public String supervising(String unitCode) {
        Unit unit = units.get(unitCode);
        return unit.parentCode() == null ? unit.code() : unit.parentCode();
    }

    public String unitName(String unitCode) {
        return units.find(unitCode).map(Unit::name).orElse(unitCode);
    }

    public static String group(String unitCode) {
        return role(unitCode).groupAt(unitCode);
    }

    private static Role role(String unitCode) {
        return switch (unitCode.length()) {
            case 12 -> Role.COMMUNITY;
            case 9 -> Role.STREET;
            case 6 -> Role.DISTRICT;
            default -> Role.CITY;
        };
    }

    /** @throws AccessRefused when this officer may not see the case */
    public void requireMaySee(String caseNumber, Officer officer) {
        if (!isHelper(caseNumber, officer)) {
            jurisdiction.requireMaySee(officer, unitCode(caseNumber));
        }
    }

    /**
     * The helper and the staff of the community record what is done for a person; where the street itself has the case, the
     * staff of the street.
     *
     * @throws AccessRefused for everybody else
     */
    public void requireMayRecord(String caseNumber, Officer officer) {
        if (!mayRecord(caseNumber, officer)) {
            jurisdiction.requireMayAct(officer, unitCode(caseNumber));
            throw new AccessRefused("帮扶记录由帮扶人或承办社区（街道）的工作人员登记");
        }
    }

    public boolean mayRecord(String caseNumber, Officer officer) {
        String unitCode = unitCode(caseNumber);
        boolean staff = officer.posts().stream()
                .anyMatch(post -> post.role() == Role.COMMUNITY && units.isWithin(unitCode, post.unitCode())
                        || post.role() == Role.STREET && post.unitCode().equals(unitCode));
        return staff || isHelper(caseNumber, officer) && !officer.posts().isEmpty();
    }

    private boolean isHelper(String caseNumber, Officer officer) {
        return helper(caseNumber)
                .filter(helper -> helper.username().equals(officer.username()))
                .isPresent();
    }
}
