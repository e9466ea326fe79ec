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
import io.jiuyuan.recovery.Recoveries.Row;
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
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** A person to whom three months of a flexible subsidy were paid, and officers who ask for them back. */
abstract class RecoveryTest extends LedgerTest {

    private static final AtomicInteger CASES = new AtomicInteger();
    private static final String FUND = "district-fund";
    private static final int YEAR = 2027;
    protected static final long MONTH_FEN = 75110;

    @Autowired
    protected Recoveries recoveries;

    @Autowired
    protected ClaimRepository claims;

    @Autowired
    protected ClaimLineRepository lines;

    @Autowired
    protected ClaimPartRepository parts;

    @Autowired
    protected Funds funds;

    @Autowired
    protected FundBudgets budgets;

    @Autowired
    protected Processes processes;

    @Autowired
    protected TaskForms forms;

    @Autowired
    protected Notifications notifications;

    @Autowired
    protected Documents documents;

    @Autowired
    protected Exits exits;

    @Autowired
    protected Policies policies;

    @Autowired
    protected RecognitionCaseRepository cases;

    protected final ObjectMapper json = new ObjectMapper().findAndRegisterModules();
    protected String caseNumber;
    protected String ref;

    @BeforeEach
    void threeMonthsWerePaid() {
        String person = man();
        caseNumber = recognized(person);
        ref = paid(person, months("2025-12", 3));
    }

    protected Money repaidBefore;

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

    protected Funds.Standing standing() {
        return funds.standing("120101", YEAR).stream()
                .filter(each -> each.source().equals(FUND))
                .findFirst()
                .orElseThrow();
    }

    private ClaimFiling filing() {
        return new ClaimFiling("window", "street", "张三", clock.instant(), null, null);
    }

    protected String propose(String reason, List<YearMonth> months) {
        return as("bureau", () -> recoveries.propose(new Proposal(ref, months, reason, "社保系统查询结果和询问笔录"), "bureau"));
    }

    protected void order(String number, boolean free) {
        decide(number, "bureau2", confirmation(free));
    }

    protected Map<String, Object> confirmation(boolean free) {
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

    protected void decide(String number, String officer, Map<String, Object> input) {
        complete(number, officer, input);
    }

    protected void record(String number, String yuan, String voucher) {
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

    protected static Map<String, Object> referral() {
        return Map.of("outcome", "refer", "reason", "多次催告仍不退回");
    }

    protected void complete(String number, String officer, Map<String, Object> input) {
        String id = task(number).id();
        as(officer, () -> forms.open(id, officer));
        as(officer, () -> forms.complete(id, officer, json.valueToTree(input)));
        executeDueJobs();
    }

    protected OpenTask task(String number) {
        return processes.openTasks(number).stream()
                .filter(task -> !task.key().equals(RecoveryProcess.SUPERVISE))
                .findFirst()
                .orElseThrow();
    }

    protected Row row(String number) {
        return as("bureau", () -> recoveries.open(number)).row();
    }

    protected List<String> told() {
        return notifications.of(caseNumber).stream()
                .map(sent -> sent.key().replaceFirst("^recovery:[^:]*:", ""))
                .toList();
    }

    protected List<String> states() {
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

    protected static AbstractThrowableAssert<?, ? extends Throwable> refused(String code, ThrowingCallable act) {
        return assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        RuleRefused.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
