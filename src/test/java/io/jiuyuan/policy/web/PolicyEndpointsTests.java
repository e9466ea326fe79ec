package io.jiuyuan.policy.web;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.SerializationFeature;
import io.jiuyuan.organization.Officer;
import io.jiuyuan.organization.Officers;
import io.jiuyuan.organization.Role;
import io.jiuyuan.policy.PolicySamples;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.http.converter.json.Jackson2ObjectMapperBuilder;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class PolicyEndpointsTests {

    private final Officers officers = mock(Officers.class);

    @Test
    void theStartFormGetsWhatItNeeds() throws Exception {
        web("2026-11-20")
                .perform(get("/api/policies/current").param("unitCode", "360502001"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.version").value("xinyu-2023.1"))
                .andExpect(jsonPath("$.recognition.categories", hasSize(5)))
                .andExpect(jsonPath("$.recognition.categories[2].materials[0].code")
                        .value("disability-certificate"))
                .andExpect(jsonPath("$.recognition.commonMaterials[0].alternatives", contains("household-register")))
                .andExpect(jsonPath("$.recognition.steps[4].name").value("县（区）审核确认"))
                .andExpect(
                        jsonPath("$.recognition.steps[4].limitSource.reference").value("installation"))
                .andExpect(jsonPath("$.wishes", hasSize(6)));
    }

    @Test
    void withoutAUnitItIsTheOfficersOwn() throws Exception {
        when(officers.current())
                .thenReturn(new Officer("street", "王芳", Set.of(new Officer.Post(Role.STREET, "120101001"))));

        web("2026-11-20")
                .perform(get("/api/policies/current"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.version").value("tianjin-2025.1"))
                .andExpect(jsonPath("$.validFrom").value("2025-01-01"))
                .andExpect(jsonPath("$.recognition.perFamily", contains("zero-employment")))
                .andExpect(jsonPath("$.recognition.perPatient", contains("carer")))
                .andExpect(jsonPath("$.recognition.sources.perFamily.reference").value("R"))
                .andExpect(jsonPath("$.parameters[?(@.key=='placement.rate')].value", contains("85")));
    }

    @Test
    void thePublicSeesEachCitysPolicyInForce() throws Exception {
        web("2029-12-31")
                .perform(get("/api/public/policies"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[*].city", contains("chongqing", "tianjin", "xinyu")))
                .andExpect(jsonPath("$[1].categories", hasSize(12)));
        web("2030-01-01")
                .perform(get("/api/public/policies"))
                .andExpect(jsonPath("$[*].city", contains("chongqing", "xinyu")));
    }

    private MockMvc web(String day) {
        Clock clock = Clock.fixed(Instant.parse(day + "T02:00:00Z"), ZoneId.of("Asia/Shanghai"));
        return MockMvcBuilders.standaloneSetup(
                        new PolicyController(PolicySamples.shipped(), officers, clock),
                        new PublicPolicyController(PolicySamples.shipped(), clock))
                .setMessageConverters(new MappingJackson2HttpMessageConverter(Jackson2ObjectMapperBuilder.json()
                        .featuresToDisable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                        .build()))
                .build();
    }
}
