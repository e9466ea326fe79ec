package io.jiuyuan.recognition.steps;

import io.jiuyuan.organization.Officer;
import io.jiuyuan.policy.CategoryFinding;
import io.jiuyuan.policy.CategoryFinding.Hit;
import io.jiuyuan.recognition.CategoryChanged;
import io.jiuyuan.recognition.domain.CaseDecision;
import io.jiuyuan.recognition.domain.CaseStep;
import io.jiuyuan.recognition.domain.RecognitionCase;
import io.jiuyuan.shared.InputRejected;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** 类别变更: who no longer belongs to a category, and fits another, changes into it instead of leaving (DOMAIN 5). */
@Component
public class Recategorization {

    private final CaseRecords records;
    private final CategoryChoice categories;
    private final FamilyLimits familyLimits;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Recategorization(
            CaseRecords records,
            CategoryChoice categories,
            FamilyLimits familyLimits,
            ApplicationEventPublisher events,
            Clock clock) {
        this.records = records;
        this.categories = categories;
        this.familyLimits = familyLimits;
        this.events = events;
        this.clock = clock;
    }

    /** The other categories whose rules fire on the facts of the case. */
    public List<Hit> possible(String caseNumber) {
        RecognitionCase of = records.get(caseNumber);
        String present = of.knownCategories().get(0);
        return categories.fired(of).hits().stream()
                .filter(hit -> !hit.categoryCode().equals(present))
                .toList();
    }

    /** @param category one of {@link #possible} */
    public void change(String caseNumber, String category, Officer officer, String reason) {
        RecognitionCase of = records.get(caseNumber);
        if (possible(caseNumber).stream().noneMatch(hit -> hit.categoryCode().equals(category))) {
            throw new InputRejected("category", "该类别不符合认定条件，请选择符合条件的类别。");
        }
        CategoryFinding finding = categories.fired(of);
        familyLimits.require(of, List.of(category));
        String present = of.knownCategories().get(0);
        of.recategorize(List.of(category));
        CaseDecision decision = records.record(
                of,
                CaseStep.RECATEGORIZATION,
                officer,
                Result.recategorized(CategoryChoice.name(records.policy(of), category)),
                reason,
                categories.basis(finding, category));
        categories.keep(decision, finding);
        events.publishEvent(new CategoryChanged(
                caseNumber,
                present,
                CategoryChoice.name(records.policy(of), present),
                category,
                CategoryChoice.name(records.policy(of), category),
                LocalDate.now(clock),
                officer.username()));
    }
}
