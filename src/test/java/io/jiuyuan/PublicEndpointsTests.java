package io.jiuyuan;

import static org.hamcrest.Matchers.hasItem;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
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
    @ValueSource(strings = {"working-days", "retirement", "identity-number/{number}"})
    void eachIsDescribed(String path) throws Exception {
        String pointer = "$.paths['/api/public/" + path + "'].get.summary";
        mvc.perform(get("/v3/api-docs").with(httpBasic("admin", "jiuyuan-demo")))
                .andExpect(status().isOk())
                .andExpect(jsonPath(pointer).isNotEmpty());
    }

    @Test
    void anAdministratorSeesThePublishedYears() throws Exception {
        mvc.perform(get("/api/admin/calendar").with(httpBasic("admin", "jiuyuan-demo")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[*].year", hasItem(2026)));
    }

    @Test
    void nobodyElseReachesTheCalendar() throws Exception {
        mvc.perform(get("/api/admin/calendar")).andExpect(status().isUnauthorized());
        mvc.perform(get("/api/admin/calendar").with(httpBasic("city", "jiuyuan-demo")))
                .andExpect(status().isForbidden());
    }

    @Test
    void aPaperAsksForALogin() throws Exception {
        mvc.perform(get("/api/documents/none.pdf")).andExpect(status().isUnauthorized());
    }
}
