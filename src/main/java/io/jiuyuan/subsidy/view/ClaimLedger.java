package io.jiuyuan.subsidy.view;

import static io.jiuyuan.ledgers.Ledger.Column.of;
import static io.jiuyuan.ledgers.Ledger.Column.word;

import io.jiuyuan.ledgers.CategoryWords;
import io.jiuyuan.ledgers.Ledger;
import io.jiuyuan.ledgers.Ledger.Filter;
import io.jiuyuan.ledgers.Ledger.Kind;
import io.jiuyuan.ledgers.Ledger.Sort;
import io.jiuyuan.ledgers.LedgerSource;
import io.jiuyuan.policy.SubsidyItem.Claimant;
import io.jiuyuan.subsidy.domain.ClaimStatus;
import io.jiuyuan.subsidy.domain.LineState;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The ledger of claims: each person's line with its item, amount and how far it has come. */
@Component
@Order(3)
class ClaimLedger implements LedgerSource {

    private static final Map<String, String> CLAIMANTS = words(Claimant.values(), Claimant::label);
    private static final Map<String, String> STATUSES = words(ClaimStatus.values(), ClaimStatus::label);
    private static final Map<String, String> STATES = words(LineState.values(), LineState::label);

    private final CategoryWords words;

    ClaimLedger(CategoryWords words) {
        this.words = words;
    }

    private static <E extends Enum<E>> Map<String, String> words(E[] values, Function<E, String> label) {
        Map<String, String> words = new LinkedHashMap<>();
        Stream.of(values).forEach(value -> words.put(value.name(), label.apply(value)));
        return words;
    }

    @Override
    public List<Ledger> ledgers() {
        return List.of(new Ledger(
                "claims",
                "补贴申领台账",
                "每人每项一行：单位申领的逐人列出；金额和月数按审核计算，被替换和不予发放的如实列出，汇总金额前请选“只列有效明细”。",
                true,
                "JY_V_LEDGER_CLAIM x",
                "ref",
                List.of(
                        of("unit_code", "单位", Kind.UNIT, 32),
                        of("claim_number", "申领编号", Kind.CLAIM, 22),
                        word("item_code", "补贴项目", words.items(), 22),
                        word("claimant", "申领方", CLAIMANTS, 10),
                        of("payee_name", "申领人（单位）", Kind.TEXT, 24),
                        of("person_name", "享受人员", Kind.TEXT, 10),
                        of("person_id", "证件号码", Kind.PERSON, 22),
                        word("category", "人员类别", words.categories(), 18),
                        of("period", "所属期", Kind.TEXT, 18),
                        of("months", "月数", Kind.NUMBER, 6),
                        of("amount_fen", "金额（元）", Kind.MONEY, 12),
                        of("submitted_at", "提交时间", Kind.MOMENT, 17),
                        of("approved_on", "审核日期", Kind.DAY, 12),
                        word("status", "申领状态", STATUSES, 14),
                        word("state", "明细状态", STATES, 16),
                        of("paid_on", "拨付日期", Kind.DAY, 12)),
                List.of(
                        Filter.choice("item", "补贴项目", "item_code", words.items()),
                        Filter.choice("claimant", "申领方", "claimant", CLAIMANTS),
                        Filter.choice("status", "申领状态", "status", STATUSES),
                        Filter.choice("state", "明细状态", "state", STATES),
                        Filter.choice("category", "人员类别", "category", words.categories()),
                        Filter.from("submittedFrom", "提交日期自", "submitted_at"),
                        Filter.until("submittedUntil", "至", "submitted_at"),
                        Filter.from("approvedFrom", "审核日期自", "approved_on"),
                        Filter.until("approvedUntil", "至", "approved_on"),
                        Filter.from("paidFrom", "拨付日期自", "paid_on"),
                        Filter.until("paidUntil", "至", "paid_on"),
                        Filter.flag("standing", "只列有效明细", "x.state NOT IN ('REJECTED', 'VOID')")),
                List.of(
                        new Sort("submitted", "最近提交在前", "submitted_at", true),
                        new Sort("number", "按申领编号", "ref", false),
                        new Sort("unit", "按单位", "unit_code", false),
                        new Sort("amount", "金额大的在前", "amount_fen", true))));
    }
}
