package io.jiuyuan.agreement.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jiuyuan.IntegrationTest;
import io.jiuyuan.agreement.Agreements;
import io.jiuyuan.documents.Documents;
import io.jiuyuan.notification.Notifications;
import io.jiuyuan.recognition.domain.RecognitionCase;
import io.jiuyuan.recognition.domain.RecognitionCaseRepository;
import io.jiuyuan.recognition.domain.RecognizedCases;
import io.jiuyuan.registry.Materials;
import io.jiuyuan.registry.PersonDraft;
import io.jiuyuan.registry.Persons;
import io.jiuyuan.shared.InputRejected;
import io.jiuyuan.workflow.Processes;
import io.jiuyuan.workflow.Processes.OpenTask;
import io.jiuyuan.workflow.TaskForms;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

/** A recognized case on the module's real models, carried by the demo's officers. A test is composed of the steps below. */
abstract class AgreementTest extends IntegrationTest {

    static final City TIANJIN = new City("120101001001", "tianjin-2025.1", "street", "community");
    static final City XINYU = new City("360502001", "xinyu-2023.1", "xinyu-street", "xinyu-street");
    static final City CHONGQING = new City("500103003", "chongqing-2024.1", "chongqing-street", "chongqing-street2");

    private static final AtomicInteger PEOPLE = new AtomicInteger();

    @Autowired
    protected Agreements agreements;

    @Autowired
    protected Processes processes;

    @Autowired
    protected Notifications notifications;

    @Autowired
    protected Documents documents;

    @Autowired
    protected Materials materials;

    @Autowired
    protected TransactionOperations transactions;

    @Autowired
    private RecognitionCaseRepository cases;

    @Autowired
    private Persons persons;

    @Autowired
    private TaskForms forms;

    private final ObjectMapper json = new ObjectMapper().findAndRegisterModules();

    /** Where a case is held, who acts for the street, and who becomes its helper. */
    record City(String unit, String policy, String street, String helper) {}

    /** A recognized man of 51. */
    protected String recognized(City city) {
        return recognized(city, "王建国");
    }

    protected String recognized(City city, String name) {
        return stored(city, name, true);
    }

    /** Whose application is still to be decided. */
    protected String undecided(City city) {
        return stored(city, "王建国", false);
    }

    private String stored(City city, String name, boolean recognized) {
        int n = PEOPLE.incrementAndGet();
        String caseNumber = "JY%s2026%06d".formatted(city.unit().substring(0, 6), 500_000 + n);
        String number =
                checked(city.unit().substring(0, 6) + "1975%02d15%02d1".formatted(n / 90 % 12 + 1, n % 90 + 10));
        as(
                city.street(),
                () -> transactions.executeWithoutResult(status -> {
                    String person = persons.register(draft(city, number, name));
                    RecognitionCase of = recognized
                            ? RecognizedCases.of(caseNumber, person, city.unit(), city.policy(), clock.instant())
                            : RecognizedCases.submitted(
                                    caseNumber, person, city.unit(), city.policy(), clock.instant());
                    cases.save(of);
                }));
        if (recognized) {
            AssistancePeriod.begin(engine, caseNumber);
        }
        return caseNumber;
    }

    private static PersonDraft draft(City city, String number, String name) {
        return new PersonDraft(
                number,
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

    /** A recognized case at its first task. */
    protected String started(City city) {
        String caseNumber = recognized(city);
        start(caseNumber);
        return caseNumber;
    }

    protected void start(String caseNumber) {
        processes.start(AgreementProcess.KEY, caseNumber, Map.of());
        runAsync();
    }

    protected void draft(String caseNumber, City city) {
        complete(caseNumber, AgreementProcess.DRAFT_AGREEMENT, city.street(), drafted(city.helper()));
    }

    protected static Map<String, Object> drafted(String helper) {
        return Map.of("outcome", "drafted", "category", "4050", "helper", helper, "otherTerms", "每季度参加一次招聘会");
    }

    /** A Tianjin case with a printed agreement. */
    protected String toSign() {
        String caseNumber = started(TIANJIN);
        draft(caseNumber, TIANJIN);
        return caseNumber;
    }

    /** A Tianjin case with an agreement in force. */
    protected String signed() {
        String caseNumber = toSign();
        complete(caseNumber, AgreementProcess.SIGN_AGREEMENT, "street", signing());
        return caseNumber;
    }

    /** Signed on paper today, all copies handed out. */
    protected Map<String, Object> signing() {
        return signing("street");
    }

    /** @param officer who uploads the scan */
    protected Map<String, Object> signing(String officer) {
        String today = clock.today().toString();
        Map<String, Object> input = new HashMap<>();
        input.put("outcome", "signed");
        input.put("method", "paper");
        input.put("scan", List.of(picture(officer, "agreement-scan")));
        input.put("sealed", true);
        input.put("signedOn", today);
        input.put("copyStreet", today);
        input.put("copyPerson", today);
        input.put("copyHelper", today);
        return input;
    }

    protected String picture(String uploader, String kind) {
        BufferedImage drawn = new BufferedImage(60, 20, BufferedImage.TYPE_INT_RGB);
        drawn.setRGB(PEOPLE.incrementAndGet() % 60, 3, 0xFFFFFF);
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(drawn, "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return as(
                uploader,
                () -> materials.upload(kind, kind + ".png", new ByteArrayInputStream(png.toByteArray()), uploader));
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
        String id = task(caseNumber, key).id();
        as(officer, () -> forms.complete(id, officer, json.valueToTree(input)));
        runAsync();
    }

    protected JsonNode view(String caseNumber, String key, String officer) {
        String id = task(caseNumber, key).id();
        return as(officer, () -> json.valueToTree(forms.open(id, officer).view()));
    }

    protected String status(String caseNumber) {
        return agreements.agreement(caseNumber).orElseThrow().status();
    }

    /** The fields at which a form was refused. */
    protected void assertRejected(ThrowingCallable act, String... fields) {
        assertThatExceptionOfType(InputRejected.class)
                .isThrownBy(act)
                .satisfies(rejected -> assertThat(rejected.problems())
                        .extracting(problem -> problem.field())
                        .containsExactlyInAnyOrder(fields));
    }

    /** What the person was told, as the middle of the keys, in its order. */
    protected List<String> told(String caseNumber) {
        String prefix = "agreement:" + caseNumber + ":";
        return notifications.of(caseNumber).stream()
                .map(sent -> sent.key().substring(prefix.length()).replace(caseNumber + "-", ""))
                .toList();
    }

    protected void assertOver(String caseNumber) {
        assertThat(processes.openTasks(caseNumber)).isEmpty();
        assertThat(engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(caseNumber)
                        .processDefinitionKeyNotIn(AssistancePeriod.KEY)
                        .count())
                .isZero();
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
