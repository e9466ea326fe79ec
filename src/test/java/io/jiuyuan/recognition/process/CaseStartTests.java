package io.jiuyuan.recognition.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jiuyuan.recognition.domain.CaseFlow;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

/** A case's process starts with its application and in no other way. */
class CaseStartTests extends RecognitionTest {

    @Autowired
    CaseFlow flow;

    @Autowired
    TransactionOperations transactions;

    @Test
    void theEngineAloneStartsNone() {
        String caseNumber = apply(TIANJIN);

        assertThatThrownBy(() -> engine.getRuntimeService().startProcessInstanceByKey(RecognitionProcess.ROOT))
                .hasStackTraceContaining("不能绕过申请直接启动流程");
        assertThatThrownBy(() -> engine.getRuntimeService()
                        .startProcessInstanceByKey(RecognitionProcess.ROOT, caseNumber, Map.of()))
                .hasStackTraceContaining("不能绕过申请直接启动流程");
        assertThatThrownBy(() -> processes.start(RecognitionProcess.KEY, caseNumber, Map.of()))
                .hasStackTraceContaining("不能绕过申请直接启动流程");
        assertThat(keys(caseNumber)).containsExactly(RecognitionProcess.ACCEPT_APPLICATION);
    }

    @Test
    void aNumberWithoutACaseStartsNothing() {
        assertThatThrownBy(() -> transactions.executeWithoutResult(status -> flow.start("JY1201012026999999")))
                .hasStackTraceContaining("没有找到该案件");
        assertThat(keys("JY1201012026999999")).isEmpty();
    }

    @Test
    void theCalledProcessHasTheSameNumber() {
        String caseNumber = apply(TIANJIN);

        assertThat(engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(caseNumber)
                        .count())
                .isEqualTo(2);
    }
}
