package io.jiuyuan.workflow.access;

import io.jiuyuan.workflow.EngineAccess;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.springframework.stereotype.Service;

@Service
class DefaultEngineAccess implements EngineAccess {

    private final AuthorizationService authorizations;

    DefaultEngineAccess(AuthorizationService authorizations) {
        this.authorizations = authorizations;
    }

    @Override
    public void grant(String group, Set<Right> rights, Set<String> startable) {
        List<Grant> grants = Grants.of(rights, startable);
        try {
            apply(group, grants);
        } catch (RuntimeException collision) {
            // Two nodes that start together write the same row: the second finds it there and has nothing left to do.
            apply(group, grants);
        }
    }

    private void apply(String group, List<Grant> wanted) {
        List<Authorization> superfluous = authorizations.createAuthorizationQuery().groupIdIn(group).list().stream()
                .filter(held -> !TasklistFilters.concerns(held))
                .collect(Collectors.toCollection(ArrayList::new));
        for (Grant grant : wanted) {
            Authorization target = filled(group, grant);
            Optional<Authorization> existing =
                    superfluous.stream().filter(grant::concerns).findFirst();
            existing.ifPresent(superfluous::remove);
            if (existing.isEmpty()) {
                authorizations.saveAuthorization(target);
            } else if (!held(existing.get(), grant).equals(held(target, grant))) {
                existing.get().setPermissions(grant.permissionsArray());
                authorizations.saveAuthorization(existing.get());
            }
        }
        superfluous.forEach(authorization -> authorizations.deleteAuthorization(authorization.getId()));
    }

    private Authorization filled(String group, Grant grant) {
        Authorization authorization = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        authorization.setGroupId(group);
        authorization.setResource(grant.resource());
        authorization.setResourceId(grant.resourceId());
        authorization.setPermissions(grant.permissionsArray());
        return authorization;
    }

    private static Set<Permission> held(Authorization authorization, Grant grant) {
        return Set.of(authorization.getPermissions(grant.possible()));
    }
}
