package io.jiuyuan.notification.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.jiuyuan.IntegrationTest;
import io.jiuyuan.notification.MessageAccess;
import io.jiuyuan.notification.Notifications.Sent;
import io.jiuyuan.notification.Outbox;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.ui.ExtendedModelMap;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

class MessagesPagesTests extends IntegrationTest {

    @Autowired
    private MockMvc web;

    private String render(String page, List<Outbox.Entry> entries) {
        Outbox outbox = mock(Outbox.class);
        when(outbox.latest(null, 0, 500)).thenReturn(entries);
        MessageAccess access = mock(MessageAccess.class);
        when(access.maySee("JY1")).thenReturn(true);
        ExtendedModelMap model = new ExtendedModelMap();
        String view = new DemoMessagesPage(outbox, access, clock).messages(page, model);
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("templates/");
        resolver.setSuffix(".html");
        resolver.setCharacterEncoding("UTF-8");
        resolver.setTemplateMode(TemplateMode.HTML);
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateResolver(resolver);
        engine.setLinkBuilder(new org.thymeleaf.linkbuilder.StandardLinkBuilder() {
            @Override
            protected String computeContextPath(
                    org.thymeleaf.context.IExpressionContext context,
                    String base,
                    java.util.Map<String, Object> parameters) {
                return "";
            }
        });
        return engine.process(view, new Context(Locale.CHINA, model));
    }

    private Outbox.Entry entry(String status, String text, String error) {
        return new Outbox.Entry(
                1,
                new Sent("k", "JY1", "demo", "199****1234", text, status, clock.instant(), clock.instant()),
                1,
                error);
    }

    @Test
    void theDemoPageShowsWhatWasSent() {
        String page = render("0", List.of(entry("sent", "已受理<script>", null), entry("failed", "不予认定", "没有可用的联系方式")));
        assertThat(page)
                .contains("199****1234", "已受理&lt;script&gt;", "已发送", "发送失败：没有可用的联系方式", "2026-03-02 09:00")
                .doesNotContain("<script>");
        assertThat(render("-7", List.of())).contains("还没有消息");
    }

    @Test
    void messagesOfCasesOutsideTheOwnJurisdictionAreLeftOut() {
        Outbox.Entry other = new Outbox.Entry(
                2,
                new Sent("k2", "JY2", "demo", "199****9999", "不予认定", "sent", clock.instant(), clock.instant()),
                1,
                null);
        assertThat(render("0", List.of(entry("sent", "已受理", null), other)))
                .contains("已受理")
                .doesNotContain("199****9999", "不予认定");
    }

    @Test
    void onlyAdministratorsReachTheOutbox() throws Exception {
        web.perform(get("/api/admin/messages")).andExpect(status().isUnauthorized());
        web.perform(get("/api/admin/messages").with(httpBasic("street", "jiuyuan-demo")))
                .andExpect(status().isForbidden());
        web.perform(get("/api/admin/messages").with(httpBasic("admin", "jiuyuan-demo")))
                .andExpect(status().isOk());
    }
}
