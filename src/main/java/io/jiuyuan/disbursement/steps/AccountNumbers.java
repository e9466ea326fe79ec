package io.jiuyuan.disbursement.steps;

import io.jiuyuan.disbursement.PayeeKind;
import io.jiuyuan.disbursement.domain.PayeeAccount;
import io.jiuyuan.disbursement.domain.PayeeAccountChange;
import io.jiuyuan.disbursement.domain.PayeeAccountChangeRepository;
import io.jiuyuan.disbursement.domain.PayeeAccountRepository;
import io.jiuyuan.registry.SealedRows;
import io.jiuyuan.registry.Secrets;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Account numbers: what is one, how it is kept sealed, and how it is shown. */
@Component
public class AccountNumbers extends SealedRows<PayeeAccount> {

    /** Last digits that a screen shows. */
    public static final int SHOWN = 4;

    private final Secrets secrets;

    AccountNumbers(PayeeAccountRepository accounts, Secrets secrets) {
        super("收款账户", accounts::countByKeyIdNot, accounts::findByKeyIdNotOrderById, accounts::saveAll);
        this.secrets = secrets;
    }

    /** What is wrong with it, in Chinese; empty when nothing is. */
    public static Optional<String> problem(PayeeKind kind, String number) {
        if (kind == PayeeKind.PERSON) {
            if (!number.matches("\\d{16,19}")) {
                return Optional.of("社会保障卡银行账号应为16至19位数字。");
            }
            return luhn(number) ? Optional.empty() : Optional.of("社会保障卡银行账号校验不通过，请核对每一位数字。");
        }
        if (!number.matches("\\d{8,30}")) {
            return Optional.of("单位基本存款账户账号应为8至30位数字。");
        }
        return Optional.empty();
    }

    /** The check digit of cards (GB/T 14504, ISO/IEC 7812). */
    static boolean luhn(String digits) {
        int sum = 0;
        for (int at = 0; at < digits.length(); at++) {
            int digit = digits.charAt(digits.length() - 1 - at) - '0';
            int weighted = at % 2 == 1 ? digit * 2 : digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return sum % 10 == 0;
    }

    public static String masked(String lastDigits) {
        return "**** **** **** " + lastDigits;
    }

    public String hash(String number) {
        return secrets.lookupHash("payee-account:" + number);
    }

    public void seal(PayeeAccount account, String number) {
        Secrets.Sealed sealed = secrets.seal(purpose(account), number);
        account.seal(sealed.text(), sealed.keyId());
    }

    public void seal(PayeeAccountChange change, String number) {
        Secrets.Sealed sealed = secrets.seal(purpose(change), number);
        change.seal(sealed.text(), sealed.keyId());
    }

    /** In the clear, for the payment file and for nothing else. */
    public String open(PayeeAccount account) {
        return secrets.open(purpose(account), account.numberCipher());
    }

    @Override
    protected void reseal(PayeeAccount account) {
        Secrets.Sealed sealed = secrets.reseal(purpose(account), account.numberCipher());
        account.seal(sealed.text(), sealed.keyId());
    }

    private static String purpose(PayeeAccount account) {
        return "payee-account:" + account.getId();
    }

    private static String purpose(PayeeAccountChange change) {
        return "payee-account-change:" + change.getId();
    }

    /** Former accounts rotate, too. */
    @Component
    static class Former extends SealedRows<PayeeAccountChange> {

        private final Secrets secrets;

        Former(PayeeAccountChangeRepository changes, Secrets secrets) {
            super("收款账户变更记录", changes::countByKeyIdNot, changes::findByKeyIdNotOrderById, changes::saveAll);
            this.secrets = secrets;
        }

        @Override
        protected void reseal(PayeeAccountChange change) {
            Secrets.Sealed sealed = secrets.reseal(purpose(change), change.numberCipher());
            change.seal(sealed.text(), sealed.keyId());
        }
    }
}
