package io.jiuyuan.documents;

import io.jiuyuan.documents.domain.DocumentContent;
import io.jiuyuan.documents.domain.DocumentContentRepository;
import io.jiuyuan.documents.domain.DocumentPage;
import io.jiuyuan.documents.domain.DocumentPageRepository;
import io.jiuyuan.registry.SealedRows;
import io.jiuyuan.registry.Secrets;
import java.util.Base64;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Pages and PDFs at rest: sealed, because they carry identity numbers, phones and addresses. */
@Component
class SealedContents {

    private final DocumentPageRepository pages;
    private final DocumentContentRepository contents;
    private final Secrets secrets;

    SealedContents(DocumentPageRepository pages, DocumentContentRepository contents, Secrets secrets) {
        this.pages = pages;
        this.contents = contents;
        this.secrets = secrets;
    }

    void putPage(String documentId, String page) {
        Secrets.Sealed sealed = secrets.seal(pagePurpose(documentId), page);
        pages.save(new DocumentPage(documentId, sealed.text(), sealed.keyId()));
    }

    /** Whoever asks for the same page waits until this transaction ends. */
    Optional<String> lockPage(String documentId) {
        return pages.findByDocumentId(documentId).map(p -> secrets.open(pagePurpose(documentId), p.pageCipher()));
    }

    void putPdf(String documentId, byte[] pdf) {
        Secrets.Sealed sealed =
                secrets.seal(purpose(documentId), Base64.getEncoder().encodeToString(pdf));
        contents.save(new DocumentContent(documentId, sealed.text(), sealed.keyId()));
    }

    Optional<byte[]> pdf(String documentId) {
        return contents.findById(documentId)
                .map(c -> Base64.getDecoder().decode(secrets.open(purpose(documentId), c.contentCipher())));
    }

    private static String pagePurpose(String documentId) {
        return "document-page:" + documentId;
    }

    private static String purpose(String documentId) {
        return "document:" + documentId;
    }

    @Component
    static class Pages extends SealedRows<DocumentPage> {

        private final Secrets secrets;

        Pages(DocumentPageRepository pages, Secrets secrets) {
            super("文书页面", pages::countByKeyIdNot, pages::findByKeyIdNotOrderByDocumentId, pages::saveAll);
            this.secrets = secrets;
        }

        @Override
        protected void reseal(DocumentPage page) {
            Secrets.Sealed sealed = secrets.reseal(pagePurpose(page.documentId()), page.pageCipher());
            page.reseal(sealed.text(), sealed.keyId());
        }
    }

    @Component
    static class Pdfs extends SealedRows<DocumentContent> {

        private final Secrets secrets;

        Pdfs(DocumentContentRepository contents, Secrets secrets) {
            super("文书", contents::countByKeyIdNot, contents::findByKeyIdNotOrderByDocumentId, contents::saveAll);
            this.secrets = secrets;
        }

        @Override
        protected void reseal(DocumentContent content) {
            Secrets.Sealed sealed = secrets.reseal(purpose(content.documentId()), content.contentCipher());
            content.reseal(sealed.text(), sealed.keyId());
        }
    }
}
