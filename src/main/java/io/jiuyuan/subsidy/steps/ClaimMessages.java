package io.jiuyuan.subsidy.steps;

import io.jiuyuan.notification.Notifications;
import io.jiuyuan.shared.Money;
import io.jiuyuan.subsidy.Employers;
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

/** Tells whoever claims how the claim stands, each message once: a person, or who is responsible at an employer or institution. */
@Component
class ClaimMessages {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

    private final Notifications notifications;
    private final ClaimRecords records;
    private final ClaimPlaces places;
    private final Employers employers;
    private final Clock clock;

    ClaimMessages(
            Notifications notifications, ClaimRecords records, ClaimPlaces places, Employers employers, Clock clock) {
        this.notifications = notifications;
        this.records = records;
        this.places = places;
        this.employers = employers;
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
        Map<String, String> values = new LinkedHashMap<>();
        values.put("claimNumber", of.claimNumber());
        values.put("whose", of.byPerson() ? "您的" : "贵单位的");
        values.put("accountName", of.byPerson() ? "您的社会保障卡银行账户" : "贵单位的基本存款账户");
        values.put("itemName", of.itemName());
        values.put("unitName", places.unit(of.units().acceptUnit()).name());
        values.putAll(more);
        String key = "claim:" + of.claimNumber() + ":" + event;
        if (of.byPerson()) {
            notifications.tell(key, caseNumber(of), of.payeeId(), template, values);
            return;
        }
        Employers.Contact contact = employers.contact(of.payeeId());
        notifications.tell(
                key,
                of.claimNumber(),
                new Notifications.Contact(contact.name(), contact.phone(), ""),
                template,
                values);
    }

    /** Messages of a person lie with the case, those of a unit with its claim. */
    private String caseNumber(Claim of) {
        return records.lines(of).stream().map(ClaimLine::caseNumber).findFirst().orElseThrow();
    }

    private String day(Instant due) {
        return DAY.format(LocalDate.ofInstant(due.minusMillis(1), clock.getZone()));
    }
}
