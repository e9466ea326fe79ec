package io.jiuyuan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.ExtendWith;

/** The built application in a browser. Each test has people of its own from {@link Applicant}; the clock only goes forward. */
@ExtendWith(RunningDemo.class)
abstract class BrowserTest {

    private final List<Desk> desks = new ArrayList<>();

    /** An official signs in at a desk of their own. */
    Desk signIn(String username) {
        Desk desk = visitor();
        desk.signIn(username);
        return desk;
    }

    /** Somebody from the street, not signed in. */
    Desk visitor() {
        Desk desk = RunningDemo.stage().desk();
        desks.add(desk);
        return desk;
    }

    Backstage backstage() {
        return RunningDemo.stage().backstage();
    }

    @AfterEach
    void nothingWentWrongUnseen(TestInfo test) {
        List<String> mishaps =
                desks.stream().flatMap(desk -> desk.mishaps().stream()).toList();
        desks.forEach(desk -> desk.screenshot("end-" + getClass().getSimpleName() + "-"
                + test.getTestMethod().orElseThrow().getName()));
        desks.forEach(Desk::close);
        assertThat(mishaps).as("errors in the browser's console").isEmpty();
    }
}
