package io.jiuyuan.portal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.jiuyuan.IntegrationTest;
import java.io.ByteArrayInputStream;
import java.util.Locale;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

class AdminPagesTests extends IntegrationTest {

    private static final String[] ADMINISTRATORS_ONLY = {
        "/admin/officers",
        "/admin/officers/street",
        "/admin/divisions",
        "/admin/calendar",
        "/admin/registers",
        "/admin/messages",
        "/admin/migrations",
        "/admin/keys"
    };

    @Autowired
    private MockMvc web;

    private static MockHttpServletRequestBuilder page(String path, String username) {
        String role = username.toUpperCase(Locale.ROOT);
        return get(path).accept(MediaType.TEXT_HTML).with(user(username).roles(role));
    }

    @Test
    void theAdministratorReachesEveryPageAndNoneHasScriptInItsText() throws Exception {
        for (String path : ADMINISTRATORS_ONLY) {
            String html = read(path, "admin");
            assertThat(html).contains("审计记录", "aria-current=\"page\"");
            assertThat(html.replaceAll("<script src=[^>]*></script>", "")).doesNotContain("<script", " onclick=");
        }
        assertThat(read("/admin/audit", "admin")).contains("核验链条", "密钥轮换");
    }

    @ParameterizedTest
    @ValueSource(strings = {"community", "street", "district", "bureau", "finance", "city", "auditor"})
    void nobodyElseReachesTheAdministratorsPages(String username) throws Exception {
        for (String path : ADMINISTRATORS_ONLY) {
            web.perform(page(path, username)).andExpect(status().isForbidden());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"community", "street", "district", "bureau", "finance", "city"})
    void theJournalIsForAuditorsAndAdministrators(String username) throws Exception {
        web.perform(page("/admin/audit", username)).andExpect(status().isForbidden());
    }

    @Test
    void anAuditorSeesTheJournalAndNoOtherSection() throws Exception {
        assertThat(read("/admin/audit", "auditor")).contains("核验链条").doesNotContain("人员管理", "密钥轮换");
        web.perform(page("/admin", "auditor")).andExpect(redirectedUrl("/admin/audit"));
        web.perform(page("/admin", "admin")).andExpect(redirectedUrl("/admin/officers"));
        assertThat(read("/", "auditor")).contains("href=\"/admin/audit\"").doesNotContain("href=\"/admin\"");
        assertThat(read("/", "admin")).contains("href=\"/admin\"");
        assertThat(read("/", "street")).doesNotContain("href=\"/admin");
    }

    @Test
    void whoIsNotSignedInIsSentToTheLogin() throws Exception {
        web.perform(get("/admin/officers").accept(MediaType.TEXT_HTML))
                .andExpect(status().isFound())
                .andExpect(header().string("Location", Matchers.endsWith("/login")));
    }

    @Test
    void anAccountThatDoesNotExistIsNotFound() throws Exception {
        web.perform(page("/admin/officers/nobody", "admin")).andExpect(status().isNotFound());
    }

    @Test
    void theResultSheetIsMadeFromTheAnswerThatTheImportGave() throws Exception {
        String rows = "[{\"row\":2,\"username\":\"zhang-san\",\"name\":\"张三\",\"outcome\":\"CREATED\","
                + "\"message\":\"\",\"oneTimePassword\":\"=Ab3\"}]";
        byte[] sheet = web.perform(result(rows, "admin"))
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", Matchers.containsString("no-store")))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();

        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(sheet))) {
            Row row = workbook.getFirstSheet().read().get(1);
            assertThat(row.getCellText(1)).isEqualTo("zhang-san");
            assertThat(row.getCellText(5)).isEqualTo("=Ab3");
        }
        web.perform(result(rows, "auditor")).andExpect(status().isForbidden());
    }

    private static MockHttpServletRequestBuilder result(String rows, String username) {
        return post("/api/admin/officers/import/result")
                .contentType(MediaType.APPLICATION_JSON)
                .content(rows)
                .with(user(username).roles(username.toUpperCase(Locale.ROOT)))
                .with(csrf());
    }

    private String read(String path, String username) throws Exception {
        return web.perform(page(path, username))
                .andExpect(status().isOk())
                .andExpect(content().contentTypeCompatibleWith(MediaType.TEXT_HTML))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
