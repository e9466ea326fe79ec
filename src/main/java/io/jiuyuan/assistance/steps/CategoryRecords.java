package io.jiuyuan.assistance.steps;

import io.jiuyuan.organization.Officer;
import io.jiuyuan.organization.Tier;
import io.jiuyuan.policy.PolicyPack;
import io.jiuyuan.policy.RecognitionPolicy.StepKind;
import io.jiuyuan.recognition.CategoryChanges;
import io.jiuyuan.recognition.CategoryChanges.Possible;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import org.springframework.stereotype.Component;

/** A change of category is decided where a recognition is, and kept in the file of assistance with its rule. */
@Component
public class CategoryRecords {

    private final AssistanceRecords records;
    private final CategoryChanges changes;
    private final CaseLog log;
    private final Clock clock;

    CategoryRecords(AssistanceRecords records, CategoryChanges changes, CaseLog log, Clock clock) {
        this.records = records;
        this.changes = changes;
        this.log = log;
        this.clock = clock;
    }

    /** The tier that approves recognitions in the city of the case. */
    public Tier deciding(String caseNumber) {
        return deciding(records.policy(records.get(caseNumber)));
    }

    /** A category is changed by the tier that approves recognitions, whichever way it comes to be changed. */
    public static Tier deciding(PolicyPack pack) {
        return pack.recognition()
                .step(StepKind.APPROVAL)
                .flatMap(step -> step.tiers().stream().max(Comparator.naturalOrder()))
                .orElse(Tier.DISTRICT);
    }

    public void change(String caseNumber, String category, String reason, Officer officer) {
        Possible next = changes.possible(caseNumber).stream()
                .filter(each -> each.category().equals(category))
                .findFirst()
                .orElse(null);
        changes.change(caseNumber, category, officer, reason);
        if (next != null) {
            log.record(
                    caseNumber,
                    "category-changed",
                    LocalDate.now(clock),
                    "人员类别变更为“" + next.name() + "”" + (next.article() == null ? "" : "（" + next.article() + "）"),
                    reason,
                    officer);
        }
    }
}
