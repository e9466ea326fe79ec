package io.jiuyuan.assistance.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.jiuyuan.CaseTest;
import io.jiuyuan.assistance.Assistances;
import io.jiuyuan.policy.CategoryFacts;
import io.jiuyuan.policy.Circumstances;
import io.jiuyuan.recognition.Channel;
import io.jiuyuan.recognition.Recognitions;
import io.jiuyuan.recognition.Recognitions.OpenRecognition;
import io.jiuyuan.registry.PersonDraft;
import io.jiuyuan.shared.Sex;
import io.jiuyuan.workflow.CaseActions;
import io.jiuyuan.workflow.Processes.OpenTask;
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

/** The assistance of a case on the real models, apart from what comes before it. */
public abstract class AssistanceTest extends CaseTest {

    protected static final City TIANJIN = new City("120101001001", "community", "street", "district", "city");
    protected static final City XINYU =
            new City("360502001", "xinyu-street", "xinyu-street", "xinyu-county", "xinyu-city");
    protected static final City CHONGQING =
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
    protected CaseActions actions;

    @Autowired
    protected JdbcTemplate jdbc;

    /** Who acts at each tier. */
    public record City(String unit, String receiver, String street, String district, String city) {}

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
        return person(number, "李建军", city.unit());
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
    @Override
    protected List<String> keys(String caseNumber) {
        return processes.openTasks(caseNumber).stream()
                .map(OpenTask::key)
                .filter(OWN_TASKS::contains)
                .toList();
    }

    /** With an outcome that the form offers. */
    @Override
    protected void complete(String caseNumber, String key, String officer, Map<String, Object> input) {
        assertThat(view(caseNumber, key, officer).get("options").findValuesAsText("code"))
                .contains((String) input.get("outcome"));
        super.complete(caseNumber, key, officer, input);
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
}
