package io.jiuyuan.notification.delivery;

import io.jiuyuan.registry.PersonIdentity;
import java.util.Optional;

/** One way to reach a person. Couriers are asked in their order; the first that knows an
 * address sends, and where its other side refuses the address for good, the next. */
interface Courier {

    /** Name of the channel, e.g. {@code sms}. */
    String channel();

    /** Where the person is reached this way; empty when not. */
    Optional<Address> addressOf(PersonIdentity person);

    /**
     * Sends. May be called again with the same key after a crash, so the key goes along for the other side to recognize.
     *
     * @throws DeliveryFailed when it was not accepted
     */
    void deliver(String key, Address address, String subject, String text) throws DeliveryFailed, InterruptedException;

    /** @param masked what may be stored and shown */
    record Address(String value, String masked) {

        @Override
        public String toString() {
            return masked;
        }
    }
}
