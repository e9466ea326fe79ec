package io.jiuyuan.agreement.steps;

import io.jiuyuan.agreement.AssistanceDeclined;
import io.jiuyuan.agreement.domain.Agreement;
import io.jiuyuan.agreement.domain.AgreementStatus;
import io.jiuyuan.organization.Officer;
import io.jiuyuan.registry.Materials;
import io.jiuyuan.shared.NotFound;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * 拒签处理. An agreement rests on consent, so declining it is no ground of exit: either it is proposed again, or the person has
 * renounced assistance in writing, and an exit at the own request is suggested.
 */
@Component
public class AgreementDeclines {

    private final AgreementRecords records;
    private final Materials materials;
    private final ApplicationEventPublisher events;

    AgreementDeclines(AgreementRecords records, Materials materials, ApplicationEventPublisher events) {
        this.records = records;
        this.materials = materials;
        this.events = events;
    }

    /** The agreement that the person declined last. */
    public Agreement latest(String caseNumber) {
        return records.latest(caseNumber)
                .filter(agreement -> agreement.status() == AgreementStatus.DECLINED)
                .orElseThrow(() -> new NotFound("没有找到拒签记录。"));
    }

    public void retry(String caseNumber, Officer officer) {
        records.requireStreet(officer, records.recognized(caseNumber));
    }

    /** @param statement ids of the uploaded statement, in which the person renounces assistance */
    public void suggestExit(String caseNumber, Officer officer, List<String> statement, String opinion) {
        records.requireStreet(officer, records.recognized(caseNumber));
        Agreement declined = latest(caseNumber);
        materials.attach(caseNumber, statement, officer.username());
        String evidence = "本人于" + declined.declinedOn() + "拒签就业帮扶协议，并书面表示放弃援助。" + opinion;
        events.publishEvent(new AssistanceDeclined(
                caseNumber,
                declined.declinedOn(),
                evidence.substring(0, Math.min(evidence.length(), 1000)),
                officer.username()));
    }
}
