package io.jiuyuan.disbursement;

import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Brings cleared lines into an application that runs in a process of its own. */
@RestController
@Profile("sample-payments")
class SamplePaymentsController {

    private final ClearedLines lines;
    private final SamplePayments payments;

    SamplePaymentsController(ClearedLines lines, SamplePayments payments) {
        this.lines = lines;
        this.payments = payments;
    }

    @PostMapping("/api/sample-payments")
    List<String> clear(
            @RequestParam("count") int count, @RequestParam(name = "name", defaultValue = "王建国") String name) {
        return lines.clear("120101", count, name);
    }

    @PostMapping("/api/sample-payments/hold")
    void hold(@RequestParam("ref") String ref, @RequestParam("why") String why) {
        payments.hold(ref, why);
    }

    @PostMapping("/api/sample-payments/account")
    void account(@RequestParam("ref") String ref, @RequestParam("card") int card, @RequestParam("name") String name) {
        lines.account(SamplePayments.payeeOf(ref), name, card, "银行退回后更正");
    }
}
