package io.jiuyuan.subsidy.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jiuyuan.documents.Documents;
import io.jiuyuan.shared.FieldProblem;
import io.jiuyuan.shared.InputRejected;
import io.jiuyuan.shared.RuleRefused;
import io.jiuyuan.subsidy.Claims;
import io.jiuyuan.subsidy.Claims.Channel;
import io.jiuyuan.subsidy.Employers;
import io.jiuyuan.subsidy.SubmitClaim;
import io.jiuyuan.subsidy.intake.PeopleSheet;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Claims of employers: all people or none, nobody twice, whoever comes first. */
class EmployerClaimTests extends ClaimTest {

    @Autowired
    private Documents documents;

    @Test
    void anEmployersClaimHasALineForEachPersonAndIsApprovedAsOne() {
        String code = employer("91120101MA0EMP001");
        List<SubmitClaim.Person> people = people(employee(), employee(), employee());
        String number = submit("street", claim(EMPLOYER_INSURANCE, code, people, employerFiles("street")));
        approve(number);
        assertThat(ready(number)).containsExactly(number + "-1", number + "-2", number + "-3");
        assertThat(payable.lines(ready(number)).get(0).unitName()).isEqualTo("天津某物业服务有限公司");
        assertThat(as("street", () -> claims.open(number)).state().payeeName()).isEqualTo("天津某物业服务有限公司");
    }

    @Test
    void onePersonWhoIsNotRecognizedKeepsTheWholeListOut() {
        String code = employer("91120101MA0EMP002");
        Known known = employee();
        SubmitClaim.Person stranger = new SubmitClaim.Person(
                null,
                "11010519491231002X",
                "某人",
                "2026-01",
                "2026-02",
                null,
                24,
                true,
                true,
                null,
                null,
                null,
                null,
                null,
                null);
        List<SubmitClaim.Person> people = new ArrayList<>(people(known, known));
        people.add(stranger);
        assertThatThrownBy(() -> submit("street", claim(EMPLOYER_INSURANCE, code, people, List.of())))
                .isInstanceOfSatisfying(
                        InputRejected.class,
                        rejected -> assertThat(rejected.problems())
                                .extracting(FieldProblem::field)
                                .containsExactly("people[1].identityNumber", "people[2].identityNumber"));
        assertThat(claims.ofCase(known.caseNumber())).isEmpty();
    }

    @Test
    void theSamePersonInTwoEmployersListsIsPaidForOnce() {
        String first = employer("91120101MA0EMP003");
        String second = employer("91120101MA0EMP004");
        Known known = employee();
        submit("street", claim(EMPLOYER_INSURANCE, first, people(known), List.of()));
        Claims.Preview preview = as(
                "district2",
                () -> claims.preview(new SubmitClaim(
                        "120101002", EMPLOYER_INSURANCE, second, people(known), List.of(), null, null, null, null)));
        assertThat(preview.problems()).extracting(FieldProblem::field).contains("people[0].firstMonth");
        assertThat(preview.total()).isNull();
    }

    @Test
    void ofTwoWhoFileForTheSamePersonAtOnceOneWins() throws Exception {
        String first = employer("91120101MA0EMP005");
        String second = employer("91120101MA0EMP006");
        Known known = employee();
        ExecutorService both = Executors.newFixedThreadPool(2);
        CountDownLatch start = new CountDownLatch(1);
        List<Future<Boolean>> results = Stream.of(first, second)
                .map(code -> both.submit(() -> {
                    start.await();
                    try {
                        submit("street", claim(EMPLOYER_INSURANCE, code, people(known), List.of()));
                        return true;
                    } catch (InputRejected | RuleRefused slower) {
                        return false;
                    }
                }))
                .toList();
        start.countDown();
        int won = 0;
        for (Future<Boolean> result : results) {
            won += Boolean.TRUE.equals(result.get()) ? 1 : 0;
        }
        both.shutdown();
        assertThat(won).isEqualTo(1);
        assertThat(claims.ofCase(known.caseNumber())).hasSize(1);
    }

    @Test
    void theSameSubmissionAgainIsTheSameClaimAndAnotherUnderItsKeyIsRefused() {
        Known known = flexibleWorker();
        SubmitClaim claim = flexible(known, "2026-02", "2026-03", List.of());
        String key = UUID.randomUUID().toString();
        Claims.Receipt first = as("street", () -> claims.submit(claim, key, Channel.API));
        Claims.Receipt again = as("street", () -> claims.submit(claim, key, Channel.API));
        assertThat(again.claimNumber()).isEqualTo(first.claimNumber());
        assertThat(again.repeated()).isTrue();
        assertThatThrownBy(() -> as(
                        "street",
                        () -> claims.submit(flexible(known, "2026-02", "2026-02", List.of()), key, Channel.API)))
                .isInstanceOfSatisfying(
                        RuleRefused.class, refused -> assertThat(refused.code()).isEqualTo("key-reused"));
    }

    @Test
    void aCreditCodeIsCheckedAndAnEmployerIsRegisteredOnce() {
        assertThatThrownBy(() -> register("91120101MA00TEST00", "employer"))
                .isInstanceOfSatisfying(
                        InputRejected.class,
                        rejected -> assertThat(rejected.problems())
                                .extracting(FieldProblem::field)
                                .containsExactly("creditCode"));
        String code = employer("91120101MA0EMP007");
        String number = employers.findByCreditCode(code).orElseThrow().number();
        assertThat(register(code.toLowerCase(), "employer")).isEqualTo(number);
    }

    @Test
    void aListIsReadRowByRow() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "t", "1.0")) {
            Worksheet sheet = book.newWorksheet("人员名单");
            String[][] rows = {
                {"姓名", "证件号码", "起始月份", "截止月份", "合同月数", "工资已付", "社保已缴"},
                {"周明", "120101197301171018", "2026-01", "2026-02", "24", "是", "是"}
            };
            for (int r = 0; r < rows.length; r++) {
                for (int c = 0; c < rows[r].length; c++) {
                    sheet.value(r, c, rows[r][c]);
                }
            }
        }
        SubmitClaim.Person person = PeopleSheet.read(out.toByteArray()).get(0).person();
        assertThat(person.identityNumber()).isEqualTo("120101197301171018");
        assertThat(person.firstMonth()).isEqualTo("2026-01");
        assertThat(person.contractMonths()).isEqualTo(24);
        assertThat(person.insurancePaid()).isTrue();
        assertThatThrownBy(() -> PeopleSheet.read(new byte[] {1, 2, 3})).isInstanceOf(InputRejected.class);
    }

    @Test
    void financeAndAuditorsFileNothingAndStreetsSeeTheirOwnClaimsOnly() {
        String number = filed(flexibleWorker());
        for (String officer : List.of("finance", "auditor")) {
            assertThatThrownBy(() -> submit(officer, flexible(flexibleWorker(), "2026-02", "2026-03", List.of())))
                    .isInstanceOf(io.jiuyuan.shared.AccessRefused.class);
        }
        assertThat(as("street", () -> claims.list(number, null, null, 0, 10)).getTotalElements())
                .isEqualTo(1);
        assertThat(as("street2", () -> claims.list(number, null, null, 0, 10)).getContent())
                .isEmpty();
        assertThatThrownBy(() -> as("street2", () -> claims.open(number)))
                .isInstanceOf(io.jiuyuan.shared.AccessRefused.class);
    }

    private static List<SubmitClaim.Person> people(Known... known) {
        return Stream.of(known)
                .map(each -> person(each, "2026-01", "2026-02"))
                .map(each -> new SubmitClaim.Person(
                        null,
                        each.identityNumber(),
                        each.name(),
                        each.firstMonth(),
                        each.lastMonth(),
                        null,
                        24,
                        true,
                        true,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null))
                .toList();
    }

    @Test
    void theEmployerIsToldWhatBecomesOfTheClaim() {
        String code = employer("91120101MA0EMP010");
        String number = submit("street", claim(EMPLOYER_INSURANCE, code, people(employee()), List.of()));
        complete(
                number,
                ClaimProcess.ACCEPT_CLAIM,
                "street",
                Map.of("outcome", "supplement", "items", List.of("wage-record")));
        complete(
                number,
                ClaimProcess.SUPPLEMENT_CLAIM,
                "street",
                Map.of("outcome", "done", "files", employerFiles("street")));
        approve(number);
        assertThat(notifications.of(number)).hasSize(2);
        assertThat(notifications.of(number).get(0).text()).contains("贵单位的用人单位社会保险补贴", number, "工资发放凭证");
        assertThat(notifications.of(number).get(1).text())
                .contains("贵单位的基本存款账户")
                .doesNotContain("您");
    }

    @Test
    void anEmployerIsRefusedOnPaperWithReasonArticleAndRemedy() {
        String code = employer("91120101MA0EMP011");
        String number = submit("street", claim(EMPLOYER_INSURANCE, code, people(employee()), employerFiles("street")));
        check(number);
        complete(number, ClaimProcess.REVIEW_CLAIM, "district", refusal());
        String paper = paper(number);
        assertThat(paper)
                .contains("不予发放补贴决定书", number, code, "你单位", "涉及1人", "2026年1月至2月")
                .contains("申报情况经核实不属实", "缴费凭证与系统记录不一致", "第十四条", "行政复议")
                .doesNotContain("您");
        assertThat(notifications.of(number)).extracting(sent -> sent.text()).anyMatch(text -> text.contains("不予通过"));
    }

    @Test
    void aPersonIsRefusedOnPaperOnceWhateverTheStep() {
        Known known = flexibleWorker();
        String number = filed(known);
        complete(number, ClaimProcess.ACCEPT_CLAIM, "street", refusal());
        assertThat(paper(number)).contains(known.name(), known.identityNumber(), "2026年2月至3月", "劝业场街道", "行政复议");
        assertThat(as("street", () -> claims.open(number)).cards())
                .filteredOn(card -> card.title().equals("文书"))
                .singleElement()
                .satisfies(card -> assertThat(card.rows().get(0)).contains("不予发放补贴决定书"));
    }

    /** The text of the one paper of that claim. */
    private String paper(String number) {
        List<Documents.Info> papers = documents.of(number);
        assertThat(papers).hasSize(1);
        try (PDDocument pdf = Loader.loadPDF(documents.pdf(papers.get(0).id()))) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String employer(String seventeen) {
        return unit(seventeen, "employer", "street");
    }

    private String register(String code, String kind) {
        return as(
                "street",
                () -> employers.register(
                        new Employers.Draft(code, "天津某物业服务有限公司", kind, "120101001", "孙会计", "13800138001"), "street"));
    }
}
