package io.jiuyuan.workflow.engine;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;

/** Tells the engine on whose behalf something happens: it records the person and checks the rights on the definition. */
@Component
public class ActingPerson {

    private final IdentityService identities;

    ActingPerson(IdentityService identities) {
        this.identities = identities;
    }

    public void during(String username, List<String> groups, Runnable act) {
        Authentication before = identities.getCurrentAuthentication();
        identities.setAuthentication(username, groups);
        try {
            act.run();
        } finally {
            identities.setAuthentication(before);
        }
    }
}
