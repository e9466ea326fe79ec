package io.jiuyuan.publicnotice.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.jiuyuan.IntegrationTest;
import io.jiuyuan.publicnotice.PublicNotices;
import io.jiuyuan.publicnotice.PublicNotices.Draft;
import io.jiuyuan.publicnotice.PublicNotices.Notice;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

class NoticePagesTests extends IntegrationTest {

    @Autowired
    private PublicNotices notices;

    @Autowired
    private MockMvc web;

    private Notice publish(String personLine) {
        return notices.publish(
                new Draft("JY120101202600002", "天津市和平区劝业场街道办事处", "就业困难人员认定公示", personLine, "大龄人员"),
                5,
                UUID.randomUUID().toString());
    }

    private static MockHttpServletRequestBuilder objection(Notice notice, String address) {
        return post("/public/notices/" + notice.number() + "/objections").with(request -> {
            request.setRemoteAddr(address);
            return request;
        });
    }

    @Test
    void theListAndTheNoticeShowWhatWasPublishedWithoutLogin() throws Exception {
        Notice notice = publish("王某某，120101**********28");
        web.perform(get("/public/notices"))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(containsString(notice.number()), containsString("王某某，120101**********28"))));
        web.perform(get("/public/notices/" + notice.number()))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("王某某"),
                                containsString("2026年3月9日"),
                                containsString(notice.snapshotHash()),
                                not(containsString("JY120101202600002")))));
    }

    @Test
    void afterTheLastDayNobodyIsNamedAnyMore() throws Exception {
        Notice notice = publish("李某某，120101**********56");
        clock.moveTo(notice.lastDay().plusDays(1));
        for (String path : new String[] {"", "/objections"}) {
            web.perform(get("/public/notices/" + notice.number() + path))
                    .andExpect(status().isOk())
                    .andExpect(content()
                            .string(allOf(
                                    containsString("公示已结束"),
                                    not(containsString("李某某")),
                                    not(containsString("120101*")),
                                    not(containsString("大龄人员")))));
        }
        web.perform(objection(notice, "10.0.0.1")
                        .with(csrf())
                        .param("text", "此人在某单位上班")
                        .param("contactName", "赵某")
                        .param("contactPhone", "19900001234"))
                .andExpect(status().isConflict())
                .andExpect(content().string(not(containsString("李某某"))));
    }

    @Test
    void aNoticeThatWasTakenDownNamesNobody() throws Exception {
        Notice notice = publish("孙某某，120101**********9X");
        notices.takeDown(notice.number(), "申请人撤回了申请");
        web.perform(get("/public/notices/" + notice.number()))
                .andExpect(content()
                        .string(allOf(containsString("提前撤下"), not(containsString("孙某某")), not(containsString("撤回了")))));
    }

    @Test
    void aNumberThatDoesNotExistIsNotFound() throws Exception {
        for (String number : new String[] {"GS2026999999", "GS1999000001", "x", "<script>"}) {
            web.perform(get("/public/notices/{number}", number))
                    .andExpect(status().isNotFound())
                    .andExpect(content().string(not(containsString("<script>"))));
        }
    }

    @Test
    void anObjectionIsReceivedWithItsNumber() throws Exception {
        Notice notice = publish("周某某");
        web.perform(get("/public/notices/" + notice.number() + "/objections"))
                .andExpect(content().string(containsString("name=\"_csrf\"")));
        String location = web.perform(objection(notice, "10.0.0.2")
                        .with(csrf())
                        .param("text", "此人在某单位上班")
                        .param("contactName", "赵某")
                        .param("contactPhone", "19900001234"))
                .andExpect(redirectedUrlPattern("/public/notices/*/objections?received=YY2026*"))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        web.perform(get(location)).andExpect(content().string(containsString("异议已收到")));
        assertThat(notices.objections(notice.number())).hasSize(1);
    }

    @Test
    void withoutTheTokenNothingIsStored() throws Exception {
        Notice notice = publish("吴某某");
        web.perform(objection(notice, "10.0.0.3")
                        .param("text", "此人在某单位上班")
                        .param("contactName", "赵某")
                        .param("contactPhone", "19900001234"))
                .andExpect(status().is4xxClientError());
        assertThat(notices.objections(notice.number())).isEmpty();
    }

    @Test
    void aMistakeKeepsWhatWasWrittenAndRunsNoMarkup() throws Exception {
        Notice notice = publish("郑某某");
        web.perform(objection(notice, "10.0.0.4")
                        .with(csrf())
                        .param("text", "</textarea><script>alert(1)</script>")
                        .param("contactName", "\"><img src=x onerror=alert(1)>")
                        .param("contactPhone", "1"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content()
                        .string(allOf(
                                containsString("联系电话应为手机号码或带区号的固定电话"),
                                containsString("&lt;/textarea&gt;&lt;script&gt;"),
                                not(containsString("<script")),
                                not(containsString("<img")))));
    }

    @Test
    void markupInANoticeIsText() throws Exception {
        Notice notice = publish("<b onclick=alert(1)>某某</b>");
        web.perform(get("/public/notices/" + notice.number()))
                .andExpect(content().string(allOf(containsString("&lt;b onclick"), not(containsString("<b onclick")))));
    }

    @Test
    void aFloodFromOneAddressIsSlowedDownAndAnotherAddressIsNot() throws Exception {
        Notice notice = publish("冯某某");
        for (int i = 0; i < 5; i++) {
            web.perform(objection(notice, "10.0.0.5").with(csrf())).andExpect(status().isUnprocessableEntity());
        }
        web.perform(objection(notice, "10.0.0.5").with(csrf()).param("text", "写好的内容"))
                .andExpect(status().isTooManyRequests())
                .andExpect(content().string(containsString("写好的内容")));
        web.perform(objection(notice, "10.0.0.6").with(csrf())).andExpect(status().isUnprocessableEntity());
        clock.advance(Duration.ofMinutes(10));
        web.perform(objection(notice, "10.0.0.5").with(csrf())).andExpect(status().isUnprocessableEntity());
    }

    @Test
    void nobodyElsesNumberIsEchoed() throws Exception {
        Notice notice = publish("陈某某");
        web.perform(get("/public/notices/" + notice.number() + "/objections").param("received", "<script>"))
                .andExpect(content().string(allOf(not(containsString("<script>")), not(containsString("异议已收到")))));
    }
}
