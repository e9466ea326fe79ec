package io.jiuyuan.publicnotice.steps;

import io.jiuyuan.notification.Notifications;
import io.jiuyuan.notification.Notifications.Contact;
import io.jiuyuan.publicnotice.domain.PaymentObjection;
import io.jiuyuan.publicnotice.steps.SealedObjections.Said;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells whoever objected what became of it, by the contact that was left. */
@Component
public class ObjectionAnswers {

    private final NoticeObjections objections;
    private final NoticeRecords records;
    private final SealedObjections sealed;
    private final Notifications notifications;

    ObjectionAnswers(
            NoticeObjections objections, NoticeRecords records, SealedObjections sealed, Notifications notifications) {
        this.objections = objections;
        this.records = records;
        this.sealed = sealed;
        this.notifications = notifications;
    }

    /** Once, however often it is asked. */
    @Transactional
    public void tell(String number) {
        PaymentObjection objection = objections.get(number);
        Said said = sealed.open(objection);
        notifications.tell(
                "payment-objection:" + number,
                number,
                new Contact(said.name(), said.phone(), said.address()),
                "payment-objection-settled",
                Map.of(
                        "answer",
                        objection.answer().orElseThrow(),
                        "unitName",
                        records.of(objection.noticeId()).unitName()));
    }
}
