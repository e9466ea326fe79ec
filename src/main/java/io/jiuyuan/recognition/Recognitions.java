package io.jiuyuan.recognition;

import io.jiuyuan.policy.CategoryFacts;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The recognition of each case: opened by intake, carried through its steps by the process. */
public interface Recognitions {

    /**
     * Stores a submitted application and starts the root process with the case number as business key.
     *
     * @return the new case number
     */
    String open(OpenRecognition command);

    /** The person's case that is open or recognized, and the unit that handles it; while there is one, none may follow. */
    Optional<OpenCase> openCaseOf(String personId);

    /**
     * The applicant withdraws; possible until the last step has decided.
     *
     * @throws io.jiuyuan.shared.RuleRefused code {@code already-decided}
     */
    void withdraw(String caseNumber, String reason, String officer);

    Optional<State> find(String caseNumber);

    /** Decisions in the order in which they were taken. */
    List<Decision> decisions(String caseNumber);

    /**
     * @param unitCode the accepting unit
     * @param firstReceiver username of the officer who first received it (X17 首问负责)
     * @param categories claimed codes, primary first
     */
    record OpenRecognition(
            String personId,
            String unitCode,
            String channel,
            String firstReceiver,
            List<String> categories,
            CategoryFacts facts,
            List<String> materials,
            String agentName,
            String agentPhone,
            String agentRelation,
            String registrationPlace,
            String remarks) {}

    /** @param recognized whether it has ended in recognition, which stands */
    record OpenCase(String caseNumber, String unitCode, String unitName, boolean recognized) {}

    /** @param status code of the state in DOMAIN 4.1 with {@code statusName} in Chinese */
    record State(
            String caseNumber,
            String personId,
            String unitCode,
            String status,
            String statusName,
            String policyVersion,
            String primaryCategory,
            String primaryCategoryName,
            List<String> claimedCategories,
            String firstReceiver,
            Instant submittedAt,
            Instant decidedAt,
            int round) {}

    /** @param outcome e.g. pass, supplement, send-back, refuse; {@code ruleId} and {@code article} of what fired */
    record Decision(
            String stepName,
            String outcome,
            String outcomeName,
            String opinion,
            String ruleId,
            String article,
            String officer,
            String officerName,
            String unitName,
            String policyVersion,
            Instant at) {}
}
