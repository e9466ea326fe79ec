package io.jiuyuan.exit.process;

import com.fasterxml.jackson.databind.JsonNode;
import io.jiuyuan.exit.steps.ExitOfficers;
import io.jiuyuan.exit.watch.FoundSigns;
import io.jiuyuan.exit.watch.domain.Finding;
import io.jiuyuan.organization.Officer;
import io.jiuyuan.recognition.Recognitions;
import io.jiuyuan.shared.NotFound;
import io.jiuyuan.workflow.CaseAction;
import io.jiuyuan.workflow.FormField;
import io.jiuyuan.workflow.FormField.Option;
import io.jiuyuan.workflow.FormField.Type;
import io.jiuyuan.workflow.FormInput;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 核查比对疑点: one result per person and item (T28). */
@Component
class CheckFindingAction implements CaseAction {

    private static final String TRUE = "true";
    private static final String FALSE = "false";
    private static final int MIN_TEXT = 4;

    private final Recognitions recognitions;
    private final FoundSigns signs;
    private final ExitOfficers officers;

    CheckFindingAction(Recognitions recognitions, FoundSigns signs, ExitOfficers officers) {
        this.recognitions = recognitions;
        this.signs = signs;
        this.officers = officers;
    }

    @Override
    public String code() {
        return "check-finding";
    }

    @Override
    public Optional<Offer> offer(String caseNumber, String username) {
        List<Finding> open = signs.open(caseNumber);
        return open.isEmpty()
                ? Optional.empty()
                : recognitions
                        .find(caseNumber)
                        .filter(of -> officers.handling(username, of.unitCode()).isPresent())
                        .map(of -> offer(open));
    }

    private static Offer offer(List<Finding> open) {
        List<Option> findings = open.stream()
                .map(finding -> new Option(
                        finding.id(),
                        finding.registerName() + "：" + finding.factName() + "（" + finding.evidence() + "）"))
                .toList();
        return new Offer(
                "个案管理",
                "核查比对疑点（" + open.size() + "项）",
                "信息比对发现、尚未核查的情况；属实的，请再登记就业或者提出退出。",
                List.of(
                        FormField.of("finding", "疑点", Type.RADIO)
                                .must()
                                .options(findings)
                                .value(findings.size() == 1 ? findings.get(0).code() : null),
                        FormField.of("result", "核查结果", Type.RADIO)
                                .must()
                                .options(List.of(new Option(TRUE, "属实"), new Option(FALSE, "不属实"))),
                        FormField.multiline("note", "核查情况").must()));
    }

    @Override
    public void perform(String caseNumber, String username, JsonNode json) {
        Recognitions.State of = recognitions.find(caseNumber).orElseThrow(() -> new NotFound("没有找到该案件。"));
        Officer officer = officers.requireHandling(username, of.unitCode());
        FormInput input = new FormInput(json);
        List<String> open = signs.open(caseNumber).stream().map(Finding::id).toList();
        String finding = input.choice("finding", open, "请选择要核查的疑点。");
        String result = input.choice("result", List.of(TRUE, FALSE), "请选择核查结果。");
        String note = input.required("note", "请写明核查情况（不少于" + MIN_TEXT + "个字）。", MIN_TEXT);
        input.check();
        signs.check(caseNumber, finding, result.equals(TRUE), note, officer);
    }
}
