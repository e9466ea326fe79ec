package io.jiuyuan.recognition.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.jiuyuan.organization.Officer;
import io.jiuyuan.organization.Officers;
import io.jiuyuan.recognition.ApplicationImports.RowStatus;
import io.jiuyuan.recognition.Channel;
import io.jiuyuan.recognition.SubmitApplication;
import io.jiuyuan.recognition.intake.domain.ImportRow;
import io.jiuyuan.recognition.intake.domain.ImportRowRepository;
import io.jiuyuan.recognition.intake.domain.ImportRun;
import io.jiuyuan.recognition.intake.domain.ImportRunRepository;
import io.jiuyuan.registry.Secrets;
import io.jiuyuan.shared.AccessRefused;
import io.jiuyuan.shared.FieldProblem;
import io.jiuyuan.shared.InputRejected;
import io.jiuyuan.shared.RuleRefused;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Works through a run, each row in a transaction of its own, several rows at a time; rows of one person keep their order. The
 * row's key is made of the file and the row
 * number, so that a row whose result was lost in a crash is answered with its first receipt and not received twice.
 */
@Component
class ImportRunner implements DisposableBean {

    static final Duration LEASE = Duration.ofMinutes(2);

    private static final Logger LOG = LoggerFactory.getLogger(ImportRunner.class);
    private static final int CHUNK = 100;
    /** The other half of the machine is for those who work at a screen. */
    private static final int WORKERS = Math.max(2, Runtime.getRuntime().availableProcessors() / 2);

    private static final int MAX_MESSAGE = 4000;

    private final ObjectMapper json = JsonMapper.builder().findAndAddModules().build();
    private final String node = UUID.randomUUID().toString();
    private final ExecutorService workers = Executors.newFixedThreadPool(WORKERS, work -> {
        Thread thread = new Thread(work, "application-import-row");
        thread.setDaemon(true);
        return thread;
    });

    private final DefaultApplications applications;
    private final ReceivingUnits receivingUnits;
    private final ImportRunRepository runs;
    private final ImportRowRepository rows;
    private final Officers officers;
    private final Secrets secrets;
    private final TransactionOperations transactions;
    private final Clock clock;

    ImportRunner(
            DefaultApplications applications,
            ReceivingUnits receivingUnits,
            ImportRunRepository runs,
            ImportRowRepository rows,
            Officers officers,
            Secrets secrets,
            TransactionOperations transactions,
            Clock clock) {
        this.applications = applications;
        this.receivingUnits = receivingUnits;
        this.runs = runs;
        this.rows = rows;
        this.officers = officers;
        this.secrets = secrets;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Name of this node while it is up, under which it holds runs. */
    String node() {
        return node;
    }

    ImportRow pending(String runId, int rowNo, ImportedRow row) {
        Secrets.Sealed sealed = secrets.seal(purpose(runId, rowNo), written(row));
        return new ImportRow(runId, rowNo, RowStatus.PENDING.name(), sealed.text(), sealed.keyId());
    }

    static String purpose(String runId, int rowNo) {
        return "import-row:" + runId + ":" + rowNo;
    }

    /** Until the run is done, or another node holds it. */
    void work(String runId) {
        ImportRun run = runs.findById(runId).orElseThrow();
        while (hold(runId)) {
            List<ImportRow> chunk = rows.withStatus(runId, RowStatus.PENDING.name(), Limit.of(CHUNK));
            if (chunk.isEmpty()) {
                transactions.executeWithoutResult(status -> runs.finish(runId, clock.instant()));
                LOG.info("Import {} done, {} rows", runId, run.total());
                return;
            }
            officers.find(run.officer())
                    .ifPresentOrElse(
                            officer -> work(run, chunk, officer),
                            () -> transactions.executeWithoutResult(
                                    status -> chunk.forEach(row -> finish(row, "发起导入的人员已停用或离岗，本行未受理，请由在岗人员重新导入"))));
        }
    }

    private boolean hold(String runId) {
        Integer held = transactions.execute(status ->
                runs.hold(runId, node, clock.instant(), clock.instant().plus(LEASE)));
        return held != null && held == 1;
    }

    private void work(ImportRun run, List<ImportRow> chunk, Officer officer) {
        Map<String, List<Opened>> byPerson = chunk.stream()
                .flatMap(row -> open(run, row).stream())
                .collect(Collectors.groupingBy(Opened::person, LinkedHashMap::new, Collectors.toList()));
        List<CompletableFuture<Void>> all = byPerson.values().stream()
                .map(rows -> CompletableFuture.runAsync(
                        () -> SignedIn.as(officer.username(), () -> rows.forEach(row -> work(run, row, officer))),
                        workers))
                .toList();
        CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).join();
    }

    private record Opened(ImportRow row, ImportedRow content) {

        /** A row without a number is nobody else's. */
        String person() {
            String number = content.application().person() == null
                    ? null
                    : content.application().person().identityNumber();
            return number == null ? "row " + row.rowNo() : number;
        }
    }

    private Optional<Opened> open(ImportRun run, ImportRow row) {
        try {
            return Optional.of(new Opened(row, opened(run, row)));
        } catch (RuntimeException failure) {
            transactions.executeWithoutResult(status -> finish(row, failed(run, row, failure)));
            return Optional.empty();
        }
    }

    /** One row that fails for a technical reason must not stop the other ten thousand; the cause is in the log. */
    private static String failed(ImportRun run, ImportRow row, RuntimeException failure) {
        LOG.error("Import {} row {} failed", run.runId(), row.rowNo(), failure);
        return "系统故障，本行未受理，请稍后重新导入本行";
    }

    private void work(ImportRun run, Opened opened, Officer officer) {
        ImportRow row = opened.row();
        String refusal;
        try {
            submit(run, row, officer, opened.content());
            return;
        } catch (InputRejected rejected) {
            refusal = worded(rejected.problems());
        } catch (RuleRefused | AccessRefused refused) {
            refusal = refused.getMessage();
        } catch (RuntimeException failure) {
            refusal = failed(run, row, failure);
        }
        String message = refusal;
        transactions.executeWithoutResult(status -> finish(row, message));
    }

    private void finish(ImportRow row, String refusal) {
        rows.finish(row.runId(), row.rowNo(), RowStatus.REJECTED.name(), null, shortened(refusal));
    }

    private void submit(ImportRun run, ImportRow row, Officer officer, ImportedRow imported) {
        SubmitApplication application = imported.withCategoriesOf(
                receivingUnits.find(officer, imported.application().unitCode()).pack());
        if (!imported.problems().isEmpty()) {
            List<FieldProblem> all = new ArrayList<>(imported.problems());
            Set<String> named = all.stream().map(FieldProblem::field).collect(Collectors.toSet());
            applications.check(officer, application).stream()
                    .filter(p -> !named.contains(p.field()))
                    .forEach(all::add);
            throw new InputRejected(all);
        }
        applications.submit(
                officer,
                application,
                "import:" + run.fileHash() + ":" + row.rowNo(),
                Channel.IMPORT,
                receipt -> rows.finish(
                        row.runId(),
                        row.rowNo(),
                        RowStatus.ACCEPTED.name(),
                        receipt.caseNumber(),
                        shortened(String.join("；", receipt.hints()))));
    }

    @Override
    public void destroy() {
        workers.shutdownNow();
    }

    private static String worded(List<FieldProblem> problems) {
        return problems.stream()
                .map(p -> ImportColumn.headingOf(p.field())
                                .map(h -> "【" + h + "】")
                                .orElse("")
                        + p.message())
                .collect(Collectors.joining("；"));
    }

    private static String shortened(String text) {
        return text.length() > MAX_MESSAGE ? text.substring(0, MAX_MESSAGE) : text;
    }

    private ImportedRow opened(ImportRun run, ImportRow row) {
        try {
            return json.readValue(secrets.open(purpose(run.runId(), row.rowNo()), row.payload()), ImportedRow.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Row of an import does not read back", e);
        }
    }

    private String written(ImportedRow row) {
        try {
            return json.writeValueAsString(row);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
