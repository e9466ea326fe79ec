package io.jiuyuan.publicnotice;

import io.jiuyuan.publicnotice.PaymentNotices.Standing;
import io.jiuyuan.shared.Money;
import jakarta.annotation.PostConstruct;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Approved lines for an application that runs in a process of its own: the same after every start, less those that stand on a
 * notice by the database.
 */
@RestController
@Profile("sample-ready")
class SampleReadyLines {

    private static final String DISTRICT = "120101";
    private static final int FIRST = 600_001;
    private static final int LINES = 1_200;

    private final SampleLines lines;
    private final PaymentNotices notices;
    private final JdbcTemplate jdbc;

    SampleReadyLines(SampleLines lines, PaymentNotices notices, JdbcTemplate jdbc) {
        this.lines = lines;
        this.notices = notices;
        this.jdbc = jdbc;
    }

    @PostConstruct
    void approve() {
        for (int at = 0; at < LINES; at++) {
            lines.put(DISTRICT, SampleLines.line(DISTRICT, FIRST + at, "测试人" + at, new Money(100_000 + at)));
        }
        List<String> standing = jdbc.queryForList(
                "SELECT active_ref FROM JY_PAYMENT_NOTICE_LINE WHERE active_ref IS NOT NULL", String.class);
        lines.taken("before", standing);
    }

    @PostMapping("/api/sample-notices")
    Map<String, String> compile(Principal officer) {
        return Map.of("number", notices.compile(DISTRICT, null, List.of(), officer.getName()));
    }

    /** How many lines stand on notices. */
    @GetMapping("/api/sample-notices/active")
    int active() {
        return jdbc.queryForObject(
                "SELECT COUNT(*) FROM JY_PAYMENT_NOTICE_LINE WHERE active_ref IS NOT NULL", Integer.class);
    }

    @GetMapping("/api/sample-notices/{number}")
    Standing standing(@PathVariable("number") String number) {
        return notices.find(number).orElseThrow();
    }

    /** Numbers of all notices, oldest first. */
    @GetMapping("/api/sample-notices")
    List<String> all() {
        return jdbc.queryForList(
                "SELECT CONCAT('GZ', district_code, YEAR(compiled_on), LPAD(CAST(id AS VARCHAR(12)), 6, '0'))"
                        + " FROM JY_PAYMENT_NOTICE ORDER BY id",
                String.class);
    }

    /** Refs that stand on more than one notice, or twice on one. */
    @GetMapping("/api/sample-notices/twice")
    List<String> twice() {
        return jdbc.queryForList(
                "SELECT line_ref FROM JY_PAYMENT_NOTICE_LINE WHERE active_ref IS NOT NULL GROUP BY line_ref"
                        + " HAVING COUNT(*) > 1",
                String.class);
    }
}
