package io.jiuyuan.organization;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.jiuyuan.IntegrationTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Transactional;

@Transactional
class OrganizationApiTests extends IntegrationTest {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Autowired
    MockMvc web;

    @Test
    void unitsArePickedFromTheCityDown() throws Exception {
        web.perform(get("/api/units").with(as("street")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items[*].code").value(contains("12", "3605", "50")))
                .andExpect(jsonPath("$.total").value(3));
        web.perform(get("/api/units?parent=12&size=5&page=1").with(as("street")))
                .andExpect(jsonPath("$.items", hasSize(5)))
                .andExpect(jsonPath("$.items[0].fullName").value("天津市红桥区"))
                .andExpect(jsonPath("$.total").value(16));
        web.perform(get("/api/units").param("parent", "1201").param("q", "花园路").with(as("street")))
                .andExpect(jsonPath("$.total").value(0));
        web.perform(get("/api/units")
                        .param("parent", "120101")
                        .param("q", "花园路")
                        .with(as("street")))
                .andExpect(jsonPath("$.items[*].code").value(contains("120101001001")));
        web.perform(get("/api/units/120101001").with(as("street")))
                .andExpect(jsonPath("$.fullName").value("天津市和平区劝业场街道"))
                .andExpect(jsonPath("$.tierName").value("街道（乡镇）"));
    }

    @Test
    void nothingIsListedWithoutLogin() throws Exception {
        web.perform(get("/api/units")).andExpect(status().isUnauthorized());
    }

    @ParameterizedTest
    @ValueSource(strings = {"community", "street", "district", "bureau", "finance", "city", "auditor"})
    void onlyAdministratorsAdminister(String username) throws Exception {
        web.perform(get("/api/admin/officers").with(as(username))).andExpect(status().isForbidden());
        web.perform(get("/api/admin/officers/import/template").with(as(username)))
                .andExpect(status().isForbidden());
        web.perform(post("/api/admin/officers/street/handover")
                        .with(as(username))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"reason\":\"x\"}"))
                .andExpect(status().isForbidden());
        web.perform(multipart("/api/admin/divisions")
                        .file(csv("code,name,tier,parent\n"))
                        .with(as(username)))
                .andExpect(status().isForbidden());
    }

    @Test
    void anOfficerIsCreatedAndListed() throws Exception {
        web.perform(
                        post("/api/admin/officers")
                                .with(as("admin"))
                                .contentType(MediaType.APPLICATION_JSON)
                                .content(
                                        "{\"username\":\"li-na\",\"name\":\"李娜\",\"role\":\"street\",\"unitCode\":\"120101001\"}"))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.oneTimePassword").isString());
        web.perform(get("/api/admin/officers?q=li-").with(as("admin")))
                .andExpect(jsonPath("$.items[0].name").value("李娜"))
                .andExpect(jsonPath("$.items[0].posts[0].unitName").value("天津市和平区劝业场街道"))
                .andExpect(jsonPath("$.items[0].passwordHash").doesNotExist());
    }

    @Test
    void aListIsImportedAndItsResultComesAsJsonOrSheet() throws Exception {
        MockMultipartFile file = new MockMultipartFile("file", "list.xlsx", XLSX, listOf("li-na", "李娜"));

        web.perform(multipart("/api/admin/officers/import").file(file).with(as("admin")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[0].row").value(2))
                .andExpect(jsonPath("$[0].outcome").value("CREATED"))
                .andExpect(jsonPath("$[0].oneTimePassword").isString());
        web.perform(multipart("/api/admin/officers/import")
                        .file(file)
                        .accept(XLSX)
                        .with(as("admin")))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", XLSX))
                .andExpect(header().string("Cache-Control", containsString("no-store")));
        web.perform(get("/api/admin/officers/import/template").with(as("admin")))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", XLSX));
    }

    @Test
    void divisionsAreImportedWithAResultForEachBadRow() throws Exception {
        web.perform(multipart("/api/admin/divisions")
                        .file(
                                csv(
                                        "code,name,tier,parent\n99,试验市,city,\n990101,东区,district,\n990102001,x,street,990102\n"))
                        .with(as("admin")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.created").value(2))
                .andExpect(jsonPath("$.problems[0].line").value(4));
    }

    private static byte[] listOf(String username, String name) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("人员名单");
            String[][] rows = {{"用户名", "姓名", "角色", "单位代码"}, {username, name, "street", "120101001"}};
            for (int r = 0; r < rows.length; r++) {
                for (int c = 0; c < rows[r].length; c++) {
                    sheet.value(r, c, rows[r][c]);
                }
            }
        }
        return out.toByteArray();
    }

    private static MockMultipartFile csv(String text) {
        return new MockMultipartFile("file", "divisions.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private static RequestPostProcessor as(String username) {
        return httpBasic(username, FirstStaff.DEMO_PASSWORD);
    }
}
