package io.jiuyuan.subsidy.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.jiuyuan.shared.RuleRefused;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

/** Whatever comes in whatever order: a line is paid at most once, never before its notice has ended, and never after it was stopped. */
class LinePropertyTests {

    private enum Event {
        APPROVE,
        TAKE,
        RETURN,
        PUBLISH,
        CLEAR,
        REJECT,
        SEND,
        PAY,
        FAIL,
        STOP
    }

    @Property
    void noOrderOfEventsPaysWhatWasNotClearedOrWasStopped(@ForAll @Size(max = 25) List<Event> events) {
        Claim of = claim();
        ClaimLine line = new ClaimLine(
                of,
                "p",
                "JY1",
                "employment-fund",
                1,
                "4050",
                "{}",
                new LineAmount("r", "a", "e", "s", "2026年3月", 5, null));
        boolean cleared = false;
        boolean ended = false;
        for (Event event : events) {
            LineState before = line.state();
            apply(line, event);
            if (before == LineState.PAID) {
                // Only what the bank sent back is not paid any more.
                assertThat(line.state()).isEqualTo(event == Event.FAIL ? LineState.FAILED : LineState.PAID);
            }
            cleared |= line.state() == LineState.CLEARED;
            ended |= line.state() == LineState.VOID || line.state() == LineState.REJECTED;
            if (line.state() == LineState.PAID || line.state() == LineState.SENT) {
                assertThat(cleared).isTrue();
                assertThat(ended).isFalse();
            }
        }
    }

    private static Claim claim() {
        return new Claim(
                "BT120101202600001",
                new ClaimUnits("120101001", "120101", "120101001", "120101001", "120101"),
                new ClaimFiling("window", "street", "某人", Instant.EPOCH, null, null),
                "person",
                "p",
                "flexible-insurance",
                "灵活就业社会保险补贴",
                "tianjin-2025.1",
                null,
                false);
    }

    private static void apply(ClaimLine line, Event event) {
        try {
            switch (event) {
                case APPROVE -> line.approve();
                case TAKE -> line.taken("GZ1", 2026);
                case RETURN -> line.returned("GZ1");
                case PUBLISH -> line.published();
                case CLEAR -> line.cleared();
                case REJECT -> line.rejected("异议成立");
                case SEND -> line.sent("BF1");
                case PAY -> line.paid(LocalDate.EPOCH);
                case FAIL -> line.failed("账号不存在");
                case STOP -> line.stop(null, "停止");
            }
        } catch (RuleRefused notNow) {
            // The line stays as it was.
        }
    }
}
