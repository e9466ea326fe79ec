package io.jiuyuan.assistance.services.process;

import io.jiuyuan.assistance.Assistances;
import io.jiuyuan.assistance.services.ServiceCards;
import io.jiuyuan.workflow.CaseChapter;
import io.jiuyuan.workflow.FormView.Card;
import java.util.List;
import org.springframework.stereotype.Component;

/** Services given and still owed, on the case's page. */
@Component
class ServiceChapter implements CaseChapter {

    private final Assistances assistances;
    private final ServiceCards cards;

    ServiceChapter(Assistances assistances, ServiceCards cards) {
        this.assistances = assistances;
        this.cards = cards;
    }

    @Override
    public int place() {
        return 30;
    }

    @Override
    public String id() {
        return "services";
    }

    @Override
    public String title() {
        return "帮扶服务";
    }

    @Override
    public List<Card> cards(String caseNumber) {
        return assistances.find(caseNumber).isEmpty() ? List.of() : cards.of(caseNumber);
    }
}
