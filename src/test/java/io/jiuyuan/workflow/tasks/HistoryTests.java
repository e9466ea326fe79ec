package io.jiuyuan.workflow.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import io.jiuyuan.workflow.TaskForms;
import org.camunda.bpm.engine.HistoryService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

class HistoryTests extends ProbeTest {

    @Autowired
    TaskForms forms;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void stepsArePreservedAndValuesAreNot() {
        String id = start("JY1");
        forms.complete(id, OFFICER, pass());

        HistoryService history = engine.getHistoryService();
        assertThat(history.createHistoricProcessInstanceQuery()
                        .processInstanceBusinessKey("JY1")
                        .count())
                .isEqualTo(1);
        assertThat(history.createHistoricActivityInstanceQuery()
                        .activityId(ProbeModel.TASK)
                        .finished()
                        .list())
                .isNotEmpty();
        assertThat(history.createHistoricTaskInstanceQuery()
                        .taskId(id)
                        .finished()
                        .count())
                .isEqualTo(1);
        assertThat(history.createUserOperationLogQuery().taskId(id).count()).isPositive();
        assertThat(history.createHistoricVariableInstanceQuery().count()).isZero();
        assertThat(history.createHistoricDetailQuery().count()).isZero();
    }

    @Test
    void noGrantIsWrittenForATask() {
        long before = grants();

        String id = start("JY1");
        engine.getTaskService().setAssignee(id, OFFICER);
        engine.getTaskService().addCandidateGroup(id, OTHER_GROUP);

        assertThat(grants()).isEqualTo(before);
    }

    private long grants() {
        return jdbc.queryForObject("SELECT COUNT(*) FROM ACT_RU_AUTHORIZATION", Long.class);
    }
}
