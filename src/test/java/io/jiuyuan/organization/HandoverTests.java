package io.jiuyuan.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.jiuyuan.IntegrationTest;
import io.jiuyuan.organization.domain.Handover;
import io.jiuyuan.organization.domain.HandoverRepository;
import io.jiuyuan.shared.InputRejected;
import io.jiuyuan.shared.RuleRefused;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** A leaver with open cases: everything goes in one step, or nothing. */
@Transactional
class HandoverTests extends IntegrationTest {

    private static final String OWN = "district-120101";
    private static final String SECOND = "district-120102";

    @Autowired
    Staff staff;

    @Autowired
    Accounts accounts;

    @Autowired
    HandoverRepository handovers;

    private TaskService tasks;

    @BeforeEach
    void openCases() {
        tasks = engine.getTaskService();
        staff.addPost("district", new Staff.PostPeriod("district", "120102", null, null));
        for (int i = 0; i < 60; i++) {
            assigned("own-" + i, OWN);
        }
        assigned("second", SECOND);
    }

    @Test
    void aColleagueTakesOverWhatTheOwnPostAllows() {
        Staff.Departure departure = staff.handOver("district", "district2", "调离");

        assertThat(departure).isEqualTo(new Staff.Departure(60, 1, 2, 0, 0, java.util.List.of("天津市河东区 区（县）公共就业服务机构")));
        assertThat(tasks.createTaskQuery().taskAssignee("district2").count()).isEqualTo(60);
        assertThat(task("second").getAssignee()).isNull();
        assertThat(tasks.createTaskQuery().taskCandidateGroup(SECOND).count()).isEqualTo(1);
        assertThat(tasks.createTaskQuery().taskAssignee("district").count()).isZero();
    }

    @Test
    void withoutASuccessorAllGoBackToTheirGroups() {
        Staff.Departure departure = staff.handOver("district", " ", "退休");

        assertThat(departure.reassigned()).isZero();
        assertThat(departure.returned()).isEqualTo(61);
        assertThat(tasks.createTaskQuery().taskCandidateGroup(OWN).count()).isEqualTo(60);
    }

    @Test
    void theLeaverIsDisabledWithAllPostsEndedAndTheReasonKept() {
        as("admin", () -> staff.handOver("district", "district2", "调往市局"));

        assertThat(accounts.find("district").orElseThrow().enabled()).isFalse();
        assertThat(staff.get("district").posts())
                .hasSize(2)
                .allSatisfy(post -> assertThat(post.to()).isEqualTo(clock.today()));
        assertThat(engine.getIdentityService()
                        .createGroupQuery()
                        .groupMember("district")
                        .count())
                .isZero();
        assertThat(handovers.findByUsername("district"))
                .singleElement()
                .extracting(Handover::successor, Handover::reason)
                .containsExactly("district2", "调往市局");
    }

    @Test
    void aSuccessorWithoutAMatchingPostIsRefusedAndNothingHappens() {
        assertThatExceptionOfType(RuleRefused.class)
                .isThrownBy(() -> staff.handOver("district", "bureau", "调离"))
                .extracting(RuleRefused::code)
                .isEqualTo("no-matching-post");

        assertThat(tasks.createTaskQuery().taskAssignee("district").count()).isEqualTo(61);
        assertThat(accounts.find("district").orElseThrow().enabled()).isTrue();
    }

    @Test
    void reasonAndSuccessorAreChecked() {
        rejected("reason", () -> staff.handOver("district", "district2", ""));
        rejected("to", () -> staff.handOver("district", "nobody", "调离"));
        rejected("to", () -> staff.handOver("district", "district", "调离"));
    }

    @Test
    void whoLosesAPostLosesItsTasksAndKeepsTheOthers() {
        String second = staff.get("district").posts().stream()
                .filter(post -> post.unitCode().equals("120102"))
                .findFirst()
                .orElseThrow()
                .id();

        staff.endPost("district", second, clock.today().minusDays(1));

        assertThat(task("second").getAssignee()).isNull();
        assertThat(tasks.createTaskQuery().taskAssignee("district").count()).isEqualTo(60);
    }

    private void assigned(String id, String group) {
        Task task = tasks.newTask(id);
        task.setName("审核确认");
        task.setAssignee("district");
        tasks.saveTask(task);
        tasks.addCandidateGroup(id, group);
    }

    private Task task(String id) {
        return tasks.createTaskQuery().taskId(id).singleResult();
    }

    private static void rejected(String field, Runnable act) {
        assertThatExceptionOfType(InputRejected.class)
                .isThrownBy(act::run)
                .satisfies(rejection ->
                        assertThat(rejection.problems()).extracting("field").containsExactly(field));
    }
}
