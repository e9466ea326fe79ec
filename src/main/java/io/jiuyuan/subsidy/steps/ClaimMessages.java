package io.jiuyuan.subsidy.steps;

import io.jiuyuan.notification.Notifications;
import io.jiuyuan.shared.Money;
import io.jiuyuan.subsidy.domain.Claim;
import io.jiuyuan.subsidy.domain.ClaimLine;
import io.jiuyuan.subsidy.domain.Wanted;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tells a person how the claim stands, each message once. Employers read it at the window and on their own claims. */
@Component
class ClaimMessages {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

    private final Notifications notifications;
    private final ClaimRecords records;
    private final ClaimPlaces places;
    private final Clock clock;

    ClaimMessages(Notifications notifications, ClaimRecords records, ClaimPlaces places, Clock clock) {
        this.notifications = notifications;
        this.records = records;
        this.places = places;
        this.clock = clock;
    }

    void proposed(Claim of) {
        tell(of, "proposed", "subsidy-proposed", Map.of("amount", new Money(of.amountFen()).format()));
    }

    void wanted(Claim of, Wanted wanted) {
        String template = wanted.kind() == Wanted.Kind.SUPPLEMENT ? "subsidy-supplement" : "subsidy-missing";
        tell(of, "wanted:" + wanted.getId(), template, values(wanted));
    }

    void reminded(Claim of, Wanted wanted) {
        tell(of, "reminded:" + wanted.getId(), "subsidy-supplement-reminder", values(wanted));
    }

    void approved(Claim of) {
        tell(
                of,
                "approved:" + of.approvedOn(),
                "subsidy-approved",
                Map.of("amount", new Money(of.amountFen()).format()));
    }

    void refused(Claim of, String reason, String article) {
        tell(
                of,
                "refused",
                "subsidy-refused",
                Map.of(
                        "reason", reason,
                        "article", article,
                        "remedy", records.policy(of).recognition().remedy()));
    }

    void closed(Claim of) {
        tell(of, "closed", "subsidy-closed", Map.of());
    }

    void withdrawn(Claim of) {
        tell(of, "withdrawn", "subsidy-withdrawn", Map.of());
    }

    void failed(Claim of, String batch) {
        tell(of, "failed:" + batch, "subsidy-account", Map.of());
    }

    private Map<String, String> values(Wanted wanted) {
        String items = String.join("、", wanted.items());
        return Map.of("items", items.isEmpty() ? wanted.note() : items, "until", day(wanted.dueAt()));
    }

    private void tell(Claim of, String event, String template, Map<String, String> more) {
        if (!of.byPerson()) {
            return;
        }
        String caseNumber = records.lines(of).stream()
                .map(ClaimLine::caseNumber)
                .findFirst()
                .orElseThrow();
        Map<String, String> values = new LinkedHashMap<>();
        values.put("caseNumber", of.claimNumber());
        values.put("itemName", of.itemName());
        values.put("unitName", places.unit(of.units().acceptUnit()).name());
        values.putAll(more);
        notifications.tell("claim:" + of.claimNumber() + ":" + event, caseNumber, of.payeeId(), template, values);
    }

    private String day(Instant due) {
        return DAY.format(LocalDate.ofInstant(due.minusMillis(1), clock.getZone()));
    }
}
