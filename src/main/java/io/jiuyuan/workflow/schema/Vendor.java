package io.jiuyuan.workflow.schema;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;

/** The databases we run on. MariaDB is reached through MySQL's driver, which calls it MySQL. */
enum Vendor {
    H2("h2", ""),
    MYSQL("mysql", "ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin");

    private final String engineName;
    private final String tableOptions;

    Vendor(String engineName, String tableOptions) {
        this.engineName = engineName;
        this.tableOptions = tableOptions;
    }

    static Vendor of(Connection connection) throws SQLException {
        String product = connection.getMetaData().getDatabaseProductName();
        return switch (product.toLowerCase(Locale.ROOT)) {
            case "h2" -> H2;
            case "mysql", "mariadb" -> MYSQL;
            default -> throw new IllegalStateException("Unsupported database: " + product);
        };
    }

    /** The name in the engine's script files. */
    String engineName() {
        return engineName;
    }

    /** What follows the closing bracket of each CREATE TABLE of ours. */
    String tableOptions() {
        return tableOptions;
    }
}
