package io.jiuyuan.documents;

import io.jiuyuan.documents.domain.DocumentContent;
import io.jiuyuan.documents.domain.DocumentContentRepository;
import io.jiuyuan.registry.EncryptedStore;
import io.jiuyuan.registry.Secrets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** The PDFs at rest: sealed, because they carry identity numbers, phones and addresses. */
@Component
class SealedContents implements EncryptedStore {

    private final DocumentContentRepository contents;
    private final Secrets secrets;

    SealedContents(DocumentContentRepository contents, Secrets secrets) {
        this.contents = contents;
        this.secrets = secrets;
    }

    void put(String documentId, byte[] pdf) {
        Secrets.Sealed sealed =
                secrets.seal(purpose(documentId), Base64.getEncoder().encodeToString(pdf));
        contents.save(new DocumentContent(documentId, sealed.text(), sealed.keyId()));
    }

    Optional<byte[]> get(String documentId) {
        return contents.findById(documentId)
                .map(c -> Base64.getDecoder().decode(secrets.open(purpose(documentId), c.contentCipher())));
    }

    @Override
    public String name() {
        return "文书";
    }

    @Override
    public long remaining(String currentKeyId) {
        return contents.countByKeyIdNot(currentKeyId);
    }

    @Override
    public int reencrypt(String currentKeyId, int limit) {
        List<DocumentContent> chunk = contents.findByKeyIdNotOrderByDocumentId(currentKeyId, Limit.of(limit));
        chunk.forEach(c -> {
            String purpose = purpose(c.documentId());
            Secrets.Sealed sealed = secrets.reseal(purpose, c.contentCipher());
            c.reseal(sealed.text(), sealed.keyId());
        });
        contents.saveAll(chunk);
        return chunk.size();
    }

    private static String purpose(String documentId) {
        return "document:" + documentId;
    }
}
