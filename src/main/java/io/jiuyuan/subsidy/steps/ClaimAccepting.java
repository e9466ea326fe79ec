package io.jiuyuan.subsidy.steps;

import io.jiuyuan.organization.Officer;
import io.jiuyuan.policy.PolicyKey;
import io.jiuyuan.policy.RecognitionPolicy.MaterialRule;
import io.jiuyuan.registry.Materials;
import io.jiuyuan.shared.InputRejected;
import io.jiuyuan.shared.RuleRefused;
import io.jiuyuan.subsidy.domain.Claim;
import io.jiuyuan.subsidy.domain.ClaimDecision.What;
import io.jiuyuan.subsidy.domain.ClaimStep;
import io.jiuyuan.subsidy.domain.Wanted;
import io.jiuyuan.subsidy.domain.WantedRepository;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** 受理: complete, with missing items that follow (容缺受理, K4), or only after a supplement. */
@Component
public class ClaimAccepting {

    private static final int DEFAULT_SUPPLEMENTS = 3;

    private final ClaimRecords records;
    private final ClaimLimits limits;
    private final WantedRepository wanted;
    private final Materials materials;
    private final ClaimMessages messages;
    private final ClaimSeparation separation;
    private final Clock clock;

    ClaimAccepting(
            ClaimRecords records,
            ClaimLimits limits,
            WantedRepository wanted,
            Materials materials,
            ClaimMessages messages,
            ClaimSeparation separation,
            Clock clock) {
        this.records = records;
        this.limits = limits;
        this.wanted = wanted;
        this.materials = materials;
        this.messages = messages;
        this.separation = separation;
        this.clock = clock;
    }

    /** Required materials that are not there, nor another that stands for them. */
    public List<MaterialRule> missing(Claim of) {
        Set<String> held = materials.of(of.claimNumber()).stream()
                .map(Materials.Info::kind)
                .collect(Collectors.toSet());
        return missing(records.item(of).materials(), held);
    }

    /** @param held kinds that are there */
    public static List<MaterialRule> missing(List<MaterialRule> rules, Set<String> held) {
        return rules.stream()
                .filter(MaterialRule::required)
                .filter(rule -> !held.contains(rule.code())
                        && rule.alternatives().stream().noneMatch(held::contains))
                .toList();
    }

    /** @throws RuleRefused code {@code materials-missing} */
    public void accept(String claimNumber, Officer officer, String opinion) {
        Claim of = records.lock(claimNumber);
        separation.require(of, ClaimStep.ACCEPTANCE, officer);
        List<MaterialRule> missing = missing(of);
        if (!missing.isEmpty() && !of.missingOpen()) {
            throw new RuleRefused("materials-missing", "缺少" + names(missing) + "，请容缺受理或要求补正。");
        }
        of.accept();
        records.record(of, ClaimStep.ACCEPTANCE, officer, of.units().acceptUnit(), What.of("accept", "予以受理", opinion));
    }

    /** Accepted though materials are missing; they are due within the policy's limit, and nothing is paid before. */
    public void acceptMissing(String claimNumber, Officer officer, String opinion) {
        Claim of = records.lock(claimNumber);
        separation.require(of, ClaimStep.ACCEPTANCE, officer);
        List<MaterialRule> missing = missing(of);
        if (missing.isEmpty()) {
            throw new InputRejected("outcome", "材料齐全，请直接受理。");
        }
        if (of.missingOpen()) {
            throw new RuleRefused("already-missing", "本申请已容缺受理，请等待补交或要求补正。");
        }
        Instant due = limits.due(of, PolicyKey.SUBSIDY_MISSING)
                .orElseThrow(() -> new RuleRefused("no-missing-limit", "本市未设定容缺后补的期限，不能容缺受理。"));
        of.acceptMissing(due);
        records.record(
                of,
                ClaimStep.ACCEPTANCE,
                officer,
                of.units().acceptUnit(),
                What.of("accept-missing", "容缺受理", joined("待补交：" + names(missing), opinion)));
        messages.wanted(of, want(of, Wanted.Kind.MISSING, missing, null, due));
    }

    /** Whether missing items may follow in this city. */
    public boolean mayFollow(Claim of) {
        return !of.missingOpen() && limits.due(of, PolicyKey.SUBSIDY_MISSING).isPresent();
    }

    /** @param step the step that asks for it */
    public void requestSupplement(
            String claimNumber, ClaimStep step, Officer officer, List<String> items, String note, String opinion) {
        Claim of = records.lock(claimNumber);
        separation.require(of, step, officer);
        List<MaterialRule> asked = records.item(of).materials().stream()
                .filter(rule -> items.contains(rule.code()))
                .toList();
        if (asked.isEmpty() && note == null) {
            throw new InputRejected("items", "请选择需补正的材料，或者写明需补正的情况。");
        }
        Instant due = limits.due(of, PolicyKey.SUBSIDY_SUPPLEMENT)
                .orElseThrow(() -> new RuleRefused("no-supplement", "本市未设定补正期限，不能要求补正。"));
        of.requestSupplement(due, maxSupplements(of));
        String unit =
                step == ClaimStep.CHECK ? of.units().checkUnit() : of.units().acceptUnit();
        String what = asked.isEmpty() ? note : joined(names(asked), note);
        records.record(of, step, officer, unit, What.of("supplement", "要求补正", joined(what, opinion)));
        messages.wanted(of, want(of, Wanted.Kind.SUPPLEMENT, asked, note, due));
    }

    public boolean maySupplement(Claim of) {
        return of.supplements() < maxSupplements(of)
                && limits.due(of, PolicyKey.SUBSIDY_SUPPLEMENT).isPresent();
    }

    private int maxSupplements(Claim of) {
        return records.policy(of).number(PolicyKey.SUBSIDY_SUPPLEMENTS).orElse(DEFAULT_SUPPLEMENTS);
    }

    /** The applicant has handed in what was asked for. */
    public void supplemented(String claimNumber, Officer officer, List<String> uploads, String opinion) {
        Claim of = records.lock(claimNumber);
        if (uploads.isEmpty() && opinion == null) {
            throw new InputRejected("files", "请上传补交的材料，或在情况说明中写明补正情况。");
        }
        of.supplemented();
        materials.attach(claimNumber, uploads, officer.username());
        latest(of, Wanted.Kind.SUPPLEMENT).ifPresent(asked -> asked.delivered(clock.instant()));
        records.record(
                of, ClaimStep.SUPPLEMENT, officer, of.units().acceptUnit(), What.of("supplemented", "已补正", opinion));
    }

    public void remind(String claimNumber) {
        Claim of = records.get(claimNumber);
        latest(of, Wanted.Kind.SUPPLEMENT).ifPresent(asked -> messages.reminded(of, asked));
    }

    /** All that was missing is there. */
    public void missingDelivered(String claimNumber, Officer officer, List<String> uploads, String opinion) {
        Claim of = records.lock(claimNumber);
        materials.attach(claimNumber, uploads, officer.username());
        List<MaterialRule> still = missing(of);
        if (!still.isEmpty()) {
            throw new InputRejected("files", "仍缺少" + names(still) + "，请一并补交。");
        }
        of.missingDelivered();
        latest(of, Wanted.Kind.MISSING).ifPresent(asked -> asked.delivered(clock.instant()));
        records.record(of, ClaimStep.MISSING, officer, of.units().acceptUnit(), What.of("delivered", "已补齐", opinion));
    }

    public Optional<Wanted> latest(Claim of, Wanted.Kind kind) {
        return wanted.findFirstByClaimNumberAndKindOrderByWantedNoDesc(of.claimNumber(), kind);
    }

    private Wanted want(Claim of, Wanted.Kind kind, List<MaterialRule> items, String note, Instant due) {
        int number = wanted.countByClaimNumber(of.claimNumber()) + 1;
        List<String> names = items.stream().map(MaterialRule::name).toList();
        return wanted.save(new Wanted(of, number, kind, names, note, clock.instant(), due));
    }

    static String names(List<MaterialRule> rules) {
        return rules.stream().map(MaterialRule::name).collect(Collectors.joining("、"));
    }

    private static String joined(String first, String second) {
        return second == null ? first : first + "。" + second;
    }
}
