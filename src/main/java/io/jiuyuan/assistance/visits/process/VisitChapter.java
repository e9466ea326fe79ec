package io.jiuyuan.assistance.visits.process;

import io.jiuyuan.assistance.visits.VisitDuties;
import io.jiuyuan.workflow.CaseChapter;
import io.jiuyuan.workflow.FormView.Card;
import java.time.YearMonth;
import java.util.List;
import org.springframework.stereotype.Component;

/** The monthly visits, on the case's page. */
@Component
class VisitChapter implements CaseChapter {

    private final VisitDuties duties;
    private final VisitCards cards;

    VisitChapter(VisitDuties duties, VisitCards cards) {
        this.duties = duties;
        this.cards = cards;
    }

    @Override
    public int place() {
        return 40;
    }

    @Override
    public String id() {
        return "visits";
    }

    @Override
    public String title() {
        return "入户走访";
    }

    @Override
    public List<Card> cards(String caseNumber) {
        return duties.find(caseNumber).isEmpty() ? List.of() : cards.cards(caseNumber, duties.thisMonth());
    }

    @Override
    public List<Happening> happenings(String caseNumber) {
        return cards.happenings(caseNumber);
    }

    @Override
    public List<Limit> limits(String caseNumber) {
        YearMonth month = duties.thisMonth();
        boolean open = duties.find(caseNumber).isPresent()
                && duties.due(caseNumber, month)
                && !cards.settled(caseNumber, month);
        return open ? List.of(new Limit(VisitCards.name(month) + "入户走访", month.atEndOfMonth())) : List.of();
    }
}
