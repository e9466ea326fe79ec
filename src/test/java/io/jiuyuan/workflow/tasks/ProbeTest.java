package io.jiuyuan.workflow.tasks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.jiuyuan.IntegrationTest;
import io.jiuyuan.workflow.EngineAccess;
import io.jiuyuan.workflow.EngineAccess.Right;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** Two officers of one street office, one of another, and the model of {@link ProbeModel}. */
abstract class ProbeTest extends IntegrationTest {

    static final String OFFICER = "probe-wang";
    static final String COLLEAGUE = "probe-li";
    static final String STRANGER = "probe-zhao";
    static final String OTHER_GROUP = "street-999999002";

    @Autowired
    EngineAccess access;

    @Autowired
    ProbeForm form;

    private String deployment;

    @BeforeEach
    void deployAndHire() {
        deployment = ProbeModel.deploy(engine);
        form.completions.set(0);
        form.mishap = ProbeForm.NOTHING;
        group(ProbeModel.GROUP);
        group(OTHER_GROUP);
        hire(OFFICER, ProbeModel.GROUP);
        hire(COLLEAGUE, ProbeModel.GROUP);
        hire(STRANGER, OTHER_GROUP);
        access.grant(ProbeModel.GROUP, Set.of(Right.TASKLIST), Set.of());
        access.grant(OTHER_GROUP, Set.of(Right.TASKLIST), Set.of());
    }

    @AfterEach
    void undeployAndDismiss() {
        form.mishap = ProbeForm.NOTHING;
        IdentityService identities = engine.getIdentityService();
        for (String user : new String[] {OFFICER, COLLEAGUE, STRANGER}) {
            identities.deleteUser(user);
        }
        for (String group : new String[] {ProbeModel.GROUP, OTHER_GROUP}) {
            access.grant(group, Set.of(), Set.of());
            identities.deleteGroup(group);
        }
        engine.getRepositoryService().deleteDeployment(deployment, true, true, true);
    }

    String start(String caseNumber) {
        return ProbeModel.start(engine, caseNumber);
    }

    Task task(String id) {
        return engine.getTaskService().createTaskQuery().taskId(id).singleResult();
    }

    static JsonNode pass() {
        return outcome("pass");
    }

    static JsonNode outcome(String outcome) {
        return JsonNodeFactory.instance.objectNode().put("outcome", outcome);
    }

    static JsonNode nothing() {
        return JsonNodeFactory.instance.objectNode();
    }

    private void group(String id) {
        engine.getIdentityService().saveGroup(engine.getIdentityService().newGroup(id));
    }

    private void hire(String username, String group) {
        engine.getIdentityService().saveUser(engine.getIdentityService().newUser(username));
        engine.getIdentityService().createMembership(username, group);
    }
}
