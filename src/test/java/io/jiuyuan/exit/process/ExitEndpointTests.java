package io.jiuyuan.exit.process;

import static org.hamcrest.Matchers.hasSize;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.result.MockMvcResultMatchers;

/** {@code GET /api/cases/{n}/exit}. */
class ExitEndpointTests extends ExitTest {

    @Autowired
    MockMvc mvc;

    @Test
    void tellsWhatIsOnFileToWhoMaySeeTheCase() throws Exception {
        String caseNumber = announced(TIANJIN);

        mvc.perform(get("/api/cases/" + caseNumber + "/exit").with(user("district")))
                .andExpect(MockMvcResultMatchers.status().isOk())
                .andExpect(jsonPath("$.exits", hasSize(1)))
                .andExpect(jsonPath("$.exits[0].status").value("announced"))
                .andExpect(jsonPath("$.exits[0].facts[0].verified").value(true))
                .andExpect(jsonPath("$.exits[0].acts", hasSize(2)));
        mvc.perform(get("/api/cases/" + caseNumber + "/exit").with(user("xinyu-county")))
                .andExpect(MockMvcResultMatchers.status().isForbidden());
        mvc.perform(get("/api/cases/JY0000002026000001/exit").with(user("district")))
                .andExpect(MockMvcResultMatchers.status().isNotFound());
    }
}
