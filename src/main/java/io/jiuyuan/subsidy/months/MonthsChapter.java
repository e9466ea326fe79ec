package io.jiuyuan.subsidy.months;

import static io.jiuyuan.workflow.FormView.row;

import io.jiuyuan.recognition.Recognitions;
import io.jiuyuan.subsidy.BenefitMonths.Standing;
import io.jiuyuan.subsidy.months.MonthFiles.MonthFile;
import io.jiuyuan.subsidy.months.MonthFiles.Span;
import io.jiuyuan.workflow.CaseChapter;
import io.jiuyuan.workflow.FormView.Card;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is left of a person's benefit months, and what was used, on the case's page. */
@Component
class MonthsChapter implements CaseChapter {

    private static final int PLACE = 72;

    private final MonthFiles files;
    private final Recognitions recognitions;

    MonthsChapter(MonthFiles files, Recognitions recognitions) {
        this.files = files;
        this.recognitions = recognitions;
    }

    @Override
    public int place() {
        return PLACE;
    }

    @Override
    public String id() {
        return "benefit-months";
    }

    @Override
    public String title() {
        return "补贴月数";
    }

    @Override
    public List<Card> cards(String caseNumber) {
        return recognitions
                .find(caseNumber)
                .filter(state -> state.status().equals("recognized") || state.exitedOn() != null)
                .map(files::of)
                .map(MonthsChapter::cards)
                .orElse(List.of());
    }

    private static List<Card> cards(MonthFile file) {
        List<Card> cards = new ArrayList<>();
        if (!file.standings().isEmpty()) {
            cards.add(Card.table(
                    "可享受的月数",
                    null,
                    List.of("补贴", "已享受", "申领中", "剩余", "初次核定", "说明"),
                    file.standings().stream().map(MonthsChapter::standing).toList()));
        }
        if (!file.spans().isEmpty()) {
            cards.add(Card.table(
                    "补贴月数台账",
                    null,
                    List.of("项目", "所属期", "月数", "状态", "申领编号", "说明"),
                    file.spans().stream().map(MonthsChapter::span).toList()));
        }
        return cards;
    }

    private static List<String> standing(Standing each) {
        return row(
                each.groupName() + (each.term() > 1 ? "（第" + each.term() + "次）" : ""),
                each.used() + "个月",
                each.reserved() + "个月",
                left(each),
                each.frozenOn() == null ? null : each.frozenOn() + "，自" + each.firstMonth(),
                each.explanation());
    }

    private static String left(Standing each) {
        if (each.until() != null) {
            return "至" + each.until().getYear() + "年" + each.until().getMonthValue() + "月";
        }
        return each.left() == null ? null : each.left() + "个月";
    }

    private static List<String> span(Span each) {
        return row(
                each.itemName(),
                each.period(),
                each.months() == 0 ? null : each.months() + "个月",
                each.stateName(),
                each.ofThisCase() ? each.claimNumber() : "本人其他案卷",
                each.reason());
    }
}
