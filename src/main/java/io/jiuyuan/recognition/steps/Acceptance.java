package io.jiuyuan.recognition.steps;

import io.jiuyuan.organization.Officer;
import io.jiuyuan.policy.CategoryFinding;
import io.jiuyuan.policy.RecognitionPolicy.MaterialRule;
import io.jiuyuan.recognition.domain.CaseDecision;
import io.jiuyuan.recognition.domain.CaseStep;
import io.jiuyuan.recognition.domain.RecognitionCase;
import io.jiuyuan.shared.InputRejected;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** 受理与材料核对. */
@Component
public class Acceptance {

    private final CaseRecords records;
    private final RequiredMaterials materials;
    private final CategoryChoice categories;
    private final ApplicantMessages messages;

    Acceptance(
            CaseRecords records, RequiredMaterials materials, CategoryChoice categories, ApplicantMessages messages) {
        this.records = records;
        this.materials = materials;
        this.categories = categories;
        this.messages = messages;
    }

    /**
     * Accepts the application. Where a required material is not on file, the opinion must say how its original was checked.
     *
     * @throws InputRejected at {@code opinion}
     */
    public void accept(String caseNumber, Officer officer, String opinion) {
        RecognitionCase of = records.get(caseNumber);
        List<MaterialRule> missing = materials.missing(of);
        if (!missing.isEmpty() && opinion == null) {
            String names = missing.stream().map(MaterialRule::name).collect(Collectors.joining("、"));
            throw new InputRejected("opinion", "缺少必备材料：" + names + "。请要求补正，或在意见中写明原件核验情况。");
        }
        of.accept();
        CategoryFinding finding = categories.fired(of);
        String proposed = categories.proposed(of, finding).orElse(null);
        CaseDecision decision = records.record(
                of, CaseStep.ACCEPTANCE, officer, Result.ACCEPTED, opinion, categories.basis(finding, proposed));
        categories.keep(decision, finding);
        messages.accepted(of);
    }
}
