package io.jiuyuan.exit.steps;

import io.jiuyuan.documents.Documents;
import io.jiuyuan.documents.Templates;
import io.jiuyuan.exit.domain.ExitDecision;
import io.jiuyuan.exit.domain.ExitFact;
import io.jiuyuan.exit.domain.ExitProposal;
import io.jiuyuan.exit.domain.ExitStep;
import io.jiuyuan.exit.domain.FactKind;
import io.jiuyuan.policy.PolicyPack;
import io.jiuyuan.registry.PersonIdentity;
import io.jiuyuan.registry.Persons;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The papers of an exit and the messages that go with them. Each is made once. */
@Component
public class ExitPapers {

    private final ExitRecords records;
    private final ExitLimits limits;
    private final Persons persons;
    private final Documents documents;
    private final ExitMessages messages;
    private final Clock clock;

    ExitPapers(
            ExitRecords records,
            ExitLimits limits,
            Persons persons,
            Documents documents,
            ExitMessages messages,
            Clock clock) {
        this.records = records;
        this.limits = limits;
        this.persons = persons;
        this.documents = documents;
        this.messages = messages;
        this.clock = clock;
    }

    /** 拟退出告知书: the time to answer begins with it. */
    public void announce(String caseNumber) {
        ExitProposal of = records.requireOpen(caseNumber);
        Instant now = clock.instant();
        of.announced(now, limits.answerEnd(of).orElse(now));
        List<ExitFact> held =
                records.facts(of).stream().filter(ExitFact::isTrue).toList();
        Map<String, Object> model = common(of);
        model.put("grounds", held.stream().map(ExitPapers::ground).toList());
        model.put("unitName", authority(of, of.verifyUnit()));
        model.put("announcedOn", day(of.announcedAt().orElse(now)));
        model.put("answerUntil", lastDay(of.answerUntil().orElse(now)));
        documents.produce(
                "exit-notice:" + of.exitNumber() + ":" + of.announcementRound(),
                caseNumber,
                Templates.EXIT_NOTICE,
                "拟退出就业援助告知书",
                model);
        messages.announced(of, held.stream().map(fact -> fact.kind().label()).collect(Collectors.joining("、")));
    }

    /** 退出决定书, with the remedy. */
    public void issueDecision(String caseNumber) {
        ExitProposal of = records.require(caseNumber);
        Map<String, Object> model = common(of);
        String fact = of.decidedFact().map(FactKind::label).orElse(of.groundName());
        model.put("groundName", fact);
        model.put("deceased", of.decidedFact().filter(FactKind.DEATH::equals).isPresent());
        model.put("article", of.article());
        model.put("ruleId", of.ruleId());
        model.put("effectiveOn", of.effectiveOn());
        model.put("announced", of.announcedAt().isPresent());
        model.put("objected", of.objected());
        model.put("reasons", reasons(of, ExitStep.DECISION));
        model.put("remedy", records.policy(of).recognition().remedy());
        model.put("unitName", authority(of, of.decideUnit()));
        model.put("decidedOn", day(of.decidedAt().orElseThrow()));
        documents.produce("exit-decision:" + of.exitNumber(), caseNumber, Templates.EXIT_DECISION, "退出就业援助决定书", model);
        messages.confirmed(of);
    }

    /** 撤销退出决定书. */
    void issueRevocation(ExitProposal of) {
        Map<String, Object> model = common(of);
        model.put("decidedOn", day(of.decidedAt().orElseThrow()));
        model.put("revokedOn", day(of.revokedAt().orElseThrow()));
        model.put("reasons", reasons(of, ExitStep.REVOCATION));
        model.put("unitName", authority(of, of.decideUnit()));
        documents.produce(
                "exit-revocation:" + of.exitNumber(), of.caseNumber(), Templates.EXIT_REVOCATION, "撤销退出就业援助决定书", model);
        messages.revoked(of);
    }

    /** The case goes on; who was told of a proposal is told of its end, too. */
    public void tellRejection(String caseNumber) {
        ExitProposal of = records.require(caseNumber);
        if (of.announcedAt().isPresent()) {
            messages.rejected(of);
        }
    }

    public void tellWithdrawal(String caseNumber) {
        ExitProposal of = records.require(caseNumber);
        if (of.announcedAt().isPresent()) {
            messages.withdrawn(of);
        }
    }

    private Map<String, Object> common(ExitProposal of) {
        PersonIdentity person = persons.identity(of.personId(), "制发退出文书，案号" + of.caseNumber());
        PolicyPack pack = records.policy(of);
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("name", person.name());
        model.put("identityNumber", person.identityNumber());
        model.put("policyTitle", pack.title());
        model.put("policyVersion", pack.version());
        return model;
    }

    /** In whose name that unit acts. */
    private String authority(ExitProposal of, String unitCode) {
        return records.policy(of).authority(records.unit(unitCode));
    }

    private static String ground(ExitFact fact) {
        return fact.kind().label() + "。依据：" + fact.ground().article() + "。";
    }

    private List<String> reasons(ExitProposal of, ExitStep step) {
        List<String> reasons = new ArrayList<>();
        records.decisions(of).stream()
                .filter(decision -> decision.step() == step)
                .reduce((first, last) -> last)
                .map(ExitDecision::opinion)
                .ifPresent(reasons::add);
        return reasons;
    }

    private LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, clock.getZone());
    }

    /** A limit ends with its last day. */
    private LocalDate lastDay(Instant end) {
        return day(end.minusMillis(1));
    }
}
