package io.jiuyuan.statistics;

import static io.jiuyuan.ledgers.Ledger.Column.of;
import static io.jiuyuan.ledgers.Ledger.Column.word;

import io.jiuyuan.assistance.AssistanceWords;
import io.jiuyuan.ledgers.CategoryWords;
import io.jiuyuan.ledgers.Ledger;
import io.jiuyuan.ledgers.Ledger.Filter;
import io.jiuyuan.ledgers.Ledger.Input;
import io.jiuyuan.ledgers.Ledger.Kind;
import io.jiuyuan.ledgers.Ledger.Sort;
import io.jiuyuan.ledgers.LedgerSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The list behind each figure: the very rows that it counts, as they stand now. */
@Component
@Order(9)
class FigureLedgers implements LedgerSource {

    static final String NONE = "none";
    private static final Map<String, String> SEXES = words("MALE", "男", "FEMALE", "女");
    private static final Map<String, String> AGES =
            words("0", "未满30岁", "30", "30至39岁", "40", "40至49岁", "50", "50至59岁", "60", "60岁以上");
    private static final Sort BY_UNIT = new Sort("unit", "按单位", "unit_code", false);

    private final CategoryWords words;

    FigureLedgers(CategoryWords words) {
        this.words = words;
    }

    private static Map<String, String> words(String... pairs) {
        Map<String, String> words = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            words.put(pairs[i], pairs[i + 1]);
        }
        return words;
    }

    @Override
    public List<Ledger> ledgers() {
        return Stream.concat(
                        Arrays.stream(CaseFigure.values()).map(this::persons),
                        Stream.concat(
                                Arrays.stream(HouseholdFigure.values()).map(FigureLedgers::households),
                                Arrays.stream(RecordFigure.values()).map(this::records)))
                .toList();
    }

    /** The names of a dimension's members, by member and in their order. */
    Map<String, String> members(Dimension dimension) {
        return switch (dimension) {
            case TOTAL -> Map.of("", "合计");
            case COMMUNITY -> Map.of();
            case CATEGORY -> withNone(words.categories(), "未记类别");
            case ROUTE -> withNone(words.routes(), "未定路径");
            case SEX -> SEXES;
            case AGE -> AGES;
            case ITEM -> words.items();
        };
    }

    private static Map<String, String> withNone(Map<String, String> words, String none) {
        Map<String, String> all = new LinkedHashMap<>(words);
        all.put(NONE, none);
        return all;
    }

    private Ledger persons(CaseFigure figure) {
        return new Ledger(
                figure.ledger(),
                figure.label() + "人员名单",
                figure.definition() + "单位、类别、年龄和路径以统计期最后一日为准。",
                false,
                "(" + CaseFigures.persons(figure) + ") x",
                "case_number",
                List.of(
                        of("unit_code", "单位", Kind.UNIT, 32),
                        of("case_number", "案号", Kind.CASE, 20),
                        of("person_name", "姓名", Kind.TEXT, 10),
                        of("person_id", "证件号码", Kind.PERSON, 22),
                        word("sex", "性别", SEXES, 6),
                        word("age_band", "年龄", AGES, 10),
                        word("category_code", "人员类别", members(Dimension.CATEGORY), 18),
                        word("route_code", "帮扶路径", members(Dimension.ROUTE), 18),
                        of("decided_at", "认定时间", Kind.MOMENT, 17),
                        of("exited_on", "退出日期", Kind.DAY, 12)),
                filters(figure),
                List.of(BY_UNIT));
    }

    private List<Filter> filters(CaseFigure figure) {
        List<Filter> filters = new ArrayList<>(List.of(
                Filter.period(),
                Filter.choice("CATEGORY", "人员类别", "category_code", members(Dimension.CATEGORY)),
                Filter.choice("SEX", "性别", "sex", SEXES),
                Filter.choice("AGE", "年龄", "age_band", AGES),
                Filter.choice("ROUTE", "帮扶路径", "route_code", members(Dimension.ROUTE))));
        if (figure.items()) {
            filters.add(new Filter(
                    Dimension.ITEM.name(),
                    Dimension.ITEM.label(),
                    Input.CHOICE,
                    "x.person_id IN (" + figure.peopleOfItem() + ")",
                    members(Dimension.ITEM)));
        }
        return filters;
    }

    private Ledger records(RecordFigure figure) {
        return figure.items() ? claims(figure) : months(figure);
    }

    private Ledger claims(RecordFigure figure) {
        return new Ledger(
                figure.ledger(),
                figure.label() + "名单",
                figure.definition(),
                false,
                "(" + figure.rows() + ") x",
                "id",
                List.of(
                        of("unit_code", "单位", Kind.UNIT, 32),
                        of("claim_number", "申领编号", Kind.CLAIM, 22),
                        word("item_code", "补贴项目", members(Dimension.ITEM), 20),
                        of("payee_name", "申领人（单位）", Kind.TEXT, 24),
                        of("person_name", "享受人员", Kind.TEXT, 10),
                        of("person_id", "证件号码", Kind.PERSON, 22),
                        of("on_day", "日期", Kind.DAY, 12),
                        of("months", "月数", Kind.NUMBER, 8),
                        of("amount_fen", "金额（元）", Kind.MONEY, 14)),
                List.of(
                        Filter.period(),
                        Filter.choice(
                                Dimension.ITEM.name(), Dimension.ITEM.label(), "item_code", members(Dimension.ITEM))),
                List.of(BY_UNIT));
    }

    private static Ledger months(RecordFigure figure) {
        return new Ledger(
                figure.ledger(),
                figure.label() + "名单",
                figure.definition(),
                false,
                "(" + figure.rows() + ") x",
                "id",
                List.of(
                        of("unit_code", "单位", Kind.UNIT, 32),
                        of("case_number", "案号", Kind.CASE, 20),
                        of("person_name", "姓名", Kind.TEXT, 10),
                        of("person_id", "证件号码", Kind.PERSON, 22),
                        of("visit_month", "月份", Kind.TEXT, 10),
                        of("required", "应入户", Kind.NUMBER, 8),
                        of("visits", "已入户", Kind.NUMBER, 8),
                        of("fulfilled_on", "完成日期", Kind.DAY, 12),
                        of("missed_at", "认定缺访时间", Kind.MOMENT, 17)),
                List.of(Filter.period()),
                List.of(BY_UNIT));
    }

    private static Ledger households(HouseholdFigure figure) {
        return new Ledger(
                figure.ledger(),
                figure.label() + "名单",
                figure.definition(),
                false,
                "(" + figure.households() + ") x",
                "number",
                List.of(
                        of("unit_code", "单位", Kind.UNIT, 32),
                        of("number", "家庭编号", Kind.HOUSEHOLD, 20),
                        of("members", "成员人数", Kind.NUMBER, 8),
                        of("opened_on", "纳入日期", Kind.DAY, 12),
                        word("status", "状态", AssistanceWords.householdStatuses(), 10),
                        of("due_on", "安置期限", Kind.DAY, 12),
                        of("cleared_on", "清零日期", Kind.DAY, 12)),
                List.of(Filter.period()),
                List.of(BY_UNIT));
    }
}
