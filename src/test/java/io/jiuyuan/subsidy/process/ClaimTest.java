package io.jiuyuan.subsidy.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jiuyuan.IntegrationTest;
import io.jiuyuan.assistance.domain.Employment;
import io.jiuyuan.assistance.domain.EmploymentKind;
import io.jiuyuan.assistance.domain.EmploymentRepository;
import io.jiuyuan.notification.Notifications;
import io.jiuyuan.organization.Tier;
import io.jiuyuan.policy.CategoryFacts;
import io.jiuyuan.policy.Circumstances;
import io.jiuyuan.policy.Policies;
import io.jiuyuan.policy.PolicyPack;
import io.jiuyuan.policy.RecognitionPolicy.StepKind;
import io.jiuyuan.publicnotice.PayableLines;
import io.jiuyuan.recognition.domain.ActingUnits;
import io.jiuyuan.recognition.domain.CasePath;
import io.jiuyuan.recognition.domain.Filing;
import io.jiuyuan.recognition.domain.RecognitionCase;
import io.jiuyuan.recognition.domain.RecognitionCaseRepository;
import io.jiuyuan.recognition.domain.StatedFacts;
import io.jiuyuan.recognition.process.SwitchableRegisters;
import io.jiuyuan.registry.Materials;
import io.jiuyuan.registry.PersonDraft;
import io.jiuyuan.registry.Persons;
import io.jiuyuan.shared.Sex;
import io.jiuyuan.subsidy.BenefitMonths;
import io.jiuyuan.subsidy.Claims;
import io.jiuyuan.subsidy.Claims.Channel;
import io.jiuyuan.subsidy.Employers;
import io.jiuyuan.subsidy.SubmitClaim;
import io.jiuyuan.workflow.CaseActions;
import io.jiuyuan.workflow.Processes;
import io.jiuyuan.workflow.Processes.OpenTask;
import io.jiuyuan.workflow.TaskForms;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.transaction.support.TransactionOperations;

/** Claims on the real model and tables, of people who are recognized and employed already. */
abstract class ClaimTest extends IntegrationTest {

    static final String UNIT = "120101001001";
    static final String FLEXIBLE = "flexible-insurance";
    static final String EMPLOYER_INSURANCE = "employer-insurance";
    private static final byte[] PDF = ("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                    + "2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n")
            .getBytes(StandardCharsets.US_ASCII);
    private static final AtomicInteger PEOPLE = new AtomicInteger();

    @Autowired
    protected Claims claims;

    @Autowired
    protected Employers employers;

    @Autowired
    protected BenefitMonths ledger;

    @Autowired
    @Qualifier("claimLines")
    protected PayableLines payable;

    @Autowired
    protected Processes processes;

    @Autowired
    protected TaskForms forms;

    @Autowired
    protected CaseActions actions;

    @Autowired
    protected Materials materials;

    @Autowired
    protected Notifications notifications;

    @Autowired
    protected Persons persons;

    @Autowired
    protected Policies policies;

    @Autowired
    protected TransactionOperations transactions;

    @Autowired
    protected SwitchableRegisters registers;

    @Autowired
    private RecognitionCaseRepository cases;

    @Autowired
    private EmploymentRepository employments;

    protected final ObjectMapper json = new ObjectMapper().findAndRegisterModules();

    @BeforeEach
    void registersAnswer() {
        registers.switchOn();
    }

    @AfterEach
    void registersAreGone() {
        registers.switchOff();
    }

    /** Somebody recognized. */
    record Known(String personId, String caseNumber, String identityNumber, String name) {}

    /** A man of 52, recognized as 4050 in Tianjin and working flexibly since February. */
    protected Known flexibleWorker() {
        Known known = recognized(UNIT);
        employed(known, EmploymentKind.FLEXIBLE, LocalDate.of(2026, 2, 10));
        return known;
    }

    /** The same, employed by a unit. */
    protected Known employee() {
        Known known = recognized(UNIT);
        employed(known, EmploymentKind.UNIT, LocalDate.of(2026, 1, 5));
        return known;
    }

    protected Known recognized(String unit) {
        int n = PEOPLE.incrementAndGet();
        String number = checked("%s1973%02d17%02d1".formatted(unit.substring(0, 6), n / 80 % 12 + 1, n % 80 + 10));
        String name = "周明";
        String personId =
                as("community", () -> transactions.execute(status -> persons.register(draft(number, name, unit))));
        return new Known(personId, recognize(personId, unit, n), number, name);
    }

    private static PersonDraft draft(String number, String name, String unit) {
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
                unit,
                "某某路2号",
                unit,
                List.of(),
                List.of(),
                List.of());
    }

    private String recognize(String personId, String unit, int n) {
        return transactions.execute(status -> {
            PolicyPack pack = policies.at(unit, clock.today());
            CasePath path = CasePath.of(pack.recognition(), Tier.STREET);
            String number = "JY%s2026%06d".formatted(unit.substring(0, 6), 700000 + n);
            List<String> categories = List.of("4050");
            RecognitionCase of = new RecognitionCase(
                    number,
                    personId,
                    unit,
                    pack.version(),
                    path,
                    new ActingUnits(kind -> unit),
                    new Filing("window", "community", "residence", null, null, clock.instant()),
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

    /**
     * Registers an employer or institution where that officer is.
     *
     * @param seventeen characters of the credit code, without its check character
     * @return the credit code
     */
    protected String unit(String seventeen, String kind, String officer) {
        String code = seventeen + checkCharacter(seventeen);
        String place = officer.equals("district") ? "120101" : "120101001";
        String name = kind.equals("employer") ? "天津某物业服务有限公司" : "天津某人力资源服务有限公司";
        as(
                officer,
                () -> employers.register(new Employers.Draft(code, name, kind, place, "孙会计", "13800138001"), officer));
        return code;
    }

    private static char checkCharacter(String seventeen) {
        String characters = "0123456789ABCDEFGHJKLMNPQRTUWXY";
        int[] weights = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * characters.indexOf(seventeen.charAt(i));
        }
        return characters.charAt((31 - sum % 31) % 31);
    }

    protected void employed(Known known, EmploymentKind kind, LocalDate firstDay) {
        Employment.Facts facts = new Employment.Facts(kind, firstDay, "某单位", "岗位", null, true, null, null, List.of());
        transactions.executeWithoutResult(status -> employments.save(new Employment(
                known.caseNumber(),
                known.personId(),
                1,
                facts,
                null,
                new Employment.Recorded("community", "王丽", clock.instant(), null))));
    }

    /** A job at a unit that paid the insurance, known only later. */
    protected void employedAtAUnit(Known known, LocalDate firstDay, LocalDate lastDay) {
        Employment.Facts facts =
                new Employment.Facts(EmploymentKind.UNIT, firstDay, "某单位", "岗位", null, true, null, null, List.of());
        transactions.executeWithoutResult(status -> {
            Employment job = new Employment(
                    known.caseNumber(),
                    known.personId(),
                    2,
                    facts,
                    null,
                    new Employment.Recorded("community", "王丽", clock.instant(), null));
            job.end(lastDay, "合同期满");
            employments.save(job);
        });
    }

    private static String checked(String body) {
        int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += (body.charAt(i) - '0') * weights[i];
        }
        return body + "10X98765432".charAt(sum % 11);
    }

    protected SubmitClaim flexible(Known known, String first, String last, List<String> files) {
        return claim(FLEXIBLE, null, List.of(person(known, first, last)), files);
    }

    protected static SubmitClaim.Person person(Known known, String first, String last) {
        return new SubmitClaim.Person(
                null,
                known.identityNumber(),
                known.name(),
                first,
                last,
                LocalDate.of(2026, 2, 10),
                24,
                true,
                true,
                null,
                null,
                null,
                null,
                "1502.20",
                null);
    }

    protected static SubmitClaim claim(
            String item, String creditCode, List<SubmitClaim.Person> people, List<String> files) {
        return new SubmitClaim(null, item, creditCode, people, files, null, null, null, null);
    }

    /** With all materials, filed at the street. */
    protected String filed(Known known) {
        return filed(known, "2026-02", "2026-03");
    }

    protected String filed(Known known, String first, String last) {
        return submit("street", flexible(known, first, last, flexibleFiles("street")));
    }

    protected String submit(String officer, SubmitClaim claim) {
        return as(officer, () -> claims.submit(claim, UUID.randomUUID().toString(), Channel.WINDOW))
                .claimNumber();
    }

    protected List<String> flexibleFiles(String officer) {
        return List.of(upload(officer, "flexible-employment-statement"), upload(officer, "insurance-record"));
    }

    protected List<String> employerFiles(String officer) {
        return List.of(
                upload(officer, "labour-contract"),
                upload(officer, "wage-record"),
                upload(officer, "insurance-record"));
    }

    protected String upload(String officer, String kind) {
        return as(officer, () -> materials.upload(kind, "证明.pdf", new ByteArrayInputStream(PDF), officer));
    }

    /** Accepted, checked and approved by three tiers' officers. */
    protected void approve(String claimNumber) {
        check(claimNumber);
        complete(claimNumber, ClaimProcess.REVIEW_CLAIM, "district", Map.of("outcome", "approve"));
    }

    protected void check(String claimNumber) {
        complete(claimNumber, ClaimProcess.ACCEPT_CLAIM, "street", Map.of("outcome", "accept"));
        complete(claimNumber, ClaimProcess.CHECK_CLAIM, "street3", checked());
    }

    protected static Map<String, Object> checked() {
        return Map.of("outcome", "pass", "opinion", "已核对缴费凭证，情况属实");
    }

    protected static Map<String, Object> refusal() {
        return Map.of("outcome", "refuse", "reason", "untrue", "opinion", "缴费凭证与系统记录不一致");
    }

    protected void complete(String claimNumber, String key, String officer, Map<String, Object> input) {
        completeOnly(claimNumber, key, officer, input);
        runAsync();
    }

    protected void completeOnly(String claimNumber, String key, String officer, Map<String, Object> input) {
        String id = task(claimNumber, key).id();
        as(officer, () -> forms.complete(id, officer, json.valueToTree(input)));
    }

    protected JsonNode view(String claimNumber, String key, String officer) {
        String id = task(claimNumber, key).id();
        return as(officer, () -> json.valueToTree(forms.open(id, officer).view()));
    }

    protected OpenTask task(String claimNumber, String key) {
        List<OpenTask> found = processes.openTasks(claimNumber).stream()
                .filter(task -> task.key().equals(key))
                .toList();
        assertThat(found).as("open tasks %s of %s", key, keys(claimNumber)).hasSize(1);
        return found.get(0);
    }

    protected List<String> keys(String claimNumber) {
        return processes.openTasks(claimNumber).stream().map(OpenTask::key).toList();
    }

    protected String status(String claimNumber) {
        return claims.find(claimNumber).orElseThrow().status();
    }

    /** Refs of the lines of that claim that wait for a notice. */
    protected List<String> ready(String claimNumber) {
        List<String> refs = new ArrayList<>();
        String after = "";
        List<PayableLines.Line> page;
        do {
            String last = after;
            page = payable.ready("120101", null, last, 100);
            page.forEach(line -> refs.add(line.ref()));
            after = page.isEmpty() ? after : page.get(page.size() - 1).ref();
        } while (!page.isEmpty());
        return refs.stream().filter(ref -> ref.startsWith(claimNumber + "-")).toList();
    }

    /** What the person was told, in its order. */
    protected List<String> told(Known known) {
        return notifications.of(known.caseNumber()).stream()
                .map(sent -> sent.key().replaceFirst("^claim:[^:]*:([a-z]*).*$", "$1"))
                .toList();
    }

    /** States of the ledger's months of that line. */
    protected List<String> months(String ref) {
        return ledger.of(ref).stream().map(BenefitMonths.Month::state).toList();
    }

    protected boolean runs(String claimNumber) {
        return processes.runs(ClaimProcess.KEY, claimNumber);
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
