package io.jiuyuan.assistance.visits.process;

import io.jiuyuan.assistance.ExitSuggested;
import io.jiuyuan.assistance.helping.HelpingTest;
import io.jiuyuan.assistance.visits.VisitBook;
import io.jiuyuan.assistance.visits.VisitRecords;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** A case that is visited each month. */
@RecordApplicationEvents
abstract class VisitTest extends HelpingTest {

    static final String VISIT = MonthlyVisitsProcess.VISIT_HOME;
    static final String SUPERVISE = MonthlyVisitsProcess.SUPERVISE_VISITS;

    @Autowired
    VisitBook book;

    @Autowired
    VisitRecords records;

    @Autowired
    ApplicationEvents events;

    /** Signed on 2 March, so April is the first month that is due. */
    String visiting() {
        return visiting(TIANJIN);
    }

    String visiting(Place place) {
        String caseNumber = signed(place);
        start(MonthlyVisitsProcess.KEY, caseNumber);
        return caseNumber;
    }

    /** A case with April's task. */
    String inApril() {
        String caseNumber = visiting();
        at(LocalDateTime.of(2026, 4, 1, 9, 0));
        return caseNumber;
    }

    void at(LocalDateTime moment) {
        clock.moveTo(moment);
        executeDueJobs();
    }

    Map<String, Object> visit(String outcome, LocalDate day) {
        Map<String, Object> input = new HashMap<>();
        input.put("outcome", outcome);
        input.put("visitDate", day.toString());
        input.put("visitTime", "08:30");
        input.put("place", "某某路2号");
        input.put("situation", "looking");
        input.put("findings", "正在找工作，精神状态良好");
        return input;
    }

    Map<String, Object> late(String outcome, LocalDate day) {
        Map<String, Object> input = visit(outcome, day);
        input.put("offlineReason", "当日没有网络，次日补录");
        return input;
    }

    void record(String caseNumber, Map<String, Object> input) {
        perform(caseNumber, "record-visit", "community", input);
    }

    VisitBook.Row row(String caseNumber, YearMonth month) {
        List<VisitBook.Row> rows = as("community", () -> book.of(month, "community", officer("community")));
        return rows.stream()
                .filter(row -> row.caseNumber().equals(caseNumber))
                .findFirst()
                .orElse(null);
    }

    List<String> suggested(String caseNumber) {
        return events.stream(ExitSuggested.class)
                .filter(event -> event.caseNumber().equals(caseNumber))
                .map(ExitSuggested::fact)
                .toList();
    }
}
