package io.jiuyuan.recovery.steps;

import io.jiuyuan.documents.Documents;
import io.jiuyuan.documents.Templates;
import io.jiuyuan.notification.Notifications;
import io.jiuyuan.organization.Units;
import io.jiuyuan.policy.PolicyPack;
import io.jiuyuan.recovery.domain.Recovery;
import io.jiuyuan.registry.PersonIdentity;
import io.jiuyuan.registry.Persons;
import io.jiuyuan.subsidy.Employers;
import io.jiuyuan.subsidy.PaidLines.PaidLine;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The order on paper, and what the payee is told; each once. */
@Component
@Transactional
public class RecoveryPapers {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

    private final RecoveryRecords records;
    private final RecoveryLimits limits;
    private final Documents documents;
    private final Notifications notifications;
    private final Persons persons;
    private final Employers employers;
    private final Units units;
    private final Clock clock;

    RecoveryPapers(
            RecoveryRecords records,
            RecoveryLimits limits,
            Documents documents,
            Notifications notifications,
            Persons persons,
            Employers employers,
            Units units,
            Clock clock) {
        this.records = records;
        this.limits = limits;
        this.documents = documents;
        this.notifications = notifications;
        this.persons = persons;
        this.employers = employers;
        this.units = units;
        this.clock = clock;
    }

    /** 退回补贴资金决定书. */
    public void issueOrder(String number) {
        Recovery of = records.get(number);
        PaidLine line = records.line(of);
        PolicyPack pack = records.policy(of);
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("recoveryNumber", number);
        model.put("payeeName", line.payeeName());
        if (line.toPerson()) {
            PersonIdentity person = persons.identity(line.personId(), "制发退回补贴资金决定书，" + number);
            model.put("identityNumber", person.identityNumber());
        } else if (line.personId() != null) {
            model.put("personName", persons.summary(line.personId()).name());
        }
        model.put("claimNumber", of.claimNumber());
        model.put("itemName", line.itemName());
        model.put("period", of.surplus() ? null : records.period(of));
        model.put("amount", of.due().format());
        model.put("paidOn", line.paidOn());
        model.put("reasonName", of.ground().name());
        model.put("reason", of.ground().reason());
        model.put("article", of.ground().article());
        model.put("dueOn", of.dueOn().orElseThrow());
        model.put("remedy", pack.recognition().remedy());
        model.put("unitName", pack.authority(units.get(of.districtCode())));
        model.put("decidedOn", LocalDate.ofInstant(of.decidedAt().orElseThrow(), clock.getZone()));
        documents.produce("recovery-order:" + number, owner(of, line), Templates.RECOVERY_ORDER, "退回补贴资金决定书", model);
        tell(of, line, "ordered", "recovery-ordered");
    }

    /** The day has passed and something is owed. */
    public void remind(String number) {
        Recovery of = records.get(number);
        if (!limits.remindable(of)) {
            return;
        }
        int times = of.reminded();
        records.note(of, "催告", "第" + times + "次催告", null);
        tell(of, records.line(of), "reminded:" + times, "recovery-reminded");
    }

    public void tellRepaid(String number) {
        Recovery of = records.get(number);
        tell(of, records.line(of), "repaid", "recovery-repaid");
    }

    public void tellReferred(String number) {
        Recovery of = records.get(number);
        tell(of, records.line(of), "referred", "recovery-referred");
    }

    private void tell(Recovery of, PaidLine line, String event, String template) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("recoveryNumber", of.number());
        values.put("who", line.toPerson() ? "您" : "贵单位");
        values.put("itemName", line.itemName());
        values.put("amount", of.due().format());
        values.put("left", of.left().format());
        values.put("until", DAY.format(of.dueOn().orElseThrow()));
        values.put("unitName", units.get(of.districtCode()).name());
        values.put("remedy", records.policy(of).recognition().remedy());
        String key = "recovery:" + of.number() + ":" + event;
        if (line.toPerson()) {
            notifications.tell(key, owner(of, line), line.personId(), template, values);
            return;
        }
        Employers.Contact contact = employers.contact(line.payeeId());
        notifications.tell(
                key, owner(of, line), new Notifications.Contact(contact.name(), contact.phone(), ""), template, values);
    }

    /** Papers and messages of a person lie with the case, those of a unit with its claim. */
    private static String owner(Recovery of, PaidLine line) {
        return line.toPerson() ? of.caseNumber() : of.claimNumber();
    }
}
