package io.jiuyuan.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.jiuyuan.organization.Officer;
import io.jiuyuan.organization.Officers;
import io.jiuyuan.workflow.CaseActions;
import io.jiuyuan.workflow.Processes;
import io.jiuyuan.workflow.Processes.OpenTask;
import io.jiuyuan.workflow.TaskForms;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Completes a sample case's task, or performs an action on it, in the name of whoever it is up to. */
@Component
@Profile("demo")
class SampleDesk {

    private final ObjectMapper json = JsonMapper.builder().build();
    private final ActingOfficers acting;
    private final Officers officers;
    private final Processes processes;
    private final TaskForms forms;
    private final CaseActions actions;

    SampleDesk(ActingOfficers acting, Officers officers, Processes processes, TaskForms forms, CaseActions actions) {
        this.acting = acting;
        this.officers = officers;
        this.processes = processes;
        this.forms = forms;
        this.actions = actions;
    }

    /** What is filled into a form. */
    @FunctionalInterface
    interface Filling {

        /** @param task to open the form, where what it proposes is taken over */
        Map<String, ?> by(String username, OpenTask task);
    }

    /** @return false when the task is not open yet */
    boolean complete(SampleCase sample, String taskKey, Filling filling) {
        return complete(sample, sample.caseNumber(), taskKey, filling);
    }

    /** As above, of the task of a claim or whatever else runs under a number of its own. */
    boolean complete(SampleCase sample, String number, String taskKey, Filling filling) {
        Optional<OpenTask> task = processes.openTasks(number).stream()
                .filter(open -> open.key().equals(taskKey))
                .findFirst();
        Optional<Officer> officer = task.flatMap(open -> open.assignee() == null
                ? acting.of(open.groups(), sample.lastOfficer())
                : officers.find(open.assignee()));
        if (officer.isEmpty()) {
            return false;
        }
        ActingOfficers.as(officer.get(), username -> {
            Map<String, ?> input = filling.by(username, task.get());
            forms.complete(task.get().id(), username, json.valueToTree(input));
            return null;
        });
        sample.done(officer.get().username());
        return true;
    }

    /** @return false when the action is not offered yet */
    boolean perform(SampleCase sample, String action, Function<String, Map<String, ?>> input) {
        Officer officer = acting.at(sample.person().unitCode()).orElseThrow();
        boolean offered = ActingOfficers.as(officer, username -> {
            if (actions.offers(sample.caseNumber(), username).stream()
                    .noneMatch(offer -> offer.code().equals(action))) {
                return false;
            }
            actions.perform(sample.caseNumber(), action, username, json.valueToTree(input.apply(username)));
            return true;
        });
        if (offered) {
            sample.done(officer.username());
        }
        return offered;
    }

    /** What the form of that task begins with in a field. */
    String proposed(OpenTask task, String username, String field) {
        return json.valueToTree(forms.open(task.id(), username).view()).findParents("name").stream()
                .filter(each -> each.path("name").asText().equals(field))
                .map(each -> each.path("value").asText())
                .findFirst()
                .orElse("");
    }
}
