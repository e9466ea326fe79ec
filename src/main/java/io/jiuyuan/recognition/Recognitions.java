package io.jiuyuan.recognition;

import io.jiuyuan.organization.Officer;
import io.jiuyuan.policy.CategoryFacts;
import java.time.Instant;
import java.time.LocalDate;
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
     * @param reason at most 1,000 characters
     * @param officer who registers it on the applicant's behalf
     * @throws io.jiuyuan.shared.AccessRefused when the officer may not act on the case
     * @throws io.jiuyuan.shared.InputRejected at {@code reason}
     * @throws io.jiuyuan.shared.RuleRefused code {@code already-decided}
     */
    void withdraw(String caseNumber, String reason, String officer);

    /**
     * Ends a recognition by a decision on exit (X7); from then on the person may have another case.
     *
     * @param on last day as a recognized person
     * @throws io.jiuyuan.shared.RuleRefused code {@code wrong-state} when the recognition does not stand
     */
    void exit(String caseNumber, LocalDate on);

    /**
     * Undoes {@link #exit} on the same case.
     *
     * @throws io.jiuyuan.shared.RuleRefused code {@code open-case} when the person has a new case meanwhile, {@code
     *     wrong-state} when the case has not ended by an exit
     */
    void revokeExit(String caseNumber);

    /**
     * The case and its recognition stand, with another unit (DOMAIN 5); published as {@link CaseMoved}.
     *
     * @param officer who accepts it for the new unit; the caller has checked that
     * @throws io.jiuyuan.shared.RuleRefused when the case has been refused, withdrawn or closed
     */
    void move(String caseNumber, String newUnitCode, Officer officer, String reason);

    Optional<State> find(String caseNumber);

    /** All cases of one person, the first application first: months used are counted along this line (X8). */
    List<State> casesOf(String personId);

    /**
     * Recognitions that stand, by case number; for walks over all of them.
     *
     * @param after the last number seen, empty at the beginning
     */
    List<State> recognized(String after, int limit);

    /**
     * What was stated, found and done beside the decisions, for the file.
     *
     * @throws io.jiuyuan.shared.NotFound when there is no such case
     */
    Details details(String caseNumber);

    /** Decisions in the order in which they were taken. */
    List<Decision> decisions(String caseNumber);

    /**
     * @param unitCode the accepting unit
     * @param firstReceiver username of the officer who first received it (X17 首问负责)
     * @param categories claimed codes, primary first
     * @param patient for whom a carer cares, null for everybody else
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
            String remarks,
            Patient patient) {

        /** Of an applicant who cares for nobody. */
        public OpenRecognition(
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
                String remarks) {
            this(
                    personId,
                    unitCode,
                    channel,
                    firstReceiver,
                    categories,
                    facts,
                    materials,
                    agentName,
                    agentPhone,
                    agentRelation,
                    registrationPlace,
                    remarks,
                    null);
        }
    }

    /**
     * @param identityNumber in its normal form
     * @param relation code of what the patient is to the applicant
     */
    record Patient(String name, String identityNumber, String relation) {

        /** Without personal data. */
        @Override
        public String toString() {
            return "Patient[]";
        }
    }

    /** @param recognized whether it has ended in recognition, which stands */
    record OpenCase(String caseNumber, String unitCode, String unitName, boolean recognized) {}

    /**
     * @param status code of the state in DOMAIN 4.1 with {@code statusName} in Chinese
     * @param categories codes settled on, or claimed before, the primary one first
     * @param exitedOn last day as a recognized person, null while that has not ended
     * @param previousCaseNumber the person's earlier case, null for a first application
     */
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
            int round,
            List<String> categories,
            LocalDate exitedOn,
            String previousCaseNumber) {}

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

    /**
     * @param facts the stated facts that are known, in words
     * @param categoryNames those settled on, or claimed before, the primary one first
     * @param rules that had fired at the last decision on a category
     * @param agent who applied on the person's behalf, null for nobody
     * @param previousCaseNumber the person's earlier case, null for a first application
     */
    record Details(
            List<Fact> facts,
            List<String> categoryNames,
            List<Rule> rules,
            List<Visit> visits,
            List<Overdue> overdue,
            String agent,
            String remarks,
            String previousCaseNumber) {}

    record Fact(String label, String value) {}

    record Rule(String categoryName, String ruleId, String article, String explanation) {}

    /** @param backdateReason why it was recorded later than on the day itself, null when it was not */
    record Visit(
            LocalDate visitedOn,
            String place,
            String outcomeName,
            String findings,
            String backdateReason,
            String officerName,
            Instant recordedAt) {}

    /** A step that ran past its limit; what the tier above said is null while it has not. */
    record Overdue(
            String stepName,
            String unitName,
            Instant due,
            Instant markedAt,
            String supervisedByName,
            String opinion,
            Instant supervisedAt) {}
}
