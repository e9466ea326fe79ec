package io.jiuyuan.agreement.steps;

import io.jiuyuan.agreement.domain.Agreement;
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
