package io.jiuyuan.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jiuyuan.IntegrationTest;
import io.jiuyuan.registry.EncryptedStore;
import io.jiuyuan.shared.NotFound;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

@Transactional
class DocumentsTests extends IntegrationTest {

    private static final String CASE = "JY360502202600777";

    @Autowired
    private Documents documents;

    @Autowired
    private SealedContents.Pages pages;

    @Autowired
    private SealedContents.Pdfs pdfs;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private EntityManager entities;

    @Test
    void aSecondCallWithTheSameKeyReturnsTheFirstPaper() {
        String first = produce("decision-1", SamplePapers.granted());
        Map<String, Object> other = SamplePapers.granted();
        other.put("name", "另一人");
        assertThat(produce("decision-1", other)).isEqualTo(first);
        assertThat(documents.of(CASE)).hasSize(1);
    }

    @Test
    void aKeyNeverStandsForTwoPapers() {
        produce("decision-2", SamplePapers.granted());
        assertThatThrownBy(() -> documents.produce(
                        "decision-2",
                        "JY120101202600001",
                        Templates.RECOGNITION_DECISION,
                        "决定书",
                        SamplePapers.granted()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void papersAreKeptWithTheirCaseInOrder() throws Exception {
        String first = produce("decision-3", SamplePapers.refused());
        clock.advance(Duration.ofMinutes(1));
        String second = produce("decision-4", SamplePapers.granted());
        assertThat(documents.of(CASE)).extracting(Documents.Info::id).containsExactly(first, second);
        Documents.Info info = documents.info(first);
        byte[] pdf = documents.pdf(first);
        assertThat(info.title()).isEqualTo("认定决定书");
        assertThat(new String(pdf, 0, 5)).isEqualTo("%PDF-");
        assertThat(info.sha256()).hasSize(64);
        assertThat(documents.pdf(first)).isEqualTo(pdf);
    }

    @Test
    void aPaperOpenedLaterSaysWhatWasTrueWhenItWasProduced() throws Exception {
        Map<String, Object> model = SamplePapers.granted();
        String id = produce("decision-7", model);
        model.put("name", "另一人");
        entities.flush();
        entities.clear();
        clock.advance(Duration.ofDays(40));
        try (PDDocument pdf = Loader.loadPDF(documents.pdf(id))) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains(SamplePapers.NAME)
                    .doesNotContain("另一人");
        }
    }

    @Test
    void aPageThatIsNotTheProducedOneIsNotPrinted() {
        String id = produce("decision-8", SamplePapers.granted());
        entities.flush();
        jdbc.update("update JY_DOCUMENT set sha256 = ? where document_id = ?", "0".repeat(64), id);
        entities.clear();
        assertThatThrownBy(() -> documents.pdf(id)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void pageAndPdfAreSealedAtRestAndOpenAfterTheirKeyIsRotated() {
        String id = produce("decision-5", SamplePapers.granted());
        String unopened = produce("decision-9", SamplePapers.granted());
        entities.flush();
        assertThat(jdbc.queryForObject(
                        "select page_cipher from JY_DOCUMENT_PAGE where document_id = ?", String.class, unopened))
                .doesNotContain(SamplePapers.NUMBER, "html");
        byte[] before = documents.pdf(id);
        assertThat(cipher(id))
                .doesNotContain(Base64.getEncoder().encodeToString(before).substring(0, 40));
        for (EncryptedStore store : List.of(pages, pdfs)) {
            assertThat(store.remaining("a-newer-key")).isPositive();
            assertThat(store.reencrypt("a-newer-key", 1000)).isPositive();
        }
        assertThat(documents.pdf(id)).isEqualTo(before);
        assertThat(documents.pdf(unopened)).startsWith('%', 'P', 'D', 'F');
    }

    @Test
    void anUnknownPaperIsNotFound() {
        assertThatThrownBy(() -> documents.info("none")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> documents.pdf("none")).isInstanceOf(NotFound.class);
    }

    @Test
    void anIncompletePaperIsNotProduced() {
        Map<String, Object> model = SamplePapers.granted();
        model.remove("unitName");
        assertThatThrownBy(() -> produce("decision-6", model)).hasMessageContaining("unitName");
        assertThat(documents.of(CASE)).isEmpty();
    }

    private String produce(String key, Map<String, Object> model) {
        return documents.produce(key, CASE, Templates.RECOGNITION_DECISION, "认定决定书", model);
    }

    private String cipher(String id) {
        entities.flush();
        return jdbc.queryForObject(
                "select content_cipher from JY_DOCUMENT_CONTENT where document_id = ?", String.class, id);
    }
}
