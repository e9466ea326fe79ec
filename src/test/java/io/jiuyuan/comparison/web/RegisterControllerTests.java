package io.jiuyuan.comparison.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.jiuyuan.comparison.RegisterSnapshots;
import io.jiuyuan.organization.Officer;
import io.jiuyuan.organization.Officers;
import io.jiuyuan.organization.Role;
import io.jiuyuan.shared.AccessRefused;
import io.jiuyuan.shared.InputRejected;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class RegisterControllerTests {

    private final RegisterSnapshots snapshots = mock(RegisterSnapshots.class);
    private final Officers officers = mock(Officers.class);
    private final MockMvc web = MockMvcBuilders.standaloneSetup(new RegisterController(snapshots, officers))
            .build();

    private void signIn(Role role) {
        when(officers.current()).thenReturn(new Officer("someone", "某某", Set.of(new Officer.Post(role, "12"))));
    }

    @Test
    void theBodyIsImportedAsItIs() throws Exception {
        signIn(Role.ADMIN);
        AtomicReference<String> body = new AtomicReference<>();
        when(snapshots.load(eq("civil-affairs"), eq(LocalDate.of(2026, 3, 1)), any(), eq(null), eq("someone")))
                .thenAnswer(call -> {
                    InputStream content = call.getArgument(2);
                    body.set(new String(content.readAllBytes(), StandardCharsets.UTF_8));
                    return new RegisterSnapshots.Report(
                            7,
                            "civil-affairs",
                            LocalDate.of(2026, 3, 1),
                            10,
                            1,
                            List.of(new RegisterSnapshots.RowProblem(3, "列数不对")));
                });
        web.perform(post("/api/admin/registers/civil-affairs/snapshots?date=2026-03-01")
                        .contentType("text/csv")
                        .content("a,b"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.rows").value(10))
                .andExpect(jsonPath("$.problems[0].row").value(3));
        assertThat(body).hasValue("a,b");
    }

    @Test
    void anUploadedFileIsImported() throws Exception {
        signIn(Role.ADMIN);
        when(snapshots.load(any(), any(), any(), any(), any()))
                .thenReturn(
                        new RegisterSnapshots.Report(7, "civil-affairs", LocalDate.of(2026, 3, 1), 1, 0, List.of()));
        web.perform(multipart("/api/admin/registers/civil-affairs/snapshots?date=2026-03-01&charset=GB18030")
                        .file(new MockMultipartFile("file", new byte[] {1})))
                .andExpect(status().isOk());
    }

    @Test
    void onlyAnAdministratorMay() {
        signIn(Role.CITY);
        assertThatThrownBy(() -> web.perform(get("/api/admin/registers"))).hasCauseInstanceOf(AccessRefused.class);
        assertThatThrownBy(() -> web.perform(post("/api/admin/registers/civil-affairs/snapshots?date=2026-03-01")
                        .contentType("text/csv")))
                .hasCauseInstanceOf(AccessRefused.class);
        verifyNoInteractions(snapshots);
    }

    @Test
    void aDateOrCharsetThatDoesNotReadIsRefusedAtItsField() {
        signIn(Role.ADMIN);
        for (String query : List.of("date=yesterday", "date=2026-03-01&charset=klingon")) {
            assertThatThrownBy(() -> web.perform(post("/api/admin/registers/civil-affairs/snapshots?" + query)
                            .contentType("text/csv")))
                    .hasCauseInstanceOf(InputRejected.class);
        }
    }
}
