package io.jiuyuan.exit.process;

import com.fasterxml.jackson.databind.JsonNode;
import io.jiuyuan.exit.steps.ExitOfficers;
import io.jiuyuan.exit.watch.CertificateKind;
import io.jiuyuan.exit.watch.Watches;
import io.jiuyuan.organization.Officer;
import io.jiuyuan.recognition.Recognitions;
import io.jiuyuan.shared.NotFound;
import io.jiuyuan.workflow.CaseAction;
import io.jiuyuan.workflow.FormField;
import io.jiuyuan.workflow.FormField.Option;
import io.jiuyuan.workflow.FormInput;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** 登记证件有效期: until when the certificate holds on which the recognition rests. */
@Component
class RecordCertificateAction implements CaseAction {

    private static final int MAX_YEARS = 30;

    private final Recognitions recognitions;
    private final Watches watches;
    private final ExitOfficers officers;
    private final Clock clock;

    RecordCertificateAction(Recognitions recognitions, Watches watches, ExitOfficers officers, Clock clock) {
        this.recognitions = recognitions;
        this.watches = watches;
        this.officers = officers;
        this.clock = clock;
    }

    @Override
    public String code() {
        return "record-certificate";
    }

    @Override
    public Optional<Offer> offer(String caseNumber, String username) {
        return recognitions
                .find(caseNumber)
                .filter(of -> of.status().equals("recognized"))
                .filter(of -> !CertificateKind.of(of.categories()).isEmpty())
                .filter(of -> officers.handling(username, of.unitCode()).isPresent())
                .map(this::offer);
    }

    private Offer offer(Recognitions.State of) {
        List<Option> kinds = CertificateKind.of(of.categories()).stream()
                .map(kind -> new Option(kind.code(), kind.label()))
                .toList();
        String held = watches.certificates(of.caseNumber()).stream()
                .map(one -> one.validTo() + "（" + one.source() + "）")
                .collect(Collectors.joining("；"));
        return new Offer(
                "个案管理",
                "登记证件有效期",
                "到期前提醒本人换领，到期后提示街道（乡镇）核实。" + (held.isEmpty() ? "" : "已登记：" + held + "。"),
                List.of(
                        FormField.choice("kind", "证件", kinds)
                                .must()
                                .value(kinds.size() == 1 ? kinds.get(0).code() : null),
                        FormField.date("validTo", "有效期至").must()));
    }

    @Override
    public void perform(String caseNumber, String username, JsonNode json) {
        Recognitions.State of = recognitions.find(caseNumber).orElseThrow(() -> new NotFound("没有找到该案件。"));
        Officer officer = officers.requireHandling(username, of.unitCode());
        FormInput input = new FormInput(json);
        List<String> kinds = CertificateKind.of(of.categories()).stream()
                .map(CertificateKind::code)
                .toList();
        String kind = input.choice("kind", kinds, "请选择认定所依据的证件。");
        LocalDate validTo = input.date("validTo");
        LocalDate today = LocalDate.now(clock);
        if (validTo == null
                || validTo.isAfter(today.plusYears(MAX_YEARS))
                || validTo.isBefore(today.minusYears(MAX_YEARS))) {
            input.problem("validTo", "请填写证件上的有效期截止日期。");
        }
        input.check();
        watches.certificate(caseNumber, of.unitCode(), kind, validTo, "经办人" + officer.name() + "登记");
    }
}
