package io.jiuyuan.recovery.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.jiuyuan.recovery.Recoveries.Receipt;
import io.jiuyuan.shared.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Two officers at once: one decides, one repayment is booked, and never more than is owed. */
class RecoveryRacesTests extends RecoveryTest {

    @Test
    void ofTwoWhoRecordTheSameMoneyOneDoes() throws Exception {
        String number = propose("overpaid", months("2026-01", 1));
        order(number, false);
        String task = task(number).id();
        List<Callable<Void>> both = new ArrayList<>();
        for (String officer : List.of("bureau", "bureau2")) {
            Map<String, Object> receipt = Map.of(
                    "outcome",
                    "record",
                    "amount",
                    "500.00",
                    "paidOn",
                    clock.today().toString(),
                    "voucher",
                    "V-" + officer);
            both.add(() -> {
                as(officer, () -> forms.complete(task, officer, json.valueToTree(receipt)));
                return null;
            });
        }
        assertThat(succeeded(both)).isEqualTo(1);
        executeDueJobs();
        assertThat(row(number).repaid()).isEqualTo(new Money(50000));
        assertThat(standing().repaid().minus(repaidBefore)).isEqualTo(new Money(50000));
    }

    @Test
    void afterTheReferralTwoWhoBookTheRestBookItOnce() throws Exception {
        String number = propose("overpaid", months("2026-01", 1));
        order(number, false);
        clock.moveTo(clock.today().plusDays(31));
        complete(number, "bureau", referral());
        LocalDate today = clock.today();
        List<Callable<Void>> both = new ArrayList<>();
        for (String officer : List.of("bureau", "bureau2")) {
            both.add(() -> {
                as(officer, () -> {
                    recoveries.repay(number, new Receipt(new Money(75110), today, "R-" + officer), officer);
                    return null;
                });
                return null;
            });
        }
        assertThat(succeeded(both)).isEqualTo(1);
        assertThat(row(number).repaid()).isEqualTo(new Money(75110));
        assertThat(standing().repaid().minus(repaidBefore)).isEqualTo(new Money(75110));
    }

    @Test
    void ofTwoWhoAskTheSameMonthBackOneDoes() throws Exception {
        List<Callable<Void>> both = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            both.add(() -> {
                propose("overpaid", months("2026-02", 1));
                return null;
            });
        }
        assertThat(succeeded(both)).isEqualTo(1);
    }

    private static int succeeded(List<Callable<Void>> acts) throws Exception {
        CountDownLatch together = new CountDownLatch(1);
        ExecutorService pool = Executors.newFixedThreadPool(acts.size());
        List<Future<Boolean>> all = new ArrayList<>();
        for (Callable<Void> act : acts) {
            all.add(pool.submit(() -> {
                together.await();
                try {
                    act.call();
                    return true;
                } catch (RuntimeException refused) {
                    return false;
                }
            }));
        }
        together.countDown();
        int done = 0;
        for (Future<Boolean> each : all) {
            done += each.get() ? 1 : 0;
        }
        pool.shutdown();
        return done;
    }
}
