package io.jiuyuan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.json.JsonCompareMode;
import org.springframework.test.web.servlet.MockMvc;

/** What anybody may ask, behind the real security chain, and the calendar's administration, which few may. */
class PublicEndpointsTests extends IntegrationTest {

    @Autowired
    private MockMvc mvc;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/api/public/working-days?start=2026-04-27&days=5"
                        + "|{\"start\":\"2026-04-27\",\"days\":5,\"end\":\"2026-05-07\",\"provisional\":false}",
                "/api/public/working-days?start=2026-12-31&days=1"
                        + "|{\"start\":\"2026-12-31\",\"days\":1,\"end\":\"2027-01-04\",\"provisional\":true}",
                "/api/public/retirement?birthDate=1970-03-08&track=MALE_60"
                        + "|{\"statutoryDate\":\"2031-07-08\",\"age\":{\"years\":61,\"months\":4},\"delayMonths\":16}",
                "/api/public/identity-number/11010519491231002x|{\"valid\":true,\"reason\":null}",
                "/api/public/identity-number/110105194912310021|{\"valid\":false,\"reason\":\"身份证号码校验不正确，请逐位核对\"}"
            })
    void anybodyMayAsk(String question, String answer) throws Exception {
        mvc.perform(get(question))
                .andExpect(status().isOk())
                .andExpect(content().json(answer, JsonCompareMode.STRICT));
    }

    @ParameterizedTest
    @CsvSource({
        "/api/public/working-days?start=2026-04-27&days=0,days",
        "/api/public/working-days?start=2026-04-27,days",
        "/api/public/working-days?start=10000-01-01&days=5,start",
        "/api/public/retirement?birthDate=1899-12-31&track=MALE_60,birthDate",
        "/api/public/retirement?birthDate=1970-03-08&track=MALE_55,track"
    })
    void aWrongParameterIsNamedInChinese(String question, String parameter) throws Exception {
        mvc.perform(get(question))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().contentTypeCompatibleWith("application/problem+json"))
                .andExpect(jsonPath("$.problems[0].field").value(parameter))
                .andExpect(jsonPath("$.problems[0].message").isNotEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"working-days", "retirement", "identity-number/{number}"})
    void eachIsDescribed(String path) throws Exception {
        String pointer = "$.paths['/api/public/" + path + "'].get.summary";
        mvc.perform(get("/v3/api-docs").with(httpBasic("admin", "jiuyuan-demo")))
                .andExpect(status().isOk())
                .andExpect(jsonPath(pointer).isNotEmpty());
    }

    /** What the description says of a refusal is what is answered, and what is open to everyone is not shown with a lock. */
    @Test
    void theDescriptionIsTrueOfRefusalsAndOfWhoMayAsk() throws Exception {
        mvc.perform(get("/v3/api-docs"))
                .andExpect(jsonPath("$.paths['/api/public/working-days'].get.security")
                        .isEmpty())
                .andExpect(jsonPath("$.paths['/api/public/working-days'].get.responses['401']")
                        .doesNotExist())
                .andExpect(jsonPath("$.paths['/api/public/working-days'].get.parameters[0].schema.format")
                        .value("date"))
                .andExpect(jsonPath("$.paths['/api/public/working-days'].get.parameters[1].schema.maximum")
                        .value(3660))
                .andExpect(jsonPath(
                                "$.paths['/api/public/retirement'].get.responses['422'].content['application/problem+json'].schema.$ref")
                        .value("#/components/schemas/Problem"))
                .andExpect(
                        jsonPath("$.paths['/api/public/retirement'].get.responses['200'].content['application/json']")
                                .exists())
                .andExpect(jsonPath("$.paths['/api/applications'].post.responses['401']")
                        .exists())
                .andExpect(jsonPath(
                                "$.paths['/api/applications'].post.responses['409'].content['application/problem+json']")
                        .exists())
                .andExpect(jsonPath("$.components.schemas.Problem.properties.problems")
                        .exists());
    }

    @Test
    void everyCallIsDescribedAndSaysHowToSignIn() throws Exception {
        JsonNode api = new ObjectMapper()
                .readTree(mvc.perform(get("/v3/api-docs"))
                        .andReturn()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8));

        List<String> bare = new ArrayList<>();
        api.get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(call -> !call.getValue().hasNonNull("summary"))
                        .forEach(call -> bare.add(call.getKey() + " " + path.getKey())));
        assertThat(bare).isEmpty();
        assertThat(api.at("/components/securitySchemes/login/scheme").asText()).isEqualTo("basic");
    }

    @Test
    void anAdministratorSeesThePublishedYears() throws Exception {
        mvc.perform(get("/api/admin/calendar").with(httpBasic("admin", "jiuyuan-demo")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[*].year", hasItem(2026)));
    }

    @Test
    void anImportNamesEachLineThatIsWrong() throws Exception {
        byte[] csv = "date,type,name\n2027-02-30,off,春节\n2027-02-07,rest,春节\n".getBytes(StandardCharsets.UTF_8);
        mvc.perform(multipart("/api/admin/calendar")
                        .file(new MockMultipartFile("file", "2027.csv", "text/csv", csv))
                        .with(httpBasic("admin", "jiuyuan-demo")))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.problems[*].field", hasItem("lines[2].date")))
                .andExpect(jsonPath("$.problems[*].field", hasItem("lines[3].type")));
        mvc.perform(post("/api/admin/calendar")
                        .contentType("text/csv")
                        .content(csv)
                        .with(httpBasic("admin", "jiuyuan-demo")))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.detail", containsString("类型应为")));
    }

    @Test
    void nobodyElseReachesTheCalendar() throws Exception {
        mvc.perform(get("/api/admin/calendar")).andExpect(status().isUnauthorized());
        mvc.perform(get("/api/admin/calendar").with(httpBasic("city", "jiuyuan-demo")))
                .andExpect(status().isForbidden());
    }

    @Test
    void aPaperAsksForALoginAndAnUnknownOneIsNotFound() throws Exception {
        mvc.perform(get("/api/documents/none.pdf")).andExpect(status().isUnauthorized());
        mvc.perform(get("/api/documents/none.pdf").with(httpBasic("street", "jiuyuan-demo")))
                .andExpect(status().isNotFound());
    }
}
