package io.jiuyuan.comparison;

import io.jiuyuan.comparison.domain.RegisterKind;
import io.jiuyuan.comparison.snapshot.SnapshotImport;
import io.jiuyuan.shared.AuditTrail;
import io.jiuyuan.shared.NotFound;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;

/** The public face of the embedded registers. */
@Service
class DefaultRegisterSnapshots implements RegisterSnapshots {

    private final SnapshotImport imports;
    private final AuditTrail audit;

    DefaultRegisterSnapshots(SnapshotImport imports, AuditTrail audit) {
        this.imports = imports;
        this.audit = audit;
    }

    @Override
    public Report load(String register, LocalDate date, InputStream file, Charset charset, String importedBy) {
        RegisterKind kind = RegisterKind.find(register).orElseThrow(() -> new NotFound("没有这个数据来源"));
        Report report = imports.load(kind, date, file, charset, importedBy);
        audit.record(
                "register-imported",
                register,
                "数据日期%s，有效%d行，舍弃%d行".formatted(report.date(), report.rows(), report.badRows()));
        return report;
    }

    @Override
    public List<Standing> standings() {
        return imports.standings();
    }
}
