package io.jiuyuan.oversight;

import java.util.List;

/** A number that managers watch. What it counts is what its list shows, because both are read by the same condition. */
public enum Figure {
    CASES_OPEN("在办个案", "申请日期", "正在审核认定的，以及已认定、尚未退出的个案。"),
    ASSISTED("在援人员", "开始援助日期", "正在接受援助、尚未退出的人员。"),
    EMPLOYED("已就业", "开始援助日期", "在援人员中已就业、正在跟踪的人员。"),
    PLACEMENTS_OVERDUE("安置超期", "期限届满日", "安置期限已届满、仍未就业，且期限没有中止的人员（T17、T18）。"),
    VISITS_UNSUPERVISED("漏访待督办", "认定漏访时间", "应当入户而没有入户、上级尚未督办的月份（按人按月）。"),
    VISITS_MISSED("本年漏访", "认定漏访时间", "本年内应当入户而没有入户的月份（按人按月），包括已督办的。"),
    TASKS("待办任务", "到达时间", "尚未办结的任务，按承办单位计；几个单位都可办理的，计入上级单位。"),
    TASKS_OVERDUE("超期任务", "办理期限", "已过办理期限、尚未办结的任务。"),
    TASKS_3("三日内", "到达时间", "到达三日以内的待办任务。"),
    TASKS_7("四至七日", "到达时间", "到达四至七日的待办任务。"),
    TASKS_15("八至十五日", "到达时间", "到达八至十五日的待办任务。"),
    TASKS_30("十六至三十日", "到达时间", "到达十六至三十日的待办任务。"),
    TASKS_OLDER("三十日以上", "到达时间", "到达超过三十日的待办任务。"),
    RATE_DUE("到期人次", "期限届满日", "安置期限于本年内届满的人次；期限中止、改按新期限以及期限内退出的不计。"),
    RATE_PLACED("期限内安置", "期限届满日", "到期人次中，在期限届满日以前（含当日）就业的。"),
    RATE_PLACED_LATE("超期安置", "期限届满日", "到期人次中，期限届满后才就业的。"),
    ROAD_APPLIED("提出申请", "申请日期", "近十二个月内提出认定申请的个案，含未通过、已撤回的。"),
    ROAD_RECOGNIZED("经审核认定", "申请日期", "其中已认定为就业困难人员的，含以后退出的。"),
    ROAD_AGREED("签订协议", "申请日期", "其中已签订帮扶协议（不签协议的城市为确定帮扶人）、开始援助的。"),
    ROAD_SERVED("得到服务", "申请日期", "其中至少有一条就业服务记录的；按服务记录计，不按名单计。"),
    ROAD_EMPLOYED("实现就业", "申请日期", "其中至少就业一次的，含以后又失业或退出的。"),
    ROAD_EXITED("退出援助", "申请日期", "其中已退出就业援助的。"),
    MONTH_RECOGNIZED("新认定", "认定日期", "当月经审核认定的个案。"),
    MONTH_PLACED("实现就业", "就业日期", "当月开始就业的人次。"),
    MONTH_EXITED("退出", "退出日期", "当月退出就业援助的个案，以作为认定人员的最后一日为准。"),
    MONTH_OVERDUE("新增安置超期", "期限届满日", "安置期限在当月届满、届满时仍未就业的人次；期限中止、改按新期限以及期限内退出的不计。"),
    VISITS_DUE("应走访", "走访或认定漏访日期", "当月应当入户走访的人次：已走访的、漏访的和尚待走访的。"),
    VISITS_DONE("已走访", "走访日期", "当月应当入户走访并已按时完成的人次；过期补访的仍为漏访。"),
    HOUSEHOLDS_OPEN("零就业家庭未清零", "纳入日期", "尚无成员就业的零就业家庭（T17、X12），按户计。"),
    HOUSEHOLDS_OVERDUE("零就业家庭超期", "期限届满日", "安置期限已届满、尚未清零的零就业家庭，按户计。"),
    HOUSEHOLDS_CLEARED("本年清零", "清零日期", "本年内有成员就业、实现清零的零就业家庭，按户次计。"),
    CLAIMS_CHECKING("审核中", "申请日期", "已提交、街道或者区尚未审核完毕的补贴。"),
    CLAIMS_APPROVED("待公示", "审核通过日期", "审核通过、尚未编入公示的补贴。"),
    CLAIMS_NOTICE("公示中", "审核通过日期", "已编入公示、公示尚未期满或者有异议待核查的补贴。"),
    CLAIMS_CLEARED("待拨付", "审核通过日期", "公示期满无异议、尚未送财政的补贴。"),
    CLAIMS_FINANCE("送财政", "审核通过日期", "已送财政、银行尚未回盘的补贴。"),
    CLAIMS_PAID("本年已拨付", "拨付日期", "本年内已拨付的补贴。"),
    CLAIMS_FAILED("支付失败", "审核通过日期", "银行退回、有待更正账户后重新支付的补贴。"),
    CLAIMS_RECOVERING("追回中", "决定日期", "已决定追回、尚未退回的补贴。"),
    MONTH_PAID("拨付", "拨付日期", "当月拨付的补贴。");

    /** From the application to the exit. */
    public static final List<Figure> ROAD =
            List.of(ROAD_APPLIED, ROAD_RECOGNIZED, ROAD_AGREED, ROAD_SERVED, ROAD_EMPLOYED, ROAD_EXITED);

    /** Open tasks by age, the youngest first; together they are {@link #TASKS}. */
    public static final List<Figure> AGES = List.of(TASKS_3, TASKS_7, TASKS_15, TASKS_30, TASKS_OLDER);

    /** What is told month by month. */
    public static final List<Figure> MONTHS =
            List.of(MONTH_RECOGNIZED, MONTH_PLACED, MONTH_EXITED, MONTH_OVERDUE, VISITS_DUE, VISITS_DONE, MONTH_PAID);

    /** The way of a subsidy's money. */
    public static final List<Figure> STAGES = List.of(
            CLAIMS_CHECKING,
            CLAIMS_APPROVED,
            CLAIMS_NOTICE,
            CLAIMS_CLEARED,
            CLAIMS_FINANCE,
            CLAIMS_PAID,
            CLAIMS_FAILED,
            CLAIMS_RECOVERING);

    private final String label;
    private final String dayLabel;
    private final String definition;

    Figure(String label, String dayLabel, String definition) {
        this.label = label;
        this.dayLabel = dayLabel;
        this.definition = definition;
    }

    public String label() {
        return label;
    }

    /** What {@link Oversight.Item#day} is. */
    public String dayLabel() {
        return dayLabel;
    }

    /** A sentence that is printed beside the number. */
    public String definition() {
        return definition;
    }

    /** Counted for one month at a time. */
    public boolean monthly() {
        return MONTHS.contains(this);
    }
}
