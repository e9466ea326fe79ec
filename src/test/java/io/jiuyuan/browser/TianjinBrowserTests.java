package io.jiuyuan.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** From application to recognition in Tianjin: community, notice, street, district. */
class TianjinBrowserTests extends BrowserTest {

    private final Applicant applicant = Applicant.named("王秀兰");

    @Test
    void aPersonIsRecognizedByEveryTier() {
        String caseNumber = received();
        accepted(caseNumber);
        visitedAndReviewed();
        noticed();
        rechecked();
        approved(caseNumber);
        onFile(caseNumber);
    }

    private String received() {
        Desk community = signIn("community");
        community.openTasklist();
        ApplicationForm form = ApplicationForm.start(community);
        assertThat(form.field("person.hukouUnitCode")
                        .locator("xpath=..")
                        .locator("select")
                        .last())
                .hasValue("120101001001");
        form.fillIn(applicant);
        // Birth date and sex follow from the number.
        assertThat(form.field("person.birthDate")).hasValue("1980-05-14");
        assertThat(form.field("person.sex")).hasValue("FEMALE");
        form.upload("identity-card", "身份证");
        form.upload("household-register", "户口簿");
        community.screenshot("01-application");
        return form.submitted();
    }

    private void accepted(String caseNumber) {
        Desk community = signIn("community");
        community.openTasklist();
        assertThat(community.entry(applicant.name(), "受理与材料核对")).containsText(caseNumber);
        Locator form = community.takeUp(applicant.name(), "受理与材料核对");
        assertThat(form).containsText("女性年满40周岁");
        assertThat(form).containsText("必备材料齐全");
        form.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("material.pdf"))
                .first()
                .click();
        Locator canvas = form.locator(".jy-pages canvas");
        assertThat(canvas).isVisible();
        canvas.scrollIntoViewIfNeeded();
        // The page is drawn: not every pixel is white.
        community.page().waitForFunction("""
                        () => {
                          const canvas = document.querySelector('.jy-pages canvas');
                          const pixels = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data;
                          return pixels.some((value, i) => i % 4 === 0 && value < 100);
                        }""");
        community.screenshot("02-acceptance-preview");
        community.complete();
    }

    private void visitedAndReviewed() {
        Desk community = signIn("community");
        community.openTasklist();
        Locator form = community.takeUp(applicant.name(), "入户核实");
        assertThat(form.locator("[name=visitDate]"))
                .hasValue(backstage().today().toString());
        community.submit();
        assertThat(community.problemAt("findings")).hasText("请填写核实情况。");
        community.screenshot("03-home-visit-problem");
        form.locator("[name=findings]").fill("与本人见面，家庭和就业情况属实。");
        community.complete();

        form = community.takeUp(applicant.name(), "初审");
        assertThat(form).containsText("未见异常");
        form.locator(".jy-decision").scrollIntoViewIfNeeded();
        community.screenshot("04-preliminary-review");
        community.complete();
    }

    private void noticed() {
        Desk citizen = visitor();
        citizen.open("/public/notices");
        Locator line = citizen.page().locator("tr", new Page.LocatorOptions().setHasText(applicant.name()));
        assertThat(line).containsText("120101**********28");
        line.getByRole(AriaRole.LINK).click();
        assertThat(citizen.page().locator("main")).containsText("天津市和平区劝业场街道");
        assertThat(citizen.page().locator("main")).not().containsText(applicant.number());
        citizen.screenshot("05-notice");

        Desk anybody = signIn("city");
        anybody.moveClockTo(backstage().today().plusDays(14));
        anybody.screenshot("06-clock");
    }

    private void rechecked() {
        Desk street = signIn("street");
        street.openTasklist();
        Locator form = street.takeUp(applicant.name(), "复核");
        assertThat(form).containsText("公示");
        street.screenshot("07-recheck");
        street.complete();
    }

    private void approved(String caseNumber) {
        Desk district = signIn("district");
        district.openTasklist();
        Locator form = district.takeUp(applicant.name(), "审核确认");
        assertThat(form.locator("[name=category] option:checked")).hasText("4050人员");
        form.locator(".jy-decision").scrollIntoViewIfNeeded();
        district.screenshot("08-approval");
        district.complete();
    }

    private void onFile(String caseNumber) {
        Desk district = signIn("district2");
        district.openUntil("/cases/" + caseNumber, "就业困难人员认定决定书");
        Locator file = district.page().locator("main");
        assertThat(file.locator("h1")).containsText("已认定");
        assertThat(file).containsText("tianjin_4050_women");
        for (String officer : new String[] {"刘桂芳", "张建国", "李静怡"}) {
            assertThat(file).containsText(officer);
        }
        district.screenshot("09-file");
    }
}
