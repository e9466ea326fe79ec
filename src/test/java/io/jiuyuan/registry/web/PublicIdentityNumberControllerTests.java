package io.jiuyuan.registry.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.request;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.jiuyuan.registry.web.PublicIdentityNumberController.Limits;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.json.JsonCompareMode;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

@ExtendWith(OutputCaptureExtension.class)
class PublicIdentityNumberControllerTests {

    private static final String NUMBER = "11010519491231002X";

    private final Limits limits = new Limits(3, 2);
    private final MockMvc mvc = MockMvcBuilders.standaloneSetup(new PublicIdentityNumberController(
                    Clock.fixed(Instant.parse("2026-04-27T00:00:00Z"), ZoneId.of("Asia/Shanghai")), limits))
            .addFilters(new PublicIdentityNumberController.Unlogged())
            .build();

    @Test
    void aValidNumberHasNoReason() throws Exception {
        mvc.perform(asked(NUMBER, "192.0.2.1"))
                .andExpect(status().isOk())
                .andExpect(content().json("{\"valid\":true,\"reason\":null}", JsonCompareMode.STRICT))
                .andExpect(header().string("Cache-Control", "no-store"));
    }

    @Test
    void anInvalidOneHasItsReasonInChinese() throws Exception {
        mvc.perform(asked("110105194912310021", "192.0.2.1"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.valid").value(false))
                .andExpect(jsonPath("$.reason").value("身份证号码校验不正确，请逐位核对"));
    }

    @Test
    void tooManyQuestionsAreRefusedPerAddressAndWithoutTheNumber(CapturedOutput output) throws Exception {
        for (int i = 0; i < 3; i++) {
            mvc.perform(asked(NUMBER, "192.0.2.1")).andExpect(status().isOk());
        }
        mvc.perform(asked(NUMBER, "192.0.2.1"))
                .andExpect(status().isTooManyRequests())
                .andExpect(content().contentTypeCompatibleWith("application/problem+json"))
                .andExpect(header().string("Retry-After", Matchers.matchesPattern("[1-9][0-9]*")))
                .andExpect(header().string("Cache-Control", "no-store"))
                .andExpect(jsonPath("$.detail", containsString("查询过于频繁")))
                .andExpect(content().string(not(containsString(NUMBER))));
        mvc.perform(asked(NUMBER, "192.0.2.2")).andExpect(status().isOk());
        assertThat(output).doesNotContain(NUMBER);
    }

    @Test
    void theRequestKeepsOutOfTheAccessLogEvenWhenItIsRefused() throws Exception {
        mvc.perform(asked(NUMBER, "192.0.2.1")).andExpect(request().attribute("jiuyuan.unlogged", true));
        mvc.perform(post("/api/public/identity-number/" + NUMBER))
                .andExpect(status().isMethodNotAllowed())
                .andExpect(request().attribute("jiuyuan.unlogged", true));
        mvc.perform(get("/api/public/working-days")).andExpect(request().attribute("jiuyuan.unlogged", nullValue()));
    }

    @Test
    void onlyTheAddressesSeenLastAreRemembered() {
        limits.of("192.0.2.1").tryConsume(3);
        assertThat(limits.of("192.0.2.1").getAvailableTokens()).isZero();
        limits.of("192.0.2.2");
        limits.of("192.0.2.3");
        assertThat(limits.of("192.0.2.1").getAvailableTokens()).isEqualTo(3);
    }

    @Test
    void oneNetworkOfIpv6CountsAsOneClient() {
        assertThat(limits.of("2001:db8:1:2::1")).isSameAs(limits.of("2001:db8:1:2:ffff::2"));
        assertThat(limits.of("2001:db8:1:2::1")).isNotSameAs(limits.of("2001:db8:1:3::1"));
    }

    private static MockHttpServletRequestBuilder asked(String number, String address) {
        return get("/api/public/identity-number/{number}", number).with(r -> {
            r.setRemoteAddr(address);
            return r;
        });
    }
}
