package io.jiuyuan.publicnotice.process;

import com.fasterxml.jackson.databind.JsonNode;
import io.jiuyuan.publicnotice.domain.ObjectionDecision;
import io.jiuyuan.publicnotice.domain.PaymentLine;
import io.jiuyuan.publicnotice.steps.NoticeObjections;
import io.jiuyuan.publicnotice.steps.ObjectionFile;
import io.jiuyuan.workflow.FormField;
import io.jiuyuan.workflow.FormField.Option;
import io.jiuyuan.workflow.FormInput;
import io.jiuyuan.workflow.FormView;
import io.jiuyuan.workflow.TaskContext;
import io.jiuyuan.workflow.TaskForm;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** 资金公示异议核查: a coded decision on each line, and an answer to who objected. */
@Component
class InvestigateObjectionForm implements TaskForm {

    private static final String DONE = "done";
    private static final String ANSWER = "answer";
    private static final String DECISION = "decision-";
    private static final int MIN_ANSWER = 10;
    private static final List<ObjectionDecision> OFFERED = Stream.of(ObjectionDecision.values())
            .filter(decision -> decision != ObjectionDecision.TAKEN_DOWN)
            .toList();
    private static final List<Option> OPTIONS = OFFERED.stream()
            .map(decision -> new Option(decision.code(), decision.label()))
            .toList();

    private final ObjectionFile file;
    private final NoticeObjections objections;

    InvestigateObjectionForm(ObjectionFile file, NoticeObjections objections) {
        this.file = file;
        this.objections = objections;
    }

    @Override
    public String taskKey() {
        return NoticeObjectionProcess.INVESTIGATE;
    }

    @Override
    public Set<String> fields() {
        return Set.of("outcome", ANSWER, DECISION + "*");
    }

    @Override
    public Object view(TaskContext task) {
        FormView.Builder view = FormView.about("对资金公示的异议", "异议编号 " + task.businessKey());
        file.warnings(task.businessKey(), task.username()).forEach(view::warning);
        file.cards(task.businessKey()).forEach(view::card);
        view.option(DONE, "核查完毕，作出结论并答复");
        for (PaymentLine line : file.lines(task.businessKey())) {
            view.field(FormField.choice(
                            DECISION + line.lineNo(),
                            "第" + line.lineNo() + "项 " + line.text().personName(),
                            OPTIONS)
                    .must());
        }
        return view.field(FormField.multiline(ANSWER, "答复内容").must().max(1000).hint("将发给提出异议的人，不要写他人的证件号码、住址、账户和病情。"))
                .build();
    }

    @Override
    public Map<String, Object> complete(TaskContext task, JsonNode json) {
        FormInput input = new FormInput(json);
        input.outcome(List.of(DONE));
        List<String> codes = OFFERED.stream().map(ObjectionDecision::code).toList();
        Map<Integer, ObjectionDecision> decisions = new HashMap<>();
        for (PaymentLine line : file.lines(task.businessKey())) {
            String code = input.choice(DECISION + line.lineNo(), codes, "请选择第" + line.lineNo() + "项的核查结论。");
            ObjectionDecision.byOfficer(code).ifPresent(decision -> decisions.put(line.lineNo(), decision));
        }
        String answer = input.required(ANSWER, "请填写答复内容（不少于" + MIN_ANSWER + "个字）。", MIN_ANSWER);
        input.check();
        objections.settle(task.businessKey(), decisions, answer, task.username());
        return Map.of();
    }
}
