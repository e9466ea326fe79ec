package io.jiuyuan.exit.steps;

import io.jiuyuan.exit.domain.ExitFact;
import io.jiuyuan.exit.domain.ExitProposal;
import io.jiuyuan.exit.domain.ExitStep;
import io.jiuyuan.organization.Officer;
import io.jiuyuan.policy.PolicyKey;
import io.jiuyuan.registry.Materials;
import io.jiuyuan.shared.DecisionRow.Outcome;
import io.jiuyuan.shared.InputRejected;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** 退出核实 by the street: each fact is found true or not, with what proves it. */
@Component
public class ExitVerification {

    /** Kind of the papers that prove a ground of exit. */
    public static final String EVIDENCE = "exit-evidence";

    private final ExitRecords records;
    private final ExitSeparation separation;
    private final Materials materials;
    private final Clock clock;

    ExitVerification(ExitRecords records, ExitSeparation separation, Materials materials, Clock clock) {
        this.records = records;
        this.separation = separation;
        this.materials = materials;
        this.clock = clock;
    }

    /**
     * Goes on with the facts that are true; the others stay on file as not true.
     *
     * @param facts numbers of the facts found true
     * @param files uploads of this officer
     * @return whether the person is to be told and given time to answer
     */
    public boolean pass(
            String caseNumber, Officer officer, Collection<Integer> facts, String findings, List<String> files) {
        ExitProposal of = records.requireOpen(caseNumber);
        separation.require(of, ExitStep.VERIFICATION, officer);
        attach(of, officer, files);
        List<ExitFact> all = records.facts(of);
        List<ExitFact> held =
                all.stream().filter(fact -> facts.contains(fact.factNo())).toList();
        if (held.isEmpty() || held.size() < Set.copyOf(facts).size()) {
            throw new InputRejected("facts", "请在所列情形中选择核实属实的；均不属实的，请选择“不属实”。");
        }
        if (held.stream().anyMatch(fact -> fact.ground().needsEvidence())
                && evidence(of).isEmpty()) {
            String kinds = held.stream()
                    .filter(fact -> fact.ground().needsEvidence())
                    .map(fact -> fact.ground().evidenceKinds())
                    .distinct()
                    .collect(Collectors.joining("；"));
            throw new InputRejected("files", "该情形须有佐证材料，请上传：" + kinds + "。");
        }
        all.forEach(fact -> fact.verify(held.contains(fact)));
        boolean announce = held.stream().noneMatch(fact -> fact.ground().skipsAnnouncement())
                && records.policy(of).number(PolicyKey.EXIT_ANSWER_DAYS).isPresent();
        of.verified(announce);
        String names = held.stream().map(fact -> fact.kind().label()).collect(Collectors.joining("、"));
        records.record(
                of, ExitStep.VERIFICATION, officer, of.verifyUnit(), new Outcome("pass", "属实：" + names, findings));
        return announce;
    }

    /** Nothing of it is true: the case goes on. */
    public void reject(String caseNumber, Officer officer, String findings, List<String> files) {
        ExitProposal of = records.requireOpen(caseNumber);
        separation.require(of, ExitStep.VERIFICATION, officer);
        attach(of, officer, files);
        records.facts(of).forEach(fact -> fact.verify(false));
        of.reject(clock.instant());
        records.record(
                of, ExitStep.VERIFICATION, officer, of.verifyUnit(), new Outcome("reject", "不属实，不予退出", findings));
    }

    private void attach(ExitProposal of, Officer officer, List<String> files) {
        if (!files.isEmpty()) {
            materials.attach(of.caseNumber(), files, officer.username());
        }
    }

    /** Papers that came in since the exit was proposed. */
    public List<Materials.Info> evidence(ExitProposal of) {
        return materials.of(of.caseNumber()).stream()
                .filter(paper -> paper.kind().equals(EVIDENCE))
                .filter(paper -> !paper.uploadedAt().isBefore(of.proposedAt()))
                .toList();
    }
}
