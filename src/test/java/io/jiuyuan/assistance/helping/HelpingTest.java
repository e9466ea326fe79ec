package io.jiuyuan.assistance.helping;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jiuyuan.IntegrationTest;
import io.jiuyuan.assistance.steps.Opening;
import io.jiuyuan.organization.Officer;
import io.jiuyuan.organization.Officers;
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
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

/** A case with a helper, on the real models and tables; its agreement is staged. A test is composed of the steps below. */
public abstract class HelpingTest extends IntegrationTest {

    protected static final Place TIANJIN = new Place("120101001001", "community", "street-120101001");
    protected static final Place XINYU = new Place("360502001", "xinyu-street", "district-360502");
    protected static final Place CHONGQING = new Place("500103003", "chongqing-street", "district-500103");

    private static final AtomicInteger PEOPLE = new AtomicInteger();

    @Autowired
    protected StagedAgreements agreements;

    @Autowired
    protected Processes processes;

    @Autowired
    protected TaskForms forms;

    @Autowired
    protected CaseActions actions;

    @Autowired
    protected Recognitions recognitions;

    @Autowired
    private Officers officers;

    @Autowired
    private Opening opening;

    @Autowired
    private Persons persons;

    @Autowired
    protected TransactionOperations transactions;

    protected final ObjectMapper json = new ObjectMapper().findAndRegisterModules();

    /** @param supervisor engine group of the tier above */
    protected record Place(String unit, String helper, String supervisor) {}

    @AfterEach
    void agreementsAreForOthers() {
        agreements.leaveStage();
    }

    /** A case with its helper, signed today. */
    protected String signed(Place place) {
        String caseNumber = open(place, "4050");
        agreements.help(caseNumber, place.helper(), place.unit(), clock.today());
        agreements.sign(caseNumber, clock.today());
        transactions.executeWithoutResult(status -> opening.open(caseNumber));
        return caseNumber;
    }

    protected String open(Place place, String category) {
        return as(
                place.helper(),
                () -> transactions.execute(status -> {
                    String person = persons.register(draft(place));
                    return recognitions.open(new OpenRecognition(
                            person,
                            place.unit(),
                            Channel.WINDOW.code(),
                            place.helper(),
                            List.of(category),
                            new CategoryFacts(51, Sex.MALE, Circumstances.of(Map.of("localHukou", true))),
                            List.of(),
                            null,
                            null,
                            null,
                            "residence",
                            null));
                }));
    }

    private static PersonDraft draft(Place place) {
        int n = PEOPLE.incrementAndGet();
        String number = checked((place.unit().substring(0, 6) + "1973%02d%02d%02d1")
                .formatted(n / 700 % 12 + 1, n / 28 % 25 + 1, n % 28 + 30));
        return new PersonDraft(
                number,
                "李桂兰",
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
                place.unit(),
                "某某路2号",
                place.unit(),
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

    protected Officer officer(String username) {
        return officers.find(username).orElseThrow();
    }

    protected void start(String model, String caseNumber) {
        transactions.execute(status -> processes.start(model, caseNumber, Map.of()));
    }

    protected List<OpenTask> tasks(String caseNumber, String key) {
        return processes.openTasks(caseNumber).stream()
                .filter(task -> task.key().equals(key))
                .toList();
    }

    protected OpenTask task(String caseNumber, String key) {
        List<OpenTask> found = tasks(caseNumber, key);
        assertThat(found).as("open tasks %s", key).hasSize(1);
        return found.get(0);
    }

    protected void complete(String caseNumber, String key, String officer, Map<String, Object> input) {
        String id = task(caseNumber, key).id();
        as(officer, () -> forms.complete(id, officer, json.valueToTree(input)));
    }

    protected JsonNode view(String caseNumber, String key, String officer) {
        String id = task(caseNumber, key).id();
        return as(officer, () -> json.valueToTree(forms.open(id, officer).view()));
    }

    protected void perform(String caseNumber, String action, String officer, Map<String, Object> input) {
        as(officer, () -> actions.perform(caseNumber, action, officer, json.valueToTree(input)));
    }
}
