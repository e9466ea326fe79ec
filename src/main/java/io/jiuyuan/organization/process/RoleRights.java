package io.jiuyuan.organization.process;

import static io.jiuyuan.workflow.EngineAccess.Right.ADMIN;
import static io.jiuyuan.workflow.EngineAccess.Right.COCKPIT;
import static io.jiuyuan.workflow.EngineAccess.Right.OPERATE;
import static io.jiuyuan.workflow.EngineAccess.Right.TASKLIST;

import io.jiuyuan.organization.Role;
import io.jiuyuan.organization.StaffDirectory;
import io.jiuyuan.workflow.EngineAccess;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What each role may do in the engine's web applications: caseworkers work, managers watch, administrators administer. */
@Component
class RoleRights implements SmartInitializingSingleton {

    private static final Set<Role> INTAKE = EnumSet.of(Role.COMMUNITY, Role.STREET, Role.DISTRICT);

    private final EngineAccess access;
    private final Set<String> startable;

    RoleRights(EngineAccess access, @Value("${jiuyuan.organization.startable-models}") Set<String> startable) {
        this.access = access;
        this.startable = startable;
    }

    @Override
    public void afterSingletonsInstantiated() {
        for (Role role : Role.values()) {
            access.grant(StaffDirectory.roleGroup(role), rights(role), INTAKE.contains(role) ? startable : Set.of());
        }
    }

    private static Set<EngineAccess.Right> rights(Role role) {
        return switch (role) {
            case COMMUNITY, STREET, DISTRICT, FINANCE -> EnumSet.of(TASKLIST);
            case BUREAU, CITY -> EnumSet.of(TASKLIST, COCKPIT);
            case AUDITOR -> EnumSet.of(COCKPIT);
            case ADMIN -> EnumSet.of(COCKPIT, OPERATE, ADMIN);
        };
    }
}
