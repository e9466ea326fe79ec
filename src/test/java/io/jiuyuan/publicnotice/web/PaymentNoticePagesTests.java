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

import io.jiuyuan.publicnotice.PaymentNoticeTest;
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
        settle(object(number, 2), "bureau", Map.of(2, REFUSED));
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
                            .param("reason", "标准适用有误，须更正"))
                    .andExpect(status().isForbidden());
        }
        web.perform(post("/notices/" + number + "/take-down")
                        .with(csrf())
                        .with(user("bureau2"))
                        .param("reason", "标准适用有误，须更正"))
                .andExpect(redirectedUrlPattern("/notices/*"));
        assertThat(statusOf(number)).isEqualTo("taken-down");
        web.perform(get(page(number)))
                .andExpect(content().string(containsString("提前撤下")))
                .andExpect(content().string(not(containsString("测试人"))));
    }
}
