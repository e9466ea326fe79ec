package io.jiuyuan.exit.process;

import com.fasterxml.jackson.databind.JsonNode;
import io.jiuyuan.exit.domain.ExitProposal;
import io.jiuyuan.exit.steps.ExitAnswers;
import io.jiuyuan.exit.steps.ExitOfficers;
import io.jiuyuan.exit.steps.ExitRecords;
import io.jiuyuan.organization.Officer;
import io.jiuyuan.workflow.CaseAction;
import io.jiuyuan.workflow.FormField;
import io.jiuyuan.workflow.FormField.Option;
import io.jiuyuan.workflow.FormField.Type;
import io.jiuyuan.workflow.FormInput;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 登记陈述申辩: what the person says to the announced exit. */
@Component
class RecordExitAnswerAction implements CaseAction {

    private static final String OBJECT = "object";
    private static final String ACCEPT = "accept";
    private static final int MIN_TEXT = 2;
    private static final String MAX_FILES = "10";

    private final ExitRecords records;
    private final ExitAnswers answers;
    private final ExitOfficers officers;

    RecordExitAnswerAction(ExitRecords records, ExitAnswers answers, ExitOfficers officers) {
        this.records = records;
        this.answers = answers;
        this.officers = officers;
    }

    @Override
    public String code() {
        return "record-exit-answer";
    }

    @Override
    public Optional<Offer> offer(String caseNumber, String username) {
        return records.open(caseNumber)
                .filter(answers::possible)
                .filter(of -> officers.handling(username, of.unitCode()).isPresent())
                .map(of -> new Offer(
                        "退出",
                        "登记陈述申辩",
                        "本人收到拟退出告知后的答复；登记后即送区（县）审核，决定前可以补充。",
                        List.of(
                                FormField.of("answer", "本人的答复", Type.RADIO)
                                        .must()
                                        .options(List.of(new Option(OBJECT, "不同意，提出陈述申辩"), new Option(ACCEPT, "无异议"))),
                                FormField.multiline("statement", "陈述内容").must().hint("照本人的意思写；当面、电话还是书面，一并写明。"),
                                FormField.of("files", "本人提交的材料", Type.FILES)
                                        .options(VerifyExitForm.EVIDENCE)
                                        .max(MAX_FILES))));
    }

    @Override
    public void perform(String caseNumber, String username, JsonNode json) {
        ExitProposal of = records.requireOpen(caseNumber);
        Officer officer = officers.requireHandling(username, of.unitCode());
        FormInput input = new FormInput(json);
        String answer = input.choice("answer", List.of(OBJECT, ACCEPT), "请选择本人是否同意退出。");
        String statement = input.required("statement", "请写明本人的陈述。", MIN_TEXT);
        List<String> files = input.list("files");
        input.check();
        answers.record(caseNumber, officer, answer.equals(OBJECT), statement, files);
    }
}
