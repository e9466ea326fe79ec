package io.jiuyuan.ledgers;

import static io.jiuyuan.ledgers.Ledger.Column.of;
import static io.jiuyuan.ledgers.Ledger.Column.word;

import io.jiuyuan.assistance.AssistanceWords;
import io.jiuyuan.ledgers.Ledger.Column;
import io.jiuyuan.ledgers.Ledger.Filter;
import io.jiuyuan.ledgers.Ledger.Kind;
import io.jiuyuan.ledgers.Ledger.Sort;
import io.jiuyuan.recognition.CaseStatuses;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The ledgers of recognized persons, their households and their helpers. */
@Component
@Order(1)
class CaseLedgers implements LedgerSource {

    private static final Set<String> STANDING = Set.of("RECOGNIZED", "EXITED");
    private static final Map<String, String> SEXES = Map.of("MALE", "男", "FEMALE", "女");
    private static final Sort BY_UNIT = new Sort("unit", "按单位", "unit_code", false);
    private static final String HELPERS = """
            (SELECT CONCAT(h.unit_code, '-', h.username) AS id, h.username, h.helper_name, h.unit_code, COUNT(*) AS cases,
                SUM(CASE WHEN a.situation = 'EMPLOYED' THEN 1 ELSE 0 END) AS employed,
                SUM(CASE WHEN c.due_day < :today THEN 1 ELSE 0 END) AS overdue
            FROM JY_AGREEMENT_HELPER h
            LEFT JOIN JY_ASSISTANCE a ON a.case_number = h.case_number
            LEFT JOIN JY_PLACEMENT_CLOCK c ON c.case_number = h.case_number AND c.status = 'RUNNING'
            WHERE h.open_case_number IS NOT NULL
            GROUP BY h.unit_code, h.username, h.helper_name) x""";

    private final CategoryWords words;

    CaseLedgers(CategoryWords words) {
        this.words = words;
    }

    @Override
    public List<Ledger> ledgers() {
        return List.of(persons(), households(), helpers());
    }

    private Ledger persons() {
        Map<String, String> statuses = new LinkedHashMap<>();
        CaseStatuses.all().stream()
                .filter(status -> STANDING.contains(status.name()))
                .forEach(status -> statuses.put(status.name(), status.label()));
        List<Column> columns = List.of(
                of("unit_code", "单位", Kind.UNIT, 32),
                of("case_number", "案号", Kind.CASE, 20),
                of("person_name", "姓名", Kind.TEXT, 10),
                of("person_id", "证件号码", Kind.PERSON, 22),
                word("sex", "性别", SEXES, 6),
                of("birth_date", "年龄", Kind.AGE, 6),
                word("category_code", "人员类别", words.categories(), 18),
                of("recognized_at", "认定时间", Kind.MOMENT, 17),
                word("status", "认定状态", statuses, 10),
                word("situation", "帮扶情形", AssistanceWords.situations(), 12),
                of("route_name", "帮扶路径", Kind.TEXT, 18),
                of("helper_name", "帮扶人", Kind.TEXT, 10),
                of("placement_due", "安置期限", Kind.DUE, 12),
                of("exited_on", "退出日期", Kind.DAY, 12));
        List<Filter> filters = List.of(
                Filter.choice("status", "认定状态", "status", statuses),
                Filter.choice("situation", "帮扶情形", "situation", AssistanceWords.situations()),
                Filter.choice("category", "人员类别", "category_code", words.categories()),
                Filter.choice("route", "帮扶路径", "route_code", words.routes()),
                Filter.choice("sex", "性别", "sex", SEXES),
                Filter.text("helper", "帮扶人", "helper_name"),
                Filter.from("recognizedFrom", "认定日期自", "recognized_at"),
                Filter.until("recognizedUntil", "至", "recognized_at"),
                Filter.from("exitedFrom", "退出日期自", "exited_on"),
                Filter.until("exitedUntil", "至", "exited_on"),
                Filter.flag("overdue", "安置超期", "x.placement_due < :today"));
        return new Ledger(
                "persons",
                "就业困难人员台账",
                "每人一行：经认定的人员，按证件号码不重复；多次认定的列最近一次。",
                true,
                "JY_V_LEDGER_PERSON x",
                "case_number",
                columns,
                filters,
                List.of(BY_UNIT, new Sort("recognized", "最近认定在前", "recognized_at", true)));
    }

    private Ledger households() {
        return new Ledger(
                "households",
                "零就业家庭台账",
                "每户一行，按户计安置期限和清零。",
                true,
                "JY_V_LEDGER_HOUSEHOLD x",
                "number",
                List.of(
                        of("unit_code", "单位", Kind.UNIT, 32),
                        of("number", "家庭编号", Kind.HOUSEHOLD, 20),
                        of("members", "成员人数", Kind.NUMBER, 8),
                        of("opened_on", "纳入日期", Kind.DAY, 12),
                        word("status", "状态", AssistanceWords.householdStatuses(), 10),
                        of("due_on", "安置期限", Kind.DAY, 12),
                        of("planned_on", "预案日期", Kind.DAY, 12),
                        of("cleared_on", "清零日期", Kind.DAY, 12)),
                List.of(
                        Filter.choice("status", "状态", "status", AssistanceWords.householdStatuses()),
                        Filter.from("openedFrom", "纳入日期自", "opened_on"),
                        Filter.until("openedUntil", "至", "opened_on"),
                        Filter.from("clearedFrom", "清零日期自", "cleared_on"),
                        Filter.until("clearedUntil", "至", "cleared_on"),
                        Filter.flag("overdue", "超期未清零", "x.status = 'OPEN' AND x.due_on < :today")),
                List.of(BY_UNIT, new Sort("opened", "最近纳入在前", "opened_on", true)));
    }

    private Ledger helpers() {
        return new Ledger(
                "helpers",
                "帮扶人台账",
                "每名帮扶人一行：目前帮扶的人数，其中已就业和安置超期的人数。",
                true,
                HELPERS,
                "id",
                List.of(
                        of("unit_code", "单位", Kind.UNIT, 32),
                        of("helper_name", "帮扶人", Kind.TEXT, 12),
                        of("cases", "帮扶人数", Kind.NUMBER, 10),
                        of("employed", "其中已就业", Kind.NUMBER, 10),
                        of("overdue", "其中安置超期", Kind.NUMBER, 12)),
                List.of(Filter.text("helper", "帮扶人", "helper_name"), Filter.flag("overdue", "有安置超期的", "x.overdue > 0")),
                List.of(BY_UNIT, new Sort("cases", "帮扶人数多的在前", "cases", true)));
    }
}
