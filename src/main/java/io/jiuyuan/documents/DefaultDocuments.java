package io.jiuyuan.documents;

import io.jiuyuan.documents.domain.Document;
import io.jiuyuan.documents.domain.DocumentRepository;
import io.jiuyuan.shared.NotFound;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class DefaultDocuments implements Documents {

    private final DocumentRepository documents;
    private final SealedContents contents;
    private final PdfRenderer renderer;
    private final Clock clock;

    DefaultDocuments(DocumentRepository documents, SealedContents contents, PdfRenderer renderer, Clock clock) {
        this.documents = documents;
        this.contents = contents;
        this.renderer = renderer;
        this.clock = clock;
    }

    @Override
    public String produce(String key, String caseNumber, String template, String title, Map<String, Object> model) {
        Optional<Document> first = documents.findByIdempotencyKey(key);
        if (first.isPresent()) {
            return sameAsAsked(first.get(), caseNumber, template);
        }
        Templates.requireComplete(template, model);
        Map<String, Object> values = new HashMap<>(model);
        values.put("caseNumber", caseNumber);
        values.put("title", title);
        String page = renderer.page(template, values);
        String id = UUID.randomUUID().toString();
        // The unique key makes the second of two calls at once fail here; its retry finds the first.
        documents.saveAndFlush(new Document(id, key, caseNumber, template, title, sha256(page), clock.instant()));
        contents.putPage(id, page);
        return id;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Info> of(String caseNumber) {
        return documents.findByCaseNumberOrderByCreatedAt(caseNumber).stream()
                .map(DefaultDocuments::info)
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Info info(String documentId) {
        return documents.findById(documentId).map(DefaultDocuments::info).orElseThrow(DefaultDocuments::unknown);
    }

    @Override
    public byte[] pdf(String documentId) {
        return contents.pdf(documentId).orElseGet(() -> firstOpened(documentId));
    }

    /** The page is locked, so that all who open the paper at once are given the same PDF. */
    private byte[] firstOpened(String documentId) {
        String page = contents.lockPage(documentId).orElseThrow(DefaultDocuments::unknown);
        return contents.pdf(documentId).orElseGet(() -> {
            if (!sha256(page).equals(info(documentId).sha256())) {
                throw new IllegalStateException("Paper " + documentId + " is not what was decided");
            }
            byte[] pdf = renderer.pdf(page);
            contents.putPdf(documentId, pdf);
            return pdf;
        });
    }

    private static String sameAsAsked(Document first, String caseNumber, String template) {
        if (!first.answers(caseNumber, template)) {
            throw new IllegalArgumentException("the key belongs to another paper");
        }
        return first.documentId();
    }

    private static Info info(Document d) {
        return new Info(d.documentId(), d.caseNumber(), d.template(), d.title(), d.createdAt(), d.sha256());
    }

    private static NotFound unknown() {
        return new NotFound("没有这份文书");
    }

    private static String sha256(String page) {
        try {
            byte[] content = page.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
