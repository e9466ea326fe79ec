package io.jiuyuan.workflow.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.jiuyuan.IntegrationTest;
import io.jiuyuan.workflow.EngineAccess;
import io.jiuyuan.workflow.EngineAccess.Right;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class EngineAccessTests extends IntegrationTest {

    private static final String GROUP = "access-probe";

    @Autowired
    EngineAccess access;

    @AfterEach
    void takeAway() {
        access.grant(GROUP, Set.of(), Set.of());
    }

    @Test
    void officialsWorkOnTasksAndReadFiltersButNeverWriteOne() {
        access.grant(GROUP, Set.of(Right.TASKLIST), Set.of("assistanceCase"));

        assertThat(may(Permissions.ACCESS, Resources.APPLICATION, "tasklist")).isTrue();
        assertThat(may(ProcessDefinitionPermissions.READ_TASK, Resources.PROCESS_DEFINITION, "any"))
                .isTrue();
        assertThat(may(ProcessDefinitionPermissions.TASK_WORK, Resources.PROCESS_DEFINITION, "any"))
                .isTrue();
        assertThat(may(Permissions.READ, Resources.FILTER, "any")).isFalse();
        assertThat(may(Permissions.CREATE, Resources.FILTER, "any")).isFalse();
        assertThat(may(Permissions.UPDATE, Resources.FILTER, "any")).isFalse();
        assertThat(may(Permissions.ACCESS, Resources.APPLICATION, "cockpit")).isFalse();
        assertThat(may(ProcessDefinitionPermissions.READ_INSTANCE, Resources.PROCESS_DEFINITION, "any"))
                .isFalse();
    }

    @Test
    void onlyTheNamedModelsMayBeStarted() {
        access.grant(GROUP, Set.of(Right.TASKLIST), Set.of("assistanceCase"));

        assertThat(may(ProcessDefinitionPermissions.CREATE_INSTANCE, Resources.PROCESS_DEFINITION, "assistanceCase"))
                .isTrue();
        assertThat(may(ProcessDefinitionPermissions.CREATE_INSTANCE, Resources.PROCESS_DEFINITION, "recognition"))
                .isFalse();
    }

    @Test
    void readersOfCockpitChangeNothing() {
        access.grant(GROUP, Set.of(Right.COCKPIT), Set.of());

        assertThat(may(ProcessDefinitionPermissions.READ_INSTANCE, Resources.PROCESS_DEFINITION, "any"))
                .isTrue();
        for (ProcessDefinitionPermissions change : List.of(
                ProcessDefinitionPermissions.UPDATE_INSTANCE,
                ProcessDefinitionPermissions.DELETE_INSTANCE,
                ProcessDefinitionPermissions.TASK_WORK,
                ProcessDefinitionPermissions.RETRY_JOB,
                ProcessDefinitionPermissions.UPDATE_TASK)) {
            assertThat(may(change, Resources.PROCESS_DEFINITION, "any"))
                    .as(change.getName())
                    .isFalse();
        }
    }

    @Test
    void repeatingAGrantWritesNothing() {
        access.grant(GROUP, Set.of(Right.TASKLIST, Right.OPERATE, Right.ADMIN), Set.of("assistanceCase"));
        List<String> before = ids();

        access.grant(GROUP, Set.of(Right.TASKLIST, Right.OPERATE, Right.ADMIN), Set.of("assistanceCase"));

        assertThat(ids()).isEqualTo(before).isNotEmpty();
    }

    @Test
    void aRightThatIsNoLongerNamedIsTakenAway() {
        access.grant(GROUP, Set.of(Right.TASKLIST, Right.OPERATE), Set.of());

        access.grant(GROUP, Set.of(Right.TASKLIST), Set.of());

        assertThat(may(ProcessDefinitionPermissions.DELETE_INSTANCE, Resources.PROCESS_DEFINITION, "any"))
                .isFalse();
        assertThat(may(Permissions.ACCESS, Resources.APPLICATION, "cockpit")).isFalse();
        assertThat(may(Permissions.ACCESS, Resources.APPLICATION, "tasklist")).isTrue();
    }

    private boolean may(Permission permission, Resource resource, String id) {
        return engine.getAuthorizationService()
                .isUserAuthorized("access-prober", List.of(GROUP), permission, resource, id);
    }

    private List<String> ids() {
        return engine.getAuthorizationService().createAuthorizationQuery().groupIdIn(GROUP).list().stream()
                .map(Authorization::getId)
                .sorted()
                .toList();
    }
}
