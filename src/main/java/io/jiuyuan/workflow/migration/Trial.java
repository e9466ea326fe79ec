package io.jiuyuan.workflow.migration;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationException;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationReport;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Migrates one case in a transaction that is rolled back: the only complete answer to whether it can be. */
@Component
class Trial {

    /** Key of reasons that concern the case as a whole and no activity of it. */
    static final String WHOLE = "";

    private static final Logger log = LoggerFactory.getLogger(Trial.class);

    private final RuntimeService runtime;
    private final TransactionTemplate transaction;

    Trial(RuntimeService runtime, PlatformTransactionManager transactions) {
        this.runtime = runtime;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Reasons against it by activity of the old version, in Chinese; empty when it can be migrated. */
    Map<String, Set<String>> of(MigrationPlan plan, String instanceId) {
        try {
            transaction.executeWithoutResult(status -> {
                status.setRollbackOnly();
                runtime.newMigration(plan)
                        .processInstanceIds(List.of(instanceId))
                        .skipCustomListeners()
                        .execute();
            });
            return Map.of();
        } catch (MigratingProcessInstanceValidationException invalid) {
            return reasons(invalid.getValidationReport(), plan);
        } catch (RuntimeException failure) {
            // A model's own expressions may throw anything; the batch would meet the same.
            log.warn(
                    "Trial migration of instance {} to {} failed",
                    instanceId,
                    plan.getTargetProcessDefinitionId(),
                    failure);
            return Map.of(WHOLE, Set.of("按新版本计算时出错，详见系统日志（实例 " + instanceId + "）"));
        }
    }

    private static Map<String, Set<String>> reasons(
            MigratingProcessInstanceValidationReport report, MigrationPlan plan) {
        Map<String, Set<String>> reasons = new LinkedHashMap<>();
        report.getActivityInstanceReports()
                .forEach(one -> add(reasons, plan, one.getSourceScopeId(), one.getFailures()));
        report.getTransitionInstanceReports()
                .forEach(one -> add(reasons, plan, one.getSourceScopeId(), one.getFailures()));
        if (reasons.isEmpty()) {
            add(reasons, plan, WHOLE, report.getFailures());
        }
        return reasons;
    }

    private static void add(
            Map<String, Set<String>> reasons, MigrationPlan plan, String activity, List<String> failures) {
        String where = plan.getSourceProcessDefinitionId().equals(activity) ? WHOLE : activity;
        failures.forEach(failure ->
                reasons.computeIfAbsent(where, key -> new LinkedHashSet<>()).add(Reasons.of(failure)));
    }
}
