package io.jiuyuan.oversight;

import io.jiuyuan.agreement.Agreements;
import io.jiuyuan.assistance.Assistances;
import io.jiuyuan.organization.Officer;
import io.jiuyuan.recognition.Recognitions;
import io.jiuyuan.shared.AccessRefused;
import io.jiuyuan.shared.NotFound;
import io.jiuyuan.shared.RuleRefused;
import io.jiuyuan.workflow.ManagedTasks;
import io.jiuyuan.workflow.ManagedTasks.Managed;
import io.jiuyuan.workflow.Processes;
import io.jiuyuan.workflow.Processes.OpenTask;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds what a manager has chosen, and holds it against jurisdiction and against what has happened meanwhile. */
@Component
class Subjects {

    private static final String RECOGNIZED = "recognized";

    private final Managers managers;
    private final ManagedTasks tasks;
    private final Processes processes;
    private final Recognitions recognitions;
    private final Assistances assistances;
    private final Agreements agreements;

    Subjects(
            Managers managers,
            ManagedTasks tasks,
            Processes processes,
            Recognitions recognitions,
            Assistances assistances,
            Agreements agreements) {
        this.agreements = agreements;
        this.managers = managers;
        this.tasks = tasks;
        this.processes = processes;
        this.recognitions = recognitions;
        this.assistances = assistances;
    }

    /** Its tasks are held until the caller's transaction ends. */
    Subject require(Matter matter, Officer officer) {
        return matter.kind() == Matter.Kind.TASK
                ? task(matter, tasks.lock(matter.id()), officer).orElseThrow(() -> new AccessRefused("该任务不在您的管辖范围内。"))
                : ofCase(matter, officer, true);
    }

    /** As {@link #require}, without holding it; empty where it would refuse. */
    Optional<Subject> find(Matter matter, Officer officer) {
        try {
            return matter.kind() == Matter.Kind.TASK
                    ? tasks.find(matter.id()).flatMap(managed -> task(matter, managed, officer))
                    : Optional.of(ofCase(matter, officer, false));
        } catch (NotFound | AccessRefused | RuleRefused gone) {
            return Optional.empty();
        }
    }

    /** Whether the days of placement have run out. */
    boolean overdue(String caseNumber) {
        return assistances.find(caseNumber).map(Assistances.State::overdue).orElse(false);
    }

    /** Whether somebody is named as helper. */
    boolean helped(String caseNumber) {
        return agreements.helper(caseNumber).isPresent();
    }

    private Optional<Subject> task(Matter matter, Managed managed, Officer officer) {
        return managers.unitsOver(officer, managed.task().groups()).stream()
                .findFirst()
                .map(unit -> Subject.ofTask(matter, managed, unit));
    }

    private Subject ofCase(Matter matter, Officer officer, boolean held) {
        String number = matter.caseNumber();
        Recognitions.State state =
                recognitions.find(number).orElseThrow(() -> new NotFound("没有案号为 " + number + " 的案件。"));
        managers.requireOver(officer, state.unitCode());
        if (state.exitedOn() != null || state.decidedAt() != null && !RECOGNIZED.equals(state.status())) {
            throw new RuleRefused("case-ended", "该案已结束（" + state.statusName() + "），不再办理。");
        }
        if (matter.kind() == Matter.Kind.PLACEMENT && !overdue(number)) {
            throw new RuleRefused("not-overdue", "该案的安置期限已不超期（已就业、已中止或已退出），请刷新后再看。");
        }
        if (held) {
            tasks.lockAll(number);
        }
        List<OpenTask> open = processes.openTasks(number).stream()
                .filter(task -> !managers.unitsOver(officer, task.groups()).isEmpty())
                .toList();
        String name = switch (matter.kind()) {
            case PLACEMENT -> "安置超期";
            case VISIT -> matter.month() + " 漏访";
            default -> "本案";
        };
        return new Subject(matter, number, null, open, name, state.unitCode());
    }
}
