package io.jiuyuan.recognition.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jiuyuan.IntegrationTest;
import io.jiuyuan.notification.Notifications;
import io.jiuyuan.policy.CategoryFacts;
import io.jiuyuan.policy.Circumstances;
import io.jiuyuan.recognition.Channel;
import io.jiuyuan.recognition.Recognitions;
import io.jiuyuan.recognition.Recognitions.OpenRecognition;
import io.jiuyuan.registry.PersonDraft;
import io.jiuyuan.registry.Persons;
import io.jiuyuan.shared.Sex;
import io.jiuyuan.workflow.Processes;
import io.jiuyuan.workflow.Processes.OpenTask;
import io.jiuyuan.workflow.TaskForms;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

/** A case on the real model and tables, carried by the demo's officers. A test is composed of the steps below. */
abstract class RecognitionTest extends IntegrationTest {

    static final City TIANJIN = new City("120101001001", "community", "community", "community", "street", "district");
    static final City XINYU =
            new City("360502001", "xinyu-street", "xinyu-street", "xinyu-street", null, "xinyu-county");
    static final City CHONGQING = new City("500103003", "chongqing-street", null, null, null, "chongqing-street");

    private static final AtomicInteger PEOPLE = new AtomicInteger();

    @Autowired
    protected Recognitions recognitions;

    @Autowired
    protected Processes processes;

    @Autowired
    protected Notifications notifications;

    @Autowired
    protected SwitchableRegisters registers;

    @Autowired
    private Persons persons;

    @Autowired
    private TaskForms forms;

    @Autowired
    protected TransactionOperations transactions;

    private final ObjectMapper json = new ObjectMapper();

    /** Who acts at each step of a city; null where there is no such step. */
    record City(String unit, String receiver, String visitor, String reviewer, String rechecker, String approver) {}

    @BeforeEach
    void allRegistersAnswer() {
        registers.switchOn();
    }

    @AfterEach
    void registersAreForOthers() {
        registers.switchOff();
    }

    /** A man of 52 who fits 4050 in every city. */
    protected String apply(City city) {
        return apply(city, person(city), facts(Map.of()), List.of("4050"));
    }

    protected String apply(City city, String personId, CategoryFacts facts, List<String> claimed) {
        return as(
                city.receiver(),
                () -> transactions.execute(status -> recognitions.open(new OpenRecognition(
                        personId,
                        city.unit(),
                        Channel.WINDOW.code(),
                        city.receiver(),
                        claimed,
                        facts,
                        List.of(),
                        null,
                        null,
                        null,
                        "residence",
                        null))));
    }

    protected String person(City city) {
        return person(city, draft(city, identityNumber(city), List.of()));
    }

    protected String person(City city, PersonDraft draft) {
        return as(city.receiver(), () -> transactions.execute(status -> persons.register(draft)));
    }

    /** Of a man born in 1974, another one each time. */
    protected static String identityNumber(City city) {
        int n = PEOPLE.incrementAndGet();
        return checked(city.unit().substring(0, 6) + "1974%02d16%02d1".formatted(n / 90 % 12 + 1, n % 90 + 10));
    }

    protected static PersonDraft draft(City city, String identityNumber, List<PersonDraft.Member> members) {
        return new PersonDraft(
                identityNumber,
                "王建国",
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
                members);
    }

    private static String checked(String body) {
        int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += (body.charAt(i) - '0') * weights[i];
        }
        return body + "10X98765432".charAt(sum % 11);
    }

    /** @param changes circumstances that differ from those of an ordinary 4050 applicant */
    protected CategoryFacts facts(Map<String, Object> changes) {
        Map<String, Object> facts = new HashMap<>(Map.of(
                "localHukou", true,
                "ableAndWilling", true,
                "registeredUnemployed", true,
                "registeredUnemployedMonths", 6,
                "insuranceMonths", 96,
                "contractedFarmland", false,
                "urbanHousehold", true));
        facts.putAll(changes);
        return new CategoryFacts(51, Sex.MALE, Circumstances.of(facts));
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

    /** How often an activity of the case has begun. */
    protected long activities(String caseNumber, String activity) {
        return engine
                .getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(caseNumber)
                .list()
                .stream()
                .mapToLong(instance -> engine.getHistoryService()
                        .createHistoricActivityInstanceQuery()
                        .processInstanceId(instance.getId())
                        .activityId(activity)
                        .count())
                .sum();
    }

    protected JsonNode view(String caseNumber, String key, String officer) {
        String id = task(caseNumber, key).id();
        ObjectMapper mapper = new ObjectMapper().findAndRegisterModules();
        return as(officer, () -> mapper.valueToTree(forms.open(id, officer).view()));
    }

    protected void accept(String caseNumber, City city) {
        complete(
                caseNumber,
                RecognitionProcess.ACCEPT_APPLICATION,
                city.receiver(),
                Map.of("outcome", "pass", "opinion", "材料原件已核验"));
    }

    protected void visit(String caseNumber, City city) {
        complete(caseNumber, RecognitionProcess.VERIFY_HOME, city.visitor(), visit("consistent"));
    }

    protected Map<String, Object> visit(String outcome) {
        return Map.of(
                "outcome",
                outcome,
                "visitDate",
                clock.today().toString(),
                "visitPlace",
                "某某路2号",
                "findings",
                "与本人见面，情况属实");
    }

    protected void review(String caseNumber, City city) {
        complete(caseNumber, RecognitionProcess.PRELIMINARY_REVIEW, city.reviewer(), Map.of("outcome", "pass"));
    }

    protected void recheck(String caseNumber, City city) {
        complete(caseNumber, RecognitionProcess.RECHECK, city.rechecker(), Map.of("outcome", "pass"));
    }

    protected void approve(String caseNumber, City city) {
        complete(caseNumber, RecognitionProcess.APPROVE, city.approver(), Map.of("outcome", "pass"));
    }

    /** A Tianjin case at its preliminary review. */
    protected String verified() {
        String caseNumber = apply(TIANJIN);
        accept(caseNumber, TIANJIN);
        visit(caseNumber, TIANJIN);
        return caseNumber;
    }

    /** A Tianjin case whose notice has ended. */
    protected String atRecheck() {
        String caseNumber = noticed();
        noticeEnds();
        return caseNumber;
    }

    /** A Tianjin case before the district. */
    protected String atApproval() {
        String caseNumber = atRecheck();
        recheck(caseNumber, TIANJIN);
        return caseNumber;
    }

    /** A Tianjin case whose notice runs. */
    protected String noticed() {
        String caseNumber = verified();
        review(caseNumber, TIANJIN);
        return caseNumber;
    }

    /** Five working days after Monday, 2 March 2026. */
    protected void noticeEnds() {
        clock.moveTo(LocalDate.of(2026, 3, 10));
        executeDueJobs();
    }

    protected String status(String caseNumber) {
        return recognitions.find(caseNumber).orElseThrow().status();
    }

    /** Recognition has ended, and the period of assistance has begun. */
    protected void assertRecognized(String caseNumber) {
        assertThat(engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(caseNumber)
                        .processDefinitionKey(RecognitionProcess.KEY)
                        .count())
                .isZero();
        assertThat(engine.getHistoryService()
                        .createHistoricActivityInstanceQuery()
                        .processInstanceId(root(caseNumber))
                        .activityId("subProcess_assistancePeriod")
                        .count())
                .isOne();
    }

    /** The case has ended there without recognition. */
    protected void assertOver(String caseNumber, String end) {
        assertThat(processes.openTasks(caseNumber)).isEmpty();
        assertThat(engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(caseNumber)
                        .count())
                .isZero();
        assertThat(engine.getHistoryService()
                        .createHistoricActivityInstanceQuery()
                        .processInstanceId(root(caseNumber))
                        .activityId(end)
                        .count())
                .isEqualTo(1);
    }

    /** What the applicant was told, in its order. */
    protected List<String> told(String caseNumber) {
        String prefix = "recognition:" + caseNumber + ":";
        return notifications.of(caseNumber).stream()
                .map(sent -> sent.key().substring(prefix.length()))
                .toList();
    }

    /** Outcomes on file, in their order, as {@code step name:outcome}. */
    protected List<String> record(String caseNumber) {
        return recognitions.decisions(caseNumber).stream()
                .map(decision -> decision.stepName() + ":" + decision.outcome())
                .toList();
    }

    protected Map<String, Object> sendBack(String target) {
        return Map.of("outcome", "send-back", "target", target, "opinion", "材料与情况不一致，请核实");
    }

    /** Of a Tianjin community, which decides nothing. */
    protected static Map<String, Object> refusalProposal() {
        return Map.of("outcome", "propose-refusal", "reason", "not-eligible", "opinion", "失业保险缴费不足");
    }

    protected static Map<String, Object> refusal() {
        return Map.of("outcome", "refuse", "reason", "not-eligible", "opinion", "失业保险缴费不足");
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

    private String root(String caseNumber) {
        return engine.getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(caseNumber)
                .processDefinitionKey(RecognitionProcess.ROOT)
                .singleResult()
                .getId();
    }
}
