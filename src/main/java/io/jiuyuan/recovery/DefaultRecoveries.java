package io.jiuyuan.recovery;

import io.jiuyuan.recovery.domain.RecoveryStatus;
import io.jiuyuan.recovery.steps.RecoveryFiles;
import io.jiuyuan.recovery.steps.RecoveryProposing;
import io.jiuyuan.recovery.steps.RecoveryRecords;
import io.jiuyuan.recovery.steps.RecoveryRepaying;
import io.jiuyuan.shared.RuleRefused;
import java.util.List;
import org.springframework.data.domain.Page;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class DefaultRecoveries implements Recoveries {

    private final RecoveryProposing proposing;
    private final RecoveryRepaying repaying;
    private final RecoveryFiles files;
    private final RecoveryRecords records;

    DefaultRecoveries(
            RecoveryProposing proposing, RecoveryRepaying repaying, RecoveryFiles files, RecoveryRecords records) {
        this.proposing = proposing;
        this.repaying = repaying;
        this.files = files;
        this.records = records;
    }

    @Override
    public String propose(Proposal proposal, String officer) {
        return proposing.propose(proposal, officer);
    }

    /** While its task is open, the task's form is the way, so that the process goes on. */
    @Override
    @Transactional
    public void repay(String number, Receipt receipt, String officer) {
        if (records.get(number).status() != RecoveryStatus.REFERRED) {
            throw new RuleRefused("task-open", "请在“登记退回”任务中登记。");
        }
        repaying.repay(number, receipt, officer);
    }

    @Override
    public List<Paid> paid(String claimNumber, String officer) {
        return proposing.paid(claimNumber, officer);
    }

    @Override
    public Page<Row> list(String status, int page, int size) {
        return files.list(status, page, size);
    }

    @Override
    public File open(String number) {
        return files.open(number);
    }

    @Override
    public boolean mayPropose() {
        return proposing.mayPropose();
    }

    @Override
    public List<Reason> reasons(String officer) {
        return proposing.reasons(officer);
    }
}
