package io.jiuyuan.assistance.process;

import io.jiuyuan.assistance.EarlyCalls;
import io.jiuyuan.assistance.steps.FamilyCalls;
import io.jiuyuan.assistance.steps.PlacementMoments;
import io.jiuyuan.assistance.steps.PlacementMoments.Stand;
import io.jiuyuan.assistance.visits.process.VisitSupervisions;
import io.jiuyuan.shared.RuleRefused;
import io.jiuyuan.workflow.ManagedTasks;
import java.time.YearMonth;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class DefaultEarlyCalls implements EarlyCalls {

    private final PlacementMoments moments;
    private final FamilyCalls families;
    private final VisitSupervisions visits;
    private final ManagedTasks tasks;

    DefaultEarlyCalls(PlacementMoments moments, FamilyCalls families, VisitSupervisions visits, ManagedTasks tasks) {
        this.moments = moments;
        this.families = families;
        this.visits = visits;
        this.tasks = tasks;
    }

    @Override
    public List<String> toPlacement(String caseNumber, String by) {
        if (moments.stand(caseNumber) != Stand.OVERDUE) {
            throw new RuleRefused("not-overdue", "安置期限没有超期（未届满、已中止、已就业或已退出），不能提级。");
        }
        FamilyCalls.Calls calls = families.of(caseNumber)
                .orElseGet(() -> new FamilyCalls.Calls(caseNumber, List.of(PlacementProcess.ESCALATE)));
        return tasks.fire(calls.businessKey(), calls.timers(), by);
    }

    @Override
    public List<String> toMissedVisit(String caseNumber, YearMonth month, String by) {
        String task = visits.of(caseNumber, month)
                .orElseThrow(() -> new RuleRefused("not-supervised", month + " 的漏访已督办，或者尚未开始督办，不能提级。"));
        return tasks.callNextTier(task, by);
    }
}
