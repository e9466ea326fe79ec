package io.jiuyuan.security.guard;

import static io.jiuyuan.organization.Role.ADMIN;
import static io.jiuyuan.organization.Role.AUDITOR;
import static io.jiuyuan.organization.Role.BUREAU;
import static io.jiuyuan.organization.Role.CITY;
import static io.jiuyuan.organization.Role.COMMUNITY;
import static io.jiuyuan.organization.Role.DISTRICT;
import static io.jiuyuan.organization.Role.FINANCE;
import static io.jiuyuan.organization.Role.STREET;

import io.jiuyuan.organization.Role;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Every call of the engine's web API that anybody may make; what is not listed is refused. The first line that fits the
 * call and a role of the officer decides. {@code ~} stands for {@code engine/engine/default}: the engine under any other
 * name is not listed and so refused.
 */
@Component
class CallTable {

    static final Set<Role> ALL = EnumSet.allOf(Role.class);
    /** Work on tasks in Tasklist. */
    static final Set<Role> WORK = EnumSet.of(COMMUNITY, STREET, DISTRICT, BUREAU, FINANCE, CITY);
    /** Watch the cases of their own region in Cockpit. */
    static final Set<Role> WATCH = EnumSet.of(BUREAU, CITY, AUDITOR);

    static final Set<Role> OPERATE = EnumSet.of(ADMIN);
    static final Set<Role> COCKPIT = EnumSet.of(BUREAU, CITY, AUDITOR, ADMIN);

    private final List<CallRule> rules = new ArrayList<>();

    CallTable(TaskTreatments tasks, RegionTreatments region) {
        Treatment pass = Treatments::pass;
        Treatment self = Treatments::self;
        Treatment none = Treatments.answer("[]");
        Treatment zero = Treatments.answer("{\"count\":0}");

        // Every web application
        allow(ALL, "GET ~", pass);
        allow(ALL, "GET engine/engine", pass);
        allow(ALL, "GET ~/version", pass);
        allow(ALL, "GET admin/auth/user/default", pass);
        allow(ALL, "POST admin/auth/user/default/logout", Treatments::signOut);
        for (String app : List.of("tasklist", "cockpit", "admin", "welcome")) {
            allow(ALL, "GET " + app + "/plugin/" + app + "Plugins/static/app/plugin.js", pass);
            allow(ALL, "GET " + app + "/plugin/" + app + "Plugins/static/app/plugin.css", pass);
        }
        allow(OPERATE, "GET ~/user/{name}/profile", pass);
        allow(ALL, "GET ~/user/{name}/profile", self);
        allow(ALL, "GET ~/authorization/check", Treatments::ownAuthorization);
        allow(ALL, "GET ~/process-definition", pass);
        allow(ALL, "GET ~/process-definition/count", pass);
        allow(ALL, "GET ~/process-definition/{definition}", pass);
        allow(ALL, "GET ~/process-definition/{definition}/xml", pass);

        // Tasklist: stored filters, own tasks, nothing else
        allow(WORK, "GET ~/filter", pass);
        allow(WORK, "GET ~/filter/count", pass);
        allow(WORK, "OPTIONS ~/filter", pass);
        allow(WORK, "GET ~/filter/{id}", pass);
        allow(WORK, "OPTIONS ~/filter/{id}", pass);
        allow(WORK, "POST ~/filter/{id}/list", Treatments::storedFilter);
        allow(WORK, "POST ~/filter/{id}/count", Treatments::storedFilter);
        allow(WORK, "GET ~/task", Treatments::noFurtherTask);
        allow(WORK, "GET ~/task/{id}", tasks::own);
        allow(WORK, "GET ~/task/{id}/form", tasks::own);
        allow(WORK, "GET ~/task/{id}/deployed-form", tasks::own);
        allow(WORK, "GET ~/task/{id}/identity-links", tasks::own);
        allow(WORK, "GET ~/task/{id}/comment", tasks::own);
        change(WORK, "POST ~/task/{id}/comment/create", tasks::comment);
        change(WORK, "POST ~/task/{id}/claim", tasks::claim);
        change(WORK, "POST ~/task/{id}/assignee", tasks::claim);
        change(WORK, "POST ~/task/{id}/unclaim", tasks::unclaim);
        allow(WORK, "GET ~/history/user-operation", tasks::ownByParameter);
        allow(WORK, "GET ~/history/user-operation/count", tasks::ownByParameter);
        allow(WORK, "GET ~/process-definition/{definition}/startForm", pass);
        allow(WORK, "GET ~/process-definition/{definition}/deployed-start-form", pass);
        allow(WORK, "GET ~/identity/groups", Treatments::ownGroups);

        // Cockpit: models and figures
        allow(COCKPIT, "GET ~/process-definition/statistics", pass);
        allow(COCKPIT, "GET ~/process-definition/{definition}/statistics", pass);
        allow(COCKPIT, "GET ~/process-definition/{definition}/static-called-process-definitions", pass);
        allow(COCKPIT, "GET cockpit/plugin/base/default/process-definition/statistics", pass);
        allow(COCKPIT, "GET cockpit/plugin/base/default/process-definition/statistics-count", pass);
        allow(
                COCKPIT,
                "POST cockpit/plugin/base/default/process-definition/{definition}/called-process-definitions",
                pass);
        allow(COCKPIT, "GET ~/decision-definition", pass);
        allow(COCKPIT, "GET ~/decision-definition/count", pass);
        allow(COCKPIT, "GET ~/decision-definition/{definition}", pass);
        allow(COCKPIT, "GET ~/decision-definition/{definition}/xml", pass);
        allow(COCKPIT, "GET ~/decision-requirements-definition", pass);
        allow(COCKPIT, "GET ~/decision-requirements-definition/count", pass);
        allow(COCKPIT, "GET ~/decision-requirements-definition/{definition}", pass);
        allow(COCKPIT, "GET ~/decision-requirements-definition/{definition}/xml", pass);
        allow(COCKPIT, "GET ~/case-definition/count", pass);
        allow(COCKPIT, "GET ~/deployment", pass);
        allow(COCKPIT, "GET ~/deployment/count", pass);
        allow(COCKPIT, "GET ~/deployment/{id}", pass);
        allow(COCKPIT, "GET ~/deployment/{id}/resources", pass);
        allow(COCKPIT, "GET ~/deployment/{id}/resources/{id}", pass);
        allow(COCKPIT, "GET ~/deployment/{id}/resources/{id}/data", pass);
        allow(COCKPIT, "GET ~/job-definition", pass);
        allow(COCKPIT, "GET ~/job-definition/count", pass);
        allow(COCKPIT, "GET ~/job-definition/{id}", pass);
        allow(OPERATE, "POST ~/group", pass);
        allow(WATCH, "POST ~/group", Treatments::groupNames);

        // Cockpit: instances of the own region
        allow(COCKPIT, "GET ~/process-instance/{id}", region::ownInstance);
        allow(COCKPIT, "GET ~/process-instance/{id}/activity-instances", region::ownInstance);
        allow(COCKPIT, "POST ~/process-instance", region.narrowedBody("businessKeyLike"));
        allow(COCKPIT, "POST ~/process-instance/count", region.narrowedBody("businessKeyLike"));
        allow(COCKPIT, "POST cockpit/plugin/base/default/process-instance", region::ownRows);
        allow(COCKPIT, "POST cockpit/plugin/base/default/process-instance/count", region::countOwn);
        allow(
                COCKPIT,
                "POST cockpit/plugin/base/default/process-instance/{id}/called-process-instances",
                region::ownInstance);
        allow(COCKPIT, "POST cockpit/plugin/base/default/incident", region.ownInstances("processInstanceIdIn", "[]"));
        allow(
                COCKPIT,
                "POST cockpit/plugin/base/default/incident/count",
                region.ownInstances("processInstanceIdIn", "{\"count\":0}"));
        allow(COCKPIT, "POST ~/task", region.narrowedBody("processInstanceBusinessKeyLike"));
        allow(COCKPIT, "POST ~/task/count", region.narrowedBody("processInstanceBusinessKeyLike"));
        allow(COCKPIT, "GET ~/task/count", region.narrowedQuery("processInstanceBusinessKeyLike"));
        allow(COCKPIT, "POST ~/history/task/count", region.narrowedBody("processInstanceBusinessKeyLike"));
        allow(COCKPIT, "POST ~/job", region.ownInstances("processInstanceId", "[]"));
        allow(COCKPIT, "GET ~/job/count", region.ownInstances("processInstanceId", "{\"count\":0}"));

        // Cockpit asks for these on every page; nobody reads variables or decision inputs through the engine, and
        // workload
        // by unit is on our own tab, which knows the region
        allow(COCKPIT, "GET ~/task/report/candidate-group-count", none);
        allow(COCKPIT, "POST ~/variable-instance", none);
        allow(COCKPIT, "POST ~/variable-instance/count", zero);
        allow(COCKPIT, "GET ~/history/decision-instance", none);
        allow(COCKPIT, "GET ~/history/decision-instance/count", zero);
        allow(OPERATE, "POST ~/external-task", pass);
        allow(OPERATE, "POST ~/external-task/count", pass);
        allow(WATCH, "POST ~/external-task", none);
        allow(WATCH, "POST ~/external-task/count", zero);
        for (String batches : List.of("batch/statistics", "history/batch")) {
            allow(OPERATE, "GET ~/" + batches, pass);
            allow(OPERATE, "GET ~/" + batches + "/count", pass);
            allow(WATCH, "GET ~/" + batches, none);
            allow(WATCH, "GET ~/" + batches + "/count", zero);
        }
        allow(WATCH, "GET ~/user", none);

        // Administrators: repair what failed, read who is who; staff and rights are kept by our own modules
        allow(OPERATE, "GET ~/job/{id}/stacktrace", pass);
        allow(OPERATE, "GET ~/history/job-log", pass);
        allow(OPERATE, "POST ~/history/job-log", pass);
        allow(OPERATE, "POST ~/history/job-log/count", pass);
        allow(OPERATE, "GET ~/history/job-log/{id}/stacktrace", pass);
        change(OPERATE, "PUT ~/job/{id}/retries", pass);
        change(OPERATE, "PUT ~/job-definition/{id}/retries", pass);
        change(OPERATE, "PUT ~/external-task/{id}/retries", pass);
        change(OPERATE, "PUT ~/job/{id}/suspended", pass);
        change(OPERATE, "PUT ~/job-definition/{id}/suspended", pass);
        change(OPERATE, "PUT ~/process-instance/{id}/suspended", pass);
        change(OPERATE, "PUT ~/process-definition/{definition}/suspended", pass);
        change(OPERATE, "PUT ~/incident/{id}/annotation", pass);
        change(OPERATE, "DELETE ~/incident/{id}/annotation", pass);
        for (String kind : List.of("user", "group", "tenant", "authorization")) {
            allow(OPERATE, "GET ~/" + kind, pass);
            allow(OPERATE, "GET ~/" + kind + "/count", pass);
            allow(OPERATE, "OPTIONS ~/" + kind, pass);
            allow(OPERATE, "GET ~/" + kind + "/{name}", pass);
            allow(OPERATE, "OPTIONS ~/" + kind + "/{name}", pass);
        }
        allow(OPERATE, "GET ~/telemetry/data", pass);
        allow(OPERATE, "GET ~/telemetry/configuration", pass);
        allow(OPERATE, "GET admin/plugin/adminPlugins/default/metrics/aggregated", pass);
    }

    Optional<CallRule> ruleFor(EngineCall call, Set<Role> held) {
        return rules.stream()
                .filter(rule -> rule.concerns(held) && rule.match(call).isPresent())
                .findFirst();
    }

    List<CallRule> rules() {
        return List.copyOf(rules);
    }

    private void allow(Set<Role> roles, String call, Treatment treatment) {
        rules.add(CallRule.of(roles, call, treatment, false));
    }

    private void change(Set<Role> roles, String call, Treatment treatment) {
        rules.add(CallRule.of(roles, call, treatment, true));
    }
}
