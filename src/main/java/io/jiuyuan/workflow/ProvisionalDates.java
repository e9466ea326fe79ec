package io.jiuyuan.workflow;

import java.time.Instant;

/**
 * Says which dates are not certain yet, because the calendar of their year is not published. Implemented by the module that
 * keeps the calendar.
 */
public interface ProvisionalDates {

    /** @param moment null is no date and not provisional */
    boolean provisional(Instant moment);
}
