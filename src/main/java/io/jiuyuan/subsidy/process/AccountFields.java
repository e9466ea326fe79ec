package io.jiuyuan.subsidy.process;

import io.jiuyuan.disbursement.PayeeAccounts.Account;
import io.jiuyuan.subsidy.steps.ClaimAccounts;
import io.jiuyuan.workflow.FormField;
import io.jiuyuan.workflow.FormField.Type;
import io.jiuyuan.workflow.FormInput;
import java.util.List;

/** The fields of an account, and what was filled in. */
final class AccountFields {

    private static final String HOLDER = ClaimAccounts.FIELD + "holder";
    private static final String BANK = ClaimAccounts.FIELD + "bankName";
    private static final String BANK_CODE = ClaimAccounts.FIELD + "bankCode";
    private static final String NUMBER = ClaimAccounts.FIELD + "number";
    private static final String ACTIVATED = ClaimAccounts.FIELD + "activated";

    private AccountFields() {}

    static List<FormField> of(boolean person) {
        FormField activated = FormField.of(ACTIVATED, "社会保障卡金融功能已激活", Type.CHECKBOX);
        List<FormField> common = List.of(
                FormField.text(HOLDER, "账户户名").must(),
                FormField.text(BANK, "开户银行").must(),
                FormField.text(NUMBER, person ? "社会保障卡银行账号" : "基本存款账户账号").must(),
                FormField.text(BANK_CODE, "联行号").hint("12位；银行要求时填写。"));
        return person
                ? java.util.stream.Stream.concat(common.stream(), java.util.stream.Stream.of(activated))
                        .toList()
                : common;
    }

    static Account read(FormInput input, boolean person) {
        return new Account(
                input.text(HOLDER),
                input.text(BANK),
                input.text(BANK_CODE),
                input.text(NUMBER),
                !person || input.flag(ACTIVATED));
    }
}
