package io.jiuyuan.subsidy.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.jiuyuan.disbursement.Cards;
import io.jiuyuan.disbursement.FundBudgets;
import io.jiuyuan.disbursement.Funds;
import io.jiuyuan.disbursement.PayeeAccounts;
import io.jiuyuan.disbursement.PayeeAccounts.Account;
import io.jiuyuan.disbursement.PayeeKind;
import io.jiuyuan.disbursement.PaymentBatches;
import io.jiuyuan.disbursement.PaymentBatches.Matter;
import io.jiuyuan.exit.CaseExited;
import io.jiuyuan.publicnotice.PaymentNotices;
import io.jiuyuan.publicnotice.PublicPayments;
import io.jiuyuan.publicnotice.PublicPayments.Words;
import io.jiuyuan.recovery.Recoveries;
import io.jiuyuan.recovery.Recoveries.Paid;
import io.jiuyuan.recovery.Recoveries.PaidMonth;
import io.jiuyuan.recovery.Recoveries.Proposal;
import io.jiuyuan.shared.InputRejected;
import io.jiuyuan.shared.Money;
import io.jiuyuan.shared.RuleRefused;
import io.jiuyuan.subsidy.SubmitClaim;
import io.jiuyuan.workdays.WorkingDays;
import io.jiuyuan.workflow.Processes.OpenTask;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * From the claim to the recovery on the real services, in random order: no month is paid twice, no cent is lost, no notice is
 * short, whatever is claimed, approved, objected to, taken down, paid, failed, replayed, stopped and asked back. A seed that fails
 * can be run again by its number.
 */
class ChainOfMoneyTests extends ClaimTest {

    private static final String HEPING = "120101";
    private static final int STEPS = 60;
    private static final int LAST_STEPS = 8;
    private static final int PAY = 8;
    private static final String HEADER = "支付编号,金额,账号,结果,日期,流水号,原因\r\n";
    private static final String CHECK = "userTask_checkBatch";
    private static final String RELEASE = "userTask_releaseBatch";
    private static final String SETTLE = "userTask_settleResults";

    @Autowired
    private PaymentNotices notices;

    @Autowired
    private PublicPayments published;

    @Autowired
    private PaymentBatches batches;

    @Autowired
    private Recoveries recoveries;

    @Autowired
    private PayeeAccounts accounts;

    @Autowired
    private FundBudgets budgets;

    @Autowired
    private Funds funds;

    @Autowired
    private WorkingDays workingDays;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private JdbcTemplate jdbc;

    private static int cards = 400_000;

    private Random random;
    private final List<Known> people = new ArrayList<>();
    private final List<String> filed = new ArrayList<>();
    private final List<String> up = new ArrayList<>();
    private final List<String> made = new ArrayList<>();
    private final List<String> rows = new ArrayList<>();
    private final Map<String, Integer> done = new TreeMap<>();

    @BeforeEach
    void withMoneyEnoughAndNothingWaiting() {
        Money budget = funds.standing(HEPING, 2026).stream()
                .filter(each -> each.source().equals("employment-fund"))
                .map(Funds.Standing::budget)
                .findFirst()
                .orElse(Money.ZERO);
        budgets.set("employment-fund", 2026, HEPING, budget.plus(new Money(1_000_000_000L)), "年度预算批复", "bureau");
        jdbc.update("UPDATE JY_PAYMENT_NOTICE_LINE SET handed_over = TRUE WHERE state = 'CLEARED'");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void noMonthIsPaidTwiceNoCentIsLostAndNoNoticeIsShort(long seed) {
        random = new Random(seed);
        for (int i = 0; i < 5; i++) {
            people.add(flexibleWorker());
            account(people.get(i));
            Known known = people.get(i);
            attempt(() -> claim(known));
        }
        attempt(this::publish);
        for (int step = 0; step < STEPS; step++) {
            perform(random.nextInt(18));
            assertSound();
        }
        for (int step = 0; step < LAST_STEPS; step++) {
            clock.advance(Duration.ofDays(2));
            perform(PAY);
            assertSound();
        }
        assertThat(done).as("what has happened with seed %s", seed).containsKeys("claimed", "published", "paid for");
    }

    private void perform(int act) {
        attempt(() -> act(act));
    }

    private void act(int act) {
        switch (act) {
            case 0, 1, 2 -> claim(pick(people));
            case 3, 4 -> publish();
            case 5 -> object();
            case 6 -> decideObjection();
            case 7 -> takeDown();
            case PAY, 9, 10, 11, 12 -> pay();
            case 13 -> correctAccount();
            case 14 -> exit();
            case 15 -> recover();
            default -> clock.advance(Duration.ofHours(random.nextInt(120)));
        }
    }

    /** Being refused is as good an end as any. */
    private void attempt(Runnable act) {
        try {
            act.run();
        } catch (RuleRefused | InputRejected refused) {
            assertThat(refused.getMessage()).isNotBlank();
            count("refused");
        }
        executeDueJobs();
    }

    /** One or two of the months since the work began, claimed within the days that the item gives. */
    private void claim(Known known) {
        YearMonth first = YearMonth.of(2026, 2).plusMonths(random.nextInt(2));
        YearMonth last = first.plusMonths(random.nextInt(2));
        SubmitClaim.Person usual = person(known, first.toString(), last.toString());
        SubmitClaim.Person now = new SubmitClaim.Person(
                null,
                usual.identityNumber(),
                usual.name(),
                usual.firstMonth(),
                usual.lastMonth(),
                clock.today().minusDays(5),
                usual.contractMonths(),
                true,
                true,
                null,
                null,
                null,
                null,
                usual.paid(),
                null);
        String number = submit("street", claim(FLEXIBLE, null, List.of(now), flexibleFiles("street")));
        count("claimed");
        filed.add(number);
        if (random.nextInt(8) == 0) {
            complete(number, ClaimProcess.ACCEPT_CLAIM, "street", Map.of("outcome", "accept"));
            complete(number, ClaimProcess.CHECK_CLAIM, "street3", refusal());
        } else {
            approve(number);
        }
    }

    private void publish() {
        List<String> refs =
                filed.stream().flatMap(number -> ready(number).stream()).toList();
        if (refs.isEmpty()) {
            return;
        }
        String number = notices.compile(HEPING, null, refs, "bureau");
        executeDueJobs();
        if (random.nextInt(6) == 0) {
            completeOnly(number, "userTask_releaseNotice", "bureau2", Map.of("outcome", "discard", "reason", "标准适用有误"));
            return;
        }
        completeOnly(number, "userTask_releaseNotice", "bureau2", Map.of("outcome", "release"));
        up.add(number);
        count("published");
    }

    private void object() {
        if (!up.isEmpty()) {
            published.object(
                    pick(up), List.of(1 + random.nextInt(3)), new Words("金额与实际缴费不符。", "赵某", "19900001234", ""));
            count("objected");
        }
    }

    private void decideObjection() {
        List<Map<String, Object>> open =
                jdbc.queryForList("SELECT o.id, o.district_code, o.raised_on, l.line_id FROM JY_PAYMENT_OBJECTION o"
                        + " JOIN JY_PAYMENT_OBJECTION_LINE l ON l.objection_id = o.id"
                        + " WHERE l.decision IS NULL AND o.settled_at IS NULL ORDER BY o.id");
        for (Map<String, Object> each : open) {
            String number = "YZ%s%s%06d"
                    .formatted(
                            each.get("DISTRICT_CODE"),
                            each.get("RAISED_ON").toString().substring(0, 4),
                            each.get("ID"));
            if (tasks(number).contains("userTask_investigateObjection")) {
                String decision = pick(List.of("not-upheld", "upheld-refused", "upheld-changed"));
                long line = ((Number) each.get("LINE_ID")).longValue() % 100_000;
                completeOnly(
                        number,
                        "userTask_investigateObjection",
                        "city",
                        Map.of("outcome", "done", "decision-" + line, decision, "answer", "经核查，情况已经核实，现答复如上。"));
                count("objection " + decision);
                return;
            }
        }
    }

    private void takeDown() {
        if (!up.isEmpty() && random.nextInt(4) == 0) {
            String number = up.get(up.size() - 1);
            as("bureau", () -> desk.takeDown(number, "content", "标准适用有误，须更正"));
            count("taken down");
        }
    }

    @Autowired
    private io.jiuyuan.publicnotice.NoticeDesk desk;

    /** One step of one batch: the first that is open, or a new one. */
    private void pay() {
        for (String batch : made) {
            List<String> open = tasks(batch);
            if (open.contains(CHECK)) {
                step(batch, CHECK, "finance");
                return;
            }
            if (open.contains(RELEASE)) {
                step(batch, RELEASE, "finance2");
                return;
            }
            if (open.contains(SETTLE) && random.nextInt(3) > 0) {
                results(batch);
                return;
            }
        }
        made.add(as("bureau", () -> batches.compile(HEPING)));
        count("compiled");
    }

    private void step(String batch, String task, String officer) {
        Map<String, Object> input =
                random.nextInt(8) == 0 ? Map.of("outcome", "return", "opinion", "请重新核对后再报") : Map.of("outcome", "pass");
        completeOnly(batch, task, officer, input);
    }

    private void results(String batch) {
        List<Map<String, Object>> sent = jdbc.queryForList(
                "SELECT end_to_end_id, amount_fen FROM JY_PAY_ATTEMPT WHERE batch_number = ? ORDER BY end_to_end_id",
                batch);
        List<String> said = new ArrayList<>();
        for (Map<String, Object> attempt : sent) {
            if (random.nextInt(3) > 0) {
                said.add("%s,%s,,%s,%s,,%s\r\n"
                        .formatted(
                                attempt.get("END_TO_END_ID"),
                                new Money(((Number) attempt.get("AMOUNT_FEN")).longValue()),
                                random.nextInt(3) > 0 ? "成功" : "失败",
                                clock.today(),
                                "户名不符"));
            }
        }
        rows.addAll(said);
        read(batch, said);
        if (!rows.isEmpty() && random.nextBoolean()) {
            read(batch, rows.subList(random.nextInt(rows.size()), rows.size()));
        }
        for (Matter told : as("finance", () -> batches.open(batch)).matters()) {
            decide(batch, told.id());
        }
        completeOnly(
                batch,
                SETTLE,
                "finance",
                random.nextBoolean() ? Map.of("outcome", "again", "scope", "all") : Map.of("outcome", "ended"));
    }

    private void read(String batch, List<String> lines) {
        if (!lines.isEmpty()) {
            byte[] file = (HEADER + String.join("", lines)).getBytes(StandardCharsets.UTF_8);
            String id = as(
                    "finance",
                    () -> batches.readResult(
                            batch, "r" + random.nextInt() + ".csv", new ByteArrayInputStream(file), null));
            if (as("finance", () -> batches.result(batch, id)).head().paid() > 0) {
                count("paid for");
            }
        }
    }

    private void decide(String batch, String id) {
        Matter matter = as("finance", () -> batches.open(batch)).matters().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
        if (matter.mayPropose()) {
            String resolution = pick(matter.options()).code();
            as("finance", () -> batches.propose(batch, id, resolution, "与银行核实"));
            as("finance2", () -> batches.decide(batch, id, random.nextInt(4) > 0));
            count("matter " + resolution);
        }
    }

    private void correctAccount() {
        for (String number : filed) {
            if (keys(number).contains(ClaimProcess.CORRECT_ACCOUNT)) {
                Map<String, Object> input = new HashMap<>(Map.of(
                        "outcome",
                        "done",
                        "account.holder",
                        "周明",
                        "account.bankName",
                        "天津银行和平支行",
                        "account.activated",
                        true));
                input.put("account.number", Cards.numbered(++cards));
                input.put("reason", "本人换领社会保障卡");
                complete(number, ClaimProcess.CORRECT_ACCOUNT, "street", input);
                count("corrected");
                return;
            }
        }
    }

    private void exit() {
        if (random.nextInt(2) == 0) {
            Known known = pick(people);
            String fact = pick(List.of("death", "fraud", "pensioned"));
            transactions.executeWithoutResult(status -> events.publishEvent(new CaseExited(
                    "TC-" + known.caseNumber() + random.nextInt(1_000_000),
                    known.caseNumber(),
                    known.personId(),
                    clock.today().minusDays(random.nextInt(30)),
                    "x",
                    fact)));
            runAsync();
            count("exit " + fact);
        }
    }

    private void recover() {
        for (String number : filed) {
            for (Paid line : as("bureau", () -> recoveries.paid(number, "bureau"))) {
                Optional<PaidMonth> month =
                        line.months().stream().filter(each -> !each.asked()).findFirst();
                if (month.isPresent()) {
                    recover(line.ref(), month.get());
                    return;
                }
            }
        }
    }

    private void recover(String ref, PaidMonth month) {
        String number = as(
                "bureau",
                () -> recoveries.propose(
                        new Proposal(ref, List.of(month.month()), "company-role", "社保系统查询结果和询问笔录"), "bureau"));
        executeDueJobs();
        one(
                number,
                "bureau2",
                Map.of(
                        "outcome",
                        "confirm",
                        "dueOn",
                        clock.today().plusDays(30).toString(),
                        "freeMonths",
                        random.nextBoolean(),
                        "opinion",
                        "事实清楚，同意追回"));
        one(
                number,
                "bureau",
                Map.of(
                        "outcome",
                        "record",
                        "amount",
                        month.amount().toString(),
                        "paidOn",
                        clock.today().toString(),
                        "voucher",
                        "V" + number));
        count("recovered");
    }

    private void one(String number, String officer, Map<String, Object> input) {
        OpenTask task = processes.openTasks(number).get(0);
        as(officer, () -> forms.complete(task.id(), officer, json.valueToTree(input)));
        executeDueJobs();
    }

    private void account(Known known) {
        Account account = new Account(known.name(), "中国建设银行天津分行", null, Cards.numbered(++cards), true);
        as("street", () -> accounts.record(PayeeKind.PERSON, known.personId(), account, "申领时登记", "street", ""));
    }

    private List<String> tasks(String number) {
        return processes.openTasks(number).stream().map(OpenTask::key).toList();
    }

    private <T> T pick(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private void count(String what) {
        done.merge(what, 1, Integer::sum);
    }

    private void assertSound() {
        noMonthIsPaidTwice();
        noCentIsLost();
        noNoticeIsShort();
    }

    /** A month that recovery freed by a decision may be paid again. */
    private void noMonthIsPaidTwice() {
        none("""
                SELECT l.person_id, p.benefit_month FROM JY_CLAIM_PART p JOIN JY_CLAIM_LINE l ON l.ref = p.ref
                WHERE l.state IN ('READY', 'NOTICED', 'PUBLISHED', 'CLEARED', 'SENT', 'FAILED', 'PAID') AND p.cut_by IS NULL
                AND l.item_code = 'flexible-insurance' AND NOT EXISTS (SELECT 1 FROM JY_BENEFIT_MONTH_FREED f
                    WHERE f.ref = l.ref AND f.benefit_month = p.benefit_month)
                GROUP BY l.person_id, p.benefit_month HAVING COUNT(*) > 1""");
        none("""
                SELECT instruction_id FROM JY_PAY_ATTEMPT WHERE state <> 'FAILED'
                GROUP BY instruction_id HAVING COUNT(*) > 1""");
        none("""
                SELECT ref FROM JY_PAY_INSTRUCTION WHERE state = 'PAID' GROUP BY ref HAVING COUNT(*) > 1""");
    }

    private void noCentIsLost() {
        none("""
                SELECT f.id FROM JY_FUND f WHERE
                f.committed_fen <> (SELECT COALESCE(SUM(c.amount_fen), 0) FROM JY_FUND_COMMITMENT c
                    WHERE c.fund_id = f.id AND c.state = 'COMMITTED')
                OR f.paid_fen <> (SELECT COALESCE(SUM(c.amount_fen), 0) FROM JY_FUND_COMMITMENT c
                    WHERE c.fund_id = f.id AND c.state = 'PAID')
                OR f.repaid_fen <> (SELECT COALESCE(SUM(c.repaid_fen), 0) FROM JY_FUND_COMMITMENT c
                    WHERE c.fund_id = f.id)""");
        for (String batch : made) {
            none("""
                    SELECT i.ref FROM JY_PAY_INSTRUCTION i JOIN JY_FUND_COMMITMENT c ON c.ref = i.ref
                    WHERE i.batch_number = '%s' AND (i.amount_fen <> c.amount_fen
                    OR (i.state = 'PAID' AND c.state <> 'PAID')
                    OR (i.state IN ('SENT', 'FAILED') AND c.state <> 'COMMITTED')
                    OR (i.state = 'GIVEN_UP' AND c.state <> 'RELEASED'))""".formatted(batch));
            assertThat(as("finance", () -> batches.open(batch)).sent().balanced())
                    .isTrue();
        }
    }

    private void noNoticeIsShort() {
        for (String number : up) {
            jdbc.query(
                    "SELECT n.first_day, l.cleared_on FROM JY_PAYMENT_NOTICE_LINE l JOIN JY_PAYMENT_NOTICE n"
                            + " ON n.id = l.notice_id WHERE l.notice_id = ? AND l.state = 'CLEARED'",
                    row -> {
                        LocalDate first = row.getObject(1, LocalDate.class);
                        assertThat(row.getObject(2, LocalDate.class))
                                .isAfter(workingDays.period(first, 5).end());
                    },
                    Long.parseLong(number.substring(12)));
        }
        none("""
                SELECT i.id FROM JY_PAY_INSTRUCTION i JOIN JY_PAYMENT_NOTICE_LINE l ON l.id = i.active_line_id
                WHERE l.state <> 'CLEARED' OR l.open_objections > 0""");
    }

    private void none(String sql) {
        assertThat(jdbc.queryForList(sql)).as("%s after %s", sql, done).isEmpty();
    }
}
