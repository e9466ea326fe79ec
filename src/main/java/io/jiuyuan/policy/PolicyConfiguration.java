package io.jiuyuan.policy;

import io.jiuyuan.policy.process.CategoryTables;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PolicyProperties.class)
class PolicyConfiguration {

    @Bean
    PackLibrary packLibrary(PolicyProperties properties) {
        return PackLibrary.load(properties.directory(), properties.values());
    }

    @Bean
    CategoryTables categoryTables(PackLibrary library) {
        return new CategoryTables(library.tables().values());
    }
}
