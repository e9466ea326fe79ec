package io.jiuyuan.assistance.visits.process;

import static io.jiuyuan.workflow.FormView.row;

import io.jiuyuan.assistance.helping.SurveyWords;
import io.jiuyuan.assistance.visits.VisitRecords;
import io.jiuyuan.assistance.visits.domain.Visit;
import io.jiuyuan.assistance.visits.domain.VisitMonth;
import io.jiuyuan.workflow.CaseChapter.Happening;
import io.jiuyuan.workflow.FormView.Card;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the forms show of a case's visits. */
@Component
class VisitCards {

    private final VisitRecords records;

    VisitCards(VisitRecords records) {
        this.records = records;
    }

    /** Months that were missed, and what became of their tasks. */
    List<String> warnings(String caseNumber, YearMonth current) {
        List<String> warnings = new ArrayList<>();
        records.months(caseNumber).stream()
                .filter(month -> month.isMissed() && month.month().isBefore(current))
                .reduce((earlier, later) -> later)
                .ifPresent(month -> warnings.add(missed(month)));
        return warnings;
    }

    /** Done or missed: nothing more is awaited of that month. */
    boolean settled(String caseNumber, YearMonth month) {
        return records.month(caseNumber, month).filter(VisitMonth::settled).isPresent();
    }

    private static String missed(VisitMonth month) {
        String name = name(month.month());
        return month.fulfilled()
                ? name + "月末未完成入户，已登记缺访；后已补录入户。"
                : name + "未完成入户，已登记缺访并由上级督办，当月任务已收回。当月实际已入户的，可填写当日日期和补录理由登记。";
    }

    List<Card> cards(String caseNumber, YearMonth current) {
        Optional<VisitMonth> month = records.month(caseNumber, current);
        List<Visit> all = records.of(caseNumber);
        long attempts = all.stream()
                .filter(visit -> visit.month().equals(current) && !visit.kind().counts())
                .count();
        String done = month.map(m -> "已入户" + m.visits() + "次，应入户" + m.required() + "次")
                .orElse("尚未入户");
        return List.of(
                Card.facts(name(current) + "走访", done, List.of(row("入户", done), row("未遇和电话联系（不计入户）", attempts + "次"))),
                Card.table(
                                "历次走访",
                                all.isEmpty() ? "暂无" : all.size() + "次",
                                List.of("日期", "方式", "目前状况", "情况", "登记人", "标注"),
                                all.stream().map(VisitCards::visit).toList())
                        .folded());
    }

    private static List<String> visit(Visit visit) {
        String at = visit.visitedAt() == null ? "" : " " + visit.visitedAt();
        return row(
                visit.visitedOn() + at,
                visit.kind().label(),
                visit.situation() == null ? null : SurveyWords.label(SurveyWords.SITUATIONS, visit.situation()),
                visit.findings(),
                visit.officerName(),
                visit.offlineReason() == null ? null : "补录：" + visit.offlineReason());
    }

    static String name(YearMonth month) {
        return month.getYear() + "年" + month.getMonthValue() + "月";
    }

    /** Visits, attempts, calls and missed months, for the timeline. */
    List<Happening> happenings(String caseNumber) {
        Stream<Happening> entries = records.of(caseNumber).stream()
                .map(visit -> new Happening(
                        visit.recordedAt(),
                        "走访：" + visit.visitedOn() + " " + visit.kind().label()
                                + (visit.offlineReason() == null ? "" : "（补录）") + "（" + visit.officerName() + "）"));
        Stream<Happening> missed = records.months(caseNumber).stream()
                .filter(VisitMonth::isMissed)
                .map(month -> new Happening(month.missedAt(), name(month.month()) + "未完成入户，登记缺访"));
        return Stream.concat(entries, missed).toList();
    }
}
