package io.jiuyuan.oversight;

import io.jiuyuan.agreement.HelperHandovers;
import io.jiuyuan.assistance.EarlyCalls;
import io.jiuyuan.organization.Officer;
import io.jiuyuan.organization.Officers;
import io.jiuyuan.oversight.domain.Intervention.About;
import io.jiuyuan.oversight.domain.Intervention.Change;
import io.jiuyuan.oversight.domain.Intervention.Kind;
import io.jiuyuan.shared.AccessRefused;
import io.jiuyuan.shared.FieldProblem;
import io.jiuyuan.shared.InputRejected;
import io.jiuyuan.shared.RuleRefused;
import io.jiuyuan.workflow.ManagedTasks;
import io.jiuyuan.workflow.OneByOne;
import io.jiuyuan.workflow.OneByOne.Outcome;
import io.jiuyuan.workflow.Processes.OpenTask;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

@Service
class DefaultInterventions implements Interventions {

    private final Managers managers;
    private final Subjects subjects;
    private final InterventionRecords records;
    private final InterventionChoices choices;
    private final ManagedTasks tasks;
    private final HelperHandovers handovers;
    private final EarlyCalls earlyCalls;
    private final Officers officers;
    private final OneByOne oneByOne;
    private final Clock clock;

    DefaultInterventions(
            Managers managers,
            Subjects subjects,
            InterventionRecords records,
            InterventionChoices choices,
            ManagedTasks tasks,
            HelperHandovers handovers,
            EarlyCalls earlyCalls,
            Officers officers,
            OneByOne oneByOne,
            Clock clock) {
        this.managers = managers;
        this.subjects = subjects;
        this.records = records;
        this.choices = choices;
        this.tasks = tasks;
        this.handovers = handovers;
        this.earlyCalls = earlyCalls;
        this.officers = officers;
        this.oneByOne = oneByOne;
        this.clock = clock;
    }

    @Override
    public boolean mayAct(String unitCode) {
        return managers.over(officers.current(), unitCode);
    }

    @Override
    public List<Outcome> urge(List<Chosen> matters, String reason) {
        return each(matters, reason, List.of(), (chosen, manager, why) -> {
            Subject subject = subjects.require(Matter.of(chosen.matter()), manager);
            records.recordOnceADay(
                    "URGED|" + chosen.matter() + "|" + manager.username(),
                    new RuleRefused("urged-today", "您今天已经催办过这一事项，明天可以再次催办。"),
                    Kind.URGED,
                    subject.about(),
                    Change.NONE,
                    why,
                    manager);
            String comment = "催办（" + managers.unitName(manager, subject.unitCode()) + " " + manager.name() + "）：" + why;
            subject.open().forEach(task -> tasks.press(task.id(), comment, manager.username()));
            return subject.open().isEmpty() ? "已催办；目前没有待办任务，记入个人档案" : "已催办";
        });
    }

    @Override
    public List<Outcome> reassign(List<Chosen> matters, String to, String reason) {
        Officer successor =
                to == null || to.isBlank() ? null : officers.find(to.strip()).orElse(null);
        List<FieldProblem> problems = new ArrayList<>();
        if (successor == null) {
            problems.add(new FieldProblem("to", "请选择改派给谁。"));
        }
        return each(matters, reason, problems, (chosen, manager, why) -> {
            Subject subject = subjects.require(Matter.of(chosen.matter()), manager);
            if (subject.task() != null) {
                requireHolder(subject.task(), chosen.holder());
                reassign(subject, subject.task(), successor, why, manager);
                return "已改派给" + successor.name();
            }
            List<OpenTask> fitting = subject.open().stream()
                    .filter(task -> !successor.username().equals(task.assignee()))
                    .filter(task -> !eligible(task, manager, successor).isEmpty())
                    .toList();
            if (fitting.isEmpty()) {
                throw new RuleRefused("no-task", "该案目前没有可以改派给" + successor.name() + "的待办任务。");
            }
            fitting.forEach(task -> reassign(subject, tasks.lock(task.id()).task(), successor, why, manager));
            return "已改派给" + successor.name() + "："
                    + fitting.stream().map(OpenTask::name).distinct().collect(Collectors.joining("、"));
        });
    }

    private void reassign(Subject subject, OpenTask task, Officer to, String reason, Officer manager) {
        if (task.groups().stream().noneMatch(group -> managers.commands(manager, group))) {
            throw new AccessRefused("该任务不由您所辖的岗位办理，可以催办，不能改派。");
        }
        if (to.username().equals(task.assignee())) {
            throw new RuleRefused("same-holder", "该任务已由" + to.name() + "办理，请另选一人。");
        }
        if (eligible(task, manager, to).isEmpty()) {
            throw new RuleRefused("not-a-colleague", to.name() + "不在该任务的承办单位和岗位任职，不能办理。");
        }
        tasks.barred(task.id(), to.username()).ifPresent(why -> {
            throw new RuleRefused("same-officer", to.name() + why + "，本环节须由其他人员办理。");
        });
        tasks.give(task.id(), to.username(), manager.username());
        Change change = new Change(nameOf(task.assignee()), to.username(), to.name());
        records.record(Kind.REASSIGNED, subject.about(task), change, reason, manager);
    }

    /** Groups of the task through which that officer may take it: those of whoever holds it now, if it is held. */
    private List<String> eligible(OpenTask task, Officer manager, Officer to) {
        Set<String> held = officers.find(task.assignee()).map(Officer::groups).orElse(Set.of());
        List<String> commanded = task.groups().stream()
                .filter(group -> managers.commands(manager, group))
                .toList();
        boolean byHolder = commanded.stream().anyMatch(held::contains);
        return commanded.stream()
                .filter(group -> !byHolder || held.contains(group))
                .filter(to.groups()::contains)
                .toList();
    }

    private void requireHolder(OpenTask task, String seen) {
        String holder = task.assignee() == null ? "" : task.assignee();
        if (seen != null && !seen.equals(holder)) {
            throw new RuleRefused(
                    "holder-changed",
                    holder.isEmpty() ? "该任务刚被退回本单位，请刷新后再看。" : "该任务刚由" + nameOf(holder) + "接手，请刷新后再看。");
        }
    }

    @Override
    public List<Outcome> changeHelper(List<Chosen> matters, String to, String reason) {
        String helper = to == null || to.isBlank() ? null : to.strip();
        return each(matters, reason, List.of(), (chosen, manager, why) -> {
            Subject subject = subjects.require(Matter.of(chosen.matter()), manager);
            if (!subject.isCase()) {
                throw new RuleRefused("no-helper", "该事项不是个案，没有帮扶人。");
            }
            String seen = subject.task() == null
                            && chosen.holder() != null
                            && !chosen.holder().isEmpty()
                    ? chosen.holder()
                    : null;
            HelperHandovers.Changed changed =
                    handovers.change(subject.businessKey(), seen, helper, why, manager.username());
            About about = new About(chosen.matter(), subject.businessKey(), null, "帮扶人", subject.unitCode());
            Change change = new Change(
                    changed.from(), changed.to().username(), changed.to().name());
            records.record(Kind.HELPER_CHANGED, about, change, why, manager);
            return "帮扶人已更换为" + changed.to().name();
        });
    }

    @Override
    public List<Outcome> takeUp(List<Chosen> matters, String reason) {
        return each(matters, reason, List.of(), (chosen, manager, why) -> {
            Matter matter = Matter.of(chosen.matter());
            Subject subject = subjects.require(matter, manager);
            RuleRefused twice = new RuleRefused("taken-up-today", "该事项今天已经提级一次，请给上级留出办理时间。");
            String key = "TAKEN_UP|" + chosen.matter();
            records.requireFirstToday(key, twice);
            List<String> called = switch (matter.kind()) {
                case TASK -> nextTier(subject.task(), manager);
                case VISIT -> earlyCalls.toMissedVisit(matter.caseNumber(), matter.month(), manager.username());
                default -> earlyCalls.toPlacement(matter.caseNumber(), manager.username());
            };
            String names = called.stream().map(managers::nameOf).distinct().collect(Collectors.joining("、"));
            Change change = new Change(null, null, names);
            records.recordOnceADay(key, twice, Kind.TAKEN_UP, subject.about(), change, why, manager);
            return "已提请" + names + "督办";
        });
    }

    private List<String> nextTier(OpenTask task, Officer manager) {
        if (task.due() == null || !task.due().isBefore(clock.instant())) {
            throw new RuleRefused("not-overdue", "该任务尚未超期，不能提级，可以催办。");
        }
        return tasks.callNextTier(task.id(), manager.username());
    }

    @Override
    public Choices choices(List<Chosen> matters) {
        Officer manager = manager();
        return choices.of(
                matters.stream()
                        .limit(LIMIT)
                        .map(Chosen::matter)
                        .distinct()
                        .flatMap(matter -> subjects.find(Matter.of(matter), manager).stream())
                        .toList(),
                task -> task.groups().stream()
                        .filter(group -> managers.commands(manager, group))
                        .flatMap(group -> officers.inGroup(group).stream())
                        .distinct()
                        .filter(officer -> !eligible(task, manager, officer).isEmpty())
                        .toList());
    }

    @Override
    public List<Done> of(String caseNumber) {
        return records.of(caseNumber).stream()
                .map(done ->
                        new Done(done.doneAt(), done.kind().name(), done.kind().label(), done.line()))
                .toList();
    }

    private interface Act {
        String on(Chosen chosen, Officer manager, String reason);
    }

    private List<Outcome> each(List<Chosen> matters, String reason, List<FieldProblem> found, Act act) {
        Officer manager = manager();
        String why = reason(reason, found);
        Map<String, Chosen> byMatter = matters == null
                ? new HashMap<>()
                : matters.stream().collect(Collectors.toMap(Chosen::matter, Function.identity(), (one, same) -> one));
        List<String> order = matters == null
                ? List.of()
                : matters.stream().map(Chosen::matter).toList();
        return oneByOne.each(order, "matters", matter -> act.on(byMatter.get(matter), manager, why));
    }

    /**
     * @param found problems of other fields
     * @return stripped
     */
    static String reason(String reason, List<FieldProblem> found) {
        List<FieldProblem> problems = new ArrayList<>(found);
        String why = reason == null ? "" : reason.strip();
        if (why.length() < SHORTEST_REASON || why.length() > LONGEST_REASON) {
            problems.add(new FieldProblem("reason", "请写明理由，" + SHORTEST_REASON + "至" + LONGEST_REASON + "个字。"));
        }
        if (!problems.isEmpty()) {
            throw new InputRejected(problems);
        }
        return why;
    }

    private Officer manager() {
        Officer officer = officers.current();
        managers.require(officer);
        return officer;
    }

    private String nameOf(String username) {
        return username == null
                ? null
                : officers.find(username).map(Officer::name).orElse(username);
    }
}
