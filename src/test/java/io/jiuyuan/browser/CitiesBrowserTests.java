package io.jiuyuan.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;

/** Other cities take other steps; none has a notice here. */
class CitiesBrowserTests extends BrowserTest {

    @Test
    void xinyuRecognizesByStreetAndCountyWithTheKeyboardAlone() {
        Applicant applicant = Applicant.named("黄小红");
        String caseNumber = backstage().submit("xinyu-community", applicant);
        backstage().accept("xinyu-community", caseNumber);
        backstage().visit("xinyu-community", caseNumber, "consistent");
        backstage().taskId("xinyu-community", caseNumber, "userTask_preliminaryReview");
        backstage().complete("xinyu-community", caseNumber, "userTask_preliminaryReview", "pass", java.util.Map.of());
        backstage().taskId("xinyu-county", caseNumber, "userTask_approve");

        Desk county = signIn("xinyu-county");
        county.openTasklist();
        Locator form = county.look(applicant.name(), "审核确认");
        county.page().keyboard().press("Control+Alt+c");
        assertThat(county.page().locator("button.unclaim")).isVisible();
        county.page().keyboard().press("Alt+3");
        assertThat(form.locator("[name=outcome]:checked")).hasValue("send-back");
        county.page().keyboard().press("Alt+1");
        assertThat(form.locator("[name=outcome]:checked")).hasValue("pass");
        county.screenshot("30-keyboard");
        county.page().keyboard().press("Control+Enter");
        county.assertPutAway();

        assertRecognized(county, caseNumber, "31-xinyu");
    }

    @Test
    void chongqingRecognizesAtTheStreet() {
        Applicant applicant = Applicant.named("罗素珍");
        String caseNumber = backstage().submit("chongqing-street", applicant);
        Desk street = signIn("chongqing-street");
        street.openTasklist();
        Locator form = street.takeUp(applicant.name(), "受理与材料核对");
        street.submit();
        assertThat(street.problemAt("opinion")).containsText("缺少必备材料");
        form.locator("[name=opinion]").fill("材料原件已核验，随后补录。");
        street.complete();

        backstage().taskId("chongqing-street2", caseNumber, "userTask_approve");
        Desk second = signIn("chongqing-street2");
        second.openTasklist();
        form = second.takeUp(applicant.name(), "审核确认");
        form.locator(".jy-decision").scrollIntoViewIfNeeded();
        second.screenshot("32-chongqing-approval");
        second.complete();

        assertRecognized(second, caseNumber, "33-chongqing");
    }

    private static void assertRecognized(Desk desk, String caseNumber, String screenshot) {
        desk.open("/cases/" + caseNumber);
        assertThat(desk.page().locator("h1")).containsText("已认定");
        desk.screenshot(screenshot);
    }
}
