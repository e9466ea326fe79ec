package io.jiuyuan.exit.process;

import io.jiuyuan.exit.domain.ExitProposal;
import io.jiuyuan.exit.domain.ExitStatus;
import io.jiuyuan.exit.steps.ExitRecords;
import io.jiuyuan.workflow.CaseChapter;
import io.jiuyuan.workflow.FormView.Card;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Every proposal of exit and what became of it, on the case's page. */
@Component
class ExitChapter implements CaseChapter {

    private final ExitRecords records;
    private final ExitCards cards;
    private final Clock clock;

    ExitChapter(ExitRecords records, ExitCards cards, Clock clock) {
        this.records = records;
        this.cards = cards;
        this.clock = clock;
    }

    @Override
    public int place() {
        return 90;
    }

    @Override
    public String id() {
        return "exit";
    }

    @Override
    public String title() {
        return "退出";
    }

    @Override
    public List<Card> cards(String caseNumber) {
        return records.all(caseNumber).stream()
                .flatMap(each -> cards.about(each).build().cards().stream())
                .toList();
    }

    /** Days within which the person may answer. */
    @Override
    public List<Limit> limits(String caseNumber) {
        return records.all(caseNumber).stream()
                .filter(each -> each.status() == ExitStatus.ANNOUNCED)
                .flatMap(each -> each.answerUntil().stream())
                .map(until ->
                        new Limit("退出告知·申辩期限", until.atZone(clock.getZone()).toLocalDate()))
                .toList();
    }

    /** The ground that was decided, before that those of the facts. */
    private String article(ExitProposal of) {
        if (of.article() != null) {
            return of.article();
        }
        return records.facts(of).stream()
                .map(fact -> fact.ground().article())
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining("；"));
    }

    @Override
    public List<Happening> happenings(String caseNumber) {
        return records.all(caseNumber).stream()
                .flatMap(each -> records.decisions(each).stream()
                        .map(act -> new Happening(
                                act.decidedAt(),
                                "退出·" + act.stepName() + "：" + act.outcomeName()
                                        + (act.officerName() == null ? "" : "（" + act.officerName() + "）"),
                                article(each))))
                .toList();
    }
}
