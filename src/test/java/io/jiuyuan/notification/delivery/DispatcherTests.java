package io.jiuyuan.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.jiuyuan.IntegrationTest;
import io.jiuyuan.notification.MessageContent;
import io.jiuyuan.notification.NotificationProperties;
import io.jiuyuan.notification.Notifications;
import io.jiuyuan.notification.Notifications.Sent;
import io.jiuyuan.notification.Outbox;
import io.jiuyuan.notification.domain.MessageRepository;
import io.jiuyuan.registry.PersonIdentity;
import io.jiuyuan.registry.Persons;
import io.jiuyuan.shared.NotFound;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class DispatcherTests extends IntegrationTest {

    private static final String CASE = "JY120101202600009";
    private static final String PHONE = "19900001234";

    /** What a way to send does with one message. */
    private interface Delivery {
        void deliver(String key, String address, String text) throws DeliveryFailed;
    }

    @Autowired
    private Notifications notifications;

    @Autowired
    private Outbox outbox;

    @Autowired
    private MessageRepository messages;

    @Autowired
    private MessageContent content;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private JdbcTemplate jdbc;

    private final Persons persons = mock(Persons.class);
    private final List<String> delivered = new CopyOnWriteArrayList<>();

    @BeforeEach
    void emptyOutbox() {
        jdbc.update("DELETE FROM JY_MESSAGE");
        when(persons.identity(anyString(), anyString()))
                .thenAnswer(call -> new PersonIdentity(call.getArgument(0), "n/a", "某某", PHONE));
    }

    private Dispatcher dispatcher(Delivery delivery) {
        return dispatcher(courier("sms", Phones::of, delivery));
    }

    private static Courier courier(
            String channel, Function<PersonIdentity, Optional<Courier.Address>> addresses, Delivery delivery) {
        return new Courier() {
            @Override
            public String channel() {
                return channel;
            }

            @Override
            public Optional<Address> addressOf(PersonIdentity person) {
                return addresses.apply(person);
            }

            @Override
            public void deliver(String key, Address address, String subject, String text) throws DeliveryFailed {
                delivery.deliver(key, address.value(), text);
            }
        };
    }

    private Dispatcher dispatcher(Courier... couriers) {
        return new Dispatcher(
                messages,
                content,
                persons,
                List.of(couriers),
                new NotificationProperties(null, 3, Duration.ofMinutes(1), Duration.ofMinutes(5), null, null),
                transactions,
                clock);
    }

    private void tell(String key) {
        notifications.tell(key, CASE, "person-1", "recognition-accepted", Map.of("unitName", "花园路社区"));
    }

    private Sent only() {
        List<Sent> all = notifications.of(CASE);
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private String error() {
        return outbox.latest(null, 0, 10).get(0).error();
    }

    @Test
    void aMessageIsStoredWithTheStepAndSentOnce() {
        tell("k1");
        tell("k1");
        assertThat(only().status()).isEqualTo("waiting");
        verify(persons, never()).identity(any(), any());
        Dispatcher dispatcher = dispatcher((key, address, text) -> delivered.add(key + address + text));
        dispatcher.dispatch();
        dispatcher.dispatch();
        assertThat(delivered)
                .singleElement()
                .satisfies(d -> assertThat(d).startsWith("k1" + PHONE).contains("花园路社区", CASE));
        assertThat(only().status()).isEqualTo("sent");
        assertThat(only().target()).isEqualTo("199****1234");
        assertThat(only().channel()).isEqualTo("sms");
        assertThat(only().sentAt()).isEqualTo(clock.instant());
        verify(persons).identity(eq("person-1"), anyString());
    }

    @Test
    void aStepThatIsRolledBackTellsNobody() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            tell("k1");
            status.setRollbackOnly();
        });
        dispatcher((key, address, text) -> delivered.add(key)).dispatch();
        assertThat(delivered).isEmpty();
        assertThat(notifications.of(CASE)).isEmpty();
    }

    @Test
    void theOutboxHoldsNeitherTextNorPhoneInTheClear() {
        tell("k1");
        dispatcher((key, address, text) -> {}).dispatch();
        assertThat(jdbc.queryForList("SELECT * FROM JY_MESSAGE").toString()).doesNotContain(PHONE, "已受理", "花园路");
        assertThat(content.remaining("demo")).isZero();
        assertThat(content.remaining("another-key")).isEqualTo(1);
    }

    @Test
    void aNodeThatDiesBetweenSendingAndMarkingSendsAgainUnderTheSameKey() {
        tell("k1");
        Dispatcher dying = dispatcher((key, address, text) -> {
            delivered.add(key);
            throw new OutOfMemoryError("the node dies");
        });
        assertThatThrownBy(dying::dispatch).isInstanceOf(OutOfMemoryError.class);
        Dispatcher other = dispatcher((key, address, text) -> delivered.add(key));
        other.dispatch();
        assertThat(delivered).containsExactly("k1");
        clock.advance(Duration.ofMinutes(6));
        other.dispatch();
        assertThat(delivered).containsExactly("k1", "k1");
        assertThat(only().status()).isEqualTo("sent");
    }

    @Test
    void aNodeThatWokeUpTooLateDoesNotOverwriteWhatTheOtherMarked() {
        tell("k1");
        Dispatcher other = dispatcher((key, address, text) -> delivered.add(key));
        dispatcher((key, address, text) -> {
                    clock.advance(Duration.ofMinutes(6));
                    other.dispatch();
                    throw new DeliveryFailed("太迟", true);
                })
                .dispatch();
        assertThat(delivered).containsExactly("k1");
        assertThat(only().status()).isEqualTo("sent");
    }

    @Test
    void twoDispatchersAtOnceSendEachMessageOnce() {
        for (int i = 0; i < 60; i++) {
            tell("k" + i);
        }
        CyclicBarrier start = new CyclicBarrier(2);
        Runnable node = () -> {
            Dispatcher dispatcher = dispatcher((key, address, text) -> delivered.add(key));
            try {
                start.await();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
            dispatcher.dispatch();
        };
        CompletableFuture.allOf(CompletableFuture.runAsync(node), CompletableFuture.runAsync(node))
                .join();
        dispatcher((key, address, text) -> delivered.add(key)).dispatch();
        assertThat(delivered).hasSize(60);
        assertThat(new HashSet<>(delivered)).hasSize(60);
        assertThat(notifications.of(CASE))
                .allSatisfy(m -> assertThat(m.status()).isEqualTo("sent"));
    }

    @Test
    void failuresAreTriedAgainWithLongerPausesAndThenVisible() {
        tell("k1");
        Dispatcher failing = dispatcher((key, address, text) -> {
            delivered.add(key);
            throw new DeliveryFailed("短信网关没有及时回应", false);
        });
        failing.dispatch();
        failing.dispatch();
        assertThat(delivered).hasSize(1);
        assertThat(error()).isEqualTo("短信网关没有及时回应");
        clock.advance(Duration.ofMinutes(1));
        failing.dispatch();
        assertThat(delivered).hasSize(2);
        clock.advance(Duration.ofMinutes(3));
        failing.dispatch();
        assertThat(delivered).hasSize(2);
        clock.advance(Duration.ofMinutes(1));
        failing.dispatch();
        assertThat(delivered).hasSize(3);
        assertThat(only().status()).isEqualTo("failed");
        assertThat(outbox.latest("failed", 0, 10)).hasSize(1);

        outbox.tryAgain(outbox.latest("failed", 0, 10).get(0).id());
        dispatcher((key, address, text) -> delivered.add(key)).dispatch();
        assertThat(only().status()).isEqualTo("sent");
        assertThatThrownBy(() ->
                        outbox.tryAgain(outbox.latest("sent", 0, 10).get(0).id()))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aRefusalForGoodIsNotTriedAgainAndBecomesALetter() {
        tell("k1");
        dispatcher((key, address, text) -> {
                    throw new DeliveryFailed("短信网关拒绝（400）", true);
                })
                .dispatch();
        assertThat(only().status()).isEqualTo("letter");
        assertThat(error()).isEqualTo("短信网关拒绝（400）");
    }

    @Test
    void aNumberThatTheGatewayRefusesIsFollowedByTheMail() {
        tell("k1");
        dispatcher(
                        courier("sms", Phones::of, (key, address, text) -> {
                            throw new DeliveryFailed("短信网关拒绝（404）", true);
                        }),
                        mail())
                .dispatch();
        assertThat(delivered).containsExactly("mail:k1");
        assertThat(only().status()).isEqualTo("sent");
        assertThat(only().channel()).isEqualTo("email");
    }

    @Test
    void aGatewayThatIsDownIsWaitedForAndNotGoneAround() {
        tell("k1");
        dispatcher(
                        courier("sms", Phones::of, (key, address, text) -> {
                            throw new DeliveryFailed("无法连接短信网关", false);
                        }),
                        mail())
                .dispatch();
        assertThat(delivered).isEmpty();
        assertThat(only().status()).isEqualTo("waiting");
    }

    @Test
    void whoHasNoMobileNumberGetsAMail() {
        landlineOnly();
        tell("k1");
        dispatcher(courier("sms", Phones::of, (key, address, text) -> delivered.add(key)), mail())
                .dispatch();
        assertThat(delivered).containsExactly("mail:k1");
    }

    private Courier mail() {
        return courier(
                "email",
                person -> Optional.of(new Courier.Address("a@example.com", "a***@example.com")),
                (key, address, text) -> delivered.add("mail:" + key));
    }

    private void landlineOnly() {
        when(persons.identity(anyString(), anyString()))
                .thenAnswer(call -> new PersonIdentity(call.getArgument(0), "n/a", "某某", "022-12345678"));
    }

    @Test
    void whoCannotBeReachedGetsALetterOrIsTriedAgainWithANewNumber() {
        landlineOnly();
        tell("k1");
        dispatcher((key, address, text) -> delivered.add(key)).dispatch();
        assertThat(delivered).isEmpty();
        assertThat(only().status()).isEqualTo("letter");
        assertThat(error()).isEqualTo("没有可用的联系方式");
        outbox.tryAgain(outbox.latest("letter", 0, 10).get(0).id());
        assertThat(only().status()).isEqualTo("waiting");
    }

    @Test
    void aGatewayThatIsDownEndsTheRound() {
        for (int i = 0; i < 10; i++) {
            tell("k" + i);
        }
        dispatcher((key, address, text) -> {
                    delivered.add(key);
                    throw new DeliveryFailed("无法连接短信网关", false);
                })
                .dispatch();
        assertThat(delivered).hasSize(3);
    }
}
