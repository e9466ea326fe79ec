package io.jiuyuan.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The application form that "发起事项" opens in Tasklist. */
final class ApplicationForm {

    private static final Pattern CASE_NUMBER = Pattern.compile("JY\\d+");

    private final Desk desk;
    private final Locator form;

    private ApplicationForm(Desk desk) {
        this.desk = desk;
        this.form = desk.form();
    }

    static ApplicationForm start(Desk desk) {
        Page page = desk.page();
        page.locator(".start-process-action a").click();
        page.locator("ul.processes a")
                .filter(new Locator.FilterOptions().setHasText("就业援助全流程"))
                .click();
        return new ApplicationForm(desk);
    }

    /** A file that any form accepts. */
    static Path material() {
        try {
            return Path.of(
                    ApplicationForm.class.getResource("/browser/material.pdf").toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    Locator field(String name) {
        return form.locator("[name=\"%s\"]".formatted(name));
    }

    void fill(String field, String text) {
        field(field).fill(text);
    }

    void choose(String field, String value) {
        field(field).selectOption(value);
    }

    void fillIn(Applicant applicant) {
        fill("person.identityNumber", applicant.number());
        fill("person.name", applicant.name());
        fill("person.phone", applicant.phone());
        fill("person.hukouAddress", applicant.address());
        fill("person.residenceAddress", applicant.address());
        claim(applicant.category());
        applicant.facts().forEach((fact, value) -> {
            if (value.equals("true") || value.equals("false")) {
                choose("circumstances." + fact, value);
            } else {
                fill("circumstances." + fact, value);
            }
        });
    }

    void claim(String category) {
        form.locator("[name=\"categories[]\"][value=\"%s\"]".formatted(category))
                .check();
    }

    void upload(String kind, String label) {
        upload(kind, material());
        assertThat(form.getByText(label + "：material.pdf")).isVisible();
    }

    void upload(String kind, Path file) {
        form.getByLabel("材料种类").selectOption(kind);
        form.locator("input[type=file]").setInputFiles(file);
    }

    void submit() {
        desk.page().locator(".modal-footer .btn-primary").click();
    }

    /** Submits and reads the case number from the receipt. */
    String submitted() {
        submit();
        Locator receipt = desk.page().locator(".jy-toast");
        assertThat(receipt).containsText("已登记，案号");
        Matcher number = CASE_NUMBER.matcher(receipt.innerText());
        if (!number.find()) {
            throw new AssertionError(receipt.innerText());
        }
        return number.group();
    }
}
