package io.jiuyuan.exit.process;

import com.fasterxml.jackson.databind.JsonNode;
import io.jiuyuan.exit.domain.ExitProposal;
import io.jiuyuan.exit.steps.ExitOfficers;
import io.jiuyuan.exit.steps.ExitRevocation;
import io.jiuyuan.organization.Officer;
import io.jiuyuan.shared.RuleRefused;
import io.jiuyuan.workflow.CaseAction;
import io.jiuyuan.workflow.FormField;
import io.jiuyuan.workflow.FormInput;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 撤销退出. */
@Component
class RevokeExitAction implements CaseAction {

    private static final int MIN_TEXT = 4;

    private final ExitRevocation revocation;
    private final ExitOfficers officers;

    RevokeExitAction(ExitRevocation revocation, ExitOfficers officers) {
        this.revocation = revocation;
        this.officers = officers;
    }

    @Override
    public String code() {
        return "revoke-exit";
    }

    @Override
    public Optional<Offer> offer(String caseNumber, String username) {
        return revocation
                .revocable(caseNumber)
                .filter(of -> officers.revoking(username, of.unitCode()).isPresent())
                .map(of -> new Offer(
                        "退出",
                        "撤销退出",
                        "退出有误的，由作出决定者以外的人员撤销；本案继续办理，协议、帮扶和剩余期限一并恢复。",
                        List.of(FormField.multiline("reason", "撤销理由").must())));
    }

    @Override
    public void perform(String caseNumber, String username, JsonNode json) {
        ExitProposal of =
                revocation.revocable(caseNumber).orElseThrow(() -> new RuleRefused("not-exited", "本案没有可以撤销的退出决定。"));
        Officer officer = officers.requireRevoking(username, of.unitCode());
        FormInput input = new FormInput(json);
        String reason = input.required("reason", "请写明撤销理由（不少于" + MIN_TEXT + "个字）。", MIN_TEXT);
        input.check();
        revocation.revoke(caseNumber, officer, reason);
    }
}
