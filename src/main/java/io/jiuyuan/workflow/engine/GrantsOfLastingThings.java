package io.jiuyuan.workflow.engine;

import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;

/**
 * Looks for no grants on a task or an instance that ends: nothing writes any, see {@link NoGrantsPerResource}, and the engine
 * would look once for each.
 */
class GrantsOfLastingThings extends AuthorizationManager {

    static final SessionFactory FACTORY = new SessionFactory() {

        @Override
        public Class<?> getSessionType() {
            return AuthorizationManager.class;
        }

        @Override
        public Session openSession() {
            return new GrantsOfLastingThings();
        }
    };

    @Override
    public void deleteAuthorizationsByResourceId(Resource resource, String resourceId) {
        if (resource != Resources.TASK && resource != Resources.PROCESS_INSTANCE) {
            super.deleteAuthorizationsByResourceId(resource, resourceId);
        }
    }
}
