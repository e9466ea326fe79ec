package io.jiuyuan.agreement.steps;

import io.jiuyuan.agreement.domain.ChosenHelper;
import io.jiuyuan.agreement.domain.HelperAssignment;
import io.jiuyuan.agreement.domain.HelperAssignmentRepository;
import io.jiuyuan.organization.Officer;
import io.jiuyuan.recognition.Recognitions;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** 帮扶人整批移交: a helper's cases go to another one in one step, each with new copies of its agreement due (T37). */
@Component
public class HelperHandover {

    private final AgreementRecords records;
    private final ChangeRequests changes;
    private final HelperChoice choice;
    private final HelperAssignmentRepository assignments;

    HelperHandover(
            AgreementRecords records,
            ChangeRequests changes,
            HelperChoice choice,
            HelperAssignmentRepository assignments) {
        this.records = records;
        this.changes = changes;
        this.choice = choice;
        this.assignments = assignments;
    }

    /**
     * @param handed cases that the successor helps with now
     * @param waiting cases that the successor cannot take, whose street is asked to name somebody
     */
    public record Outcome(int handed, int waiting) {}

    /** Open cases of that helper, oldest first. */
    public List<String> casesOf(String helper) {
        return assignments.findByUsernameAndUntilDayIsNullOrderBySinceDayAscCaseNumberAsc(helper).stream()
                .map(HelperAssignment::caseNumber)
                .toList();
    }

    /** One case goes to another helper. */
    public void give(String caseNumber, ChosenHelper successor, String reason, Officer by) {
        changes.handOver(caseNumber, by, successor, reason);
    }

    /**
     * @param to null for nobody: the street of each case is asked
     * @param which the case numbers that go
     */
    public Outcome handOver(String from, String to, Predicate<String> which, String reason, Officer by) {
        int handed = 0;
        int waiting = 0;
        for (String caseNumber : casesOf(from).stream().filter(which).toList()) {
            Recognitions.State state = records.state(caseNumber);
            Optional<ChosenHelper> successor = to == null ? Optional.empty() : choice.find(state.unitCode(), to);
            if (successor.isPresent()) {
                changes.handOver(caseNumber, by, successor.get(), reason);
                handed++;
            } else {
                changes.askForHelper(caseNumber, by, reason);
                waiting++;
            }
        }
        return new Outcome(handed, waiting);
    }
}
