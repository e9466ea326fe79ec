package io.jiuyuan.assistance.process;

import io.jiuyuan.assistance.steps.AssistanceRecords;
import io.jiuyuan.assistance.steps.CaseLog;
import io.jiuyuan.workflow.CaseChapter;
import io.jiuyuan.workflow.FormView.Card;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Situation, placement clocks and what ran late, on the case's page. */
@Component
class AssistanceChapter implements CaseChapter {

    private final AssistanceRecords records;
    private final AssistanceCards cards;
    private final EmploymentCards employmentCards;
    private final CaseLog log;

    AssistanceChapter(AssistanceRecords records, AssistanceCards cards, EmploymentCards employmentCards, CaseLog log) {
        this.employmentCards = employmentCards;
        this.records = records;
        this.cards = cards;
        this.log = log;
    }

    @Override
    public int place() {
        return 50;
    }

    @Override
    public String id() {
        return "assistance";
    }

    @Override
    public String title() {
        return "帮扶与就业";
    }

    @Override
    public List<Card> cards(String caseNumber) {
        if (records.find(caseNumber).isEmpty()) {
            return List.of();
        }
        List<Card> all = new ArrayList<>(cards.view(caseNumber).build().cards());
        all.addAll(employmentCards.cards(caseNumber));
        return all;
    }

    @Override
    public List<Limit> limits(String caseNumber) {
        return records.find(caseNumber).stream()
                .flatMap(assistance -> assistance.reviewOn().stream())
                .map(day -> new Limit("暂缓复核", day))
                .toList();
    }

    @Override
    public List<Happening> happenings(String caseNumber) {
        return log.of(caseNumber).stream()
                .map(event -> new Happening(
                        event.recordedAt(), event.note() == null ? event.title() : event.title() + "：" + event.note()))
                .toList();
    }
}
