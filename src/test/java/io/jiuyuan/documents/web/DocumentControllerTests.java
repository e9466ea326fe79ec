package io.jiuyuan.documents.web;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.jiuyuan.documents.Documents;
import io.jiuyuan.registry.CaseAccess;
import io.jiuyuan.shared.AccessRefused;
import io.jiuyuan.shared.AuditTrail;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class DocumentControllerTests {

    private static final byte[] PDF = {'%', 'P', 'D', 'F', '-'};

    private final Documents documents = mock(Documents.class);
    private final CaseAccess access = mock(CaseAccess.class);
    private final AuditTrail audit = mock(AuditTrail.class);
    private final DefaultListableBeanFactory beans = new DefaultListableBeanFactory();
    private final DocumentController controller =
            new DocumentController(documents, beans.getBeanProvider(CaseAccess.class), audit);
    private final MockMvc mvc = MockMvcBuilders.standaloneSetup(controller).build();

    @BeforeEach
    void onePaper() {
        when(documents.info("d1"))
                .thenReturn(new Documents.Info("d1", "JY1", "recognition-decision", "认定决定书", Instant.EPOCH, "00"));
        when(documents.pdf("d1")).thenReturn(PDF);
    }

    @Test
    void whoMaySeeTheCaseSeesItsPaperAndTheReadingIsRecorded() throws Exception {
        beans.registerSingleton("access", access);
        mvc.perform(get("/api/documents/d1.pdf"))
                .andExpect(status().isOk())
                .andExpect(content().contentType("application/pdf"))
                .andExpect(content().bytes(PDF))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Cache-Control", "no-store"))
                .andExpect(
                        header().string(
                                        "Content-Disposition",
                                        allOf(
                                                startsWith("inline"),
                                                containsString(
                                                        "filename*=UTF-8''%E8%AE%A4%E5%AE%9A%E5%86%B3%E5%AE%9A%E4%B9%A6.pdf"))));
        verify(access).requireMaySee("JY1");
        verify(audit).record("document-read", "d1", "案号JY1");
    }

    @Test
    void whoMayNotSeeTheCaseGetsNothing() {
        beans.registerSingleton("access", access);
        doThrow(new AccessRefused("无权查看")).when(access).requireMaySee("JY1");
        assertThatThrownBy(() -> controller.pdf("d1")).isInstanceOf(AccessRefused.class);
        verify(documents, never()).pdf(any());
    }

    @Test
    void withoutARuleOnCasesNobodySeesAnything() {
        assertThatThrownBy(() -> controller.pdf("d1")).isInstanceOf(AccessRefused.class);
        verify(documents, never()).pdf(any());
    }
}
