package io.jiuyuan.exit.process;

import static io.jiuyuan.workflow.FormView.row;

import com.fasterxml.jackson.databind.JsonNode;
import io.jiuyuan.exit.domain.ExitOverdue;
import io.jiuyuan.exit.steps.ExitOfficers;
import io.jiuyuan.exit.steps.ExitRecords;
import io.jiuyuan.exit.steps.ExitSupervision;
import io.jiuyuan.recognition.Recognitions;
import io.jiuyuan.registry.PersonSummary;
import io.jiuyuan.registry.Persons;
import io.jiuyuan.workflow.FormField;
import io.jiuyuan.workflow.FormInput;
import io.jiuyuan.workflow.FormView;
import io.jiuyuan.workflow.FormView.Card;
import io.jiuyuan.workflow.TaskContext;
import io.jiuyuan.workflow.TaskForm;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 核实超期督办: nobody has asked a woman by which age she retires. */
@Component
class SuperviseTrackForm implements TaskForm {

    private static final String SUPERVISED = "supervised";
    private static final int MIN_TEXT = 4;

    private final ExitSupervision supervision;
    private final ExitRecords records;
    private final ExitOfficers officers;
    private final Recognitions recognitions;
    private final Persons persons;
    private final Clock clock;

    SuperviseTrackForm(
            ExitSupervision supervision,
            ExitRecords records,
            ExitOfficers officers,
            Recognitions recognitions,
            Persons persons,
            Clock clock) {
        this.supervision = supervision;
        this.records = records;
        this.officers = officers;
        this.recognitions = recognitions;
        this.persons = persons;
        this.clock = clock;
    }

    @Override
    public String taskKey() {
        return TrackProcess.SUPERVISE_TRACK;
    }

    @Override
    public FormView view(TaskContext task) {
        ExitOverdue mark = supervision.get(mark(task));
        Recognitions.State of = recognitions.find(task.businessKey()).orElseThrow();
        PersonSummary person = persons.summary(of.personId());
        LocalDate due = LocalDate.ofInstant(mark.dueAt().minusMillis(1), clock.getZone());
        return FormView.about(person.name(), person.maskedIdentityNumber() + "　" + of.primaryCategoryName())
                .card(Card.facts(
                        "超期环节",
                        null,
                        List.of(
                                row("环节", mark.stepName()),
                                row("承办单位", records.unit(mark.unitCode()).fullName()),
                                row("办理期限", due.toString()))))
                .option(SUPERVISED, "已督办")
                .field(FormField.multiline("opinion", "督办意见").must())
                .build();
    }

    @Override
    public Map<String, Object> complete(TaskContext task, JsonNode json) {
        FormInput input = new FormInput(json);
        input.outcome(List.of(SUPERVISED));
        String opinion = input.required("opinion", "请写明督办意见（不少于" + MIN_TEXT + "个字）。", MIN_TEXT);
        input.check();
        supervision.supervise(mark(task), officers.require(task.username()), opinion);
        return Map.of();
    }

    private static String mark(TaskContext task) {
        return (String) task.variables().get(ExitProcess.OVERDUE_MARK);
    }
}
