package io.jiuyuan.oversight;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/** Where each unit hangs today, and a closed one where it hung last. */
final class UnitPaths {

    private static final int COMMUNITY = 12;

    private final Map<String, List<String>> paths = new HashMap<>();

    private UnitPaths() {}

    static UnitPaths read(JdbcTemplate jdbc, LocalDate today) {
        UnitPaths read = new UnitPaths();
        jdbc.query(
                "SELECT unit_code, path FROM JY_V_UNIT WHERE valid_from <= ? ORDER BY valid_from",
                row -> {
                    read.paths.put(
                            row.getString(1),
                            List.of(row.getString(2).substring(1).split("/")));
                },
                today);
        return read;
    }

    /** Codes from the city down to the unit itself; empty for a unit that there is not. */
    List<String> of(String unitCode) {
        return paths.getOrDefault(unitCode, List.of());
    }

    /** Null for a city. */
    String parent(String unitCode) {
        List<String> path = of(unitCode);
        return path.size() < 2 ? null : path.get(path.size() - 2);
    }

    static boolean isCommunity(String unitCode) {
        return unitCode.length() == COMMUNITY;
    }
}
