package io.jiuyuan.security.guard;

import com.fasterxml.jackson.databind.JsonNode;
import io.jiuyuan.organization.Officer;
import io.jiuyuan.security.guard.Treatment.Verdict;
import io.jiuyuan.shared.AccessRefused;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Treatments that need to know nothing but the call and the officer. */
final class Treatments {

    /**
     * What Tasklist's search and sorting may add to a stored filter. A key overrides the same key of the filter, so none of
     * those that say whose tasks they are is here.
     */
    private static final Set<String> NARROWING = Set.of(
            "active",
            "firstResult",
            "maxResults",
            "sorting",
            "name",
            "nameLike",
            "nameNotLike",
            "descriptionLike",
            "processInstanceBusinessKey",
            "processInstanceBusinessKeyLike",
            "processDefinitionName",
            "processDefinitionNameLike",
            "dueBefore",
            "dueAfter",
            "followUpBefore",
            "followUpAfter",
            "createdBefore",
            "createdAfter",
            "createdOn",
            "priority");

    private static final Set<String> VARIABLE_CRITERIA =
            Set.of("processVariables", "taskVariables", "caseInstanceVariables");
    private static final Set<String> SORTING = Set.of("sortBy", "sortOrder");
    private static final Pattern WORD = Pattern.compile("[A-Za-z]{1,40}");

    private Treatments() {}

    static Verdict pass(EngineCall call, Officer officer, List<String> ids) {
        return new Verdict.Pass(call);
    }

    static Treatment answer(String json) {
        return (call, officer, ids) -> new Verdict.Answer(json);
    }

    /** After each step Tasklist asks what else of the case is assigned to the officer; its list shows that anyway. */
    static Verdict noFurtherTask(EngineCall call, Officer officer, List<String> ids) {
        require(call.parameter("assignee").filter(officer.username()::equals).isPresent());
        return new Verdict.Answer("{\"_embedded\":{\"task\":[]},\"count\":0}");
    }

    static Verdict signOut(EngineCall call, Officer officer, List<String> ids) {
        return new Verdict.SignOut();
    }

    static Verdict self(EngineCall call, Officer officer, List<String> ids) {
        require(ids.get(0).equals(officer.username()));
        return new Verdict.Pass(call);
    }

    static Verdict ownGroups(EngineCall call, Officer officer, List<String> ids) {
        require(call.parameter("userId").filter(officer.username()::equals).isPresent());
        return new Verdict.Pass(call);
    }

    static Verdict ownAuthorization(EngineCall call, Officer officer, List<String> ids) {
        require(!call.query().containsKey("userId")
                || call.parameter("userId").filter(officer.username()::equals).isPresent());
        return new Verdict.Pass(call);
    }

    static Verdict storedFilter(EngineCall call, Officer officer, List<String> ids) {
        if (call.body() == null) {
            return new Verdict.Pass(call);
        }
        require(call.body().isObject());
        call.body().fields().forEachRemaining(field -> {
            if (VARIABLE_CRITERIA.contains(field.getKey())) {
                require(field.getValue().isArray() && field.getValue().isEmpty());
            } else {
                require(NARROWING.contains(field.getKey()));
                require(
                        field.getKey().equals("sorting")
                                ? isPlainSorting(field.getValue())
                                : field.getValue().isValueNode());
            }
        });
        return new Verdict.Pass(call);
    }

    /** Names of groups by their ids, as Cockpit shows them beside a figure. */
    static Verdict groupNames(EngineCall call, Officer officer, List<String> ids) {
        JsonNode asked = call.body();
        require(asked != null && asked.path("idIn").isArray());
        require(hasOnly(asked, Set.of("idIn", "firstResult", "maxResults")));
        // Without ids the engine would list every group.
        return asked.path("idIn").isEmpty() ? new Verdict.Answer("[]") : new Verdict.Pass(call);
    }

    private static boolean isPlainSorting(JsonNode sorting) {
        if (!sorting.isArray()) {
            return false;
        }
        for (JsonNode order : sorting) {
            boolean plain = order.isObject()
                    && hasOnly(order, SORTING)
                    && WORD.matcher(order.path("sortBy").asText()).matches()
                    && WORD.matcher(order.path("sortOrder").asText()).matches();
            if (!plain) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasOnly(JsonNode object, Set<String> keys) {
        for (Iterator<String> names = object.fieldNames(); names.hasNext(); ) {
            if (!keys.contains(names.next())) {
                return false;
            }
        }
        return true;
    }

    static void require(boolean allowed) {
        if (!allowed) {
            throw new AccessRefused("您没有办理此事项的权限。");
        }
    }
}
