package io.jiuyuan.assistance.steps;

import io.jiuyuan.agreement.Agreements;
import io.jiuyuan.agreement.Agreements.Agreement;
import io.jiuyuan.assistance.domain.Assistance;
import io.jiuyuan.policy.Policies;
import io.jiuyuan.recognition.Recognitions;
import io.jiuyuan.shared.NotFound;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Assistance begins: on the day of the agreement, or today in a city without one. */
@Component
public class Opening {

    private final AssistanceRecords records;
    private final Placements placements;
    private final Recognitions recognitions;
    private final Agreements agreements;
    private final Policies policies;
    private final Clock clock;

    Opening(
            AssistanceRecords records,
            Placements placements,
            Recognitions recognitions,
            Agreements agreements,
            Policies policies,
            Clock clock) {
        this.records = records;
        this.placements = placements;
        this.recognitions = recognitions;
        this.agreements = agreements;
        this.policies = policies;
        this.clock = clock;
    }

    /** Safe to repeat: a case that came back keeps everything. */
    public Assistance open(String caseNumber) {
        return records.find(caseNumber).orElseGet(() -> begin(caseNumber));
    }

    private Assistance begin(String caseNumber) {
        Recognitions.State recognized = recognitions.find(caseNumber).orElseThrow(() -> new NotFound("没有找到该案件。"));
        LocalDate today = LocalDate.now(clock);
        LocalDate first = agreements
                .agreement(caseNumber)
                .filter(Agreement::inForce)
                .map(Agreement::signedOn)
                .orElse(today);
        Assistance begun = new Assistance(
                caseNumber,
                recognized.personId(),
                recognized.unitCode(),
                policies.at(recognized.unitCode(), today).version(),
                first);
        records.add(begun);
        placements.begin(begun);
        return begun;
    }
}
