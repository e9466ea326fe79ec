package io.jiuyuan.benchmark;

import io.jiuyuan.organization.Role;
import io.jiuyuan.organization.StaffDirectory;
import java.util.List;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;

/**
 * Street reviewers of one database, one after the other, who open the filter of the own unit: the first page of fifteen, newest
 * first, and its count, with authorization on.
 */
final class Reviewers {

    static final int PAGE = 15;

    private final FilterService filters;
    private final IdentityService identities;
    private final TaskQuery newestFirst;
    private final String filter;
    private final int units;
    private int next;

    Reviewers(BenchmarkContext context, int units) {
        this.filters = context.bean(FilterService.class);
        this.identities = context.bean(IdentityService.class);
        this.newestFirst = context.bean(TaskService.class)
                .createTaskQuery()
                .orderByTaskCreateTime()
                .desc();
        this.filter =
                filters.createFilterQuery().filterName("本单位待办").singleResult().getId();
        this.units = units;
    }

    /** Milliseconds of a page and its count, on average over so many. */
    double pages(int count) {
        long nanos = 0;
        for (int i = 0; i < count; i++) {
            nanos += page(next++ % units);
        }
        return nanos / 1e6 / count;
    }

    private long page(int unit) {
        identities.setAuthentication(
                "reviewer-" + unit, List.of(Seeder.group(unit), StaffDirectory.roleGroup(Role.STREET)));
        try {
            long start = System.nanoTime();
            List<Task> tasks = filters.listPage(filter, newestFirst, 0, PAGE);
            Long count = filters.count(filter, newestFirst);
            long nanos = System.nanoTime() - start;
            if (tasks.size() != Math.min(PAGE, count) || count == 0) {
                throw new IllegalStateException(tasks.size() + " tasks on a page of " + count);
            }
            return nanos;
        } finally {
            identities.clearAuthentication();
        }
    }
}
