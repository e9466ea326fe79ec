package io.jiuyuan.oversight;

import com.fasterxml.jackson.databind.JsonNode;
import io.jiuyuan.organization.Officer;
import io.jiuyuan.organization.Officers;
import io.jiuyuan.oversight.Interventions.Choice;
import io.jiuyuan.oversight.Interventions.Chosen;
import io.jiuyuan.shared.RuleRefused;
import io.jiuyuan.workflow.CaseAction;
import io.jiuyuan.workflow.FormField;
import io.jiuyuan.workflow.FormField.Option;
import io.jiuyuan.workflow.FormInput;
import io.jiuyuan.workflow.OneByOne.Outcome;
import io.jiuyuan.workflow.Processes.OpenTask;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The same four acts on the page of one case. */
@Configuration(proxyBeanMethods = false)
class CaseInterventions {

    private static final String GROUP = "督促和调整";
    private static final String SPREAD = "least";

    private final Interventions interventions;
    private final Subjects subjects;
    private final Managers managers;
    private final Officers officers;
    private final Clock clock;

    CaseInterventions(
            Interventions interventions, Subjects subjects, Managers managers, Officers officers, Clock clock) {
        this.interventions = interventions;
        this.subjects = subjects;
        this.managers = managers;
        this.officers = officers;
        this.clock = clock;
    }

    @Bean
    CaseAction urgeAction() {
        return new Action(
                "oversight-urge",
                "催办",
                "承办人和承办单位在任务上看到催办和理由；每人每天一次。",
                subject -> Optional.of(List.of()),
                (caseNumber, input) -> interventions.urge(List.of(chosen(caseNumber)), input.text("reason")));
    }

    @Bean
    CaseAction reassignAction() {
        return new Action(
                "oversight-reassign",
                "改派",
                "把待办任务改派给同单位同岗位的其他人员。",
                subject -> {
                    List<OpenTask> given = subject.open().stream()
                            .filter(task -> !choices(task).isEmpty())
                            .toList();
                    List<FormField> fields = new ArrayList<>();
                    fields.add(FormField.choice(
                                    "task",
                                    "待办任务",
                                    given.stream().map(this::option).toList())
                            .must()
                            .value(given.size() == 1 ? given.get(0).id() : null));
                    given.forEach(task -> fields.add(FormField.choice(
                                    "to-" + task.id(),
                                    "改派给",
                                    choices(task).stream()
                                            .map(choice -> option(choice, "待办"))
                                            .toList())
                            .must()
                            .when("task", task.id())));
                    return given.isEmpty() ? Optional.empty() : Optional.of(fields);
                },
                (caseNumber, input) -> {
                    String task = input.text("task");
                    if (task == null) {
                        input.problem("task", "请选择待办任务。");
                    }
                    String to = input.text("to-" + task);
                    if (task != null && to == null) {
                        input.problem("to-" + task, "请选择改派给谁。");
                    }
                    reason(input);
                    input.check();
                    return interventions.reassign(List.of(new Chosen("TASK:" + task, null)), to, input.text("reason"));
                });
    }

    @Bean
    CaseAction changeHelperAction() {
        return new Action(
                "oversight-change-helper",
                "更换帮扶人",
                "立即更换；签有协议的，随后签订变更页。",
                subject -> {
                    List<Choice> helpers = interventions
                            .choices(List.of(chosen(subject.businessKey())))
                            .helpers();
                    if (helpers.isEmpty() || !subjects.helped(subject.businessKey())) {
                        return Optional.empty();
                    }
                    List<Option> options = Stream.concat(
                                    Stream.of(new Option(SPREAD, "帮扶人数最少的人员")),
                                    helpers.stream().map(choice -> option(choice, "现帮扶")))
                            .toList();
                    return Optional.of(
                            List.of(FormField.choice("helper", "新的帮扶人", options).must()));
                },
                (caseNumber, input) -> {
                    String helper = input.text("helper");
                    if (helper == null) {
                        input.problem("helper", "请选择新的帮扶人。");
                    }
                    reason(input);
                    input.check();
                    return interventions.changeHelper(
                            List.of(chosen(caseNumber)), SPREAD.equals(helper) ? null : helper, input.text("reason"));
                });
    }

    @Bean
    CaseAction takeUpAction() {
        return new Action(
                "oversight-take-up",
                "提级",
                "提前提请上一级督办，与到期自动提请相同，到期不再重复。",
                subject -> {
                    List<Option> late = new ArrayList<>();
                    if (subjects.overdue(subject.businessKey())) {
                        late.add(new Option("PLACEMENT:" + subject.businessKey(), "安置超期"));
                    }
                    subject.open().stream()
                            .filter(task -> task.due() != null && task.due().isBefore(clock.instant()))
                            .map(task -> new Option("TASK:" + task.id(), task.name() + "（超期任务）"))
                            .forEach(late::add);
                    return late.isEmpty()
                            ? Optional.empty()
                            : Optional.of(List.of(FormField.choice("matter", "超期事项", late)
                                    .must()
                                    .value(late.size() == 1 ? late.get(0).code() : null)));
                },
                (caseNumber, input) -> {
                    String matter = input.text("matter");
                    if (matter == null) {
                        input.problem("matter", "请选择超期事项。");
                    }
                    reason(input);
                    input.check();
                    return interventions.takeUp(List.of(new Chosen(matter, null)), input.text("reason"));
                });
    }

    private List<Choice> choices(OpenTask task) {
        return interventions
                .choices(List.of(new Chosen("TASK:" + task.id(), null)))
                .officers();
    }

    private Option option(OpenTask task) {
        String holder = task.assignee() == null
                ? "无人领取"
                : officers.find(task.assignee()).map(Officer::name).orElse(task.assignee());
        return new Option(task.id(), task.name() + "（" + holder + "）");
    }

    private static Option option(Choice choice, String load) {
        return new Option(
                choice.username(), "%s（%s，%s%d）".formatted(choice.name(), choice.unitName(), load, choice.load()));
    }

    private static Chosen chosen(String caseNumber) {
        return new Chosen("CASE:" + caseNumber, null);
    }

    private static void reason(FormInput input) {
        String reason = input.text("reason");
        if (reason == null
                || reason.length() < Interventions.SHORTEST_REASON
                || reason.length() > Interventions.LONGEST_REASON) {
            input.problem(
                    "reason", "请写明理由，" + Interventions.SHORTEST_REASON + "至" + Interventions.LONGEST_REASON + "个字。");
        }
    }

    private interface Fields {
        /** What to fill in beside the reason; empty when the act is not possible now. */
        Optional<List<FormField>> of(Subject subject);
    }

    private final class Action implements CaseAction {

        private final String code;
        private final String label;
        private final String explanation;
        private final Fields fields;
        private final BiFunction<String, FormInput, List<Outcome>> act;

        Action(
                String code,
                String label,
                String explanation,
                Fields fields,
                BiFunction<String, FormInput, List<Outcome>> act) {
            this.code = code;
            this.label = label;
            this.explanation = explanation;
            this.fields = fields;
            this.act = act;
        }

        @Override
        public String code() {
            return code;
        }

        @Override
        public Optional<Offer> offer(String caseNumber, String username) {
            return officers.find(username)
                    .filter(managers::isManager)
                    .flatMap(manager -> subjects.find(Matter.of("CASE:" + caseNumber), manager))
                    .flatMap(fields::of)
                    .map(asked -> Stream.concat(
                                    asked.stream(),
                                    Stream.of(FormField.multiline("reason", "理由")
                                            .must()
                                            .max(Interventions.LONGEST_REASON)))
                            .toList())
                    .map(asked -> new Offer(GROUP, label, explanation, asked));
        }

        @Override
        public void perform(String caseNumber, String username, JsonNode json) {
            FormInput input = new FormInput(json);
            Outcome outcome = act.apply(caseNumber, input).get(0);
            if (!outcome.done()) {
                throw new RuleRefused(outcome.code(), outcome.message());
            }
        }
    }
}
