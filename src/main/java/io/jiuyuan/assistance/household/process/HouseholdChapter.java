package io.jiuyuan.assistance.household.process;

import io.jiuyuan.assistance.household.domain.HouseholdStatus;
import io.jiuyuan.assistance.household.steps.HouseholdRecords;
import io.jiuyuan.workflow.CaseChapter;
import io.jiuyuan.workflow.FormView.Card;
import java.util.List;
import org.springframework.stereotype.Component;

/** The zero-employment household to which a case belongs, on the case's page. */
@Component
class HouseholdChapter implements CaseChapter {

    private final HouseholdRecords records;
    private final HouseholdForms forms;

    HouseholdChapter(HouseholdRecords records, HouseholdForms forms) {
        this.records = records;
        this.forms = forms;
    }

    @Override
    public int place() {
        return 60;
    }

    @Override
    public String id() {
        return "household";
    }

    @Override
    public String title() {
        return "零就业家庭";
    }

    @Override
    public List<Card> cards(String caseNumber) {
        return records.ofCase(caseNumber)
                .map(of -> forms.view(of.number()).build().cards())
                .orElse(List.of());
    }

    @Override
    public List<Limit> limits(String caseNumber) {
        return records.present(caseNumber, HouseholdStatus.OPEN).stream()
                .flatMap(of -> of.dueOn().stream())
                .map(day -> new Limit("零就业家庭安置期限", day))
                .toList();
    }

    @Override
    public List<Happening> happenings(String caseNumber) {
        return records.ofCase(caseNumber).stream()
                .flatMap(of -> records.notes(of.number()).stream())
                .map(note -> new Happening(note.at(), "零就业家庭：" + note.text()))
                .toList();
    }
}
