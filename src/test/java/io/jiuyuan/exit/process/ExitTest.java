package io.jiuyuan.exit.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.jiuyuan.CaseTest;
import io.jiuyuan.documents.Documents;
import io.jiuyuan.exit.Exits;
import io.jiuyuan.notification.Notifications;
import io.jiuyuan.policy.CategoryFacts;
import io.jiuyuan.policy.Circumstances;
import io.jiuyuan.policy.Policies;
import io.jiuyuan.policy.PolicyPack;
import io.jiuyuan.policy.RecognitionPolicy.StepKind;
import io.jiuyuan.recognition.Recognitions;
import io.jiuyuan.recognition.domain.ActingUnits;
import io.jiuyuan.recognition.domain.CasePath;
import io.jiuyuan.recognition.domain.Filing;
import io.jiuyuan.recognition.domain.RecognitionCase;
import io.jiuyuan.recognition.domain.RecognitionCaseRepository;
import io.jiuyuan.recognition.domain.StatedFacts;
import io.jiuyuan.registry.Materials;
import io.jiuyuan.registry.PersonDraft;
import io.jiuyuan.shared.Sex;
import io.jiuyuan.workflow.CaseActions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.annotation.Autowired;

/** Exits on the real model and tables, of cases that are recognized already. */
abstract class ExitTest extends CaseTest {

    static final City TIANJIN = new City("120101001001", "community", "street", "district", "district2");
    static final City XINYU =
            new City("360502001001", "xinyu-community", "xinyu-street", "xinyu-county", "xinyu-county2");
    static final City CHONGQING = new City(
            "500103003013", "chongqing-community", "chongqing-street", "chongqing-district", "chongqing-district2");

    private static final AtomicInteger PEOPLE = new AtomicInteger();
    private static final AtomicInteger CASES = new AtomicInteger();

    @Autowired
    protected Recognitions recognitions;

    @Autowired
    protected CaseActions actions;

    @Autowired
    protected Notifications notifications;

    @Autowired
    protected Documents documents;

    @Autowired
    protected Materials materials;

    @Autowired
    protected Exits exits;

    @Autowired
    protected Policies policies;

    @Autowired
    private RecognitionCaseRepository cases;

    /** Who acts at each tier; {@code other} is a second officer of the district. */
    record City(String unit, String community, String street, String district, String other) {}

    /** A man of 52, recognized as 4050. */
    protected String recognized(City city) {
        return recognized(city, man(city), List.of("4050"));
    }

    protected String recognized(City city, String personId, List<String> categories) {
        return transactions.execute(status -> {
            PolicyPack pack = policies.at(city.unit(), clock.today());
            CasePath path = CasePath.of(pack.recognition(), io.jiuyuan.organization.Tier.STREET);
            String number = "JY%s2026%06d".formatted(city.unit().substring(0, 6), 900000 + CASES.incrementAndGet());
            String previous = recognitions.casesOf(personId).stream()
                    .map(Recognitions.State::caseNumber)
                    .reduce((first, last) -> last)
                    .orElse(null);
            RecognitionCase of = new RecognitionCase(
                    number,
                    personId,
                    city.unit(),
                    pack.version(),
                    path,
                    new ActingUnits(kind -> city.unit()),
                    new Filing("window", city.community(), "residence", null, previous, clock.instant()),
                    null,
                    new StatedFacts(new CategoryFacts(52, Sex.MALE, Circumstances.UNKNOWN)),
                    categories);
            of.accept();
            of.registersAnswered(true);
            if (path.has(StepKind.HOME_VERIFICATION)) {
                of.visitedAtHome();
            }
            if (path.has(StepKind.PRELIMINARY_REVIEW)) {
                of.passPreliminaryReview(categories);
            }
            if (path.has(StepKind.PUBLIC_NOTICE)) {
                of.noticePublished("GS" + number);
                of.noticePassed();
            }
            if (path.has(StepKind.RECHECK)) {
                of.passRecheck(false);
            }
            of.approve(categories, false, clock.instant());
            cases.saveAndFlush(of);
            return number;
        });
    }

    protected String man(City city) {
        return person(city, "1974", "1");
    }

    protected String person(City city, String birthYear, String sexDigit) {
        int n = PEOPLE.incrementAndGet();
        String number = checked("%s%s%02d15%02d%s"
                .formatted(city.unit().substring(0, 6), birthYear, n / 80 % 12 + 1, n % 80 + 20, sexDigit));
        return person(city, number);
    }

    protected String person(City city, String identityNumber) {
        PersonDraft draft = person(identityNumber, "赵卫东", city.unit());
        return as(city.community(), () -> transactions.execute(status -> persons.register(draft)));
    }

    protected void perform(String caseNumber, String action, String officer, Map<String, Object> input) {
        as(officer, () -> actions.perform(caseNumber, action, officer, json.valueToTree(input)));
    }

    protected List<String> offered(String caseNumber, String officer) {
        return as(officer, () -> actions.offers(caseNumber, officer)).stream()
                .map(CaseActions.Offered::code)
                .filter(code -> code.contains("exit"))
                .toList();
    }

    protected void propose(String caseNumber, String officer, String fact) {
        perform(caseNumber, "propose-exit", officer, proposal(fact));
    }

    protected Map<String, Object> proposal(String fact) {
        return Map.of("fact", fact, "day", clock.today().toString(), "evidence", "上门走访时本人告知");
    }

    protected void verify(String caseNumber, City city) {
        complete(caseNumber, ExitProcess.VERIFY_EXIT, city.street(), verified(city));
    }

    /** Finds the first fact true, with a paper. */
    protected Map<String, Object> verified(City city) {
        return Map.of(
                "outcome",
                "pass",
                "facts",
                List.of("1"),
                "findings",
                "到社保中心查询，情况属实",
                "files",
                List.of(upload(city.street())));
    }

    protected void decide(String caseNumber, String officer) {
        complete(caseNumber, ExitProcess.DECIDE_EXIT, officer, confirmation());
    }

    protected Map<String, Object> confirmation() {
        return Map.of(
                "outcome", "confirm", "fact", 1, "effectiveOn", clock.today().toString());
    }

    /** Told, and waiting for the person's answer. */
    protected String announced(City city) {
        String caseNumber = recognized(city);
        propose(caseNumber, city.community(), "pensioned");
        verify(caseNumber, city);
        return caseNumber;
    }

    /** Exited today for a pension, by the city's district. */
    protected String exited(City city, String personId) {
        String caseNumber = recognized(city, personId, List.of("4050"));
        exit(caseNumber, city);
        return caseNumber;
    }

    protected void exit(String caseNumber, City city) {
        propose(caseNumber, city.community(), "pensioned");
        verify(caseNumber, city);
        perform(caseNumber, "record-exit-answer", city.community(), answer("accept"));
        decide(caseNumber, city.district());
    }

    protected static Map<String, Object> answer(String answer) {
        return Map.of("answer", answer, "statement", "本人到街道当面陈述");
    }

    protected List<Exits.Exit> exits(String caseNumber) {
        return exits.of(caseNumber).exits();
    }

    /** What a field of the decision's form begins with. */
    protected String fieldValue(String caseNumber, City city, String name) {
        for (JsonNode field :
                view(caseNumber, ExitProcess.DECIDE_EXIT, city.district()).get("fields")) {
            if (field.get("name").asText().equals(name)) {
                return field.get("value").asText();
            }
        }
        return null;
    }

    protected String upload(String officer) {
        try (InputStream sample = getClass().getResourceAsStream("/demo/materials/identity-card.jpg")) {
            byte[] bytes = sample == null ? PDF : sample.readAllBytes();
            return as(
                    officer,
                    () -> materials.upload("exit-evidence", "证明.pdf", new ByteArrayInputStream(bytes), officer));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final byte[] PDF = ("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                    + "2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n")
            .getBytes(java.nio.charset.StandardCharsets.US_ASCII);

    protected String status(String caseNumber) {
        return recognitions.find(caseNumber).orElseThrow().status();
    }

    /** What the person was told, in its order. */
    protected List<String> told(String caseNumber) {
        return notifications.of(caseNumber).stream()
                .map(sent -> sent.key().replaceFirst("^exit:[^:]*:", ""))
                .toList();
    }

    protected List<String> papers(String caseNumber) {
        return as("district", () -> documents.of(caseNumber)).stream()
                .map(Documents.Info::template)
                .toList();
    }

    protected void assertExitOver(String caseNumber) {
        assertThat(engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(caseNumber)
                        .processDefinitionKey(ExitProcess.KEY)
                        .count())
                .isZero();
    }
}
