package io.jiuyuan.workflow.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import io.jiuyuan.workflow.access.TasklistFilters;
import java.time.Duration;
import java.util.List;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class TasklistFiltersTests extends ProbeTest {

    @Autowired
    TasklistFilters filters;

    @BeforeEach
    void publish() {
        filters.publish();
    }

    @AfterEach
    void signOut() {
        engine.getIdentityService().clearAuthentication();
    }

    @Test
    void theUnitsTasksAreThoseOfTheOwnPosts() {
        String id = start("JY1");

        assertThat(shown("本单位待办", OFFICER, ProbeModel.GROUP)).containsExactly(id);
        assertThat(shown("本单位待办", STRANGER, OTHER_GROUP)).isEmpty();
    }

    @Test
    void myTasksAreThoseIHaveTaken() {
        String mine = start("JY1");
        String colleagues = start("JY2");
        engine.getTaskService().setAssignee(mine, OFFICER);
        engine.getTaskService().setAssignee(colleagues, COLLEAGUE);

        assertThat(shown("我的任务", OFFICER, ProbeModel.GROUP)).containsExactly(mine);
        assertThat(shown("本单位待办", OFFICER, ProbeModel.GROUP)).containsExactlyInAnyOrder(mine, colleagues);
    }

    @Test
    void aTaskMovesFromDueSoonToOverdueAtItsLimit() {
        String id = start("JY1");
        assertThat(shown("即将到期", OFFICER, ProbeModel.GROUP)).isEmpty();
        assertThat(shown("已超期", OFFICER, ProbeModel.GROUP)).isEmpty();

        clock.advance(Duration.ofMinutes(1));
        assertThat(shown("即将到期", OFFICER, ProbeModel.GROUP)).containsExactly(id);

        clock.advance(Duration.ofDays(2));
        assertThat(shown("即将到期", OFFICER, ProbeModel.GROUP)).isEmpty();
        assertThat(shown("已超期", OFFICER, ProbeModel.GROUP)).containsExactly(id);
    }

    @Test
    void eachStepHasItsFilterAsLongAsItsModelIsThere() {
        String id = start("JY1");

        assertThat(shown("环节：试验任务", OFFICER, ProbeModel.GROUP)).containsExactly(id);
        assertThat(names()).containsSubsequence("本单位待办", "我的任务", "即将到期", "已超期", "环节：试验任务");
    }

    @Test
    void aRoleSeesTheStepsThatItsTierCanHold() {
        assertThat(seenBy("community"))
                .contains("本单位待办", "我的任务", "即将到期", "已超期", "环节：每月入户走访", "环节：受理与材料核对")
                .doesNotContain("环节：签订帮扶协议", "环节：审核确认", "环节：退出决定", "环节：超期督办");
        assertThat(seenBy("street")).contains("环节：签订帮扶协议", "环节：超期督办", "环节：每月入户走访");
        assertThat(seenBy("district"))
                .contains("环节：审核确认", "环节：退出决定", "环节：超期督办")
                .doesNotContain("环节：签订帮扶协议", "环节：每月入户走访");
        assertThat(seenBy("finance")).contains("本单位待办").doesNotContain("环节：审核确认", "环节：超期督办");
    }

    @Test
    void theStepsOfMoneyAreShownToWhoTakesThem() {
        assertThat(seenBy("community"))
                .contains("环节：免申即享确认")
                .doesNotContain("环节：补贴申请复核", "环节：公示复核发布", "环节：财政核对", "环节：审定追回", "环节：拨付超期督办");
        assertThat(seenBy("street")).contains("环节：补贴申请核实").doesNotContain("环节：补贴申请复核", "环节：财政放行");
        assertThat(seenBy("bureau")).contains("环节：公示复核发布", "环节：审定追回").doesNotContain("环节：财政核对", "环节：补贴申请核实");
        assertThat(seenBy("finance"))
                .contains("环节：财政核对", "环节：财政放行", "环节：回盘对账")
                .doesNotContain("环节：公示复核发布", "环节：补贴申请受理", "环节：拨付超期督办");
        assertThat(seenBy("city")).contains("环节：拨付超期督办", "环节：追回审定超期督办").doesNotContain("环节：财政核对", "环节：审定追回");
    }

    @Test
    void aStepWhoseModelNamesNoRoleIsShownToAll() {
        assertThat(seenBy("finance")).contains("环节：试验任务");
    }

    @Test
    void publishingAgainDoublesNothingAndRemovesWhatSomebodyElseMade() {
        List<String> before = names();
        Filter foreign = engine.getFilterService().newTaskFilter("外来过滤器");
        foreign.setQuery(engine.getTaskService().createTaskQuery());
        engine.getFilterService().saveFilter(foreign);

        filters.publish();

        assertThat(names()).isEqualTo(before);
    }

    @Test
    void noFilterShowsVariables() {
        assertThat(engine.getFilterService().createFilterQuery().list())
                .allSatisfy(filter -> assertThat(filter.getProperties())
                        .containsEntry("variables", List.of())
                        .containsEntry("showUndefinedVariable", false));
    }

    private List<String> shown(String filterName, String username, String group) {
        Filter filter = engine.getFilterService()
                .createFilterQuery()
                .filterName(filterName)
                .singleResult();
        engine.getIdentityService().setAuthentication(username, List.of(group));
        try {
            return engine.getFilterService().<Task>list(filter.getId()).stream()
                    .map(Task::getId)
                    .toList();
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }

    /** @param account of the demo, named as its role, with the groups under which the engine knows it */
    private List<String> seenBy(String account) {
        List<String> groups = engine.getIdentityService().createGroupQuery().groupMember(account).list().stream()
                .map(Group::getId)
                .toList();
        assertThat(groups).as("groups of " + account).isNotEmpty();
        engine.getIdentityService().setAuthentication(account, groups);
        return names();
    }

    private List<String> names() {
        return engine.getFilterService().createFilterQuery().list().stream()
                .sorted((a, b) -> Integer.compare(position(a), position(b)))
                .map(Filter::getName)
                .toList();
    }

    private static int position(Filter filter) {
        return (Integer) filter.getProperties().get("priority");
    }
}
