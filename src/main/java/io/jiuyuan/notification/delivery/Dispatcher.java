package io.jiuyuan.notification.delivery;

import io.jiuyuan.notification.MessageContent;
import io.jiuyuan.notification.NotificationProperties;
import io.jiuyuan.notification.Notifications;
import io.jiuyuan.notification.delivery.Courier.Address;
import io.jiuyuan.notification.domain.Message;
import io.jiuyuan.notification.domain.MessageRepository;
import io.jiuyuan.registry.PersonIdentity;
import io.jiuyuan.registry.Persons;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Limit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what is due. Each message is claimed under a lease in a transaction of its own, sent outside of any, and marked in
 * another; whoever dies between leaves a lease that runs out, and the next attempt carries the same key.
 */
@Component
class Dispatcher {

    private static final Logger log = LoggerFactory.getLogger(Dispatcher.class);
    private static final int BATCH = 100;
    private static final int FAILURES_IN_A_ROW = 3;
    private static final Duration LONGEST_PAUSE = Duration.ofHours(6);

    private final MessageRepository messages;
    private final MessageContent content;
    private final Persons persons;
    private final List<Courier> couriers;
    private final NotificationProperties properties;
    private final TransactionTemplate transaction;
    private final Clock clock;

    @Autowired
    Dispatcher(
            MessageRepository messages,
            MessageContent content,
            Persons persons,
            Couriers couriers,
            NotificationProperties properties,
            PlatformTransactionManager transactions,
            Clock clock) {
        this(messages, content, persons, couriers.inOrder(), properties, transactions, clock);
    }

    Dispatcher(
            MessageRepository messages,
            MessageContent content,
            Persons persons,
            List<Courier> couriers,
            NotificationProperties properties,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.messages = messages;
        this.content = content;
        this.persons = persons;
        this.couriers = couriers;
        this.properties = properties;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** A gateway that keeps failing ends the round, so that it does not hold up everything else that is scheduled. */
    @Scheduled(cron = "${jiuyuan.notification.poll:*/5 * * * * *}", zone = "Asia/Shanghai")
    void dispatch() {
        if (couriers.isEmpty()) {
            return;
        }
        int failures = 0;
        for (long id : messages.findDue(clock.instant(), Limit.of(BATCH))) {
            Optional<Claim> claim = claim(id);
            if (claim.isPresent()) {
                failures = send(claim.get()) ? 0 : failures + 1;
            }
            if (failures == FAILURES_IN_A_ROW || Thread.currentThread().isInterrupted()) {
                return;
            }
        }
    }

    /** A message and the lease under which this node holds it. */
    private record Claim(Message message, String lease) {}

    private Optional<Claim> claim(long id) {
        String lease = UUID.randomUUID().toString();
        Instant now = clock.instant();
        return transaction.execute(status -> messages.claim(id, now, now.plus(properties.lease()), lease) == 1
                ? messages.findById(id).map(message -> new Claim(message, lease))
                : Optional.empty());
    }

    /** False when the way failed, and not only this message. */
    private boolean send(Claim claim) {
        Message message = claim.message();
        Attempt last = new Attempt(null, null);
        try {
            PersonIdentity person = transaction.execute(status -> recipient(message));
            String reason = "没有可用的联系方式";
            for (Courier courier : couriers) {
                Optional<Address> address = courier.addressOf(person);
                if (address.isEmpty()) {
                    continue;
                }
                last = new Attempt(courier, address.get());
                try {
                    MessageContent.Text text = content.open(message);
                    courier.deliver(message.key(), address.get(), text.subject(), text.text());
                    sent(claim, last);
                    return true;
                } catch (DeliveryFailed e) {
                    if (!e.permanent()) {
                        putOff(claim, last, e.getMessage());
                        return false;
                    }
                    reason = e.getMessage();
                }
            }
            letter(claim, last, reason);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (RuntimeException e) {
            log.warn(
                    "Message {} could not be sent: {}",
                    message.id(),
                    e.getClass().getSimpleName());
            putOff(claim, last, "系统内部错误");
            return false;
        }
    }

    private PersonIdentity recipient(Message message) {
        if (message.unregistered()) {
            Notifications.Contact contact = content.open(message).contact();
            return new PersonIdentity(message.personId(), null, contact.name(), contact.phone());
        }
        return persons.identity(message.personId(), "发送办理结果，办件" + message.caseNumber());
    }

    /** The way and address last used; both null while there was none. */
    private record Attempt(Courier courier, Address address) {

        String channel() {
            return courier == null ? null : courier.channel();
        }

        String target() {
            return address == null ? null : address.masked();
        }
    }

    private void sent(Claim claim, Attempt attempt) {
        transaction.executeWithoutResult(status -> messages.markSent(
                claim.message().id(), claim.lease(), attempt.channel(), attempt.target(), clock.instant()));
    }

    private void letter(Claim claim, Attempt attempt, String reason) {
        log.info("Message {} is to be handed over as a letter", claim.message().id());
        transaction.executeWithoutResult(status ->
                messages.markLetter(claim.message().id(), claim.lease(), attempt.channel(), attempt.target(), reason));
    }

    private void putOff(Claim claim, Attempt attempt, String reason) {
        int attempts = claim.message().attempts();
        if (attempts >= properties.attempts()) {
            failed(claim, attempt, reason);
            return;
        }
        Instant next = clock.instant().plus(pause(attempts));
        transaction.executeWithoutResult(status -> messages.putOff(
                claim.message().id(), claim.lease(), attempt.channel(), attempt.target(), reason, next));
    }

    private void failed(Claim claim, Attempt attempt, String reason) {
        log.warn("Message {} has failed: {}", claim.message().id(), reason);
        transaction.executeWithoutResult(status ->
                messages.markFailed(claim.message().id(), claim.lease(), attempt.channel(), attempt.target(), reason));
    }

    private Duration pause(int attempts) {
        Duration pause = properties.backOff();
        for (int i = 1; i < attempts && pause.compareTo(LONGEST_PAUSE) < 0; i++) {
            pause = pause.multipliedBy(4);
        }
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }
}
