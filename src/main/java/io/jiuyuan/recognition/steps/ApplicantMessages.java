package io.jiuyuan.recognition.steps;

import io.jiuyuan.notification.Notifications;
import io.jiuyuan.organization.Unit;
import io.jiuyuan.policy.PolicyPack;
import io.jiuyuan.publicnotice.PublicNotices.Notice;
import io.jiuyuan.recognition.domain.CaseDecision;
import io.jiuyuan.recognition.domain.RecognitionCase;
import io.jiuyuan.recognition.domain.Supplement;
import io.jiuyuan.workdays.WorkingDays;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tells the applicant how the case stands. Each message has a key of its own and is sent once. */
@Component
class ApplicantMessages {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

    private static final String PROVISIONAL = "（暂定，以国务院公布的放假安排为准）";

    private final Notifications notifications;
    private final StepUnits units;
    private final WorkingDays workingDays;
    private final Clock clock;

    ApplicantMessages(Notifications notifications, StepUnits units, WorkingDays workingDays, Clock clock) {
        this.notifications = notifications;
        this.units = units;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    void submitted(RecognitionCase of, Unit receiving) {
        tell(of, receiving, "submitted", "recognition-submitted", Map.of());
    }

    /** Once, however often the case comes back to acceptance. */
    void accepted(RecognitionCase of) {
        tell(of, "accepted", "recognition-accepted", Map.of());
    }

    void supplementAsked(RecognitionCase of, Supplement supplement) {
        tell(of, "supplement:" + supplement.number(), "recognition-supplement", values(supplement));
    }

    void supplementReminder(RecognitionCase of, Supplement supplement) {
        String key = "supplement-reminder:" + supplement.number();
        tell(of, key, "recognition-supplement-reminder", values(supplement));
    }

    void noticeStarted(RecognitionCase of, Notice notice) {
        Map<String, String> values = Map.of("noticeNumber", notice.number(), "lastDay", day(notice));
        tell(of, "notice:" + of.notice().round(), "recognition-notice-started", values);
    }

    void objectionRaised(RecognitionCase of) {
        tell(of, "objection:" + of.notice().round(), "recognition-objection", Map.of());
    }

    void recognized(RecognitionCase of, PolicyPack pack) {
        String category = CategoryChoice.name(pack, of.categories().get(0));
        tell(of, "decided", "recognition-approved", Map.of("category", category));
    }

    void refused(RecognitionCase of, PolicyPack pack, CaseDecision decision) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("reason", RefusalReason.label(decision.reasonCode()));
        values.put("remedy", pack.recognition().remedy());
        tell(of, "decided", "recognition-refused", values);
    }

    void closed(RecognitionCase of) {
        tell(of, "decided", "recognition-closed", Map.of());
    }

    void withdrawn(RecognitionCase of) {
        tell(of, "decided", "recognition-withdrawn", Map.of());
    }

    private Map<String, String> values(Supplement supplement) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put(
                "items",
                supplement.items().stream().map(Supplement.Item::itemName).collect(Collectors.joining("、")));
        values.put("note", supplement.note() == null ? "" : supplement.note());
        values.put("due", day(supplement.dueAt()));
        return values;
    }

    private void tell(RecognitionCase of, String event, String template, Map<String, String> more) {
        tell(of, units.get(of.unitCode()), event, template, more);
    }

    private void tell(RecognitionCase of, Unit unit, String event, String template, Map<String, String> more) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("caseNumber", of.caseNumber());
        values.put("unitName", unit.name());
        values.putAll(more);
        notifications.tell(
                "recognition:" + of.caseNumber() + ":" + event, of.caseNumber(), of.personId(), template, values);
    }

    private static String day(Notice notice) {
        return DAY.format(notice.lastDay()) + (notice.provisional() ? PROVISIONAL : "");
    }

    private String day(Instant moment) {
        String day = DAY.format(LocalDate.ofInstant(moment, clock.getZone()));
        return workingDays.provisional(moment) ? day + PROVISIONAL : day;
    }
}
