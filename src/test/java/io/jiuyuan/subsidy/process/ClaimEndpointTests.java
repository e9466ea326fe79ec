package io.jiuyuan.subsidy.process;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;

import java.io.ByteArrayOutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.result.MockMvcResultMatchers;

/** Claims over HTTP and as pages. */
class ClaimEndpointTests extends ClaimTest {

    @Autowired
    private MockMvc mvc;

    @Test
    void aClaimIsTriedAndThenFiledUnderItsKey() throws Exception {
        String claim = json.writeValueAsString(flexible(flexibleWorker(), "2026-02", "2026-03", List.of()));
        mvc.perform(post("/api/claims/preview")
                        .with(user("street"))
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(claim))
                .andExpect(MockMvcResultMatchers.status().isOk())
                .andExpect(jsonPath("$.problems").isEmpty())
                .andExpect(jsonPath("$.lines[0].left", containsString("已用0个月")))
                .andExpect(jsonPath("$.hints", hasItem(containsString("尚缺必需的材料"))));
        mvc.perform(post("/api/claims")
                        .with(user("street"))
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(claim))
                .andExpect(MockMvcResultMatchers.status().isUnprocessableEntity())
                .andExpect(jsonPath("$.problems[0].field").value("Idempotency-Key"));
        mvc.perform(post("/api/claims")
                        .with(user("street"))
                        .with(csrf())
                        .header("Idempotency-Key", "k-" + System.nanoTime())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(claim))
                .andExpect(MockMvcResultMatchers.status().isCreated())
                .andExpect(jsonPath("$.claimNumber", containsString("BT120101")));
        mvc.perform(post("/api/claims")
                        .with(user("finance"))
                        .with(csrf())
                        .header("Idempotency-Key", "f-" + System.nanoTime())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(claim))
                .andExpect(MockMvcResultMatchers.status().isForbidden());
    }

    @Test
    void pagesShowTheOwnClaimsAndNoNumberInTheClear() throws Exception {
        Known known = flexibleWorker();
        String number = filed(known);
        mvc.perform(get("/claims?number=" + number).with(user("street")))
                .andExpect(MockMvcResultMatchers.status().isOk())
                .andExpect(content().string(containsString(number)));
        mvc.perform(get("/claims?number=" + number).with(user("street2")))
                .andExpect(content().string(not(containsString("/claims/" + number))));
        mvc.perform(get("/claims/" + number).with(user("district")))
                .andExpect(MockMvcResultMatchers.status().isOk())
                .andExpect(content().string(containsString("金额如何得出")))
                .andExpect(content().string(not(containsString(known.identityNumber()))));
        mvc.perform(get("/claims/" + number).with(user("street2")))
                .andExpect(MockMvcResultMatchers.status().isForbidden());
        mvc.perform(get("/claims/new").with(user("street")))
                .andExpect(MockMvcResultMatchers.status().isOk());
        mvc.perform(get("/employers").with(user("street")))
                .andExpect(MockMvcResultMatchers.status().isOk());
    }

    @Test
    void nobodyIsOfferedAFormThatWouldThenBeRefused() throws Exception {
        for (String files : List.of("community", "street", "district")) {
            mvc.perform(get("/claims").with(user(files))).andExpect(content().string(containsString("/claims/new")));
            mvc.perform(get("/employers").with(user(files))).andExpect(content().string(containsString("登记或更新单位")));
            mvc.perform(get("/recoveries").with(user(files)))
                    .andExpect(content().string(not(containsString("提出追回</h2>"))));
        }
        for (String reads : List.of("bureau", "city", "auditor")) {
            mvc.perform(get("/claims").with(user(reads)))
                    .andExpect(content().string(not(containsString("/claims/new"))));
            mvc.perform(get("/employers").with(user(reads)))
                    .andExpect(content().string(not(containsString("登记或更新单位"))));
            mvc.perform(get("/claims/new").with(user(reads)))
                    .andExpect(MockMvcResultMatchers.status().isForbidden());
        }
        mvc.perform(get("/recoveries").with(user("bureau"))).andExpect(content().string(containsString("提出追回</h2>")));
        mvc.perform(get("/claims/new").with(user("finance")))
                .andExpect(MockMvcResultMatchers.status().isForbidden());
    }

    @Test
    void aListWithOneWrongRowIsNotFiledAndEachRowSaysWhy() throws Exception {
        Known known = employee();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "t", "1.0")) {
            Worksheet sheet = book.newWorksheet("人员名单");
            String[][] rows = {
                {"姓名", "证件号码", "起始月份", "截止月份", "合同月数", "工资已付", "社保已缴"},
                {"周明", known.identityNumber(), "2026-01", "2026-02", "24", "是", "是"},
                {"某人", "110105194912310021", "2026-01", "2026-02", "24", "是", "是"}
            };
            for (int r = 0; r < rows.length; r++) {
                for (int c = 0; c < rows[r].length; c++) {
                    sheet.value(r, c, rows[r][c]);
                }
            }
        }
        mvc.perform(multipart("/api/claims/import")
                        .file(new MockMultipartFile("file", "名单.xlsx", null, out.toByteArray()))
                        .param("itemCode", EMPLOYER_INSURANCE)
                        .param("creditCode", "91350100M000100Y43")
                        .header("Idempotency-Key", "i-" + System.nanoTime())
                        .with(user("street"))
                        .with(csrf()))
                .andExpect(MockMvcResultMatchers.status().isOk())
                .andExpect(jsonPath("$.claimNumber").doesNotExist())
                .andExpect(jsonPath("$.problems[0]", containsString("尚未登记")))
                .andExpect(jsonPath("$.rows[0].sound").value(true))
                .andExpect(jsonPath("$.rows[1].row").value(3))
                .andExpect(jsonPath("$.rows[1].sound").value(false));
    }

    @Test
    void theItemsSayWhatIsOpenAndWhatIsAsked() throws Exception {
        mvc.perform(get("/api/claims/items").with(user("street")))
                .andExpect(MockMvcResultMatchers.status().isOk())
                .andExpect(jsonPath("$[?(@.code == 'flexible-insurance')].on").value(hasItem(true)))
                .andExpect(jsonPath("$[?(@.code == 'startup')].on").value(hasItem(false)))
                .andExpect(jsonPath("$[?(@.code == 'flexible-insurance')].fields[*].name")
                        .value(hasItem("people[0].firstMonth")));
        mvc.perform(get("/api/claims/items").with(user("auditor")))
                .andExpect(MockMvcResultMatchers.status().isForbidden());
    }

    @Test
    void theAccountIsRecordedByTheStreetOfTheClaim() throws Exception {
        String number = filed(flexibleWorker());
        String account = """
                {"reason": "本人提供社会保障卡",
                 "account": {"holder": "周明", "bankName": "天津银行", "number": "%s", "activated": true}}""".formatted("6217000012340000123");
        mvc.perform(post("/api/claims/" + number + "/account")
                        .with(user("street2"))
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(account))
                .andExpect(MockMvcResultMatchers.status().isForbidden());
        mvc.perform(post("/api/claims/" + number + "/account")
                        .with(user("street"))
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(account))
                .andExpect(MockMvcResultMatchers.status().isNoContent());
        mvc.perform(get("/claims/" + number).with(user("street")))
                .andExpect(content().string(containsString("已登记、更正收款账户")))
                .andExpect(content().string(not(containsString("6217000012340000123"))));
    }
}
