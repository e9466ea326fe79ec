package io.jiuyuan.recognition.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jiuyuan.IntegrationTest;
import io.jiuyuan.recognition.Recognitions;
import io.jiuyuan.registry.SamplePictures;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

class ApplicationWebTests extends IntegrationTest {

    private static final RequestPostProcessor COMMUNITY = httpBasic("community", "jiuyuan-demo");
    private static final byte[] PNG = SamplePictures.png();

    @Autowired
    MockMvc mvc;

    @Autowired
    Recognitions recognitions;

    @Autowired
    ObjectMapper json;

    @Test
    void theExampleOfTheApiDescriptionWorksAndOnlyOnce() throws Exception {
        String key = UUID.randomUUID().toString();

        String caseNumber = answer(submit(ApplicationExample.JSON, key)
                        .andExpect(status().isCreated())
                        .andExpect(jsonPath("$.unitName").value(containsString("花园路社区")))
                        .andExpect(jsonPath("$.repeated").value(false))
                        .andExpect(jsonPath("$.hints", hasItem(containsString("缺少材料")))))
                .get("caseNumber")
                .asText();

        assertThat(recognitions.find(caseNumber)).hasValueSatisfying(state -> {
            assertThat(state.firstReceiver()).isEqualTo("community");
            assertThat(state.claimedCategories()).containsExactly("4050");
        });
        submit(ApplicationExample.JSON, key)
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.caseNumber").value(caseNumber))
                .andExpect(jsonPath("$.repeated").value(true));
        submit(ApplicationExample.JSON, UUID.randomUUID().toString())
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("open-case"))
                .andExpect(jsonPath("$.detail", containsString("花园路社区")))
                .andExpect(jsonPath("$.detail", not(containsString(caseNumber))));
        submit(ApplicationExample.JSON.replace("高中", "初中"), key)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("key-reused"));
    }

    @Test
    void problemsAreNamedAtTheirFields() throws Exception {
        submit("{\"person\":{\"identityNumber\":\"12010119740815231\"},\"categories\":[\"rich\"]}", "k")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.problems[*].field", hasItem("person.identityNumber")))
                .andExpect(jsonPath("$.problems[*].field", hasItem("person.name")))
                .andExpect(jsonPath("$.problems[*].field", hasItem("categories")))
                .andExpect(content().string(not(containsString("12010119740815231"))));
    }

    @ParameterizedTest
    @CsvSource({
        "categories, catagories, catagories",
        "insuranceMonths, insuranceMonth, circumstances.insuranceMonth",
        "hukouAddress, hukouAdress, person.hukouAdress"
    })
    void aMisspeltFieldIsNamedAndNothingIsReceived(String field, String misspelt, String path) throws Exception {
        submit(
                        ApplicationExample.JSON.replace("\"" + field + "\"", "\"" + misspelt + "\""),
                        UUID.randomUUID().toString())
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.problems[0].field").value(path))
                .andExpect(jsonPath("$.problems[0].message").value("没有名为“" + misspelt + "”的字段，请核对名称。"));
    }

    /** One carer of each patient: so the patient is named, and by nobody else. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            carer | null                                                                            | patient.name
            carer | {"name":"王奶奶","identityNumber":"120101194803072210","relation":"parent"}      | patient.identityNumber
            carer | {"name":"王奶奶","identityNumber":"120101197408152317","relation":"parent"}      | patient.identityNumber
            carer | {"name":"王奶奶","identityNumber":"120101194803072217","relation":"neighbour"}   | patient.relation
            4050  | {"name":"王奶奶","identityNumber":"120101194803072217","relation":"parent"}      | patient
            """)
    void aCarerNamesThePatient(String category, String patient, String field) throws Exception {
        submit(
                        ApplicationExample.JSON
                                .replace("[\"4050\"]", "[\"" + category + "\"]")
                                .replace("\"agent\": null", "\"agent\": null, \"patient\": " + patient),
                        UUID.randomUUID().toString())
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.problems[0].field").value(field))
                .andExpect(content().string(not(containsString("1201011948"))));
    }

    @Test
    void anAuditorUploadsNothing() throws Exception {
        mvc.perform(multipart("/api/materials")
                        .file(new MockMultipartFile("file", "a.png", "image/png", PNG))
                        .param("kind", "identity-card")
                        .with(httpBasic("auditor", "jiuyuan-demo")))
                .andExpect(status().isForbidden());
    }

    @Test
    void aMaterialThatTheCityDoesNotKnowIsRefusedAtItsPlace() throws Exception {
        String id = answer(mvc.perform(multipart("/api/materials")
                        .file(new MockMultipartFile("file", "a.png", "image/png", PNG))
                        .param("kind", "land-proof")
                        .with(COMMUNITY)))
                .get("id")
                .asText();

        submit(
                        ApplicationExample.JSON.replace("\"materials\": []", "\"materials\": [\"" + id + "\"]"),
                        UUID.randomUUID().toString())
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.problems[0].field").value("materials[0]"));
    }

    @Test
    void withoutAKeyNothingIsReceived() throws Exception {
        submit(ApplicationExample.JSON, null)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.problems[0].field").value("Idempotency-Key"));
    }

    @Test
    void halfAMonthIsNoNumberOfMonths() throws Exception {
        submit(ApplicationExample.JSON.replaceFirst("\"insuranceMonths\": *\\d+", "\"insuranceMonths\": 1.5"), "half")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.problems[0].field").value("circumstances.insuranceMonths"));
    }

    @Test
    void whoDoesNotSignInIsAskedTo() throws Exception {
        mvc.perform(post("/api/applications")
                        .contentType("application/json")
                        .header("Idempotency-Key", "nobody")
                        .content(ApplicationExample.JSON))
                .andExpect(status().isUnauthorized())
                .andExpect(jsonPath("$.code").value("sign-in"));
    }

    @Test
    void aMaterialIsShownToItsUploaderAndNeverExecuted() throws Exception {
        String id = answer(mvc.perform(multipart("/api/materials")
                                .file(new MockMultipartFile("file", "身份证.html", "text/html", PNG))
                                .param("kind", "identity-card")
                                .with(COMMUNITY))
                        .andExpect(status().isCreated())
                        .andExpect(jsonPath("$.mediaType").value("image/png"))
                        .andExpect(jsonPath("$.fileName").value("身份证.png")))
                .get("id")
                .asText();

        mvc.perform(get("/api/materials/{id}/content", id).with(COMMUNITY))
                .andExpect(status().isOk())
                .andExpect(content().contentType("image/png"))
                .andExpect(content().bytes(PNG))
                .andExpect(header().string("Content-Security-Policy", "sandbox; default-src 'none'"))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Cache-Control", containsString("no-store")))
                .andExpect(header().string("Content-Disposition", startsWith("inline")));
        mvc.perform(get("/api/materials/{id}/content", id).with(httpBasic("street", "jiuyuan-demo")))
                .andExpect(status().isForbidden());
    }

    @Test
    void anAttachedMaterialIsForWhoMaySeeTheCase() throws Exception {
        String id = answer(mvc.perform(multipart("/api/materials")
                        .file(new MockMultipartFile("file", "a.png", "image/png", PNG))
                        .param("kind", "identity-card")
                        .with(COMMUNITY)))
                .get("id")
                .asText();
        submit(
                        ApplicationExample.JSON
                                .replace("\"materials\": []", "\"materials\": [\"" + id + "\"]")
                                .replaceFirst(
                                        "\"identityNumber\": \"\\w{18}\"",
                                        "\"identityNumber\": \"12010119740815235X\""),
                        UUID.randomUUID().toString())
                .andExpect(status().isCreated());

        mvc.perform(get("/api/materials/{id}/content", id).with(httpBasic("street", "jiuyuan-demo")))
                .andExpect(status().isOk());
        mvc.perform(get("/api/materials/{id}/content", id).with(httpBasic("community2", "jiuyuan-demo")))
                .andExpect(status().isForbidden());
    }

    @Test
    void theImportPageAndItsTemplateAreThereForOfficers() throws Exception {
        mvc.perform(get("/applications/import").with(user("community")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("批量导入认定申请")));
        mvc.perform(get("/api/applications/import/template").with(COMMUNITY))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", containsString("attachment")));
    }

    @Test
    void anImportOfNoTableIsRejectedAtTheFile() throws Exception {
        mvc.perform(multipart("/api/applications/import")
                        .file(new MockMultipartFile("file", "x.xlsx", null, "x".getBytes(StandardCharsets.UTF_8)))
                        .with(COMMUNITY))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.problems[0].field").value("file"));
    }

    private ResultActions submit(String body, String key) throws Exception {
        var request = post("/api/applications")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(COMMUNITY);
        return mvc.perform(key == null ? request : request.header("Idempotency-Key", key));
    }

    private JsonNode answer(ResultActions result) throws Exception {
        return json.readTree(result.andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8));
    }
}
