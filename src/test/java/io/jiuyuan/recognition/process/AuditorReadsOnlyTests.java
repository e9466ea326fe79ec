package io.jiuyuan.recognition.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import io.jiuyuan.workflow.CaseAction;
import io.jiuyuan.workflow.CaseActions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Who may only read is refused at every endpoint and page that writes, those to come included. */
class AuditorReadsOnlyTests extends RecognitionTest {

    private static final Set<RequestMethod> READING =
            Set.of(RequestMethod.GET, RequestMethod.HEAD, RequestMethod.OPTIONS);

    /** A search by POST, the own password, what anybody without a login may do, answers item by item, and actions by code. */
    private static final Set<String> EXCEPTED = Set.of(
            "/cases",
            "/account/password",
            "/public/notices/{number}/objections",
            "/public/notices/payments/{number}/objections",
            // An auditor reads ledgers: saved views are the auditor's own, and every export is on record.
            "/ledgers/{name}/views",
            "/ledgers/views/{id}/remove",
            "/api/ledgers/{name}/exports",
            "/api/tasks/bulk-complete",
            "/api/tasks/bulk-assign",
            "/api/cases/{caseNumber}/actions/{code}",
            // These three perform case actions, one by one.
            "/api/visits",
            "/api/cases/{caseNumber}/services",
            "/api/cases/{caseNumber}/services/{serviceId}/answer",
            "/error");

    @Autowired
    private MockMvc web;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private CaseActions actions;

    @Autowired(required = false)
    private List<CaseAction> known = List.of();

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @Test
    void everyWriteIsRefused() throws Exception {
        String caseNumber = apply(TIANJIN);
        String task = task(caseNumber, RecognitionProcess.ACCEPT_APPLICATION).id();
        jdbc.update("UPDATE JY_MESSAGE SET status = 'LETTER' WHERE case_number = ?", caseNumber);
        String letter =
                jdbc.queryForObject("SELECT MIN(id) FROM JY_MESSAGE WHERE case_number = ?", String.class, caseNumber);
        List<String> open = new ArrayList<>();
        List<String> asked = new ArrayList<>();
        for (RequestMappingInfo info : writes()) {
            for (String path : info.getPatternValues()) {
                for (RequestMethod method : info.getMethodsCondition().getMethods()) {
                    MockHttpServletResponse answer = web.perform(request(
                                    info, method, path, caseNumber, path.startsWith("/letters") ? letter : task))
                            .andReturn()
                            .getResponse();
                    asked.add(path);
                    if (answer.getStatus() != 403 && !isNothingToDo(answer)) {
                        open.add(answer.getStatus() + " " + info + " " + answer.getContentAsString());
                    }
                }
            }
        }

        assertThat(asked)
                .contains(
                        "/api/applications",
                        "/api/tasks/{id}/complete",
                        "/api/admin/migrations",
                        "/letters/{id}/delivered")
                .hasSizeGreaterThan(30);
        assertThat(open).isEmpty();
    }

    @Test
    void inBulkEachItemIsRefused() throws Exception {
        String task =
                task(apply(TIANJIN), RecognitionProcess.ACCEPT_APPLICATION).id();
        for (String path : List.of("bulk-complete", "bulk-assign")) {
            String rest = path.equals("bulk-assign") ? "\"username\":\"street\"" : "\"input\":{\"outcome\":\"pass\"}";
            String answer = web.perform(MockMvcRequestBuilders.post("/api/tasks/" + path)
                            .contentType(MediaType.APPLICATION_JSON)
                            .content("{\"taskIds\":[\"%s\"],%s}".formatted(task, rest))
                            .with(user("auditor").roles("AUDITOR"))
                            .with(csrf()))
                    .andReturn()
                    .getResponse()
                    .getContentAsString();
            assertThat(answer).contains("\"done\":false").doesNotContain("\"done\":true");
        }
    }

    @Test
    void noActionOnACaseIsOfferedOrDone() throws Exception {
        String caseNumber = apply(TIANJIN);
        assertThat(actions.offers(caseNumber, "auditor")).isEmpty();
        for (CaseAction action : known) {
            int status = web.perform(
                            MockMvcRequestBuilders.post("/api/cases/" + caseNumber + "/actions/" + action.code())
                                    .contentType(MediaType.APPLICATION_JSON)
                                    .content("{}")
                                    .with(user("auditor").roles("AUDITOR"))
                                    .with(csrf()))
                    .andReturn()
                    .getResponse()
                    .getStatus();
            assertThat(status).as(action.code()).isIn(403, 409);
        }
    }

    private List<RequestMappingInfo> writes() {
        return mappings.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getValue().getBeanType().getName().startsWith("io.jiuyuan"))
                .map(Map.Entry::getKey)
                .filter(info -> info.getMethodsCondition().getMethods().stream().noneMatch(READING::contains))
                .filter(info -> info.getPatternValues().stream()
                        .noneMatch(path -> EXCEPTED.contains(path) || path.startsWith("/api/public/")))
                .collect(Collectors.toList());
    }

    private static MockHttpServletRequestBuilder request(
            RequestMappingInfo info, RequestMethod method, String path, String caseNumber, String id) {
        String address = path.replace("{caseNumber}", caseNumber)
                .replace("{username}", "street")
                .replace("{id}", id)
                .replaceAll("\\{[^}]+}", "120101001");
        Set<MediaType> consumed = info.getConsumesCondition().getConsumableMediaTypes();
        MediaType type = consumed.stream().findFirst().orElse(MediaType.APPLICATION_JSON);
        MockHttpServletRequestBuilder request = type.isCompatibleWith(MediaType.MULTIPART_FORM_DATA)
                ? MockMvcRequestBuilders.multipart(HttpMethod.valueOf(method.name()), address)
                        .file(new MockMultipartFile(
                                "file", "list.csv", "text/csv", "code,name,tier,parent\n".getBytes()))
                : MockMvcRequestBuilders.request(HttpMethod.valueOf(method.name()), address)
                        .contentType(type)
                        .content(type.isCompatibleWith(MediaType.APPLICATION_JSON) ? body(path) : "a,b\n");
        info.getProducesCondition().getProducibleMediaTypes().stream()
                .findFirst()
                .ifPresent(request::accept);
        return request.header("Idempotency-Key", "auditor-" + path.hashCode())
                .with(user("auditor").roles("AUDITOR"))
                .with(csrf());
    }

    /** Cases in bulk are filtered by what the officer may act on, and for an auditor none is left. */
    private static boolean isNothingToDo(MockHttpServletResponse answer) throws Exception {
        return answer.getStatus() == 409 && answer.getContentAsString().contains("\"no-cases\"");
    }

    private static String body(String path) {
        if (path.startsWith("/api/tasks")) {
            return "{\"outcome\":\"pass\"}";
        }
        return path.startsWith("/api/helpers") ? "{\"to\":\"community\",\"reason\":\"调离\"}" : "{}";
    }
}
