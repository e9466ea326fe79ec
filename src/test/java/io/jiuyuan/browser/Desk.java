package io.jiuyuan.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** One person at a browser of their own, on the screen that most offices have. */
final class Desk implements AutoCloseable {

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final Pattern FILTER_LIST = Pattern.compile(".*/filter/[^/]+/list.*");

    private final BrowserContext context;
    private final Page page;
    private final String url;
    private final List<String> mishaps = new ArrayList<>();

    Desk(Browser browser, String url, int patienceMillis) {
        this.url = url;
        context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(1366, 768)
                .setLocale("zh-CN")
                .setTimezoneId("Asia/Shanghai"));
        context.setDefaultTimeout(patienceMillis);
        page = context.newPage();
        page.onConsoleMessage(this::note);
        page.onPageError(error -> mishaps.add("uncaught: " + error));
        page.onResponse(this::note);
    }

    Page page() {
        return page;
    }

    void signIn(String username) {
        open("/login");
        page.locator("input[name=username]").fill(username);
        page.locator("input[name=password]").fill("jiuyuan-demo");
        page.locator("button[type=submit]").click();
        assertThat(page.locator("h1")).hasText("工作台");
    }

    void open(String path) {
        page.navigate(url + path);
    }

    /** Opens a page anew until it shows what the engine adds behind the scenes. */
    void openUntil(String path, String text) {
        page.waitForCondition(() -> {
            open(path);
            return page.locator("main").innerText().contains(text);
        });
    }

    /** Tasklist with the tasks of the own unit. */
    void openTasklist() {
        page.waitForResponse(
                response -> FILTER_LIST.matcher(response.url()).matches(),
                () -> open("/camunda/app/tasklist/default/"));
        assertThat(page.locator(".task-filter.active")).containsText("本单位待办");
    }

    void openFilter(String name) {
        page.waitForResponse(
                response -> FILTER_LIST.matcher(response.url()).matches(),
                () -> filter(name).click());
    }

    Locator filter(String name) {
        return page.locator(".task-filter a", new Page.LocatorOptions().setHasText(name));
    }

    /** Entries of Tasklist's list. */
    Locator entries() {
        return page.locator(".tasks-list li.task");
    }

    Locator entry(String person, String step) {
        return entries()
                .filter(new Locator.FilterOptions().setHasText(person))
                .filter(new Locator.FilterOptions().setHasText(step));
    }

    /** Opens the task and claims it unless it is the official's own already. */
    Locator takeUp(String person, String step) {
        Locator form = look(person, step);
        page.locator("button.claim").click();
        assertThat(page.locator("button.unclaim")).isVisible();
        return form;
    }

    /** Opens the task without claiming it. */
    Locator look(String person, String step) {
        entry(person, step).locator("h4 a").click();
        assertThat(page.locator(".task-card h2.task")).hasText(step);
        return form();
    }

    Locator form() {
        Locator form = page.locator("form.jy-form.jy-ready");
        assertThat(form).isVisible();
        return form;
    }

    void choose(String outcome) {
        form().getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName(Pattern.compile("^" + outcome)))
                .check();
    }

    void submit() {
        page.locator("[cam-tasklist-form] .form-actions .btn-primary").click();
    }

    /** Submits and waits until Tasklist has put the task away. */
    void complete() {
        submit();
        assertPutAway();
    }

    void assertPutAway() {
        assertThat(page.getByText("请在列表中选择任务")).isVisible();
    }

    /** What is said to be wrong at a field of the form. */
    Locator problemAt(String field) {
        Locator at = page.locator("form.jy-form [name=\"%1$s\"], form.jy-form [data-field=\"%1$s\"]".formatted(field))
                .first();
        return at.locator("xpath=ancestor-or-self::*[contains(concat(' ', @class, ' '), ' jy-field ')][1]")
                .locator(".jy-problem[id]");
    }

    /** Moves the demo's clock, on its page, to nine o'clock of that day. */
    void moveClockTo(LocalDate day) {
        open("/demo/clock");
        page.locator("input[name=to]").fill(day.toString());
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("调整"))
                .click();
        assertThat(page.locator("h1"))
                .containsText("%d年%d月%d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth()));
    }

    void screenshot(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")));
    }

    /** While this runs, being refused is no mishap. */
    void expectRefusals(Runnable act) {
        int before = mishaps.size();
        act.run();
        mishaps.subList(before, mishaps.size()).removeIf(mishap -> mishap.startsWith("403 "));
    }

    /** Errors of scripts, and refusals that no form provokes. */
    List<String> mishaps() {
        return List.copyOf(mishaps);
    }

    @Override
    public void close() {
        context.close();
    }

    private void note(ConsoleMessage message) {
        // What failed to load is noted with its status below.
        if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
            mishaps.add("console: " + message.text());
        }
    }

    private void note(Response response) {
        boolean answeredInTheForm = response.status() == 409 || response.status() == 422;
        if (response.status() >= 400 && !answeredInTheForm) {
            mishaps.add(response.status() + " " + response.request().method() + " " + response.url());
        }
    }
}
