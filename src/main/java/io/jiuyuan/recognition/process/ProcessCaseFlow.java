package io.jiuyuan.recognition.process;

import io.jiuyuan.recognition.domain.CaseFlow;
import io.jiuyuan.workflow.Processes;
import java.util.Map;
import org.springframework.stereotype.Component;

@Component
class ProcessCaseFlow implements CaseFlow {

    private final Processes processes;

    ProcessCaseFlow(Processes processes) {
        this.processes = processes;
    }

    @Override
    public void start(String caseNumber) {
        StartPass.during(caseNumber, () -> processes.start(RecognitionProcess.ROOT, caseNumber, Map.of()));
    }

    @Override
    public void withdraw(String caseNumber) {
        processes.correlate(RecognitionProcess.MESSAGE_WITHDRAWN, caseNumber, Map.of());
    }

    @Override
    public void objectionRaised(String caseNumber) {
        if (processes.awaits(RecognitionProcess.MESSAGE_OBJECTION_RAISED, caseNumber)) {
            processes.correlate(RecognitionProcess.MESSAGE_OBJECTION_RAISED, caseNumber, Map.of());
        }
    }
}
