package io.jiuyuan.workflow.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.jiuyuan.shared.AccessRefused;
import io.jiuyuan.shared.InputRejected;
import io.jiuyuan.shared.NotFound;
import io.jiuyuan.shared.RuleRefused;
import io.jiuyuan.workflow.TaskForms;
import io.jiuyuan.workflow.TaskForms.Opened;
import io.jiuyuan.workflow.TaskForms.Result;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataIntegrityViolationException;

class TaskFormsTests extends ProbeTest {

    @Autowired
    TaskForms forms;

    @Test
    void anOfficerOfTheUnitSeesTheTaskAndItsForm() {
        String id = start("JY1");

        Opened opened = forms.open(id, OFFICER);

        assertThat(opened.task().key()).isEqualTo(ProbeModel.TASK);
        assertThat(opened.task().name()).isEqualTo("试验任务");
        assertThat(opened.task().caseNumber()).isEqualTo("JY1");
        assertThat(opened.task().created()).isEqualTo(clock.instant());
        assertThat(opened.task().due()).isEqualTo(clock.instant().plus(Duration.ofDays(2)));
        assertThat(opened.task().overdue()).isFalse();
        assertThat(opened.task().assignee()).isNull();
        assertThat(opened.view()).isEqualTo(Map.of("caseNumber", "JY1", "viewer", OFFICER));
    }

    @Test
    void whoHoldsNoPostAnyMoreHasAnEmptyList() {
        String id = start("JY1");
        assertThat(forms.waiting(OFFICER, 0, 10).total()).isEqualTo(1);

        engine.getIdentityService().deleteMembership(OFFICER, ProbeModel.GROUP);

        assertThat(forms.waiting(OFFICER, 0, 10).entries()).isEmpty();
        assertThat(forms.waiting(OFFICER, 0, 10).total()).isZero();
        assertThat(forms.heads(List.of(id), OFFICER)).isEmpty();
    }

    @Test
    void aTaskIsOverdueOnceItsLimitHasPassed() {
        String id = start("JY1");
        clock.advance(Duration.ofDays(2));
        assertThat(forms.open(id, OFFICER).task().overdue()).isFalse();

        clock.advance(Duration.ofSeconds(1));

        assertThat(forms.open(id, OFFICER).task().overdue()).isTrue();
    }

    @Test
    void anOfficerOfAnotherUnitNeitherSeesNorCompletesIt() {
        String id = start("JY1");

        assertThatThrownBy(() -> forms.open(id, STRANGER)).isInstanceOf(AccessRefused.class);
        assertThatThrownBy(() -> forms.complete(id, STRANGER, pass())).isInstanceOf(AccessRefused.class);
        assertThat(form.completions).hasValue(0);
        assertThat(task(id)).isNotNull();
    }

    @Test
    void whoHasLeftThePostLosesItsTasks() {
        String id = start("JY1");
        forms.assignEach(List.of(id), OFFICER, COLLEAGUE);
        engine.getIdentityService().deleteMembership(COLLEAGUE, ProbeModel.GROUP);

        assertThatThrownBy(() -> forms.open(id, COLLEAGUE)).isInstanceOf(AccessRefused.class);
        assertThatThrownBy(() -> forms.complete(id, COLLEAGUE, pass())).isInstanceOf(AccessRefused.class);
        assertThat(forms.waiting(COLLEAGUE, 0, 50).total()).isZero();
    }

    @Test
    void completingAnUntakenTaskTakesItFirst() {
        String id = start("JY1");

        forms.complete(id, OFFICER, pass());

        HistoricTaskInstance done = engine.getHistoryService()
                .createHistoricTaskInstanceQuery()
                .taskId(id)
                .singleResult();
        assertThat(done.getAssignee()).isEqualTo(OFFICER);
        assertThat(done.getDeleteReason()).isEqualTo("completed");
        assertThat(engine.getHistoryService()
                        .createUserOperationLogQuery()
                        .taskId(id)
                        .list())
                .extracting(UserOperationLogEntry::getUserId)
                .containsOnly(OFFICER);
        assertThat(engine.getRuntimeService()
                        .createVariableInstanceQuery()
                        .variableName("outcome")
                        .singleResult()
                        .getValue())
                .isEqualTo("pass");
    }

    @Test
    void aTaskThatAColleagueHasTakenIsSeenButNotCompleted() {
        String id = start("JY1");
        engine.getTaskService().setAssignee(id, COLLEAGUE);

        assertThat(forms.open(id, OFFICER).task().assignee()).isEqualTo(COLLEAGUE);
        assertThat(refusal(() -> forms.complete(id, OFFICER, pass()))).isEqualTo("task-taken");
        assertThat(task(id)).isNotNull();
    }

    @Test
    void aCompletedTaskIsSaidToBeGoneAndAnUnknownOneNotFound() {
        String id = start("JY1");
        forms.complete(id, OFFICER, pass());

        assertThat(refusal(() -> forms.complete(id, COLLEAGUE, pass()))).isEqualTo("task-gone");
        assertThat(refusal(() -> forms.open(id, COLLEAGUE))).isEqualTo("task-gone");
        assertThatThrownBy(() -> forms.open("unknown", OFFICER)).isInstanceOf(NotFound.class);
    }

    @Test
    void whoSubmitsTwiceIsToldThatItIsDone() {
        String id = start("JY1");
        forms.complete(id, OFFICER, pass());

        assertThatThrownBy(() -> forms.complete(id, OFFICER, pass())).hasMessageContaining("您已办理完成");
        assertThatThrownBy(() -> forms.complete(id, COLLEAGUE, pass())).hasMessageContaining("他人");
    }

    @Test
    void rejectedInputLeavesTheTaskUntouched() {
        String id = start("JY1");

        assertThatThrownBy(() -> forms.complete(id, OFFICER, nothing()))
                .isInstanceOfSatisfying(
                        InputRejected.class,
                        rejected -> assertThat(rejected.problems())
                                .extracting(problem -> problem.field())
                                .containsExactly("outcome"));
        assertThat(task(id).getAssignee()).isNull();
    }

    @Test
    void aRefusalByALaterStepOfTheModelComesOutAsItWasMeantAndUndoesAll() {
        String id = start("JY1");

        assertThat(refusal(() -> forms.complete(id, OFFICER, outcome("forbidden"))))
                .isEqualTo("forbidden");
        assertThat(task(id).getAssignee()).isNull();
    }

    @Test
    void nobodyCompletesATaskPastItsForm() {
        String id = start("JY1");

        assertThatThrownBy(() -> engine.getTaskService().complete(id))
                .isInstanceOf(ProcessEngineException.class)
                .hasMessageContaining("办理表单");
        assertThatThrownBy(() -> engine.getFormService().submitTaskForm(id, Map.of("outcome", "pass")))
                .isInstanceOf(ProcessEngineException.class)
                .hasMessageContaining("办理表单");
        assertThat(task(id)).isNotNull();
    }

    @Test
    void aPassForOneTaskDoesNotCompleteAnother() {
        String other = start("JY2");
        String id = start("JY1");
        form.mishap = () -> {
            engine.getTaskService().complete(other);
            return null;
        };

        assertThatThrownBy(() -> forms.complete(id, OFFICER, pass()))
                .isInstanceOfSatisfying(
                        RuleRefused.class, refused -> assertThat(refused.code()).isEqualTo("form-required"));
        assertThat(task(other)).isNotNull();
        assertThat(task(id)).isNotNull();
    }

    @Test
    void ofTwoWhoCompleteAtOnceOneIsToldThatTheOtherWasFirst() throws Exception {
        String id = start("JY1");
        CyclicBarrier together = new CyclicBarrier(2);
        CompletableFuture<String> first = CompletableFuture.supplyAsync(() -> race(together, id, OFFICER));
        CompletableFuture<String> second = CompletableFuture.supplyAsync(() -> race(together, id, COLLEAGUE));

        assertThat(List.of(first.get(30, TimeUnit.SECONDS), second.get(30, TimeUnit.SECONDS)))
                .containsExactlyInAnyOrder("done", "task-gone");
        assertThat(form.completions).hasValue(1);
    }

    @Test
    void aDeadlockIsTriedAgainTwice() {
        String id = start("JY1");
        form.mishap = () -> form.completions.get() < 3 ? deadlock() : null;

        forms.complete(id, OFFICER, pass());

        assertThat(form.completions).hasValue(3);
        assertThat(task(id)).isNull();
    }

    /** Of two who enter the same thing at once, the second is judged by what the first has written. */
    @Test
    void aCollisionOnAUniqueKeyIsTriedAgain() {
        String id = start("JY1");
        form.mishap = () -> form.completions.get() < 2
                ? new DataIntegrityViolationException("duplicate", new SQLException("Duplicate entry", "23000", 1062))
                : null;

        forms.complete(id, OFFICER, pass());

        assertThat(form.completions).hasValue(2);
    }

    @Test
    void aDeadlockThatDoesNotEndIsToldInPlainWords() {
        String id = start("JY1");
        form.mishap = TaskFormsTests::deadlock;

        assertThat(refusal(() -> forms.complete(id, OFFICER, pass()))).isEqualTo("task-changed");
        assertThat(form.completions).hasValue(3);
    }

    @Test
    void inABulkCallEachTaskSucceedsOrFailsByItself() {
        String free = start("JY1");
        String taken = start("JY2");
        engine.getTaskService().setAssignee(taken, COLLEAGUE);

        List<Result> results = forms.completeEach(List.of(free, taken, "unknown", free), OFFICER, pass());

        assertThat(results)
                .extracting(Result::taskId, Result::done, Result::code)
                .containsExactly(
                        tuple(free, true, null),
                        tuple(taken, false, "task-taken"),
                        tuple("unknown", false, "not-found"));
        assertThat(task(free)).isNull();
        assertThat(task(taken)).isNotNull();
    }

    @Test
    void aTechnicalFailureInABulkCallTellsNoTechnicalDetail() {
        String id = start("JY1");
        form.mishap = () -> new IllegalStateException("secret detail");

        Result result = forms.completeEach(List.of(id), OFFICER, pass()).get(0);

        assertThat(result.code()).isEqualTo("failed");
        assertThat(result.message()).doesNotContain("secret");
    }

    @Test
    void aBulkCallTakesTwoHundredTasksAndNoMore() {
        assertThat(forms.completeEach(Collections.nCopies(200, "unknown"), OFFICER, pass()))
                .hasSize(1);
        assertThatThrownBy(() -> forms.completeEach(Collections.nCopies(201, "unknown"), OFFICER, pass()))
                .isInstanceOf(InputRejected.class);
        assertThatThrownBy(() -> forms.completeEach(List.of(), OFFICER, pass())).isInstanceOf(InputRejected.class);
    }

    @Test
    void tasksAreAssignedToColleaguesAndBackToTheUnit() {
        String id = start("JY1");

        assertThat(forms.assignEach(List.of(id), OFFICER, STRANGER))
                .extracting(Result::code)
                .containsExactly("not-a-colleague");
        assertThat(forms.assignEach(List.of(id), STRANGER, OFFICER))
                .extracting(Result::code)
                .containsExactly("access");
        assertThat(forms.assignEach(List.of(id), OFFICER, COLLEAGUE))
                .extracting(Result::done)
                .containsExactly(true);
        assertThat(task(id).getAssignee()).isEqualTo(COLLEAGUE);
        assertThat(forms.assignEach(List.of(id), OFFICER, OFFICER))
                .extracting(Result::code)
                .containsExactly("task-taken");
        assertThat(forms.assignEach(List.of(id), COLLEAGUE, null))
                .extracting(Result::done)
                .containsExactly(true);
        assertThat(task(id).getAssignee()).isNull();
    }

    private String race(CyclicBarrier together, String id, String username) {
        try {
            together.await(30, TimeUnit.SECONDS);
            forms.complete(id, username, pass());
            return "done";
        } catch (RuleRefused refused) {
            return refused.code();
        } catch (Exception unexpected) {
            return unexpected.toString();
        }
    }

    private static RuntimeException deadlock() {
        return new CannotAcquireLockException(
                "deadlock", new SQLException("Deadlock found when trying to get lock", "40001", 1213));
    }

    private static String refusal(ThrowingCallable call) {
        RuleRefused refused = catchThrowableOfType(RuleRefused.class, call);
        assertThat(refused).isNotNull();
        return refused.code();
    }
}
