package io.jiuyuan.comparison.snapshot;

import io.jiuyuan.comparison.ComparisonProperties;
import io.jiuyuan.comparison.RegisterSnapshots.Report;
import io.jiuyuan.comparison.RegisterSnapshots.RowProblem;
import io.jiuyuan.comparison.RegisterSnapshots.Standing;
import io.jiuyuan.comparison.domain.RegisterKind;
import io.jiuyuan.registry.Secrets;
import io.jiuyuan.shared.FieldProblem;
import io.jiuyuan.shared.InputRejected;
import io.jiuyuan.shared.RuleRefused;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Loads a register's file. One thread reads, checks and hashes while another writes the chunk before, so the import costs
 * little more than its inserts; at most two chunks are in memory.
 */
@Component
public class SnapshotImport {

    private static final Logger log = LoggerFactory.getLogger(SnapshotImport.class);
    private static final int CHUNK = 5_000;
    private static final int LISTED_PROBLEMS = 100;
    private static final int FORGIVEN_ROWS = 10;
    private static final Duration SILENCE = Duration.ofMinutes(10);

    private final SnapshotTable table;
    private final Secrets secrets;
    private final ComparisonProperties properties;
    private final Clock clock;

    SnapshotImport(SnapshotTable table, Secrets secrets, ComparisonProperties properties, Clock clock) {
        this.table = table;
        this.secrets = secrets;
        this.properties = properties;
        this.clock = clock;
    }

    /** As {@link io.jiuyuan.comparison.RegisterSnapshots#load}. */
    public Report load(RegisterKind register, LocalDate date, InputStream content, Charset charset, String importedBy) {
        LocalDate today = LocalDate.now(clock);
        if (date == null) {
            throw new InputRejected("date", "请填写数据日期");
        }
        if (date.isAfter(today)) {
            throw new InputRejected("date", "数据日期晚于今天");
        }
        table.currentDate(register).filter(date::isBefore).ifPresent(later -> {
            throw new RuleRefused("older-snapshot", register.label() + "已有" + later + "的数据，不能导入更早的数据");
        });
        table.abandonSilent(register, SILENCE);
        table.removeUnused(register);
        long snapshot = table.begin(register, date, importedBy)
                .orElseThrow(() -> new RuleRefused("import-running", register.label() + "数据正在导入，请稍后再试"));
        boolean done = false;
        try {
            Load load = new Load(snapshot);
            load.read(new RegisterFile(register, content, charset, today, secrets::lookupHash));
            refuseTooManyBadRows(load);
            table.complete(register, snapshot, load.good, load.bad);
            done = true;
            log.info("Register {} of {}: {} rows, {} left out", register.code(), date, load.good, load.bad);
            return new Report(snapshot, register.code(), date, load.good, load.bad, List.copyOf(load.problems));
        } catch (IOException e) {
            throw new UncheckedIOException("The file of register " + register.code() + " broke off", e);
        } finally {
            if (!done) {
                table.abandon(snapshot);
            }
            table.removeUnused(register);
        }
    }

    /** As {@link io.jiuyuan.comparison.RegisterSnapshots#standings}. */
    public List<Standing> standings() {
        LocalDate today = LocalDate.now(clock);
        Map<RegisterKind, SnapshotTable.Current> current = new EnumMap<>(RegisterKind.class);
        table.current().forEach(c -> current.put(c.register(), c));
        return Arrays.stream(RegisterKind.values())
                .map(register -> standing(register, current.get(register), today))
                .toList();
    }

    private Standing standing(RegisterKind register, SnapshotTable.Current current, LocalDate today) {
        boolean http = properties.registers().containsKey(register.code());
        if (current == null) {
            return new Standing(
                    register.code(), register.label(), http ? "http" : "none", null, null, null, null, false, null);
        }
        long age = ChronoUnit.DAYS.between(current.date(), today);
        return new Standing(
                register.code(),
                register.label(),
                http ? "http" : "snapshot",
                current.date(),
                current.goodRows(),
                current.badRows(),
                age,
                age > properties.staleAfterDays(),
                current.completedAt());
    }

    private void refuseTooManyBadRows(Load load) {
        boolean tooMany =
                load.bad > FORGIVEN_ROWS && load.bad * 100 > (load.good + load.bad) * properties.badRowsPercent();
        if (load.good > 0 && !tooMany) {
            return;
        }
        List<FieldProblem> problems = new ArrayList<>();
        problems.add(new FieldProblem("file", load.bad == 0 ? "文件没有数据行" : "共" + load.bad + "行有误，超过允许的比例，未导入任何数据"));
        load.problems.forEach(p -> problems.add(new FieldProblem("file", "第" + p.row() + "行：" + p.message())));
        throw new InputRejected(problems);
    }

    /** The state of one import. */
    private final class Load {

        private final long snapshot;
        private final List<RowProblem> problems = new ArrayList<>();
        private long good;
        private long bad;

        Load(long snapshot) {
            this.snapshot = snapshot;
        }

        void read(RegisterFile file) throws IOException {
            ExecutorService writer = Executors.newSingleThreadExecutor(task -> {
                Thread thread = new Thread(task, "register-import");
                thread.setDaemon(true);
                return thread;
            });
            try {
                Future<?> writing = null;
                List<RegisterFile.Row> chunk = new ArrayList<>(CHUNK);
                for (RegisterFile.Row row = file.next(); row != null; row = file.next()) {
                    if (row.problem() != null) {
                        bad++;
                        if (problems.size() < LISTED_PROBLEMS) {
                            problems.add(new RowProblem(row.line(), row.problem()));
                        }
                        continue;
                    }
                    good++;
                    chunk.add(row);
                    if (chunk.size() == CHUNK) {
                        await(writing);
                        List<RegisterFile.Row> full = chunk;
                        writing = writer.submit(() -> table.insert(snapshot, full));
                        chunk = new ArrayList<>(CHUNK);
                    }
                }
                await(writing);
                if (!chunk.isEmpty()) {
                    table.insert(snapshot, chunk);
                }
            } finally {
                stop(writer);
            }
        }

        /** After a failure, rows must not arrive once the snapshot is being removed. */
        private void stop(ExecutorService writer) {
            writer.shutdown();
            boolean interrupted = false;
            while (!writer.isTerminated()) {
                try {
                    writer.awaitTermination(1, TimeUnit.MINUTES);
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }

        private void await(Future<?> writing) {
            if (writing == null) {
                return;
            }
            try {
                writing.get();
            } catch (ExecutionException e) {
                throw new IllegalStateException("Rows of snapshot " + snapshot + " could not be stored", e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("The import was stopped", e);
            }
        }
    }
}
