package io.jiuyuan.recognition.intake;

import io.jiuyuan.recognition.intake.domain.ImportRow;
import io.jiuyuan.recognition.intake.domain.ImportRowRepository;
import io.jiuyuan.registry.EncryptedStore;
import io.jiuyuan.registry.Secrets;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** Rows of an import that are still to be done, for the rotation of keys. */
@Component
class ImportPayloads implements EncryptedStore {

    private final ImportRowRepository rows;
    private final Secrets secrets;

    ImportPayloads(ImportRowRepository rows, Secrets secrets) {
        this.rows = rows;
        this.secrets = secrets;
    }

    @Override
    public String name() {
        return "待处理的导入行";
    }

    @Override
    public long remaining(String currentKeyId) {
        return rows.countUnderOtherKey(currentKeyId);
    }

    @Override
    public int reencrypt(String currentKeyId, int limit) {
        List<ImportRow> chunk = rows.underOtherKey(currentKeyId, Limit.of(limit));
        chunk.forEach(row -> {
            Secrets.Sealed sealed = secrets.reseal(ImportRunner.purpose(row.runId(), row.rowNo()), row.payload());
            row.reseal(sealed.text(), sealed.keyId());
        });
        rows.saveAll(chunk);
        return chunk.size();
    }
}
