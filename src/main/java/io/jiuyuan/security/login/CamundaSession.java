package io.jiuyuan.security.login;

import java.util.Map;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens Camunda's web applications to whoever is signed in with us. */
@Configuration(proxyBeanMethods = false)
class CamundaSession {

    @Bean
    FilterRegistrationBean<ContainerBasedAuthenticationFilter> camundaSignsInWhoIsSignedIn() {
        var filter = new FilterRegistrationBean<>(new ContainerBasedAuthenticationFilter());
        filter.setInitParameters(Map.of("authentication-provider", EngineIdentity.class.getName()));
        filter.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + 2);
        filter.addUrlPatterns("/camunda/app/*", "/camunda/api/*");
        return filter;
    }
}
