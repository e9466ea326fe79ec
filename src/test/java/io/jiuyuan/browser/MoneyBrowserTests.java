package io.jiuyuan.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import io.jiuyuan.PackagedApplication;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The way of the money, from claims of a person and of an employer with thirty people to the recovery, over a weekend on which
 * people work. What is many is brought about over HTTP; what officials and citizens do is done on their screens.
 */
@ExtendWith(RunningDemo.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MoneyBrowserTests {

    private static final int EMPLOYEES = 30;
    private static final String COMPANY = "天津某物业服务有限公司";
    private static final String CREDIT_CODE = "91120101MA0JY00013";
    private static final String PAYEE = "6217000010001234569";
    private static final String CORRECTED = "6217000012340000123";

    private PackagedApplication application;
    private Backstage backstage;
    private Chromium chromium;
    private final List<Desk> desks = new ArrayList<>();
    private LocalDate makeUp;
    private String personal;
    private String employers;
    private String person;
    private String notice;
    private String batch;

    @BeforeAll
    void start() {
        application = PackagedApplication.startWithTestClasses(
                "--spring.profiles.active=demo,sample-people", "--jiuyuan.demo.cases=false");
        backstage = new Backstage(application.url());
        backstage.publishCalendars();
        chromium = Chromium.launch(Chromium.executable().orElseThrow());
    }

    @AfterAll
    void stop() {
        if (chromium != null) {
            chromium.close();
        }
        if (application != null) {
            application.close();
        }
    }

    @AfterEach
    void nothingWentWrongUnseen() {
        List<String> mishaps = desks.stream()
                .flatMap(desk -> desk.mishaps().stream())
                // Tasklist asks once more for a task that it has just put away.
                .filter(mishap -> !mishap.matches("40[34] GET .*/engine/default/task/[0-9a-f-]+"))
                .toList();
        desks.forEach(desk -> desk.screenshot("money-end-" + desks.indexOf(desk)));
        desks.forEach(Desk::close);
        assertThat(mishaps).as("errors in the browser's console").isEmpty();
    }

    @Test
    void fromTheClaimsToTheRecovery() {
        makeUp = backstage.makeUpDay();
        claimsAreApproved();
        publishedOverAWeekendWithAMakeUpDay();
        oneLineIsObjectedToAndUpheld();
        theRestIsPaidAndOneAccountIsWrong();
        theFailedOneIsPaidAgain();
        oneIsRecovered();
    }

    private void claimsAreApproved() {
        LocalDate since = backstage.today().minusMonths(2);
        YearMonth month = YearMonth.from(backstage.today().minusMonths(1));
        JsonNode worker = people(1, "FLEXIBLE", since).get(0);
        person = worker.get("name").asText();
        personal = submit(
                "flexible-insurance",
                null,
                List.of(row(
                        worker,
                        month,
                        Map.of(
                                "paid",
                                "1502.20",
                                "eventOn",
                                backstage.today().minusDays(5).toString()))),
                List.of("flexible-employment-statement", "insurance-record"),
                account(person, PAYEE));
        backstage.post(
                "street",
                "/api/employers",
                Map.of(
                        "creditCode",
                        CREDIT_CODE,
                        "name",
                        COMPANY,
                        "kind",
                        "employer",
                        "unitCode",
                        "120101001",
                        "contactName",
                        "孙会计",
                        "contactPhone",
                        "19900007777"));
        List<Map<String, Object>> rows = StreamSupport.stream(
                        people(EMPLOYEES, "UNIT", since).spliterator(), false)
                .map(each -> row(each, month, Map.of("contractMonths", 12)))
                .toList();
        employers = submit(
                "employer-insurance",
                CREDIT_CODE,
                rows,
                List.of("labour-contract", "wage-record", "insurance-record"),
                account(COMPANY, "0302010109300012345"));
        for (String claim : List.of(personal, employers)) {
            backstage.complete("street", claim, "userTask_acceptClaim", "accept", Map.of());
            backstage.complete("street3", claim, "userTask_checkClaim", "pass", Map.of("opinion", "已核对缴费凭证，情况属实。"));
            backstage.complete("district", claim, "userTask_reviewClaim", "approve", Map.of());
        }
        for (int year = backstage.today().getYear(); year <= makeUp.getYear(); year++) {
            backstage.post(
                    "finance",
                    "/api/funds",
                    Map.of(
                            "district",
                            "120101",
                            "year",
                            year,
                            "source",
                            "employment-fund",
                            "amount",
                            "100000",
                            "reason",
                            "年度就业补助资金预算批复"));
        }
    }

    private JsonNode people(int count, String kind, LocalDate since) {
        return backstage.post(
                "admin", "/api/sample-people?count=%d&kind=%s&since=%s".formatted(count, kind, since), Map.of());
    }

    private static Map<String, Object> row(JsonNode known, YearMonth month, Map<String, Object> rest) {
        Map<String, Object> row = new LinkedHashMap<>(rest);
        row.put("identityNumber", known.get("identityNumber").asText());
        row.put("name", known.get("name").asText());
        row.put("firstMonth", month.toString());
        row.put("lastMonth", month.toString());
        row.put("wagesPaid", true);
        row.put("insurancePaid", true);
        return row;
    }

    private static Map<String, Object> account(String holder, String number) {
        return Map.of("holder", holder, "bankName", "天津银行和平支行", "number", number, "activated", true);
    }

    private String submit(
            String item,
            String creditCode,
            List<Map<String, Object>> people,
            List<String> materials,
            Map<String, Object> account) {
        Map<String, Object> claim = new LinkedHashMap<>();
        claim.put("itemCode", item);
        claim.put("creditCode", creditCode);
        claim.put("people", people);
        claim.put(
                "materials",
                materials.stream().map(kind -> backstage.upload("street", kind)).toList());
        claim.put("account", account);
        return backstage.post("street", "/api/claims", claim).get("claimNumber").asText();
    }

    private void publishedOverAWeekendWithAMakeUpDay() {
        LocalDate thursday = makeUp.minusDays(2);
        Desk bureau = signIn("bureau");
        bureau.moveClockTo(thursday);
        bureau.open("/notices/compile");
        assertThat(bureau.page().locator("main")).containsText("31 项");
        bureau.screenshot("money-01-compile");
        bureau.page().locator("[name=scope][value=all]").click();
        assertThat(bureau.page().locator(".state")).hasText(Pattern.compile("汇集中|待复核"));
        notice = bureau.page().url().replaceAll(".*/", "");

        Desk second = signIn("bureau2");
        backstage.taskId("bureau2", notice, "userTask_releaseNotice");
        second.openTasklist();
        Locator form = second.takeUp("", "公示复核发布");
        assertThat(form).containsText("今日发布的期满日");
        second.choose("核对无误");
        second.screenshot("money-02-release");
        second.complete();
        bureau.openUntil("/notices/" + notice, "公示中");
        bureau.screenshot("money-03-notice");

        Desk citizen = visitor();
        citizen.open("/public/notices/payments/" + notice);
        Page page = citizen.page();
        LocalDate lastDay = makeUp.plusDays(4);
        assertThat(backstage.lastDay(thursday, 5))
                .as("Friday, the Saturday, Monday to Wednesday")
                .isEqualTo(lastDay);
        assertThat(page.locator("dl"))
                .containsText(
                        "至%d年%d月%d日".formatted(lastDay.getYear(), lastDay.getMonthValue(), lastDay.getDayOfMonth()));
        assertThat(page.locator("table.lines tbody tr")).hasCount(EMPLOYEES + 1);
        assertThat(page.locator("table.lines")).containsText(person);
        assertThat(page.locator("main")).not().containsText(PAYEE);
        citizen.screenshot("money-04-public");
    }

    private void oneLineIsObjectedToAndUpheld() {
        Desk citizen = visitor();
        citizen.open("/public/notices/payments/" + notice);
        Page page = citizen.page();
        Locator line = page.locator("table.lines tbody tr", new Page.LocatorOptions().setHasText(COMPANY))
                .first();
        line.locator("input[type=checkbox]").check();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("对所勾选的明细提出异议"))
                .click();
        page.locator("[name=text]").fill("此人九月起已在外地上班，没有在该单位工作。");
        page.locator("[name=contactName]").fill("𠮷小红");
        page.locator("[name=contactPhone]").fill("19900001234");
        citizen.screenshot("money-05-objection");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("提交异议"))
                .click();
        assertThat(page.locator(".done")).containsText("异议已收到");
        String objection = page.locator(".done strong").innerText();

        // The bureau has two officers, and both had a hand in the notice: the city investigates.
        Desk bureau = signIn("bureau");
        bureau.openUntil("/notices/" + notice, "由市级核查");
        backstage.taskId("city", objection, "userTask_investigateObjection");
        Desk city = signIn("city");
        city.openTasklist();
        Locator form = city.takeUp("", "资金公示异议核查");
        assertThat(form).containsText("须由市级核查");
        form.locator("select[name^=decision-]").selectOption("upheld-refused");
        form.locator("[name=answer]").fill("经核查，该人员已离开该单位，本项不予发放，感谢监督。");
        city.screenshot("money-06-investigate");
        city.complete();
        bureau.openUntil("/notices/" + notice, "异议成立，不予发放");
    }

    private void theRestIsPaidAndOneAccountIsWrong() {
        Desk bureau = signIn("bureau");
        bureau.moveClockTo(makeUp.plusDays(4));
        bureau.open("/payments");
        assertThat(bureau.page().locator(".stand")).containsText("0 笔");
        bureau.moveClockTo(makeUp.plusDays(5));
        bureau.openUntil("/payments", EMPLOYEES + " 笔");
        bureau.screenshot("money-07-waiting");
        bureau.page().locator("#compile").click();
        assertThat(bureau.page().locator("h1")).containsText("BF120101");
        batch = bureau.page().url().replaceAll(".*/", "");
        checkAndRelease();

        Desk finance = signIn("finance");
        finance.openUntil("/payments/" + batch, batch + "-1.csv");
        Page page = finance.page();
        String result = answers(paymentsOfLastFile(), person);
        upload(finance, result);
        assertThat(page.locator("#said")).containsText("成功 29，失败 1");
        finance.screenshot("money-08-batch");
        upload(finance, result);
        assertThat(page.locator("#said")).containsText("重复 30");
    }

    private void checkAndRelease() {
        Desk first = signIn("finance");
        backstage.taskId("finance", batch, "userTask_checkBatch");
        first.openTasklist();
        first.takeUp("", "财政核对");
        first.choose("核对无误");
        first.complete();
        Desk second = signIn("finance2");
        backstage.taskId("finance2", batch, "userTask_releaseBatch");
        second.openTasklist();
        Locator form = second.takeUp("", "财政放行");
        assertThat(form.locator("[name=layout]")).hasCount(1);
        second.choose("放行");
        second.screenshot("money-09-release");
        second.complete();
        backstage.taskId("finance", batch, "userTask_settleResults");
    }

    /** Cells of the payments of the last file. */
    private List<String[]> paymentsOfLastFile() {
        JsonNode files = backstage.get("finance", "/api/payments/" + batch).get("files");
        String id = files.get(files.size() - 1).get("id").asText();
        return backstage
                .text("finance", "/api/payments/" + batch + "/files/" + id)
                .lines()
                .skip(1)
                .map(line -> line.split(","))
                .toList();
    }

    /** What the bank says: all paid, but not to that holder. */
    private static String answers(List<String[]> payments, String failed) {
        return payments.stream()
                .map(cells -> "%s,%s,,%s,,,%s\r\n"
                        .formatted(
                                cells[1],
                                cells[6],
                                cells[2].equals(failed) ? "失败" : "成功",
                                cells[2].equals(failed) ? "账号户名不符" : ""))
                .collect(Collectors.joining("", "支付编号,金额,账号,结果,日期,流水号,原因\r\n", ""));
    }

    private static void upload(Desk finance, String result) {
        Page page = finance.page();
        page.locator("#file")
                .setInputFiles(new FilePayload("result.csv", "text/csv", result.getBytes(StandardCharsets.UTF_8)));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("导入"))
                .click();
        assertThat(page.locator("#said")).containsText("已导入");
    }

    private void theFailedOneIsPaidAgain() {
        Desk street = signIn("street");
        backstage.taskId("street", personal, "userTask_correctAccount");
        street.openTasklist();
        Locator form = street.takeUp("", "更正收款账户");
        form.locator("[name='account.holder']").fill(person);
        form.locator("[name='account.bankName']").fill("天津银行和平支行");
        form.locator("[name='account.number']").fill(CORRECTED);
        form.locator("[name='account.activated']").check();
        form.locator("[name='reason']").fill("本人换领社会保障卡");
        street.screenshot("money-10-account");
        street.complete();

        Desk finance = signIn("finance");
        finance.openTasklist();
        finance.takeUp("", "回盘对账");
        finance.choose("对失败的明细再次支付");
        finance.complete();
        checkAndRelease();
        finance.openUntil("/payments/" + batch, batch + "-2.csv");
        upload(finance, answers(paymentsOfLastFile(), "nobody"));
        finance.openTasklist();
        finance.takeUp("", "回盘对账");
        finance.choose("全部结清");
        finance.complete();
        finance.openUntil("/payments/" + batch, "资金拨付对账报告");
        assertThat(finance.page().locator(".state").first()).hasText("已办结");
        finance.screenshot("money-11-ended");
    }

    private void oneIsRecovered() {
        String month = YearMonth.from(makeUp).toString();
        JsonNode paid = backstage
                .get("bureau", "/api/recoveries/paid?claimNumber=" + personal)
                .get(0);
        String number = backstage
                .post(
                        "bureau",
                        "/api/recoveries",
                        Map.of(
                                "ref",
                                paid.get("ref").asText(),
                                "months",
                                List.of(paid.get("months").get(0).get("month").asText()),
                                "reasonCode",
                                "company-role",
                                "reason",
                                "市场监管部门登记为企业负责人，询问笔录"))
                .get("number")
                .asText();
        backstage.complete(
                "bureau2",
                number,
                "userTask_decideRecovery",
                "confirm",
                Map.of("dueOn", backstage.today().plusDays(30).toString(), "freeMonths", true, "opinion", "事实清楚，同意追回"));
        backstage.complete(
                "bureau",
                number,
                "userTask_followRepayment",
                "record",
                Map.of(
                        "amount",
                                BigDecimal.valueOf(paid.get("amount").get("fen").asLong(), 2)
                                        .toPlainString(),
                        "paidOn", backstage.today().toString(),
                        "voucher", "V-" + month));
        Desk bureau = signIn("bureau");
        bureau.openUntil("/recoveries/" + number, "已退回");
        bureau.screenshot("money-12-recovered");
        bureau.open("/funds?year=" + makeUp.getYear());
        JsonNode fund = backstage
                .get("finance", "/api/funds?district=120101&year=" + makeUp.getYear())
                .get(0);
        long left = fund.get("budget").get("fen").asLong()
                - fund.get("committed").get("fen").asLong()
                - fund.get("paid").get("fen").asLong()
                + fund.get("repaid").get("fen").asLong();
        assertThat(fund.get("left").get("fen").asLong()).isEqualTo(left);
        assertThat(fund.get("committed").get("fen").asLong()).isZero();
        assertThat(fund.get("repaid").get("fen").asLong())
                .isEqualTo(paid.get("amount").get("fen").asLong());
        bureau.screenshot("money-13-funds");
    }

    private Desk signIn(String username) {
        Desk desk = visitor();
        desk.signIn(username);
        return desk;
    }

    private Desk visitor() {
        Desk desk = new Desk(chromium.browser(), application.url(), 60_000);
        desks.add(desk);
        return desk;
    }
}
