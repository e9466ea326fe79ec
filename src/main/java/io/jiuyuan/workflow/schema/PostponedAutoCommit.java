package io.jiuyuan.workflow.schema;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.util.DriverDataSource;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Connections that return to auto-commit when it matters. A pool asks for it after each transaction and the next transaction
 * takes it back, which costs the server two statements a time. Here it is asked for before the first statement that runs outside
 * of a transaction, so that nobody sees a difference.
 */
final class PostponedAutoCommit extends DelegatingDataSource {

    private PostponedAutoCommit(DataSource target) {
        super(target);
    }

    /** Before the pool is opened. */
    static void under(HikariDataSource pool) {
        pool.setDataSource(new PostponedAutoCommit(new DriverDataSource(
                pool.getJdbcUrl(),
                pool.getDriverClassName(),
                pool.getDataSourceProperties(),
                pool.getUsername(),
                pool.getPassword())));
    }

    @Override
    public Connection getConnection() throws SQLException {
        return postponing(super.getConnection());
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        return postponing(super.getConnection(username, password));
    }

    static Connection postponing(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                PostponedAutoCommit.class.getClassLoader(), new Class<?>[] {Connection.class}, new Handler(connection));
    }

    private static final class Handler implements InvocationHandler {

        /** They touch no rows. */
        private static final Set<String> INDIFFERENT = Set.of(
                "isValid",
                "isClosed",
                "close",
                "abort",
                "clearWarnings",
                "getWarnings",
                "getNetworkTimeout",
                "setNetworkTimeout",
                "getTransactionIsolation",
                "isReadOnly",
                "setReadOnly",
                "setTransactionIsolation",
                "getCatalog",
                "getSchema",
                "getHoldability",
                "hashCode",
                "equals",
                "toString");

        private final Connection connection;
        private boolean postponed;
        private boolean begun;

        private Handler(Connection connection) {
            this.connection = connection;
        }

        @Override
        public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
            String name = method.getName();
            if (name.equals("setAutoCommit")) {
                setAutoCommit((boolean) arguments[0]);
                return null;
            }
            if (name.equals("getAutoCommit")) {
                return postponed || connection.getAutoCommit();
            }
            if (!INDIFFERENT.contains(name)) {
                if (postponed) {
                    set(true);
                }
                begun = !name.equals("commit") && !name.equals("rollback");
            }
            return call(method, arguments);
        }

        /** In the middle of a transaction auto-commit commits it, which is not put off. */
        private void setAutoCommit(boolean wanted) throws SQLException {
            if (wanted && !begun && !connection.getAutoCommit()) {
                postponed = true;
            } else {
                set(wanted);
            }
        }

        private void set(boolean wanted) throws SQLException {
            postponed = false;
            begun = false;
            if (connection.getAutoCommit() != wanted) {
                connection.setAutoCommit(wanted);
            }
        }

        private Object call(Method method, Object[] arguments) throws Throwable {
            try {
                return method.invoke(connection, arguments);
            } catch (InvocationTargetException e) {
                throw e.getTargetException();
            }
        }
    }
}
