package io.jiuyuan.subsidy.catalogue;

import io.jiuyuan.policy.Policies;
import io.jiuyuan.policy.PolicyDecision;
import io.jiuyuan.policy.PolicyPack;
import io.jiuyuan.policy.SubsidyItem;
import io.jiuyuan.policy.SubsidyItem.ClaimWindow;
import io.jiuyuan.policy.SubsidyItem.Cycle;
import io.jiuyuan.shared.NotFound;
import io.jiuyuan.shared.RuleRefused;
import io.jiuyuan.subsidy.Periods;
import io.jiuyuan.subsidy.SubsidyAssessments;
import io.jiuyuan.subsidy.months.MonthRules;
import io.jiuyuan.workflow.DecisionTables;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Assesses by the city's tables, each month under its own policy version. */
@Service
class TableAssessments implements SubsidyAssessments {

    private final Policies policies;
    private final DecisionTables tables;
    private final MonthRules months;

    TableAssessments(Policies policies, DecisionTables tables, MonthRules months) {
        this.policies = policies;
        this.tables = tables;
        this.months = months;
    }

    @Override
    @Transactional(readOnly = true)
    public Assessment assess(Request request) {
        PolicyPack pack = policies.at(request.unitCode(), request.claimedOn());
        SubsidyItem item = pack.subsidies().item(request.itemCode()).orElseThrow(() -> new NotFound("本地政策没有这个补贴项目"));
        List<Problem> problems = new ArrayList<>();
        if (!item.on()) {
            problems.add(new Problem(
                    "item-off", "item", null, item.name() + "尚未开放申领：" + String.join("、", item.open()) + "未设定"));
        }
        checkWindow(item, request, problems);
        Fired fired = eligibility(pack, request, null, problems);
        List<Line> lines = item.cycle() == Cycle.MONTHLY
                ? monthly(item, request, fired, problems)
                : once(pack, item, request, fired, problems);
        if (fired != null) {
            problems.addAll(months.problems(request, fired.category(), fired.months()));
        }
        boolean eligible = fired != null && problems.isEmpty() && !lines.isEmpty();
        return new Assessment(
                eligible,
                pack.version(),
                fired == null ? null : fired.text("ruleId"),
                fired == null ? null : fired.text("article"),
                fired == null ? null : fired.text("explanation"),
                fired == null ? null : fired.category(),
                fired == null ? null : limit(item, fired),
                List.copyOf(problems),
                eligible ? Amounts.amount(lines) : null);
    }

    /** The first rule that fired, for the first category for which one did. */
    private record Fired(String category, Map<String, Object> rule) {

        String text(String output) {
            return (String) rule.get(output);
        }

        Integer months() {
            String limit = text("months");
            return limit == null || limit.isBlank() ? null : Integer.valueOf(limit);
        }
    }

    private static Integer limit(SubsidyItem item, Fired fired) {
        Integer ofRule = fired.months();
        return ofRule == null ? item.maxMonths() : ofRule;
    }

    private Fired eligibility(PolicyPack pack, Request request, YearMonth month, List<Problem> problems) {
        List<String> categories = new ArrayList<>(request.categories());
        if (categories.isEmpty()) {
            categories.add(null);
        }
        String table = pack.decision(PolicyDecision.SUBSIDY_ELIGIBILITY).orElse(null);
        if (table == null) {
            problems.add(new Problem("item-off", "item", month, "本地政策没有规定补贴的申领条件"));
            return null;
        }
        for (String category : categories) {
            List<Map<String, Object>> rules = tables.evaluate(table, facts(request, category));
            if (!rules.isEmpty()) {
                return new Fired(category, rules.get(0));
            }
        }
        List<String> missing =
                policies.missing(pack, PolicyDecision.SUBSIDY_ELIGIBILITY, facts(request, categories.get(0)));
        String when = month == null ? "" : Periods.words(List.of(month)) + "：";
        missing.forEach(text -> problems.add(new Problem("not-eligible", "facts", month, when + text)));
        return null;
    }

    private static Map<String, Object> facts(Request request, String category) {
        Map<String, Object> facts = new HashMap<>(request.facts().values());
        facts.put("item", request.itemCode());
        facts.put("recognized", !request.categories().isEmpty());
        facts.put("category", category);
        return facts;
    }

    private List<Line> monthly(SubsidyItem item, Request request, Fired fired, List<Problem> problems) {
        if (request.months().isEmpty()) {
            problems.add(new Problem("months-missing", "months", null, "请选择" + item.name() + "的所属月份"));
        }
        List<Line> lines = new ArrayList<>();
        Map<String, List<Map<String, Object>>> amounts = new HashMap<>();
        for (YearMonth month : new TreeSet<>(request.months())) {
            if (!month.atDay(1)
                    .isBefore(YearMonth.from(request.claimedOn()).plusMonths(1).atDay(1))) {
                problems.add(new Problem("month-future", "months", month, Periods.words(List.of(month)) + "尚未到来，不能申领"));
                continue;
            }
            PolicyPack pack = packOf(request.unitCode(), month, problems);
            if (pack == null) {
                continue;
            }
            if (pack.subsidies().item(request.itemCode()).isEmpty()) {
                problems.add(
                        new Problem("item-unknown", "months", month, Periods.words(List.of(month)) + "的政策没有这个补贴项目"));
                continue;
            }
            Fired ofMonth = eligibilityOf(pack, request, month, fired, problems);
            if (ofMonth != null) {
                add(lines, amounts, pack, request, ofMonth, month, month.atDay(1), problems);
            }
        }
        return lines;
    }

    /** A month of an earlier policy is judged by that policy's conditions. */
    private Fired eligibilityOf(
            PolicyPack pack, Request request, YearMonth month, Fired today, List<Problem> problems) {
        boolean samePolicy = pack.version()
                .equals(policies.at(request.unitCode(), request.claimedOn()).version());
        return samePolicy ? today : eligibility(pack, request, month, problems);
    }

    private PolicyPack packOf(String unitCode, YearMonth month, List<Problem> problems) {
        try {
            return policies.at(unitCode, month.atDay(1));
        } catch (RuleRefused none) {
            problems.add(new Problem(none.code(), "months", month, Periods.words(List.of(month)) + "没有有效的补贴政策，不能申领"));
            return null;
        }
    }

    private List<Line> once(PolicyPack pack, SubsidyItem item, Request request, Fired fired, List<Problem> problems) {
        if (!request.months().isEmpty()) {
            problems.add(new Problem("months-given", "months", null, item.name() + "不按月发放，不填所属月份"));
        }
        List<Line> lines = new ArrayList<>();
        if (fired != null) {
            LocalDate day = request.eventOn() == null ? request.claimedOn() : request.eventOn();
            add(
                    lines,
                    new HashMap<>(),
                    pack,
                    request,
                    fired,
                    null,
                    pack.covers(day) ? day : request.claimedOn(),
                    problems);
        }
        return lines;
    }

    /** @param amounts rules that fired, by table and category: all months of a claim ask the same */
    private void add(
            List<Line> lines,
            Map<String, List<Map<String, Object>>> amounts,
            PolicyPack pack,
            Request request,
            Fired fired,
            YearMonth month,
            LocalDate day,
            List<Problem> problems) {
        List<Map<String, Object>> rules = pack.decision(PolicyDecision.SUBSIDY_AMOUNT)
                .map(table -> amounts.computeIfAbsent(
                        table + " " + fired.category(),
                        key -> tables.evaluate(table, facts(request, fired.category()))))
                .orElse(List.of());
        if (rules.isEmpty()) {
            problems.add(new Problem("no-amount", "item", month, "本地政策没有规定该类人员的补贴标准"));
            return;
        }
        try {
            Line line = new Calculation(pack, day, request.facts().paid()).line(month, rules.get(0));
            if (line.amount().fen() == 0) {
                problems.add(new Problem("nothing-to-pay", "paid", month, "按填报的实际支出计算，金额为零，不能申领"));
                return;
            }
            lines.add(line);
        } catch (Calculation.Open open) {
            problems.add(new Problem(open.code(), open.field(), month, open.getMessage()));
        }
    }

    private static void checkWindow(SubsidyItem item, Request request, List<Problem> problems) {
        ClaimWindow window = item.window();
        if (window == null) {
            return;
        }
        if (request.eventOn() == null) {
            problems.add(new Problem("event-unknown", "eventOn", null, "请填写" + window.eventName() + "的日期"));
        } else if (request.eventOn().isAfter(request.claimedOn())) {
            problems.add(new Problem("event-future", "eventOn", null, window.eventName() + "的日期不能晚于申领之日"));
        }
    }
}
