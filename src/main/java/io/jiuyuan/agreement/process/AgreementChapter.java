package io.jiuyuan.agreement.process;

import static io.jiuyuan.workflow.FormView.row;

import io.jiuyuan.agreement.domain.HelperAssignmentRepository;
import io.jiuyuan.agreement.steps.AgreementRecords;
import io.jiuyuan.workflow.CaseChapter;
import io.jiuyuan.workflow.FormView.Card;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** The agreement and everybody who has helped, on the case's page. */
@Component
class AgreementChapter implements CaseChapter {

    private final AgreementRecords records;
    private final HelperAssignmentRepository helpers;

    AgreementChapter(AgreementRecords records, HelperAssignmentRepository helpers) {
        this.records = records;
        this.helpers = helpers;
    }

    @Override
    public int place() {
        return 10;
    }

    @Override
    public String id() {
        return "agreement";
    }

    @Override
    public String title() {
        return "帮扶协议与帮扶人";
    }

    @Override
    public List<Card> cards(String caseNumber) {
        List<Card> cards = new ArrayList<>();
        records.latest(caseNumber).map(AgreementView::card).ifPresent(cards::add);
        List<List<String>> rows = helpers.findByCaseNumberOrderByNamedAt(caseNumber).stream()
                .map(each -> row(
                        each.helper().name(),
                        each.helper().unitName(),
                        each.since().toString(),
                        each.until() == null ? "至今" : each.until().toString(),
                        each.namedByName()))
                .toList();
        if (!rows.isEmpty()) {
            cards.add(Card.table("帮扶人", null, List.of("姓名", "单位", "自", "至", "指定人"), rows));
        }
        return cards;
    }
}
