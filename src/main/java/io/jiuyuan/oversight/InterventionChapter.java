package io.jiuyuan.oversight;

import io.jiuyuan.oversight.domain.Intervention;
import io.jiuyuan.workflow.CaseChapter;
import io.jiuyuan.workflow.FormView.Card;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 督促和调整 on the case page, and in its timeline. */
@Component
class InterventionChapter implements CaseChapter {

    private static final int AFTER_ASSISTANCE = 80;
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final InterventionRecords records;
    private final Clock clock;

    InterventionChapter(InterventionRecords records, Clock clock) {
        this.records = records;
        this.clock = clock;
    }

    @Override
    public int place() {
        return AFTER_ASSISTANCE;
    }

    @Override
    public String id() {
        return "interventions";
    }

    @Override
    public String title() {
        return "督促和调整";
    }

    @Override
    public List<Card> cards(String caseNumber) {
        List<List<String>> rows = records.of(caseNumber).stream().map(this::row).toList();
        return rows.isEmpty()
                ? List.of()
                : List.of(Card.table("催办、改派、更换帮扶人和提级", null, List.of("时间", "办法", "事项", "由", "至", "理由", "办理人"), rows));
    }

    @Override
    public List<Happening> happenings(String caseNumber) {
        return records.of(caseNumber).stream()
                .map(done -> new Happening(done.doneAt(), done.line()))
                .toList();
    }

    private List<String> row(Intervention done) {
        return List.of(
                MINUTE.format(done.doneAt().atZone(clock.getZone())),
                done.kind().label(),
                done.subject(),
                Optional.ofNullable(done.fromName()).orElse("—"),
                Optional.ofNullable(done.toName()).orElse("—"),
                done.reason(),
                done.manager());
    }
}
