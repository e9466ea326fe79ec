package io.jiuyuan.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** One person, one file: found, read, acted on, printed, on a desk and on a phone. */
class CasePageBrowserTests extends BrowserTest {

    private static final String STREET = "chongqing-street";

    /** Recognized at the one tier of that city. */
    private String recognized(Applicant applicant) {
        String caseNumber = backstage().submit(STREET, applicant);
        backstage().accept(STREET, caseNumber);
        backstage().complete("chongqing-street2", caseNumber, "userTask_approve", "pass", Map.of());
        return caseNumber;
    }

    @Test
    void anActionIsDoneFromTheCasePageAndItsResultIsShown() {
        Applicant applicant = Applicant.named("冉光荣");
        String caseNumber = recognized(applicant);
        Desk street = signIn(STREET);
        street.open("/cases/" + caseNumber);
        Page page = street.page();
        assertThat(page.locator("h1")).containsText(applicant.name());
        assertThat(page.locator(".tasks")).containsText("帮扶人");

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("申报零就业家庭"))
                .click();
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("提交"))
                .click();
        assertThat(dialog.locator("[data-field=reason] .jy-problem")).containsText("请写明");
        street.screenshot("50-case-action-refused");
        dialog.getByLabel("家庭成员就业情况").fill("夫妻二人均处于失业状态。");
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("提交"))
                .click();

        assertThat(page.getByRole(AriaRole.STATUS)).containsText("申报零就业家庭：已办理。");
        assertThat(page.locator("#household")).hasText("零就业家庭");
        assertThat(page.locator("#timeline + ol")).containsText("申报纳入管理");
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("申报零就业家庭")))
                .hasCount(0);
        street.screenshot("51-case-page");
        onAPhone(street);
    }

    private static void onAPhone(Desk desk) {
        desk.page().setViewportSize(390, 844);
        desk.screenshot("52-case-page-phone");
        Object wide = desk.page().evaluate("document.documentElement.scrollWidth > window.innerWidth");
        Assertions.assertThat(wide).as("scrolls sideways").isEqualTo(false);
    }

    @Test
    void aCaseIsFoundByPartOfItsName() {
        Applicant applicant = Applicant.named("田茂林");
        String caseNumber = recognized(applicant);
        Desk street = signIn(STREET);
        street.open("/cases");
        Page page = street.page();
        page.locator("#text").fill("茂林");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("查找"))
                .click();

        assertThat(page.locator("tbody tr")).hasCount(1);
        street.screenshot("53-cases-found");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(caseNumber))
                .click();
        assertThat(page.locator("h1")).containsText(applicant.name());

        Desk other = signIn("community2");
        other.open("/cases");
        other.page().locator("#text").fill("茂林");
        other.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("查找"))
                .click();
        assertThat(other.page().locator("tbody")).containsText("没有符合条件的案件");
    }
}
