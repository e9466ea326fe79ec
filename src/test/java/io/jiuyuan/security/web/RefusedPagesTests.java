package io.jiuyuan.security.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.jiuyuan.IntegrationTest;
import io.jiuyuan.shared.AccessRefused;
import io.jiuyuan.shared.FieldProblem;
import io.jiuyuan.shared.InputRejected;
import io.jiuyuan.shared.NotFound;
import io.jiuyuan.shared.RuleRefused;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** Whatever is refused behind a page, a person sees a Chinese page with the right status, and never a stack trace. */
class RefusedPagesTests extends IntegrationTest {

    private static final Set<String> JUNK = Set.of("nobody", "99999999999999999999", "'\"<b>");

    @Autowired
    private MockMvc web;

    @Autowired
    private SpringTemplateEngine templates;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @ParameterizedTest
    @CsvSource({
        "access,403,没有权限,只能由街道办理。",
        "missing,404,没有找到,没有这份档案。",
        "rejected,422,请更正填写内容,请填写姓名。",
        "rule,409,目前不能办理,同一人不能连续办理。",
        "changed,409,目前不能办理,该内容刚刚被他人修改"
    })
    void everyRefusalIsAChinesePageInTheModulesOwnWords(String what, int status, String title, String words)
            throws Exception {
        failing()
                .perform(get("/fail/" + what).locale(Locale.CHINA))
                .andExpect(status().is(status))
                .andExpect(content().contentTypeCompatibleWith(MediaType.TEXT_HTML))
                .andExpect(content().string(containsString(title)))
                .andExpect(content().string(containsString(words)))
                .andExpect(content().string(not(containsString("没有保存"))));
    }

    @Test
    void whoHasTypedSomethingIsToldThatItIsNotStored() throws Exception {
        failing()
                .perform(post("/fail/rejected").locale(Locale.CHINA))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("没有保存")))
                .andExpect(content().string(containsString("请填写电话。")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"community", "finance", "auditor", "admin"})
    void noPageEndsInAnErrorWhateverIsAsked(String username) throws Exception {
        List<String> pages = new ArrayList<>();
        for (var entry : mappings.getHandlerMethods().entrySet()) {
            if (isPage(entry.getValue())) {
                for (RequestMethod method : entry.getKey().getMethodsCondition().getMethods()) {
                    for (String path : entry.getKey().getPatternValues()) {
                        pages.add(method + " " + path);
                        ask(entry.getKey(), method, path, username);
                    }
                }
            }
        }
        assertThat(pages)
                .contains("GET /admin/officers/{username}", "POST /cases", "GET /cases/{caseNumber}", "GET /tasks");
    }

    private void ask(RequestMappingInfo info, RequestMethod method, String path, String username) throws Exception {
        for (String junk : path.contains("{") ? JUNK : Set.of("none")) {
            for (String value : List.of("", "-1", "abc")) {
                MockHttpServletRequestBuilder request = MockMvcRequestBuilders.request(
                                HttpMethod.valueOf(method.name()),
                                URI.create(
                                        path.replaceAll("\\{[^}]+}", URLEncoder.encode(junk, StandardCharsets.UTF_8))))
                        .accept(MediaType.TEXT_HTML)
                        .with(user(username).roles(username.toUpperCase(Locale.ROOT)))
                        .with(csrf());
                for (String name : List.of("page", "status", "wanted", "days", "to", "error", "received", "text")) {
                    request.param(name, value);
                }
                MockHttpServletResponse answer =
                        web.perform(request).andReturn().getResponse();
                assertThat(answer.getStatus())
                        .as("%s %s as %s with %s", method, info, username, value)
                        .isLessThan(500);
                assertThat(answer.getContentAsString()).doesNotContain("Exception", "at io.jiuyuan");
            }
        }
    }

    private static boolean isPage(HandlerMethod handler) {
        return handler.getBeanType().getName().startsWith("io.jiuyuan")
                && !AnnotatedElementUtils.hasAnnotation(handler.getBeanType(), ResponseBody.class)
                && !handler.hasMethodAnnotation(ResponseBody.class);
    }

    private MockMvc failing() {
        ThymeleafViewResolver views = new ThymeleafViewResolver();
        views.setTemplateEngine(templates);
        views.setCharacterEncoding("UTF-8");
        return MockMvcBuilders.standaloneSetup(new Failing())
                .setControllerAdvice(new RefusedPages())
                .setViewResolvers(views)
                .build();
    }

    @Controller
    static class Failing {

        @GetMapping("/fail/{what}")
        String read(@PathVariable String what) {
            throw failure(what);
        }

        @PostMapping("/fail/{what}")
        String write(@PathVariable String what) {
            throw failure(what);
        }

        private static RuntimeException failure(String what) {
            return switch (what) {
                case "access" -> new AccessRefused("只能由街道办理。");
                case "missing" -> new NotFound("没有这份档案。");
                case "rejected" ->
                    new InputRejected(List.of(new FieldProblem("name", "请填写姓名。"), new FieldProblem("phone", "请填写电话。")));
                case "rule" -> new RuleRefused("same-officer", "同一人不能连续办理。");
                default -> new OptimisticLockingException("changed");
            };
        }
    }
}
