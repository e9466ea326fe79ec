package io.jiuyuan.recognition.process;

import com.fasterxml.jackson.databind.JsonNode;
import io.jiuyuan.recognition.steps.PatientCorrection;
import io.jiuyuan.registry.PersonOptions;
import io.jiuyuan.workflow.CaseAction;
import io.jiuyuan.workflow.FormField;
import io.jiuyuan.workflow.FormInput;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 更正患者信息 of a carer's case, before and after the decision. */
@Component
class CorrectPatientAction implements CaseAction {

    private static final int MIN_TEXT = 4;

    private final FormSupport support;
    private final PatientCorrection correction;

    CorrectPatientAction(FormSupport support, PatientCorrection correction) {
        this.support = support;
        this.correction = correction;
    }

    @Override
    public String code() {
        return "correct-patient";
    }

    @Override
    public Optional<Offer> offer(String caseNumber, String username) {
        return correction
                .named(caseNumber, support.officer(username))
                .map(named -> new Offer(
                        "个案管理",
                        "更正患者信息",
                        "现登记：" + named + "。每名患者限认定1名照料人。",
                        List.of(
                                FormField.text("name", "患者姓名").must(),
                                FormField.text("identityNumber", "患者证件号码").must(),
                                FormField.choice("relation", "患者是申请人的", relations())
                                        .must(),
                                FormField.multiline("reason", "更正原因").must())));
    }

    private static List<FormField.Option> relations() {
        return PersonOptions.RELATION.options().stream()
                .map(option -> new FormField.Option(option.code(), option.label()))
                .toList();
    }

    @Override
    public void perform(String caseNumber, String username, JsonNode json) {
        FormInput input = new FormInput(json);
        String name = input.required("name", "请填写患者姓名。", 1);
        String number = input.required("identityNumber", "请填写患者证件号码。", 1);
        String relation = input.choice(
                "relation", relations().stream().map(FormField.Option::code).toList(), "请选择患者是申请人的什么人。");
        String reason = input.required("reason", "请写明更正原因（不少于" + MIN_TEXT + "个字）。", MIN_TEXT);
        input.check();
        correction.correct(caseNumber, support.officer(username), name, number, relation, reason);
    }
}
