package io.jiuyuan.recovery.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.jiuyuan.workflow.CaseChapter;
import io.jiuyuan.workflow.FormView.Card;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

/** Recoveries and benefit months over HTTP, for those who may see them. */
class RecoveryPagesTests extends RecoveryTest {

    private static final String PASSWORD = "jiuyuan-demo";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private List<CaseChapter> chapters;

    @Test
    void theBureauFindsWhatWasPaidAndProposes() throws Exception {
        String claim = ref.substring(0, ref.length() - 2);
        mvc.perform(get("/api/recoveries/paid").param("claimNumber", claim).with(httpBasic("bureau", PASSWORD)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[0].ref").value(ref))
                .andExpect(jsonPath("$[0].months[0].month").value("2025-12"))
                .andExpect(jsonPath("$[0].months[0].amount.fen").value(MONTH_FEN))
                .andExpect(jsonPath("$[0].months[0].asked").value(false));
        mvc.perform(get("/api/recoveries/reasons").with(httpBasic("bureau", PASSWORD)))
                .andExpect(jsonPath("$[*].code", hasItem("company-role")));
        mvc.perform(
                        post("/api/recoveries")
                                .with(httpBasic("bureau", PASSWORD))
                                .contentType(MediaType.APPLICATION_JSON)
                                .content(
                                        "{\"ref\":\"" + ref
                                                + "\",\"months\":[\"2026-01\"],\"reasonCode\":\"company-role\",\"reason\":\"市场监管登记为法定代表人\"}"))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.number").value(containsString("ZH120101")));
        mvc.perform(get("/api/recoveries/paid").param("claimNumber", claim).with(httpBasic("bureau", PASSWORD)))
                .andExpect(jsonPath("$[0].months[1].asked").value(true));
    }

    @Test
    void whatIsWrongIsToldAtItsField() throws Exception {
        mvc.perform(post("/api/recoveries")
                        .with(httpBasic("bureau", PASSWORD))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"ref\":\"" + ref + "\",\"months\":[\"2026-1\"]}"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.problems[0].field").value("months"));
        mvc.perform(post("/api/recoveries")
                        .with(httpBasic("bureau", PASSWORD))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"ref\":\"" + ref + "\",\"months\":[\"2026-01\"]}"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.problems[*].field", hasItem("reasonCode")))
                .andExpect(jsonPath("$.problems[*].field", hasItem("reason")));
    }

    @Test
    void nobodyElseLooksForPaidLines() throws Exception {
        String claim = ref.substring(0, ref.length() - 2);
        for (String other : List.of("street", "finance", "auditor", "xinyu-county")) {
            mvc.perform(get("/api/recoveries/paid").param("claimNumber", claim).with(httpBasic(other, PASSWORD)))
                    .andExpect(status().isForbidden());
        }
    }

    @Test
    void thePagesShowItToThoseOfTheDistrict() throws Exception {
        String number = propose("company-role", months("2026-01", 1));
        mvc.perform(get("/recoveries").with(user("bureau")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(number)))
                .andExpect(content().string(containsString("751.10元")));
        mvc.perform(get("/recoveries/" + number).with(user("bureau2")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("所属月份担任市场主体负责人")))
                .andExpect(content().string(not(containsString("登记移送后的退回"))));
        mvc.perform(get("/recoveries").with(user("xinyu-county")))
                .andExpect(content().string(not(containsString(number))));
        mvc.perform(get("/recoveries/" + number).with(user("xinyu-county"))).andExpect(status().isForbidden());
    }

    @Test
    void theCasesPageTellsOfTheRecoveryAndOfFraud() {
        order(propose("fraud", months("2026-01", 1)), false);

        List<Card> cards = cards("recovery");
        assertThat(cards).singleElement().satisfies(card -> {
            assertThat(card.note()).isEqualTo("有经核实的骗取补贴行为");
            assertThat(card.rows().get(0)).contains("2026年1月", "751.10元", "待退回");
        });
    }

    @Test
    void theCasesPageTellsWhatIsLeft() {
        List<Card> cards = cards("benefit-months");

        assertThat(cards.get(0).rows().get(0)).startsWith("社会保险补贴", "3个月", "0个月", "33个月");
        assertThat(cards.get(1).rows().get(0)).startsWith("灵活就业社会保险补贴", "2025年12月至2026年2月", "3个月", "已享受");
    }

    @Test
    void whatIsLeftIsReadWithinTheJurisdictionOnly() throws Exception {
        mvc.perform(get("/api/cases/" + caseNumber + "/benefit-months").with(httpBasic("street", PASSWORD)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.standings[0].left").value(33))
                .andExpect(jsonPath("$.spans[0].period").value("2025年12月至2026年2月"));
        for (String other : List.of("xinyu-county", "finance")) {
            mvc.perform(get("/api/cases/" + caseNumber + "/benefit-months").with(httpBasic(other, PASSWORD)))
                    .andExpect(status().isForbidden());
        }
        mvc.perform(get("/api/cases/JY0000002026000001/benefit-months").with(httpBasic("street", PASSWORD)))
                .andExpect(status().isNotFound());
    }

    @Test
    void theCatalogueSaysWhatIsOff() throws Exception {
        mvc.perform(get("/api/subsidies").param("unitCode", TIANJIN).with(httpBasic("street", PASSWORD)))
                .andExpect(status().isOk())
                .andExpect(
                        jsonPath("$[?(@.item.code == 'startup')].item.open[0]").value("创业补贴标准"));
    }

    private List<Card> cards(String chapter) {
        return as(
                "street",
                () -> chapters.stream()
                        .filter(each -> each.id().equals(chapter))
                        .findFirst()
                        .orElseThrow()
                        .cards(caseNumber));
    }
}
