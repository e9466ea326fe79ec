package io.jiuyuan.recovery.steps;

import static io.jiuyuan.workflow.FormView.row;

import io.jiuyuan.recovery.Recoveries.Row;
import io.jiuyuan.recovery.domain.Instalment;
import io.jiuyuan.recovery.domain.Recovery;
import io.jiuyuan.recovery.domain.RecoveryAct;
import io.jiuyuan.recovery.domain.Repayment;
import io.jiuyuan.registry.Persons;
import io.jiuyuan.subsidy.PaidLines.PaidLine;
import io.jiuyuan.workflow.FormView.Card;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** A recovery as an officer reads it: on its task, its page and the case's page. */
@Component
public class RecoveryCards {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final RecoveryRecords records;
    private final Persons persons;
    private final Clock clock;

    RecoveryCards(RecoveryRecords records, Persons persons, Clock clock) {
        this.records = records;
        this.persons = persons;
        this.clock = clock;
    }

    public Row line(Recovery of) {
        PaidLine line = records.line(of);
        return new Row(
                of.number(),
                of.claimNumber(),
                line.itemName(),
                line.payeeName(),
                records.period(of),
                of.due(),
                of.repaid(),
                of.dueOn().orElse(null),
                of.overdue(records.today()),
                of.status().label(),
                of.ground().name());
    }

    public List<Card> cards(Recovery of) {
        PaidLine line = records.line(of);
        List<Card> cards = new ArrayList<>();
        cards.add(order(of, line));
        cards.add(Card.table(
                "追回的补贴",
                null,
                List.of("所属期", "金额"),
                records.months(of).stream()
                        .map(month -> row(
                                month.month() == null
                                        ? whole(of)
                                        : month.month().toString(),
                                month.amount().format()))
                        .toList()));
        List<List<String>> plan =
                records.instalments(of).stream().map(RecoveryCards::instalment).toList();
        if (!plan.isEmpty()) {
            cards.add(Card.table("分期退回", null, List.of("期次", "日期", "金额"), plan));
        }
        List<List<String>> back =
                records.repayments(of).stream().map(RecoveryCards::repayment).toList();
        if (!back.isEmpty()) {
            cards.add(Card.table("已登记的退回", null, List.of("日期", "金额", "凭证号", "登记人"), back));
        }
        cards.add(Card.table(
                        "办理记录",
                        null,
                        List.of("时间", "事项", "说明", "办理人"),
                        records.acts(of).stream().map(this::act).toList())
                .folded());
        return cards;
    }

    private static String whole(Recovery of) {
        return of.surplus() ? "银行重复支付" : "一次性";
    }

    private Card order(Recovery of, PaidLine line) {
        List<List<String>> facts = new ArrayList<>();
        facts.add(row("收款人", line.payeeName()));
        if (line.personId() != null && !line.toPerson()) {
            facts.add(row("享受人员", persons.summary(line.personId()).name()));
        }
        facts.add(row("补贴项目", line.itemName()));
        facts.add(row("申领编号", of.claimNumber()));
        facts.add(row("拨付日期", line.paidOn().toString()));
        facts.add(row("拨付金额", line.amount().format()));
        facts.add(row("追回金额", of.due().format()));
        facts.add(row("已退回", of.repaid().format()));
        facts.add(row("尚未退回", of.left().format()));
        facts.add(row("追回事由", of.ground().name()));
        facts.add(row("事实和证据", of.ground().reason()));
        facts.add(row("依据", of.ground().article()));
        facts.add(row("退回期限", of.dueOn().map(LocalDate::toString).orElse(null)));
        facts.add(row("退清后恢复月数", of.surplus() ? "不涉及" : of.freesMonths() ? "是" : "否"));
        return Card.facts("追回事项（" + of.status().label() + "）", null, facts);
    }

    private static List<String> instalment(Instalment part) {
        return row(
                "第" + part.number() + "期",
                part.dueOn().toString(),
                part.amount().format());
    }

    private static List<String> repayment(Repayment each) {
        return row(each.paidOn().toString(), each.amount().format(), each.voucher(), each.recordedByName());
    }

    private List<String> act(RecoveryAct each) {
        return row(minute(each.actedAt()), each.stepName(), each.opinion(), each.officerName());
    }

    private String minute(Instant moment) {
        return MINUTE.format(moment.atZone(clock.getZone()));
    }
}
