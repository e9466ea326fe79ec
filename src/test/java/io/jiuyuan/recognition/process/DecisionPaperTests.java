package io.jiuyuan.recognition.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.jiuyuan.documents.Documents;
import io.jiuyuan.recognition.steps.DecisionPapers;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
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

    /** Not the division, the authority decides. */
    @Test
    void theDecisionIsSignedByTheDecidingAuthority() {
        String caseNumber = atApproval();
        approve(caseNumber, TIANJIN);

        assertThat(text(paper(caseNumber, "就业困难人员认定决定书"))).contains("天津市和平区人力资源和社会保障局");
        assertThat(text(paper(caseNumber, "天津市就业困难人员认定申请表")))
                .contains("天津市和平区劝业场街道办事处")
                .contains("天津市和平区人力资源和社会保障局");
    }

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

    private byte[] paper(String caseNumber, String title) {
        return documents.of(caseNumber).stream()
                .filter(paper -> paper.title().equals(title))
                .map(paper -> documents.pdf(paper.id()))
                .findFirst()
                .orElseThrow();
    }

    private static String text(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
