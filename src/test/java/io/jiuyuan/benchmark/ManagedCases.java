package io.jiuyuan.benchmark;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Cases in assistance for the manager's page and the statistics, spread over all communities of Tianjin: each with its person,
 * recognition, placement, plan, service, duty to be visited and ten months of visits, every third employed, every second with an
 * open task.
 */
final class ManagedCases {

    static final int VISITS = 10;

    private static final String NUMBER = "(" + Seeder.OFFSET + " + JY_BENCHMARK_NUMBER.n)";
    private static final int EMPLOYED = 3;
    private static final int WITH_TASK = 2;

    private final JdbcTemplate jdbc;
    private final Seeder seeder;
    private final LocalDate today;
    private final Instant now;
    private final int units;

    ManagedCases(JdbcTemplate jdbc, Seeder seeder, Instant now, LocalDate today) {
        this.jdbc = jdbc;
        this.seeder = seeder;
        this.now = now;
        this.today = today;
        jdbc.execute("CREATE TABLE JY_BENCHMARK_UNIT (n INT NOT NULL PRIMARY KEY, code VARCHAR(12) NOT NULL)");
        List<Object[]> codes = new ArrayList<>();
        jdbc.queryForList(
                        "SELECT code FROM JY_UNIT WHERE tier = 'COMMUNITY' AND code LIKE '12%' AND valid_to IS NULL ORDER BY SHA2(code, 256)",
                        String.class)
                .forEach(code -> codes.add(new Object[] {codes.size(), code}));
        jdbc.batchUpdate("INSERT INTO JY_BENCHMARK_UNIT (n, code) VALUES (?, ?)", codes);
        this.units = codes.size();
    }

    void write(int cases) {
        people(cases);
        assistance(cases);
        YearMonth first = YearMonth.from(today).minusMonths(VISITS);
        for (int i = 0; i < VISITS; i++) {
            visits(cases, i, first.plusMonths(i));
        }
        tasks(cases / WITH_TASK);
        seeder.analyze(
                "JY_PERSON",
                "JY_RECOGNITION",
                "JY_RECOGNITION_CATEGORY",
                "JY_ASSISTANCE",
                "JY_ASSISTANCE_SPELL",
                "JY_PLACEMENT_CLOCK",
                "JY_EMPLOYMENT",
                "JY_PLAN",
                "JY_SERVICE",
                "JY_VISIT_DUTY",
                "JY_VISIT_PERIOD",
                "JY_VISIT_MONTH",
                "JY_VISIT",
                "ACT_RU_EXECUTION",
                "ACT_RU_TASK",
                "ACT_RU_IDENTITYLINK");
    }

    private void people(int cases) {
        Row person = new Row();
        person.is("person_id", id("a0", NUMBER)).is("version", "0").is("name", "'王建国'");
        person.is("birth_date", "DATE '1962-01-01' + INTERVAL MOD(" + NUMBER + ", 14000) DAY");
        person.is("sex", "IF(MOD(" + NUMBER + ", 2) = 0, 'MALE', 'FEMALE')").is("phone_cipher", "REPEAT('x', 60)");
        person.is("key_id", "'demo'").at("created_at").at("updated_at");
        person.into("JY_PERSON", cases);

        Row recognition = new Row();
        recognition.is("case_number", number(NUMBER)).is("version", "0").is("person_id", id("a0", NUMBER));
        recognition.is("open_person_id", id("a0", NUMBER)).is("unit_code", unit(NUMBER));
        recognition
                .is("policy_version", "'tianjin-2026'")
                .is("status", "'RECOGNIZED'")
                .is("channel", "'window'");
        recognition.is("first_receiver", "'community'").is("decisions", "6").is("comparison", "'COMPLETE'");
        recognition.is("submitted_at", "? - INTERVAL (30 + MOD(" + NUMBER + ", 700)) DAY", Timestamp.from(now));
        recognition.is("decided_at", "? - INTERVAL (10 + MOD(" + NUMBER + ", 700)) DAY", Timestamp.from(now));
        for (String flag : List.of(
                "comparison_required",
                "home_verification_required",
                "preliminary_required",
                "notice_required",
                "recheck_required",
                "home_verified",
                "notice_over")) {
            recognition.is(flag, "TRUE");
        }
        for (String count : List.of("comparison_round", "home_visit_attempts", "supplements", "notice_round")) {
            recognition.is(count, "1");
        }
        recognition.is("age_years", "52").is("sex", "'MALE'");
        recognition.into("JY_RECOGNITION", cases);

        Row category = new Row();
        category.is("case_number", number(NUMBER)).is("position", "0");
        category.is("category_code", "ELT(MOD(" + NUMBER + ", 3) + 1, '4050', 'disabled', 'minimum-allowance')");
        category.into("JY_RECOGNITION_CATEGORY", cases);
    }

    private void assistance(int cases) {
        String employed = "MOD(" + NUMBER + ", " + EMPLOYED + ") = 0";
        String begun = "? - INTERVAL MOD(" + NUMBER + ", 700) DAY";
        Row assistance = new Row();
        assistance.is("case_number", number(NUMBER)).is("version", "0").is("person_id", id("a0", NUMBER));
        assistance.is("unit_code", unit(NUMBER)).is("policy_version", "'tianjin-2026'");
        assistance.is("situation", "IF(" + employed + ", 'EMPLOYED', 'ASSISTING')");
        assistance.is("situation_since", begun, today).is("begun_on", begun, today);
        assistance.into("JY_ASSISTANCE", cases);

        Row spell = new Row();
        spell.is("case_number", number(NUMBER)).is("position", "0");
        spell.is("situation", "IF(" + employed + ", 'EMPLOYED', 'ASSISTING')").is("first_day", begun, today);
        spell.into("JY_ASSISTANCE_SPELL", cases);

        Row clock = new Row();
        clock.is("id", id("b0", NUMBER))
                .is("version", "0")
                .is("case_number", number(NUMBER))
                .is("clock_no", "1");
        clock.is("kind", "'OTHERS'").is("status", "IF(" + employed + ", 'STOPPED', 'RUNNING')");
        for (String day : List.of("start_day", "counted_from", "last_day", "due_day")) {
            clock.is(day, "? + INTERVAL (MOD(" + NUMBER + ", 120) - 60) DAY", today);
        }
        clock.is("reminders", "0").is("escalations", "0");
        clock.is("stopped_on", "IF(" + employed + ", ?, NULL)", today.minusDays(1));
        clock.is("result", "IF(" + employed + ", 'PLACED', NULL)");
        clock.into("JY_PLACEMENT_CLOCK", cases);

        String third = "(" + EMPLOYED + " * " + NUMBER + ")";
        Row employment = new Row();
        employment.is("id", id("c0", third)).is("version", "0").is("case_number", number(third));
        employment.is("person_id", id("a0", third)).is("employment_no", "1").is("kind", "'UNIT'");
        employment.is("first_day", "? - INTERVAL MOD(" + NUMBER + ", 300) DAY", today);
        employment
                .is("recorded_by", "'community'")
                .is("recorded_by_name", "'王丽'")
                .at("recorded_at");
        employment.into("JY_EMPLOYMENT", cases / EMPLOYED);

        Row plan = new Row();
        plan.is("id", id("d0", NUMBER)).is("case_number", number(NUMBER)).is("plan_no", "1");
        plan.is("survey_id", id("d1", NUMBER))
                .is("route_code", "ELT(MOD(" + NUMBER + ", 3) + 1, 'market', 'training', 'startup')");
        plan.is("route_name", "'市场就业'").is("policy_version", "'tianjin-2026'").is("goal", "'三个月内实现就业'");
        plan.is("made_on", begun, today)
                .is("officer", "'community'")
                .is("officer_name", "'王丽'")
                .at("recorded_at");
        plan.is("row_version", "0").into("JY_PLAN", cases);

        Row service = new Row();
        service.is("id", id("e0", NUMBER))
                .is("case_number", number(NUMBER))
                .is("kind", "'guidance'")
                .is("channel", "'phone'");
        service.is("served_on", "? - INTERVAL MOD(" + NUMBER + ", 90) DAY", today)
                .is("fee_fen", "0");
        service.is("officer", "'community'")
                .is("officer_name", "'王丽'")
                .at("recorded_at")
                .is("row_version", "0");
        service.into("JY_SERVICE", cases);

        Row duty = new Row();
        duty.is("case_number", number(NUMBER)).is("unit_code", unit(NUMBER)).is("helper", helper());
        duty.is("helper_unit_code", unit(NUMBER)).is("row_version", "0");
        duty.is("next_month", "'" + YearMonth.from(today) + "'").into("JY_VISIT_DUTY", cases);

        Row period = new Row();
        period.is("id", id("f0", NUMBER)).is("case_number", number(NUMBER)).is("first_day", begun, today);
        period.is("row_version", "0").into("JY_VISIT_PERIOD", cases);
    }

    /** Of one month; every fiftieth was missed. */
    private void visits(int cases, int position, YearMonth of) {
        String missed = "MOD(" + NUMBER + " + " + position + ", 50) = 0";
        String day = "? + INTERVAL MOD(" + NUMBER + ", 28) DAY";
        Row month = new Row();
        month.is("id", id("1" + position, NUMBER))
                .is("case_number", number(NUMBER))
                .is("visit_month", "'" + of + "'");
        month.is("unit_code", unit(NUMBER)).is("helper", helper()).is("required", "1");
        month.is("visits", "IF(" + missed + ", 0, 1)").is("row_version", "0");
        month.is("fulfilled_on", "IF(" + missed + ", NULL, " + day + ")", of.atDay(1));
        month.is(
                "missed_at",
                "IF(" + missed + ", ?, NULL)",
                of.plusMonths(1).atDay(1).atStartOfDay());
        month.into("JY_VISIT_MONTH", cases);

        Row visit = new Row();
        visit.is("id", id("2" + position, NUMBER))
                .is("case_number", number(NUMBER))
                .is("visit_month", "'" + of + "'");
        visit.is("kind", "'HOME'").is("visited_on", day, of.atDay(1)).is("place", "'某某路2号'");
        visit.is("situation", "'unemployed'").is("findings", "'与本人见面，仍在求职'");
        visit.is("officer", "'community'")
                .is("officer_name", "'王丽'")
                .at("recorded_at")
                .is("row_version", "0");
        visit.into("JY_VISIT", cases);
    }

    private void tasks(int count) {
        String number = "(" + WITH_TASK + " * " + NUMBER + ")";
        String definition = jdbc.queryForObject(
                "SELECT ID_ FROM ACT_RE_PROCDEF WHERE KEY_ = 'monthlyVisits' ORDER BY VERSION_ DESC LIMIT 1",
                String.class);
        Row execution = new Row();
        execution.is("ID_", id("30", number)).is("REV_", "1").is("ROOT_PROC_INST_ID_", id("30", number));
        execution.is("PROC_INST_ID_", id("30", number)).is("BUSINESS_KEY_", number(number));
        execution.is("PROC_DEF_ID_", "?", definition).is("IS_ACTIVE_", "1").is("IS_CONCURRENT_", "0");
        execution.is("IS_SCOPE_", "1").is("IS_EVENT_SCOPE_", "0").is("SUSPENSION_STATE_", "1");
        execution.is("CACHED_ENT_STATE_", "18").is("SEQUENCE_COUNTER_", "1").into("ACT_RU_EXECUTION", count);

        Row task = new Row();
        task.is("ID_", id("31", number)).is("REV_", "1").is("EXECUTION_ID_", id("30", number));
        task.is("PROC_INST_ID_", id("30", number))
                .is("PROC_DEF_ID_", "?", definition)
                .is("NAME_", "'每月入户走访'");
        task.is("TASK_DEF_KEY_", "'userTask_visitHome'")
                .is("PRIORITY_", "50")
                .is("ASSIGNEE_", "IF(MOD(" + NUMBER + ", 2) = 0, " + helper() + ", NULL)");
        task.is("CREATE_TIME_", "? - INTERVAL MOD(" + NUMBER + ", 40) DAY", Timestamp.from(now));
        task.is("DUE_DATE_", "? + INTERVAL (MOD(" + NUMBER + ", 60) - 6) DAY", Timestamp.from(now));
        task.is("SUSPENSION_STATE_", "1").is("TASK_STATE_", "'Created'").into("ACT_RU_TASK", count);

        Row link = new Row();
        link.is("ID_", id("32", number))
                .is("REV_", "1")
                .is("TYPE_", "'candidate'")
                .is("TASK_ID_", id("31", number));
        link.is("GROUP_ID_", "CONCAT('community-', " + unit(number) + ")").into("ACT_RU_IDENTITYLINK", count);
    }

    private String unit(String number) {
        return "(SELECT u.code FROM JY_BENCHMARK_UNIT u WHERE u.n = MOD(" + number + ", " + units + "))";
    }

    /** Each community has one. */
    private String helper() {
        return "CONCAT('helper-', MOD(" + NUMBER + ", " + units + "))";
    }

    private static String number(String number) {
        return "CONCAT('JY120101', LPAD(" + number + ", 10, '0'))";
    }

    private static String id(String kind, String number) {
        return "CONCAT(LPAD(HEX(" + number + "), 8, '0'), '-" + kind + "00-11f1-a000-0242ac120001')";
    }

    /** One kind of row: columns with their SQL, in which questions are asked in the order of the columns. */
    private final class Row {

        private final Map<String, String> columns = new LinkedHashMap<>();
        private final List<Object> arguments = new ArrayList<>();

        Row is(String column, String sql, Object... values) {
            columns.put(column, sql);
            arguments.addAll(List.of(values));
            return this;
        }

        Row at(String column) {
            return is(column, "?", Timestamp.from(now));
        }

        void into(String table, int count) {
            seeder.insert(table, List.copyOf(columns.keySet()), List.copyOf(columns.values()), arguments, 0, count);
        }
    }
}
