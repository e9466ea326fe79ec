package io.jiuyuan.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What a case costs on either side, which tells why a side is slow and, unlike its speed, hardly depends on what else the machine
 * does: processor time of this JVM, statements and commits that the server saw. Nothing else may use the server.
 */
final class Effort {

    private final JdbcTemplate jdbc;
    private final int cases;
    private final Map<String, String> seen = new TreeMap<>();

    Effort(JdbcTemplate jdbc, int cases) {
        this.jdbc = jdbc;
        this.cases = cases;
    }

    double during(String side, Rounds.Side run) throws Exception {
        long statements = counter("Questions");
        long commits = counter("Com_commit");
        long cpu = cpuNanos();
        double result = run.run();
        seen.put(
                side,
                String.format(
                        Locale.ROOT,
                        "%s %.0f ms of the JVM's processor time, %.0f statements and %.0f commits per case",
                        side,
                        (cpuNanos() - cpu) / 1e6 / cases,
                        (counter("Questions") - statements) / (double) cases,
                        (counter("Com_commit") - commits) / (double) cases));
        return result;
    }

    /** Compilation, collection and what is scheduled included. */
    private static long cpuNanos() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private long counter(String name) {
        return jdbc.queryForObject("SHOW GLOBAL STATUS LIKE '" + name + "'", (row, n) -> row.getLong(2));
    }

    @Override
    public String toString() {
        return String.join("; ", seen.values());
    }
}
