package io.jiuyuan.assistance.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jiuyuan.IntegrationTest;
import io.jiuyuan.assistance.Assistances;
import io.jiuyuan.policy.CategoryFacts;
import io.jiuyuan.policy.Circumstances;
import io.jiuyuan.recognition.Channel;
import io.jiuyuan.recognition.Recognitions;
import io.jiuyuan.recognition.Recognitions.OpenRecognition;
import io.jiuyuan.registry.PersonDraft;
import io.jiuyuan.registry.Persons;
import io.jiuyuan.shared.Sex;
import io.jiuyuan.workflow.CaseActions;
import io.jiuyuan.workflow.Processes;
import io.jiuyuan.workflow.Processes.OpenTask;
import io.jiuyuan.workflow.TaskForms;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

/** The assistance of a case on the real models, apart from what comes before it. */
abstract class AssistanceTest extends IntegrationTest {

    static final City TIANJIN = new City("120101001001", "community", "street", "district", "city");
    static final City XINYU = new City("360502001", "xinyu-street", "xinyu-street", "xinyu-county", "xinyu-city");
    static final City CHONGQING =
            new City("500103003", "chongqing-street", "chongqing-street", "chongqing-district", "chongqing-city");

    private static final Set<String> OWN_MODELS =
            Set.of(AssistanceProcess.KEY, PlacementProcess.KEY, EmploymentProcess.KEY);
    private static final Set<String> OWN_TASKS = Set.of(
            AssistanceProcess.REVIEW_SUSPENSION,
            AssistanceProcess.CHECK_CONTACT,
            AssistanceProcess.ACCEPT_TRANSFER,
            PlacementProcess.HASTEN_PLACEMENT,
            PlacementProcess.REVIEW_PAUSE,
            EmploymentProcess.FOLLOW_UP,
            EmploymentProcess.ASSESS_TERM,
            SupervisionProcess.SUPERVISE);

    private static final AtomicInteger PEOPLE = new AtomicInteger();

    @Autowired
    protected Assistances assistances;

    @Autowired
    protected Recognitions recognitions;

    @Autowired
    protected Processes processes;

    @Autowired
    protected CaseActions actions;

    @Autowired
    protected TaskForms forms;

    @Autowired
    protected TransactionOperations transactions;

    @Autowired
    private Persons persons;

    @Autowired
    protected JdbcTemplate jdbc;

    protected final ObjectMapper json = new ObjectMapper().findAndRegisterModules();

    /** Who acts at each tier. */
    record City(String unit, String receiver, String street, String district, String city) {}

    /** A case of a man of 52 whose assistance has begun today. */
    protected String assisted(City city) {
        return assisted(city, "4050");
    }

    protected String assisted(City city, String category) {
        return assisted(city, category, 1973);
    }

    protected String assisted(City city, String category, int birthYear) {
        String caseNumber = recognized(city, category, birthYear);
        begin(caseNumber);
        return caseNumber;
    }

    protected void begin(String caseNumber) {
        processes.start(AssistanceProcess.KEY, caseNumber, Map.of());
        runAsync();
    }

    /** A case on file, without the processes before assistance. */
    protected String recognized(City city, String category, int birthYear) {
        String caseNumber = as(
                city.receiver(),
                () -> transactions.execute(status -> recognitions.open(new OpenRecognition(
                        persons.register(draft(city, birthYear)),
                        city.unit(),
                        Channel.WINDOW.code(),
                        city.receiver(),
                        List.of(category),
                        new CategoryFacts(51, Sex.MALE, Circumstances.of(Map.of("localHukou", true))),
                        List.of(),
                        null,
                        null,
                        null,
                        "residence",
                        null))));
        for (ProcessInstance root : engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(caseNumber)
                .rootProcessInstances()
                .list()) {
            engine.getRuntimeService().deleteProcessInstance(root.getId(), "not of this test", true, true, true, false);
        }
        jdbc.update(
                "UPDATE JY_RECOGNITION SET status = 'RECOGNIZED', decided_at = submitted_at WHERE case_number = ?",
                caseNumber);
        return caseNumber;
    }

    private static PersonDraft draft(City city, int birthYear) {
        int n = PEOPLE.incrementAndGet();
        String number = checked(
                city.unit().substring(0, 6) + "%d%02d15%02d1".formatted(birthYear, n / 90 % 12 + 1, n % 90 + 10));
        return new PersonDraft(
                number,
                "李建军",
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
                city.unit(),
                "某某路2号",
                city.unit(),
                List.of(),
                List.of(),
                List.of());
    }

    private static String checked(String body) {
        int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += (body.charAt(i) - '0') * weights[i];
        }
        return body + "10X98765432".charAt(sum % 11);
    }

    protected Assistances.State state(String caseNumber) {
        return assistances.find(caseNumber).orElseThrow();
    }

    /** Activities in which the case waits, of the models of this package. */
    protected List<String> waitsAt(String caseNumber) {
        return engine
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(caseNumber)
                .list()
                .stream()
                .filter(instance -> OWN_MODELS.contains(instance.getProcessDefinitionKey()))
                .flatMap(instance -> engine.getRuntimeService().getActiveActivityIds(instance.getId()).stream())
                .filter(activity -> !activity.startsWith("callActivity_"))
                .sorted()
                .toList();
    }

    /** Open tasks of the models of this package. */
    protected List<String> keys(String caseNumber) {
        return processes.openTasks(caseNumber).stream()
                .map(OpenTask::key)
                .filter(OWN_TASKS::contains)
                .toList();
    }

    protected OpenTask task(String caseNumber, String key) {
        List<OpenTask> found = processes.openTasks(caseNumber).stream()
                .filter(task -> task.key().equals(key))
                .toList();
        assertThat(found).as("open tasks %s of %s", key, keys(caseNumber)).hasSize(1);
        return found.get(0);
    }

    /** With an outcome that the form offers. */
    protected void complete(String caseNumber, String key, String officer, Map<String, Object> input) {
        assertThat(view(caseNumber, key, officer).get("options").findValuesAsText("code"))
                .contains((String) input.get("outcome"));
        String id = task(caseNumber, key).id();
        as(officer, () -> forms.complete(id, officer, json.valueToTree(input)));
        runAsync();
    }

    protected JsonNode view(String caseNumber, String key, String officer) {
        String id = task(caseNumber, key).id();
        return as(officer, () -> json.valueToTree(forms.open(id, officer).view()));
    }

    protected void act(String caseNumber, String code, String officer, Map<String, Object> input) {
        as(officer, () -> actions.perform(caseNumber, code, officer, json.valueToTree(input)));
        runAsync();
    }

    protected List<String> offered(String caseNumber, String officer) {
        return as(
                officer,
                () -> actions.offers(caseNumber, officer).stream()
                        .map(CaseActions.Offered::code)
                        .toList());
    }

    /** To that day, with everything of the models of this package that falls due until then. */
    protected void moveTo(LocalDate day) {
        clock.moveTo(day);
        executeOwnJobs();
    }

    /** Plan and visits are let be: their own tests run them. */
    protected int executeOwnJobs() {
        int executed = 0;
        for (Optional<Job> due = ownDueJob(); due.isPresent(); due = ownDueJob()) {
            engine.getManagementService().executeJob(due.get().getId());
            assertThat(++executed).as("jobs that ran").isLessThan(1000);
        }
        return executed;
    }

    private Optional<Job> ownDueJob() {
        return engine.getManagementService().createJobQuery().executable().orderByJobDuedate().asc().list().stream()
                .filter(job ->
                        job.getProcessDefinitionKey() != null && OWN_MODELS.contains(job.getProcessDefinitionKey()))
                .findFirst();
    }

    /** Asynchronous continuations only; timers stay until a test moves the clock. */
    protected void runAsync() {
        for (var jobs = async(); !jobs.isEmpty(); jobs = async()) {
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
