package io.jiuyuan.benchmark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.management.JobDefinition;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The rows of one case that was brought by itself to where it waits, to be written any number of times by set-wise SQL, with
 * ids, hashes and case numbers of their own.
 */
final class CaseTemplate {

    private static final Set<String> DEFINITIONS = Set.of("PROC_DEF_ID_", "PROCESS_DEF_ID_", "JOB_DEF_ID_");
    private static final String INSTANCES = " IN (SELECT ID_ FROM ACT_HI_PROCINST WHERE BUSINESS_KEY_ = ?)";
    private static final String TASKS =
            "TASK_ID_ IN (SELECT ID_ FROM ACT_RU_TASK WHERE PROC_INST_ID_" + INSTANCES + ")";
    private static final Map<String, String> ENGINE = Map.of(
            "ACT_HI_PROCINST", "ID_" + INSTANCES,
            "ACT_HI_ACTINST", "PROC_INST_ID_" + INSTANCES,
            "ACT_HI_TASKINST", "PROC_INST_ID_" + INSTANCES,
            "ACT_HI_OP_LOG", "PROC_INST_ID_" + INSTANCES,
            "ACT_RU_EXECUTION", "PROC_INST_ID_" + INSTANCES,
            "ACT_RU_TASK", "PROC_INST_ID_" + INSTANCES,
            "ACT_RU_IDENTITYLINK", TASKS,
            "ACT_RU_VARIABLE", "PROC_INST_ID_" + INSTANCES,
            "ACT_RU_EVENT_SUBSCR", "PROC_INST_ID_" + INSTANCES,
            "ACT_RU_JOB", "PROCESS_INSTANCE_ID_" + INSTANCES);

    /** Numbered in the order of the whole journal, by a step of its own. */
    private static final String LATER = "JY_AUDIT.sequence_no";

    private final JdbcTemplate jdbc;
    private final String caseNumber;
    private final Pattern own;
    private final List<Row> rows = new ArrayList<>();
    private final List<String> ids = new ArrayList<>();

    private record Row(String table, Map<String, Object> cells) {}

    /** @param caseNumber also the business key */
    CaseTemplate(JdbcTemplate jdbc, String caseNumber) {
        this.jdbc = jdbc;
        this.caseNumber = caseNumber;
        this.own = Pattern.compile(
                caseNumber + "|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])");
    }

    /** What the engine keeps. */
    CaseTemplate withEngine() {
        ENGINE.forEach((table, of) -> with(table, of, caseNumber));
        return this;
    }

    /** The rows of a table, without what the database numbers by itself. */
    CaseTemplate with(String table, String where, Object... arguments) {
        List<String> numbered = jdbc.queryForList(
                "SELECT COLUMN_NAME FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = ?"
                        + " AND EXTRA = 'auto_increment'",
                String.class,
                table);
        jdbc.queryForList("SELECT * FROM " + table + " WHERE " + where, arguments)
                .forEach(cells -> {
                    Map<String, Object> kept = new LinkedHashMap<>(cells);
                    kept.keySet().removeAll(numbered);
                    kept.keySet().removeIf(column -> LATER.equals(table + "." + column));
                    kept.values().removeIf(value -> value == null);
                    rows.add(new Row(table, kept));
                });
        return this;
    }

    /** Tables and how many rows of each a case has. */
    Map<String, Long> tables() {
        return rows.stream().collect(Collectors.groupingBy(Row::table, Collectors.counting()));
    }

    /**
     * Writes the case so many times on the database that it was taken from.
     *
     * @param first number of the first of them
     */
    void write(int first, int count, Seeder seeder) {
        write(first, count, seeder, Map.of());
    }

    /** Writes the case so many times for an engine that has the same models. */
    void write(int count, Seeder seeder, ProcessEngine from, ProcessEngine to) {
        write(0, count, seeder, definitions(from, to));
    }

    private void write(int first, int count, Seeder seeder, Map<Object, Object> definitions) {
        for (Row row : rows) {
            List<String> values = new ArrayList<>();
            List<Object> arguments = new ArrayList<>();
            row.cells()
                    .forEach((column, value) -> values.add(
                            DEFINITIONS.contains(column)
                                    ? literal(definitions.getOrDefault(value, value), arguments)
                                    : expression(value, arguments)));
            seeder.insert(row.table(), List.copyOf(row.cells().keySet()), values, arguments, first, count);
        }
        seeder.analyze(tables().keySet().toArray(String[]::new));
    }

    private String expression(Object value, List<Object> arguments) {
        Matcher id = value instanceof String text ? own.matcher(text) : null;
        if (id == null || !id.find()) {
            return literal(value, arguments);
        }
        String text = (String) value;
        arguments.add(text.substring(0, id.start()));
        String end = text.substring(id.end());
        if (id.group().equals(caseNumber)) {
            arguments.add(end);
            return "CONCAT(?, " + Seeder.CASE_NUMBER + ", ?)";
        }
        arguments.add(ending(id.group()) + end);
        return "CONCAT(?, LPAD(HEX(" + Seeder.OFFSET + " + n), 8, '0'), ?)";
    }

    /** What follows the eight digits that tell the copies apart: the same length, and no two ids alike. */
    private String ending(String id) {
        if (!ids.contains(id)) {
            ids.add(id);
        }
        String number = "%04x".formatted(ids.indexOf(id));
        return id.length() == 64 ? number + id.substring(12) : "-" + number + "-11f1-a000-0242ac120001";
    }

    private static String literal(Object value, List<Object> arguments) {
        arguments.add(value);
        return "?";
    }

    /** Ids of process and job definitions, there by here. */
    private Map<Object, Object> definitions(ProcessEngine from, ProcessEngine to) {
        Map<Object, Object> known = new LinkedHashMap<>();
        rows.stream()
                .map(row -> row.cells().get("PROC_DEF_ID_"))
                .filter(id -> id != null)
                .distinct()
                .forEach(id -> {
                    ProcessDefinition here = from.getRepositoryService().getProcessDefinition(id.toString());
                    ProcessDefinition there = to.getRepositoryService()
                            .createProcessDefinitionQuery()
                            .processDefinitionKey(here.getKey())
                            .latestVersion()
                            .singleResult();
                    known.put(id, there.getId());
                    Map<String, String> jobs = jobs(to.getManagementService(), there.getId());
                    jobs(from.getManagementService(), here.getId())
                            .forEach((activity, job) -> known.put(job, jobs.get(activity)));
                });
        return known;
    }

    private static Map<String, String> jobs(ManagementService service, String definitionId) {
        return service.createJobDefinitionQuery().processDefinitionId(definitionId).list().stream()
                .collect(Collectors.toMap(job -> job.getActivityId() + job.getJobType(), JobDefinition::getId));
    }
}
