package io.jiuyuan.security.guard;

import static io.jiuyuan.security.guard.Treatments.require;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jiuyuan.organization.Officer;
import io.jiuyuan.organization.Officer.Post;
import io.jiuyuan.organization.Role;
import io.jiuyuan.security.guard.Treatment.Verdict;
import io.jiuyuan.shared.AccessRefused;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstanceQuery;
import org.springframework.stereotype.Component;

/**
 * Keeps managers and auditors to the cases of their own city or district: a case number begins with JY and the district's
 * code, hence with JY and the city's. Administrators see the instances of all, and of no instance its data.
 */
@Component
class RegionTreatments {

    private static final String CASE = "JY";

    private final RuntimeService runtime;
    private final HistoryService history;

    RegionTreatments(RuntimeService runtime, HistoryService history) {
        this.runtime = runtime;
        this.history = history;
    }

    Verdict ownInstance(EngineCall call, Officer officer, List<String> ids) {
        requireOwn(ids.get(0), officer);
        return new Verdict.Pass(call);
    }

    /** The call names its instances, all of them own; one that names none is answered as if there were nothing. */
    Treatment ownInstances(String key, String nothing) {
        return (call, officer, ids) -> {
            if (officer.has(Role.ADMIN)) {
                return new Verdict.Pass(call);
            }
            List<String> instances = instancesNamedBy(call, key);
            if (instances.isEmpty()) {
                return new Verdict.Answer(nothing);
            }
            instances.forEach(id -> requireOwn(id, officer));
            return new Verdict.Pass(call);
        };
    }

    /** A query that knows business keys gets the own region as a further condition. */
    Treatment narrowedBody(String key) {
        return (call, officer, ids) -> narrowed(call, officer, pattern -> {
            ObjectNode body = call.body() == null
                    ? JsonNodeFactory.instance.objectNode()
                    : call.body().deepCopy();
            body.put(key, pattern);
            return call.withBody(body);
        });
    }

    Treatment narrowedQuery(String parameter) {
        return (call, officer, ids) -> narrowed(call, officer, pattern -> call.withParameter(parameter, pattern));
    }

    /** Cockpit's own list knows no condition for a region: rows of other regions are taken out of each page. */
    Verdict ownRows(EngineCall call, Officer officer, List<String> ids) {
        requireNoVariableCriteria(call);
        return officer.has(Role.ADMIN)
                ? new Verdict.Pass(call)
                : new Verdict.PassRows(
                        call, row -> isOwn(row.path("businessKey").asText(null), officer));
    }

    Verdict countOwn(EngineCall call, Officer officer, List<String> ids) {
        requireNoVariableCriteria(call);
        if (officer.has(Role.ADMIN)) {
            return new Verdict.Pass(call);
        }
        ProcessInstanceQuery own =
                runtime.createProcessInstanceQuery().processInstanceBusinessKeyLike(region(officer) + "%");
        call.text("processDefinitionId").ifPresent(own::processDefinitionId);
        return new Verdict.Answer("{\"count\":" + own.count() + "}");
    }

    private Verdict narrowed(EngineCall call, Officer officer, Function<String, EngineCall> narrowing) {
        requireNoVariableCriteria(call);
        return new Verdict.Pass(officer.has(Role.ADMIN) ? call : narrowing.apply(region(officer) + "%"));
    }

    private void requireOwn(String instanceId, Officer officer) {
        if (!officer.has(Role.ADMIN) && !isOwn(businessKey(instanceId).orElse(null), officer)) {
            throw new AccessRefused("该案件不在您的管辖范围内，或不存在。");
        }
    }

    private static boolean isOwn(String businessKey, Officer officer) {
        return businessKey != null && businessKey.startsWith(region(officer));
    }

    /** An instance that a model calls may have no key of its own. */
    private Optional<String> businessKey(String instanceId) {
        ProcessInstance running = runtime.createProcessInstanceQuery()
                .processInstanceId(instanceId)
                .singleResult();
        if (running != null
                && running.getBusinessKey() == null
                && !running.getRootProcessInstanceId().equals(instanceId)) {
            return businessKey(running.getRootProcessInstanceId());
        }
        if (running != null) {
            return Optional.ofNullable(running.getBusinessKey());
        }
        return Optional.ofNullable(history.createHistoricProcessInstanceQuery()
                        .processInstanceId(instanceId)
                        .singleResult())
                .map(ended -> ended.getBusinessKey());
    }

    /** Of the widest post, for an officer who watches in more than one unit. */
    private static String region(Officer officer) {
        return officer.posts().stream()
                .filter(post -> CallTable.WATCH.contains(post.role()))
                .map(Post::unitCode)
                .min((a, b) -> a.length() != b.length() ? a.length() - b.length() : a.compareTo(b))
                .map(CASE::concat)
                .orElseThrow(() -> new AccessRefused("您没有查看运行监控的权限。"));
    }

    /** Where the engine looks for them: in the body of a POST, in the parameters of a GET. */
    private static List<String> instancesNamedBy(EngineCall call, String key) {
        if (call.method().equals("GET")) {
            return call.parameter(key).map(List::of).orElse(List.of());
        }
        JsonNode named = call.body() == null ? null : call.body().get(key);
        if (named == null) {
            return List.of();
        }
        return named.isArray()
                ? StreamSupport.stream(named.spliterator(), false)
                        .map(JsonNode::asText)
                        .toList()
                : List.of(named.asText());
    }

    /** Asking for a variable's value over and over would read it in the end. */
    private static void requireNoVariableCriteria(EngineCall call) {
        call.query().keySet().forEach(name -> require(!name.contains("ariable")));
        if (call.body() != null) {
            require(call.body().isObject());
            call.body()
                    .fields()
                    .forEachRemaining(field -> require(!field.getKey().contains("ariable")
                            || field.getValue().isEmpty()));
        }
    }
}
