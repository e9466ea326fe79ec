package io.jiuyuan.agreement.process;

import io.jiuyuan.agreement.domain.Agreement;
import io.jiuyuan.agreement.domain.AgreementOverdue;
import io.jiuyuan.agreement.steps.AgreementRecords;
import io.jiuyuan.agreement.steps.AgreementSupervision;
import io.jiuyuan.agreement.steps.HelperChoice;
import io.jiuyuan.organization.Jurisdiction;
import io.jiuyuan.organization.Officer;
import io.jiuyuan.recognition.Recognitions;
import io.jiuyuan.registry.PersonSummary;
import io.jiuyuan.registry.Persons;
import io.jiuyuan.workflow.FormField;
import io.jiuyuan.workflow.FormView;
import io.jiuyuan.workflow.TaskContext;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the forms of this module show beside their own fields. */
@Component
class AgreementView {

    private final AgreementRecords records;
    private final Persons persons;
    private final HelperChoice choice;
    private final AgreementSupervision supervision;
    private final Jurisdiction jurisdiction;

    AgreementView(
            AgreementRecords records,
            Persons persons,
            HelperChoice choice,
            AgreementSupervision supervision,
            Jurisdiction jurisdiction) {
        this.records = records;
        this.persons = persons;
        this.choice = choice;
        this.supervision = supervision;
        this.jurisdiction = jurisdiction;
    }

    /** The person's name on top, what supervisors said, and who the person is. */
    FormView.Builder about(TaskContext task) {
        Recognitions.State state = records.state(task.businessKey());
        Officer officer = records.officer(task.username());
        jurisdiction.requireMaySee(officer, state.unitCode());
        PersonSummary person = persons.summary(state.personId());
        FormView.Builder view =
                FormView.about(person.name(), records.street(state).fullName());
        for (AgreementOverdue mark : supervision.marks(task.businessKey())) {
            if (mark.opinion() != null) {
                view.warning("“" + mark.stepName() + "”曾超期，督办意见：" + mark.opinion());
            }
        }
        return view.card(FormView.Card.facts(
                "基本情况",
                null,
                List.of(
                        FormView.row("姓名", person.name()),
                        FormView.row("身份证号码", person.maskedIdentityNumber()),
                        FormView.row("联系电话", person.maskedPhone()),
                        FormView.row("人员类别", state.primaryCategoryName()))));
    }

    /** The agreement as it stands, for reading. */
    static FormView.Card card(Agreement agreement) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(FormView.row("协议编号", agreement.agreementNumber()));
        rows.add(FormView.row("状态", agreement.status().label()));
        rows.add(FormView.row("甲方", agreement.streetName()));
        rows.add(FormView.row("人员类别", agreement.categoryName()));
        if (agreement.helper() != null) {
            rows.add(FormView.row(
                    "帮扶人", agreement.helper().name() + "（" + agreement.helper().unitName() + "）"));
        }
        rows.add(FormView.row("其他约定", agreement.otherTerms()));
        rows.add(FormView.row("起草", agreement.draftedByName() + "　" + agreement.draftedOn()));
        if (agreement.signedOn() != null) {
            rows.add(FormView.row("签订日期", agreement.signedOn().toString()));
        }
        rows.add(FormView.row("协议文本（一式三份）", link(agreement.paperId())));
        if (agreement.signedPaperId() != null) {
            rows.add(FormView.row("已签订文本", link(agreement.signedPaperId())));
        }
        return FormView.Card.facts("协议内容", null, rows);
    }

    /** Address of a produced paper; null before it is made. */
    static String link(String documentId) {
        return documentId == null ? null : "/api/documents/" + documentId + ".pdf";
    }

    /** To choose a helper, each with the load. */
    FormField helper(String caseNumber, String chosen) {
        List<FormField.Option> options = choice
                .candidates(records.state(caseNumber).unitCode())
                .stream()
                .map(candidate -> new FormField.Option(candidate.helper().username(), candidate.label()))
                .toList();
        return FormField.choice("helper", "帮扶人", options)
                .must()
                .value(chosen)
                .hint("本案所在社区、街道的在岗工作人员，社区人员在前、帮扶人数少的在前。");
    }
}
