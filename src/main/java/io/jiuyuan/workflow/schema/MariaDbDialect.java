package io.jiuyuan.workflow.schema;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.orm.jpa.HibernatePropertiesCustomizer;

/**
 * Tells Hibernate which MariaDB it talks to. Through MySQL's driver, which the engine needs, a MariaDB calls itself MySQL and
 * puts 5.5.5 before its own version.
 */
class MariaDbDialect implements HibernatePropertiesCustomizer {

    private static final Pattern VERSION = Pattern.compile("(?:5\\.5\\.5-)?(\\d+)\\.(\\d+)\\.\\d+-mariadb.*");

    private final DataSource dataSource;

    MariaDbDialect(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public void customize(Map<String, Object> properties) {
        try (Connection connection = dataSource.getConnection()) {
            DatabaseMetaData database = connection.getMetaData();
            Matcher version =
                    VERSION.matcher(database.getDatabaseProductVersion().toLowerCase(Locale.ROOT));
            if (version.matches()) {
                properties.put("jakarta.persistence.database-product-name", "MariaDB");
                properties.put(
                        "jakarta.persistence.database-product-version", version.group(1) + "." + version.group(2));
                properties.put("jakarta.persistence.database-major-version", version.group(1));
                properties.put("jakarta.persistence.database-minor-version", version.group(2));
                // The driver would ask for a list of reserved words in a form that only MySQL knows.
                properties.put("hibernate.boot.allow_jdbc_metadata_access", "false");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The database does not answer: " + e.getMessage(), e);
        }
    }
}
