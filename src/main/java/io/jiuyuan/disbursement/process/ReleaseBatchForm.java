package io.jiuyuan.disbursement.process;

import com.fasterxml.jackson.databind.JsonNode;
import io.jiuyuan.disbursement.files.Layout;
import io.jiuyuan.disbursement.files.Layouts;
import io.jiuyuan.disbursement.steps.Checking;
import io.jiuyuan.organization.Officer;
import io.jiuyuan.organization.Officers;
import io.jiuyuan.shared.AccessRefused;
import io.jiuyuan.workflow.FormField;
import io.jiuyuan.workflow.FormField.Option;
import io.jiuyuan.workflow.FormInput;
import io.jiuyuan.workflow.FormView;
import io.jiuyuan.workflow.TaskContext;
import io.jiuyuan.workflow.TaskForm;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** 财政放行. */
@Component
class ReleaseBatchForm implements TaskForm {

    private static final String LAYOUT = "layout";
    private static final int MIN_TEXT = 4;

    private final BatchCards cards;
    private final Checking checking;
    private final Layouts layouts;
    private final Officers officers;

    ReleaseBatchForm(BatchCards cards, Checking checking, Layouts layouts, Officers officers) {
        this.cards = cards;
        this.checking = checking;
        this.layouts = layouts;
        this.officers = officers;
    }

    @Override
    public String taskKey() {
        return DisbursementProcess.RELEASE_BATCH;
    }

    @Override
    public Set<String> fields() {
        return Set.of("outcome", LAYOUT, "opinion");
    }

    @Override
    public FormView view(TaskContext task) {
        FormView.Builder view = cards.about(task.businessKey());
        if (!checking.mayRelease(task.businessKey(), task.username())) {
            view.warning("您已办理本批次的其他环节或者提起了本次支付，放行须由其他人员办理。");
        }
        cards.held(view, task.businessKey());
        List<Layout> offered = layouts.writable(checking.district(task.businessKey()));
        return view.card(cards.ready(task.businessKey()))
                .option(DisbursementProcess.PASS, "放行，生成支付文件")
                .option(DisbursementProcess.RETURN, "退回")
                .field(FormField.choice(
                                LAYOUT,
                                "支付文件格式",
                                offered.stream()
                                        .map(layout -> new Option(layout.code(), layout.name()))
                                        .toList())
                        .must()
                        .value(offered.isEmpty() ? null : offered.get(0).code())
                        .when("outcome", DisbursementProcess.PASS)
                        .hint("第一项为本区的格式；须与代理银行约定的格式一致。"))
                .field(FormField.multiline("opinion", "放行意见").hint("退回时必填，写明原因；退回后各笔资金可重新编制。"))
                .build();
    }

    @Override
    public Map<String, Object> complete(TaskContext task, JsonNode json) {
        FormInput input = new FormInput(json);
        String outcome = input.outcome(List.of(DisbursementProcess.PASS, DisbursementProcess.RETURN));
        Officer officer = officers.find(task.username()).orElseThrow(() -> new AccessRefused("您不是本系统的工作人员"));
        if (outcome.equals(DisbursementProcess.PASS)) {
            String opinion = input.text("opinion");
            String layout = input.text(LAYOUT);
            input.check();
            return DisbursementProcess.outcome(checking.release(task.businessKey(), officer, opinion, layout));
        }
        String reason = input.required("opinion", "请写明退回的原因（不少于" + MIN_TEXT + "个字）。", MIN_TEXT);
        input.check();
        return DisbursementProcess.outcome(checking.sendBack(task.businessKey(), officer, reason));
    }
}
