package io.jiuyuan.agreement.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.jiuyuan.CaseTest;
import io.jiuyuan.agreement.Agreements;
import io.jiuyuan.documents.Documents;
import io.jiuyuan.notification.Notifications;
import io.jiuyuan.recognition.domain.RecognitionCase;
import io.jiuyuan.recognition.domain.RecognitionCaseRepository;
import io.jiuyuan.recognition.domain.RecognizedCases;
import io.jiuyuan.registry.Materials;
import io.jiuyuan.shared.InputRejected;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.springframework.beans.factory.annotation.Autowired;

/** A recognized case on the module's real models, carried by the demo's officers. A test is composed of the steps below. */
abstract class AgreementTest extends CaseTest {

    static final City TIANJIN = new City("120101001001", "tianjin-2025.1", "street", "community");
    static final City XINYU = new City("360502001", "xinyu-2023.1", "xinyu-street", "xinyu-street");
    static final City CHONGQING = new City("500103003", "chongqing-2024.1", "chongqing-street", "chongqing-street2");

    private static final AtomicInteger PEOPLE = new AtomicInteger();

    @Autowired
    protected Agreements agreements;

    @Autowired
    protected Notifications notifications;

    @Autowired
    protected Documents documents;

    @Autowired
    protected Materials materials;

    @Autowired
    private RecognitionCaseRepository cases;

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
                    String person = persons.register(person(number, name, city.unit()));
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
}
