package io.jiuyuan.assistance.household.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.jiuyuan.IntegrationTest;
import io.jiuyuan.assistance.AssistanceEnded;
import io.jiuyuan.assistance.AssistanceRestored;
import io.jiuyuan.assistance.EmploymentLost;
import io.jiuyuan.assistance.EmploymentRecorded;
import io.jiuyuan.assistance.ZeroEmploymentHouseholds;
import io.jiuyuan.assistance.ZeroEmploymentHouseholds.Household;
import io.jiuyuan.policy.CategoryFacts;
import io.jiuyuan.policy.Circumstances;
import io.jiuyuan.recognition.Channel;
import io.jiuyuan.recognition.PersonRecognized;
import io.jiuyuan.recognition.Recognitions;
import io.jiuyuan.recognition.Recognitions.OpenRecognition;
import io.jiuyuan.registry.PersonDraft;
import io.jiuyuan.registry.PersonDraft.Member;
import io.jiuyuan.registry.Persons;
import io.jiuyuan.shared.Sex;
import io.jiuyuan.workflow.CaseActions;
import io.jiuyuan.workflow.Processes;
import io.jiuyuan.workflow.Processes.OpenTask;
import io.jiuyuan.workflow.TaskForms;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

/** Families on the real model, each recognized through the event that recognition publishes. */
abstract class HouseholdTest extends IntegrationTest {

    static final String TIANJIN = "120101001001";
    static final String XINYU = "360502001";
    static final String ZERO = "zero-employment";

    /** Fits 4050 as well. */
    static final Map<String, Object> ALSO_4050 = Map.of(
            "localHukou", true,
            "ableAndWilling", true,
            "registeredUnemployed", true,
            "insuranceMonths", 12,
            "contractedFarmland", false,
            "zeroEmploymentHousehold", true,
            "incomeBelowTwiceMinimum", true,
            "urbanHousehold", true);

    private static final AtomicInteger PEOPLE = new AtomicInteger();

    @Autowired
    protected ZeroEmploymentHouseholds households;

    @Autowired
    protected Processes processes;

    @Autowired
    protected CaseActions actions;

    @Autowired
    protected TaskForms forms;

    @Autowired
    protected Recognitions recognitions;

    @Autowired
    protected TransactionOperations transactions;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private Persons persons;

    @Autowired
    private JdbcTemplate jdbc;

    protected final ObjectMapper json = new ObjectMapper().findAndRegisterModules();

    /** Somebody who may be registered, with an identity number nobody else has. */
    record Someone(String number, String name, int age) {}

    protected static Someone someone(String name, int age) {
        int n = PEOPLE.incrementAndGet();
        String body = "120101%d%02d15%02d1".formatted(2025 - age, n / 90 % 12 + 1, n % 90 + 10);
        int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += (body.charAt(i) - '0') * weights[i];
        }
        return new Someone(body + "10X98765432".charAt(sum % 11), name, age);
    }

    /** A recognized case, with the spouse named. */
    protected String recognized(String unit, String category, Someone who, Someone spouse) {
        String caseNumber = onFile(unit, category, who, spouse);
        jdbc.update("update JY_RECOGNITION set status = 'RECOGNIZED' where case_number = ?", caseNumber);
        Recognitions.State state = recognitions.find(caseNumber).orElseThrow();
        transactions.executeWithoutResult(status ->
                events.publishEvent(new PersonRecognized(caseNumber, state.personId(), unit, category, clock.today())));
        executeDueJobs();
        return caseNumber;
    }

    private String onFile(String unit, String category, Someone who, Someone spouse) {
        String receiver = unit.equals(TIANJIN) ? "community" : "xinyu-street";
        String caseNumber = as(
                receiver,
                () -> transactions.execute(status -> recognitions.open(new OpenRecognition(
                        persons.register(draft(unit, who, spouse)),
                        unit,
                        Channel.WINDOW.code(),
                        receiver,
                        List.of(category),
                        new CategoryFacts(who.age(), Sex.MALE, Circumstances.of(ALSO_4050)),
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
            engine.getRuntimeService().deleteProcessInstance(root.getId(), "not of this test", true, true, true, true);
        }
        return caseNumber;
    }

    private static PersonDraft draft(String unit, Someone who, Someone spouse) {
        return new PersonDraft(
                who.number(),
                who.name(),
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
                unit,
                "某某路2号",
                unit,
                List.of(),
                List.of(),
                spouse == null
                        ? List.of()
                        : List.of(new Member(spouse.name(), spouse.number(), "spouse", "unemployed")));
    }

    /** Assistance of that case has begun. */
    protected void assisted(String caseNumber) {
        processes.start("assistance", caseNumber, Map.of());
        executeDueJobs();
    }

    /** The case ends with an exit. */
    protected void exits(String caseNumber, LocalDate day) {
        transactions.executeWithoutResult(status -> events.publishEvent(new AssistanceEnded(caseNumber, day)));
        executeDueJobs();
    }

    /** The exit was wrong. */
    protected void returns(String caseNumber, LocalDate day) {
        transactions.executeWithoutResult(status -> events.publishEvent(new AssistanceRestored(caseNumber, day)));
        executeDueJobs();
    }

    private String personOf(String caseNumber) {
        return recognitions.find(caseNumber).orElseThrow().personId();
    }

    protected Household household(String caseNumber) {
        return households.ofCase(caseNumber).orElseThrow();
    }

    protected String number(String caseNumber) {
        return household(caseNumber).number();
    }

    protected void works(String caseNumber, LocalDate day) {
        transactions.executeWithoutResult(
                status -> events.publishEvent(new EmploymentRecorded(caseNumber, personOf(caseNumber), "unit", day)));
        executeDueJobs();
    }

    protected void losesTheJob(String caseNumber, LocalDate day) {
        transactions.executeWithoutResult(
                status -> events.publishEvent(new EmploymentLost(caseNumber, personOf(caseNumber), day)));
        executeDueJobs();
    }

    /** To the end of the morning of that day, with everything that fell due until then. */
    protected void moveTo(LocalDate day) {
        clock.moveTo(day.atTime(LocalTime.NOON));
        executeDueJobs();
    }

    protected List<String> tasks(String household) {
        return processes.openTasks(household).stream().map(OpenTask::key).toList();
    }

    protected OpenTask task(String household, String key) {
        List<OpenTask> found = processes.openTasks(household).stream()
                .filter(task -> task.key().equals(key))
                .toList();
        assertThat(found).as("open tasks %s of %s", key, tasks(household)).hasSize(1);
        return found.get(0);
    }

    protected void complete(String household, String key, String officer, Map<String, Object> input) {
        String id = task(household, key).id();
        as(officer, () -> forms.complete(id, officer, json.valueToTree(input)));
        executeDueJobs();
    }

    protected boolean running(String household) {
        return engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(household)
                        .count()
                > 0;
    }
}
