package io.jiuyuan;

import org.springframework.test.context.ContextConfiguration;

/** The whole application on a MySQL or MariaDB server, through the driver and the options of production. */
@ContextConfiguration(initializers = OnTestDatabase.class)
public abstract class DatabaseTest extends IntegrationTest {

    protected static TestDatabase database() {
        return TestDatabase.shared();
    }
}
