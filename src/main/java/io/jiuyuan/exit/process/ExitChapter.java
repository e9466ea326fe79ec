package io.jiuyuan.exit.process;

import io.jiuyuan.exit.steps.ExitRecords;
import io.jiuyuan.workflow.CaseChapter;
import io.jiuyuan.workflow.FormView.Card;
import java.util.List;
import org.springframework.stereotype.Component;

/** Every proposal of exit and what became of it, on the case's page. */
@Component
class ExitChapter implements CaseChapter {

    private final ExitRecords records;
    private final ExitCards cards;

    ExitChapter(ExitRecords records, ExitCards cards) {
        this.records = records;
        this.cards = cards;
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

    @Override
    public List<Happening> happenings(String caseNumber) {
        return records.all(caseNumber).stream()
                .flatMap(each -> records.decisions(each).stream())
                .map(act -> new Happening(act.decidedAt(), "退出·" + act.stepName() + "：" + act.outcomeName()))
                .toList();
    }
}
