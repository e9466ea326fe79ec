package io.jiuyuan.disbursement;

import io.jiuyuan.publicnotice.PayableLines.Line;
import io.jiuyuan.publicnotice.domain.PaymentLine;
import io.jiuyuan.publicnotice.domain.PaymentLineRepository;
import io.jiuyuan.publicnotice.domain.PaymentNotice;
import io.jiuyuan.publicnotice.domain.PaymentNoticeRepository;
import io.jiuyuan.shared.Money;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Lines that were published and cleared, with payees, accounts and a budget: what a batch is compiled of. */
@Component
public class ClearedLines {

    static final String SOURCE = "employment-fund";
    private static final int CHUNK = 500;
    private static final AtomicInteger CLAIMS = new AtomicInteger(700_000);

    private final PaymentNoticeRepository notices;
    private final PaymentLineRepository lines;
    private final PayeeAccounts accounts;
    private final TransactionOperations transactions;
    private final Clock clock;

    ClearedLines(
            PaymentNoticeRepository notices,
            PaymentLineRepository lines,
            PayeeAccounts accounts,
            TransactionOperations transactions,
            Clock clock) {
        this.notices = notices;
        this.lines = lines;
        this.accounts = accounts;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** @return refs in the order of the lines; amounts are 1,000.00 and a fen more for each */
    public List<String> clear(String district, int count, String name) {
        List<String> refs = new ArrayList<>();
        PaymentNotice notice = transactions.execute(status -> notice(district));
        for (int from = 0; from < count; from += CHUNK) {
            int first = from;
            int size = Math.min(CHUNK, count - from);
            transactions.executeWithoutResult(status ->
                    refs.addAll(chunk(district, notices.findById(notice.id()).orElseThrow(), first, size, name)));
        }
        return refs;
    }

    private PaymentNotice notice(String district) {
        LocalDate today = LocalDate.now(clock);
        Instant now = clock.instant();
        PaymentNotice notice = new PaymentNotice(district, "区人社局", "补贴公示", null, "bureau", today, now);
        notice.collected("", 1, new Money(1));
        notice.compiled(null);
        notice.release("district2", new PaymentNotice.Rule("tianjin-2025.1", 5, false), now);
        notice.putUp(
                today.minusDays(10),
                new PaymentNotice.End(today.minusDays(1), false),
                new PaymentNotice.Contents(1, new Money(1), "0".repeat(64)),
                now);
        return notices.saveAndFlush(notice);
    }

    private List<String> chunk(String district, PaymentNotice notice, int from, int size, String name) {
        List<String> refs = new ArrayList<>();
        List<PaymentLine> rows = new ArrayList<>();
        for (int at = from; at < from + size; at++) {
            int number = CLAIMS.incrementAndGet();
            String claim = "BT%s2026%06d".formatted(district, number);
            Money amount = new Money(100_000 + at);
            String payee = SamplePayments.payeeOf(claim + "-1");
            Line line = new Line(
                    claim + "-1",
                    claim,
                    null,
                    name,
                    "120101********%04d".formatted(number % 10_000),
                    "flexible-insurance",
                    "灵活就业社会保险补贴",
                    "863.33元/月×3个月",
                    "2026年1月至3月",
                    amount);
            rows.add(new PaymentLine(
                    notice,
                    at + 1,
                    line.ref(),
                    claim,
                    new PaymentLine.Text(
                            null,
                            name,
                            line.maskedNumber(),
                            line.itemCode(),
                            line.itemName(),
                            line.standard(),
                            line.period()),
                    amount));
            account(payee, name, number, "申领时登记");
            refs.add(line.ref());
        }
        lines.saveAll(rows);
        List<Long> ids = rows.stream().map(PaymentLine::id).toList();
        LocalDate today = LocalDate.now(clock);
        lines.publish(ids);
        lines.clear(ids, today.minusDays(1), false, today);
        return refs;
    }

    /** Records the account of that payee; the number follows from {@code card}. */
    public void account(String payee, String name, int card, String reason) {
        accounts.record(
                PayeeKind.PERSON,
                payee,
                new PayeeAccounts.Account(name, "中国建设银行天津分行", "105110000018", Cards.numbered(card), true),
                reason,
                "street",
                "");
    }
}
