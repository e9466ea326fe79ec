package io.jiuyuan.disbursement;

import io.jiuyuan.disbursement.steps.BatchRecords;
import io.jiuyuan.organization.Role;
import io.jiuyuan.registry.CaseAccess;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Papers of a batch, for whoever may read the batch. */
@Component
class PaymentAccess implements CaseAccess {

    private static final Pattern NUMBER = Pattern.compile("BF\\d{16,20}");

    private final BatchRecords records;
    private final PaymentPosts posts;

    PaymentAccess(BatchRecords records, PaymentPosts posts) {
        this.records = records;
        this.posts = posts;
    }

    @Override
    public boolean keeps(String number) {
        return number != null && NUMBER.matcher(number).matches();
    }

    @Override
    public void requireMaySee(String number) {
        posts.requireReader(records.require(number).districtCode());
    }

    @Override
    public void requireMayAct(String number) {
        posts.require(posts.current().username(), records.require(number).districtCode(), Role.BUREAU, Role.FINANCE);
    }
}
