package io.jiuyuan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jiuyuan.registry.PersonDraft;
import io.jiuyuan.registry.Persons;
import io.jiuyuan.workflow.Processes;
import io.jiuyuan.workflow.Processes.OpenTask;
import io.jiuyuan.workflow.TaskForms;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

/** A person's case on the real models: its tasks as officials see and complete them, and whose it is. */
public abstract class CaseTest extends IntegrationTest {

    @Autowired
    protected Processes processes;

    @Autowired
    protected TaskForms forms;

    @Autowired
    protected TransactionOperations transactions;

    @Autowired
    protected Persons persons;

    protected final ObjectMapper json = new ObjectMapper().findAndRegisterModules();

    /** Somebody who lives and is registered at that unit. */
    protected static PersonDraft person(String identityNumber, String name, String unitCode) {
        return new PersonDraft(
                identityNumber,
                name,
                null,
                null,
                "汉族",
                "群众",
                "高中",
                "已婚",
                "13800138000",
                null,
                null,
                LocalDate.of(2025, 1, 10),
                "某某路1号",
                unitCode,
                "某某路2号",
                unitCode,
                List.of(),
                List.of(),
                List.of());
    }

    /** An identity number of these 17 digits. */
    protected static String checked(String body) {
        int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += (body.charAt(i) - '0') * weights[i];
        }
        return body + "10X98765432".charAt(sum % 11);
    }

    protected OpenTask task(String caseNumber, String key) {
        List<OpenTask> found = processes.openTasks(caseNumber).stream()
                .filter(task -> task.key().equals(key))
                .toList();
        assertThat(found).as("open tasks %s of %s", key, keys(caseNumber)).hasSize(1);
        return found.get(0);
    }

    protected List<String> keys(String caseNumber) {
        return processes.openTasks(caseNumber).stream().map(OpenTask::key).toList();
    }

    /** Completes the task as that officer, and lets the asynchronous steps behind it run. */
    protected void complete(String caseNumber, String key, String officer, Map<String, Object> input) {
        completeOnly(caseNumber, key, officer, input);
        runAsync();
    }

    protected void completeOnly(String caseNumber, String key, String officer, Map<String, Object> input) {
        String id = task(caseNumber, key).id();
        as(officer, () -> forms.complete(id, officer, json.valueToTree(input)));
    }

    protected JsonNode view(String caseNumber, String key, String officer) {
        String id = task(caseNumber, key).id();
        return as(officer, () -> json.valueToTree(forms.open(id, officer).view()));
    }

    /** Asynchronous continuations only; timers stay until a test moves the clock. */
    protected void runAsync() {
        for (List<Job> jobs = async(); !jobs.isEmpty(); jobs = async()) {
            engine.getManagementService().executeJob(jobs.get(0).getId());
        }
    }

    private List<Job> async() {
        return engine.getManagementService()
                .createJobQuery()
                .messages()
                .withRetriesLeft()
                .list();
    }
}
