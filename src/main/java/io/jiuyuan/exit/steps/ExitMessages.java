package io.jiuyuan.exit.steps;

import io.jiuyuan.exit.domain.ExitProposal;
import io.jiuyuan.exit.domain.FactKind;
import io.jiuyuan.notification.Notifications;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tells the person how an exit stands, each message once. Nobody writes to the dead. */
@Component
class ExitMessages {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

    private final Notifications notifications;
    private final ExitRecords records;
    private final Clock clock;

    ExitMessages(Notifications notifications, ExitRecords records, Clock clock) {
        this.notifications = notifications;
        this.records = records;
        this.clock = clock;
    }

    void announced(ExitProposal of, String grounds) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("ground", grounds);
        of.answerUntil().ifPresent(until -> values.put("until", day(until)));
        values.put("unitName", records.unit(of.verifyUnit()).name());
        tell(of, "announced:" + of.announcementRound(), "exit-announced", values);
    }

    void confirmed(ExitProposal of) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("on", DAY.format(of.effectiveOn()));
        values.put("ground", of.decidedFact().map(FactKind::label).orElse(of.groundName()));
        values.put("remedy", records.policy(of).recognition().remedy());
        tell(of, "decided", "exit-confirmed", values);
    }

    void rejected(ExitProposal of) {
        tell(of, "decided", "exit-rejected", Map.of());
    }

    void withdrawn(ExitProposal of) {
        tell(of, "decided", "exit-withdrawn", Map.of());
    }

    void revoked(ExitProposal of) {
        Map<String, String> values =
                Map.of("unitName", records.unit(of.decideUnit()).name());
        tell(of, "revoked", "exit-revoked", values);
    }

    private void tell(ExitProposal of, String event, String template, Map<String, String> more) {
        if (of.silent()) {
            return;
        }
        Map<String, String> values = new LinkedHashMap<>();
        values.put("caseNumber", of.caseNumber());
        values.putAll(more);
        notifications.tell("exit:" + of.exitNumber() + ":" + event, of.caseNumber(), of.personId(), template, values);
    }

    private String day(Instant moment) {
        return DAY.format(LocalDate.ofInstant(moment.minusMillis(1), clock.getZone()));
    }
}
