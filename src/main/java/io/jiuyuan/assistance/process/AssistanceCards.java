package io.jiuyuan.assistance.process;

import io.jiuyuan.assistance.domain.Assistance;
import io.jiuyuan.assistance.domain.AssistanceMark;
import io.jiuyuan.assistance.domain.CaseEvent;
import io.jiuyuan.assistance.domain.PlacementClock;
import io.jiuyuan.assistance.steps.AssistanceRecords;
import io.jiuyuan.assistance.steps.AssistanceSupervision;
import io.jiuyuan.assistance.steps.CaseLog;
import io.jiuyuan.assistance.steps.CaseUnits;
import io.jiuyuan.assistance.steps.LastDays;
import io.jiuyuan.assistance.steps.Placements;
import io.jiuyuan.recognition.Recognitions;
import io.jiuyuan.registry.PersonSummary;
import io.jiuyuan.registry.Persons;
import io.jiuyuan.workflow.FormView;
import io.jiuyuan.workflow.FormView.Card;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.springframework.stereotype.Component;

/** What every form of assistance shows of the case: who it is, how the clock stands, what happened, what ran late. */
@Component
class AssistanceCards {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final int LATEST = 10;

    private final AssistanceRecords records;
    private final Recognitions recognitions;
    private final Persons persons;
    private final Placements placements;
    private final AssistanceSupervision supervision;
    private final CaseLog log;
    private final CaseUnits units;
    private final Clock clock;
    private final LastDays lastDays;

    AssistanceCards(
            AssistanceRecords records,
            Recognitions recognitions,
            Persons persons,
            Placements placements,
            AssistanceSupervision supervision,
            CaseLog log,
            CaseUnits units,
            Clock clock,
            LastDays lastDays) {
        this.lastDays = lastDays;
        this.records = records;
        this.recognitions = recognitions;
        this.persons = persons;
        this.placements = placements;
        this.supervision = supervision;
        this.log = log;
        this.units = units;
        this.clock = clock;
    }

    /** Begins a view with the person, the clock, and the folded history. */
    FormView.Builder view(String caseNumber) {
        Assistance of = records.get(caseNumber);
        PersonSummary person = persons.summary(of.personId());
        String category = recognitions
                .find(caseNumber)
                .map(Recognitions.State::primaryCategoryName)
                .orElse("");
        FormView.Builder view = FormView.about(
                        person.name(),
                        person.maskedIdentityNumber() + "　" + category + "　"
                                + units.get(of.unitCode()).fullName())
                .card(situation(of));
        List<PlacementClock> clocks = placements.of(caseNumber);
        if (!clocks.isEmpty()) {
            view.card(clocks(clocks));
        }
        List<AssistanceMark> marks = supervision.of(caseNumber);
        if (!marks.isEmpty()) {
            view.card(marks(marks, overdue(clocks)));
        }
        List<CaseEvent> events = log.of(caseNumber);
        if (!events.isEmpty()) {
            view.card(events(events));
        }
        return view;
    }

    private static Card situation(Assistance of) {
        return Card.facts(
                "帮扶情况",
                null,
                List.of(
                        FormView.row("当前情形", of.situation().label() + "（自" + of.situationSince() + "）"),
                        FormView.row("开始帮扶", of.begunOn().toString())));
    }

    private Card clocks(List<PlacementClock> clocks) {
        return Card.table(
                "安置期限",
                null,
                List.of("期限", "起算日", "届满日", "状态"),
                clocks.stream()
                        .map(each -> FormView.row(
                                each.kind().label(),
                                each.startDay().toString(),
                                lastDays.words(each.dueDay()),
                                standing(each)))
                        .toList());
    }

    /** In words: how many days are left, overdue or paused, or how it came out. */
    String standing(PlacementClock of) {
        LocalDate today = LocalDate.now(clock);
        return switch (of.status()) {
            case STOPPED ->
                of.result().orElseThrow().label() + "（" + of.stoppedOn().orElseThrow() + "）";
            case PAUSED ->
                "中止计算，剩余" + of.daysLeft(today).orElseThrow() + "天（"
                        + of.pauseName().orElse("") + "）";
            case RUNNING -> {
                int left = of.daysLeft(today).orElseThrow();
                yield left < 0 ? "已超期" + -left + "天" : "剩余" + left + "天";
            }
        };
    }

    private boolean overdue(List<PlacementClock> clocks) {
        return clocks.stream().anyMatch(each -> each.overdue(LocalDate.now(clock)));
    }

    private Card marks(List<AssistanceMark> marks, boolean overdue) {
        return Card.table(
                "超期记录",
                null,
                List.of("事项", "承办单位", "提请督办时间", "督办单位", "督办意见"),
                marks.stream()
                        .map(mark -> FormView.row(
                                mark.subjectName(),
                                units.get(mark.unitCode()).name(),
                                moment(mark.dueAt()),
                                units.get(mark.supervisorUnitCode()).name(),
                                mark.opinion().orElse(waiting(mark, overdue))))
                        .toList());
    }

    /** A supervision of a placement ends with it. */
    private static String waiting(AssistanceMark of, boolean overdue) {
        return of.subjectKey().equals(AssistanceMark.PLACEMENT) && !overdue ? "期限已停止，未再督办" : "待督办";
    }

    private static Card events(List<CaseEvent> events) {
        List<CaseEvent> latest = events.subList(Math.max(0, events.size() - LATEST), events.size());
        return Card.table(
                        "帮扶经过",
                        "最近" + latest.size() + "项",
                        List.of("日期", "事项", "说明", "登记人"),
                        latest.stream()
                                .map(event -> FormView.row(
                                        event.eventDay().toString(), event.title(), event.note(), event.officerName()))
                                .toList())
                .folded();
    }

    String lastDay(LocalDate day) {
        return lastDays.words(day);
    }

    String moment(Instant instant) {
        return MOMENT.format(instant.atZone(clock.getZone()));
    }
}
