package io.jiuyuan.portal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.jiuyuan.IntegrationTest;
import io.jiuyuan.oversight.domain.Intervention;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

/** What an administrator changes for everybody stands in the journal, with what it was about and by whom. */
@Transactional
class AdministrationIsRecordedTests extends IntegrationTest {

    @Autowired
    private MockMvc web;

    @Test
    void anImportOfDivisionsThatChangesSomething() throws Exception {
        String list = "code,name,tier,parent\n120101001099,试验社区,community,120101001\n";
        importDivisions(list).andExpect(status().isOk());
        importDivisions(list).andExpect(status().isOk());

        recorded("divisions-imported", "12")
                .andExpect(jsonPath("$.entries", hasSize(1)))
                .andExpect(jsonPath("$.entries[0].actor").value("admin"))
                .andExpect(jsonPath("$.entries[0].detail").value("新增1，更名0，划转0，恢复0，撤销0"));
    }

    @Test
    void aUnitThatMovesAndOneThatCloses() throws Exception {
        web.perform(asAdmin(post("/api/admin/units/120101001001/move"))
                        .content("{\"parent\":\"120101002\",\"from\":\"2026-04-01\"}"))
                .andExpect(status().isNoContent());
        web.perform(asAdmin(post("/api/admin/units/120101001002/close"))
                        .content("{\"successor\":\"120101001004\",\"lastDay\":\"2026-03-31\"}"))
                .andExpect(status().isNoContent());

        recorded("unit-moved", "120101001001")
                .andExpect(jsonPath("$.entries[0].detail").value("自2026-04-01起划归120101002"));
        recorded("unit-closed", "120101001002")
                .andExpect(jsonPath("$.entries[0].detail").value("至2026-03-31，由120101001004承接"));
    }

    @Test
    void whatIsRefusedLeavesNoEntry() throws Exception {
        web.perform(asAdmin(post("/api/admin/units/120101001001/move"))
                        .content("{\"parent\":\"12\",\"from\":\"2026-04-01\"}"))
                .andExpect(status().isConflict());

        recorded("unit-moved", "120101001001").andExpect(jsonPath("$.entries", hasSize(0)));
    }

    /** The page has words for every act that a module records. */
    @Test
    void everyActHasItsChineseName() throws Exception {
        String page = read("/static/portal/admin/audit.js");
        Pattern act = Pattern.compile("\\.record\\(\\s*\"([a-z-]+)\"");
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                Matcher found = act.matcher(Files.readString(file));
                while (found.find()) {
                    assertThat(page).as(file.toString()).containsPattern("'?" + found.group(1) + "'?: '");
                }
            }
        }
        for (Intervention.Kind kind : Intervention.Kind.values()) {
            assertThat(page).contains("'" + kind.auditAction() + "': '");
        }
    }

    private ResultActions importDivisions(String list) throws Exception {
        return web.perform(multipart("/api/admin/divisions")
                .file(new MockMultipartFile("file", "list.csv", "text/csv", list.getBytes(StandardCharsets.UTF_8)))
                .with(user("admin").roles("ADMIN"))
                .with(csrf()));
    }

    private ResultActions recorded(String action, String subject) throws Exception {
        return web.perform(get("/api/audit")
                        .param("actor", "admin")
                        .param("action", action)
                        .param("subject", subject)
                        .with(user("admin").roles("ADMIN")))
                .andExpect(status().isOk());
    }

    private static MockHttpServletRequestBuilder asAdmin(MockHttpServletRequestBuilder request) {
        return request.contentType(MediaType.APPLICATION_JSON)
                .with(user("admin").roles("ADMIN"))
                .with(csrf());
    }

    private static String read(String resource) throws IOException {
        try (InputStream content = AdministrationIsRecordedTests.class.getResourceAsStream(resource)) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
