package io.jiuyuan.publicnotice;

import io.jiuyuan.organization.Jurisdiction;
import io.jiuyuan.organization.Officers;
import io.jiuyuan.publicnotice.domain.PaymentNotice;
import io.jiuyuan.publicnotice.domain.PaymentObjection;
import io.jiuyuan.registry.CaseAccess;
import io.jiuyuan.shared.AccessRefused;
import org.springframework.stereotype.Component;

/** Papers of a notice of payments, and letters to who objected, are for those who may see the district's files. */
@Component
class NoticeAccess implements CaseAccess {

    private static final int LETTERS = 2;
    private static final int DISTRICT_DIGITS = 6;

    private final Officers officers;
    private final Jurisdiction jurisdiction;

    NoticeAccess(Officers officers, Jurisdiction jurisdiction) {
        this.officers = officers;
        this.jurisdiction = jurisdiction;
    }

    @Override
    public boolean keeps(String number) {
        return PaymentNotice.isNumber(number) || PaymentObjection.isNumber(number);
    }

    @Override
    public void requireMaySee(String number) {
        jurisdiction.requireMaySee(officers.current(), district(number));
    }

    @Override
    public void requireMayAct(String number) {
        jurisdiction.requireMayAct(officers.current(), district(number));
    }

    private String district(String number) {
        if (!keeps(number)) {
            throw new AccessRefused("无权查看这份材料。");
        }
        return number.substring(LETTERS, LETTERS + DISTRICT_DIGITS);
    }
}
