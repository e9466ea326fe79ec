package io.jiuyuan.recognition.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.jiuyuan.documents.Documents;
import io.jiuyuan.recognition.steps.DecisionPapers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

/** The decision and the application form are printed once, however often the job behind them runs. */
class DecisionPaperTests extends RecognitionTest {

    @Autowired
    DecisionPapers papers;

    @Autowired
    Documents documents;

    @Autowired
    TransactionOperations transactions;

    @Test
    void aRepeatedJobMakesNoSecondPaperAndNoSecondMessage() {
        String caseNumber = apply(CHONGQING);
        accept(caseNumber, CHONGQING);
        approve(caseNumber, CHONGQING);

        transactions.executeWithoutResult(status -> papers.issueRecognition(caseNumber));

        assertThat(documents.of(caseNumber))
                .extracting(Documents.Info::title)
                .containsExactlyInAnyOrder("就业困难人员认定决定书", "重庆市就业困难人员认定申请表");
        assertThat(told(caseNumber)).containsExactly("submitted", "accepted", "decided");
        assertThat(documents.of(caseNumber))
                .allSatisfy(paper -> assertThat(documents.pdf(paper.id())).startsWith('%', 'P', 'D', 'F'));
    }
}
