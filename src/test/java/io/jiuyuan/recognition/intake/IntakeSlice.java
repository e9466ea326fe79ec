package io.jiuyuan.recognition.intake;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.jiuyuan.organization.Jurisdiction;
import io.jiuyuan.organization.Officer;
import io.jiuyuan.organization.Officers;
import io.jiuyuan.organization.Role;
import io.jiuyuan.organization.Tier;
import io.jiuyuan.organization.Unit;
import io.jiuyuan.organization.Units;
import io.jiuyuan.recognition.Recognitions;
import io.jiuyuan.recognition.steps.MaterialKinds;
import io.jiuyuan.registry.MaterialProperties;
import io.jiuyuan.registry.crypto.CryptoProperties;
import io.jiuyuan.shared.AuditTrail;
import io.jiuyuan.workflow.DecisionTables;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Intake with the real registry and the real policy packs; units, officers and the recognition itself are stand-ins. */
@TestConfiguration
@ComponentScan(
        basePackages = {"io.jiuyuan.registry", "io.jiuyuan.policy", "io.jiuyuan.recognition.intake"},
        excludeFilters = {
            @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.(web|process)\\..*"),
            @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*(Tests|Test|Slice).*")
        })
@Import(MaterialKinds.class)
@EnableConfigurationProperties({CryptoProperties.class, MaterialProperties.class})
class IntakeSlice {

    static final Officer COMMUNITY = officer("community", "王社区", Role.COMMUNITY, "120101001001");
    static final Officer COMMUNITY_2 = officer("community2", "李社区", Role.COMMUNITY, "120101002001");
    static final Officer STREET = officer("street", "张街道", Role.STREET, "120101001");
    static final Officer DISTRICT = officer("district", "赵区", Role.DISTRICT, "120101");
    static final Officer FINANCE = officer("finance", "钱财政", Role.FINANCE, "120101");
    static final Officer XINYU_STREET = officer("xinyu-street", "周街道", Role.STREET, "360502001");
    static final Officer XINYU_COUNTY = officer("xinyu-county", "吴县", Role.DISTRICT, "360502");

    private static final Map<String, Officer> OFFICERS = Stream.of(
                    COMMUNITY, COMMUNITY_2, STREET, DISTRICT, FINANCE, XINYU_STREET, XINYU_COUNTY)
            .collect(Collectors.toMap(Officer::username, Function.identity()));

    private static final Map<String, Unit> UNITS = Stream.of(
                    unit("12", "天津市", Tier.CITY, null),
                    unit("120101", "和平区", Tier.DISTRICT, "12"),
                    unit("120101001", "劝业场街道", Tier.STREET, "120101"),
                    unit("120101002", "小白楼街道", Tier.STREET, "120101"),
                    unit("120101001001", "花园路社区", Tier.COMMUNITY, "120101001"),
                    unit("120101002001", "开封道社区", Tier.COMMUNITY, "120101002"),
                    unit("360502", "渝水区", Tier.DISTRICT, "3605"),
                    unit("360502001", "城南街道", Tier.STREET, "360502"))
            .collect(Collectors.toMap(Unit::code, Function.identity()));

    /** Cases by person, unique as in the real table, in the caller's transaction. */
    static final class OpenCases implements Recognitions {

        private final JdbcTemplate jdbc;
        final List<OpenRecognition> opened = new java.util.concurrent.CopyOnWriteArrayList<>();

        OpenCases(JdbcTemplate jdbc) {
            this.jdbc = jdbc;
            jdbc.execute("CREATE TABLE TEST_CASE (person_id VARCHAR(36) PRIMARY KEY, case_number VARCHAR(30),"
                    + " unit_code VARCHAR(12))");
            jdbc.execute("CREATE SEQUENCE TEST_CASE_NUMBER");
        }

        @Override
        public String open(OpenRecognition command) {
            String number = "JY1201012026"
                    + String.format(
                            "%06d", jdbc.queryForObject("SELECT NEXT VALUE FOR TEST_CASE_NUMBER", Integer.class));
            jdbc.update("INSERT INTO TEST_CASE VALUES (?, ?, ?)", command.personId(), number, command.unitCode());
            opened.add(command);
            return number;
        }

        @Override
        public Optional<OpenCase> openCaseOf(String personId) {
            return jdbc
                    .query(
                            "SELECT case_number, unit_code FROM TEST_CASE WHERE person_id = ?",
                            (row, i) -> new OpenCase(
                                    row.getString(1),
                                    row.getString(2),
                                    UNITS.get(row.getString(2)).name(),
                                    false),
                            personId)
                    .stream()
                    .findFirst();
        }

        @Override
        public void withdraw(String caseNumber, String reason, String officer) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void exit(String caseNumber, LocalDate on) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void move(
                String caseNumber, String newUnitCode, io.jiuyuan.organization.Officer officer, String reason) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void revokeExit(String caseNumber) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<State> find(String caseNumber) {
            return Optional.empty();
        }

        @Override
        public List<State> casesOf(String personId) {
            return List.of();
        }

        @Override
        public List<State> recognized(String after, int limit) {
            return List.of();
        }

        @Override
        public Details details(String caseNumber) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Decision> decisions(String caseNumber) {
            return List.of();
        }
    }

    @Bean
    OpenCases openCases(JdbcTemplate jdbc) {
        return new OpenCases(jdbc);
    }

    @Bean
    TransactionTemplate transactionTemplate(PlatformTransactionManager manager) {
        return new TransactionTemplate(manager);
    }

    @Bean
    Clock clock() {
        return Clock.fixed(Instant.parse("2026-03-02T01:00:00Z"), ZoneId.of("Asia/Shanghai"));
    }

    @Bean
    AuditTrail auditTrail() {
        return mock(AuditTrail.class);
    }

    @Bean
    DecisionTables decisionTables() {
        return mock(DecisionTables.class);
    }

    @Bean
    Jurisdiction jurisdiction() {
        return mock(Jurisdiction.class);
    }

    @Bean
    Officers officers() {
        Officers officers = mock(Officers.class);
        when(officers.find(any())).thenAnswer(call -> Optional.ofNullable(OFFICERS.get(call.<String>getArgument(0))));
        when(officers.current())
                .thenAnswer(call -> OFFICERS.get(
                        SecurityContextHolder.getContext().getAuthentication().getName()));
        return officers;
    }

    @Bean
    Units units() {
        Units units = mock(Units.class);
        when(units.find(any())).thenAnswer(call -> Optional.ofNullable(UNITS.get(call.<String>getArgument(0))));
        when(units.isWithin(any(), any()))
                .thenAnswer(call -> call.<String>getArgument(0).startsWith(call.getArgument(1)));
        return units;
    }

    private static Officer officer(String username, String name, Role role, String unitCode) {
        return new Officer(username, name, Set.of(new Officer.Post(role, unitCode)));
    }

    private static Unit unit(String code, String name, Tier tier, String parent) {
        return new Unit(code, name, name, tier, parent, LocalDate.of(2020, 1, 1), null);
    }
}
