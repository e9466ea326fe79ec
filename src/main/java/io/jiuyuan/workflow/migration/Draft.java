package io.jiuyuan.workflow.migration;

import io.jiuyuan.shared.FieldProblem;
import io.jiuyuan.shared.InputRejected;
import io.jiuyuan.workflow.Migrations.Request;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigrationInstruction;
import org.camunda.bpm.engine.migration.MigrationInstructionBuilder;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.migration.MigrationPlanBuilder;
import org.camunda.bpm.engine.migration.MigrationPlanValidationException;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.stereotype.Component;

/** Activities of one version put against those of another: equal ones by themselves, others as the administrator says. */
final class Draft {

    private final ProcessDefinition source;
    private final ProcessDefinition target;
    private final ModelActivities from;
    private final ModelActivities to;
    private final Map<String, String> mapped;
    private final Optional<MigrationPlan> plan;
    private final List<String> problems;

    private Draft(
            ProcessDefinition source,
            ProcessDefinition target,
            ModelActivities from,
            ModelActivities to,
            Map<String, String> mapped,
            Optional<MigrationPlan> plan,
            List<String> problems) {
        this.source = source;
        this.target = target;
        this.from = from;
        this.to = to;
        this.mapped = mapped;
        this.plan = plan;
        this.problems = problems;
    }

    ProcessDefinition source() {
        return source;
    }

    ProcessDefinition target() {
        return target;
    }

    ModelActivities from() {
        return from;
    }

    ModelActivities to() {
        return to;
    }

    /** Activity of the old version to that of the new one. */
    Map<String, String> mapped() {
        return mapped;
    }

    /** Empty when the engine refuses it for the {@link #problems}. */
    Optional<MigrationPlan> plan() {
        return plan;
    }

    List<String> problems() {
        return problems;
    }

    @Component
    static class Maker {

        private final RepositoryService repository;
        private final RuntimeService runtime;

        Maker(RepositoryService repository, RuntimeService runtime) {
            this.repository = repository;
            this.runtime = runtime;
        }

        Draft of(Request request) {
            ProcessDefinition source = version("from", request.from());
            ProcessDefinition target = version("to", request.to());
            if (source.getId().equals(target.getId()) || !source.getKey().equals(target.getKey())) {
                throw new InputRejected("to", "请选择同一流程的另一个版本。");
            }
            ModelActivities from = ModelActivities.of(repository, source.getId());
            ModelActivities to = ModelActivities.of(repository, target.getId());
            requireKnown(request.mappings(), from, to);

            MigrationPlan equal = runtime.createMigrationPlan(source.getId(), target.getId())
                    .mapEqualActivities()
                    .build();
            Map<String, String> mapped = new LinkedHashMap<>();
            equal.getInstructions().forEach(one -> mapped.put(one.getSourceActivityId(), one.getTargetActivityId()));
            if (request.mappings().isEmpty()) {
                return new Draft(source, target, from, to, mapped, Optional.of(equal), List.of());
            }
            Map<String, String> said = withEvents(request.mappings(), from, to);
            mapped.putAll(said);
            try {
                MigrationPlan plan = build(equal, said, mapped, from);
                return new Draft(source, target, from, to, mapped, Optional.of(plan), List.of());
            } catch (MigrationPlanValidationException invalid) {
                return new Draft(source, target, from, to, mapped, Optional.empty(), problems(invalid, from, to));
            }
        }

        /** The timers of a renamed step go along with it, else they would begin anew. */
        private static Map<String, String> withEvents(
                Map<String, String> said, ModelActivities from, ModelActivities to) {
            Map<String, String> all = new LinkedHashMap<>();
            said.forEach((activity, other) -> {
                List<String> events = to.boundaryOf(other);
                from.boundaryOf(activity).stream().filter(events::contains).forEach(event -> all.put(event, event));
            });
            all.putAll(said);
            return all;
        }

        private MigrationPlan build(
                MigrationPlan equal, Map<String, String> said, Map<String, String> mapped, ModelActivities from) {
            MigrationPlanBuilder builder = runtime.createMigrationPlan(
                    equal.getSourceProcessDefinitionId(), equal.getTargetProcessDefinitionId());
            mapped.forEach((activity, other) -> {
                MigrationInstructionBuilder instruction = builder.mapActivities(activity, other);
                boolean afresh = said.containsKey(activity)
                        ? from.conditional(activity)
                        : equal.getInstructions().stream()
                                .filter(one -> one.getSourceActivityId().equals(activity))
                                .anyMatch(MigrationInstruction::isUpdateEventTrigger);
                if (afresh) {
                    instruction.updateEventTrigger();
                }
            });
            return builder.build();
        }

        private ProcessDefinition version(String field, String id) {
            ProcessDefinition found = id == null
                    ? null
                    : repository
                            .createProcessDefinitionQuery()
                            .processDefinitionId(id)
                            .singleResult();
            if (found == null) {
                throw new InputRejected(field, "没有这个版本，请重新选择。");
            }
            return found;
        }

        private static void requireKnown(Map<String, String> mappings, ModelActivities from, ModelActivities to) {
            List<FieldProblem> problems = new ArrayList<>();
            mappings.forEach((activity, other) -> {
                if (!from.ids().contains(activity)) {
                    problems.add(new FieldProblem("mappings." + activity, "旧版本没有环节 " + activity + "。"));
                } else if (!to.ids().contains(other)) {
                    problems.add(new FieldProblem("mappings." + activity, "新版本没有环节 " + other + "。"));
                }
            });
            if (!problems.isEmpty()) {
                throw new InputRejected(problems);
            }
        }

        private static List<String> problems(
                MigrationPlanValidationException invalid, ModelActivities from, ModelActivities to) {
            return invalid.getValidationReport().getInstructionReports().stream()
                    .flatMap(report -> report.getFailures().stream()
                            .map(failure -> "“%s”对应“%s”：%s"
                                    .formatted(
                                            from.name(report.getMigrationInstruction()
                                                    .getSourceActivityId()),
                                            to.name(report.getMigrationInstruction()
                                                    .getTargetActivityId()),
                                            Reasons.of(failure))))
                    .distinct()
                    .toList();
        }
    }
}
