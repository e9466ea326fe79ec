package io.jiuyuan.workflow.tasks;

import com.fasterxml.jackson.databind.JsonNode;
import io.jiuyuan.shared.NotFound;
import io.jiuyuan.shared.RuleRefused;
import io.jiuyuan.workflow.CaseAction;
import io.jiuyuan.workflow.CaseActions;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

@Service
class DefaultCaseActions implements CaseActions {

    private final Steps steps;
    private final Map<String, CaseAction> actions;

    DefaultCaseActions(Steps steps, List<CaseAction> actions) {
        this.steps = steps;
        this.actions = actions.stream().collect(Collectors.toUnmodifiableMap(CaseAction::code, Function.identity()));
    }

    @Override
    public List<Offered> offers(String caseNumber, String username) {
        return steps.run(() -> actions.values().stream()
                .flatMap(action ->
                        action.offer(caseNumber, username).stream().map(offer -> new Offered(action.code(), offer)))
                .sorted(Comparator.comparing((Offered o) -> o.offer().group()).thenComparing(Offered::code))
                .toList());
    }

    @Override
    public void perform(String caseNumber, String code, String username, JsonNode input) {
        CaseAction action = actions.get(code);
        if (action == null) {
            throw new NotFound("没有这项操作。");
        }
        steps.run(() -> {
            CaseAction.Offer offer = action.offer(caseNumber, username)
                    .orElseThrow(() -> new RuleRefused("not-offered", "案件的当前状态或您的岗位不允许这项操作，请刷新后再看。"));
            KnownFields.require(offer, input);
            action.perform(caseNumber, username, input);
        });
    }
}
