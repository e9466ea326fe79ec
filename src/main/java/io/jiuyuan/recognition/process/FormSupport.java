package io.jiuyuan.recognition.process;

import io.jiuyuan.organization.Officer;
import io.jiuyuan.organization.Officers;
import io.jiuyuan.policy.CategoryFinding;
import io.jiuyuan.policy.PolicyPack;
import io.jiuyuan.policy.RecognitionPolicy.StepKind;
import io.jiuyuan.recognition.domain.CaseStep;
import io.jiuyuan.recognition.domain.RecognitionCase;
import io.jiuyuan.recognition.domain.Supplement;
import io.jiuyuan.recognition.steps.CaseRecords;
import io.jiuyuan.recognition.steps.CategoryChoice;
import io.jiuyuan.recognition.steps.RefusalReason;
import io.jiuyuan.recognition.steps.Refusals;
import io.jiuyuan.recognition.steps.ReviewFile.CategoryOption;
import io.jiuyuan.recognition.steps.ReviewFile.Choice;
import io.jiuyuan.recognition.steps.SendBack;
import io.jiuyuan.recognition.steps.StepNames;
import io.jiuyuan.recognition.steps.Supplements;
import io.jiuyuan.shared.AccessRefused;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What several forms offer, and who fills them in. */
@Component
class FormSupport {

    private final Officers officers;
    private final CaseRecords records;
    private final CategoryChoice categories;
    private final Supplements supplements;
    private final SendBack sendBack;
    private final Refusals refusals;

    FormSupport(
            Officers officers,
            CaseRecords records,
            CategoryChoice categories,
            Supplements supplements,
            SendBack sendBack,
            Refusals refusals) {
        this.officers = officers;
        this.records = records;
        this.categories = categories;
        this.supplements = supplements;
        this.sendBack = sendBack;
        this.refusals = refusals;
    }

    Officer officer(String username) {
        return officers.find(username).orElseThrow(() -> new AccessRefused("您不是在岗工作人员，不能办理。"));
    }

    RecognitionCase recognition(String caseNumber) {
        return records.get(caseNumber);
    }

    /** The fired categories, the proposed one selected. */
    List<CategoryOption> categories(RecognitionCase of, CategoryFinding finding) {
        String proposed = categories.proposed(of, finding).orElse("");
        return finding.hits().stream()
                .map(hit -> new CategoryOption(
                        hit.categoryCode(),
                        hit.categoryName(),
                        hit.categoryCode().equals(proposed)))
                .distinct()
                .toList();
    }

    /** Once a category is on the notice, only that one can be approved. */
    List<CategoryOption> approvable(RecognitionCase of, CategoryFinding finding) {
        return categories(of, finding).stream()
                .filter(choice -> choice.selected() || !of.path().has(StepKind.PUBLIC_NOTICE))
                .toList();
    }

    List<Choice> supplementItems(RecognitionCase of) {
        return supplements.choices(of).stream()
                .map(item -> new Choice(item.itemCode(), item.itemName()))
                .toList();
    }

    boolean supplementPossible(RecognitionCase of) {
        return supplements.possible(of);
    }

    List<Choice> targets(RecognitionCase of, CaseStep from) {
        PolicyPack pack = records.policy(of);
        return sendBack.targets(of, from).stream()
                .map(kind -> new Choice(RecognitionProcess.TARGETS.get(kind), StepNames.of(kind, pack.recognition())))
                .toList();
    }

    /** The step behind a choice of {@link #targets}; null when it is none. */
    StepKind target(String code) {
        return RecognitionProcess.TARGETS.entrySet().stream()
                .filter(entry -> entry.getValue().equals(code))
                .findFirst()
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    List<RefusalReason.Offered> reasons(RecognitionCase of) {
        return refusals.reasons(of);
    }

    static List<String> codes(Supplement supplement) {
        return supplement.items().stream().map(Supplement.Item::itemCode).toList();
    }
}
