package io.jiuyuan.disbursement.steps;

import io.jiuyuan.disbursement.DisbursementSettings;
import io.jiuyuan.disbursement.LinesSent;
import io.jiuyuan.disbursement.domain.Attempt;
import io.jiuyuan.disbursement.domain.AttemptRepository;
import io.jiuyuan.disbursement.domain.BatchStatus;
import io.jiuyuan.disbursement.domain.Instruction;
import io.jiuyuan.disbursement.domain.InstructionState;
import io.jiuyuan.disbursement.domain.PayeeAccount;
import io.jiuyuan.disbursement.domain.PayeeAccountRepository;
import io.jiuyuan.disbursement.domain.PaymentBatch;
import io.jiuyuan.disbursement.domain.PaymentFile;
import io.jiuyuan.disbursement.domain.PaymentFileRepository;
import io.jiuyuan.disbursement.files.FileHead;
import io.jiuyuan.disbursement.files.Layout;
import io.jiuyuan.disbursement.files.Layouts;
import io.jiuyuan.disbursement.files.PaymentRow;
import io.jiuyuan.disbursement.files.PaymentWriter;
import io.jiuyuan.disbursement.files.SealedFiles;
import io.jiuyuan.disbursement.steps.Checking.Next;
import io.jiuyuan.shared.AuditTrail;
import io.jiuyuan.shared.Money;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes a round's payment file, once: the file, its attempts and the state of its lines stand together or not at all, and a
 * second call finds them. From here on a line is with the bank.
 */
@Component
public class FileWriting {

    private final BatchRecords records;
    private final Verification verification;
    private final Checking checking;
    private final PaymentFileRepository files;
    private final AttemptRepository attempts;
    private final PayeeAccountRepository accounts;
    private final AccountNumbers numbers;
    private final SealedFiles sealed;
    private final Layouts layouts;
    private final DisbursementSettings settings;
    private final ApplicationEventPublisher events;
    private final AuditTrail audit;
    private final Clock clock;

    FileWriting(
            BatchRecords records,
            Verification verification,
            Checking checking,
            PaymentFileRepository files,
            AttemptRepository attempts,
            PayeeAccountRepository accounts,
            AccountNumbers numbers,
            SealedFiles sealed,
            Layouts layouts,
            DisbursementSettings settings,
            ApplicationEventPublisher events,
            AuditTrail audit,
            Clock clock) {
        this.records = records;
        this.verification = verification;
        this.checking = checking;
        this.files = files;
        this.attempts = attempts;
        this.accounts = accounts;
        this.numbers = numbers;
        this.sealed = sealed;
        this.layouts = layouts;
        this.settings = settings;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public Next write(String number) {
        PaymentBatch batch = records.lock(number);
        String key = number + "#" + batch.roundNo();
        if (files.existsByIdempotencyKey(key)) {
            return Next.PASS;
        }
        batch.require(BatchStatus.RELEASED);
        batch = verification.verify(number);
        if (batch.lineCount() == 0) {
            return checking.drop(number, "生成支付文件时全部资金明细被剔除");
        }
        PaymentFile file = write(batch, key);
        records.lock(number).send();
        audit.record("payment-file-written", number, "sha256 " + file.sha256());
        return Next.PASS;
    }

    private PaymentFile write(PaymentBatch batch, String key) {
        String chosen = records.round(batch).layout();
        Layout layout = chosen == null ? layouts.of(batch.districtCode()) : layouts.get(chosen);
        String name = "%s-%d.%s".formatted(batch.number(), batch.roundNo(), layout.extension());
        PaymentFile file =
                new PaymentFile(key, batch.number(), batch.roundNo(), layout.code(), name, layout.mediaType());
        FileHead head = new FileHead(
                batch.number() + "-" + batch.roundNo(),
                LocalDateTime.now(clock),
                batch.lineCount(),
                batch.amount(),
                settings.payers().get(batch.districtCode()));
        Tally tally = new Tally();
        try (SealedFiles.Written out = sealed.write(file.getId());
                PaymentWriter writer = PaymentWriter.of(layout, head, out)) {
            records.each(batch.number(), InstructionState.READY, chunk -> send(chunk, file.getId(), writer, tally));
            writer.close();
            out.close();
            if (tally.lines != head.lines() || !tally.amount.equals(head.amount())) {
                throw new IllegalStateException("Lines changed while the file of " + batch.number() + " was written");
            }
            file.written(out.hash(), out.bytes(), tally.lines, tally.amount, clock.instant());
        }
        return files.saveAndFlush(file);
    }

    private void send(List<Instruction> chunk, String fileId, PaymentWriter writer, Tally tally) {
        Map<String, PayeeAccount> byId =
                accounts
                        .findAllById(chunk.stream()
                                .map(Instruction::accountId)
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(PayeeAccount::getId, Function.identity()));
        List<Attempt> sent = new ArrayList<>();
        for (Instruction line : chunk) {
            PayeeAccount account = byId.get(line.accountId());
            Attempt attempt = new Attempt(line, line.send(), fileId, account.numberHash(), clock.instant());
            sent.add(attempt);
            tally.add(line.amount());
            writer.write(new PaymentRow(
                    tally.lines,
                    attempt.endToEndId(),
                    line.payeeName(),
                    numbers.open(account),
                    account.bankName(),
                    account.bankCode(),
                    line.amount(),
                    line.itemName().isBlank() ? line.claimNumber() : line.itemName() + " " + line.claimNumber(),
                    line.kind().label()));
        }
        attempts.saveAll(sent);
        events.publishEvent(new LinesSent(
                chunk.get(0).batchNumber(), chunk.stream().map(Instruction::ref).toList()));
    }

    private static final class Tally {
        private int lines;
        private Money amount = Money.ZERO;

        void add(Money more) {
            lines++;
            amount = amount.plus(more);
        }
    }
}
