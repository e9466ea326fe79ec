package io.jiuyuan.comparison;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.jiuyuan.TestClock;
import io.jiuyuan.registry.PersonIdentity;
import io.jiuyuan.registry.Persons;
import io.jiuyuan.shared.AuditTrail;
import java.util.concurrent.atomic.AtomicInteger;
import org.mockito.Mockito;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

/** The module on a real database, with a registry of its own making. */
@TestConfiguration
@EnableConfigurationProperties(ComparisonProperties.class)
@ComponentScan(
        basePackages = "io.jiuyuan.comparison",
        excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*(Tests.*|\\.web\\..*|Slice)"))
public class ComparisonSlice {

    /** Valid numbers of nobody. */
    public static final String WOMAN = "120101198005141028";

    public static final String MAN = "120101197208021056";

    @Bean
    TestClock clock() {
        return new TestClock();
    }

    @Bean
    TestSecrets secrets() {
        return new TestSecrets();
    }

    @Bean
    AuditTrail audit() {
        return Mockito.mock(AuditTrail.class);
    }

    @Bean
    ObjectMapper json() {
        return new ObjectMapper();
    }

    @Bean
    AtomicInteger identityReads() {
        return new AtomicInteger();
    }

    @Bean
    Persons persons(AtomicInteger identityReads) {
        Persons persons = Mockito.mock(Persons.class);
        Mockito.when(persons.identity(Mockito.anyString(), Mockito.anyString())).thenAnswer(call -> {
            identityReads.incrementAndGet();
            return new PersonIdentity(call.getArgument(0), WOMAN, "某某", "19900001001");
        });
        return persons;
    }
}
