package io.jiuyuan.recognition.intake;

import io.jiuyuan.recognition.intake.domain.ImportRow;
import io.jiuyuan.recognition.intake.domain.ImportRowRepository;
import io.jiuyuan.registry.SealedRows;
import io.jiuyuan.registry.Secrets;
import org.springframework.stereotype.Component;

/** Rows of an import that are still to be done, for the rotation of keys. */
@Component
class ImportPayloads extends SealedRows<ImportRow> {

    private final Secrets secrets;

    ImportPayloads(ImportRowRepository rows, Secrets secrets) {
        super("待处理的导入行", rows::countUnderOtherKey, rows::underOtherKey, rows::saveAll);
        this.secrets = secrets;
    }

    @Override
    protected void reseal(ImportRow row) {
        Secrets.Sealed sealed = secrets.reseal(ImportRunner.purpose(row.runId(), row.rowNo()), row.payload());
        row.reseal(sealed.text(), sealed.keyId());
    }
}
