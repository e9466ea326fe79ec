package io.jiuyuan.workflow.engine;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.springframework.stereotype.Component;

/**
 * Tells the engine on whose behalf something happens, so that it records the person. It asks for no rights of its own: the
 * caller has checked the person against the task's groups, which is stricter. All acts count as one command, which spares
 * the database the steps in between.
 */
@Component
public class ActingPerson {

    private final IdentityService identities;
    private final CommandExecutor commands;

    ActingPerson(IdentityService identities, CommandExecutor commands) {
        this.identities = identities;
        this.commands = commands;
    }

    public void during(String username, List<String> groups, Runnable acts) {
        Authentication before = identities.getCurrentAuthentication();
        identities.setAuthentication(username, groups);
        try {
            commands.execute(context -> {
                context.disableAuthorizationCheck();
                acts.run();
                return null;
            });
        } finally {
            identities.setAuthentication(before);
        }
    }
}
