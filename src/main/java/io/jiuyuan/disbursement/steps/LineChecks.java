package io.jiuyuan.disbursement.steps;

import io.jiuyuan.disbursement.PayeeKind;
import io.jiuyuan.disbursement.Payees;
import io.jiuyuan.disbursement.Payees.Payee;
import io.jiuyuan.disbursement.domain.PayeeAccount;
import io.jiuyuan.disbursement.domain.PayeeAccountRepository;
import io.jiuyuan.publicnotice.PayableLines;
import io.jiuyuan.shared.Money;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Whether lines may be paid now, asked afresh before every step that brings money nearer to leaving (T29, X7). */
@Component
class LineChecks {

    private final ObjectProvider<Payees> payees;
    private final ObjectProvider<PayableLines> lines;
    private final PayeeAccountRepository accounts;

    LineChecks(ObjectProvider<Payees> payees, ObjectProvider<PayableLines> lines, PayeeAccountRepository accounts) {
        this.payees = payees;
        this.lines = lines;
        this.accounts = accounts;
    }

    /** @param amount that was published */
    record Asked(String ref, Money amount) {}

    /**
     * @param payee null when there is nobody to pay any more
     * @param account null when none is recorded
     * @param why it must not be paid now, in Chinese; null when it may
     */
    record Verdict(Payee payee, String itemName, PayeeAccount account, String why) {}

    /** One verdict for each ref. */
    Map<String, Verdict> verdicts(List<Asked> asked) {
        List<String> refs = asked.stream().map(Asked::ref).toList();
        Map<String, Payee> known = new HashMap<>();
        payees.stream().forEach(source -> known.putAll(source.of(refs)));
        Map<String, PayableLines.Line> payable = new HashMap<>();
        lines.stream().forEach(source -> source.lines(refs).forEach(line -> payable.put(line.ref(), line)));
        Map<PayeeKind, Map<String, PayeeAccount>> found = accounts(known);
        Map<String, Verdict> verdicts = new HashMap<>();
        for (Asked each : asked) {
            Payee payee = known.get(each.ref());
            PayableLines.Line line = payable.get(each.ref());
            PayeeAccount account =
                    payee == null ? null : found.get(payee.kind()).get(payee.id());
            verdicts.put(
                    each.ref(),
                    new Verdict(payee, line == null ? "" : line.itemName(), account, why(each, payee, line, account)));
        }
        return verdicts;
    }

    private Map<PayeeKind, Map<String, PayeeAccount>> accounts(Map<String, Payee> known) {
        Map<PayeeKind, Map<String, PayeeAccount>> found = new HashMap<>();
        for (PayeeKind kind : PayeeKind.values()) {
            List<String> ids = known.values().stream()
                    .filter(payee -> payee.kind() == kind)
                    .map(Payee::id)
                    .distinct()
                    .toList();
            found.put(
                    kind,
                    ids.isEmpty()
                            ? Map.of()
                            : accounts.findByKindAndPayeeIdIn(kind, ids).stream()
                                    .collect(Collectors.toMap(PayeeAccount::payeeId, account -> account)));
        }
        return found;
    }

    private static String why(Asked asked, Payee payee, PayableLines.Line line, PayeeAccount account) {
        if (payee == null || line == null) {
            return "申领已撤销或不再支付";
        }
        if (payee.hold() != null) {
            return payee.hold();
        }
        if (!line.amount().equals(asked.amount())) {
            return "现核定金额%s与公示金额%s不一致"
                    .formatted(line.amount().format(), asked.amount().format());
        }
        return why(payee, account);
    }

    private static String why(Payee payee, PayeeAccount account) {
        if (account == null) {
            return "未登记" + payee.kind().label();
        }
        if (!account.activated()) {
            return "社会保障卡金融功能未激活";
        }
        return plain(account.holder()).equals(plain(payee.name())) ? null : "账户户名与收款人姓名（名称）不一致";
    }

    private static String plain(String name) {
        return name.replaceAll("[\\s\\u3000]", "").replace('（', '(').replace('）', ')');
    }
}
