package io.jiuyuan.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** Who signs in, and what each one sees. */
class OfficialsBrowserTests extends BrowserTest {

    private static final Pattern ENGLISH = Pattern.compile("[A-Za-z]{3,}");

    @Test
    void everyTierSignsInAndFindsItsWork() {
        Map<String, List<String>> work = Map.of(
                "community", List.of("社区工作人员", "任务办理", "批量导入申请", "个人档案"),
                "street", List.of("街道（乡镇）经办人员", "任务办理", "批量导入申请"),
                "district", List.of("公共就业服务机构", "任务办理"),
                "bureau", List.of("区（县）人社局", "任务办理"),
                "finance", List.of("财政局", "任务办理"),
                "city", List.of("市人社局", "运行监控"),
                "auditor", List.of("审计监督", "运行监控"),
                "admin", List.of("系统管理"));
        work.forEach((username, shown) -> {
            Desk desk = signIn(username);
            shown.forEach(text -> assertThat(desk.page().locator("main")).containsText(text));
            desk.screenshot("40-start-" + username);
        });
    }

    @Test
    void aWrongPasswordIsRefusedInChinese() {
        Desk stranger = visitor();
        stranger.open("/login");
        stranger.page().locator("input[name=username]").fill("community");
        stranger.page().locator("input[name=password]").fill("wrong");
        stranger.page().locator("button[type=submit]").click();
        assertThat(stranger.page().getByRole(AriaRole.ALERT)).isVisible();
        Assertions.assertThat(stranger.page().getByRole(AriaRole.ALERT).innerText())
                .containsPattern("\\p{IsHan}");
        stranger.screenshot("41-wrong-password");
    }

    @Test
    void tasklistSpeaksChinese() {
        Applicant applicant = Applicant.named("罗建民");
        backstage().submit("community", applicant);
        Desk community = signIn("community");
        community.openTasklist();
        assertThat(community.page().locator(".task-filter"))
                .containsText(new String[] {"本单位待办", "我的任务", "即将到期", "已超期"});
        assertThat(community.page().locator(".ce-eol-banner")).not().isVisible();
        community.takeUp(applicant.name(), "受理与材料核对");
        assertNoEnglish(community, "42-tasklist");
        openTab(community, "历史", ".tab-content .event-body");
        assertThat(community.page().locator(".operation-user").first()).hasText("刘桂芳");
        assertNoEnglish(community, "43-tasklist-history");
        openTab(community, "流程图", ".tab-content svg .djs-shape");
        assertNoEnglish(community, "44-tasklist-diagram");
    }

    private static void openTab(Desk desk, String name, String shown) {
        desk.page().locator(".task-card .nav-tabs a").getByText(name).click();
        assertThat(desk.page().locator(shown).first()).isVisible();
    }

    @Test
    void aManagerSeesTheOwnCitysCasesInCockpit() {
        String own = backstage().submit("community", Applicant.named("韩志勇"));
        String foreign = backstage().submit("xinyu-street", Applicant.named("简冬生"));
        Desk city = signIn("city");
        city.open("/camunda/app/cockpit/default/#/processes");
        city.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("就业困难人员认定"))
                .first()
                .click();
        assertThat(city.page().locator("body")).containsText(own);
        assertThat(city.page().locator("body")).not().containsText(foreign);
        city.screenshot("47-cockpit");
    }

    @Test
    void anotherStreetSeesNothingOfTheFirst() {
        Applicant applicant = Applicant.named("刘建军");
        String caseNumber = backstage().submit("community", applicant);
        String task = backstage().taskId("community", caseNumber, "userTask_acceptApplication");
        for (String username : List.of("community2", "street2")) {
            Desk stranger = visitor();
            stranger.signIn(username);
            stranger.openTasklist();
            assertThat(stranger.page().getByText("没有符合条件的任务")).isVisible();
            stranger.open("/cases");
            assertThat(stranger.page().locator("main")).not().containsText(applicant.name());
            stranger.screenshot("45-nothing-" + username);
            expectRefusal(stranger, "/cases/" + caseNumber, applicant);
            expectRefusal(stranger, "/camunda/app/tasklist/default/#/?task=" + task, applicant);
            assertThat(stranger.page().locator(".page-notifications")).containsText("这项任务不属于您的岗位");
            stranger.screenshot("46-refused-" + username);
        }
    }

    private static void expectRefusal(Desk stranger, String path, Applicant applicant) {
        stranger.expectRefusals(() -> {
            stranger.page().waitForResponse(response -> response.status() == 403, () -> stranger.open(path));
            assertThat(stranger.page().locator("body")).not().containsText(applicant.name());
        });
    }

    /** Short names as PDF and what stands for a key or a place may stay. */
    private static void assertNoEnglish(Desk desk, String screenshot) {
        Locator body = desk.page().locator("body");
        String text = body.innerText()
                .replaceAll("JY\\d+", "")
                .replace("Asia/Shanghai", "")
                .replaceAll("Alt\\+\\d", "");
        Matcher english = ENGLISH.matcher(text);
        desk.screenshot(screenshot);
        Assertions.assertThat(
                        english.results().map(found -> found.group()).filter(word -> !word.matches("PDF|JPG|PNG|HEIC")))
                .as("English in Tasklist")
                .isEmpty();
    }
}
