package io.jiuyuan.exit.process;

import com.fasterxml.jackson.databind.JsonNode;
import io.jiuyuan.exit.domain.ExitFact;
import io.jiuyuan.exit.domain.ExitProposal;
import io.jiuyuan.exit.domain.ExitStep;
import io.jiuyuan.exit.steps.ExitOfficers;
import io.jiuyuan.exit.steps.ExitRecords;
import io.jiuyuan.exit.steps.ExitSeparation;
import io.jiuyuan.exit.steps.ExitVerification;
import io.jiuyuan.organization.Officer;
import io.jiuyuan.workflow.FormField;
import io.jiuyuan.workflow.FormField.Option;
import io.jiuyuan.workflow.FormField.Type;
import io.jiuyuan.workflow.FormInput;
import io.jiuyuan.workflow.FormView;
import io.jiuyuan.workflow.TaskContext;
import io.jiuyuan.workflow.TaskForm;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 退出核实. */
@Component
class VerifyExitForm implements TaskForm {

    static final List<Option> EVIDENCE = List.of(new Option(ExitVerification.EVIDENCE, "退出佐证材料"));
    private static final int MIN_TEXT = 4;
    private static final String MAX_FILES = "10";

    private final ExitCards cards;
    private final ExitRecords records;
    private final ExitVerification verification;
    private final ExitSeparation separation;
    private final ExitOfficers officers;

    VerifyExitForm(
            ExitCards cards,
            ExitRecords records,
            ExitVerification verification,
            ExitSeparation separation,
            ExitOfficers officers) {
        this.cards = cards;
        this.records = records;
        this.verification = verification;
        this.separation = separation;
        this.officers = officers;
    }

    @Override
    public String taskKey() {
        return ExitProcess.VERIFY_EXIT;
    }

    @Override
    public Optional<String> barred(TaskContext task) {
        return separation.forbids(records.requireOpen(task.businessKey()), ExitStep.VERIFICATION, task.username())
                ? Optional.of("已办理本案的上一环节")
                : Optional.empty();
    }

    @Override
    public FormView view(TaskContext task) {
        ExitProposal of = records.requireOpen(task.businessKey());
        List<ExitFact> facts = records.facts(of);
        FormView.Builder view = cards.about(of);
        if (separation.forbids(of, ExitStep.VERIFICATION, task.username())) {
            view.warning("您已办理本案的上一环节，本环节须由其他人员办理。");
        }
        facts.stream()
                .filter(fact -> fact.ground().needsEvidence())
                .forEach(fact -> view.warning(
                        "“" + fact.kind().label() + "”须有佐证材料：" + fact.ground().evidenceKinds() + "。"));
        return view.option(ExitProcess.PASS, "属实，进入退出程序")
                .option(ExitProcess.REJECT, "不属实，不予退出")
                .field(FormField.of("facts", "核实属实的情形", Type.CHOICES)
                        .must()
                        .options(facts.stream()
                                .map(fact -> new Option(String.valueOf(fact.factNo()), ExitCards.line(fact)))
                                .toList())
                        .value(facts.size() == 1 ? List.of("1") : List.of())
                        .when("outcome", ExitProcess.PASS))
                .field(FormField.multiline("findings", "核实情况").must().hint("写明何时、以何种方式向谁核实，查到什么。"))
                .field(FormField.of("files", "佐证材料", Type.FILES)
                        .options(EVIDENCE)
                        .max(MAX_FILES))
                .build();
    }

    @Override
    public Map<String, Object> complete(TaskContext task, JsonNode json) {
        FormInput input = new FormInput(json);
        String outcome = input.outcome(List.of(ExitProcess.PASS, ExitProcess.REJECT));
        String findings = input.required("findings", "请写明核实情况（不少于" + MIN_TEXT + "个字）。", MIN_TEXT);
        List<Integer> facts = input.list("facts").stream()
                .filter(number -> number.matches("\\d{1,3}"))
                .map(Integer::valueOf)
                .toList();
        List<String> files = input.list("files");
        input.check();
        Officer officer = officers.require(task.username());
        if (outcome.equals(ExitProcess.REJECT)) {
            verification.reject(task.businessKey(), officer, findings, files);
            return Map.of(ExitProcess.OUTCOME, outcome);
        }
        boolean announce = verification.pass(task.businessKey(), officer, facts, findings, files);
        return Map.of(ExitProcess.OUTCOME, outcome, ExitProcess.ANNOUNCEMENT_REQUIRED, announce);
    }
}
