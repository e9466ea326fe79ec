package io.jiuyuan.workflow.schema;

import io.jiuyuan.workflow.ProductionCheck;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

@Component
class EmbeddedDatabaseCheck implements ProductionCheck {

    private final DataSource dataSource;

    EmbeddedDatabaseCheck(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public Optional<String> refusal() {
        try (Connection connection = dataSource.getConnection()) {
            return Vendor.of(connection) == Vendor.H2
                    ? Optional.of("the database is the embedded one (spring.datasource.url); MySQL is needed")
                    : Optional.empty();
        } catch (SQLException e) {
            throw new IllegalStateException("The database does not answer: " + e.getMessage(), e);
        }
    }
}
