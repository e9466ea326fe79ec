package io.jiuyuan.browser;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import io.jiuyuan.PackagedApplication;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts the packaged demo, without sample cases, and a Chromium once for all test classes. Without a Chromium the tests are
 * skipped, unless {@code JIUYUAN_REQUIRE_BROWSER} is true. The system property {@code jiuyuan.url} names a demo that runs
 * already.
 */
final class RunningDemo implements BeforeAllCallback {

    private static final Logger log = LoggerFactory.getLogger(RunningDemo.class);
    private static final int PATIENCE_MILLIS = 45_000;
    private static final String MISSING =
            "No Chromium on this machine: install one or name it in JIUYUAN_CHROMIUM to run the browser tests";

    private static Stage stage;

    static Stage stage() {
        return stage;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        Optional<Path> executable = Chromium.executable();
        if (executable.isEmpty() && Boolean.parseBoolean(System.getenv("JIUYUAN_REQUIRE_BROWSER"))) {
            throw new IllegalStateException(MISSING);
        }
        if (executable.isEmpty()) {
            // The build's report counts a class that is skipped as a whole as no test at all.
            log.warn("{} skipped. {}", context.getDisplayName(), MISSING);
        }
        Assumptions.assumeTrue(executable.isPresent(), MISSING);
        stage = context.getRoot()
                .getStore(Namespace.create(RunningDemo.class))
                .getOrComputeIfAbsent(Stage.class, key -> new Stage(executable.get()), Stage.class);
    }

    /** What all tests share. */
    static final class Stage implements CloseableResource {

        private final PackagedApplication application;
        private final String url;
        private final Chromium chromium;
        private final Backstage backstage;

        Stage(Path executable) {
            PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
            String running = System.getProperty("jiuyuan.url");
            application = running == null ? PackagedApplication.start("--jiuyuan.demo.cases=false") : null;
            url = running == null ? application.url() : running;
            chromium = Chromium.launch(executable);
            backstage = new Backstage(url);
            backstage.publishCalendars();
        }

        String url() {
            return url;
        }

        Backstage backstage() {
            return backstage;
        }

        Desk desk() {
            return new Desk(chromium.browser(), url, PATIENCE_MILLIS);
        }

        @Override
        public void close() {
            chromium.close();
            if (application != null) {
                application.close();
            }
        }
    }
}
