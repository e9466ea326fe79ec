package io.jiuyuan.workflow.migration;

import io.jiuyuan.workflow.Migrations.Left;
import io.jiuyuan.workflow.Migrations.LeftCase;
import io.jiuyuan.workflow.Migrations.Plan;
import io.jiuyuan.workflow.Migrations.Step;
import io.jiuyuan.workflow.Migrations.Target;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.management.ActivityStatistics;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstanceQuery;
import org.springframework.stereotype.Component;

/** Where the cases of a version are, and which of them a plan can take over. */
@Component
class Survey {

    /** Cases that are tried at each activity: what holds one back there nearly always holds back all. */
    private static final int SAMPLE = 3;

    private static final int PAGE = 2000;

    private final RuntimeService runtime;
    private final ManagementService management;
    private final Trial trial;

    Survey(RuntimeService runtime, ManagementService management, Trial trial) {
        this.runtime = runtime;
        this.management = management;
        this.trial = trial;
    }

    Plan plan(Draft draft) {
        Map<String, Long> cases = casesByActivity(draft);
        Map<String, Set<String>> against = against(draft, cases.keySet());
        long all = on(draft).count();
        long staying = staying(draft, against);
        Set<String> shown = new LinkedHashSet<>(draft.from().waiting());
        shown.addAll(cases.keySet());
        shown.addAll(draft.mapped().keySet());
        List<Step> steps = draft.from().ids().stream()
                .filter(shown::contains)
                .map(id -> step(draft, id, cases.getOrDefault(id, 0L), against.getOrDefault(id, Set.of())))
                .toList();
        List<Target> targets = draft.to().waiting().stream()
                .map(id -> new Target(id, draft.to().name(id), draft.to().kind(id)))
                .toList();
        return new Plan(
                draft.source().getKey(),
                name(draft),
                draft.source().getVersion(),
                draft.target().getVersion(),
                all,
                all - staying,
                staying,
                draft.problems(),
                steps,
                targets);
    }

    /** Ids of the cases that wait at no activity that holds them back. */
    List<String> movable(Draft draft, int limit) {
        Map<String, Set<String>> against = against(draft, casesByActivity(draft).keySet());
        Set<String> held = new HashSet<>();
        if (staying(draft, against) > 0) {
            each(at(draft, against.keySet()), Integer.MAX_VALUE, one -> held.add(one.getId()));
        }
        List<String> movable = new ArrayList<>();
        each(on(draft), Integer.MAX_VALUE, one -> {
            if (movable.size() < limit && !held.contains(one.getId())) {
                movable.add(one.getId());
            }
        });
        return movable;
    }

    Left left(Draft draft, int limit) {
        List<LeftCase> cases = new ArrayList<>();
        each(on(draft), limit, one -> cases.add(leftCase(draft, one)));
        return new Left(on(draft).count(), cases);
    }

    long count(String definitionId) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionId(definitionId)
                .count();
    }

    private LeftCase leftCase(Draft draft, ProcessInstance instance) {
        List<String> steps = runtime.getActiveActivityIds(instance.getId()).stream()
                .distinct()
                .map(draft.from()::name)
                .toList();
        return new LeftCase(instance.getBusinessKey(), steps, reason(draft, instance.getId()));
    }

    private String reason(Draft draft, String instanceId) {
        if (draft.plan().isEmpty()) {
            return String.join("；", draft.problems());
        }
        Map<String, Set<String>> reasons = trial.of(draft.plan().get(), instanceId);
        return reasons.isEmpty()
                ? "可以迁移，尚未执行"
                : reasons.entrySet().stream()
                        .map(one -> where(draft, one.getKey()) + String.join("；", one.getValue()))
                        .collect(Collectors.joining("；"));
    }

    private static String where(Draft draft, String activity) {
        return activity.equals(Trial.WHOLE) ? "" : draft.from().name(activity) + "：";
    }

    private static Step step(Draft draft, String id, long cases, Set<String> against) {
        String target = draft.mapped().get(id);
        return new Step(
                id,
                draft.from().name(id),
                draft.from().kind(id),
                target,
                target == null ? null : draft.to().name(target),
                cases,
                List.copyOf(against));
    }

    private Map<String, Long> casesByActivity(Draft draft) {
        return management.createActivityStatisticsQuery(draft.source().getId()).list().stream()
                .filter(one -> one.getInstances() > 0)
                .collect(Collectors.toMap(
                        ActivityStatistics::getId, one -> (long) one.getInstances(), Long::sum, LinkedHashMap::new));
    }

    /** Reasons by activity, from cases that were tried. */
    private Map<String, Set<String>> against(Draft draft, Set<String> occupied) {
        Map<String, Set<String>> against = new LinkedHashMap<>();
        if (draft.plan().isEmpty()) {
            occupied.forEach(activity -> against.put(activity, Set.copyOf(draft.problems())));
            return against;
        }
        MigrationPlan plan = draft.plan().get();
        for (String activity : occupied) {
            for (ProcessInstance one : at(draft, Set.of(activity)).listPage(0, SAMPLE)) {
                trial.of(plan, one.getId())
                        .forEach((where, reasons) -> against.computeIfAbsent(
                                        where.equals(Trial.WHOLE) ? activity : where, key -> new LinkedHashSet<>())
                                .addAll(reasons));
            }
        }
        return against;
    }

    private long staying(Draft draft, Map<String, Set<String>> against) {
        return against.isEmpty() ? 0 : at(draft, against.keySet()).count();
    }

    private ProcessInstanceQuery on(Draft draft) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionId(draft.source().getId())
                .orderByProcessInstanceId()
                .asc();
    }

    private ProcessInstanceQuery at(Draft draft, Set<String> activities) {
        return on(draft).activityIdIn(activities.toArray(String[]::new));
    }

    private static String name(Draft draft) {
        return draft.source().getName() == null
                ? draft.source().getKey()
                : draft.source().getName();
    }

    private static void each(ProcessInstanceQuery query, int limit, Consumer<ProcessInstance> act) {
        for (int first = 0; first < limit; first += PAGE) {
            List<ProcessInstance> page = query.listPage(first, Math.min(PAGE, limit - first));
            page.forEach(act);
            if (page.size() < PAGE) {
                return;
            }
        }
    }
}
