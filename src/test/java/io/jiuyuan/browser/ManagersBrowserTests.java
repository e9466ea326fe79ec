package io.jiuyuan.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What managers and administrators watch, in Chinese. */
class ManagersBrowserTests extends BrowserTest {

    private static final Pattern ENGLISH = Pattern.compile("[A-Za-z]{3,}");

    /** A time zone's name, and ids of the engine: three letters in a row happen to stand in one of some dozens. */
    private static final Pattern NO_WORDS = Pattern.compile("Asia/Shanghai|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** Names given by developers: they are data of a page and not its words. */
    private static final String IDENTIFIERS =
            "td.key, td.username, td.group-id, td.id, td.resource-id, td.user, .definition-key, .definition-id, .instance-id, .super-instance-id, .deployment-id, [cam-breadcrumbs-panel], .djs-container, .resource, .deployment h4, .deployment dd, code, tbody td:first-child";

    @Test
    void aManagerComesToACaseInThreeClicks() {
        String caseNumber = backstage().submit("community", Applicant.named("李国强"));
        Desk city = signIn("city");

        city.page().locator(".cards a[href='/oversight']").click();
        assertThat(city.page().locator("h1")).hasText("天津市工作情况");
        city.screenshot("48-oversight");
        city.page().locator(".numbers a[href^='/oversight/TASKS?']").click();
        Locator link =
                city.page().locator("td a[href='/cases/" + caseNumber + "']").first();
        city.screenshot("49-oversight-list");
        link.click();

        assertThat(city.page().locator("main")).containsText(caseNumber);
    }

    @Test
    void aDistrictManagerFindsTheWorstOverdueCaseWithinThreeClicksOfTheLogin() {
        String caseNumber = backstage().submit("community", Applicant.named("冯永贵"));
        Desk clock = signIn("admin");
        clock.moveClockTo(backstage().today().plusDays(15));

        Desk district = signIn("district");
        Locator worst = district.page().locator("#urgent tbody a").first();
        counted(district, "/", worst);
        district.screenshot("53-manager-start");
        String number = worst.textContent();
        worst.click();

        assertThat(district.page().locator("main")).containsText(number);
        district.open("/oversight/TASKS_OVERDUE");
        assertThat(district.page().locator("main")).containsText(caseNumber);
    }

    @Test
    void theCityComparesSixteenDistrictsOnOnePage() {
        backstage().submit("community", Applicant.named("唐雪梅"));
        Desk city = signIn("city");
        city.open("/oversight");
        Locator chart = city.page().locator("#road .canvas svg");
        counted(city, "/oversight", chart);
        assertThat(chart).isVisible();
        city.screenshot("54-oversight-districts");
        Assertions.assertThat(
                        (Integer) city.page().evaluate("[...document.querySelectorAll('#units tbody th a')].length"))
                .isEqualTo(16);
        for (int[] size : new int[][] {{1366, 768}, {390, 844}}) {
            city.page().setViewportSize(size[0], size[1]);
            Assertions.assertThat((Integer) city.page().evaluate("document.documentElement.scrollWidth"))
                    .as("%d wide", size[0])
                    .isLessThanOrEqualTo(size[0]);
            Assertions.assertThat((Boolean) city.page().evaluate("""
                            [...document.querySelectorAll('#units .scroll')].every(box => box.scrollWidth <= box.clientWidth)""")).isTrue();
        }
        city.screenshot("55-oversight-phone");
    }

    @Test
    void aProcessInstanceTellsHowItsCaseHasGone() {
        String caseNumber = backstage().submit("community", Applicant.named("赵敏"));
        Desk city = signIn("city");
        city.open("/camunda/app/cockpit/default/#/processes");
        city.page().locator("td.name a").getByText("就业困难人员认定").first().click();
        city.page()
                .locator("tr", new Page.LocatorOptions().setHasText(caseNumber))
                .locator("td.instance-id a")
                .first()
                .click();
        city.page().locator(".nav-tabs a").getByText("个案经过").click();

        assertThat(city.page().locator(".jy-case")).containsText("受理与材料核对");
        assertThat(city.page().locator(".jy-case a").first()).hasAttribute("href", "/cases/" + caseNumber);
        assertSpeaksChinese(city, "52-cockpit-case");
    }

    @Test
    void anotherCitysFiguresAreRefused() {
        Desk city = signIn("city");
        city.expectRefusals(() -> city.open("/oversight?unitCode=50"));
        assertThat(city.page().locator("body")).containsText("不在您的职责或管辖范围内");
    }

    @Test
    void theTabInCockpitShowsTheOwnDistricts() {
        backstage().submit("community", Applicant.named("梁美玲"));
        Desk city = signIn("city");
        city.open("/oversight");
        counted(city, "/oversight", city.page().locator("#road .canvas svg"));
        city.open("/camunda/app/cockpit/default/#/employment-assistance");
        assertThat(city.page().locator(".jy-oversight #units tbody")).containsText("和平区");
        assertThat(city.page().locator(".jy-oversight #road svg")).isVisible();
        assertSpeaksChinese(city, "50-cockpit-tab");
    }

    @ParameterizedTest
    @CsvSource({
        "city, cockpit, dashboard, 运行中的流程实例",
        "city, cockpit, processes, 就业困难人员认定",
        "city, cockpit, decisions, 个决策定义已部署",
        "city, cockpit, tasks, 按分配情况分布",
        "city, cockpit, repository, 部署时间",
        "admin, admin, users, 人员列表",
        "admin, admin, groups, 组列表",
        "admin, admin, authorization?resource=0, 资源编号",
        "admin, admin, system?section=system-settings-general, 正常运行"
    })
    void everyPageSpeaksChinese(String username, String app, String page, String shown) {
        Desk desk = signIn(username);
        desk.open("/camunda/app/" + app + "/default/#/" + page);
        assertThat(desk.page().locator("body")).containsText(shown);
        assertSpeaksChinese(desk, "51-" + app + "-" + page.split("[?]")[0]);
    }

    /** Opens the page until its count, which is some seconds behind, shows what was done last. */
    private static void counted(Desk desk, String address, Locator shown) {
        for (int times = 0; times < 30 && shown.count() == 0; times++) {
            desk.page().waitForTimeout(1000);
            desk.open(address);
        }
    }

    private static void assertSpeaksChinese(Desk desk, String screenshot) {
        assertThat(desk.page().locator("text=正在载入 >> visible=true")).hasCount(0);
        desk.screenshot(screenshot);
        String words = (String) desk.page().evaluate("""
                identifiers => {
                  const rooms = [document, ...[...document.querySelectorAll('*')].map(node => node.shadowRoot).filter(room => room)];
                  rooms.forEach(room => room.querySelectorAll(identifiers).forEach(node => { node.textContent = ''; }));
                  return document.body.innerText + rooms.slice(1).map(room => room.querySelector('main')?.innerText ?? '').join(' ');
                }""", IDENTIFIERS);
        Assertions.assertThat(ENGLISH.matcher(NO_WORDS.matcher(words).replaceAll(""))
                        .results()
                        .map(found -> found.group()))
                .as(words)
                .isEmpty();
    }
}
