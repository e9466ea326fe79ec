package io.jiuyuan.disbursement.web;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.jiuyuan.IntegrationTest;
import io.jiuyuan.disbursement.ClearedLines;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

/** Payments and funds over HTTP: who reads what, and what a refusal looks like. */
class PaymentEndpointTests extends IntegrationTest {

    @Autowired
    private MockMvc web;

    @Autowired
    private ClearedLines lines;

    @Test
    void aBudgetIsSetWithItsReasonAndShown() throws Exception {
        web.perform(post("/api/funds")
                        .with(user("finance"))
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("""
                        {"district": "120101", "year": 2027, "source": "service-fund", "amount": "一百", "reason": ""}"""))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.problems[*].field").value(org.hamcrest.Matchers.contains("amount", "reason")));
        web.perform(post("/api/funds")
                        .with(user("finance"))
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("""
                        {"district": "120101", "year": 2027, "source": "service-fund", "amount": "1,234.50",
                         "reason": "年度预算批复"}"""))
                .andExpect(status().isNoContent());
        web.perform(get("/funds?year=2027").with(user("bureau")))
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(containsString("1,234.50元"), containsString("年度预算批复"))));
        web.perform(get("/funds?year=2027").with(user("street"))).andExpect(status().isForbidden());
        web.perform(get("/api/funds?district=120102&year=2027").with(user("bureau")))
                .andExpect(status().isForbidden());
    }

    @Test
    void pagesShowMaskedAccountsAndNothingOfThePersonalFile() throws Exception {
        lines.clear("120101", 1, "王建国");
        web.perform(post("/api/funds")
                .with(user("finance"))
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content("""
                        {"district": "120101", "year": 2026, "source": "employment-fund", "amount": "99999999999",
                         "reason": "年度预算批复"}"""));
        web.perform(get("/payments").with(user("bureau")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("编制支付批次")));
        String answer = web.perform(post("/api/payments")
                        .with(user("bureau"))
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"district\": \"120101\"}"))
                .andExpect(status().isCreated())
                .andReturn()
                .getResponse()
                .getContentAsString();
        String number = answer.replaceAll(".*\"(BF\\d+)\".*", "$1");
        web.perform(get("/payments/" + number).with(user("finance")))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("王建国"),
                                containsString("**** **** **** "),
                                not(containsString("621700")),
                                not(containsString("120101****")))));
        web.perform(get("/payments/" + number).with(user("auditor"))).andExpect(status().isOk());
        web.perform(get("/payments/" + number).with(user("street"))).andExpect(status().isForbidden());
        web.perform(get("/payments").with(user("finance")))
                .andExpect(content().string(allOf(containsString(number), not(containsString("id=\"compile\"")))));
        web.perform(get("/api/payments/BF9999999999999999").with(user("finance")))
                .andExpect(status().isNotFound());
    }
}
