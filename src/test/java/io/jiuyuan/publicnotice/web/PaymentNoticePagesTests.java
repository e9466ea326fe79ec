package io.jiuyuan.publicnotice.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.jiuyuan.publicnotice.PayableLines;
import io.jiuyuan.publicnotice.PaymentNoticeTest;
import io.jiuyuan.shared.Money;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

class PaymentNoticePagesTests extends PaymentNoticeTest {

    private static final AtomicInteger ADDRESSES = new AtomicInteger();
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Autowired
    private MockMvc web;

    private static String page(String number) {
        return "/public/notices/payments/" + number;
    }

    private static MockHttpServletRequestBuilder objection(String number) {
        String address = "10.2.0." + ADDRESSES.incrementAndGet();
        return post(page(number) + "/objections").with(csrf()).with(request -> {
            request.setRemoteAddr(address);
            return request;
        });
    }

    @Test
    void anybodyReadsTheLinesPageByPageAndFindsAName() throws Exception {
        String number = running(230, DAY);
        web.perform(get("/public/notices")).andExpect(content().string(containsString(number)));
        web.perform(get("/public/notices/payments")).andExpect(content().string(containsString(number)));
        web.perform(get(page(number)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("测试人100<")))
                .andExpect(content().string(not(containsString("测试人101<"))))
                .andExpect(content().string(containsString("第1页，共3页")));
        web.perform(get(page(number)).param("page", "2")).andExpect(content().string(containsString("测试人230<")));
        web.perform(get(page(number)).param("name", "人17"))
                .andExpect(content().string(containsString("查到11项")))
                .andExpect(content().string(containsString("测试人179<")));
        web.perform(get(page(number)).param("name", "%")).andExpect(content().string(containsString("没有查到")));
        web.perform(get(page("GZ1201012026999999"))).andExpect(status().isNotFound());
    }

    @Test
    void beforeItIsReleasedNobodyReadsItAndAfterItsEndItNamesNobody() throws Exception {
        approved(HEPING, 1);
        String number = compiled(HEPING, "bureau");
        web.perform(get(page(number))).andExpect(status().isNotFound());
        web.perform(get(page(number) + "/list.pdf")).andExpect(status().isNotFound());
        release(number, "bureau2");
        web.perform(get(page(number))).andExpect(content().string(containsString("测试人1")));
        startOf(LocalDate.of(2026, 3, 10));
        web.perform(get(page(number)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("期满")))
                .andExpect(content().string(not(containsString("测试人"))));
        web.perform(get(page(number) + "/list.pdf")).andExpect(status().isNotFound());
    }

    @Test
    void thePdfHoldsEveryLineOnce() throws Exception {
        String number = running(130, DAY);
        byte[] pdf = web.perform(get(page(number) + "/list.pdf"))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", "application/pdf"))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        assertThat(text(pdf))
                .contains("灵活就业社会保险补贴", number, "130项", "130.00元", "2026年3月9日")
                .contains("测试人130");
        assertThat(web.perform(get(page(number) + "/list.pdf"))
                        .andReturn()
                        .getResponse()
                        .getContentAsByteArray())
                .as("printed once")
                .isEqualTo(pdf);
    }

    /** DOMAIN section 3 item 12, with what registers really hold. */
    @Test
    void pageAndPaperShowUnitPersonItemStandardAndAmountAndNothingElse() throws Exception {
        clock.moveTo(DAY.atTime(9, 0));
        put(1, null, "阿卜杜拉·买买提", "650102********1234", "灵活就业社会保险补贴");
        put(2, "天津<b>某某</b>&\"商贸\"有限公司", "𠮷小红", "810000********0021", "岗位补贴");
        put(3, "天津市精神卫生中心", "李某", "120101********1028", "社会保险补贴");
        put(4, null, "王<script>alert(1)</script>", "830000********001X", "灵活就业社会保险补贴");
        put(5, null, "赵某", "120101198005141028", "灵活就业社会保险补贴");
        put(6, null, "钱某13800138000", "120101********1029", "灵活就业社会保险补贴");
        put(7, null, "孙某", "120101********1030", "戒毒康复人员社会保险补贴");
        put(8, null, "周某", "820000199408230021", "灵活就业社会保险补贴");
        String number = compiled(HEPING, "bureau");
        assertThat(standing(number).lines()).isEqualTo(4);
        release(number, "bureau2");
        String html = web.perform(get(page(number)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(html)
                .contains("阿卜杜拉·买买提", "𠮷小红", "810000********0021", "天津市精神卫生中心", "1,000.00元", "863.33元/月×3个月")
                .contains("王&lt;script&gt;", "天津&lt;b&gt;某某")
                .doesNotContain("<script>alert", "<b>某某")
                .doesNotContain("120101198005141028", "13800138000", "戒毒", "820000199408230021", "赵某", "孙某", "周某")
                .doesNotContain("BT120101", "4050", "6217");
        String paper = text(web.perform(get(page(number) + "/list.pdf"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray());
        assertThat(paper.replaceAll("\\s", ""))
                .contains("阿卜杜拉·买买提", "小红", "810000********0021", "天津市精神卫生中心")
                .doesNotContain("120101198005141028", "13800138000", "戒毒", "820000199408230021", "赵某", "孙某", "周某");
    }

    private void put(int n, String unit, String person, String masked, String item) {
        String claim = "BT1201012026%06d".formatted(555_000 + n);
        source.put(
                HEPING,
                new PayableLines.Line(
                        claim + "-1",
                        claim,
                        unit,
                        person,
                        masked,
                        "flexible-insurance",
                        item,
                        "863.33元/月×3个月",
                        "2026年1月至3月",
                        new Money(100_000)));
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    @Test
    void anObjectionIsTakenWithItsMistakesToldAtTheFields() throws Exception {
        String number = running(3, DAY);
        web.perform(get(page(number) + "/objections").param("line", "1", "3"))
                .andExpect(content().string(containsString("1、3")));
        web.perform(objection(number).param("lines", "9").param("text", "短").param("contactPhone", "12"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("contactName-problem")))
                .andExpect(content().string(containsString("contactPhone-problem")));
        web.perform(objection(number)
                        .param("lines", "9")
                        .param("text", "此人已在外地就业。")
                        .param("contactName", "赵某")
                        .param("contactAddress", "天津市和平区测试路1号"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("第9项不在公示中")));
        web.perform(objection(number)
                        .param("lines", "第1项、3")
                        .param("text", "此人已在外地就业。")
                        .param("contactName", "赵某")
                        .param("contactAddress", "天津市和平区测试路1号"))
                .andExpect(redirectedUrlPattern(page(number) + "/objections?received=YZ1201012026*"));
        assertThat(standing(number).heldLines()).isEqualTo(2);
        startOf(LocalDate.of(2026, 3, 10));
        web.perform(objection(number)
                        .param("lines", "2")
                        .param("text", "此人已在外地就业。")
                        .param("contactName", "赵某")
                        .param("contactPhone", "19900001234"))
                .andExpect(status().isConflict());
    }

    @Test
    void theBureauCompilesChosenLinesAndTheCertificateProvesWhatWasUp() throws Exception {
        var refs = approved(HEPING, 3);
        web.perform(get("/notices/compile").with(user("bureau")))
                .andExpect(content().string(containsString("3 项")))
                .andExpect(content().string(containsString("6.00元")));
        web.perform(post("/notices/compile").with(csrf()).with(user("bureau")).param("scope", "chosen"))
                .andExpect(content().string(containsString("请勾选")));
        String number = web.perform(post("/notices/compile")
                        .with(csrf())
                        .with(user("bureau"))
                        .param("scope", "chosen")
                        .param("ref", refs.get(0), refs.get(1)))
                .andExpect(redirectedUrlPattern("/notices/GZ*"))
                .andReturn()
                .getResponse()
                .getRedirectedUrl()
                .substring("/notices/".length());
        executeDueJobs();
        release(number, "bureau2");
        settle(object(number, 2), "city", Map.of(2, REFUSED));
        startOf(LocalDate.of(2026, 3, 10));
        for (String reader : new String[] {"bureau", "district", "city", "auditor"}) {
            web.perform(get("/notices/" + number).with(user(reader)))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("异议成立，不予发放")))
                    .andExpect(content().string(not(containsString("19900001234"))));
            web.perform(get("/notices").with(user(reader))).andExpect(content().string(containsString(number)));
        }
        String paper = web.perform(
                        post("/notices/" + number + "/certificate").with(csrf()).with(user("bureau")))
                .andExpect(redirectedUrlPattern("/api/documents/*.pdf"))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        byte[] pdf = web.perform(get(paper).with(user("auditor")))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        assertThat(text(pdf)).contains("资金公示证明", "2026年3月2日", "2026年3月9日", "公示期满", "2项", "收到异议1件");
        jdbc.update("UPDATE JY_PAYMENT_NOTICE SET title = '别的' WHERE id > ?", before);
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> web.perform(
                        post("/notices/" + number + "/certificate").with(csrf()).with(user("bureau")))))
                .as("what was changed is not proved")
                .hasMessageContaining("not what was published");
    }

    @Test
    void otherDistrictsAndRolesDoNotReadIt() throws Exception {
        String number = running(1, DAY);
        for (String other :
                new String[] {"xinyu-county", "chongqing-district", "street", "community", "finance", "admin"}) {
            web.perform(get("/notices/" + number).with(user(other))).andExpect(status().isForbidden());
            web.perform(get("/notices").with(user(other))).andExpect(content().string(not(containsString(number))));
        }
        for (String other : new String[] {"district", "city", "auditor"}) {
            web.perform(get("/notices/compile").with(user(other))).andExpect(status().isForbidden());
            web.perform(post("/notices/" + number + "/take-down")
                            .with(csrf())
                            .with(user(other))
                            .param("ground", "content")
                            .param("reason", "标准适用有误，须更正"))
                    .andExpect(status().isForbidden());
        }
        web.perform(post("/notices/" + number + "/take-down")
                        .with(csrf())
                        .with(user("bureau2"))
                        .param("ground", "")
                        .param("reason", "张三的电话写错了"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("请选择对外公布的撤回原因")))
                .andExpect(content().string(containsString("张三的电话写错了")));
        web.perform(post("/notices/" + number + "/take-down")
                        .with(csrf())
                        .with(user("bureau2"))
                        .param("ground", "privacy")
                        .param("reason", "张三的电话写错了"))
                .andExpect(redirectedUrlPattern("/notices/*"));
        assertThat(statusOf(number)).isEqualTo("taken-down");
        web.perform(get(page(number)))
                .andExpect(content().string(containsString("公示已撤回")))
                .andExpect(content().string(containsString("含有不应公开的内容")))
                .andExpect(content().string(not(containsString("张三"))))
                .andExpect(content().string(not(containsString("测试人"))));
        web.perform(get("/public/notices/payments"))
                .andExpect(content().string(containsString(number)))
                .andExpect(content().string(containsString("已撤回")));
        startOf(LocalDate.of(2026, 3, 10));
        web.perform(get("/public/notices/payments")).andExpect(content().string(not(containsString(number))));
    }
}
