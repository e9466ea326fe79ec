package io.jiuyuan.disbursement.steps;

import io.jiuyuan.disbursement.Funds;
import io.jiuyuan.disbursement.LinesFailed;
import io.jiuyuan.disbursement.LinesPaid;
import io.jiuyuan.disbursement.domain.Attempt;
import io.jiuyuan.disbursement.domain.AttemptRepository;
import io.jiuyuan.disbursement.domain.BankResult;
import io.jiuyuan.disbursement.domain.BankResultLine;
import io.jiuyuan.disbursement.domain.BankResultLineRepository;
import io.jiuyuan.disbursement.domain.BankResultRepository;
import io.jiuyuan.disbursement.domain.Instruction;
import io.jiuyuan.disbursement.domain.InstructionRepository;
import io.jiuyuan.disbursement.domain.PaymentBatch;
import io.jiuyuan.disbursement.domain.PaymentFile;
import io.jiuyuan.disbursement.domain.PaymentFileRepository;
import io.jiuyuan.disbursement.files.Layout;
import io.jiuyuan.disbursement.files.Layouts;
import io.jiuyuan.disbursement.files.ResultReader;
import io.jiuyuan.disbursement.files.ResultRow;
import io.jiuyuan.disbursement.files.SealedFiles;
import io.jiuyuan.organization.Officer;
import io.jiuyuan.shared.AuditTrail;
import io.jiuyuan.shared.InputRejected;
import io.jiuyuan.shared.RuleRefused;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.security.DigestInputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Reads what the bank says, in any order, in parts, late or again. A line that does not fit what was sent is refused; one that
 * contradicts what the bank said before becomes a matter for two officers.
 */
@Component
public class ResultImport {

    private static final int MAX_NAME = 200;

    private final BatchRecords records;
    private final Layouts layouts;
    private final ResultReader reader;
    private final PaymentFileRepository files;
    private final AttemptRepository attempts;
    private final InstructionRepository instructions;
    private final BankResultRepository results;
    private final BankResultLineRepository resultLines;
    private final ResultRules rules;
    private final Funds funds;
    private final ApplicationEventPublisher events;
    private final AuditTrail audit;
    private final Clock clock;

    ResultImport(
            BatchRecords records,
            Layouts layouts,
            ResultReader reader,
            PaymentFileRepository files,
            AttemptRepository attempts,
            InstructionRepository instructions,
            BankResultRepository results,
            BankResultLineRepository resultLines,
            ResultRules rules,
            Funds funds,
            ApplicationEventPublisher events,
            AuditTrail audit,
            Clock clock) {
        this.records = records;
        this.layouts = layouts;
        this.reader = reader;
        this.files = files;
        this.attempts = attempts;
        this.instructions = instructions;
        this.results = results;
        this.resultLines = resultLines;
        this.rules = rules;
        this.funds = funds;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param layoutCode one in which the batch was sent; null for the last one, or for that of ISO 20022 when the file is XML
     * @return id of what was read
     */
    public String read(String number, String fileName, InputStream file, String layoutCode, Officer officer) {
        PaymentBatch batch = records.lock(number);
        List<PaymentFile> written = files.findByBatchNumberOrderByRoundNo(number);
        if (written.isEmpty()) {
            throw new RuleRefused("nothing-sent", "该批次还没有生成支付文件，不能导入回盘结果。");
        }
        PushbackInputStream in = new PushbackInputStream(file);
        Layout layout = layout(written, layoutCode, in);
        DigestInputStream digested = new DigestInputStream(in, SealedFiles.sha256());
        Run run = new Run(
                new BankResult(batch.number(), cut(fileName), officer.username(), officer.name(), clock.instant()));
        reader.read(layout, digested, run::take);
        run.finish();
        if (run.lines == 0) {
            throw new InputRejected("file", "文件中没有回盘明细。");
        }
        run.result.read(HexFormat.of().formatHex(digested.getMessageDigest().digest()));
        results.saveAndFlush(run.result);
        audit.record("payment-result-read", number, run.summary());
        return run.result.getId();
    }

    /** Rounds of a batch may have gone out in different layouts, and banks answer each in its own. */
    private Layout layout(List<PaymentFile> written, String code, PushbackInputStream in) {
        List<Layout> sent = IntStream.range(0, written.size())
                .mapToObj(i -> written.get(written.size() - 1 - i))
                .map(PaymentFile::layout)
                .distinct()
                .map(layouts::get)
                .toList();
        if (code != null && !code.isBlank()) {
            return sent.stream()
                    .filter(layout -> layout.code().equals(code))
                    .findFirst()
                    .orElseThrow(() -> new InputRejected("layout", "该批次没有以这种格式发送过。"));
        }
        boolean xml = sent.size() > 1 && beginsAsXml(in);
        return sent.stream()
                .filter(layout -> sent.size() == 1 || layout.xml() == xml)
                .findFirst()
                .orElse(sent.get(0));
    }

    private static boolean beginsAsXml(PushbackInputStream in) {
        try {
            int first = in.read();
            if (first >= 0) {
                in.unread(first);
            }
            return first == '<';
        } catch (IOException e) {
            throw new InputRejected("file", "文件无法读取，请导入银行返回的原始文件。");
        }
    }

    private static String cut(String name) {
        String text = name == null || name.isBlank() ? "回盘文件" : name.strip();
        return text.length() > MAX_NAME ? text.substring(0, MAX_NAME) : text;
    }

    /** One file being read. */
    private final class Run {

        private final BankResult result;
        private final List<ResultRow> waiting = new ArrayList<>();
        private final ResultRules.Seen seen = new ResultRules.Seen();
        private int lines;
        private int paid;
        private int failed;
        private int repeated;
        private int refused;
        private int findings;

        Run(BankResult result) {
            this.result = result;
        }

        void take(ResultRow row) {
            lines++;
            waiting.add(row);
            if (waiting.size() == BatchRecords.CHUNK) {
                finish();
            }
        }

        /** Applies what was read so far, and lets go of it. */
        void finish() {
            if (waiting.isEmpty()) {
                return;
            }
            Map<String, Attempt> sent = attempts
                    .findByEndToEndIdIn(waiting.stream()
                            .map(ResultRow::endToEndId)
                            .filter(Objects::nonNull)
                            .distinct()
                            .toList())
                    .stream()
                    .filter(attempt -> attempt.batchNumber().equals(result.batchNumber()))
                    .collect(Collectors.toMap(Attempt::endToEndId, Function.identity()));
            Map<String, Instruction> of =
                    instructions
                            .findAllById(sent.values().stream()
                                    .map(Attempt::instructionId)
                                    .distinct()
                                    .toList())
                            .stream()
                            .collect(Collectors.toMap(Instruction::getId, Function.identity()));
            Map<LocalDate, List<String>> nowPaid = new LinkedHashMap<>();
            Map<String, List<String>> nowFailed = new LinkedHashMap<>();
            List<BankResultLine> told = new ArrayList<>();
            for (ResultRow row : waiting) {
                Attempt attempt = row.endToEndId() == null ? null : sent.get(row.endToEndId());
                Instruction line = attempt == null ? null : of.get(attempt.instructionId());
                ResultRules.Outcome outcome = rules.apply(row, attempt, line, result.getId(), seen);
                switch (outcome.kind()) {
                    case PAID -> {
                        paid++;
                        nowPaid.computeIfAbsent(attempt.bankDay(), day -> new ArrayList<>())
                                .add(line.ref());
                    }
                    case FAILED -> {
                        failed++;
                        nowFailed
                                .computeIfAbsent(line.reason(), why -> new ArrayList<>())
                                .add(line.ref());
                    }
                    case REPEATED -> repeated++;
                    default -> {
                        boolean found = outcome.kind() == ResultRules.Kind.FINDING;
                        findings += found ? 1 : 0;
                        refused += found ? 0 : 1;
                        told.add(new BankResultLine(
                                result.getId(),
                                row.lineNo(),
                                row.endToEndId(),
                                outcome.kind().name(),
                                outcome.message()));
                    }
                }
            }
            waiting.clear();
            resultLines.saveAll(told);
            nowPaid.values().forEach(funds::paid);
            nowPaid.forEach((day, refs) -> events.publishEvent(new LinesPaid(result.batchNumber(), refs, day)));
            nowFailed.forEach((why, refs) -> events.publishEvent(new LinesFailed(result.batchNumber(), refs, why)));
            records.settle();
            result.cameTo(paid, failed, repeated, refused, findings);
        }

        String summary() {
            return "paid %d, failed %d, repeated %d, refused %d, findings %d"
                    .formatted(paid, failed, repeated, refused, findings);
        }
    }
}
