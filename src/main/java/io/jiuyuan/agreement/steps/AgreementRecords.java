package io.jiuyuan.agreement.steps;

import io.jiuyuan.agreement.domain.Agreement;
import io.jiuyuan.agreement.domain.AgreementRepository;
import io.jiuyuan.organization.Jurisdiction;
import io.jiuyuan.organization.Officer;
import io.jiuyuan.organization.Officers;
import io.jiuyuan.organization.Role;
import io.jiuyuan.organization.Unit;
import io.jiuyuan.policy.Policies;
import io.jiuyuan.policy.PolicyKey;
import io.jiuyuan.policy.PolicyPack;
import io.jiuyuan.recognition.Recognitions;
import io.jiuyuan.shared.AccessRefused;
import io.jiuyuan.shared.NotFound;
import io.jiuyuan.shared.RuleRefused;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The case at hand, its policy, and who may act on it. */
@Component
public class AgreementRecords {

    private static final String RECOGNIZED = "recognized";
    private static final Set<Role> STREET_OR_ABOVE = EnumSet.of(Role.STREET, Role.DISTRICT);

    private final Recognitions recognitions;
    private final AgreementRepository agreements;
    private final Policies policies;
    private final AgreementUnits units;
    private final Officers officers;
    private final Jurisdiction jurisdiction;
    private final Clock clock;

    AgreementRecords(
            Recognitions recognitions,
            AgreementRepository agreements,
            Policies policies,
            AgreementUnits units,
            Officers officers,
            Jurisdiction jurisdiction,
            Clock clock) {
        this.recognitions = recognitions;
        this.agreements = agreements;
        this.policies = policies;
        this.units = units;
        this.officers = officers;
        this.jurisdiction = jurisdiction;
        this.clock = clock;
    }

    public Optional<Recognitions.State> find(String caseNumber) {
        return recognitions.find(caseNumber);
    }

    /** @throws NotFound when there is no such case */
    public Recognitions.State state(String caseNumber) {
        return recognitions.find(caseNumber).orElseThrow(() -> new NotFound("没有找到该案件。"));
    }

    /** As {@link #state}, but only with a recognition that stands (T1). */
    public Recognitions.State recognized(String caseNumber) {
        Recognitions.State state = state(caseNumber);
        if (!stands(state)) {
            throw new RuleRefused("not-recognized", "该人员没有有效的就业困难人员认定，不能签订协议或指定帮扶人。");
        }
        return state;
    }

    public static boolean stands(Recognitions.State state) {
        return RECOGNIZED.equals(state.status());
    }

    /** The pack that is in force today where the case is held. */
    public PolicyPack policy(Recognitions.State state) {
        return policies.at(state.unitCode(), today());
    }

    /** Whether the city signs agreements at all. */
    public boolean agreementRequired(String caseNumber) {
        return policy(state(caseNumber)).flag(PolicyKey.AGREEMENT_REQUIRED);
    }

    public Unit street(Recognitions.State state) {
        return units.street(state.unitCode());
    }

    /** The agreement that is being made or holds. */
    public Optional<Agreement> open(String caseNumber) {
        return agreements.findByOpenCaseNumber(caseNumber);
    }

    /** @throws RuleRefused when none is being made or holds */
    Agreement requireOpen(String caseNumber) {
        return open(caseNumber).orElseThrow(() -> new RuleRefused("no-agreement", "该案件没有正在签订或履行的协议。"));
    }

    public Optional<Agreement> latest(String caseNumber) {
        return agreements.findFirstByCaseNumberOrderBySequenceNoDesc(caseNumber);
    }

    public Officer officer(String username) {
        return officers.find(username).orElseThrow(() -> new AccessRefused("您不是在岗工作人员，不能办理。"));
    }

    /** Someone of the street that is party A, or of its district that acts in its place. */
    public void requireStreet(Officer officer, Recognitions.State state) {
        jurisdiction.requireMayAct(officer, state.unitCode());
        if (!holds(officer, STREET_OR_ABOVE, state)) {
            throw new AccessRefused("协议由街道（乡镇）办理，您的岗位不能办理。");
        }
    }

    /** Whether the officer holds one of those roles where the case is held. */
    public boolean holds(Officer officer, Set<Role> roles, Recognitions.State state) {
        return officer.posts().stream()
                .anyMatch(post -> roles.contains(post.role()) && units.isWithin(state.unitCode(), post.unitCode()));
    }

    /** @throws AccessRefused for an officer of another place */
    public void requireMaySee(Officer officer, Recognitions.State state) {
        jurisdiction.requireMaySee(officer, state.unitCode());
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }
}
