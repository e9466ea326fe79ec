package io.jiuyuan.workflow.tasks;

import com.fasterxml.jackson.databind.JsonNode;
import io.jiuyuan.shared.FieldProblem;
import io.jiuyuan.shared.InputRejected;
import io.jiuyuan.workflow.TaskForm;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Refuses what a form does not ask for. */
final class KnownFields {

    private KnownFields() {}

    /** @throws InputRejected at every field that the form does not know */
    static void require(TaskForm form, JsonNode input) {
        Set<String> known = form.fields();
        List<FieldProblem> problems = new ArrayList<>();
        if (input != null) {
            input.fieldNames().forEachRemaining(field -> {
                if (known.stream().noneMatch(name -> covers(name, field))) {
                    problems.add(new FieldProblem(field, "没有名为“" + field + "”的字段，请核对名称。"));
                }
            });
        }
        if (!problems.isEmpty()) {
            throw new InputRejected(problems);
        }
    }

    private static boolean covers(String name, String field) {
        return name.endsWith("*") ? field.startsWith(name.substring(0, name.length() - 1)) : field.equals(name);
    }
}
