package io.jiuyuan.organization;

import static org.assertj.core.api.Assertions.assertThat;

import io.jiuyuan.IntegrationTest;
import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Posts begin and end by the calendar, and the engine's memberships follow without anybody's doing. */
class PostCalendarTests extends IntegrationTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 4, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 9, 30);

    @Autowired
    Staff staff;

    @Autowired
    StaffMirror mirror;

    @Autowired
    Officers officers;

    @AfterEach
    void leave() {
        engine.getTaskService().deleteTask("calendar-task", true);
        clock.reset();
        staff.disable("calendar");
    }

    @Test
    void membershipsFollowTheDaysOfAPost() {
        staff.create("calendar", "何季", new Staff.PostPeriod("bureau", "120104", FIRST, LAST));
        assertThat(groupsOf("calendar")).isEmpty();
        assertThat(mirror.catchUp()).isZero();

        clock.moveTo(FIRST.minusDays(1));
        assertThat(mirror.catchUp()).isZero();

        clock.moveTo(FIRST);
        assertThat(officers.find("calendar").orElseThrow().groups()).containsExactly("bureau-120104");
        assertThat(mirror.catchUp()).isEqualTo(1);
        assertThat(mirror.catchUp()).as("again without effect").isZero();
        assertThat(groupsOf("calendar")).containsExactlyInAnyOrder("bureau-120104", "jiuyuan-bureau");

        Task task = engine.getTaskService().newTask("calendar-task");
        task.setAssignee("calendar");
        engine.getTaskService().saveTask(task);
        engine.getTaskService().addCandidateGroup("calendar-task", "bureau-120104");

        clock.moveTo(LAST);
        assertThat(mirror.catchUp()).isZero();

        clock.moveTo(LAST.plusDays(1));
        assertThat(mirror.catchUp()).isEqualTo(1);
        assertThat(groupsOf("calendar")).isEmpty();
        assertThat(engine.getTaskService()
                        .createTaskQuery()
                        .taskId("calendar-task")
                        .singleResult()
                        .getAssignee())
                .as("the task waits for the next holder of the post")
                .isNull();
    }

    private List<String> groupsOf(String username) {
        return engine.getIdentityService().createGroupQuery().groupMember(username).list().stream()
                .map(Group::getId)
                .toList();
    }
}
