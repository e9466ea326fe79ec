package io.jiuyuan.registry;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.jiuyuan.organization.Officer;
import io.jiuyuan.organization.Officers;
import io.jiuyuan.organization.Role;
import io.jiuyuan.organization.Tier;
import io.jiuyuan.organization.Unit;
import io.jiuyuan.organization.Units;
import io.jiuyuan.registry.crypto.CryptoProperties;
import io.jiuyuan.shared.AuditTrail;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The registry alone, on a database in memory, with neighbours that answer the same every time. */
@TestConfiguration
@ComponentScan(
        basePackages = "io.jiuyuan.registry",
        excludeFilters = {
            @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.web\\..*"),
            @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*Tests.*")
        })
@EnableConfigurationProperties({CryptoProperties.class, MaterialProperties.class})
class RegistrySlice {

    static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");

    /** What was recorded since the test began: action and subject. */
    static final class Recorded implements AuditTrail {

        final List<String> entries = new ArrayList<>();

        @Override
        public void record(String action, String subject, String detail) {
            entries.add(action + " " + subject);
        }
    }

    @Bean
    Recorded recorded() {
        return new Recorded();
    }

    @Bean
    TransactionTemplate transactionTemplate(PlatformTransactionManager manager) {
        return new TransactionTemplate(manager);
    }

    @Bean
    Clock clock() {
        return Clock.fixed(NOW, ZoneId.of("Asia/Shanghai"));
    }

    @Bean
    Officers officers() {
        Officer street = new Officer("street", "张街道", Set.of(new Officer.Post(Role.STREET, "120101001")));
        Officers officers = mock(Officers.class);
        when(officers.current()).thenReturn(street);
        return officers;
    }

    @Bean
    Units units() {
        Unit street =
                new Unit("120101001", "劝业场街道", "天津市和平区劝业场街道", Tier.STREET, "120101", LocalDate.of(2020, 1, 1), null);
        Units units = mock(Units.class);
        when(units.find(any()))
                .thenAnswer(call -> Optional.of(street).filter(u -> u.code().equals(call.getArgument(0))));
        return units;
    }
}
