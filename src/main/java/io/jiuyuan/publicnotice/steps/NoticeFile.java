package io.jiuyuan.publicnotice.steps;

import io.jiuyuan.organization.Officer;
import io.jiuyuan.organization.Officers;
import io.jiuyuan.publicnotice.domain.PaymentLine;
import io.jiuyuan.publicnotice.domain.PaymentLineRepository;
import io.jiuyuan.publicnotice.domain.PaymentNotice;
import io.jiuyuan.publicnotice.domain.PaymentNotice.End;
import io.jiuyuan.publicnotice.domain.PaymentNotice.Rule;
import io.jiuyuan.shared.Money;
import io.jiuyuan.workflow.FormView;
import io.jiuyuan.workflow.FormView.Card;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A notice of payments in words, for the forms of its tasks. */
@Component
@Transactional(readOnly = true)
public class NoticeFile {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final int SHOWN = 100;

    private final NoticeRecords records;
    private final NoticeLimits limits;
    private final PaymentLineRepository lines;
    private final Officers officers;
    private final Clock clock;

    NoticeFile(
            NoticeRecords records, NoticeLimits limits, PaymentLineRepository lines, Officers officers, Clock clock) {
        this.records = records;
        this.limits = limits;
        this.lines = lines;
        this.officers = officers;
        this.clock = clock;
    }

    public String title(String number) {
        return records.get(number).title();
    }

    /** What the officer who releases it must not overlook. */
    public List<String> warnings(String number, String username) {
        PaymentNotice notice = records.get(number);
        List<String> warnings = new ArrayList<>();
        if (username.equals(notice.compiledBy())) {
            warnings.add("本批由您汇集，复核发布须由另一名经办人员办理。");
        }
        notice.compileProblem().ifPresent(problem -> warnings.add("汇集未能纳入全部明细：" + problem));
        if (preview(notice).provisional()) {
            warnings.add("公示期将跨入尚未公布放假安排的年度，期满日为暂定，日历公布前不会转入拨付。");
        }
        return warnings;
    }

    public List<Card> cards(String number) {
        PaymentNotice notice = records.get(number);
        Rule rule = notice.rule().orElseGet(() -> limits.rule(notice.districtCode()));
        return List.of(
                Card.facts(
                        "本批公示",
                        notice.lineCount() + "项，" + notice.amount().format(),
                        List.of(
                                FormView.row("公示单位", notice.unitName()),
                                FormView.row("明细", notice.lineCount() + "项"),
                                FormView.row("金额合计", notice.amount().format()),
                                FormView.row("公示期", period(rule)),
                                FormView.row("今日发布的期满日", end(preview(notice))),
                                FormView.row("汇集人", name(notice.compiledBy())),
                                FormView.row("汇集时间", minute(notice.compiledAt())))),
                Card.table(
                        "分项合计",
                        null,
                        List.of("补贴项目", "项数", "金额"),
                        lines.items(notice.id()).stream()
                                .map(item -> FormView.row(
                                        item.itemName(),
                                        String.valueOf(item.lines()),
                                        new Money(item.amountFen()).format()))
                                .toList()),
                Card.table(
                        "公示明细",
                        notice.lineCount() > SHOWN ? "前" + SHOWN + "项；全部明细见“资金公示”页面" : null,
                        List.of("序号", "单位", "姓名", "证件号码", "补贴项目", "标准", "期间", "金额"),
                        lines.findByNoticeIdOrderByLineNo(notice.id(), PageRequest.of(0, SHOWN)).stream()
                                .map(NoticeFile::row)
                                .toList()));
    }

    static List<String> row(PaymentLine line) {
        PaymentLine.Text text = line.text();
        return FormView.row(
                String.valueOf(line.lineNo()),
                text.employerName(),
                text.personName(),
                text.maskedNumber(),
                text.itemName(),
                text.standard(),
                text.period(),
                line.amount().format());
    }

    /** The rule in words. */
    public static String period(Rule rule) {
        return rule.workingDays() + "个工作日（发布当日" + (rule.postingDayCounts() ? "计入" : "不计入") + "）";
    }

    private End preview(PaymentNotice notice) {
        return notice.firstDay() == null
                ? limits.end(records.today(), notice.rule().orElseGet(() -> limits.rule(notice.districtCode())))
                : new End(notice.lastDay(), notice.provisional());
    }

    private static String end(End end) {
        return end.lastDay() + (end.provisional() ? "（暂定）" : "");
    }

    /** The officer's name, or the account when it is closed. */
    public String name(String username) {
        return officers.find(username).map(Officer::name).orElse(username);
    }

    private String minute(Instant moment) {
        return MINUTE.format(moment.atZone(clock.getZone()));
    }
}
