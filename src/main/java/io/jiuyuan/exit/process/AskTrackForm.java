package io.jiuyuan.exit.process;

import static io.jiuyuan.workflow.FormView.row;

import com.fasterxml.jackson.databind.JsonNode;
import io.jiuyuan.exit.steps.ExitOfficers;
import io.jiuyuan.exit.steps.ReachedAge;
import io.jiuyuan.exit.watch.RetirementTracks;
import io.jiuyuan.organization.Officer;
import io.jiuyuan.policy.StatutoryRetirement.Track;
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

/** 核实退休年龄: by which age a woman retires is asked, and both days are shown. */
@Component
class AskTrackForm implements TaskForm {

    private static final String WORKER = "female-50";
    private static final String CADRE = "female-55";
    private static final String UNKNOWN = "unknown";
    private static final int MIN_TEXT = 4;
    private static final int ASK_AGAIN_MONTHS = 3;

    private final Recognitions recognitions;
    private final Persons persons;
    private final ReachedAge reachedAge;
    private final RetirementTracks tracks;
    private final ExitOfficers officers;
    private final Clock clock;

    AskTrackForm(
            Recognitions recognitions,
            Persons persons,
            ReachedAge reachedAge,
            RetirementTracks tracks,
            ExitOfficers officers,
            Clock clock) {
        this.recognitions = recognitions;
        this.persons = persons;
        this.reachedAge = reachedAge;
        this.tracks = tracks;
        this.officers = officers;
        this.clock = clock;
    }

    @Override
    public String taskKey() {
        return TrackProcess.ASK_TRACK;
    }

    @Override
    public FormView view(TaskContext task) {
        Recognitions.State of = recognitions.find(task.businessKey()).orElseThrow();
        PersonSummary person = persons.summary(of.personId());
        ReachedAge.Dates dates =
                reachedAge.dates(of.personId(), of.caseNumber()).orElseThrow();
        LocalDate again = LocalDate.now(clock).plusMonths(ASK_AGAIN_MONTHS);
        return FormView.about(person.name(), person.maskedIdentityNumber() + "　" + of.primaryCategoryName())
                .warning("女性的退休年龄须向本人核实，不能推定；未核实以前，系统不会按年龄提出退出。实际开始领取养老金的，按实际情况办理。")
                .card(Card.facts(
                        "法定退休日期",
                        null,
                        List.of(
                                row("原50周岁（工人岗位）", dates.ifWorker().toString()),
                                row("原55周岁（管理、技术岗位）", dates.ifCadre().toString()))))
                .option(WORKER, "原50周岁")
                .option(CADRE, "原55周岁")
                .option(UNKNOWN, "本人也不能确定")
                .field(FormField.multiline("basis", "依据").must().hint("写明本人的陈述、参保身份或档案记载。"))
                .field(FormField.date("again", "再次核实日期")
                        .must()
                        .value(again.toString())
                        .when("outcome", UNKNOWN))
                .build();
    }

    @Override
    public Map<String, Object> complete(TaskContext task, JsonNode json) {
        FormInput input = new FormInput(json);
        String outcome = input.outcome(List.of(WORKER, CADRE, UNKNOWN));
        String basis = input.required("basis", "请写明依据（不少于" + MIN_TEXT + "个字）。", MIN_TEXT);
        LocalDate again = input.date("again");
        if (outcome.equals(UNKNOWN) && (again == null || !again.isAfter(LocalDate.now(clock)))) {
            input.problem("again", "请填写今天以后的日期。");
        }
        input.check();
        Officer officer = officers.require(task.username());
        if (outcome.equals(UNKNOWN)) {
            tracks.askAgain(task.businessKey(), again);
        } else {
            Track track = outcome.equals(WORKER) ? Track.FEMALE_50 : Track.FEMALE_55;
            tracks.record(task.businessKey(), track, basis, officer);
        }
        return Map.of();
    }
}
