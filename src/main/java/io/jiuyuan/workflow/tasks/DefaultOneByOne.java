package io.jiuyuan.workflow.tasks;

import io.jiuyuan.shared.InputRejected;
import io.jiuyuan.workflow.OneByOne;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;

@Component
class DefaultOneByOne implements OneByOne {

    private final Steps steps;

    DefaultOneByOne(Steps steps) {
        this.steps = steps;
    }

    @Override
    public List<Outcome> each(List<String> ids, String field, Function<String, String> act) {
        if (ids == null || ids.isEmpty()) {
            throw new InputRejected(field, "请至少选择一项。");
        }
        if (ids.size() > LIMIT) {
            throw new InputRejected(field, "一次最多办理 " + LIMIT + " 项。");
        }
        return ids.stream().distinct().map(id -> one(id, act)).toList();
    }

    private Outcome one(String id, Function<String, String> act) {
        try {
            return new Outcome(id, true, null, steps.run(() -> act.apply(id)));
        } catch (RuntimeException failure) {
            return Refusals.outcome(id, failure);
        }
    }
}
