package io.jiuyuan.disbursement;

import static io.jiuyuan.ledgers.Ledger.Column.of;
import static io.jiuyuan.ledgers.Ledger.Column.word;

import io.jiuyuan.disbursement.domain.InstructionState;
import io.jiuyuan.ledgers.CategoryWords;
import io.jiuyuan.ledgers.Ledger;
import io.jiuyuan.ledgers.Ledger.Filter;
import io.jiuyuan.ledgers.Ledger.Kind;
import io.jiuyuan.ledgers.Ledger.Sort;
import io.jiuyuan.ledgers.LedgerSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The ledger of payments: what was ordered of each line, and what the bank made of it. */
@Component
@Order(4)
class PaymentLedger implements LedgerSource {

    private static final Map<String, String> KINDS = new LinkedHashMap<>();
    private static final Map<String, String> STATES = new LinkedHashMap<>();

    static {
        Stream.of(PayeeKind.values()).forEach(kind -> KINDS.put(kind.name(), kind.label()));
        Stream.of(InstructionState.values()).forEach(state -> STATES.put(state.name(), state.label()));
    }

    private final CategoryWords words;

    PaymentLedger(CategoryWords words) {
        this.words = words;
    }

    @Override
    public List<Ledger> ledgers() {
        return List.of(new Ledger(
                "payments",
                "资金拨付台账",
                "每笔拨付一行：公示期满无异议的明细编入拨付批次后列在这里；收款账户只列末四位。",
                true,
                "JY_V_LEDGER_PAYMENT x",
                "id",
                List.of(
                        of("unit_code", "单位", Kind.UNIT, 32),
                        of("batch_number", "拨付批次", Kind.BATCH, 22),
                        of("line_no", "序号", Kind.NUMBER, 6),
                        of("claim_number", "申领编号", Kind.CLAIM, 22),
                        of("item_name", "补贴项目", Kind.TEXT, 22),
                        of("payee_name", "收款人（单位）", Kind.TEXT, 24),
                        of("person_name", "享受人员", Kind.TEXT, 10),
                        of("person_id", "证件号码", Kind.PERSON, 22),
                        of("bank_name", "开户银行", Kind.TEXT, 20),
                        of("last_digits", "账号末四位", Kind.TEXT, 10),
                        word("fund_source", "资金来源", words.funds(), 18),
                        of("budget_year", "预算年度", Kind.NUMBER, 8),
                        of("amount_fen", "金额（元）", Kind.MONEY, 12),
                        word("state", "状态", STATES, 12),
                        of("paid_on", "支付日期", Kind.DAY, 12),
                        of("attempts", "送付次数", Kind.NUMBER, 8),
                        of("reason", "未付原因", Kind.TEXT, 24)),
                List.of(
                        Filter.choice("item", "补贴项目", "item_code", words.items()),
                        Filter.choice("kind", "收款账户", "kind", KINDS),
                        Filter.choice("state", "状态", "state", STATES),
                        Filter.choice("fund", "资金来源", "fund_source", words.funds()),
                        Filter.text("batch", "拨付批次", "batch_number"),
                        Filter.from("compiledFrom", "编制日期自", "compiled_at"),
                        Filter.until("compiledUntil", "至", "compiled_at"),
                        Filter.from("paidFrom", "支付日期自", "paid_on"),
                        Filter.until("paidUntil", "至", "paid_on"),
                        Filter.flag("failed", "支付失败", "x.state = 'FAILED'")),
                List.of(
                        new Sort("batch", "最近批次在前", "batch_number", true),
                        new Sort("unit", "按单位", "unit_code", false),
                        new Sort("amount", "金额大的在前", "amount_fen", true))));
    }
}
