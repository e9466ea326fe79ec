package io.jiuyuan.recognition.intake;

import io.jiuyuan.organization.Officer;
import io.jiuyuan.organization.Officers;
import io.jiuyuan.recognition.ApplicationImports;
import io.jiuyuan.recognition.intake.ImportFile.TextRow;
import io.jiuyuan.recognition.intake.domain.ImportRow;
import io.jiuyuan.recognition.intake.domain.ImportRowRepository;
import io.jiuyuan.recognition.intake.domain.ImportRun;
import io.jiuyuan.recognition.intake.domain.ImportRunRepository;
import io.jiuyuan.shared.AuditTrail;
import io.jiuyuan.shared.NotFound;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

@Service
class DefaultApplicationImports implements ApplicationImports {

    private static final int MAX_PAGE = 500;
    private static final int LATEST = 20;

    private final ImportRunRepository runs;
    private final ImportRowRepository rows;
    private final ImportRunner runner;
    private final ImportQueue queue;
    private final ReceivingUnits receivingUnits;
    private final Officers officers;
    private final AuditTrail audit;
    private final TransactionOperations transactions;
    private final Clock clock;

    DefaultApplicationImports(
            ImportRunRepository runs,
            ImportRowRepository rows,
            ImportRunner runner,
            ImportQueue queue,
            ReceivingUnits receivingUnits,
            Officers officers,
            AuditTrail audit,
            TransactionOperations transactions,
            Clock clock) {
        this.runs = runs;
        this.rows = rows;
        this.runner = runner;
        this.queue = queue;
        this.receivingUnits = receivingUnits;
        this.officers = officers;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public void template(OutputStream out) {
        ImportSheets.template(out);
    }

    @Override
    public Progress start(String fileName, InputStream file) {
        String runId = store(fileName, file);
        queue.add(runId);
        return progress(runId);
    }

    /** Keeps the rows; the run is then this node's to start. */
    String store(String fileName, InputStream file) {
        Officer officer = officers.current();
        receivingUnits.find(officer, null);
        byte[] bytes = bytes(file);
        List<TextRow> texts = ImportFile.read(bytes);
        String runId = UUID.randomUUID().toString();
        transactions.executeWithoutResult(status -> {
            runs.save(new ImportRun(
                    runId,
                    shortened(fileName),
                    sha256(bytes),
                    officer.username(),
                    RunStatus.RUNNING.name(),
                    texts.size(),
                    clock.instant(),
                    runner.node(),
                    clock.instant().plus(ImportRunner.LEASE)));
            rows.saveAll(texts.stream()
                    .map(t -> runner.pending(runId, t.rowNo(), ImportedRow.of(t.texts())))
                    .toList());
            audit.record("application-import-started", runId, texts.size() + "行");
        });
        return runId;
    }

    @Override
    public Progress progress(String runId) {
        return progress(own(runId));
    }

    @Override
    public List<Progress> latest() {
        return runs.findByOfficerOrderByCreatedAtDesc(officers.current().username(), Limit.of(LATEST)).stream()
                .map(this::progress)
                .toList();
    }

    @Override
    public List<RowResult> rows(String runId, RowStatus status, int page, int size) {
        own(runId);
        return results(runId, status, page, size);
    }

    @Override
    public void result(String runId, OutputStream out) {
        own(runId);
        ImportSheets.result(out, page -> results(runId, null, page, MAX_PAGE));
    }

    private List<RowResult> results(String runId, RowStatus status, int page, int size) {
        PageRequest asked = PageRequest.of(Math.max(page, 0), Math.min(Math.max(size, 1), MAX_PAGE));
        return rows.page(runId, status == null ? null : status.name(), asked).stream()
                .map(DefaultApplicationImports::result)
                .toList();
    }

    private static RowResult result(ImportRow row) {
        RowStatus status = RowStatus.valueOf(row.status());
        return new RowResult(row.rowNo(), status, status.label(), row.caseNumber(), row.message());
    }

    private Progress progress(ImportRun run) {
        RunStatus status = RunStatus.valueOf(run.status());
        int accepted = rows.count(run.runId(), RowStatus.ACCEPTED.name());
        int rejected = rows.count(run.runId(), RowStatus.REJECTED.name());
        return new Progress(
                run.runId(),
                run.fileName(),
                status,
                status.label(),
                run.total(),
                accepted + rejected,
                accepted,
                rejected,
                run.createdAt(),
                run.finishedAt());
    }

    private ImportRun own(String runId) {
        return runs.findByRunIdAndOfficer(runId, officers.current().username())
                .orElseThrow(() -> new NotFound("没有这次导入"));
    }

    private static String shortened(String fileName) {
        String name =
                fileName == null ? "" : fileName.replaceAll("^.*[/\\\\]", "").replaceAll("[\\p{Cntrl}<>\"]", "_");
        return name.isBlank() ? "导入.xlsx" : name.substring(Math.max(0, name.length() - 150));
    }

    private static byte[] bytes(InputStream file) {
        try {
            return file.readNBytes(ImportFile.MAX_BYTES + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
