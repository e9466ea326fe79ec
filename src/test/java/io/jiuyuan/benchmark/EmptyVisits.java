package io.jiuyuan.benchmark;

import java.time.Duration;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** The beans of the model {@code monthlyVisits} without anything behind them. */
public final class EmptyVisits {

    static final int HELPERS = 300;

    private static final Duration MONTH = Duration.ofDays(30);

    private EmptyVisits() {}

    static Map<Object, Object> beans() {
        return Map.of(
                "visitClock",
                new Clock(),
                "openVisits",
                (JavaDelegate) execution -> execution.setVariable("visitsRequired", true),
                "closeVisits",
                (ExecutionListener) execution -> {});
    }

    /** As many helpers and groups as on the other side. */
    public static final class Clock {

        public Date nextTask(DelegateExecution execution) {
            return ClockUtil.getCurrentTime();
        }

        public String helper(DelegateExecution execution) {
            return "helper-" + number(execution);
        }

        public String group(DelegateExecution execution) {
            return "community-%012d".formatted(number(execution));
        }

        public Date due(DelegateExecution execution) {
            return monthEnd(execution);
        }

        public Date followUp(DelegateExecution execution) {
            return monthEnd(execution);
        }

        public Date monthEnd(DelegateExecution execution) {
            return Date.from(ClockUtil.getCurrentTime().toInstant().plus(MONTH));
        }

        private static int number(DelegateExecution execution) {
            return Math.floorMod(execution.getProcessBusinessKey().hashCode(), HELPERS);
        }
    }
}
