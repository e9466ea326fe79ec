package io.jiuyuan.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** The ways on which a case leaves the straight one. */
class ReviewBrowserTests extends BrowserTest {

    @Test
    void aRefusalIsProposedWithItsReasonDecidedByTheStreetAndOnFile() {
        Applicant applicant = Applicant.named("杨志刚");
        String caseNumber = backstage().submit("community", applicant);
        backstage().accept("community", caseNumber);
        backstage().visit("community", caseNumber, "inconsistent");
        backstage().taskId("community", caseNumber, "userTask_preliminaryReview");

        Desk community = signIn("community");
        community.openTasklist();
        Locator form = community.takeUp(applicant.name(), "初审");
        assertThat(form.locator("[data-jy=warnings]")).containsText("数据比对存在疑点，请核实：市场监管");
        community.choose("建议不予认定");
        community.submit();
        assertThat(community.problemAt("reason")).hasText("请选择不予认定的理由。");
        assertThat(community.problemAt("opinion")).containsText("请写明不予认定的具体情况");
        community.screenshot("20-refusal-problems");
        form.locator("[name=reason]").selectOption("comparison");
        form.locator("[name=opinion]").fill("申请人为个体工商户经营者，与申报情况不符。");
        community.complete();

        Desk street = signIn("street");
        street.openTasklist();
        Locator proposed = street.takeUp(applicant.name(), "复核");
        assertThat(proposed.locator("[data-jy=warnings]")).containsText("花园路社区居委会建议不予认定");
        assertThat(proposed.locator("[name=reason]")).hasValue("comparison");
        street.screenshot("22-refusal-proposed");
        proposed.locator("[name=opinion]").fill("同意社区意见，不符合认定条件。");
        street.complete();

        community.open("/cases/" + caseNumber);
        assertThat(community.page().locator("h1")).containsText("不予认定");
        assertThat(community.page().locator("main")).containsText("申请人为个体工商户经营者");
        community.screenshot("21-refused");
    }

    @Test
    void aSupplementIsAskedForHandedInAndCheckedAgain() {
        Applicant applicant = Applicant.named("孙立新");
        backstage().submit("community", applicant);
        Desk community = signIn("community");
        community.openTasklist();
        Locator form = community.takeUp(applicant.name(), "受理与材料核对");
        community.choose("要求补正");
        community.submit();
        assertThat(community.problemAt("items")).hasText("请至少选择一项需补正的材料。");
        form.getByLabel("户口簿").check();
        form.locator("[name=supplementNote]").fill("请补交户口簿首页和本人页。");
        community.screenshot("22-ask-supplement");
        community.complete();

        form = community.takeUp(applicant.name(), "补正材料");
        assertThat(form.locator("[data-jy=supplement]")).containsText("需补正：户口簿");
        form.getByLabel("材料种类").selectOption("household-register");
        form.locator("input[type=file]").setInputFiles(ApplicationForm.material());
        assertThat(form.getByText("户口簿：material.pdf")).isVisible();
        community.screenshot("23-supplement");
        community.complete();

        form = community.look(applicant.name(), "受理与材料核对");
        Locator register = form.locator("[data-jy=materials] tr", new Locator.LocatorOptions().setHasText("户口簿"));
        assertThat(register).containsText("material.pdf");
    }

    @Test
    void anApplicantWithdraws() {
        Applicant applicant = Applicant.named("马春梅");
        String caseNumber = backstage().submit("community", applicant);
        Desk community = signIn("community");
        community.openTasklist();
        assertThat(community.entry(applicant.name(), "受理与材料核对")).isVisible();

        community.open("/cases/" + caseNumber);
        Page page = community.page();
        page.getByText("申请人撤回申请").click();
        page.getByLabel("撤回理由").fill("本人已找到工作，自愿撤回。");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("登记撤回"))
                .click();
        assertThat(page.locator("h1")).containsText("已撤回");
        community.screenshot("24-withdrawn");

        community.openTasklist();
        assertThat(community.entries().filter(new Locator.FilterOptions().setHasText(applicant.name())))
                .hasCount(0);
    }

    @Test
    void anOverdueStepEscalatesToTheStreet() {
        Applicant applicant = Applicant.named("宋长江");
        String caseNumber = backstage().submit("community", applicant);
        Desk city = signIn("city");
        city.moveClockTo(backstage().today().plusDays(10));
        backstage().taskId("street", caseNumber, "userTask_superviseOverdue");

        Desk street = signIn("street");
        street.openTasklist();
        Locator form = street.takeUp(applicant.name(), "超期督办");
        assertThat(form.locator("[data-jy=supervision]")).containsText("受理与材料核对");
        assertThat(form.locator("[data-jy=supervision]")).containsText("仍未办结");
        street.screenshot("25-supervision");
        form.locator("[name=opinion]").fill("请社区当日受理，并说明超期原因。");
        street.complete();

        Desk community = signIn("community");
        community.openTasklist();
        community.openFilter("已超期");
        assertThat(community.entry(applicant.name(), "受理与材料核对")).containsText("已超期");
        form = community.look(applicant.name(), "受理与材料核对");
        assertThat(form).containsText("督办意见：请社区当日受理");
        community.screenshot("26-overdue");
    }

    @Test
    void ofTwoWhoDecideOneTaskTheSecondIsToldSo() {
        Applicant applicant = Applicant.named("向晓琴");
        String caseNumber = backstage().submit("chongqing-street", applicant);
        backstage().accept("chongqing-street", caseNumber);
        String task = backstage().taskId("chongqing-street", caseNumber, "userTask_approve");

        Desk first = signIn("chongqing-street");
        first.openTasklist();
        first.takeUp(applicant.name(), "审核确认");
        Desk elsewhere = signIn("chongqing-street");
        elsewhere.open("/tasks");
        Locator row = elsewhere.page().locator("tr[data-task=\"%s\"]".formatted(task));
        row.getByRole(AriaRole.CHECKBOX).check();
        elsewhere.page().getByLabel("分派给").selectOption("chongqing-street2");
        elsewhere
                .page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("批量分派"))
                .click();
        assertThat(row.locator("[data-result]")).hasText("已分派");
        assertThat(row.locator("[data-assignee]")).hasText("何世琼");
        elsewhere.screenshot("27-assigned");

        Desk second = signIn("chongqing-street2");
        second.openTasklist();
        second.look(applicant.name(), "审核确认");
        second.complete();

        first.submit();

        assertThat(first.page().locator("[data-jy=problems]")).containsText("办理");
        first.screenshot("28-second-told");
    }
}
