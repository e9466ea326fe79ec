package io.jiuyuan.oversight;

/** A number that managers watch. What it counts is what its list shows, because both are read by the same condition. */
public enum Figure {
    ASSISTED("在援人员", "开始援助日期", "正在接受援助、尚未退出的人员。"),
    EMPLOYED("已就业", "开始援助日期", "在援人员中已就业、正在跟踪的人员。"),
    PLACEMENTS_OVERDUE("安置超期", "期限届满日", "安置期限已届满、仍未就业，且期限没有中止的人员（T17、T18）。"),
    VISITS_UNSUPERVISED("漏访待督办", "认定漏访时间", "应当入户而没有入户、上级尚未督办的月份（按人按月）。"),
    VISITS_MISSED("本年漏访", "认定漏访时间", "本年内应当入户而没有入户的月份（按人按月），包括已督办的。"),
    TASKS("待办任务", "到达时间", "尚未办结的任务，按承办单位计。"),
    TASKS_OVERDUE("超期任务", "办理期限", "已过办理期限、尚未办结的任务。"),
    RATE_DUE("到期人次", "期限届满日", "安置期限于本年内届满的人次；期限中止、改按新期限以及期限内退出的不计。"),
    RATE_PLACED("期限内安置", "期限届满日", "到期人次中，在期限届满日以前（含当日）就业的。"),
    RATE_PLACED_LATE("超期安置", "期限届满日", "到期人次中，期限届满后才就业的。");

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
}
