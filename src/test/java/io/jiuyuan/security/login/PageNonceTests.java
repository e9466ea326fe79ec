package io.jiuyuan.security.login;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletResponse;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class PageNonceTests {

    private static final String PAGE = "/camunda/app/tasklist/default/";

    @Test
    void aPageThatCarriesAnotherRequestsNonceIsStillAllowedToRun() throws Exception {
        MockHttpServletResponse response = serve("script-src 'nonce-own' 'strict-dynamic'", "others_-1");

        assertThat(response.getHeader("Content-Security-Policy"))
                .isEqualTo("script-src 'nonce-others_-1' 'strict-dynamic'");
        assertThat(response.getContentAsString()).contains("nonce=\"others_-1\"");
    }

    @Test
    void aPolicyWithoutNonceStays() throws Exception {
        assertThat(serve("script-src 'self'", "x").getHeader("Content-Security-Policy"))
                .isEqualTo("script-src 'self'");
    }

    private static MockHttpServletResponse serve(String policy, String nonce) throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        new PageNonce().doFilter(new MockHttpServletRequest("GET", PAGE), response, new MockFilterChain() {
            @Override
            public void doFilter(jakarta.servlet.ServletRequest request, jakarta.servlet.ServletResponse answer)
                    throws java.io.IOException {
                ((HttpServletResponse) answer).setHeader("Content-Security-Policy", policy);
                answer.getWriter().write("<script defer src=\"a.js\" nonce=\"" + nonce + "\"></script>");
            }
        });
        return response;
    }
}
