package io.jiuyuan.workflow.access;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resource;

/** Permissions on one kind of resource. */
record Grant(Resource resource, String resourceId, Set<? extends Permission> permissions) {

    boolean concerns(Authorization authorization) {
        return authorization.getAuthorizationType() == Authorization.AUTH_TYPE_GRANT
                && authorization.getResourceType() == resource.resourceType()
                && resourceId.equals(authorization.getResourceId());
    }

    Permission[] permissionsArray() {
        return permissions.toArray(Permission[]::new);
    }

    /** Every permission there is for this kind of resource. */
    Permission[] possible() {
        Permission[] all = permissions.iterator().next().getClass().getEnumConstants();
        return Arrays.stream(all)
                .filter(permission -> List.of(permission.getTypes()).contains(resource))
                .toArray(Permission[]::new);
    }
}
