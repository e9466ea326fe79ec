package io.jiuyuan.recognition.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jiuyuan.shared.RuleRefused;
import io.jiuyuan.workflow.Collisions;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;

class CollisionsTests {

    /** The loser of two that arrive together runs again, and is then told by the rules which unit was first. */
    @Test
    void aRefusalThatAKeyCausedIsAskedAgain() {
        Queue<RuntimeException> answers = new ArrayDeque<>(List.of(
                new RuleRefused("open-case", "已有一件", new DataIntegrityViolationException("open person")),
                new RuleRefused("open-case", "办理单位：花园路社区居委会")));

        assertThatThrownBy(() -> Collisions.retried(() -> {
                    throw answers.remove();
                }))
                .hasMessageContaining("花园路社区居委会");
        assertThat(answers).isEmpty();
    }

    @Test
    void aRefusalByARuleStands() {
        Queue<RuntimeException> answers = new ArrayDeque<>(
                List.of(new RuleRefused("key-reused", "已用于另一份"), new RuleRefused("key-reused", "asked a second time")));

        assertThatThrownBy(() -> Collisions.retried(() -> {
                    throw answers.remove();
                }))
                .hasMessage("已用于另一份");
        assertThat(answers).hasSize(1);
    }
}
