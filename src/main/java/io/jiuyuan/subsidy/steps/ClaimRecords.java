package io.jiuyuan.subsidy.steps;

import io.jiuyuan.organization.Officer;
import io.jiuyuan.organization.Units;
import io.jiuyuan.policy.Policies;
import io.jiuyuan.policy.PolicyPack;
import io.jiuyuan.policy.SubsidyItem;
import io.jiuyuan.shared.NotFound;
import io.jiuyuan.subsidy.domain.Claim;
import io.jiuyuan.subsidy.domain.ClaimDecision;
import io.jiuyuan.subsidy.domain.ClaimDecision.By;
import io.jiuyuan.subsidy.domain.ClaimDecision.What;
import io.jiuyuan.subsidy.domain.ClaimDecisionRepository;
import io.jiuyuan.subsidy.domain.ClaimLine;
import io.jiuyuan.subsidy.domain.ClaimLineRepository;
import io.jiuyuan.subsidy.domain.ClaimPart;
import io.jiuyuan.subsidy.domain.ClaimPartRepository;
import io.jiuyuan.subsidy.domain.ClaimRepository;
import io.jiuyuan.subsidy.domain.ClaimStep;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What is kept of a claim. */
@Component
public class ClaimRecords {

    private final ClaimRepository claims;
    private final ClaimLineRepository lines;
    private final ClaimPartRepository parts;
    private final ClaimDecisionRepository decisions;
    private final Policies policies;
    private final Units units;
    private final Clock clock;

    ClaimRecords(
            ClaimRepository claims,
            ClaimLineRepository lines,
            ClaimPartRepository parts,
            ClaimDecisionRepository decisions,
            Policies policies,
            Units units,
            Clock clock) {
        this.claims = claims;
        this.lines = lines;
        this.parts = parts;
        this.decisions = decisions;
        this.policies = policies;
        this.units = units;
        this.clock = clock;
    }

    public Claim get(String claimNumber) {
        return find(claimNumber).orElseThrow(() -> new NotFound("没有找到该补贴申请。"));
    }

    public Optional<Claim> find(String claimNumber) {
        return claimNumber == null ? Optional.empty() : claims.findById(claimNumber);
    }

    /** Holds the claim until the transaction ends. */
    public Claim lock(String claimNumber) {
        return claims.lock(claimNumber).orElseThrow(() -> new NotFound("没有找到该补贴申请。"));
    }

    public List<ClaimLine> lines(Claim of) {
        return lines.findByClaimNumberOrderByLineNo(of.claimNumber());
    }

    public List<ClaimPart> parts(ClaimLine of) {
        return parts.findByRefOrderByPartNo(of.ref());
    }

    public List<ClaimPart> parts(Claim of) {
        return parts.findByClaimNumberOrderByRefAscPartNoAsc(of.claimNumber());
    }

    public List<ClaimDecision> decisions(Claim of) {
        return decisions.findByClaimNumberOrderByDecisionNo(of.claimNumber());
    }

    /** The policy that was in force when the claim was made. */
    public PolicyPack policy(Claim of) {
        return policies.version(of.policyVersion());
    }

    public SubsidyItem item(Claim of) {
        return policy(of).subsidies().item(of.itemCode()).orElseThrow();
    }

    /** @param officer null when the system acted */
    public void record(Claim of, ClaimStep step, Officer officer, String unitCode, What what) {
        By by = officer == null
                ? By.SYSTEM
                : new By(officer.username(), officer.name(), units.get(unitCode).fullName());
        decisions.save(new ClaimDecision(of, step, by, what, clock.instant()));
    }
}
