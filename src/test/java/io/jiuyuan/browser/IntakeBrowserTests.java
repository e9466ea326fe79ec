package io.jiuyuan.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong is said in Chinese at its field, and nothing that was typed gets lost. */
class IntakeBrowserTests extends BrowserTest {

    @Test
    void everyMistakeIsShownAtItsFieldAndCanBeCorrected() {
        Applicant applicant = Applicant.named("陈静");
        Desk community = signIn("community");
        community.openTasklist();
        ApplicationForm form = ApplicationForm.start(community);
        form.fillIn(applicant);
        form.fill("person.identityNumber", "120101199009091107");
        form.fill("person.phone", "1990");
        form.fill("remarks", "由女儿陪同前来");
        form.upload("identity-card", "身份证");

        form.submit();

        assertThat(community.problemAt("person.identityNumber")).containsText("校验不正确");
        assertThat(community.problemAt("person.phone")).containsText("手机号码");
        assertThat(form.field("person.identityNumber")).isFocused();
        assertThat(community.page().locator("[data-jy=problems]")).containsText("请更正以下内容");
        community.screenshot("10-mistakes");
        assertThat(form.field("person.name")).hasValue(applicant.name());
        assertThat(form.field("remarks")).hasValue("由女儿陪同前来");
        assertThat(form.field("circumstances.singleParent")).hasValue("true");

        form.fill("person.identityNumber", applicant.number());
        form.fill("person.phone", applicant.phone());
        assertThat(community.problemAt("person.phone")).hasCount(0);
        form.submitted();
        community.openTasklist();
        assertThat(community.entry(applicant.name(), "受理与材料核对")).isVisible();
    }

    @Test
    void aSecondOpenCaseIsRefusedAndOnlyTheUnitIsNamed() {
        Applicant applicant = Applicant.named("何桂兰");
        String first = backstage().submit("community", applicant);
        Desk street = signIn("street");
        street.openTasklist();
        ApplicationForm form = ApplicationForm.start(street);
        assertThat(street.page().getByLabel("受理单位：社区（村）")).isVisible();
        street.page().getByLabel("受理单位：社区（村）").selectOption("120101001001");
        form.fillIn(applicant);

        form.submit();

        assertThat(street.page().locator("[data-jy=problems]")).containsText("花园路社区");
        assertThat(street.page().locator("[data-jy=problems]")).not().containsText(first);
        street.screenshot("11-open-case");
    }

    @Test
    void aFileOfAnotherKindIsRefusedAtOnce(@TempDir Path folder) throws IOException {
        Path script = Files.writeString(folder.resolve("photo.jpg"), "<script>alert(1)</script>");
        Desk community = signIn("community");
        community.openTasklist();
        ApplicationForm form = ApplicationForm.start(community);

        form.upload("identity-card", script);

        assertThat(community.page().locator("[data-jy=uploads] [role=alert]")).containsText("photo.jpg：");
        assertThat(community.page().locator("[name=\"materials[]\"]")).hasCount(0);
        community.page().locator("[data-jy=uploads]").scrollIntoViewIfNeeded();
        community.screenshot("12-wrong-file");
    }
}
