package io.jiuyuan.benchmark;

import io.jiuyuan.publicnotice.PaymentNotices;
import io.jiuyuan.publicnotice.PaymentNotices.Standing;
import io.jiuyuan.publicnotice.PublicPayments;
import io.jiuyuan.publicnotice.SampleLines;
import io.jiuyuan.shared.Money;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;

/** A notice of payments: compiled by one officer, released by another, printed, cleared after its last day. */
final class NoticePhases {

    static final String NOTICE = "notice";

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private NoticePhases() {}

    static List<BatchPhase> all() {
        return List.of(
                phase("compiled", NoticePhases::compile),
                phase("put up", NoticePhases::putUp),
                phase("printed", NoticePhases::print),
                phase("cleared", NoticePhases::clear));
    }

    /** Not timed: the approved lines of which the batch is made. */
    static void approve(BatchUnderWay batch) {
        batch.context().clock().moveTo(DAY.atTime(LocalTime.of(9, 0)));
        SampleLines source = batch.context().bean(SampleLines.class);
        source.clear();
        for (int i = 1; i <= batch.lines(); i++) {
            source.put(
                    BatchUnderWay.DISTRICT,
                    SampleLines.line(BatchUnderWay.DISTRICT, i, "测试人" + i, new Money(100_00 + i)));
        }
    }

    private static void compile(BatchUnderWay batch) {
        String number =
                batch.context().bean(PaymentNotices.class).compile(BatchUnderWay.DISTRICT, null, List.of(), "bureau");
        batch.keep(NOTICE, number);
        batch.work(number);
    }

    private static void putUp(BatchUnderWay batch) {
        String number = batch.number(NOTICE);
        batch.complete(number, "userTask_releaseNotice", "bureau2", Map.of("outcome", "release"));
        batch.work(number);
    }

    private static void print(BatchUnderWay batch) {
        batch.context().bean(PublicPayments.class).pdf(batch.number(NOTICE));
    }

    private static void clear(BatchUnderWay batch) {
        PaymentNotices notices = batch.context().bean(PaymentNotices.class);
        String number = batch.number(NOTICE);
        Standing standing = notices.find(number).orElseThrow();
        batch.context().clock().moveTo(standing.lastDay().plusDays(1).atStartOfDay());
        batch.work(number);
        int cleared =
                notices.waiting(BatchUnderWay.DISTRICT, 0, Integer.MAX_VALUE).size();
        if (cleared != batch.lines()) {
            throw new IllegalStateException(cleared + " of " + batch.lines() + " lines were cleared");
        }
    }

    private interface Act {
        void on(BatchUnderWay batch) throws Exception;
    }

    private static BatchPhase phase(String name, Act act) {
        return new BatchPhase() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public void run(BatchUnderWay batch) throws Exception {
                act.on(batch);
            }
        };
    }
}
