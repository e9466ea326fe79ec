package io.jiuyuan.exit.process;

import io.jiuyuan.exit.domain.ExitFlow;
import io.jiuyuan.workflow.Processes;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Exits run beside the assistance of the root process. A case that was recognized before there was any assistance has no root
 * process any more: its exit runs by itself.
 */
@Component
class ProcessExitFlow implements ExitFlow {

    private static final String ROOT = "assistanceCase";

    private final Processes processes;

    ProcessExitFlow(Processes processes) {
        this.processes = processes;
    }

    @Override
    public boolean mayBegin(String caseNumber) {
        return processes.awaits(ExitProcess.MESSAGE_EXIT_PROPOSED, caseNumber) || !processes.runs(ROOT, caseNumber);
    }

    @Override
    public void begin(String caseNumber) {
        if (processes.awaits(ExitProcess.MESSAGE_EXIT_PROPOSED, caseNumber)) {
            processes.correlate(ExitProcess.MESSAGE_EXIT_PROPOSED, caseNumber, Map.of());
        } else {
            processes.start(ExitProcess.KEY, caseNumber, Map.of());
        }
    }

    @Override
    public void answered(String caseNumber) {
        if (processes.awaits(ExitProcess.MESSAGE_EXIT_ANSWERED, caseNumber)) {
            processes.correlate(ExitProcess.MESSAGE_EXIT_ANSWERED, caseNumber, Map.of());
        }
    }

    @Override
    public void withdraw(String caseNumber) {
        processes.correlate(ExitProcess.MESSAGE_EXIT_WITHDRAWN, caseNumber, Map.of());
    }

    @Override
    public void resume(String caseNumber) {
        processes.correlate(ExitProcess.MESSAGE_EXIT_REVOKED, caseNumber, Map.of());
    }
}
