package io.jiuyuan.ledgers;

import static io.jiuyuan.ledgers.Ledger.Column.of;
import static io.jiuyuan.ledgers.Ledger.Column.word;

import io.jiuyuan.assistance.AssistanceWords;
import io.jiuyuan.ledgers.Ledger.Column;
import io.jiuyuan.ledgers.Ledger.Filter;
import io.jiuyuan.ledgers.Ledger.Input;
import io.jiuyuan.ledgers.Ledger.Kind;
import io.jiuyuan.ledgers.Ledger.Sort;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The ledgers of what is done for a person: visits, services, employment. */
@Component
@Order(2)
class RecordLedgers implements LedgerSource {

    private static final List<Column> WHO = List.of(
            of("unit_code", "单位", Kind.UNIT, 32),
            of("case_number", "案号", Kind.CASE, 20),
            of("person_name", "姓名", Kind.TEXT, 10),
            of("person_id", "证件号码", Kind.PERSON, 22));

    @Override
    public List<Ledger> ledgers() {
        return List.of(visits(), months(), services(), employment());
    }

    private static List<Column> columns(Column... more) {
        List<Column> columns = new ArrayList<>(WHO);
        columns.addAll(List.of(more));
        return columns;
    }

    private static Ledger visits() {
        return new Ledger(
                "visits",
                "入户走访台账",
                "每次走访一行；家中无人和电话联系如实登记，不计入户。",
                true,
                "JY_V_LEDGER_VISIT x",
                "id",
                columns(
                        of("visited_on", "走访日期", Kind.DAY, 12),
                        word("kind", "走访方式", AssistanceWords.visitKinds(), 12),
                        word("situation", "目前状况", AssistanceWords.visitSituations(), 16),
                        of("officer_name", "走访人", Kind.TEXT, 10),
                        of("backdated", "补录", Kind.YES_NO, 6)),
                List.of(
                        Filter.choice("kind", "走访方式", "kind", AssistanceWords.visitKinds()),
                        Filter.choice("situation", "目前状况", "situation", AssistanceWords.visitSituations()),
                        Filter.from("from", "走访日期自", "visited_on"),
                        Filter.until("until", "至", "visited_on"),
                        Filter.text("officer", "走访人", "officer_name"),
                        Filter.flag("backdated", "补录", "x.backdated = 1")),
                List.of(new Sort("day", "最近走访在前", "visited_on", true)));
    }

    private static Ledger months() {
        return new Ledger(
                "visit-months",
                "按月入户台账",
                "每人每月一行：应入户次数、实际次数、是否缺访和督办情况。",
                true,
                "JY_V_LEDGER_VISIT_MONTH x",
                "id",
                columns(
                        of("visit_month", "月份", Kind.TEXT, 10),
                        of("required", "应入户", Kind.NUMBER, 8),
                        of("visits", "已入户", Kind.NUMBER, 8),
                        of("fulfilled_on", "完成日期", Kind.DAY, 12),
                        of("helper", "帮扶人", Kind.OFFICER, 10),
                        of("missed_at", "认定缺访时间", Kind.MOMENT, 17),
                        of("supervised_by_name", "督办人", Kind.TEXT, 10),
                        of("supervised_at", "督办时间", Kind.MOMENT, 17)),
                List.of(
                        new Filter("month", "月份", Input.MONTH, "x.visit_month = :month", Map.of()),
                        Filter.flag("missed", "缺访", "x.missed_at IS NOT NULL"),
                        Filter.flag("overdue", "缺访待督办", "x.missed_at IS NOT NULL AND x.supervised_at IS NULL"),
                        Filter.flag("open", "未完成", "x.fulfilled_on IS NULL")),
                List.of(new Sort("month", "最近月份在前", "visit_month", true), new Sort("unit", "按单位", "unit_code", false)));
    }

    private static Ledger services() {
        return new Ledger(
                "services",
                "就业服务台账",
                "每次服务一行；受援人数按服务记录、按人计，不按名单计。",
                true,
                "JY_V_LEDGER_SERVICE x",
                "id",
                columns(
                        of("served_on", "服务日期", Kind.DAY, 12),
                        word("kind", "服务项目", AssistanceWords.services(), 12),
                        word("channel", "方式", AssistanceWords.channels(), 14),
                        of("employer", "推荐单位", Kind.TEXT, 24),
                        of("post", "推荐岗位", Kind.TEXT, 16),
                        word("answer", "答复", AssistanceWords.answers(), 10),
                        of("officer_name", "服务人员", Kind.TEXT, 10),
                        of("backdated", "补录", Kind.YES_NO, 6)),
                List.of(
                        Filter.choice("kind", "服务项目", "kind", AssistanceWords.services()),
                        Filter.choice("channel", "方式", "channel", AssistanceWords.channels()),
                        Filter.from("from", "服务日期自", "served_on"),
                        Filter.until("until", "至", "served_on"),
                        Filter.text("officer", "服务人员", "officer_name")),
                List.of(new Sort("day", "最近服务在前", "served_on", true)));
    }

    private static Ledger employment() {
        return new Ledger(
                "employment",
                "就业登记台账",
                "每次就业一行，同一人多次就业各列一行。",
                true,
                "JY_V_LEDGER_EMPLOYMENT x",
                "id",
                columns(
                        word("kind", "就业形式", AssistanceWords.employmentKinds(), 20),
                        of("first_day", "就业日期", Kind.DAY, 12),
                        of("employer", "就业单位", Kind.TEXT, 26),
                        of("post", "岗位", Kind.TEXT, 14),
                        of("contract_end", "合同到期", Kind.DAY, 12),
                        of("insured", "缴纳社保", Kind.YES_NO, 10),
                        of("term_end", "政策期满", Kind.DAY, 12),
                        of("ended_on", "离职日期", Kind.DAY, 12),
                        of("recorded_by_name", "登记人", Kind.TEXT, 10)),
                List.of(
                        Filter.choice("kind", "就业形式", "kind", AssistanceWords.employmentKinds()),
                        Filter.from("from", "就业日期自", "first_day"),
                        Filter.until("until", "至", "first_day"),
                        Filter.flag("lasting", "在职", "x.ended_on IS NULL")),
                List.of(new Sort("day", "最近就业在前", "first_day", true)));
    }
}
