package io.jiuyuan.security.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.jiuyuan.shared.AccessRefused;
import io.jiuyuan.shared.FieldProblem;
import io.jiuyuan.shared.InputRejected;
import io.jiuyuan.shared.NotFound;
import io.jiuyuan.shared.RuleRefused;
import io.jiuyuan.shared.Sex;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;
import org.springframework.http.converter.StringHttpMessageConverter;
import org.springframework.http.converter.json.Jackson2ObjectMapperBuilder;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.MultipartFile;

class ProblemAdviceTests {

    private static final ObjectMapper JSON = Jackson2ObjectMapperBuilder.json().build();

    private final MockMvc http = MockMvcBuilders.standaloneSetup(new Failing())
            .setControllerAdvice(
                    new ProblemAdvice(new UnforeseenErrors()), new MisdirectedRequests(), new PageNumbers())
            .setMessageConverters(new StringHttpMessageConverter(), new MappingJackson2HttpMessageConverter(JSON))
            .build();

    @ParameterizedTest
    @CsvSource({
        "rejected,422,input-rejected",
        "rule,409,same-officer",
        "access,403,access-refused",
        "denied,403,access-refused",
        "missing,404,not-found",
        "too-large,413,too-large",
        "changed,409,changed-meanwhile",
        "changed-in-engine,409,changed-meanwhile",
        "changed-deep,409,changed-meanwhile",
        "header,400,bad-request",
        "sql,500,unexpected"
    })
    void everyRefusalHasItsStatusAndCode(String what, int status, String code) throws Exception {
        http.perform(get("/fail/" + what))
                .andExpect(status().is(status))
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.status").value(status))
                .andExpect(jsonPath("$.code").value(code))
                .andExpect(jsonPath("$.title").isNotEmpty())
                .andExpect(jsonPath("$.detail").isNotEmpty())
                .andExpect(jsonPath("$.problems").isArray());
    }

    @Test
    void rejectedInputNamesEveryField() throws Exception {
        http.perform(get("/fail/rejected"))
                .andExpect(jsonPath("$.problems[0].field").value("person.name"))
                .andExpect(jsonPath("$.problems[0].message").value("请填写姓名。"))
                .andExpect(jsonPath("$.problems[1].field").value("members[1].name"));
    }

    @Test
    void theUnforeseenTellsAReferenceAndNothingElse() throws Exception {
        http.perform(get("/fail/sql"))
                .andExpect(jsonPath("$.reference").isNotEmpty())
                .andExpect(content().string(not(containsString("SELECT"))))
                .andExpect(content().string(not(containsString("Exception"))))
                .andExpect(content().string(not(containsString("io.jiuyuan"))));
    }

    @Test
    void anInvalidBeanNamesItsFields() throws Exception {
        http.perform(post("/api/body").contentType(MediaType.APPLICATION_JSON).content("{\"name\":\"\"}"))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.problems[0].field").value("name"))
                .andExpect(jsonPath("$.problems[0].message").value("请填写姓名。"));
    }

    @Test
    void aValueOfTheWrongTypeNamesItsPath() throws Exception {
        http.perform(post("/api/body")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"name\":\"x\",\"days\":[{\"on\":\"30.2.\"}]}"))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.problems[0].field").value("days[0].on"))
                .andExpect(jsonPath("$.problems[0].message").value("应为存在的日期，格式如2026-01-31。"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"days\":[{\"on\":\"1974-02-30\"}]}|days[0].on|应为存在的日期，格式如2026-01-31。",
                "{\"days\":\"monday\"}|days|应为列表。",
                "{\"days\":[{\"count\":\"ten\"}]}|days[0].count|应为整数。",
                "{\"days\":[{\"free\":\"perhaps\"}]}|days[0].free|应为true（是）或false（否）。",
                "{\"days\":[{\"sex\":\"女\"}]}|days[0].sex|应为以下之一：MALE、FEMALE。"
            })
    void whatWasExpectedIsSaid(String body, String field, String message) throws Exception {
        http.perform(post("/api/body").contentType(MediaType.APPLICATION_JSON).content(body))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.problems[0].field").value(field))
                .andExpect(jsonPath("$.problems[0].message").value(message));
    }

    @Test
    void brokenJsonIsABadRequest() throws Exception {
        http.perform(post("/api/body").contentType(MediaType.APPLICATION_JSON).content("{\"name\":"))
                .andExpect(status().is(400))
                .andExpect(jsonPath("$.code").value("unreadable"));
    }

    @Test
    void wrongFormatsAndMethodsAreSaidSo() throws Exception {
        http.perform(post("/api/body").contentType(MediaType.TEXT_XML).content("<x/>"))
                .andExpect(status().is(415))
                .andExpect(jsonPath("$.code").value("media-type"));
        http.perform(get("/api/body"))
                .andExpect(status().is(405))
                .andExpect(header().string("Allow", "POST"))
                .andExpect(jsonPath("$.code").value("method"));
    }

    @Test
    void aFormatThatNobodyWritesIsSaidSo() throws Exception {
        http.perform(get("/answer").accept(MediaType.APPLICATION_XML))
                .andExpect(status().is(406))
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.code").value("media-type"));
    }

    @Test
    void anUploadThatCannotBeTakenApartMeetsNoControllerAndIsExplainedAllTheSame() throws Exception {
        var request = new MockHttpServletRequest("POST", "/api/materials");
        var response = new MockHttpServletResponse();
        var misdirected = new MisdirectedRequests();

        var large = misdirected.tooLarge(new MaxUploadSizeExceededException(1), request, response);
        var broken = misdirected.notMultipart(new MultipartException("no boundary"), request, response);

        assertThat(large.getStatusCode().value()).isEqualTo(413);
        assertThat(large.getBody().getDetail()).isEqualTo("上传的文件过大。");
        assertThat(broken.getStatusCode().value()).isEqualTo(400);
        assertThat(broken.getBody().getDetail()).isEqualTo("文件没有完整上传，请重试。");
    }

    @Test
    void missingAndMistypedParametersAreNamed() throws Exception {
        http.perform(get("/parameter"))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.problems[0].field").value("days"));
        http.perform(get("/parameter").param("days", "five"))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.problems[0].field").value("days"));
        http.perform(get("/header"))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.problems[0].field").value("Idempotency-Key"));
        http.perform(multipart("/part"))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.problems[0].field").value("file"));
    }

    @ParameterizedTest
    @CsvSource({"0,0", "7,7", "-1,0", "999999999,1000000", "2147483647,1000000"})
    void aPageIsOneThatADatabaseCanCount(String asked, int page) throws Exception {
        http.perform(get("/page").param("page", asked))
                .andExpect(status().isOk())
                .andExpect(content().string(Integer.toString(page)));
    }

    @ParameterizedTest
    @CsvSource({"one", "1.5", "99999999999"})
    void aPageThatIsNoNumberIsNamed(String asked) throws Exception {
        http.perform(get("/page").param("page", asked))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.problems[0].field").value("page"))
                .andExpect(jsonPath("$.problems[0].message").value("应为整数。"));
    }

    @Test
    void severalProblemsReadAsOneSentence() throws Exception {
        http.perform(get("/fail/rejected-fully"))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.detail").value("请填写姓名；请填写电话。"));
    }

    @Test
    void identityNumbersInAPathDoNotReachTheLog() {
        assertThat(UnforeseenErrors.withoutNumbers("/api/public/identity-number/11010519491231002X"))
                .isEqualTo("/api/public/identity-number/***");
    }

    @RestController
    static class Failing {

        @GetMapping("/fail/{what}")
        void fail(@PathVariable("what") String what) {
            switch (what) {
                case "rejected" ->
                    throw new InputRejected(List.of(
                            new FieldProblem("person.name", "请填写姓名。"), new FieldProblem("members[1].name", "请填写姓名。")));
                case "rejected-fully" ->
                    throw new InputRejected(
                            List.of(new FieldProblem("name", "请填写姓名。"), new FieldProblem("phone", "请填写电话。")));
                case "rule" -> throw new RuleRefused("same-officer", "同一人不能连续办理两个环节。");
                case "access" -> throw new AccessRefused("不在您的管辖范围内。");
                case "denied" -> throw new AccessDeniedException("no");
                case "missing" -> throw new NotFound("没有这个案件。");
                case "too-large" -> throw new MaxUploadSizeExceededException(1);
                case "header" -> throw new RequestRejectedException("a value that is not allowed");
                case "changed" -> throw new ObjectOptimisticLockingFailureException(String.class, "1");
                case "changed-in-engine" -> throw new OptimisticLockingException("ENGINE-03005");
                case "changed-deep" ->
                    throw new IllegalStateException(
                            new RuntimeException(new OptimisticLockingException("ENGINE-03005")));
                default -> throw new IllegalStateException("SELECT * FROM JY_PERSON");
            }
        }

        @PostMapping(path = "/api/body", consumes = MediaType.APPLICATION_JSON_VALUE)
        void body(@Valid @RequestBody Input input) {}

        @GetMapping("/answer")
        Input answer() {
            return new Input("", List.of());
        }

        @GetMapping("/page")
        String page(@RequestParam(defaultValue = "0") int page) {
            return Integer.toString(page);
        }

        @GetMapping("/parameter")
        void parameter(@RequestParam("days") int days) {}

        @GetMapping("/header")
        void header(@RequestHeader("Idempotency-Key") String key) {}

        @PostMapping("/part")
        void part(@RequestPart("file") MultipartFile file) {}
    }

    record Input(@NotBlank(message = "请填写姓名。") String name, List<Day> days) {}

    record Day(LocalDate on, Integer count, Boolean free, Sex sex) {}
}
