package io.jiuyuan.recovery.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.jiuyuan.disbursement.FundBudgets;
import io.jiuyuan.disbursement.Funds;
import io.jiuyuan.disbursement.Funds.Commitment;
import io.jiuyuan.documents.Documents;
import io.jiuyuan.exit.Exits;
import io.jiuyuan.notification.Notifications;
import io.jiuyuan.organization.Tier;
import io.jiuyuan.policy.CategoryFacts;
import io.jiuyuan.policy.Circumstances;
import io.jiuyuan.policy.Policies;
import io.jiuyuan.policy.PolicyPack;
import io.jiuyuan.recognition.domain.ActingUnits;
import io.jiuyuan.recognition.domain.CasePath;
import io.jiuyuan.recognition.domain.Filing;
import io.jiuyuan.recognition.domain.RecognitionCase;
import io.jiuyuan.recognition.domain.RecognitionCaseRepository;
import io.jiuyuan.recognition.domain.StatedFacts;
import io.jiuyuan.recovery.Recoveries;
import io.jiuyuan.recovery.Recoveries.Proposal;
import io.jiuyuan.recovery.Recoveries.Receipt;
import io.jiuyuan.recovery.Recoveries.Row;
import io.jiuyuan.shared.AccessRefused;
import io.jiuyuan.shared.InputRejected;
import io.jiuyuan.shared.Money;
import io.jiuyuan.shared.RuleRefused;
import io.jiuyuan.shared.Sex;
import io.jiuyuan.subsidy.BenefitMonths.Month;
import io.jiuyuan.subsidy.LedgerTest;
import io.jiuyuan.subsidy.domain.Claim;
import io.jiuyuan.subsidy.domain.ClaimFiling;
import io.jiuyuan.subsidy.domain.ClaimLine;
import io.jiuyuan.subsidy.domain.ClaimLineRepository;
import io.jiuyuan.subsidy.domain.ClaimPart;
import io.jiuyuan.subsidy.domain.ClaimPartRepository;
import io.jiuyuan.subsidy.domain.ClaimRepository;
import io.jiuyuan.subsidy.domain.ClaimUnits;
import io.jiuyuan.subsidy.domain.LineAmount;
import io.jiuyuan.workflow.Processes;
import io.jiuyuan.workflow.Processes.OpenTask;
import io.jiuyuan.workflow.TaskForms;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Money that was paid is asked back, on the real model (T31, X7, X18). */
class RecoveryProcessTests extends LedgerTest {

    private static final AtomicInteger CASES = new AtomicInteger();
    private static final String FUND = "district-fund";
    private static final int YEAR = 2027;
    private static final long MONTH_FEN = 75110;

    @Autowired
    private Recoveries recoveries;

    @Autowired
    private ClaimRepository claims;

    @Autowired
    private ClaimLineRepository lines;

    @Autowired
    private ClaimPartRepository parts;

    @Autowired
    private Funds funds;

    @Autowired
    private FundBudgets budgets;

    @Autowired
    private Processes processes;

    @Autowired
    private TaskForms forms;

    @Autowired
    private Notifications notifications;

    @Autowired
    private Documents documents;

    @Autowired
    private Exits exits;

    @Autowired
    private Policies policies;

    @Autowired
    private RecognitionCaseRepository cases;

    private final ObjectMapper json = new ObjectMapper().findAndRegisterModules();
    private String caseNumber;
    private String ref;

    @BeforeEach
    void threeMonthsWerePaid() {
        String person = man();
        caseNumber = recognized(person);
        ref = paid(person, months("2025-12", 3));
    }

    @Test
    void proposedByOneOrderedByAnotherReturnedAtOnce() {
        String number = propose("company-role", months("2026-01", 2));

        assertThat(row(number).due()).isEqualTo(new Money(2 * MONTH_FEN));
        assertThat(row(number).statusName()).isEqualTo("拟追回");
        assertThat(task(number).groups()).containsExactly("bureau-120101");
        order(number, false);
        assertThat(row(number).statusName()).isEqualTo("待退回");
        assertThat(told()).containsExactly("ordered");
        assertThat(as("bureau", () -> documents.of(caseNumber)))
                .extracting(Documents.Info::template)
                .containsExactly("recovery-order");
        assertThat(documents.pdf(documents.of(caseNumber).get(0).id())).startsWith("%PDF".getBytes());

        record(number, "1502.20", "V1");

        assertThat(row(number).statusName()).isEqualTo("已退回");
        assertThat(row(number).repaid()).isEqualTo(new Money(2 * MONTH_FEN));
        assertThat(told()).containsExactly("ordered", "repaid");
        assertThat(processes.runs(RecoveryProcess.KEY, number)).isFalse();
        assertThat(standing().repaid()).isEqualTo(repaidBefore.plus(new Money(2 * MONTH_FEN)));
    }

    @Test
    void whoProposedDoesNotDecide() {
        String number = propose("overpaid", months("2026-01", 1));

        refused("same-officer", () -> decide(number, "bureau", confirmation(false)));
    }

    @Test
    void onlyTheBureauOfTheDistrictProposesAndDecides() {
        Proposal proposal = new Proposal(ref, months("2026-01", 1), "overpaid", "多发了一个月");
        for (String other : List.of("street", "district", "finance", "city", "auditor")) {
            assertThatThrownBy(() -> as(other, () -> recoveries.propose(proposal, other)))
                    .as(other)
                    .isInstanceOf(AccessRefused.class);
        }
    }

    @Test
    void aRejectedProposalLeavesTheMonthsToAskedAgain() {
        String number = propose("overpaid", months("2026-01", 2));
        decide(number, "bureau2", Map.of("outcome", "reject", "opinion", "经查不属多发"));

        assertThat(row(number).statusName()).isEqualTo("不予追回");
        assertThat(processes.runs(RecoveryProcess.KEY, number)).isFalse();
        assertThat(propose("overpaid", months("2026-01", 1))).isNotEqualTo(number);
    }

    @Test
    void aMonthIsAskedBackOnce() {
        propose("overpaid", months("2026-01", 1));

        refused("already-asked", () -> propose("other", months("2025-12", 2))).hasMessageContaining("2026年1月");
        assertThat(propose("other", months("2025-12", 1))).isNotBlank();
    }

    @Test
    void onlyMonthsThatWerePaidAndWithAReason() {
        assertThatThrownBy(() -> propose("overpaid", months("2026-02", 2)))
                .isInstanceOf(InputRejected.class)
                .hasMessageContaining("2026年3月不是该笔补贴的所属月份");
        assertThatThrownBy(() -> propose("overpaid", List.of())).isInstanceOf(InputRejected.class);
        assertThatThrownBy(() -> propose("no-such-reason", months("2026-01", 1)))
                .isInstanceOf(InputRejected.class);
        assertThatThrownBy(() -> as(
                        "bureau",
                        () -> recoveries.propose(
                                new Proposal("BT0-1", months("2026-01", 1), "overpaid", "多发了一个月"), "bureau")))
                .isInstanceOf(InputRejected.class);
    }

    @Test
    void partsNeverComeToMoreThanIsOwedAndAVoucherCountsOnce() {
        String number = propose("overpaid", months("2026-01", 1));
        order(number, false);

        record(number, "700.00", "V1");
        assertThat(row(number).statusName()).isEqualTo("部分退回");
        refused("voucher-used", () -> record(number, "1.00", "V1"));
        refused("repaid-too-much", () -> record(number, "51.11", "V2")).hasMessageContaining("51.10元");
        assertThat(row(number).repaid()).isEqualTo(new Money(70000));
        record(number, "51.10", "V2");
        assertThat(row(number).statusName()).isEqualTo("已退回");
    }

    @Test
    void theMonthsComeFreeOnlyByTheDecision() {
        String kept = propose("overpaid", months("2025-12", 1));
        order(kept, false);
        record(kept, "751.10", "V1");
        assertThat(states()).containsExactly("used", "used", "used");

        String freed = propose("overpaid", months("2026-02", 1));
        order(freed, true);
        record(freed, "51.10", "V1");
        assertThat(states()).as("not before all is back").containsExactly("used", "used", "used");
        record(freed, "700.00", "V2");
        assertThat(states()).containsExactly("used", "used", "free");
    }

    @Test
    void instalmentsAreRemindedOneByOne() {
        String number = propose("overpaid", months("2026-01", 1));
        order(number, false);
        complete(number, "bureau", Map.of("outcome", "plan", "parts", 3, "firstDue", "2026-03-20"));

        assertThat(row(number).dueOn()).isEqualTo("2026-05-20");
        assertThat(task(number).due()).isEqualTo("2026-03-20T16:00:00Z");
        executeJobsAfter(Duration.ofDays(18));
        assertThat(told()).as("the day itself still counts").containsExactly("ordered");
        executeJobsAfter(Duration.ofDays(1));
        assertThat(told()).containsExactly("ordered", "reminded:1");
        record(number, "250.36", "V1");
        assertThat(task(number).due()).isEqualTo("2026-04-20T16:00:00Z");
        executeJobsAfter(Duration.ofDays(16));
        assertThat(told()).containsExactly("ordered", "reminded:1");
        executeJobsAfter(Duration.ofDays(16));
        assertThat(told()).containsExactly("ordered", "reminded:1", "reminded:2");
    }

    @Test
    void whoDoesNotReturnIsRemindedThreeTimesAndThenReferred() {
        String number = propose("overpaid", months("2026-01", 1));
        order(number, false);
        refused("not-overdue", () -> complete(number, "bureau", referral()));

        for (int day = 0; day < 100; day++) {
            executeJobsAfter(Duration.ofDays(1));
        }
        assertThat(told()).containsExactly("ordered", "reminded:1", "reminded:2", "reminded:3");
        complete(number, "bureau", referral());

        assertThat(row(number).statusName()).isEqualTo("移送");
        assertThat(told()).endsWith("referred");
        assertThat(processes.runs(RecoveryProcess.KEY, number)).isFalse();
        as("bureau", () -> recoveries.repay(number, new Receipt(new Money(MONTH_FEN), clock.today(), "V1"), "bureau"));
        assertThat(row(number).statusName()).isEqualTo("已退回");
    }

    @Test
    void whileTheTaskIsOpenMoneyIsRecordedThere() {
        String number = propose("overpaid", months("2026-01", 1));
        order(number, false);

        refused(
                "task-open",
                () -> as(
                        "bureau",
                        () -> recoveries.repay(number, new Receipt(new Money(1), clock.today(), "V1"), "bureau")));
    }

    @Test
    void aLateDecisionCallsTheCity() {
        String number = propose("overpaid", months("2026-01", 1));

        executeJobsAfter(Duration.ofDays(7));
        assertThat(processes.openTasks(number)).hasSize(1);
        executeJobsAfter(Duration.ofDays(1));

        OpenTask called = processes.openTasks(number).stream()
                .filter(task -> task.key().equals(RecoveryProcess.SUPERVISE))
                .findFirst()
                .orElseThrow();
        assertThat(called.groups()).containsExactly("city-12");
        as(
                "city",
                () -> forms.complete(
                        called.id(), "city", json.valueToTree(Map.of("outcome", "supervised", "opinion", "请立即审定"))));
        order(number, false);
        assertThat(row(number).statusName()).isEqualTo("待退回");
    }

    @Test
    void fraudProposesAnExitAndNothingElseDoes() {
        order(propose("overpaid", months("2025-12", 1)), false);
        assertThat(exits.of(caseNumber).exits()).isEmpty();

        order(propose("fraud", months("2026-01", 2)), false);

        assertThat(exits.of(caseNumber).exits())
                .singleElement()
                .satisfies(exit -> assertThat(exit.facts())
                        .singleElement()
                        .satisfies(fact -> assertThat(fact.fact()).isEqualTo("fraud")));
    }

    @Test
    void othersDistrictsSeeNothing() {
        String number = propose("overpaid", months("2026-01", 1));

        assertThat(as("city", () -> recoveries.list(null, 0, 50)).getContent())
                .extracting(Row::number)
                .contains(number);
        assertThat(as("xinyu-county", () -> recoveries.list(null, 0, 50)).getContent())
                .isEmpty();
        assertThatThrownBy(() -> as("xinyu-county", () -> recoveries.open(number)))
                .isInstanceOf(AccessRefused.class);
    }

    private Money repaidBefore;

    private String paid(String person, List<YearMonth> months) {
        String line = line();
        String claimNumber = line.substring(0, line.length() - 2);
        reserve(line, person, FLEXIBLE, months, TIANJIN, 1, "4050", null);
        use(line);
        return as(
                "bureau",
                () -> transactions.execute(status -> {
                    Claim claim = new Claim(
                            claimNumber,
                            new ClaimUnits(TIANJIN, "120101", "120101001", "120101001", "120101"),
                            filing(),
                            "person",
                            person,
                            FLEXIBLE,
                            "灵活就业社会保险补贴",
                            "tianjin-2025.1",
                            LocalDate.of(2025, 12, 1),
                            false);
                    LineAmount amount = new LineAmount(
                            "r", "a", "e", "751.10元/月×3个月", "2025年12月至2026年2月", months.size() * MONTH_FEN, null);
                    ClaimLine paid = new ClaimLine(claim, person, caseNumber, FUND, 1, "4050", "{}", amount);
                    paid.approve();
                    paid.taken("GZ1", 2026);
                    paid.published();
                    paid.cleared();
                    paid.sent("BF1");
                    paid.paid(clock.today());
                    claims.saveAndFlush(claim);
                    lines.saveAndFlush(paid);
                    for (int i = 0; i < months.size(); i++) {
                        ClaimPart.Basis basis = new ClaimPart.Basis("tianjin-2025.1", "r", "a", "751.10元", "");
                        parts.saveAndFlush(new ClaimPart(paid, i + 1, months.get(i), basis, MONTH_FEN, MONTH_FEN));
                    }
                    return paidFromTheBudget(paid);
                }));
    }

    private String paidFromTheBudget(ClaimLine paid) {
        if (budgets.history(FUND, YEAR, "120101").isEmpty()) {
            budgets.set(FUND, YEAR, "120101", Money.ofYuan(new java.math.BigDecimal(9000000)), "年度预算下达", "bureau");
        }
        funds.commit(List.of(new Commitment(paid.ref(), FUND, YEAR, "120101", new Money(paid.amountFen()))));
        funds.paid(List.of(paid.ref()));
        repaidBefore = standing().repaid();
        return paid.ref();
    }

    private Funds.Standing standing() {
        return funds.standing("120101", YEAR).stream()
                .filter(each -> each.source().equals(FUND))
                .findFirst()
                .orElseThrow();
    }

    private ClaimFiling filing() {
        return new ClaimFiling("window", "street", "张三", clock.instant(), null, null);
    }

    private String propose(String reason, List<YearMonth> months) {
        return as("bureau", () -> recoveries.propose(new Proposal(ref, months, reason, "社保系统查询结果和询问笔录"), "bureau"));
    }

    private void order(String number, boolean free) {
        decide(number, "bureau2", confirmation(free));
    }

    private Map<String, Object> confirmation(boolean free) {
        return Map.of(
                "outcome",
                "confirm",
                "dueOn",
                clock.today().plusDays(30).toString(),
                "freeMonths",
                free,
                "opinion",
                "事实清楚，同意追回");
    }

    private void decide(String number, String officer, Map<String, Object> input) {
        complete(number, officer, input);
    }

    private void record(String number, String yuan, String voucher) {
        complete(
                number,
                "bureau",
                Map.of(
                        "outcome",
                        "record",
                        "amount",
                        yuan,
                        "paidOn",
                        clock.today().toString(),
                        "voucher",
                        voucher));
    }

    private static Map<String, Object> referral() {
        return Map.of("outcome", "refer", "reason", "多次催告仍不退回");
    }

    private void complete(String number, String officer, Map<String, Object> input) {
        String id = task(number).id();
        as(officer, () -> forms.open(id, officer));
        as(officer, () -> forms.complete(id, officer, json.valueToTree(input)));
        executeDueJobs();
    }

    private OpenTask task(String number) {
        return processes.openTasks(number).stream()
                .filter(task -> !task.key().equals(RecoveryProcess.SUPERVISE))
                .findFirst()
                .orElseThrow();
    }

    private Row row(String number) {
        return as("bureau", () -> recoveries.open(number)).row();
    }

    private List<String> told() {
        return notifications.of(caseNumber).stream()
                .map(sent -> sent.key().replaceFirst("^recovery:[^:]*:", ""))
                .toList();
    }

    private List<String> states() {
        return ledger.of(ref).stream().map(Month::state).toList();
    }

    private String recognized(String personId) {
        return as(
                "community",
                () -> transactions.execute(status -> {
                    PolicyPack pack = policies.at(TIANJIN, clock.today());
                    CasePath path = CasePath.of(pack.recognition(), Tier.STREET);
                    String number = "JY1201012026%06d".formatted(880000 + CASES.incrementAndGet());
                    RecognitionCase of = new RecognitionCase(
                            number,
                            personId,
                            TIANJIN,
                            pack.version(),
                            path,
                            new ActingUnits(kind -> TIANJIN),
                            new Filing("window", "community", "residence", null, null, clock.instant()),
                            null,
                            new StatedFacts(new CategoryFacts(50, Sex.MALE, Circumstances.UNKNOWN)),
                            List.of("4050"));
                    of.accept();
                    of.registersAnswered(true);
                    of.visitedAtHome();
                    of.passPreliminaryReview(List.of("4050"));
                    of.noticePublished("GS" + number);
                    of.noticePassed();
                    of.passRecheck(false);
                    of.approve(List.of("4050"), false, clock.instant());
                    cases.saveAndFlush(of);
                    return number;
                }));
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> refused(String code, ThrowingCallable act) {
        return assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        RuleRefused.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
