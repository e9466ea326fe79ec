package io.jiuyuan.exit;

import io.jiuyuan.exit.domain.ExitDecision;
import io.jiuyuan.exit.domain.ExitFact;
import io.jiuyuan.exit.domain.ExitProposal;
import io.jiuyuan.exit.steps.ExitRecords;
import io.jiuyuan.exit.watch.FoundSigns;
import io.jiuyuan.exit.watch.Watches;
import io.jiuyuan.recognition.Recognitions;
import io.jiuyuan.shared.NotFound;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(readOnly = true)
class DefaultExits implements Exits {

    private final ExitRecords records;
    private final FoundSigns signs;
    private final Watches watches;
    private final Recognitions recognitions;

    DefaultExits(ExitRecords records, FoundSigns signs, Watches watches, Recognitions recognitions) {
        this.records = records;
        this.signs = signs;
        this.watches = watches;
        this.recognitions = recognitions;
    }

    @Override
    public CaseExits of(String caseNumber) {
        Recognitions.State state = recognitions.find(caseNumber).orElseThrow(() -> new NotFound("没有找到该案件。"));
        return new CaseExits(
                caseNumber,
                state.exitedOn(),
                records.all(caseNumber).stream().map(this::exit).toList(),
                signs.all(caseNumber).stream().map(DefaultExits::finding).toList(),
                watches.certificates(caseNumber).stream()
                        .map(held -> new Certificate(
                                held.kind(), Watches.certificateName(held.kind()), held.validTo(), held.source()))
                        .toList(),
                recognitions.casesOf(state.personId()).stream()
                        .filter(other -> !other.caseNumber().equals(caseNumber))
                        .map(other -> new PersonCase(
                                other.caseNumber(),
                                other.status(),
                                other.statusName(),
                                other.exitedOn(),
                                other.previousCaseNumber()))
                        .toList());
    }

    @Override
    public Map<String, String> unsettled(Collection<String> caseNumbers) {
        Map<String, String> found = new HashMap<>();
        if (!caseNumbers.isEmpty()) {
            signs.open(caseNumbers).forEach(finding -> found.put(finding.caseNumber(), "信息比对疑点未核查"));
            records.open(caseNumbers).forEach(proposal -> found.put(proposal.caseNumber(), "退出事项未办结"));
        }
        return found;
    }

    private Exit exit(ExitProposal of) {
        List<Fact> facts = records.facts(of).stream().map(DefaultExits::fact).toList();
        List<Act> acts = records.decisions(of).stream().map(DefaultExits::act).toList();
        return new Exit(
                of.exitNumber(),
                of.status().code(),
                of.status().label(),
                of.proposedAt(),
                of.announcedAt().orElse(null),
                of.answerUntil().orElse(null),
                of.objected(),
                of.groundCode(),
                of.groundName(),
                of.article(),
                of.policyVersion(),
                of.effectiveOn(),
                of.decidedAt().orElse(null),
                of.revokedAt().orElse(null),
                facts,
                acts);
    }

    private static Fact fact(ExitFact fact) {
        return new Fact(
                fact.kind().code(),
                fact.kind().label(),
                fact.day(),
                fact.evidence(),
                fact.source().label(),
                fact.officerName(),
                fact.ground().name(),
                fact.ground().article(),
                fact.ground().ruleId(),
                fact.verified());
    }

    private static Act act(ExitDecision act) {
        return new Act(
                act.stepName(),
                act.outcome(),
                act.outcomeName(),
                act.opinion(),
                act.officerName(),
                act.unitName(),
                act.decidedAt());
    }

    private static Finding finding(io.jiuyuan.exit.watch.domain.Finding found) {
        return new Finding(
                found.registerName(),
                found.fact(),
                found.factName(),
                found.day(),
                found.evidence(),
                found.foundAt(),
                found.proposed(),
                found.confirmed(),
                found.note(),
                found.checkedByName(),
                found.checkedAt());
    }
}
