package io.jiuyuan.documents;

import io.jiuyuan.documents.domain.DocumentContent;
import io.jiuyuan.documents.domain.DocumentContentRepository;
import io.jiuyuan.documents.domain.DocumentPage;
import io.jiuyuan.documents.domain.DocumentPageRepository;
import io.jiuyuan.registry.EncryptedStore;
import io.jiuyuan.registry.Secrets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** Pages and PDFs at rest: sealed, because they carry identity numbers, phones and addresses. */
@Component
class SealedContents implements EncryptedStore {

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

    @Override
    public String name() {
        return "文书";
    }

    @Override
    public long remaining(String currentKeyId) {
        return pages.countByKeyIdNot(currentKeyId) + contents.countByKeyIdNot(currentKeyId);
    }

    @Override
    public int reencrypt(String currentKeyId, int limit) {
        int done = reencryptPages(currentKeyId, limit);
        return done > 0 ? done : reencryptPdfs(currentKeyId, limit);
    }

    private int reencryptPages(String currentKeyId, int limit) {
        List<DocumentPage> chunk = pages.findByKeyIdNotOrderByDocumentId(currentKeyId, Limit.of(limit));
        chunk.forEach(p -> {
            Secrets.Sealed sealed = secrets.reseal(pagePurpose(p.documentId()), p.pageCipher());
            p.reseal(sealed.text(), sealed.keyId());
        });
        pages.saveAll(chunk);
        return chunk.size();
    }

    private int reencryptPdfs(String currentKeyId, int limit) {
        List<DocumentContent> chunk = contents.findByKeyIdNotOrderByDocumentId(currentKeyId, Limit.of(limit));
        chunk.forEach(c -> {
            Secrets.Sealed sealed = secrets.reseal(purpose(c.documentId()), c.contentCipher());
            c.reseal(sealed.text(), sealed.keyId());
        });
        contents.saveAll(chunk);
        return chunk.size();
    }

    private static String pagePurpose(String documentId) {
        return "document-page:" + documentId;
    }

    private static String purpose(String documentId) {
        return "document:" + documentId;
    }
}
