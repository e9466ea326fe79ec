package io.jiuyuan.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.jiuyuan.IntegrationTest;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;

/** The pages of figures, assessment, allocation and of the ledgers of money are there, and say at its field what is wrong. */
class StatisticsPagesTests extends IntegrationTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Freezing freezing;

    @Autowired
    JdbcTemplate jdbc;

    /** A city in which nobody was ever recognized has nothing to freeze. */
    @BeforeEach
    void someone() {
        forget();
        jdbc.update(
                "insert into JY_PERSON (person_id, version, name, birth_date, sex, phone_cipher, key_id, created_at,"
                        + " updated_at) values ('JYPAGE1', 0, '统计', '1975-01-01', 'MALE', '', '', '2026-01-01', '2026-01-01')");
        jdbc.update(
                "insert into JY_RECOGNITION (case_number, version, person_id, unit_code, policy_version, status, channel,"
                        + " first_receiver, submitted_at, decided_at, decisions, comparison_required,"
                        + " home_verification_required, preliminary_required, notice_required, recheck_required,"
                        + " comparison_round, comparison, home_verified, home_visit_attempts, supplements, notice_round,"
                        + " notice_over, age_years, sex, refusal_proposed) values ('JYPAGE1', 0, 'JYPAGE1', '120101001001', 't',"
                        + " 'RECOGNIZED', 'window', 'community', '2025-11-20', '2025-11-20', 1, false, false, false, false, false, 0,"
                        + " 'NONE', false, 0, 0, 0, false, 55, 'MALE', false)");
    }

    @AfterEach
    void forget() {
        jdbc.update("delete from JY_RECOGNITION where case_number = 'JYPAGE1'");
        jdbc.update("delete from JY_PERSON where person_id = 'JYPAGE1'");
        List.of(
                        "JY_STAT_PERIOD",
                        "JY_STAT_CELL",
                        "JY_STAT_CORRECTION",
                        "JY_STAT_SNAPSHOT",
                        "JY_STAT_SNAPSHOT_CELL",
                        "JY_ASSESSMENT",
                        "JY_ASSESSMENT_SCORE",
                        "JY_ASSESSMENT_CORRECTION",
                        "JY_ALLOCATION_VALUE")
                .forEach(table -> jdbc.update("delete from " + table));
    }

    private void page(String officer, String address, String... texts) throws Exception {
        var shown = mvc.perform(get(address).with(user(officer))).andExpect(status().isOk());
        for (String text : texts) {
            shown.andExpect(content().string(containsString(text)));
        }
    }

    @Test
    void aRunningMonthIsShownToEveryTier() throws Exception {
        page("city", "/statistics", "天津市2026年3月就业援助统计", "截至2026-03-", "重新统计", "资金分配因素", "拨付金额");
        page("district", "/statistics", "年终考核");
        page("community", "/statistics", "花园路社区");
        mvc.perform(get("/statistics").with(user("district")))
                .andExpect(content().string(not(containsString("资金分配因素"))));
        mvc.perform(post("/statistics/recount")
                        .param("period", "2026-03")
                        .param("unit", "120101")
                        .with(user("district"))
                        .with(csrf()))
                .andExpect(redirectedUrl("/statistics?period=2026-03&unit=120101"));
        mvc.perform(get("/statistics?period=2031").with(user("city"))).andExpect(status().isUnprocessableEntity());
    }

    @Test
    void aFrozenMonthIsVerifiedAndCorrectedAtItsFields() throws Exception {
        freezing.work();
        page("city", "/statistics?period=2026-02&unit=120101&verify=true", "已冻结", "校验一致", "更正本区一个街道的数");
        mvc.perform(get("/api/statistics/2026-02/verification").with(user("district")))
                .andExpect(jsonPath("$.intact").value(true));
        for (String wrong : List.of("", "三", "1.5", "-1")) {
            mvc.perform(correction("RECOGNIZED", wrong))
                    .andExpect(status().isUnprocessableEntity())
                    .andExpect(content().string(containsString("漏登一人")))
                    .andExpect(content().string(containsString("class=\"problem\"")));
        }
        mvc.perform(correction("AMOUNT_PAID", "12.34")).andExpect(status().is3xxRedirection());
        assertThat(jdbc.queryForObject("select amount_after from JY_STAT_CORRECTION", Long.class))
                .isEqualTo(1234);
        page("city", "/statistics?period=2026-02&unit=120101", "12.34", "漏登一人");
    }

    private static org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder correction(
            String figure, String amount) {
        return post("/statistics/corrections")
                .param("period", "2026-02")
                .param("unit", "120101")
                .param("at", "120101001")
                .param("figure", figure)
                .param("amount", amount)
                .param("reason", "漏登一人")
                .with(user("city"))
                .with(csrf());
    }

    @Test
    void anAssessmentIsShownAndCorrectedAtItsFields() throws Exception {
        page("city", "/statistics/assessment", "天津市2026年度就业援助工作考核", "预评", "政策未作规定，由本系统设定", "第二十二条");
        page("street", "/statistics/assessment", "评分表");
        freezing.work();
        page("city", "/statistics/assessment?year=2025&unit=120101", "已确定", "校验一致", "评分表PDF");
        mvc.perform(post("/statistics/assessment/corrections")
                        .param("year", "2025")
                        .param("unit", "120101")
                        .param("at", "120101")
                        .param("indicator", "served")
                        .param("points", "十分")
                        .param("reason", "复核")
                        .with(user("city"))
                        .with(csrf()))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("得分应在0至10分之间")));
        mvc.perform(get("/api/statistics/assessment/2025/paper.pdf").with(user("city")))
                .andExpect(status().isOk())
                .andExpect(content().contentType("application/pdf"));
        mvc.perform(get("/api/statistics/assessment/2025/xlsx").with(user("city")))
                .andExpect(status().isOk());
    }

    @Test
    void anAllocationIsEnteredAndSharedOut() throws Exception {
        page("city", "/statistics/allocation", "没有一项因素填全");
        page("city", "/statistics/allocation?amount=abc", "请填写分配金额");
        mvc.perform(post("/statistics/allocation")
                        .param("year", "2026")
                        .param("120101.employed", "-1")
                        .param("120102.employed", "77")
                        .with(user("city"))
                        .with(csrf()))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("请填写不小于0的数")))
                .andExpect(content().string(containsString("77")));
        var entry = post("/statistics/allocation")
                .param("year", "2026")
                .with(user("city"))
                .with(csrf());
        List<String> districts = jdbc.queryForList("select code from JY_UNIT where code like '12____'", String.class);
        districts.forEach(code -> entry.param(code + ".employed", "1000.5"));
        mvc.perform(entry).andExpect(redirectedUrl("/statistics/allocation?year=2026"));
        page("city", "/statistics/allocation?amount=1000000.01", "100.00%", "1,000,000.01", "6.25%");
        mvc.perform(get("/api/statistics/allocation/2026/xlsx?amount=1000000.01")
                        .with(user("city")))
                .andExpect(status().isOk());
        mvc.perform(get("/statistics/allocation").with(user("district"))).andExpect(status().isForbidden());
    }

    @Test
    void ledgersOfMoneyAreShownAndPrinted() throws Exception {
        page("city", "/ledgers", "补贴申领台账", "资金拨付台账");
        for (String ledger : List.of("claims", "payments")) {
            page("street", "/ledgers/" + ledger, "没有符合条件的记录");
            page("street", "/ledgers/" + ledger + "/print?paidFrom=2026-01-01", "填报单位（盖章）", "年3月", "筛选条件");
            mvc.perform(get("/ledgers/" + ledger).with(user("finance"))).andExpect(status().isForbidden());
        }
        page("city", "/ledgers/figure-amount-paid?period=2026-03", "拨付金额");
        page("city", "/ledgers/figure-subsidized?period=2026-03&ITEM=startup", "享受补贴");
        mvc.perform(get("/api/statistics/trend?months=2&figure=AMOUNT_PAID").with(user("community")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.months.length()").value(2));
    }
}
