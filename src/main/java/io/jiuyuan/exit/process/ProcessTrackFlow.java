package io.jiuyuan.exit.process;

import io.jiuyuan.exit.steps.ExitUnits;
import io.jiuyuan.exit.watch.domain.TrackFlow;
import io.jiuyuan.recognition.Recognitions;
import io.jiuyuan.workflow.Processes;
import java.util.Map;
import org.springframework.stereotype.Component;

@Component
class ProcessTrackFlow implements TrackFlow {

    private final Processes processes;
    private final Recognitions recognitions;
    private final ExitUnits units;

    ProcessTrackFlow(Processes processes, Recognitions recognitions, ExitUnits units) {
        this.processes = processes;
        this.recognitions = recognitions;
        this.units = units;
    }

    @Override
    public void ask(String caseNumber) {
        if (!processes.runs(TrackProcess.KEY, caseNumber)) {
            String unit = recognitions.find(caseNumber).orElseThrow().unitCode();
            processes.start(TrackProcess.KEY, caseNumber, Map.of(TrackProcess.TRACK_GROUP, units.group(unit)));
        }
    }

    @Override
    public void stop(String caseNumber) {
        if (processes.awaits(TrackProcess.MESSAGE_TRACK_NEEDLESS, caseNumber)) {
            processes.correlate(TrackProcess.MESSAGE_TRACK_NEEDLESS, caseNumber, Map.of());
        }
    }
}
