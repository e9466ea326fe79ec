package io.jiuyuan.assistance.process;

import com.fasterxml.jackson.databind.JsonNode;
import io.jiuyuan.assistance.Assistances.Situation;
import io.jiuyuan.assistance.steps.AssistanceRecords;
import io.jiuyuan.assistance.steps.Transfers;
import io.jiuyuan.organization.Tier;
import io.jiuyuan.workflow.CaseAction;
import io.jiuyuan.workflow.FormField;
import io.jiuyuan.workflow.FormField.Type;
import io.jiuyuan.workflow.FormInput;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 转移个案 to another unit of the city. */
@Component
class TransferCase implements CaseAction {

    private final AssistanceRecords records;
    private final Transfers transfers;
    private final Acting acting;
    private final AssistanceFlow flow;

    TransferCase(AssistanceRecords records, Transfers transfers, Acting acting, AssistanceFlow flow) {
        this.records = records;
        this.transfers = transfers;
        this.acting = acting;
        this.flow = flow;
    }

    @Override
    public String code() {
        return "transfer-case";
    }

    @Override
    public Optional<Offer> offer(String caseNumber, String username) {
        return records.find(caseNumber)
                .filter(of -> of.situation() != Situation.ENDED)
                .filter(of -> transfers.pending(caseNumber).isEmpty())
                .filter(of -> acting.from(Tier.STREET, username, of.unitCode()).isPresent())
                .map(of -> new Offer(
                        "个案管理",
                        "转移个案",
                        "转入单位接收后生效；案卷、安置期限、走访和政策月数随人延续。",
                        List.of(
                                FormField.of("unit", "转入单位", Type.UNIT).must(),
                                FormField.multiline("reason", "转移原因").must())));
    }

    @Override
    public void perform(String caseNumber, String username, JsonNode json) {
        FormInput input = new FormInput(json);
        String unit = input.required("unit", "请选择转入单位。", 1);
        String reason = input.required("reason", "请写明转移原因。", 2);
        input.check();
        transfers.request(caseNumber, unit, reason, acting.officer(username));
        flow.transferRequested(caseNumber);
    }
}
