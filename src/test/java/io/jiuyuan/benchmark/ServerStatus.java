package io.jiuyuan.benchmark;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;

/** How many statements and commits the server saw per case, which tells why a side is slow. Nothing else may use the server. */
final class ServerStatus {

    private final JdbcTemplate jdbc;
    private final int cases;
    private final Map<String, String> seen = new TreeMap<>();

    ServerStatus(JdbcTemplate jdbc, int cases) {
        this.jdbc = jdbc;
        this.cases = cases;
    }

    double during(String side, Rounds.Side run) throws Exception {
        long statements = counter("Questions");
        long commits = counter("Com_commit");
        double result = run.run();
        seen.put(
                side,
                String.format(
                        Locale.ROOT,
                        "%s %.0f statements and %.0f commits per case",
                        side,
                        (counter("Questions") - statements) / (double) cases,
                        (counter("Com_commit") - commits) / (double) cases));
        return result;
    }

    private long counter(String name) {
        return jdbc.queryForObject("SHOW GLOBAL STATUS LIKE '" + name + "'", (row, n) -> row.getLong(2));
    }

    @Override
    public String toString() {
        return String.join("; ", seen.values());
    }
}
