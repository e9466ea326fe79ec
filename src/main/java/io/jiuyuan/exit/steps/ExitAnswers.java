package io.jiuyuan.exit.steps;

import io.jiuyuan.exit.domain.ExitFlow;
import io.jiuyuan.exit.domain.ExitProposal;
import io.jiuyuan.exit.domain.ExitStatus;
import io.jiuyuan.exit.domain.ExitStep;
import io.jiuyuan.organization.Officer;
import io.jiuyuan.registry.Materials;
import io.jiuyuan.shared.DecisionRow.Outcome;
import java.util.List;
import org.springframework.stereotype.Component;

/** 告知与陈述申辩: what the person was told, and what the person says to it. */
@Component
public class ExitAnswers {

    private final ExitRecords records;
    private final ExitFlow flow;
    private final Materials materials;

    ExitAnswers(ExitRecords records, ExitFlow flow, Materials materials) {
        this.records = records;
        this.flow = flow;
        this.materials = materials;
    }

    /** Whether the person has been told and nothing is decided yet. */
    public boolean possible(ExitProposal of) {
        return of.announcedAt().isPresent()
                && (of.status() == ExitStatus.ANNOUNCED || of.status() == ExitStatus.DECIDING);
    }

    /**
     * Records the person's answer; it ends the wait. Further ones are added until the district decides.
     *
     * @param objects whether the person speaks against the exit
     * @param statement what the person said, in the person's words
     */
    public void record(String caseNumber, Officer officer, boolean objects, String statement, List<String> files) {
        ExitProposal of = records.requireOpen(caseNumber);
        of.answered(objects);
        if (!files.isEmpty()) {
            materials.attach(caseNumber, files, officer.username());
        }
        Outcome outcome =
                objects ? new Outcome("object", "本人提出陈述申辩", statement) : new Outcome("accept", "本人无异议", statement);
        records.record(of, ExitStep.ANSWER, officer, of.unitCode(), outcome);
        flow.answered(caseNumber);
    }

    /** The time to answer has passed. */
    public void periodOver(String caseNumber) {
        records.open(caseNumber).ifPresent(ExitProposal::answerPeriodOver);
    }
}
