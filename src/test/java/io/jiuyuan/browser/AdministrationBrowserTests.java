package io.jiuyuan.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The administrators' pages as an administrator uses them, and as others find them shut. */
class AdministrationBrowserTests extends BrowserTest {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final String STREET_OFFICE = "120101003";

    @Test
    void anAccountIsOpenedWithAOneTimePasswordThatMustBeChanged() {
        Desk admin = signIn("admin");
        newAccount(admin, "new-officer", "刘新", "街道", STREET_OFFICE);
        String password = admin.page().locator("#created code.password").innerText();

        Desk newcomer = visitor();
        newcomer.open("/login");
        newcomer.page().locator("input[name=username]").fill("new-officer");
        newcomer.page().locator("input[name=password]").fill(password);
        newcomer.page().locator("button[type=submit]").click();
        assertThat(newcomer.page().locator("h1")).containsText("修改密码");
    }

    @Test
    void aStaffListIsImportedRowByRow(@TempDir Path folder) throws IOException {
        Path list = folder.resolve("staff.xlsx");
        try (OutputStream file = Files.newOutputStream(list);
                Workbook workbook = new Workbook(file, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("人员");
            row(sheet, 0, "用户名", "姓名", "角色", "单位代码", "起始日期", "截止日期");
            row(sheet, 1, "sheet-one", "陈一", "街道（乡镇）经办人员", STREET_OFFICE, "", "");
            row(sheet, 2, "sheet-two", "陈二", "街道（乡镇）经办人员", "999999999", "", "");
        }
        Desk admin = signIn("admin");
        admin.open("/admin/officers");
        admin.page().locator("[data-opens=bulk]").click();
        admin.page().locator("#import input[type=file]").setInputFiles(list);
        button(admin.page().locator("#import"), "开始导入").click();

        assertThat(admin.page().locator("#imported")).containsText("共 2 行：已新建账号 1 行，未导入 1 行");
        assertThat(admin.page().locator("#imported tbody tr").first()).containsText("第 3 行");
        admin.screenshot("20-staff-import");
        admin.open("/admin/officers/sheet-one");
        assertThat(admin.page().locator("#posts")).containsText("在任");
    }

    @Test
    void aLeaversOpenTasksGoToAColleagueInOneStep() {
        Applicant applicant = Applicant.named("周丽华");
        Desk admin = signIn("admin");
        newAccount(admin, "leaver", "赵离任", "社区", applicant.unit());
        String caseNumber = backstage().submit("community", applicant);
        backstage().assign("community", caseNumber, "userTask_acceptApplication", "leaver");

        admin.open("/admin/officers/leaver");
        admin.page().locator("#successor").selectOption("community");
        admin.page().locator("#reason").fill("调离");
        button(admin.page().locator("#handover"), "办理离任移交").click();
        button(admin.page().locator("dialog"), "办理离任").click();

        assertThat(admin.page().locator("#departure")).containsText("移交在办任务 1 项");
        assertThat(admin.page().locator("#state")).containsText("账号已停用");
        admin.screenshot("21-departure");
        Desk community = signIn("community");
        community.open("/tasks");
        assertThat(community.page().locator("tr", new Page.LocatorOptions().setHasText(caseNumber)))
                .isVisible();
    }

    @Test
    void aUnitIsFoundMovedAndImported(@TempDir Path folder) throws IOException {
        Path list = Files.writeString(
                folder.resolve("units.csv"), "code,name,tier,parent\n120101003099,试验社区居委会,community,120101003\nx,,,\n");
        Desk admin = signIn("admin");
        admin.open("/admin/divisions");
        admin.page().locator("[data-opens=bulk]").click();
        admin.page().locator("#import input[type=file]").setInputFiles(list);
        button(admin.page().locator("#import"), "开始导入").click();
        assertThat(admin.page().locator("#imported")).containsText("新增 1");
        assertThat(admin.page().locator("#imported")).containsText("第 3 行");

        admin.page().locator("[data-opens=change]").click();
        admin.page().locator("#move-unit").fill("120101003099");
        admin.page().locator("#move-parent").fill("12");
        admin.page().locator("#move-from").fill(backstage().today().plusDays(1).toString());
        button(admin.page().locator("#move"), "划转").click();
        assertThat(admin.page().locator("#move [data-jy=problems]")).containsText("不能划归");
        admin.page().locator("#move-parent").fill("120101004");
        button(admin.page().locator("#move"), "划转").click();
        assertThat(admin.page().locator("#changed")).containsText("单位已划转");
        admin.screenshot("22-units");

        admin.open("/admin/audit");
        assertThat(admin.page()
                        .locator("#list tr", new Page.LocatorOptions().setHasText("单位划转"))
                        .first())
                .containsText("120101003099");
    }

    @Test
    void aCalendarSaysWhatItLacksAndIsImported(@TempDir Path folder) throws IOException {
        int year = backstage().today().getYear() + 2;
        Desk admin = signIn("admin");
        admin.open("/admin/calendar");
        importCalendar(admin, folder, List.of(year + "-01-01"));
        Locator problems = admin.page().locator("#import [data-jy=problems]");
        assertThat(problems).containsText(String.valueOf(year));
        List<String> missing = DAY.matcher(problems.innerText())
                .results()
                .map(MatchResult::group)
                .distinct()
                .collect(Collectors.toList());
        if (!missing.contains(year + "-01-01")) {
            missing.add(year + "-01-01");
        }

        importCalendar(admin, folder, missing);

        assertThat(admin.page().locator("#imported")).containsText("已导入 " + missing.size() + " 天");
        assertThat(admin.page().locator("#years")).containsText(year + " 年");
        admin.screenshot("23-calendar");
    }

    @Test
    void theJournalShowsWhoDidWhatAndThatItsChainIsWhole() {
        Desk admin = signIn("admin");
        admin.open("/admin/audit");
        assertThat(admin.page().locator("#list tr").first()).containsText("admin");
        button(admin.page().locator("main"), "核验链条").click();
        assertThat(admin.page().locator("#verified")).containsText("链条完整");
        admin.page().locator("#action").selectOption("login");
        button(admin.page().locator("#search"), "查找").click();
        assertThat(admin.page().locator("#list tr").first()).containsText("登录");
        admin.screenshot("24-audit");
    }

    @Test
    void theMigrationPageCountsTheCasesOfEachVersion() {
        backstage().submit("community", Applicant.named("高振华"));
        Desk admin = signIn("admin");
        admin.open("/admin/migrations");
        assertThat(admin.page().locator("#versions")).containsText("就业援助全流程");
        assertThat(admin.page().locator("#versions")).containsText("第 1 版（最新）");
        button(admin.page().locator("#draft"), "试算").click();
        assertThat(admin.page().locator("#draft")).containsText("请选择同一流程的另一个版本。");
        assertThat(admin.page().locator("#runs")).containsText("还没有迁移过。");
        admin.screenshot("25-migrations");
    }

    @Test
    void whoIsNoAdministratorIsToldSoInChinese() {
        Desk street = signIn("street");
        street.expectRefusals(() -> {
            for (String page : List.of(
                    "officers", "officers/street", "divisions", "calendar", "registers", "messages", "migrations")) {
                street.open("/admin/" + page);
                assertThat(street.page().locator("h1")).containsText("没有权限");
                assertThat(street.page().locator("main")).containsText("只有系统管理员可以进行此操作");
            }
            street.open("/admin/audit");
            assertThat(street.page().locator("main")).containsText("仅系统管理员和审计人员可以查看审计记录");
        });
        street.screenshot("26-refused");
    }

    private static void importCalendar(Desk admin, Path folder, List<String> days) throws IOException {
        String lines = days.stream().map(day -> day + ",off,节假日\n").collect(Collectors.joining());
        Path file = Files.writeString(folder.resolve("calendar.csv"), "date,type,name\n" + lines);
        admin.page().locator("#import input[type=file]").setInputFiles(file);
        button(admin.page().locator("#import"), "导入").click();
    }

    private static void newAccount(Desk admin, String username, String name, String role, String unit) {
        admin.open("/admin/officers");
        admin.page().locator("[data-opens=new]").click();
        Locator form = admin.page().locator("#create");
        form.locator("[name=username]").fill(username);
        form.locator("[name=name]").fill(name);
        form.locator("[name=role] option", new Locator.LocatorOptions().setHasText(role))
                .first()
                .evaluate("option => { option.selected = true; }");
        form.locator("[name=unitCode]").fill(unit);
        button(form, "新建账号").click();
        assertThat(admin.page().locator("#created")).containsText(username + " 的一次性密码");
    }

    private static Locator button(Locator within, String name) {
        return within.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    private static void row(Worksheet sheet, int number, String... cells) {
        for (int column = 0; column < cells.length; column++) {
            sheet.value(number, column, cells[column]);
        }
    }
}
