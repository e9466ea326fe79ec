package io.jiuyuan.assistance.process;

import io.jiuyuan.assistance.domain.Employment;
import io.jiuyuan.assistance.domain.EmploymentTerm;
import io.jiuyuan.assistance.domain.FollowUp;
import io.jiuyuan.assistance.domain.WageBand;
import io.jiuyuan.assistance.steps.Employments;
import io.jiuyuan.assistance.steps.FollowUps;
import io.jiuyuan.workflow.FormField.Option;
import io.jiuyuan.workflow.FormView;
import io.jiuyuan.workflow.FormView.Card;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;

/** Employments and revisits as forms show them. */
@Component
class EmploymentCards {

    private final Employments employments;
    private final FollowUps followUps;

    EmploymentCards(Employments employments, FollowUps followUps) {
        this.employments = employments;
        this.followUps = followUps;
    }

    List<Card> cards(String caseNumber) {
        List<Card> cards = new ArrayList<>();
        employments.current(caseNumber).map(EmploymentCards::current).ifPresent(cards::add);
        List<FollowUp> done =
                followUps.of(caseNumber).stream().filter(each -> !each.open()).toList();
        if (!done.isEmpty()) {
            cards.add(revisits(done));
        }
        return cards;
    }

    private static Card current(Employment of) {
        return Card.facts(
                "就业情况",
                null,
                List.of(
                        FormView.row("就业形式", of.kind().label()),
                        FormView.row("就业日期", of.firstDay().toString()),
                        FormView.row("单位或项目", of.employer()),
                        FormView.row("岗位", of.post()),
                        FormView.row(
                                "合同期限", of.contractEnd().map(day -> "至" + day).orElse(null)),
                        FormView.row(
                                "社会保险",
                                of.insured().map(paid -> paid ? "已参保" : "未参保").orElse(null)),
                        FormView.row("月收入", of.wageBand().map(WageBand::label).orElse(null)),
                        FormView.row(
                                "政策期限", of.term().map(EmploymentCards::term).orElse(null))));
    }

    private static String term(EmploymentTerm of) {
        return "至" + of.lastDay() + "（" + of.basis() + "）";
    }

    private static Card revisits(List<FollowUp> done) {
        return Card.table(
                        "就业回访",
                        "共" + done.size() + "次",
                        List.of("日期", "阶段", "方式", "是否就业", "困难"),
                        done.stream()
                                .map(each -> FormView.row(
                                        each.doneOn().map(LocalDate::toString).orElse(null),
                                        each.phase().label(),
                                        each.channel()
                                                .map(FollowUp.Channel::label)
                                                .orElse(null),
                                        each.stillEmployed().orElse(false) ? "是" : "否",
                                        each.difficulties()))
                                .toList())
                .folded();
    }

    static List<Option> wageBands() {
        return Arrays.stream(WageBand.values())
                .map(band -> new Option(band.code(), band.label()))
                .toList();
    }
}
