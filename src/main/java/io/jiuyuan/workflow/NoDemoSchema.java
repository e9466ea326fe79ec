package io.jiuyuan.workflow;

import java.util.Arrays;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationStrategy;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/**
 * Refuses profile {@code production} on a database that has run the demo: its cases are invented, its dates may lie in the
 * future, and what it encrypted lies under a key that everyone can read. Flyway would refuse it too, in words that name no
 * reason.
 */
@Component
class NoDemoSchema implements FlywayMigrationStrategy {

    private static final String DEMO_SCRIPT = "V009__demo_clock.sql";

    private final Environment environment;

    NoDemoSchema(Environment environment) {
        this.environment = environment;
    }

    @Override
    public void migrate(Flyway flyway) {
        if (environment.acceptsProfiles(Profiles.of("production"))
                && Arrays.stream(flyway.info().applied())
                        .map(MigrationInfo::getScript)
                        .anyMatch(DEMO_SCRIPT::equals)) {
            throw new ProductionRefused(
                    List.of(
                            "the database has run the demo: its accounts, cases and clock stay in it; use a database that never did"));
        }
        flyway.migrate();
    }
}
