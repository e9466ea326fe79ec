package io.jiuyuan.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** What a manager does from the list of what is late. */
class OversightActsBrowserTests extends BrowserTest {

    private static final String WHY = "经办人外出学习，由同事接办";

    /** Login; 工作情况; 超期任务; the first row. */
    @Test
    void aDistrictManagerFindsTheWorstOverdueTaskInThreeClicksAndReassignsIt() {
        backstage().submit("community", Applicant.named("沈永福"));
        Desk district = signIn("district");
        // The community is late and its street is asked; then the street is late, too, and has a colleague to give it
        // to.
        district.moveClockTo(backstage().today().plusDays(20));
        Locator asked = district.page().locator("tbody").getByText("超期督办");
        for (int times = 0; times < 30 && asked.count() == 0; times++) {
            district.page().waitForTimeout(1000);
            district.open("/oversight/TASKS");
        }
        district.moveClockTo(backstage().today().plusDays(20));
        district.open("/");

        district.page().locator(".cards a[href='/oversight']").click();
        district.page().locator("a[href^='/oversight/TASKS_OVERDUE']").first().click();
        district.page().locator("input[value=reassignments]").check();
        Locator worst = worst(district.page());
        district.screenshot("60-worst-overdue");
        Locator successors = district.page().locator("#acts-to option:not([value=''])");
        String successor = successors.first().textContent().split("（")[0];
        district.page().locator("#acts-to").selectOption(successors.first().getAttribute("value"));
        district.page().locator("#acts-reason").fill(WHY);
        district.page().locator(".acts button[type=submit]").click();

        assertThat(worst.locator("[data-result]")).hasText("已改派给" + successor);
        assertThat(worst.locator("[data-holder-name]")).hasText(successor);
        assertThat(district.page().locator("#acts-result")).containsText("改派 1 项");
        district.screenshot("61-reassigned");
    }

    @Test
    void aReasonIsAskedForAtItsField() {
        backstage().submit("community", Applicant.named("卫德明"));
        Desk district = signIn("district");
        district.moveClockTo(backstage().today().plusDays(1));
        district.open("/oversight/TASKS");
        district.page().locator("#all").check();
        district.page().locator(".acts button[type=submit]").click();

        assertThat(district.page().locator("[data-problem=reason]")).hasText("请写明理由，4至200个字。");
        assertThat(district.page().locator("#acts-reason")).isFocused();
    }

    @Test
    void onAPhoneAnUrgedTaskIsMarkedForItsUnit() {
        String caseNumber = backstage().submit("community", Applicant.named("张桂芬"));
        Desk district = signIn("district");
        district.page().setViewportSize(390, 844);
        district.open("/cases/" + caseNumber);
        district.page().locator("[data-action=oversight-urge]").click();
        district.page().locator("dialog [name=reason]").fill("请本周内受理");
        district.page().locator("dialog button[type=submit]").click();
        assertThat(district.page().locator("#done")).containsText("催办：已办理");
        assertThat(district.page().locator(".timeline")).containsText("催办（和平区 李静怡）");
        district.screenshot("62-urged-phone");

        Desk community = signIn("community");
        community.openTasklist();
        assertThat(community.entry("张桂芬", "受理与材料核对").first()).containsText("已催办");
        Locator form = community.look("张桂芬", "受理与材料核对");
        assertThat(form).containsText("催办（和平区 李静怡");
        assertThat(form).containsText("请本周内受理");
        community.screenshot("63-urged-task");
    }

    @Test
    void incidentsAreListedForAdministrators() {
        Desk admin = signIn("admin");
        admin.page().locator(".cards a[href='/oversight/incidents']").click();
        assertThat(admin.page().locator("h1")).hasText("运行故障");
        assertThat(admin.page().locator("main")).containsText("共 0 项");
    }

    @Test
    void anAuditorSeesTheListWithoutAnythingToDo() {
        Desk auditor = signIn("auditor");
        auditor.open("/oversight/TASKS");
        assertThat(auditor.page().locator("h1")).containsText("待办任务");
        assertThat(auditor.page().locator("input[name=matter]")).hasCount(0);
        assertThat(auditor.page().locator("#acts")).hasCount(0);
    }

    /** The first row whose unit has a colleague to give it to; a community of one officer has none. */
    private static Locator worst(Page page) {
        Locator rows = page.locator("tbody tr");
        for (int n = 0; n < rows.count(); n++) {
            Locator box = rows.nth(n).locator("input[name=matter]");
            page.waitForResponse(response -> response.url().endsWith("/choices"), box::check);
            Locator offered = page.locator("#acts-to option");
            assertThat(offered.first()).not().hasText("请先勾选事项");
            if (offered.count() > 1) {
                return rows.nth(n);
            }
            box.uncheck();
        }
        throw new AssertionError("Nobody to give anything to");
    }
}
