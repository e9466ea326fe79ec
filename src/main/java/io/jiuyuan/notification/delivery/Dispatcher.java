package io.jiuyuan.notification.delivery;

import io.jiuyuan.notification.MessageContent;
import io.jiuyuan.notification.NotificationProperties;
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
        Courier used = null;
        Address address = null;
        try {
            PersonIdentity person = transaction.execute(
                    status -> persons.identity(message.personId(), "发送办理结果，办件" + message.caseNumber()));
            for (Courier courier : couriers) {
                Optional<Address> found = courier.addressOf(person);
                if (found.isPresent()) {
                    used = courier;
                    address = found.get();
                    break;
                }
            }
            if (used == null) {
                failed(claim, null, null, "没有可用的联系方式");
                return true;
            }
            MessageContent.Text text = content.open(message);
            used.deliver(message.key(), address, text.subject(), text.text());
            sent(claim, used, address);
            return true;
        } catch (DeliveryFailed e) {
            putOff(claim, used, address, e.getMessage(), e.permanent());
            return e.permanent();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (RuntimeException e) {
            log.warn(
                    "Message {} could not be sent: {}",
                    message.id(),
                    e.getClass().getSimpleName());
            putOff(claim, used, address, "系统内部错误", false);
            return false;
        }
    }

    private void sent(Claim claim, Courier courier, Address address) {
        transaction.executeWithoutResult(status -> messages.markSent(
                claim.message().id(), claim.lease(), courier.channel(), address.masked(), clock.instant()));
    }

    private void putOff(Claim claim, Courier courier, Address address, String reason, boolean permanent) {
        int attempts = claim.message().attempts();
        if (permanent || attempts >= properties.attempts()) {
            failed(claim, courier, address, reason);
            return;
        }
        Instant next = clock.instant().plus(pause(attempts));
        transaction.executeWithoutResult(status ->
                messages.putOff(claim.message().id(), claim.lease(), channel(courier), masked(address), reason, next));
    }

    private void failed(Claim claim, Courier courier, Address address, String reason) {
        log.warn("Message {} has failed: {}", claim.message().id(), reason);
        transaction.executeWithoutResult(status ->
                messages.markFailed(claim.message().id(), claim.lease(), channel(courier), masked(address), reason));
    }

    private Duration pause(int attempts) {
        Duration pause = properties.backOff();
        for (int i = 1; i < attempts && pause.compareTo(LONGEST_PAUSE) < 0; i++) {
            pause = pause.multipliedBy(4);
        }
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }

    private static String channel(Courier courier) {
        return courier == null ? null : courier.channel();
    }

    private static String masked(Address address) {
        return address == null ? null : address.masked();
    }
}
