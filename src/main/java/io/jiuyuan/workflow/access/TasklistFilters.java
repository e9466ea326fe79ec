package io.jiuyuan.workflow.access;

import io.jiuyuan.workflow.EngineAccess;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.task.TaskQuery;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The filters on the left of Tasklist: the tasks of the own posts, which Tasklist opens with, the person's own, those that
 * press, and one per step of each model. All but the person's own are limited to the person's groups, which keeps them fast at
 * a million open tasks. They show no variables. A step is shown to the roles that its model names in the property
 * {@code roles}; one that names none is shown to all. Any other filter in the database is
 * removed: a stored query may hold expressions that the engine evaluates.
 */
@Component
public class TasklistFilters {

    private static final String OWN_GROUPS = "${currentUserGroups()}";

    private static final String EVERYBODY = "*";
    private static final String ROLES = "roles";

    private final FilterService filters;
    private final AuthorizationService authorizations;
    private final TaskService tasks;
    private final RepositoryService repository;
    private final JdbcTemplate jdbc;

    TasklistFilters(
            FilterService filters,
            AuthorizationService authorizations,
            TaskService tasks,
            RepositoryService repository,
            JdbcTemplate jdbc) {
        this.filters = filters;
        this.authorizations = authorizations;
        this.tasks = tasks;
        this.repository = repository;
        this.jdbc = jdbc;
    }

    /** Makes the stored filters those that belong to the deployed models. */
    @Transactional
    public void publish() {
        // Nodes that start together publish one after the other.
        jdbc.queryForList("SELECT VALUE_ FROM ACT_GE_PROPERTY WHERE NAME_ = 'startup.lock' FOR UPDATE");
        Map<String, Filter> stored = new HashMap<>();
        for (Filter filter : filters.createFilterQuery().list()) {
            Filter twin = stored.putIfAbsent(filter.getName(), filter);
            if (twin != null) {
                filters.deleteFilter(filter.getId());
            }
        }
        int position = 0;
        for (TasklistFilter wanted : wanted()) {
            Filter filter = stored.remove(wanted.name());
            if (filter == null) {
                filter = filters.newTaskFilter(wanted.name());
            }
            filter.setQuery(wanted.query());
            filter.setProperties(wanted.properties(++position));
            filters.saveFilter(filter);
            show(filter.getId(), wanted.roles());
        }
        stored.values().forEach(filter -> filters.deleteFilter(filter.getId()));
    }

    /** Whether it says who reads a filter. */
    static boolean concerns(Authorization authorization) {
        return authorization.getResourceType() == Resources.FILTER.resourceType()
                && !Authorization.ANY.equals(authorization.getResourceId());
    }

    private void show(String filterId, Set<String> roles) {
        Set<String> missing = new HashSet<>(roles.isEmpty() ? Set.of(EVERYBODY) : roles);
        for (Authorization held : authorizations
                .createAuthorizationQuery()
                .resourceType(Resources.FILTER)
                .resourceId(filterId)
                .list()) {
            String reader = held.getGroupId() == null ? EVERYBODY : held.getGroupId();
            if (!missing.remove(reader)) {
                authorizations.deleteAuthorization(held.getId());
            }
        }
        missing.forEach(reader -> authorizations.saveAuthorization(reading(filterId, reader)));
    }

    private Authorization reading(String filterId, String reader) {
        boolean all = reader.equals(EVERYBODY);
        Authorization reading = authorizations.createNewAuthorization(
                all ? Authorization.AUTH_TYPE_GLOBAL : Authorization.AUTH_TYPE_GRANT);
        if (!all) {
            reading.setGroupId(reader);
        }
        reading.setResource(Resources.FILTER);
        reading.setResourceId(filterId);
        reading.addPermission(Permissions.READ);
        return reading;
    }

    private List<TasklistFilter> wanted() {
        List<TasklistFilter> wanted = new ArrayList<>(List.of(
                new TasklistFilter("本单位待办", "我的岗位可以办理的全部任务", "#26734d", ownGroups()),
                new TasklistFilter(
                        "我的任务",
                        "已由我领取、正在办理的任务",
                        "#1a5fb4",
                        tasks.createTaskQuery().taskAssigneeExpression("${currentUser()}")),
                new TasklistFilter(
                        "即将到期",
                        "两天内到期、尚未超期的任务",
                        "#b35c00",
                        ownGroups().dueAfterExpression("${now()}").dueBeforeExpression("${dateTime().plusDays(2)}")),
                new TasklistFilter("已超期", "办理时限已过的任务", "#b3261e", ownGroups().dueBeforeExpression("${now()}"))));
        for (ProcessDefinition definition : repository
                .createProcessDefinitionQuery()
                .latestVersion()
                .active()
                .orderByProcessDefinitionKey()
                .asc()
                .list()) {
            wanted.addAll(steps(definition));
        }
        return wanted;
    }

    private List<TasklistFilter> steps(ProcessDefinition definition) {
        return repository.getBpmnModelInstance(definition.getId()).getModelElementsByType(UserTask.class).stream()
                .map(step -> new TasklistFilter(
                        "环节：" + step.getName(),
                        definition.getName() + "中处于“" + step.getName() + "”环节的任务",
                        "#5e5c64",
                        ownGroups().processDefinitionKey(definition.getKey()).taskDefinitionKey(step.getId()),
                        roles(step)))
                .toList();
    }

    /** Groups of those roles; empty when the model does not say whose step it is. */
    private static Set<String> roles(UserTask step) {
        if (step.getExtensionElements() == null) {
            return Set.of();
        }
        return step.getExtensionElements().getElementsQuery().filterByType(CamundaProperties.class).list().stream()
                .flatMap(properties -> properties.getCamundaProperties().stream())
                .filter(property -> ROLES.equals(property.getCamundaName()))
                .flatMap(property -> Arrays.stream(property.getCamundaValue().split(",")))
                .map(String::strip)
                .map(EngineAccess::roleGroup)
                .collect(Collectors.toUnmodifiableSet());
    }

    private TaskQuery ownGroups() {
        return tasks.createTaskQuery()
                .taskCandidateGroupInExpression(OWN_GROUPS)
                .includeAssignedTasks();
    }

    /** @param roles groups that see it, empty for everybody */
    private record TasklistFilter(String name, String description, String color, TaskQuery query, Set<String> roles) {

        TasklistFilter(String name, String description, String color, TaskQuery query) {
            this(name, description, color, query, Set.of());
        }

        Map<String, Object> properties(int position) {
            Map<String, Object> properties = new HashMap<>();
            properties.put("description", description);
            properties.put("color", color);
            properties.put("priority", position);
            properties.put("refresh", true);
            properties.put("showUndefinedVariable", false);
            properties.put("variables", List.of());
            return properties;
        }
    }
}
