package io.jiuyuan.workflow.tasks;

import com.fasterxml.jackson.databind.JsonNode;
import io.jiuyuan.shared.InputRejected;
import io.jiuyuan.workflow.TaskContext;
import io.jiuyuan.workflow.TaskForm;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** The form of {@link ProbeModel}'s task. */
@Component
class ProbeForm implements TaskForm {

    static final Supplier<RuntimeException> NOTHING = () -> null;

    final AtomicInteger completions = new AtomicInteger();

    /** Asked on each completion, before anything else; what it supplies is thrown. */
    volatile Supplier<RuntimeException> mishap = NOTHING;

    @Override
    public String taskKey() {
        return ProbeModel.TASK;
    }

    @Override
    public Object view(TaskContext task) {
        return Map.of("caseNumber", task.businessKey(), "viewer", task.username());
    }

    @Override
    public Map<String, Object> complete(TaskContext task, JsonNode input) {
        completions.incrementAndGet();
        RuntimeException failure = mishap.get();
        if (failure != null) {
            throw failure;
        }
        if (!input.hasNonNull("outcome")) {
            throw new InputRejected("outcome", "请选择办理结果。");
        }
        return Map.of("outcome", input.get("outcome").asText());
    }

    @Override
    public boolean bulk() {
        return true;
    }
}
