package io.jiuyuan.workflow.tasks;

import com.fasterxml.jackson.databind.JsonNode;
import io.jiuyuan.shared.FieldProblem;
import io.jiuyuan.shared.InputRejected;
import io.jiuyuan.workflow.CaseAction;
import io.jiuyuan.workflow.FormField;
import io.jiuyuan.workflow.FormView;
import io.jiuyuan.workflow.TaskContext;
import io.jiuyuan.workflow.TaskForm;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Refuses what a form does not ask for, so that a misspelt field is not lost. */
final class KnownFields {

    private static final String OUTCOME = "outcome";

    private KnownFields() {}

    /**
     * A form that names no fields knows those that it shows now, whichever outcome they belong to.
     *
     * @throws InputRejected at every field that the form does not know
     */
    static void require(TaskForm form, TaskContext task, JsonNode input) {
        Set<String> named = form.fields();
        if (!named.isEmpty()) {
            require(named, input);
        } else if (form.view(task) instanceof FormView view) {
            require(names(view.fields()), input);
        }
    }

    /** @throws InputRejected at every field that the action does not offer */
    static void require(CaseAction.Offer offer, JsonNode input) {
        require(names(offer.fields()), input);
    }

    private static Set<String> names(List<FormField> fields) {
        return Stream.concat(Stream.of(OUTCOME), fields.stream().map(FormField::name))
                .collect(Collectors.toSet());
    }

    private static void require(Collection<String> known, JsonNode input) {
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
