package io.jiuyuan.notification.delivery;

import io.jiuyuan.registry.PersonIdentity;
import java.util.Optional;

/** Sends nothing: in the demo a message counts as sent once it is on the page of messages. */
final class DemoCourier implements Courier {

    @Override
    public String channel() {
        return "demo";
    }

    @Override
    public Optional<Address> addressOf(PersonIdentity person) {
        return Phones.of(person);
    }

    @Override
    public void deliver(String key, Address address, String subject, String text) {
        // The outbox itself is the record.
    }
}
