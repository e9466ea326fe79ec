package io.jiuyuan.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class NoDemoSchemaTests {

    private final String url = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";

    @Test
    void aDatabaseThatHasRunTheDemoIsNeverOneOfProduction() {
        in("demo").migrate(flyway("classpath:db/demo"));

        assertThatThrownBy(() -> in("production").migrate(flyway("classpath:db/none")))
                .isInstanceOf(ProductionRefused.class)
                .hasMessageContaining("the database has run the demo");
    }

    @Test
    void aNewOneIs() {
        Flyway flyway = flyway("classpath:db/demo");

        in("production").migrate(flyway);

        assertThat(flyway.info().applied()).hasSize(1);
    }

    private Flyway flyway(String location) {
        return Flyway.configure()
                .dataSource(url, "sa", "")
                .locations(location)
                .placeholders(Map.of("tableOptions", ""))
                .failOnMissingLocations(false)
                .load();
    }

    private static NoDemoSchema in(String profile) {
        MockEnvironment environment = new MockEnvironment();
        environment.setActiveProfiles(profile);
        return new NoDemoSchema(environment);
    }
}
