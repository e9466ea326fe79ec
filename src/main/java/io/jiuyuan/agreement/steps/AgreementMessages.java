package io.jiuyuan.agreement.steps;

import io.jiuyuan.agreement.domain.Agreement;
import io.jiuyuan.agreement.domain.AgreementChange;
import io.jiuyuan.agreement.domain.ChangeKind;
import io.jiuyuan.agreement.domain.ChangeStatus;
import io.jiuyuan.agreement.domain.ChosenHelper;
import io.jiuyuan.notification.Notifications;
import io.jiuyuan.recognition.Recognitions;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tells the person what became of the agreement and who helps. Each message has a key of its own and is sent once. */
@Component
public class AgreementMessages {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

    private final AgreementRecords records;
    private final HelperNaming naming;
    private final Notifications notifications;

    AgreementMessages(AgreementRecords records, HelperNaming naming, Notifications notifications) {
        this.records = records;
        this.naming = naming;
        this.notifications = notifications;
    }

    void readyToSign(Agreement agreement) {
        tell(
                agreement.caseNumber(),
                agreement.agreementNumber() + ":ready:" + agreement.revision(),
                "agreement-ready",
                Map.of());
    }

    void signed(Agreement agreement) {
        tell(
                agreement.caseNumber(),
                agreement.agreementNumber() + ":signed",
                "agreement-signed",
                Map.of(
                        "number",
                        agreement.agreementNumber(),
                        "day",
                        day(agreement.signedOn()),
                        "helper",
                        words(agreement.helper())));
    }

    /** The first helper in a city without agreements. */
    public void helperNamed(String caseNumber) {
        naming.current(caseNumber)
                .ifPresent(held -> tell(
                        caseNumber,
                        "helper:" + held.getId(),
                        "agreement-helper-named",
                        Map.of("helper", words(held.helper()))));
    }

    void helperChanged(AgreementChange change) {
        tell(
                change.caseNumber(),
                "change:" + change.getId(),
                "agreement-helper-changed",
                Map.of("helper", words(change.helper()), "day", day(change.decidedOn())));
    }

    void termsChange(AgreementChange change) {
        tell(
                change.caseNumber(),
                "change:" + change.getId(),
                "agreement-changed",
                Map.of("reason", change.reasonText()));
    }

    /** A person's request was not granted. */
    public void rejected(AgreementChange change) {
        if (change.kind() == ChangeKind.HELPER_REQUEST && change.status() == ChangeStatus.REJECTED) {
            tell(
                    change.caseNumber(),
                    "change:" + change.getId(),
                    "agreement-change-rejected",
                    Map.of("reason", change.opinion()));
        }
    }

    /** Before anything is concluded the person may speak. */
    public void investigation(AgreementChange change) {
        tell(change.caseNumber(), "investigation:" + change.getId(), "agreement-investigation", Map.of());
    }

    public void kept(AgreementChange change) {
        tell(change.caseNumber(), "change:" + change.getId(), "agreement-kept", Map.of());
    }

    void terminated(AgreementChange change) {
        tell(
                change.caseNumber(),
                "change:" + change.getId(),
                "agreement-terminated",
                Map.of("day", day(change.decidedOn())));
    }

    void tell(String caseNumber, String event, String template, Map<String, String> more) {
        Recognitions.State state = records.state(caseNumber);
        Map<String, String> values = new LinkedHashMap<>();
        values.put("caseNumber", caseNumber);
        values.put("unitName", records.street(state).name());
        values.putAll(more);
        notifications.tell("agreement:" + caseNumber + ":" + event, caseNumber, state.personId(), template, values);
    }

    static String words(ChosenHelper helper) {
        return helper.name() + "（" + helper.unitName() + "）";
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }
}
