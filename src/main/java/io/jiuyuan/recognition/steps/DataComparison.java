package io.jiuyuan.recognition.steps;

import io.jiuyuan.comparison.Comparisons;
import io.jiuyuan.comparison.Comparisons.Answer;
import io.jiuyuan.comparison.Comparisons.Status;
import io.jiuyuan.organization.Officer;
import io.jiuyuan.policy.RecognitionPolicy;
import io.jiuyuan.policy.RecognitionPolicy.StepKind;
import io.jiuyuan.recognition.domain.CaseStep;
import io.jiuyuan.recognition.domain.RecognitionCase;
import io.jiuyuan.shared.RuleRefused;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** 数据比对 with the registers that the policy names. */
@Component
public class DataComparison {

    private final CaseRecords records;
    private final Comparisons comparisons;

    DataComparison(CaseRecords records, Comparisons comparisons) {
        this.records = records;
        this.comparisons = comparisons;
    }

    /**
     * Asks every register that has not answered in this round.
     *
     * @return whether all have answered
     */
    public boolean compare(String caseNumber) {
        RecognitionCase of = records.get(caseNumber);
        boolean byAll = unanswered(of).isEmpty();
        of.registersAnswered(byAll);
        return byAll;
    }

    /**
     * Asks again because an officer wants to.
     *
     * @throws RuleRefused code {@code register-unavailable} while one is still down
     */
    public void askAgain(String caseNumber) {
        RecognitionCase of = records.get(caseNumber);
        List<Answer> open = unanswered(of);
        if (!open.isEmpty()) {
            String names = open.stream().map(Answer::registerName).collect(Collectors.joining("、"));
            throw new RuleRefused("register-unavailable", names + "暂时仍无法查询，系统将继续定时重试。");
        }
        of.registersAnswered(true);
    }

    /**
     * Goes on although a register is down.
     *
     * @throws RuleRefused code {@code comparison-mandatory} where the policy does not allow it (X4)
     */
    public void proceed(String caseNumber, Officer officer, String reason) {
        RecognitionCase of = records.get(caseNumber);
        if (!mayProceed(of)) {
            throw new RuleRefused("comparison-mandatory", "按本市政策，数据比对为必经程序，须待各部门答复后继续办理。");
        }
        of.proceedWithoutRegister();
        records.record(of, CaseStep.COMPARISON, officer, Result.PROCEEDED, reason);
    }

    public boolean mayProceed(RecognitionCase of) {
        return records.policy(of).recognition().proceedWithoutRegister();
    }

    /** All answers on file, newest round first. */
    public List<Answer> answers(String caseNumber) {
        return comparisons.of(caseNumber);
    }

    private List<Answer> unanswered(RecognitionCase of) {
        if (!of.path().has(StepKind.COMPARISON)) {
            return List.of();
        }
        RecognitionPolicy policy = records.policy(of).recognition();
        return comparisons.compare(of.caseNumber(), of.comparison().round(), of.personId(), policy.registers()).stream()
                .filter(answer -> answer.status() == Status.UNAVAILABLE)
                .toList();
    }
}
