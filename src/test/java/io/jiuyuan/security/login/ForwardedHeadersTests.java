package io.jiuyuan.security.login;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.http.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.autoconfigure.web.embedded.EmbeddedWebServerFactoryCustomizerAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.DispatcherServletAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.ServletWebServerFactoryAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.WebMvcAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the container makes of forwarding headers under the settings of profile production; this test is its proxy. */
class ForwardedHeadersTests {

    @Test
    void theAddressIsTheOneThatTheProxyAdded() throws Exception {
        assertThat(seen("X-Forwarded-For", "203.0.113.7")).startsWith("203.0.113.7 ");
        assertThat(seen("X-Forwarded-For", "198.51.100.66, 203.0.113.7"))
                .as("a client's own entry stands before the proxy's")
                .startsWith("203.0.113.7 ");
        assertThat(seen()).startsWith("127.0.0.1 ");
    }

    @Test
    void noHeaderMakesRedirectsPointToAnotherHost() throws Exception {
        assertThat(seen("X-Forwarded-Host", "evil.example")).contains(" http localhost ");
        assertThat(seen("Forwarded", "for=203.0.113.7;host=evil.example;proto=https"))
                .isEqualTo(seen());
    }

    @Test
    void theProxySaysThatTheClientCameByTls() throws Exception {
        assertThat(seen("X-Forwarded-For", "203.0.113.7", "X-Forwarded-Proto", "https"))
                .isEqualTo("203.0.113.7 https localhost 443");
    }

    private static String seen(String... headers) throws IOException, InterruptedException {
        try (ServletWebServerApplicationContext context =
                (ServletWebServerApplicationContext) new SpringApplicationBuilder(Mirror.class)
                        .properties(production())
                        .properties("server.port=0", "spring.config.location=optional:classpath:/none/")
                        .run()) {
            HttpRequest.Builder request = HttpRequest.newBuilder(
                    URI.create("http://localhost:" + context.getWebServer().getPort() + "/mirror"));
            for (int i = 0; i < headers.length; i += 2) {
                request.header(headers[i], headers[i + 1]);
            }
            HttpResponse<String> response = HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
            return response.body().replaceFirst(" " + context.getWebServer().getPort() + "$", " own");
        }
    }

    private static Map<String, Object> production() throws IOException {
        List<PropertySource<?>> loaded =
                new YamlPropertySourceLoader().load("production", new ClassPathResource("application-production.yml"));
        EnumerablePropertySource<?> settings = (EnumerablePropertySource<?>) loaded.get(0);
        return Arrays.stream(settings.getPropertyNames())
                .filter(name -> name.startsWith("server."))
                .collect(Collectors.toMap(name -> name, settings::getProperty));
    }

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration({
        EmbeddedWebServerFactoryCustomizerAutoConfiguration.class,
        ServletWebServerFactoryAutoConfiguration.class,
        DispatcherServletAutoConfiguration.class,
        HttpMessageConvertersAutoConfiguration.class,
        WebMvcAutoConfiguration.class
    })
    @RestController
    static class Mirror {

        @GetMapping("/mirror")
        String mirror(HttpServletRequest request) {
            return request.getRemoteAddr() + " " + request.getScheme() + " " + request.getServerName() + " "
                    + request.getServerPort();
        }
    }
}
