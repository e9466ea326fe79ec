package io.jiuyuan.workflow.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PostponedAutoCommitTests {

    private final List<String> sent = new ArrayList<>();
    private boolean autoCommit = true;

    private final Connection connection = PostponedAutoCommit.postponing((Connection) Proxy.newProxyInstance(
            getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                if (method.getName().equals("getAutoCommit")) {
                    return autoCommit;
                }
                if (method.getName().equals("setAutoCommit")) {
                    autoCommit = (boolean) arguments[0];
                    sent.add("auto-commit " + autoCommit);
                } else {
                    sent.add(method.getName());
                }
                return null;
            }));

    @Test
    void transactionsThatFollowEachOtherDoNotTouchIt() throws SQLException {
        transaction();
        transaction();
        transaction();

        assertThat(sent)
                .containsExactly(
                        "auto-commit false",
                        "prepareStatement",
                        "commit",
                        "prepareStatement",
                        "commit",
                        "prepareStatement",
                        "commit");
    }

    @Test
    void aStatementOutsideOfATransactionCommitsByItself() throws SQLException {
        transaction();
        assertThat(connection.getAutoCommit()).isTrue();
        connection.prepareStatement("update");
        transaction();

        assertThat(sent)
                .containsExactly(
                        "auto-commit false",
                        "prepareStatement",
                        "commit",
                        "auto-commit true",
                        "prepareStatement",
                        "auto-commit false",
                        "prepareStatement",
                        "commit");
    }

    @Test
    void whoTurnsItOnWithinATransactionCommits() throws SQLException {
        connection.setAutoCommit(false);
        connection.prepareStatement("update");
        connection.setAutoCommit(true);

        assertThat(sent).containsExactly("auto-commit false", "prepareStatement", "auto-commit true");
    }

    @Test
    void afterARollbackTheNextTransactionBeginsAtOnce() throws SQLException {
        connection.setAutoCommit(false);
        connection.prepareStatement("update");
        connection.rollback();
        connection.setAutoCommit(true);
        connection.close();
        connection.setAutoCommit(false);

        assertThat(sent).containsExactly("auto-commit false", "prepareStatement", "rollback", "close");
    }

    private void transaction() throws SQLException {
        connection.setAutoCommit(false);
        connection.prepareStatement("update");
        connection.commit();
        connection.setAutoCommit(true);
    }
}
