package io.jiuyuan.agreement.steps;

import io.jiuyuan.agreement.domain.Agreement;
import io.jiuyuan.agreement.domain.AgreementRepository;
import io.jiuyuan.agreement.domain.ChosenHelper;
import io.jiuyuan.organization.Officer;
import io.jiuyuan.organization.Unit;
import io.jiuyuan.policy.RecognitionPolicy.Category;
import io.jiuyuan.recognition.Recognitions;
import io.jiuyuan.shared.InputRejected;
import java.util.List;
import org.springframework.stereotype.Component;

/** 起草协议: the street names the helper, exactly one category (T34) and what else is agreed (T40). */
@Component
public class AgreementDrafting {

    private final AgreementRecords records;
    private final AgreementRepository agreements;
    private final Recognitions recognitions;
    private final HelperChoice choice;

    AgreementDrafting(
            AgreementRecords records, AgreementRepository agreements, Recognitions recognitions, HelperChoice choice) {
        this.records = records;
        this.agreements = agreements;
        this.recognitions = recognitions;
        this.choice = choice;
    }

    /** @param otherTerms null for none */
    public record Draft(String category, String helper, String otherTerms) {}

    /** The categories in which the person was recognized, the primary one first. */
    public List<Category> categories(Recognitions.State state) {
        List<String> names = recognitions.details(state.caseNumber()).categoryNames();
        return names.stream()
                .flatMap(name -> records.policy(state).recognition().categories().stream()
                        .filter(category -> category.name().equals(name)))
                .toList();
    }

    public void draft(String caseNumber, Officer officer, Draft draft) {
        Recognitions.State state = records.recognized(caseNumber);
        records.requireStreet(officer, state);
        Category category = categories(state).stream()
                .filter(known -> known.code().equals(draft.category()))
                .findFirst()
                .orElseThrow(() -> new InputRejected("category", "请选择一种人员类别，且应为已认定的类别。"));
        ChosenHelper helper = choice.require(state.unitCode(), draft.helper(), "helper");
        Agreement agreement = records.open(caseNumber).orElseGet(() -> begin(state));
        agreement.draft(
                category.code(),
                category.name(),
                helper,
                draft.otherTerms(),
                officer.username(),
                officer.name(),
                records.today());
        agreements.save(agreement);
    }

    private Agreement begin(Recognitions.State state) {
        Unit street = records.street(state);
        int next = records.latest(state.caseNumber()).map(Agreement::sequenceNo).orElse(0) + 1;
        return new Agreement(
                state.caseNumber(), next, records.policy(state).version(), street.code(), street.fullName());
    }
}
