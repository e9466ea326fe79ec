package io.jiuyuan.oversight;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;

/** How many open tasks officers hold, and who helps with which case. */
@Repository
class WorkLoads {

    private final NamedParameterJdbcTemplate jdbc;

    WorkLoads(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** By username; who holds nothing is left out. */
    Map<String, Long> tasks(Collection<String> usernames) {
        Map<String, Long> loads = new HashMap<>();
        if (!usernames.isEmpty()) {
            jdbc.query(
                    "SELECT assignee, COUNT(DISTINCT task_id) AS tasks FROM JY_V_WATCHED_TASK WHERE assignee IN (:names)"
                            + " GROUP BY assignee",
                    Map.of("names", usernames),
                    row -> {
                        loads.put(row.getString("assignee"), row.getLong("tasks"));
                    });
        }
        return loads;
    }

    /** Username of the helper by case number; cases without one are left out. */
    Map<String, String> helpers(Collection<String> caseNumbers) {
        Map<String, String> helpers = new HashMap<>();
        if (!caseNumbers.isEmpty()) {
            jdbc.query(
                    "SELECT open_case_number, username FROM JY_V_HELPER WHERE open_case_number IN (:numbers)",
                    Map.of("numbers", caseNumbers),
                    row -> {
                        helpers.put(row.getString("open_case_number"), row.getString("username"));
                    });
        }
        return helpers;
    }
}
