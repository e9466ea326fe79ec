package io.jiuyuan.subsidy.months;

import io.jiuyuan.assistance.EmploymentRecords;
import io.jiuyuan.assistance.EmploymentRecords.Job;
import io.jiuyuan.subsidy.Periods;
import io.jiuyuan.subsidy.VoidMonths.VoidMonth;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** Months that our own records of employment make void: a unit paid the insurance. */
@Component
class EmploymentVoids {

    private static final Set<String> AT_A_UNIT = Set.of("unit", "public-post");

    private final EmploymentRecords employments;

    EmploymentVoids(EmploymentRecords employments) {
        this.employments = employments;
    }

    /** A job at a unit that is known to pay no insurance voids nothing; where nobody knows, it is to be verified. */
    List<VoidMonth> of(String personId, Collection<YearMonth> months) {
        List<Job> jobs = employments.ofPerson(personId).stream()
                .filter(job -> AT_A_UNIT.contains(job.kind()) && !Boolean.FALSE.equals(job.insured()))
                .toList();
        List<VoidMonth> found = new ArrayList<>();
        for (YearMonth month : new TreeSet<>(months)) {
            jobs.stream().filter(job -> touches(job, month)).findFirst().ifPresent(job -> {
                boolean certain = Boolean.TRUE.equals(job.insured());
                found.add(new VoidMonth(
                        month,
                        "employment",
                        certain,
                        Periods.words(List.of(month)) + "在单位就业" + (certain ? "并由单位参保缴费" : "（是否由单位参保待核实）")
                                + "，不能享受灵活就业补贴"));
            });
        }
        return found;
    }

    private static boolean touches(Job job, YearMonth month) {
        return !month.isBefore(YearMonth.from(job.firstDay()))
                && (job.lastDay() == null || !month.isAfter(YearMonth.from(job.lastDay())));
    }
}
