package io.jiuyuan.agreement.domain;

import io.jiuyuan.shared.FieldProblem;
import io.jiuyuan.shared.InputRejected;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** When a signature may be recorded: sealed, dated between draft and today, not back-dated without a reason (T40). */
public final class SigningRules {

    private SigningRules() {}

    /**
     * @param draftedOn first day on which the paper can have been signed
     * @throws InputRejected with every problem at its field
     */
    public static void require(Signing signing, LocalDate draftedOn, LocalDate today) {
        List<FieldProblem> problems = new ArrayList<>();
        if (signing.method() == null) {
            problems.add(new FieldProblem("method", "请选择签订方式。"));
        }
        if (!signing.sealed()) {
            problems.add(new FieldProblem("sealed", "请先由甲方盖章，再登记签订。"));
        }
        LocalDate signedOn = signing.signedOn();
        if (signedOn == null) {
            problems.add(new FieldProblem("signedOn", "请填写签订日期。"));
        } else if (signedOn.isAfter(today)) {
            problems.add(new FieldProblem("signedOn", "签订日期不能晚于今天。"));
        } else if (signedOn.isBefore(draftedOn)) {
            problems.add(new FieldProblem("signedOn", "签订日期不能早于起草日期（" + draftedOn + "）。"));
        } else {
            if (signedOn.isBefore(today) && signing.backdateReason() == null) {
                problems.add(new FieldProblem("backdateReason", "签订日期早于今天，请写明补记原因。"));
            }
            receipt(problems, "copyStreet", signing.copyStreet(), signedOn, today);
            receipt(problems, "copyPerson", signing.copyPerson(), signedOn, today);
            receipt(problems, "copyHelper", signing.copyHelper(), signedOn, today);
        }
        if (!problems.isEmpty()) {
            throw new InputRejected(problems);
        }
    }

    private static void receipt(
            List<FieldProblem> problems, String field, LocalDate received, LocalDate signedOn, LocalDate today) {
        if (received == null) {
            problems.add(new FieldProblem(field, "请填写收到文本的日期；三方各执一份，收齐后再登记。"));
        } else if (received.isBefore(signedOn) || received.isAfter(today)) {
            problems.add(new FieldProblem(field, "收到日期应在签订日期与今天之间。"));
        }
    }
}
