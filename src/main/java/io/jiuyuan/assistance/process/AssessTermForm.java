package io.jiuyuan.assistance.process;

import com.fasterxml.jackson.databind.JsonNode;
import io.jiuyuan.assistance.steps.TermAssessments;
import io.jiuyuan.organization.Officer;
import io.jiuyuan.workflow.FormField;
import io.jiuyuan.workflow.FormField.Option;
import io.jiuyuan.workflow.FormInput;
import io.jiuyuan.workflow.TaskContext;
import io.jiuyuan.workflow.TaskForm;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 政策期满评估: goes on, another policy, or a suggested exit (T24, C9). */
@Component
class AssessTermForm implements TaskForm {

    private static final String GOES_ON = "continue";
    private static final String OTHER_POLICY = "other-policy";
    private static final String EXIT = "exit";
    private static final int MIN_OPINION = 4;
    private static final int FARTHEST_YEARS = 10;

    /** Facts of exit that an assessment may find. */
    private static final List<Option> FACTS = List.of(
            new Option("own-request", "本人申请退出援助"),
            new Option("pensioned", "已享受基本养老保险待遇"),
            new Option("reached-age", "达到法定退休年龄"),
            new Option("household-cleared", "家庭已不是零就业家庭"),
            new Option("incapacity", "完全丧失劳动能力"));

    private final AssistanceCards cards;
    private final EmploymentCards employmentCards;
    private final Acting acting;
    private final TermAssessments assessments;
    private final Clock clock;

    AssessTermForm(
            AssistanceCards cards,
            EmploymentCards employmentCards,
            Acting acting,
            TermAssessments assessments,
            Clock clock) {
        this.cards = cards;
        this.employmentCards = employmentCards;
        this.acting = acting;
        this.assessments = assessments;
        this.clock = clock;
    }

    @Override
    public String taskKey() {
        return EmploymentProcess.ASSESS_TERM;
    }

    @Override
    public Object view(TaskContext task) {
        var view = cards.view(task.businessKey());
        employmentCards.cards(task.businessKey()).forEach(view::card);
        return view.option(GOES_ON, "期满后继续就业，保持跟踪")
                .option(OTHER_POLICY, "衔接其他政策")
                .option(EXIT, "建议退出")
                .field(FormField.text("policy", "衔接的政策").must().when("outcome", OTHER_POLICY))
                .field(FormField.date("until", "新的政策期限").must().when("outcome", OTHER_POLICY))
                .field(FormField.choice("fact", "退出情形", FACTS)
                        .must()
                        .hint("由退出程序核实、告知并决定。")
                        .when("outcome", EXIT))
                .field(FormField.multiline("opinion", "评估意见").must())
                .build();
    }

    @Override
    public Map<String, Object> complete(TaskContext task, JsonNode json) {
        FormInput input = new FormInput(json);
        String outcome = input.outcome(List.of(GOES_ON, OTHER_POLICY, EXIT));
        String opinion = input.required("opinion", "请写明评估意见（不少于" + MIN_OPINION + "个字）。", MIN_OPINION);
        LocalDate today = LocalDate.now(clock);
        Officer officer = acting.officer(task.username());
        String caseNumber = task.businessKey();
        switch (outcome) {
            case OTHER_POLICY -> {
                String policy = input.required("policy", "请写明衔接的政策。", 2);
                Employing.shorter(input, "policy", policy);
                LocalDate until = Dates.after(input, "until", "新的政策期限", today, today.plusYears(FARTHEST_YEARS));
                input.check();
                assessments.otherPolicy(caseNumber, policy, until, opinion, officer);
            }
            case EXIT -> {
                String fact =
                        input.choice("fact", FACTS.stream().map(Option::code).toList(), "请选择退出情形。");
                input.check();
                assessments.suggestExit(caseNumber, fact, opinion, officer);
            }
            default -> {
                input.check();
                assessments.goesOn(caseNumber, opinion, officer);
            }
        }
        return Map.of();
    }
}
