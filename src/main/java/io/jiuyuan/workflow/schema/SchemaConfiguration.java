package io.jiuyuan.workflow.schema;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.flyway.FlywayConfigurationCustomizer;
import org.springframework.boot.autoconfigure.orm.jpa.HibernatePropertiesCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.jpa.repository.support.JpaRepositoryFactoryBean;
import org.springframework.data.repository.core.support.AbstractRepositoryMetadata;

/** Lets one set of migrations run on every supported database. */
@Configuration(proxyBeanMethods = false)
public class SchemaConfiguration {

    @Bean
    FlywayConfigurationCustomizer tableOptions() {
        return flyway -> flyway.placeholders(
                Map.of("tableOptions", vendor(flyway.getDataSource()).tableOptions()));
    }

    @Bean
    JavaMigration engineSchema() {
        return new V001__Engine_schema_7_24();
    }

    @Bean
    HibernatePropertiesCustomizer mariaDbDialect(DataSource dataSource) {
        return new MariaDbDialect(dataSource);
    }

    @Bean
    static BeanPostProcessor derivedQueries() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessBeforeInitialization(Object bean, String name) {
                if (bean instanceof JpaRepositoryFactoryBean<?, ?, ?> repository) {
                    repository.setNamedQueries(
                            new DerivedQueries(AbstractRepositoryMetadata.getMetadata(repository.getObjectType())));
                }
                return bean;
            }
        };
    }

    @Bean
    static BeanPostProcessor postponedAutoCommit() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessBeforeInitialization(Object bean, String name) {
                if (bean instanceof HikariDataSource pool
                        && pool.getDataSource() == null
                        && String.valueOf(pool.getJdbcUrl()).startsWith("jdbc:mysql:")) {
                    PostponedAutoCommit.under(pool);
                }
                return bean;
            }
        };
    }

    private static Vendor vendor(DataSource dataSource) {
        try (Connection connection = dataSource.getConnection()) {
            return Vendor.of(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("The database does not answer: " + e.getMessage(), e);
        }
    }
}
