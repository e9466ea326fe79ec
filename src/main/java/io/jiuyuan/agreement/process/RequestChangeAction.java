package io.jiuyuan.agreement.process;

import com.fasterxml.jackson.databind.JsonNode;
import io.jiuyuan.agreement.domain.AgreementChange.Request;
import io.jiuyuan.agreement.domain.ChangeKind;
import io.jiuyuan.agreement.steps.AgreementRecords;
import io.jiuyuan.agreement.steps.ChangeRequests;
import io.jiuyuan.organization.Officer;
import io.jiuyuan.policy.PolicyPack.Choice;
import io.jiuyuan.workflow.CaseAction;
import io.jiuyuan.workflow.FormField;
import io.jiuyuan.workflow.FormInput;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** One kind of change that an officer may ask for from the case's page. */
class RequestChangeAction implements CaseAction {

    private static final int MIN_TEXT = 4;

    private final String code;
    private final ChangeKind kind;
    private final String label;
    private final String explanation;
    private final AgreementRecords records;
    private final ChangeRequests changes;

    RequestChangeAction(
            String code,
            ChangeKind kind,
            String label,
            String explanation,
            AgreementRecords records,
            ChangeRequests changes) {
        this.code = code;
        this.kind = kind;
        this.label = label;
        this.explanation = explanation;
        this.records = records;
        this.changes = changes;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Optional<Offer> offer(String caseNumber, String username) {
        if (!changes.possible(caseNumber, kind, records.officer(username))) {
            return Optional.empty();
        }
        List<Choice> reasons = changes.reasons(caseNumber, kind);
        if (kind != ChangeKind.HELPER_REQUEST && reasons.isEmpty()) {
            return Optional.empty();
        }
        List<FormField> fields = new ArrayList<>();
        switch (kind) {
            case HELPER_MOVED, TERMS -> {
                fields.add(FormField.choice("reason", "变更事由", options(reasons)).must());
                fields.add(FormField.multiline("text", "补充说明"));
            }
            case BREACH -> {
                fields.add(FormField.of("duties", "涉及的义务", FormField.Type.CHOICES)
                        .must()
                        .options(options(reasons)));
                fields.add(FormField.multiline("text", "情况说明").must().hint("写明何时、何事；查实前不影响协议履行。"));
                fields.add(FormField.of("files", "有关材料", FormField.Type.FILES));
            }
            default -> {
                fields.add(FormField.multiline("text", "申请理由").must().hint("写明帮扶人未履行协议第二条的哪些约定，或者其他理由。"));
                fields.add(FormField.of("files", "书面申请", FormField.Type.FILES).hint("口头申请的可不上传。"));
            }
        }
        return Optional.of(new Offer("协议", label, explanation, fields));
    }

    @Override
    public void perform(String caseNumber, String username, JsonNode json) {
        FormInput input = new FormInput(json);
        Officer officer = records.officer(username);
        List<Choice> reasons = changes.reasons(caseNumber, kind);
        String text = input.text("text");
        Request request;
        switch (kind) {
            case HELPER_MOVED, TERMS -> {
                String reason = input.choice(
                        "reason", reasons.stream().map(Choice::code).toList(), "请选择变更事由。");
                String name = name(reasons, reason);
                request = new Request(kind, reason, name, text, null);
            }
            case BREACH -> {
                List<String> duties = input.list("duties");
                String names = reasons.stream()
                        .filter(duty -> duties.contains(duty.code()))
                        .map(Choice::name)
                        .collect(Collectors.joining("；"));
                if (names.isEmpty()) {
                    input.problem("duties", "请选择涉及的义务。");
                }
                input.required("text", "请写明有关情况（不少于" + MIN_TEXT + "个字）。", MIN_TEXT);
                request = new Request(kind, null, null, text, names);
            }
            default -> {
                input.required("text", "请写明申请理由（不少于" + MIN_TEXT + "个字）。", MIN_TEXT);
                request = new Request(kind, null, null, text, null);
            }
        }
        input.check();
        changes.request(caseNumber, officer, request, input.list("files"));
    }

    private static String name(List<Choice> reasons, String code) {
        return reasons.stream()
                .filter(reason -> reason.code().equals(code))
                .map(Choice::name)
                .findFirst()
                .orElse(null);
    }

    private static List<FormField.Option> options(List<Choice> choices) {
        return choices.stream()
                .map(choice -> new FormField.Option(choice.code(), choice.name()))
                .toList();
    }
}
