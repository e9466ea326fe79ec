package io.jiuyuan;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Puts the application on {@link TestDatabase#shared()}. All classes that name this initializer and are otherwise equal share
 * one context.
 */
public final class OnTestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestDatabase database = TestDatabase.shared();
        TestPropertyValues.of(
                        "spring.datasource.url=" + database.url(),
                        "spring.datasource.username=" + database.user(),
                        "spring.datasource.password=" + database.password(),
                        // At the end of the run the server may be gone before the application.
                        "spring.datasource.hikari.connection-timeout=10000")
                .applyTo(context);
    }
}
