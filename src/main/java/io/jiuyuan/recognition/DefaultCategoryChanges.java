package io.jiuyuan.recognition;

import io.jiuyuan.organization.Officer;
import io.jiuyuan.recognition.steps.Recategorization;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class DefaultCategoryChanges implements CategoryChanges {

    private final Recategorization recategorization;

    DefaultCategoryChanges(Recategorization recategorization) {
        this.recategorization = recategorization;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Possible> possible(String caseNumber) {
        return recategorization.possible(caseNumber).stream()
                .map(hit -> new Possible(hit.categoryCode(), hit.categoryName(), hit.article(), hit.explanation()))
                .toList();
    }

    @Override
    public void change(String caseNumber, String category, Officer officer, String reason) {
        recategorization.change(caseNumber, category, officer, reason);
    }
}
