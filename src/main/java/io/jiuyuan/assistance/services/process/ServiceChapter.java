package io.jiuyuan.assistance.services.process;

import io.jiuyuan.assistance.Assistances;
import io.jiuyuan.assistance.helping.ServiceKind;
import io.jiuyuan.assistance.services.ServiceCards;
import io.jiuyuan.assistance.services.ServiceRecords;
import io.jiuyuan.workflow.CaseChapter;
import io.jiuyuan.workflow.FormView.Card;
import java.util.List;
import org.springframework.stereotype.Component;

/** Services given and still owed, on the case's page. */
@Component
class ServiceChapter implements CaseChapter {

    private final Assistances assistances;
    private final ServiceCards cards;
    private final ServiceRecords services;

    ServiceChapter(Assistances assistances, ServiceCards cards, ServiceRecords services) {
        this.assistances = assistances;
        this.cards = cards;
        this.services = services;
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

    @Override
    public List<Happening> happenings(String caseNumber) {
        return services.of(caseNumber).stream()
                .map(service -> new Happening(
                        service.recordedAt(),
                        "服务：" + service.servedOn() + " " + ServiceKind.labelOf(service.kind())
                                + (service.offlineReason() == null ? "" : "（补录）") + "（" + service.officerName() + "）"))
                .toList();
    }
}
