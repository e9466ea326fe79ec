package io.jiuyuan.assistance.steps;

import io.jiuyuan.assistance.domain.Assistance;
import io.jiuyuan.assistance.domain.AssistanceRepository;
import io.jiuyuan.policy.Policies;
import io.jiuyuan.policy.PolicyPack;
import io.jiuyuan.shared.NotFound;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The assistance at hand, and the policy it is given under. */
@Component
public class AssistanceRecords {

    private final AssistanceRepository assistances;
    private final Policies policies;

    AssistanceRecords(AssistanceRepository assistances, Policies policies) {
        this.assistances = assistances;
        this.policies = policies;
    }

    /** Empty before assistance has begun. */
    public Optional<Assistance> find(String caseNumber) {
        return assistances.findById(caseNumber);
    }

    /** @throws NotFound when assistance has not begun */
    public Assistance get(String caseNumber) {
        return find(caseNumber).orElseThrow(() -> new NotFound("本案尚未开始帮扶。"));
    }

    /** The pack that was in force when assistance began. */
    public PolicyPack policy(Assistance of) {
        return policies.version(of.policyVersion());
    }

    void add(Assistance begun) {
        assistances.save(begun);
    }
}
