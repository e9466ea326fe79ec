package io.jiuyuan.workdays.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.jiuyuan.shared.FieldProblem;
import io.jiuyuan.shared.InputRejected;
import io.jiuyuan.workdays.WorkingDays;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicWorkingDaysControllerTests {

    private final WorkingDays workingDays = mock(WorkingDays.class);
    private final PublicWorkingDaysController controller = new PublicWorkingDaysController(workingDays);

    @Test
    void answersThePeriod() {
        LocalDate start = LocalDate.of(2026, 4, 27);
        WorkingDays.Period period = new WorkingDays.Period(start, 5, LocalDate.of(2026, 5, 7), false);
        when(workingDays.period(start, 5)).thenReturn(period);
        assertThat(controller.workingDays("2026-04-27", "5")).isEqualTo(period);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "null",
            value = {
                "2026-04-27,0,days",
                "2026-04-27,-1,days",
                "2026-04-27,3661,days",
                "2026-04-27,99999999999,days",
                "2026-04-27,five,days",
                "2026-04-27,1.5,days",
                "2026-04-27,null,days",
                "null,5,start",
                "1899-12-31,5,start",
                "10000-01-01,5,start",
                "+10000-01-01,5,start",
                "2026-02-29,5,start",
                "2026-4-27,5,start",
                "yesterday,5,start"
            })
    void refusesAtTheParameter(String start, String days, String field) {
        when(workingDays.period(any(), anyInt())).thenThrow(new AssertionError("not reached"));
        InputRejected rejected = catchThrowableOfType(InputRejected.class, () -> controller.workingDays(start, days));
        assertThat(rejected.problems()).extracting(FieldProblem::field).containsExactly(field);
    }
}
