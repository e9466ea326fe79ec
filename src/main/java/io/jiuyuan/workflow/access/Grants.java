package io.jiuyuan.workflow.access;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;

import io.jiuyuan.workflow.EngineAccess.Right;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.authorization.BatchPermissions;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.ProcessInstancePermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.SystemPermissions;

/**
 * What each right means to the engine. Which filters a group reads is up to {@link TasklistFilters}. Nobody may create or change a filter, because a stored filter may hold expressions
 * that the engine evaluates.
 */
final class Grants {

    private Grants() {}

    static List<Grant> of(Set<Right> rights, Set<String> startable) {
        List<Grant> grants = new ArrayList<>();
        Set<ProcessDefinitionPermissions> onDefinitions = EnumSet.noneOf(ProcessDefinitionPermissions.class);
        Set<ProcessInstancePermissions> onInstances = EnumSet.noneOf(ProcessInstancePermissions.class);
        if (rights.contains(Right.TASKLIST)) {
            grants.add(application("tasklist"));
            // The history tab and the comments of a task are read by the rights on its definition's history.
            onDefinitions.add(ProcessDefinitionPermissions.READ_HISTORY);
            onDefinitions.addAll(EnumSet.of(
                    ProcessDefinitionPermissions.READ,
                    ProcessDefinitionPermissions.READ_TASK,
                    ProcessDefinitionPermissions.TASK_WORK,
                    ProcessDefinitionPermissions.TASK_ASSIGN));
        }
        if (rights.contains(Right.COCKPIT) || rights.contains(Right.OPERATE)) {
            grants.add(application("cockpit"));
            grants.add(read(Resources.DECISION_DEFINITION));
            grants.add(read(Resources.DEPLOYMENT));
            onDefinitions.addAll(EnumSet.of(
                    ProcessDefinitionPermissions.READ,
                    ProcessDefinitionPermissions.READ_TASK,
                    ProcessDefinitionPermissions.READ_INSTANCE,
                    ProcessDefinitionPermissions.READ_HISTORY));
            onInstances.add(ProcessInstancePermissions.READ);
        }
        if (rights.contains(Right.OPERATE)) {
            grants.add(new Grant(Resources.BATCH, ANY, EnumSet.of(BatchPermissions.READ)));
            grants.add(new Grant(Resources.SYSTEM, ANY, EnumSet.of(SystemPermissions.READ)));
            onDefinitions.addAll(EnumSet.of(
                    ProcessDefinitionPermissions.RETRY_JOB,
                    ProcessDefinitionPermissions.SUSPEND_INSTANCE,
                    ProcessDefinitionPermissions.UPDATE_INSTANCE,
                    ProcessDefinitionPermissions.DELETE_INSTANCE));
        }
        if (rights.contains(Right.ADMIN)) {
            grants.add(application("admin"));
            grants.add(read(Resources.AUTHORIZATION));
        }
        if (!rights.isEmpty()) {
            // Every web application shows names beside ids; whose, the guard before it decides.
            grants.add(read(Resources.USER));
            grants.add(read(Resources.GROUP));
        }
        if (!startable.isEmpty()) {
            onInstances.add(ProcessInstancePermissions.CREATE);
            startable.forEach(key -> grants.add(new Grant(
                    Resources.PROCESS_DEFINITION, key, EnumSet.of(ProcessDefinitionPermissions.CREATE_INSTANCE))));
        }
        if (!onDefinitions.isEmpty()) {
            grants.add(new Grant(Resources.PROCESS_DEFINITION, ANY, onDefinitions));
        }
        if (!onInstances.isEmpty()) {
            grants.add(new Grant(Resources.PROCESS_INSTANCE, ANY, onInstances));
        }
        return grants;
    }

    private static Grant application(String name) {
        return new Grant(Resources.APPLICATION, name, EnumSet.of(Permissions.ACCESS));
    }

    private static Grant read(Resources resource) {
        return new Grant(resource, ANY, EnumSet.of(Permissions.READ));
    }
}
