package io.jiuyuan.security.guard;

import io.jiuyuan.organization.Officers;
import io.jiuyuan.security.web.ProblemResponses;
import io.jiuyuan.shared.AuditTrail;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the guard behind the login and before everything of Camunda's. */
@Configuration(proxyBeanMethods = false)
class GuardConfiguration {

    @Bean
    FilterRegistrationBean<UnclearAddresses> unclearAddresses() {
        var filter = new FilterRegistrationBean<>(new UnclearAddresses());
        filter.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER - 1);
        return filter;
    }

    @Bean
    FilterRegistrationBean<EngineApiGuard> engineApiGuard(
            CallTable table, Officers officers, AuditTrail audit, ProblemResponses problems) {
        var guard = new FilterRegistrationBean<>(new EngineApiGuard(table, officers, audit, problems));
        guard.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + 1);
        guard.addUrlPatterns("/camunda/*");
        return guard;
    }
}
